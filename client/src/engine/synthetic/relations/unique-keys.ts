import type { Key, Table } from '../../schema/schema';

/** Columns whose values together no two rows share. */
export interface UniqueKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly nullsDiffer: boolean;
  /** Of an index over some rows, which these are; it is kept as if it were over all. */
  readonly where: string | null;
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
    where: null,
  });
  if (table.primary_key !== null) add(of(table.primary_key));
  table.uniques.forEach((key) => add(of(key)));
  for (const { name, unique, definition } of table.indexes ?? []) {
    if (!unique) continue;
    const { columns, where } = readIndex(definition, stored);
    add({ name, columns, nullsDiffer: !/ NULLS NOT DISTINCT\b/.test(definition), where });
  }
  return keys
    .map((key, place) => ({ key, place }))
    .sort((a, b) => a.key.columns.length - b.key.columns.length || a.place - b.place)
    .map(({ key }) => key);
}

/** `USING btree (a, lower(b)) INCLUDE (c) WHERE (d IS NULL)`: a and b, where `d IS NULL`. */
function readIndex(definition: string, names: ReadonlySet<string>): { columns: string[]; where: string | null } {
  const from = definition.indexOf('(');
  const to = closing(definition, from);
  const inside = definition.slice(from + 1, to);
  const where = /\bWHERE\s+(.*)$/is.exec(definition.slice(to + 1))?.[1] ?? null;
  return { columns: namesIn(inside).filter((name) => names.has(name)), where };
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
    names.push(token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token);
  }
  return names;
}
