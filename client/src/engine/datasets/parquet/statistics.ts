import type { Page } from './encoder';
import type { FileColumn } from './format';

/** The smallest and largest value of a chunk, PLAIN encoded. */
export interface Bounds {
  min: Uint8Array;
  max: Uint8Array;
}

/** Bounds of numbers, dates and times; null for what has none that is cheap, or for floats with a NaN. */
export function boundsOf(column: FileColumn, pages: Page[]): Bounds | null {
  const { buffer, byteOffset, byteLength } = pages[0].values;
  if (byteLength === 0) return null;
  switch (column.vector) {
    case 'int16':
    case 'int32':
    case 'date32':
      return ofNumbers(new Int32Array(buffer, byteOffset, byteLength / 4));
    case 'int64':
    case 'time64':
    case 'timestamp64':
    case 'decimal64':
      return ofInt64s(new Int32Array(buffer, byteOffset, byteLength / 4));
    case 'float32':
      return ofFloats(new Float32Array(buffer, byteOffset, byteLength / 4));
    case 'float64':
      return ofFloats(new Float64Array(buffer, byteOffset, byteLength / 8));
    default:
      return null;
  }
}

function ofNumbers(values: Int32Array): Bounds {
  let min = values[0];
  let max = min;
  for (const value of values) {
    if (value < min) min = value;
    else if (value > max) max = value;
  }
  return { min: bytesOf(Int32Array.of(min)), max: bytesOf(Int32Array.of(max)) };
}

function ofFloats(values: Float32Array | Float64Array): Bounds | null {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (Number.isNaN(value)) return null;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  // The format's rule: a bound of zero covers both zeros.
  if (min === 0) min = -0;
  if (max === 0) max = 0;
  const make = values instanceof Float32Array ? Float32Array : Float64Array;
  return { min: bytesOf(make.of(min)), max: bytesOf(make.of(max)) };
}

/** Compares halves: reading every value as a bigint would cost more than writing the column. */
function ofInt64s(halves: Int32Array): Bounds {
  let min = 0;
  let max = 0;
  for (let at = 2; at < halves.length; at += 2) {
    if (isLess(halves, at, min)) min = at;
    else if (isLess(halves, max, at)) max = at;
  }
  return { min: bytesOf(halves.slice(min, min + 2)), max: bytesOf(halves.slice(max, max + 2)) };
}

function isLess(halves: Int32Array, left: number, right: number): boolean {
  const difference = halves[left + 1] - halves[right + 1];
  return difference < 0 || (difference === 0 && halves[left] >>> 0 < halves[right] >>> 0);
}

function bytesOf(values: Int32Array | Float32Array | Float64Array): Uint8Array {
  return new Uint8Array(values.buffer);
}
