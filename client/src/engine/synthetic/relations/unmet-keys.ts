import type { Governed } from './governed';
import { isListed, type KeyStrategy, type ListSize } from './key-strategy';
import { columnId, type ColumnId, type Reference } from './reference';

/** What is still needed for columns to agree, or for a key to be unique. */
export interface Remedy {
  /** A column has its values from another one; null where it does already. */
  reference: Omit<Reference, 'id'> | null;
  /** The other one, where its values have to differ and do not yet. */
  distinct: ColumnId | null;
}

/**
 * A key of columns that parents give, none of which tells the parent: `UNIQUE (country)` of a reference by
 * `(country, code)`. One of its columns is followed up to where its values differ, or can; its rows take turns there,
 * and what else refers by that column has to fit.
 */
export function remedyFor(
  references: readonly Reference[],
  governed: Governed,
  strategies: readonly KeyStrategy[],
  listSize: ListSize,
): Remedy | null {
  let last: Remedy | null = null;
  for (const [from, { unmet }] of strategies.entries())
    for (const { columns, flag } of unmet) {
      // What holds for some rows alone would take others away.
      if (flag !== null) continue;
      for (const column of columns) {
        const { path, ...end } = governed.chain(from, column);
        let at = column;
        for (const step of path) {
          at = step.target[step.columns.indexOf(at)];
          const reference = { from, to: step.to, columns: [column], target: [at], when: null, relationship: null };
          const isThere = references.some((one) => isSame(one, reference));
          if (differs(strategies[step.to], at)) {
            if (isThere) continue;
            return { reference, distinct: null };
          }
          const isFree = step.to === end.table && at === end.column && !governed.has(end.table, end.column);
          if (isFree && !governed.isChoice(end.table, end.column) && !isListed(listSize(end.table, end.column)))
            last ??= { reference: isThere ? null : reference, distinct: columnId(end.table, end.column) };
        }
      }
    }
  return last;
}

const differs = ({ distinct, keys }: KeyStrategy, column: string): boolean =>
  distinct.has(column) ||
  keys.some(({ columns, flag }) => flag === null && columns.length === 1 && columns[0] === column);

const isSame = (one: Reference, other: Omit<Reference, 'id'>): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.when === null &&
  String(one.columns) === String(other.columns) &&
  String(one.target) === String(other.target);
