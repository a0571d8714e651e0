import type { Key } from '../random';
import { Permutation } from '../unique';

const FIRST = 10_000;
const LARGEST = 2 ** 32;

/**
 * Each row its own place among `size`, mixed: the first ten thousand rows among the first ten thousand places, the next
 * ones among ten times as many, unless the first `least` are to be mixed. So a row's place depends on no row count. Rows beyond `size` begin again.
 */
export function tiered(size: number, key: Key, least = FIRST): (row: number) => number {
  const tiers: { first: number; end: number; permutation: Permutation }[] = [];
  for (let first = 0, room = least; first < Math.min(size, LARGEST); room *= 10) {
    const count = Math.min(room, size - first, LARGEST - first);
    tiers.push({
      first,
      end: first + count,
      permutation: new Permutation(count, { a: key.a ^ tiers.length, b: key.b }),
    });
    first += count;
  }
  return (row) => {
    const place = row % size;
    const tier = tiers.find(({ end }) => place < end)!;
    return tier.first + tier.permutation.at(place - tier.first);
  };
}
