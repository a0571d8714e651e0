import { t } from '@vscode/l10n';
import { DiagnosticSeverity, type TextEdit } from '../../lsp';
import type { Analysed } from '../../document-cache';
import { editDistance } from '../../testcase/edit-distance';
import type { Scenario } from '../../testcase/testcase';
import { cellsIn, tableAround } from '../../testcase/uses/cells';
import { linesOf, lspRange } from '../document-uses';
import type { Finding, QuickFix } from './check';

/** Placeholders of an outline that no column of its examples fills, with the column to add or the name that was meant. */
export function missingPlaceholders(analysed: Analysed): Finding[] {
  const lines = linesOf(analysed);
  return analysed.testFile.errors.flatMap(({ message, line, placeholder }): Finding[] => {
    if (placeholder === undefined) return [];
    const text = lines.at(line - 1) ?? '';
    const at = Math.max(0, text.indexOf(`<${placeholder}>`));
    const range = { line, start: at, end: at + placeholder.length + 2 };
    const scenario = analysed.testFile.scenarios.find((other) => other.line <= line && line <= other.end_line);
    const fixes = scenario === undefined ? [] : fixesFor(placeholder, scenario, lines);
    return [{ code: 'placeholder', severity: DiagnosticSeverity.Warning, message, range, fixes }];
  });
}

function fixesFor(placeholder: string, scenario: Scenario, lines: readonly string[]): QuickFix[] {
  const tables = exampleTables(scenario, lines);
  const columns = [...new Set(tables.flatMap(({ first }) => (cellsIn(lines[first]) ?? []).map(({ text }) => text)))];
  const near = columns
    .map((column) => ({ column, distance: editDistance(column.toLowerCase(), placeholder.toLowerCase()) }))
    .filter(({ column, distance }) => distance <= Math.max(1, Math.floor(column.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .at(0)?.column;
  const add: QuickFix = {
    title: t('Add a column "{0}" to the examples', placeholder),
    preferred: near === undefined,
    edits: tables.flatMap(({ first, last }) => columnEdits(placeholder, first, last, lines)),
  };
  if (near === undefined) return [add];
  return [
    { title: t('Change to <{0}>', near), preferred: true, edits: renameEdits(placeholder, near, scenario, lines) },
    add,
  ];
}

/** The tables of a scenario that stand below a line such as `Examples:`, in any language: no step, tag or cell. */
function exampleTables({ line, end_line: end }: Scenario, lines: readonly string[]): { first: number; last: number }[] {
  const tables: { first: number; last: number }[] = [];
  for (let index = line; index < end; index++) {
    const table = tableAround(lines, index);
    if (table === null) continue;
    let above = table.first - 1;
    while (above > line && (lines[above].trim() === '' || lines[above].trim().startsWith('#'))) above--;
    if (/^\s*[\p{L}\p{M} '’]{2,40}:/u.test(lines[above])) tables.push(table);
    index = table.last;
  }
  return tables;
}

function columnEdits(name: string, first: number, last: number, lines: readonly string[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let index = first; index <= last; index++) {
    const end = lines[index].trimEnd().length;
    const text = index === first ? ` ${name.replaceAll('|', '\\|')} |` : ` ${' '.repeat(name.length)} |`;
    edits.push({ range: lspRange({ line: index + 1, start: end, end }), newText: text });
  }
  return edits;
}

function renameEdits(
  from: string,
  to: string,
  { line, end_line: end }: Scenario,
  lines: readonly string[],
): TextEdit[] {
  const edits: TextEdit[] = [];
  const needle = `<${from}>`;
  for (let index = line - 1; index < Math.min(end, lines.length); index++) {
    for (let at = lines[index].indexOf(needle); at >= 0; at = lines[index].indexOf(needle, at + 1))
      edits.push({ range: lspRange({ line: index + 1, start: at, end: at + needle.length }), newText: `<${to}>` });
  }
  return edits;
}
