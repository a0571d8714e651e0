import { bitAt } from '../batch/bits';
import type { Vector } from '../batch/vector';
import type { ByteValues } from './keyed/keyed';
import { type IntegerVector, numbersOf } from './techniques/permute-integers';

/**
 * Every value as bytes that are the same for equal values: what keyed hashes are taken of. Whole numbers of all widths
 * alike as eight bytes, floats as those of a double, text and bytes as they are.
 */
export function bytesOf(vector: Vector): ByteValues {
  const { length } = vector;
  switch (vector.kind) {
    case 'utf8':
    case 'binary':
      return vector;
    case 'fixed16':
      return fixed(length, 16, vector.data);
    case 'bool': {
      const bits = Uint8Array.from({ length }, (_, row) => (bitAt(vector.data, row) ? 1 : 0));
      return fixed(length, 1, bits);
    }
    case 'float32':
    case 'float64':
      // -0 is 0 to PostgreSQL too.
      return fixed(length, 8, new Uint8Array(Float64Array.from(vector.data, (value) => value + 0).buffer));
    case 'int16':
    case 'int32':
    case 'date32':
      return fixed(length, 8, new Uint8Array(widened(vector.data).buffer));
    default:
      return fixed(length, 8, new Uint8Array(vector.data.buffer, vector.data.byteOffset, length * 8));
  }
}

function fixed(length: number, width: number, data: Uint8Array): ByteValues {
  const offsets = new Int32Array(length + 1);
  for (let row = 1; row <= length; row++) offsets[row] = row * width;
  return { length, offsets, data };
}

/** As 64-bit numbers, the lower word first. */
function widened(numbers: Int16Array | Int32Array): Int32Array {
  const words = new Int32Array(numbers.length * 2);
  for (let row = 0; row < numbers.length; row++) {
    words[row * 2] = numbers[row];
    words[row * 2 + 1] = numbers[row] >> 31;
  }
  return words;
}

/** The lower words of hashes, from 0 to below 1. */
export function sharesOf(hashes: Uint32Array): Float64Array {
  const shares = new Float64Array(hashes.length / 2);
  for (let row = 0; row < shares.length; row++) shares[row] = hashes[row * 2] / 2 ** 32;
  return shares;
}

/** Numbers of any vector that holds some, in its units; null for other vectors. */
export function numericOf(vector: Vector): ArrayLike<number> | null {
  switch (vector.kind) {
    case 'float32':
    case 'float64':
      return vector.data;
    case 'int16':
    case 'int32':
    case 'int64':
    case 'decimal64':
      return numbersOf(vector as IntegerVector);
    default:
      return null;
  }
}
