import {
  items,
  member,
  readJsonTree,
  textOf,
  type JsonNode,
} from '../../../server/src/testcase/code/languages/selenium-ide/json-tree';
import { nearestOf } from '../../../server/src/testcase/mapping/nearest';
import { isPiiType, PII_TYPES } from '../engine/privacy/pii-types';
import { isTechnique, TECHNIQUES } from '../engine/privacy/techniques';
import { displayName, type TableName } from '../engine/schema/schema';

/** What is wrong at a place of `.tdm/masking.json`: offsets into the text, `end` exclusive. */
export type MaskingProblem = { start: number; end: number } & (
  | { kind: 'unknown'; what: 'technique' | 'class' | 'schema' | 'table' | 'column'; given: string; near: string | null }
  /** An earlier rule is for the same column or class: this one never counts. */
  | { kind: 'repeated'; scope: string }
);

/** `columns` are names. */
export interface KnownTable extends TableName {
  columns: readonly string[];
}

export interface MaskingCheck {
  problems: MaskingProblem[];
  /** Where `fail_closed` says true; null where nothing does. */
  failClosed: { start: number; end: number } | null;
}

/**
 * Names that are none, each with the one that it most likely means, and rules that never count. `tables` are the
 * discovered ones, none while nothing is known: then names of columns are left alone. The file's shape is its JSON
 * schema's to check. Never throws.
 */
export function checkMaskingFile(text: string, tables: readonly KnownTable[]): MaskingCheck {
  const { root } = readJsonTree(text);
  const columns = new Columns(tables);
  const seen = new Set<string>();
  const problems = items(member(root, 'rules')).flatMap((rule) => [
    ...unknown(rule, 'technique', TECHNIQUES, isTechnique),
    ...unknown(rule, 'pii_type', PII_TYPES, isPiiType),
    ...columns.problemsOf(rule),
    ...repeated(rule, seen),
  ]);
  const closed = member(root, 'fail_closed');
  const isClosed = closed?.kind === 'other' && closed.text === 'true';
  return { problems, failClosed: isClosed ? { start: closed.start, end: closed.end } : null };
}

function unknown(
  rule: JsonNode,
  key: 'technique' | 'pii_type',
  known: readonly string[],
  isKnown: (text: string) => boolean,
): MaskingProblem[] {
  const node = member(rule, key);
  const given = textOf(node);
  if (node === null || given === null || isKnown(given)) return [];
  return [problem(node, key === 'pii_type' ? 'class' : key, given, known)];
}

function repeated(rule: JsonNode, seen: Set<string>): MaskingProblem[] {
  const [type, schema, table, column] = ['pii_type', 'schema', 'table', 'column'].map((key) =>
    textOf(member(rule, key)),
  );
  const isColumn = schema !== null && table !== null && column !== null;
  if (!isColumn && type === null) return [];
  const scope = isColumn ? `${displayName({ schema, name: table })}.${column}` : type!;
  const key = isColumn ? JSON.stringify([schema, table, column]) : type!;
  if (seen.has(key)) return [{ kind: 'repeated', scope, start: rule.start, end: rule.end }];
  seen.add(key);
  return [];
}

/** The columns that there are: schema -> table -> names. */
class Columns {
  readonly #schemas = new Map<string, Map<string, Set<string>>>();

  constructor(known: readonly KnownTable[]) {
    for (const { schema, name, columns } of known) {
      const tables = this.#schemas.get(schema) ?? new Map<string, Set<string>>();
      this.#schemas.set(schema, tables);
      // Several databases may have a table of that name.
      const names = tables.get(name) ?? new Set<string>();
      for (const column of columns) names.add(column);
      tables.set(name, names);
    }
  }

  /** The first of schema, table and column that is not there. */
  problemsOf(rule: JsonNode): MaskingProblem[] {
    if (this.#schemas.size === 0) return [];
    const [schema, table, column] = ['schema', 'table', 'column'].map((key) => member(rule, key));
    const [schemaName, tableName, columnName] = [schema, table, column].map(textOf);
    if (schema === null || schemaName === null) return [];
    const tables = this.#schemas.get(schemaName);
    if (tables === undefined) return [problem(schema, 'schema', schemaName, this.#schemas.keys())];
    if (table === null || tableName === null) return [];
    const columns = tables.get(tableName);
    if (columns === undefined) return [problem(table, 'table', tableName, tables.keys())];
    if (column === null || columnName === null || columns.has(columnName)) return [];
    return [problem(column, 'column', columnName, columns)];
  }
}

function problem(
  { start, end }: JsonNode,
  what: Extract<MaskingProblem, { kind: 'unknown' }>['what'],
  given: string,
  known: Iterable<string>,
): MaskingProblem {
  return { kind: 'unknown', what, given, near: nearestOf(given, known), start, end };
}
