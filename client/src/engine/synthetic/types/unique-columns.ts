import type { Table } from '../../schema/schema';

/**
 * Columns that are to differ in every row because a unique index says so that is over expressions, such as
 * `lower(email)`: of each such index one column, which then tells its rows apart whatever the expression makes of it.
 */
export function uniqueByExpression(table: Table, isFree: (column: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { unique, definition } of table.indexes ?? []) {
    if (!unique) continue;
    const parts = partsOf(definition);
    if (parts.every((part) => isPlain(part))) continue;
    const columns = table.columns.filter(({ name }) => parts.some((part) => mentions(part, name)));
    // One of an expression where it can be: what stands alone may be a reference.
    const free = columns.filter(({ name, type }) => isFree(name) && type.name !== 'bool');
    const chosen = free.find(({ name }) => !parts.includes(quotedName(name))) ?? free.at(0);
    if (chosen !== undefined && !free.some(({ name }) => found.has(name))) found.add(chosen.name);
  }
  return found;
}

/**
 * Columns whose values are not to meet in any two rows, because an exclusion constraint says so: of each such constraint
 * one, whatever else it compares. A unique source of ranges or boxes gives some that lie apart.
 */
export function apartByExclusion(table: Table, isFree: (column: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { definition } of table.exclusions ?? []) {
    const parts = partsOf(definition).map((part) => /^(.*) WITH (\S+)$/s.exec(part) ?? ['', part, '']);
    const free = parts.flatMap(([, part, operator]) => {
      const column = table.columns.find(({ name }) => part === quotedName(name) && isFree(name));
      return column === undefined ? [] : [{ name: column.name, operator }];
    });
    // What is compared by `=` alone tells rows apart as well, unless it is a yes or no that many share.
    const chosen = free.find(({ operator }) => operator === '&&') ?? free.find(({ operator }) => operator === '=');
    if (chosen !== undefined && !free.some(({ name }) => found.has(name))) found.add(chosen.name);
  }
  return found;
}

const isPlain = (part: string): boolean => /^(?:[a-z_][\w$]*|"(?:[^"]|"")+")$/.test(part);
const quotedName = (name: string): string =>
  /^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;

function mentions(part: string, name: string): boolean {
  const quoted = quotedName(name);
  const at = part.indexOf(quoted);
  if (at < 0) return false;
  return quoted.startsWith('"') || new RegExp(`(?<![\\w$'"])${quoted.replaceAll('$', '\\$')}(?![\\w$'"(])`).test(part);
}

/** What an index is over: `USING btree (lower((email)::text), tenant_id) WHERE ...` has two parts. */
export function partsOf(definition: string): string[] {
  const start = definition.indexOf('(');
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = start + 1;
  for (let at = start; at < definition.length; at++) {
    const character = definition[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === "'" || character === '"') quote = character;
    else if (character === '(') depth++;
    else if (character === ',' && depth === 1) {
      parts.push(definition.slice(from, at));
      from = at + 1;
    } else if (character === ')' && --depth === 0) {
      parts.push(definition.slice(from, at));
      break;
    }
  }
  return parts.map((part) =>
    part.trim().replace(/ (?:ASC|DESC|NULLS (?:FIRST|LAST)|COLLATE "?[\w.]+"?|\w+_ops)(?= |$)/g, ''),
  );
}
