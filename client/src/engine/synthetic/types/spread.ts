import type { Key } from '../random';
import { Permutation } from '../unique';

const BLOCK = 1024;

/**
 * 0, 1, 2 ... in an order that looks drawn, while the first numbers stay small: blocks of a thousand are shuffled, each
 * in itself. What is not a whole block at the end of `size` stays in order. An order of all would need large numbers
 * for small tables, and one of the rows there are would change with their number.
 */
export function spread(size: number, key: Key): (index: number) => number {
  const permutation = new Permutation(BLOCK, key);
  return (index) => {
    const block = Math.floor(index / BLOCK) * BLOCK;
    return block + BLOCK > size ? index : block + permutation.at(index - block);
  };
}
