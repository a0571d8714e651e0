import type { BytesVector } from '../../batch/vector';
import type { KeyedPermutation } from '../keyed/keyed';
import type { Shape } from './shape';
import { Slots } from './slots';

/** Whether a masked value may stand; values that may not are permuted once more. Every value given must be one that may. */
export type Accept = (data: Uint8Array, from: number, to: number) => boolean;

/**
 * Text permuted within its shape: a bijection of all values of the same shape (length, classes of characters, signs),
 * for every shape by itself. Walking on from what has another shape, or is not accepted, keeps it one: what is walked
 * over are exactly the values that are not in the set which is permuted.
 */
export function permuteShaped(
  permutation: KeyedPermutation,
  shapes: readonly Shape[],
  vector: BytesVector,
  accept?: Accept,
): BytesVector {
  const kinds = new Uint8Array(vector.length);
  const isFree = new Uint8Array(vector.length);
  const scratch = new Slots(0);
  for (let row = 0; row < vector.length; row++) {
    const [from, to] = [vector.offsets[row], vector.offsets[row + 1]];
    if (shapes.length > 1) kinds[row] = shapeOf(shapes, scratch, vector.data, from, to);
    // What is not accepted to begin with would walk for ever.
    if (accept?.(vector.data, from, to) === false) isFree[row] = 1;
  }
  const masked = permuteOnce(permutation, shapes, kinds, vector);
  if (shapes.length === 1 && accept === undefined) return masked;
  let rows = masked;
  let again = Array.from({ length: vector.length }, (_, row) => row);
  for (;;) {
    const walking = again.filter((row, index) => {
      const [from, to] = [rows.offsets[index], rows.offsets[index + 1]];
      if (kinds[row] > 0 && shapeOf(shapes, scratch, rows.data, from, to) !== kinds[row]) return true;
      return isFree[row] === 0 && accept?.(rows.data, from, to) === false;
    });
    if (walking.length === 0) return masked;
    again = walking;
    rows = permuteOnce(
      permutation,
      shapes,
      Uint8Array.from(again, (row) => kinds[row]),
      pick(masked, again),
    );
    writeBack(masked, again, rows);
  }
}

/** Each value in the shape that `kinds` says. Nulls have no bytes, and so no slots. */
function permuteOnce(
  permutation: KeyedPermutation,
  shapes: readonly Shape[],
  kinds: Uint8Array,
  vector: BytesVector,
): BytesVector {
  const start = vector.offsets[0];
  const offsets = vector.offsets.map((offset) => offset - start);
  const data = vector.data.slice(start, vector.offsets[vector.length]);
  const slots = new Slots(vector.length);
  for (let row = 0; row < vector.length; row++) {
    shapes[kinds[row]].slots(slots, vector.data, vector.offsets[row], vector.offsets[row + 1]);
    slots.endValue();
  }
  const cells = slots.toCells();
  permutation.permute(cells);
  slots.write(cells, data);
  for (let row = 0; row < vector.length; row++) {
    shapes[kinds[row]].repair?.(vector.data, data, vector.offsets[row], vector.offsets[row + 1], start);
  }
  return { ...vector, offsets, data };
}

/** The first shape that takes the value; the last takes every one. */
function shapeOf(shapes: readonly Shape[], scratch: Slots, data: Uint8Array, from: number, to: number): number {
  const last = shapes.length - 1;
  for (let index = 0; index < last; index++) {
    scratch.restartValue();
    if (shapes[index].slots(scratch, data, from, to)) return index;
  }
  return last;
}

function pick({ offsets, data, kind }: BytesVector, rows: readonly number[]): BytesVector {
  const picked = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => (picked[index + 1] = picked[index] + offsets[row + 1] - offsets[row]));
  const bytes = new Uint8Array(picked[rows.length]);
  rows.forEach((row, index) => bytes.set(data.subarray(offsets[row], offsets[row + 1]), picked[index]));
  return { kind, length: rows.length, validity: null, offsets: picked, data: bytes };
}

function writeBack({ offsets, data }: BytesVector, rows: readonly number[], values: BytesVector): void {
  rows.forEach((row, index) =>
    data.set(values.data.subarray(values.offsets[index], values.offsets[index + 1]), offsets[row]),
  );
}
