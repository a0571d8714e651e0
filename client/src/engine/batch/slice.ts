import { copyBits } from './bits';
import type { Batch, Vector } from './vector';

/** Rows from .. to of a batch, in buffers of their own, so that each part can move to another thread. */
export function sliceBatch(batch: Batch, from: number, to: number): Batch {
  return {
    firstRow: batch.firstRow + from,
    length: to - from,
    vectors: batch.vectors.map((vector) => sliceVector(vector, from, to)),
  };
}

/** Values from .. to, in buffers of their own; the offsets of the result begin at 0. */
function sliceVector(vector: Vector, from: number, to: number): Vector {
  const length = to - from;
  const validity = vector.validity === null ? null : sliceBits(vector.validity, from, length);
  switch (vector.kind) {
    case 'bool':
      return { kind: vector.kind, length, validity, data: sliceBits(vector.data, from, length) };
    case 'fixed16':
      return { kind: vector.kind, length, validity, data: vector.data.slice(from * 16, to * 16) };
    case 'utf8':
    case 'binary': {
      const start = vector.offsets[from];
      const offsets = vector.offsets.slice(from, to + 1);
      if (start !== 0) for (let index = 0; index <= length; index++) offsets[index] -= start;
      return { kind: vector.kind, length, validity, offsets, data: vector.data.slice(start, start + offsets[length]) };
    }
    default:
      return { ...vector, length, validity, data: vector.data.slice(from, to) } as Vector;
  }
}

function sliceBits(bitmap: Uint8Array, from: number, length: number): Uint8Array {
  const slice = new Uint8Array((length + 7) >> 3);
  copyBits(bitmap, from, slice, 0, length);
  return slice;
}
