import { isNull, type Vector } from '../../batch/vector';
import { displayName } from '../../schema/schema';
import { KeyedPermutation } from '../keyed/keyed';
import { permuteRanks } from '../keyed/ranks';
import type { ColumnMasker, MaskerContext } from '../technique';
import { takeRows } from './take-rows';

/**
 * Values of other rows: within each batch (a window of neighbouring rows) the values that are not null change rows along
 * one keyed cycle, so that none stays in its row and what was unique stays so. A function of (key, table, column, first
 * row of the batch, rows in it): the same for the same rows in the same order, but no function of the value, so it is
 * nothing for keys. The values themselves do appear in the result. A batch with one value keeps it.
 */
export function shuffle({ key, table, column }: MaskerContext): ColumnMasker {
  return {
    mask: (vector, { firstRow }) => {
      const permutation = new KeyedPermutation(key, 'shuffle', displayName(table), column.name, String(firstRow));
      return takeRows(vector, shuffledRows(permutation, vector));
    },
  };
}

function shuffledRows(permutation: KeyedPermutation, vector: Vector): Int32Array {
  const rows = Int32Array.from({ length: vector.length }, (_, row) => row);
  const present = rows.filter((row) => !isNull(vector, row));
  const ranks = Float64Array.from(present, (_, index) => index);
  permuteRanks(permutation, ranks, new Float64Array(present.length).fill(present.length));
  present.forEach((row, index) => (rows[row] = present[ranks[index]]));
  return rows;
}
