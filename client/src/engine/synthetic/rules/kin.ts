import type { Relationship } from '../../schema/schema';

/** How rows find their parents and children; given by the relations of a generation. */
export interface Kin {
  /** The parent's row, -1 where there is none; null where rows have no parent that can be computed. */
  parentRow(relationship: Relationship): ((row: number) => number) | null;
  /** The rows that refer to a parent's row, ascending. */
  childRows(relationship: Relationship): ((row: number) => readonly number[]) | null;
}
