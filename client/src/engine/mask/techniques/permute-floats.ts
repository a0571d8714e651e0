import { isNull, type NumberVector } from '../../batch/vector';
import type { KeyedPermutation } from '../keyed/keyed';
import { permuteRanks } from '../keyed/ranks';
import type { Bounds } from './permute-integers';

type FloatVector = NumberVector & { kind: 'float32' | 'float64' };

/** Digits that every float of the width keeps apart. */
const SAFE = { float32: 1e6, float64: 1e15 };
const MOST_PLACES = 9;

/**
 * Other numbers of the same sign, with as many digits before and after the point: those that are short in decimal. All
 * others keep their exponent, and the bits behind it are permuted. Zero, NaN and the infinities stay. A bijection.
 */
export function permuteFloats(permutation: KeyedPermutation, vector: FloatVector, bounds: Bounds | null): FloatVector {
  const data = vector.data.slice();
  const short = new Float64Array(vector.length);
  const sizes = new Float64Array(vector.length);
  const places = new Uint8Array(vector.length);
  const lows = new Float64Array(vector.length);
  const long: number[] = [];
  for (let row = 0; row < vector.length; row++) {
    const value = Math.abs(data[row]);
    if (isNull(vector, row) || value === 0 || !Number.isFinite(value)) continue;
    const scale = placesOf(value, vector.kind);
    if (scale === null) {
      long.push(row);
      continue;
    }
    places[row] = scale;
    const units = Math.round(value * 10 ** scale);
    // Behind the point the last digit is none of zero, so that there are as many places again.
    const digits = scale === 0 ? 10 : 9;
    const rest = scale === 0 ? units : Math.floor(units / 10);
    lows[row] = rest === 0 ? 0 : 10 ** (String(rest).length - 1);
    const count = rest === 0 ? 1 : lows[row] * 9;
    short[row] = scale === 0 ? units - lows[row] : (rest - lows[row]) * digits + (units % 10) - 1;
    sizes[row] = scale === 0 ? count : count * digits;
  }
  const value = (row: number, rank: number): number => {
    const scale = places[row];
    const units = scale === 0 ? lows[row] + rank : (lows[row] + Math.floor(rank / 9)) * 10 + (rank % 9) + 1;
    return vector.data[row] < 0 ? -units / 10 ** scale : units / 10 ** scale;
  };
  const isWithin = (before: number, after: number): boolean =>
    bounds === null || before < bounds.min || before > bounds.max || (after >= bounds.min && after <= bounds.max);
  permuteRanks(permutation, short, sizes, (row, rank) => isWithin(vector.data[row], value(row, rank)));
  for (let row = 0; row < vector.length; row++) if (sizes[row] > 0) data[row] = value(row, short[row]);

  const bits = mantissas(data, vector.kind);
  const ranks = Float64Array.from(long, (row) => bits.get(row));
  const at = (index: number, rank: number): number => {
    bits.set(long[index], rank);
    return data[long[index]];
  };
  permuteRanks(permutation, ranks, new Float64Array(long.length).fill(bits.size), (index, rank) => {
    const masked = at(index, rank);
    return placesOf(Math.abs(masked), vector.kind) === null && isWithin(vector.data[long[index]], masked);
  });
  long.forEach((_, index) => at(index, ranks[index]));
  return { ...vector, data } as FloatVector;
}

/** Digits after the point; null for a number that is not short. */
function placesOf(value: number, kind: FloatVector['kind']): number | null {
  for (let places = 0, power = 1; places <= MOST_PLACES; places++, power *= 10) {
    const units = Math.round(value * power);
    if (units >= SAFE[kind]) return null;
    const back = units / power;
    if ((kind === 'float32' ? Math.fround(back) : back) === value) return places;
  }
  return null;
}

/** The bits behind the exponent, as numbers. */
function mantissas(
  data: Float32Array | Float64Array,
  kind: FloatVector['kind'],
): { size: number; get(row: number): number; set(row: number, rank: number): void } {
  const words = new Uint32Array(data.buffer);
  if (kind === 'float32') {
    const mask = 0x7fffff;
    return {
      size: mask + 1,
      get: (row) => words[row] & mask,
      set: (row, rank) => (words[row] = (words[row] & ~mask) | rank),
    };
  }
  const mask = 0xfffff;
  return {
    size: 2 ** 52,
    get: (row) => (words[row * 2 + 1] & mask) * 2 ** 32 + words[row * 2],
    set: (row, rank) => {
      const high = Math.floor(rank / 2 ** 32);
      words[row * 2] = rank - high * 2 ** 32;
      words[row * 2 + 1] = (words[row * 2 + 1] & ~mask) | high;
    },
  };
}
