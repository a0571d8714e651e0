import { type BytesVector, type Fixed16Vector, isNull } from '../../batch/vector';
import type { KeyedPermutation } from '../keyed/keyed';

/** What is permuted of a uuid's halves: all bits but version and variant. */
const MASKS = [
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 0xff],
  [0x3f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
];

/** Other uuids of the same version and variant, a bijection. */
export function permuteUuids(permutation: KeyedPermutation, vector: Fixed16Vector): Fixed16Vector {
  const { length } = vector;
  const values = new Uint32Array(length * 4);
  const sizes = new Uint32Array(length * 4);
  const starts = Int32Array.from({ length: length + 1 }, (_, row) => row * 2);
  const bytes = new Uint8Array(values.buffer);
  for (let row = 0; row < length; row++) {
    for (let half = 0; half < 2; half++) {
      const at = row * 16 + half * 8;
      // Big-endian there, little-endian here; the bits that stay are left out by moving the top byte's rest down.
      for (let byte = 0; byte < 8; byte++) bytes[at + 7 - byte] = vector.data[at + byte] & MASKS[half][byte];
      if (half === 0) {
        // The version stands in the middle: its place is filled from the top.
        bytes[at + 1] |= bytes[at + 7] & 0xf0;
        bytes[at + 7] &= 0x0f;
      }
      sizes[row * 4 + half * 2 + 1] = half === 0 ? 1 << 28 : 1 << 30;
    }
  }
  permutation.permute({ length, starts, values, sizes });
  const data = new Uint8Array(length * 16);
  for (let row = 0; row < length; row++) {
    if (isNull(vector, row)) continue;
    for (let half = 0; half < 2; half++) {
      const at = row * 16 + half * 8;
      if (half === 0) {
        bytes[at + 7] |= bytes[at + 1] & 0xf0;
        bytes[at + 1] &= 0x0f;
      }
      for (let byte = 0; byte < 8; byte++) {
        const kept = vector.data[at + byte] & ~MASKS[half][byte];
        data[at + byte] = kept | bytes[at + 7 - byte];
      }
    }
  }
  return { ...vector, data };
}

/** Other bytes, as many, a bijection. */
export function permuteBinary(permutation: KeyedPermutation, vector: BytesVector): BytesVector {
  const { length } = vector;
  const start = vector.offsets[0];
  const offsets = vector.offsets.map((offset) => offset - start);
  const starts = new Int32Array(length + 1);
  for (let row = 0; row < length; row++)
    starts[row + 1] = starts[row] + Math.ceil((offsets[row + 1] - offsets[row]) / 8);
  const values = new Uint32Array(starts[length] * 2);
  const sizes = new Uint32Array(starts[length] * 2);
  const bytes = new Uint8Array(values.buffer);
  for (let row = 0; row < length; row++) {
    const [from, to] = [offsets[row], offsets[row + 1]];
    bytes.set(vector.data.subarray(start + from, start + to), starts[row] * 8);
    const rest = (to - from) % 8;
    // A whole cell has 2^64 values, which is written 0.
    if (rest > 0) sizes[starts[row + 1] * 2 - (rest < 4 ? 2 : 1)] = 2 ** ((rest % 4) * 8);
  }
  permutation.permute({ length, starts, values, sizes });
  const data = new Uint8Array(offsets[length]);
  for (let row = 0; row < length; row++) {
    const size = offsets[row + 1] - offsets[row];
    data.set(bytes.subarray(starts[row] * 8, starts[row] * 8 + size), offsets[row]);
  }
  return { ...vector, offsets, data };
}
