import type { CellRandom } from '../../random';

/**
 * Which parent each row of a child table has, before any of them is without one: a pure function of the row and of how
 * many parents there are. Nothing depends on how many children there are, but where children are counted.
 */
export interface Picker {
  pick(row: number): number;
  /** The rows that have this parent, ascending. */
  children(parent: number): number[];
  /** How many rows before this one have the same parent, or a number greater than that of every one of them. */
  ordinal(row: number): number;
  /** One of the parent's rows up to `limit`, drawn; -1 when there is none. */
  some(parent: number, limit: number, random: CellRandom): number;
}

/** One of ascending rows up to `limit`. */
export function drawnUpTo(rows: ArrayLike<number>, limit: number, random: CellRandom): number {
  let count = rows.length;
  while (count > 0 && rows[count - 1] > limit) count--;
  return count === 0 ? -1 : rows[random.below(count)];
}
