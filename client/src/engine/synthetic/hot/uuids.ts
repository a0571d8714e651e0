import { mix32, type Key } from '../random';

const GOLDEN = 0x9e3779b9;
/** In the third and fourth pair of a UUID's bytes, as words of the machine have them: version 4, of the usual variant. */
const VERSION = { mask: 0xff0fffff | 0, bits: 0x00400000 };
const VARIANT = { mask: 0xffffff3f | 0, bits: 0x00000080 };

/** UUIDs of rows from .. to - 1, four words each. The first word is a permutation of the row, so that they all differ. */
export function fillUuids(key: Key, words: Int32Array, from: number, to: number): void {
  const { a, b } = key;
  for (let row = from, at = 0; row < to; row++, at += 4) {
    const first = mix32(mix32(row ^ a) + b);
    const other = mix32(row + b);
    words[at] = first;
    words[at + 1] = (mix32(first + other) & VERSION.mask) | VERSION.bits;
    words[at + 2] = (mix32((first + GOLDEN) ^ other) & VARIANT.mask) | VARIANT.bits;
    words[at + 3] = mix32(Math.imul(first, GOLDEN) + other);
  }
}
