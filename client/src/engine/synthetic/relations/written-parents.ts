import type { LiteralRow } from '../../datasets/manifest';
import type { RelationModel } from './model';
import type { Reference } from './reference';

/** The parents of rows that the test writes: what is written there wins. */
export class WrittenParents {
  readonly #known = new Map<Reference, Map<number, number>>();

  constructor({ references }: RelationModel, written: readonly (readonly LiteralRow[])[], counts: readonly number[]) {
    for (const reference of references) {
      const rows = new Map<number, number>();
      for (const [row, literal] of written[reference.from].entries()) {
        const key = writtenKey(reference, literal);
        if (key === null) continue;
        const parents = written[reference.to].slice(0, counts[reference.to]);
        const parent = key === 'none' ? -1 : parents.findIndex((other) => holds(other, key));
        if (parent >= 0 || key === 'none') rows.set(row, parent);
      }
      if (rows.size > 0) this.#known.set(reference, rows);
    }
  }

  /** By row; -1 where null is written. Null where the test says nothing of any row. */
  of(reference: Reference): ReadonlyMap<number, number> | null {
    return this.#known.get(reference) ?? null;
  }
}

/**
 * What rows have to be there since others that the test writes refer to them: `user_id: 42` asks for a user whose id is
 * 42. Rows are added behind those that the test writes itself.
 */
export function withWrittenParents(
  { references }: RelationModel,
  written: readonly (readonly LiteralRow[])[],
): LiteralRow[][] {
  const all = written.map((rows) => [...rows]);
  // An added row may itself refer to one: the list grows while it is gone through.
  const open = all.flatMap((rows, table) => rows.map((literal) => ({ table, literal })));
  for (let at = 0; at < open.length && open.length < MOST_ROWS; at++) {
    const { table, literal } = open[at];
    for (const reference of references) {
      if (reference.from !== table) continue;
      const key = writtenKey(reference, literal);
      if (key === null || key === 'none' || all[reference.to].some((other) => holds(other, key))) continue;
      const added = Object.fromEntries(key);
      all[reference.to].push(added);
      open.push({ table: reference.to, literal: added });
    }
  }
  return all;
}

const MOST_ROWS = 100_000;

/** What the parent's columns have to be, as far as the row says; null where it says nothing, `none` where null. */
function writtenKey({ columns, target, when }: Reference, literal: LiteralRow): [string, string][] | 'none' | null {
  if (when !== null && literal[when.column] !== when.value) return null;
  const key: [string, string][] = [];
  for (const [place, column] of columns.entries()) {
    if (!Object.hasOwn(literal, column)) continue;
    const value = literal[column];
    if (value === null) return 'none';
    key.push([target[place], value]);
  }
  return key.length === 0 ? null : key;
}

const holds = (literal: LiteralRow, key: readonly [string, string][]): boolean =>
  key.every(([column, value]) => Object.hasOwn(literal, column) && literal[column] === value);
