import { t } from '@vscode/l10n';
import { CodeActionKind, type CodeAction, type TextEdit } from '../../lsp';
import type { Analysed } from '../../document-cache';
import { EDITOR_COMMANDS, type AddRowsParams } from '../../protocol';
import type { SchemaView } from '../../schema-view';
import { fieldName } from '../../testcase/fields/names';
import { linesOf, lspRange, scenarioAt, usesIn } from '../document-uses';
import type { FeatureContext } from '../feature';
import { columnsOf, isVertical, type DataColumn } from './columns';
import { generatedRows } from './generated-rows';
import { negativeRows } from '../../testcase/negative-rows';
import { formatTable, pipeTableAt, type PipeTable } from './pipe-table';

/** What a table's code action carries from offer to edit; `rows` is of no account unless rows are added. */
export interface TableEdit extends AddRowsParams {
  what: 'add' | 'fill' | 'limits';
}

const KIND = `${CodeActionKind.RefactorRewrite}.tdm`;
const OFFERED = [1, 5];
const NEW_EXAMPLES = 3;
const LANGUAGES: ReadonlySet<string> = new Set(['gherkin', 'steps', 'karate', 'gauge']);

/** What can be done with the table, or the examples without one, at a line (0-based). */
export function tableActions(analysed: Analysed, at: number): CodeAction[] {
  const found = LANGUAGES.has(analysed.testFile.language) ? tableAt(analysed, at) : null;
  if (found === null) return [];
  const { table, columns, isNew } = found;
  const data = (what: TableEdit['what'], rows: number): TableEdit => ({
    uri: analysed.document.uri,
    version: analysed.version,
    line: at,
    what,
    rows,
  });
  const action = (title: string, edit: TableEdit): CodeAction => ({ title, kind: KIND, data: edit });
  if (isNew) return [action(t('Fill the examples with {0} generated rows', NEW_EXAMPLES), data('add', NEW_EXAMPLES))];
  const empty = table.rows.flat().filter((cell, i) => cell === '' && columns[i % table.header.length] !== null).length;
  const ask = data('add', 0);
  return [
    ...(empty === 0 ? [] : [action(t('Fill {0} empty cells with generated values', empty), data('fill', 0))]),
    ...OFFERED.map((rows) =>
      action(rows === 1 ? t('Add a generated row') : t('Add {0} generated rows', rows), data('add', rows)),
    ),
    {
      title: t('Add generated rows…'),
      kind: KIND,
      command: { title: t('Add generated rows…'), command: EDITOR_COMMANDS.addRows, arguments: [ask] },
    },
    action(t('Add boundary and negative rows'), data('limits', 0)),
  ];
}

/** The edit of an action; null when the document is another by now, or nothing can be made. */
export async function tableEdits(
  context: FeatureContext,
  analysed: Analysed,
  { version, line, what, rows: count }: TableEdit,
  view: SchemaView | null,
): Promise<TextEdit[] | null> {
  const found = analysed.version === version ? tableAt(analysed, line) : null;
  if (found === null) return null;
  const { table, columns, isNew } = found;
  const empty = table.rows.filter((row) => row.some((cell, i) => cell === '' && columns[i] !== null));
  const wanted = what === 'add' ? count : what === 'fill' ? empty.length : 1;
  const made = await generatedRows(context, table, columns, wanted, view);
  if (made === null) return null;
  const lines = linesOf(analysed);
  if (isNew) {
    const text = formatTable(table, made).join('\n');
    const end = lines[table.first].length;
    return [{ range: lspRange({ line: table.first + 1, start: end, end }), newText: `\n${text}` }];
  }
  const rows = rowsAfter(what, table, columns, made, view);
  const end = lines[table.last].length;
  const range = { start: { line: table.first, character: 0 }, end: { line: table.last, character: end } };
  return [{ range, newText: formatTable(table, rows).join('\n') }];
}

function rowsAfter(
  what: TableEdit['what'],
  { rows }: PipeTable,
  columns: readonly (DataColumn | null)[],
  made: string[][],
  view: SchemaView | null,
): string[][] {
  if (what === 'add') return [...rows, ...made];
  if (what === 'fill') {
    const next = made.values();
    return rows.map((row) => {
      if (!row.some((cell, i) => cell === '' && columns[i] !== null)) return row;
      const values = next.next().value ?? row;
      return row.map((cell, i) => (cell === '' && columns[i] !== null ? values[i] : cell));
    });
  }
  const tried = columns.map((column) => {
    if (column === null) return null;
    const mapped = view?.columnFor({ name: column.entity }, column.field) ?? null;
    return { semantic_type: column.field.semantic_type, column: mapped?.column ?? null };
  });
  return [...rows, ...negativeRows(tried, made[0])];
}

interface FoundTable {
  table: PipeTable;
  columns: (DataColumn | null)[];
  /** There is none yet: rows go below the line. */
  isNew: boolean;
}

function tableAt(analysed: Analysed, at: number): FoundTable | null {
  const lines = linesOf(analysed);
  const scenario = scenarioAt(analysed, at + 1);
  if (scenario === undefined) return null;
  const uses = usesIn(analysed, scenario);
  const own = pipeTableAt(lines, at) ?? pipeTableAt(lines, at + 1);
  if (own !== null) {
    const columns = columnsOf(own, lines, uses);
    const usable = columns.some((column) => column !== null) && !isVertical(own, lines, uses);
    return usable ? { table: own, columns, isNew: false } : null;
  }
  // `Examples:` with nothing below it: its columns are the outline's placeholders.
  if (!/^\s*[\p{L}\p{M} '’]{2,40}:\s*\S*\s*$/u.test(lines[at] ?? '') || at + 1 <= scenario.line) return null;
  const steps = lines.slice(scenario.line, at);
  const names = [
    ...new Set(steps.flatMap((line) => [...line.matchAll(/<([^<>\s][^<>]{0,80})>/g)].map(([, name]) => name))),
  ];
  const columns = names.map((name): DataColumn | null => {
    const onLine = uses.filter(({ range }) => lines[range.line - 1].includes(`<${name}>`));
    const use = onLine.find(({ field }) => field.name === fieldName(name)) ?? onLine.at(0);
    return use === undefined ? null : { entity: use.entity.name, field: use.field };
  });
  if (columns.every((column) => column === null)) return null;
  const indent = `${/^\s*/.exec(lines[at])![0]}  `;
  const table = { first: at, last: at, indent, header: names, rows: [], ruled: false };
  return { table, columns, isNew: true };
}
