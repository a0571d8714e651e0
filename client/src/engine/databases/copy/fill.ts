import { copyBytes, viewOf } from '../../batch/copy-bytes';
import type { BytesVector, Vector } from '../../batch/vector';
import { TdmError } from '../../errors';
import { EPOCH_DAYS, INT32_MAX, INT32_MIN, JSONB_VERSION } from './wire';

/** Below this many bytes a loop copies faster than a call. */
const SHORT = 40;

export type Bytes = Pick<BytesVector, 'offsets' | 'data'>;

/**
 * Writes what rows `start` .. `end` have in one column, each with its length before it, at the rows' cursors, which move
 * behind it. `prefix` is 1 for the version byte of jsonb.
 */
export function fillBytes(
  vector: Vector,
  { offsets, data }: Bytes,
  prefix: number,
  out: Uint8Array,
  view: DataView,
  cursors: Int32Array,
  start: number,
  end: number,
): void {
  const { validity } = vector;
  const source = viewOf(data);
  for (let row = start; row < end; row++) {
    let at = cursors[row];
    if (validity !== null && (validity[row >> 3] & (1 << (row & 7))) === 0) {
      view.setInt32(at, -1);
      cursors[row] = at + 4;
      continue;
    }
    const from = offsets[row];
    const length = offsets[row + 1] - from;
    view.setInt32(at, length + prefix);
    at += 4;
    if (prefix === 1) out[at++] = JSONB_VERSION;
    copyBytes(data, source, from, out, view, at, length);
    cursors[row] = at + length;
  }
}

/** The same, and no byte more. */
export function fillLastBytes(
  vector: Vector,
  { offsets, data }: Bytes,
  prefix: number,
  out: Uint8Array,
  view: DataView,
  cursors: Int32Array,
  start: number,
  end: number,
): void {
  const { validity } = vector;
  for (let row = start; row < end; row++) {
    let at = cursors[row];
    if (validity !== null && (validity[row >> 3] & (1 << (row & 7))) === 0) {
      view.setInt32(at, -1);
      cursors[row] = at + 4;
      continue;
    }
    const from = offsets[row];
    const to = offsets[row + 1];
    view.setInt32(at, to - from + prefix);
    at += 4;
    if (prefix === 1) out[at++] = JSONB_VERSION;
    if (to - from < SHORT) for (let index = from; index < to; index++) out[at++] = data[index]!;
    else {
      out.set(data.subarray(from, to), at);
      at += to - from;
    }
    cursors[row] = at;
  }
}

/** Every value of a fixed size but times of day with a date, which are moved to another epoch. */
export function fillFixed(
  vector: Vector,
  width: number,
  out: Uint8Array,
  view: DataView,
  cursors: Int32Array,
  start: number,
  end: number,
): void {
  const { validity } = vector;
  if (validity === null) {
    for (let row = start; row < end; row++) {
      view.setInt32(cursors[row], width);
      cursors[row] += 4;
    }
    writeFixed(vector, out, view, cursors, start, end);
    for (let row = start; row < end; row++) cursors[row] += width;
    return;
  }
  // Values between two nulls are written at once.
  let first = start;
  for (let row = start; row <= end; row++) {
    if (row < end && (validity[row >> 3] & (1 << (row & 7))) !== 0) {
      view.setInt32(cursors[row], width);
      cursors[row] += 4;
      continue;
    }
    writeFixed(vector, out, view, cursors, first, row);
    for (let written = first; written < row; written++) cursors[written] += width;
    first = row + 1;
    if (row === end) break;
    view.setInt32(cursors[row], -1);
    cursors[row] += 4;
  }
}

/** The values of rows start .. end at their cursors, which stay where they are. */
function writeFixed(
  vector: Vector,
  out: Uint8Array,
  view: DataView,
  cursors: Int32Array,
  start: number,
  end: number,
): void {
  switch (vector.kind) {
    case 'bool': {
      const { data } = vector;
      for (let row = start; row < end; row++) out[cursors[row]] = (data[row >> 3] >> (row & 7)) & 1;
      return;
    }
    case 'int16': {
      const { data } = vector;
      for (let row = start; row < end; row++) view.setInt16(cursors[row], data[row]);
      return;
    }
    case 'int32': {
      const { data } = vector;
      for (let row = start; row < end; row++) view.setInt32(cursors[row], data[row]);
      return;
    }
    case 'date32': {
      const { data } = vector;
      for (let row = start; row < end; row++) {
        const days = data[row];
        // Too early for PostgreSQL stays too early, which it will say, and becomes no other date.
        view.setInt32(
          cursors[row],
          days === INT32_MAX || days === INT32_MIN ? days : Math.max(days - EPOCH_DAYS, INT32_MIN + 1),
        );
      }
      return;
    }
    case 'float32': {
      const { data } = vector;
      for (let row = start; row < end; row++) view.setFloat32(cursors[row], data[row]);
      return;
    }
    case 'float64': {
      const { data } = vector;
      for (let row = start; row < end; row++) view.setFloat64(cursors[row], data[row]);
      return;
    }
    case 'int64':
    case 'time64': {
      const words = wordsOf(vector.data);
      for (let row = start; row < end; row++) {
        view.setInt32(cursors[row], words[2 * row + 1]);
        view.setInt32(cursors[row] + 4, words[2 * row]);
      }
      return;
    }
    case 'fixed16': {
      const source = viewOf(vector.data);
      for (let row = start; row < end; row++) {
        const at = cursors[row];
        for (let index = 0; index < 16; index += 4) view.setInt32(at + index, source.getInt32(16 * row + index));
      }
      return;
    }
    default:
      throw new TdmError('internal', `A vector of ${vector.kind} has no fixed size.`);
  }
}

/** The low and the high word of each integer: every platform that Node runs on is little-endian. */
export function wordsOf(data: BigInt64Array): Int32Array {
  return new Int32Array(data.buffer, data.byteOffset, data.length * 2);
}
