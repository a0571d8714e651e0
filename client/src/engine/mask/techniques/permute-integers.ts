import { type BigIntVector, isNull, type NumberVector } from '../../batch/vector';
import type { KeyedPermutation } from '../keyed/keyed';
import { permuteRanks } from '../keyed/ranks';

/** Numbers in whole units: int16 to int64, and decimal64 in units of its scale. */
export type IntegerVector =
  (NumberVector & { kind: 'int16' | 'int32' }) | (BigIntVector & { kind: 'int64' | 'decimal64' });

/** Bounds of values, both included, in the vector's units. */
export interface Bounds {
  min: number;
  max: number;
}

/**
 * Where cells of magnitudes begin: a value stays among those of as many digits. Powers of two where a type ends, so that a
 * key and what refers to it in another width agree, and every value fits the type it came in.
 */
const EDGES = Array.from({ length: 20 }, (_, digits) => 10n ** BigInt(digits))
  .concat(2n ** 15n, 2n ** 31n, 2n ** 63n)
  .sort((a, b) => (a < b ? -1 : 1))
  .filter((edge) => edge <= 2n ** 63n);
const NUMBER_EDGES = EDGES.filter((edge) => edge <= 2n ** 53n).map(Number);
/** Up to here magnitudes are numbers. */
const NUMBERS_END = NUMBER_EDGES[NUMBER_EDGES.length - 1];
const WORD = 2 ** 32;
const LARGEST = { int16: 2 ** 15 - 1, int32: 2 ** 31 - 1, int64: Infinity, decimal64: Infinity };

/** Other numbers of the same sign and as many digits, a bijection; 0 stays 0. */
export function permuteIntegers<Kind extends IntegerVector>(
  permutation: KeyedPermutation,
  vector: Kind,
  bounds: Bounds | null,
): Kind {
  const { length } = vector;
  const values: ArrayLike<number> = numbersOf(vector);
  const ranks = new Float64Array(length);
  const sizes = new Float64Array(length);
  const lows = new Float64Array(length);
  const large: number[] = [];
  const largest = LARGEST[vector.kind];
  for (let row = 0; row < length; row++) {
    const value = values[row];
    const magnitude = Math.abs(value);
    // The smallest int16 and int32 have no other of their magnitude.
    if (isNull(vector, row) || value === 0 || magnitude > largest) continue;
    if (magnitude >= NUMBERS_END) {
      large.push(row);
      continue;
    }
    let edge = 1;
    while (magnitude >= NUMBER_EDGES[edge]) edge++;
    let [low, high] = [NUMBER_EDGES[edge - 1], NUMBER_EDGES[edge] - 1];
    if (bounds !== null && value >= bounds.min && value <= bounds.max) {
      low = Math.max(low, value > 0 ? bounds.min : -bounds.max);
      high = Math.min(high, value > 0 ? bounds.max : -bounds.min);
    }
    lows[row] = low;
    ranks[row] = magnitude - low;
    sizes[row] = high - low + 1;
  }
  permuteRanks(permutation, ranks, sizes);
  const masked = { ...vector, data: vector.data.slice() } as Kind;
  if (masked.kind === 'int64' || masked.kind === 'decimal64') {
    const words = new Int32Array(masked.data.buffer);
    for (let row = 0; row < length; row++) {
      if (sizes[row] === 0) continue;
      const value = values[row] > 0 ? lows[row] + ranks[row] : -lows[row] - ranks[row];
      const high = Math.floor(value / WORD);
      words[row * 2] = value - high * WORD;
      words[row * 2 + 1] = high;
    }
    permuteLarge(permutation, masked, large);
  } else {
    for (let row = 0; row < length; row++) {
      if (sizes[row] > 0) masked.data[row] = values[row] > 0 ? lows[row] + ranks[row] : -lows[row] - ranks[row];
    }
  }
  return masked;
}

/** The values as numbers; those of 64 bits may be rounded from 2^53 on. */
export function numbersOf(vector: IntegerVector): ArrayLike<number> {
  if (vector.kind === 'int16' || vector.kind === 'int32') return vector.data;
  const { data, length } = vector;
  const words = new Int32Array(data.buffer, data.byteOffset, length * 2);
  const numbers = new Float64Array(length);
  for (let row = 0; row < length; row++) numbers[row] = words[row * 2 + 1] * WORD + (words[row * 2] >>> 0);
  return numbers;
}

/** The same for magnitudes that numbers do not hold. */
function permuteLarge(permutation: KeyedPermutation, { data }: BigIntVector, rows: readonly number[]): void {
  if (rows.length === 0) return;
  const values = new BigUint64Array(rows.length);
  const sizes = new BigUint64Array(rows.length);
  const lows = rows.map((row, index) => {
    const magnitude = data[row] < 0n ? -data[row] : data[row];
    const edge = EDGES.findIndex((next) => magnitude < next);
    // The smallest int64 has no other of its magnitude.
    const [low, high] = edge < 0 ? [magnitude, magnitude + 1n] : [EDGES[edge - 1], EDGES[edge]];
    values[index] = magnitude - low;
    sizes[index] = high - low;
    return low;
  });
  const starts = Int32Array.from({ length: rows.length + 1 }, (_, index) => index);
  const masked = new Uint32Array(values.buffer);
  permutation.permute({ length: rows.length, starts, values: masked, sizes: new Uint32Array(sizes.buffer) });
  rows.forEach((row, index) => {
    const magnitude = lows[index] + values[index];
    data[row] = data[row] < 0n ? -magnitude : magnitude;
  });
}
