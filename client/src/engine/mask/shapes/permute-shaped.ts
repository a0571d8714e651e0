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
  const { length, offsets } = vector;
  const start = offsets[0];
  const masked: BytesVector = {
    ...vector,
    offsets: offsets.map((offset) => offset - start),
    data: new Uint8Array(offsets[length] - start),
  };
  for (let from = 0; from < length;) {
    let to = from + 1;
    while (to < length && offsets[to + 1] - offsets[from] <= WINDOW) to++;
    const rows = { ...vector, length: to - from, offsets: offsets.subarray(from, to + 1) };
    masked.data.set(permuteRows(permutation, shapes, rows, accept).data, offsets[from] - start);
    from = to;
  }
  return masked;
}

/** Bytes that are looked at together: their slots take some twenty times as many. */
const WINDOW = 1 << 20;

function permuteRows(
  permutation: KeyedPermutation,
  shapes: readonly Shape[],
  vector: BytesVector,
  accept?: Accept,
): BytesVector {
  const { length } = vector;
  const kinds = new Uint8Array(length);
  slots.begin(length);
  for (let row = 0; row < length; row++) {
    kinds[row] = shapeOf(shapes, slots, vector.data, vector.offsets[row], vector.offsets[row + 1]);
    slots.endValue();
  }
  const masked = permuteSlots(permutation, shapes, kinds, vector);
  // The first shape never makes a value of another; what is not accepted to begin with would walk for ever.
  let walking: number[] = [];
  for (let row = 0; row < length; row++) {
    if (kinds[row] > 0 || accept?.(vector.data, vector.offsets[row], vector.offsets[row + 1]) === true)
      walking.push(row);
  }
  probe.begin(0);
  const isDone = ({ data, offsets }: BytesVector, index: number, row: number): boolean => {
    const [from, to] = [offsets[index], offsets[index + 1]];
    if (kinds[row] > 0 && shapeOf(shapes, probe, data, from, to) !== kinds[row]) return false;
    const isBound = accept?.(vector.data, vector.offsets[row], vector.offsets[row + 1]) === true;
    return !isBound || accept(data, from, to);
  };
  walking = walking.filter((row) => !isDone(masked, row, row));
  while (walking.length > 0) {
    const values = pick(masked, walking);
    const own = Uint8Array.from(walking, (row) => kinds[row]);
    slots.begin(values.length);
    for (let index = 0; index < values.length; index++) {
      shapes[own[index]].slots(slots, values.data, values.offsets[index], values.offsets[index + 1]);
      slots.endValue();
    }
    const walked = permuteSlots(permutation, shapes, own, values);
    writeBack(masked, walking, walked);
    walking = walking.filter((row, index) => !isDone(walked, index, row));
  }
  return masked;
}

/** Of the values that are permuted, and of one whose shape is looked for. Calls do not overlap: nothing in them waits. */
const [slots, probe] = [new Slots(), new Slots()];

/** Nulls have no bytes, and so no slots. */
function permuteSlots(
  permutation: KeyedPermutation,
  shapes: readonly Shape[],
  kinds: Uint8Array,
  vector: BytesVector,
): BytesVector {
  const { length } = vector;
  const start = vector.offsets[0];
  const offsets = new Int32Array(length + 1);
  for (let row = 0; row <= length; row++) offsets[row] = vector.offsets[row] - start;
  const data = vector.data.slice(start, vector.offsets[length]);
  const cells = slots.toCells();
  permutation.permute(cells);
  slots.write(cells, data, start);
  for (let row = 0; row < length; row++) {
    shapes[kinds[row]].repair?.(vector.data, data, vector.offsets[row], vector.offsets[row + 1], start);
  }
  return { ...vector, offsets, data };
}

/** The first shape that takes the value, whose slots are added; the last takes every one. */
function shapeOf(shapes: readonly Shape[], into: Slots, data: Uint8Array, from: number, to: number): number {
  into.restartValue();
  for (let index = 0; index < shapes.length; index++) {
    if (shapes[index].slots(into, data, from, to)) return index;
    into.restartValue();
  }
  return shapes.length - 1;
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
