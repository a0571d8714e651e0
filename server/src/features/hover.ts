import { t } from '@vscode/l10n';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { Analysed } from '../document-cache';
import { percent } from '../testcase/percent';
import { SEMANTIC_TYPES } from '../testcase/fields/semantic-types';
import type { Entity, Field, LiteralValues } from '../testcase/testcase';
import type { FeatureContext } from './feature';
import { lineText } from './diagnostics';
import { cellsOf, tableAround, tokenAt, type Token } from './tokens';

/** What a field or a value is taken for, how sure that is, and why. */
export function registerHover({ connection, cache, guard }: FeatureContext): void {
  connection.onHover(
    guard.request('hover', null, ({ textDocument, position }) => {
      const analysed = cache.get(textDocument.uri);
      return analysed === null ? null : hoverAt(analysed, position);
    }),
  );
}

interface Candidate {
  entity: Entity;
  field: Field;
  /** As the hovered line writes it; null where it gives none. */
  value: string | null;
}

function hoverAt(analysed: Analysed, { line, character }: Position): Hover | null {
  const { document } = analysed;
  const token = tokenAt(lineText(document, line), character);
  if (token === null) return null;
  const table = tableAround((index) => (index < document.lineCount ? lineText(document, index) : ''), line);
  const candidates = candidatesOn(analysed, table?.first ?? line, table?.last ?? line, line);
  const found =
    table === null || token.cell === null
      ? byToken(candidates, token)
      : byColumn(candidates, cellsOf(lineText(document, table.first)), token, cellsOf(lineText(document, line)));
  if (found === null) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: describe(found) },
    range: { start: { line, character: token.start }, end: { line, character: token.end } },
  };
}

/** The fields that the lines (0-based, both included) give; those of a background stand in each of its scenarios. */
function candidatesOn({ testFile }: Analysed, first: number, last: number, at: number): Candidate[] {
  const within = (line: number): boolean => line - 1 >= first && line - 1 <= last;
  const found = new Map<string, Candidate>();
  for (const entity of testFile.scenarios.flatMap((scenario) => scenario.entities)) {
    const rows = entity.rows.filter((row) => within(row.line));
    for (const field of entity.fields) {
      if (!within(field.line) && !rows.some((row) => Object.hasOwn(row.values, field.name))) continue;
      const row = rows.find((candidate) => candidate.line - 1 === at) ?? rows.at(0);
      const key = `${entity.name}.${field.name}`;
      if (!found.has(key)) found.set(key, { entity, field, value: written(row, field) });
    }
  }
  return [...found.values()];
}

function written(row: LiteralValues | undefined, { name, value }: Field): string | null {
  return row !== undefined && Object.hasOwn(row.values, name) ? row.values[name] : value;
}

function byToken(candidates: Candidate[], token: Token): Candidate | null {
  return (
    candidates.find(({ value }) => value !== null && value === token.text) ??
    candidates.find(({ field }) => plain(field.name) === plain(token.text)) ??
    candidates.find(({ value }) => value !== null && words(value).includes(token.text)) ??
    candidates.find(({ field }) => sharesName(field.name, token.text)) ??
    // A quoted label that was normalised to another name: the step's only field is meant.
    (token.quoted && candidates.length === 1 ? candidates[0] : null)
  );
}

/** A table gives names in its first row, or in its first column. */
function byColumn(candidates: Candidate[], header: string[], token: Token, row: string[]): Candidate | null {
  const named = (label: string | undefined): Candidate | undefined =>
    label === undefined ? undefined : candidates.find(({ field }) => plain(field.name) === plain(label));
  const top = header.at(token.cell!);
  return (
    named(top) ??
    named(row.at(0)) ??
    candidates.find(({ field }) => top !== undefined && sharesName(field.name, top)) ??
    candidates.find(({ value }) => value === token.text) ??
    null
  );
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const words = (text: string): string[] => text.split(/\s+/);

function sharesName(name: string, label: string): boolean {
  const [one, other] = [plain(name), plain(label)];
  return one.length > 2 && other.length > 2 && (one.includes(other) || other.includes(one));
}

const DESCRIPTIONS = new Map(SEMANTIC_TYPES.map((type) => [type.id, type.description]));

function describe({ entity, field, value }: Candidate): string {
  const meaning = DESCRIPTIONS.get(field.semantic_type);
  const lines = [
    `**${code(`${entity.name}.${field.name}`)}**${value === null ? '' : ` = ${code(value)}`}`,
    t(
      'Taken for {0}, {1} sure: {2}',
      meaning === undefined ? code(field.semantic_type) : `${code(field.semantic_type)} (${meaning})`,
      percent(field.confidence),
      escape(field.reason),
    ),
    t('Table {0}, {1} sure: {2}', code(entity.name), percent(entity.confidence), escape(entity.reason)),
  ];
  return lines.join('\n\n');
}

/** Text of the document is shown as it is, whatever it holds. */
function code(text: string): string {
  const ticks = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${ticks}${text.startsWith('`') || text.endsWith('`') ? ` ${text} ` : text}${ticks}`;
}

const escape = (text: string): string => text.replace(/[\\`*_{}[\]()#+!<>|~-]/g, '\\$&');
