import type { Key, Table } from '../../schema/schema';

/** Columns whose values together no two rows share. */
export interface UniqueKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly nullsDiffer: boolean;
  /** Of an index over some rows: it holds where this column is true, or false. Other conditions are not looked at. */
  readonly flag: { readonly column: string; readonly value: boolean } | null;
  /** Of an index over some rows, whatever the condition. */
  readonly isPartial: boolean;
}

/** A table's keys, and its unique indexes, those over expressions as far as they name columns. Shorter ones first. */
export function uniqueKeysOf(table: Table): UniqueKey[] {
  const stored = new Set(table.columns.filter(({ generated }) => generated === null).map(({ name }) => name));
  const keys: UniqueKey[] = [];
  const add = (key: UniqueKey): void => {
    const columns = [...new Set(key.columns)].filter((column) => stored.has(column));
    if (columns.length > 0) keys.push({ ...key, columns });
  };
  const of = (key: Key): UniqueKey => ({
    name: key.name,
    columns: key.columns,
    nullsDiffer: key.nulls_not_distinct !== true,
    flag: null,
    isPartial: false,
  });
  if (table.primary_key !== null) add(of(table.primary_key));
  table.uniques.forEach((key) => add(of(key)));
  for (const { name, unique, definition } of table.indexes ?? []) {
    if (!unique) continue;
    const { inside, where } = partsOf(definition);
    const nullsDiffer = !/ NULLS NOT DISTINCT\b/.test(definition) && !/\bcoalesce\(/i.test(inside);
    // `(a IS NULL)` is once true: it is kept by `neverNull`.
    const columns = namesIn(inside.replace(IS_NULL, '')).filter((column) => stored.has(column));
    add({ name, columns, nullsDiffer, flag: flagIn(where, table), isPartial: where !== null });
  }
  return keys
    .map((key, place) => ({ key, place }))
    .sort((a, b) => a.key.columns.length - b.key.columns.length || a.place - b.place)
    .map(({ key }) => key);
}

const NAME = String.raw`("(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*)`;
const IS_NULL = new RegExp(`\\(${NAME} IS NULL\\)`, 'gu');
const FLAG = new RegExp(`^\\(*(NOT )?${NAME}(?: (?:=|IS) (true|false))?\\)*$`, 'iu');

/** Columns that a unique index lets be null in one row, or in one of each kind: they are in none. */
export function neverNull(table: Table): Set<string> {
  const indexes = (table.indexes ?? []).filter(({ unique }) => unique);
  return new Set(
    indexes.flatMap(({ definition }) =>
      [...partsOf(definition).inside.matchAll(IS_NULL)].map(([, name]) => unquoted(name)),
    ),
  );
}

/** The column of truth values among the conditions of an index: `WHERE is_default`. */
function flagIn(where: string | null, table: Table): UniqueKey['flag'] {
  for (const part of where?.split(/ AND /i) ?? []) {
    const found = FLAG.exec(part.trim());
    if (found === null) continue;
    const [, not, name, word] = found as unknown as [string, string | undefined, string, string | undefined];
    const column = table.columns.find((each) => each.name === unquoted(name));
    if (column?.type.name === 'bool' && !column.type.array && column.generated === null)
      return { column: column.name, value: (not === undefined) === (word?.toLowerCase() !== 'false') };
  }
  return null;
}

/** `USING btree (a, lower(b)) INCLUDE (c) WHERE (d IS NULL)`: `a, lower(b)`, where `(d IS NULL)`. */
function partsOf(definition: string): { inside: string; where: string | null } {
  const from = definition.indexOf('(');
  const to = closing(definition, from);
  const inside = definition.slice(from + 1, to);
  const where = /\bWHERE\s+(.*)$/is.exec(definition.slice(to + 1))?.[1] ?? null;
  return { inside, where };
}

/** The parenthesis that closes the one at `from`. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]/g)) {
    if (index < from) continue;
    if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return index;
  }
  return text.length;
}

function namesIn(expression: string): string[] {
  const names: string[] = [];
  for (const [token] of expression.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*/gu)) {
    if (token.startsWith("'")) continue;
    names.push(unquoted(token));
  }
  return names;
}

/** The name that a token of SQL is. */
export const unquoted = (token: string): string =>
  token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token;
