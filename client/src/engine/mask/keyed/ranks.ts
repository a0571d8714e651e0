import type { KeyedPermutation } from './keyed';

const WORD = 2 ** 32;

/**
 * Permutes in place each rank (0 to below its size, sizes up to 2^53) in its own domain; a size of 0 leaves the row as it
 * is. What is not accepted is permuted again until it is: with an `accept` that takes what was given, that is a
 * permutation of what is accepted.
 */
export function permuteRanks(
  permutation: KeyedPermutation,
  ranks: Float64Array,
  sizes: Float64Array,
  accept?: (row: number, rank: number) => boolean,
): void {
  let rows = new Int32Array(ranks.length);
  let count = 0;
  for (let row = 0; row < ranks.length; row++) if (sizes[row] > 0) rows[count++] = row;
  while (count > 0) {
    const values = new Uint32Array(count * 2);
    const words = new Uint32Array(count * 2);
    const starts = new Int32Array(count + 1);
    for (let index = 0; index < count; index++) {
      const row = rows[index];
      const high = Math.floor(ranks[row] / WORD);
      values[index * 2] = ranks[row] - high * WORD;
      values[index * 2 + 1] = high;
      const highSize = Math.floor(sizes[row] / WORD);
      words[index * 2] = sizes[row] - highSize * WORD;
      words[index * 2 + 1] = highSize;
      starts[index + 1] = index + 1;
    }
    permutation.permute({ length: count, starts, values, sizes: words });
    const again = new Int32Array(accept === undefined ? 0 : count);
    let left = 0;
    for (let index = 0; index < count; index++) {
      const row = rows[index];
      ranks[row] = values[index * 2] + values[index * 2 + 1] * WORD;
      if (accept?.(row, ranks[row]) === false) again[left++] = row;
    }
    rows = again;
    count = left;
  }
}
