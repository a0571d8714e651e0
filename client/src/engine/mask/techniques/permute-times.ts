import { civilFromDays, daysFromCivil } from '../../batch/calendar';
import { type BigIntVector, isNull, type NumberVector } from '../../batch/vector';
import type { KeyedPermutation } from '../keyed/keyed';
import { permuteRanks } from '../keyed/ranks';
import type { Bounds } from './permute-integers';

type DateVector = NumberVector & { kind: 'date32' };
type TimeVector = BigIntVector & { kind: 'time64' | 'timestamp64' };

/** PostgreSQL's first and last date, in days since 1970-01-01. */
export const [FIRST_DAY, LAST_DAY] = [-2_440_588, 2_145_042_905];
/** The last day that a timestamp reaches whole, 294276-12-31. */
export const LAST_TIMESTAMP_DAY = 106_751_990;
export const DAY_MICROS = 86_400_000_000;

export const isInfiniteDate = (days: number): boolean => days === 2 ** 31 - 1 || days === -(2 ** 31);
export const isInfiniteTimestamp = (micros: bigint): boolean => micros === 2n ** 63n - 1n || micros === -(2n ** 63n);

/** Other days of the same year, and within bounds that hold the day, a bijection; the infinities stay. */
export function permuteDates(permutation: KeyedPermutation, vector: DateVector, bounds: Bounds | null): DateVector {
  const ranks = new Float64Array(vector.length);
  const sizes = new Float64Array(vector.length);
  const starts = new Int32Array(vector.length);
  for (let row = 0; row < vector.length; row++) {
    const days = vector.data[row];
    if (isNull(vector, row) || isInfiniteDate(days)) continue;
    const { first, count } = yearOf(days, LAST_DAY, bounds);
    starts[row] = first;
    ranks[row] = days - first;
    sizes[row] = count;
  }
  permuteRanks(permutation, ranks, sizes);
  return { ...vector, data: vector.data.map((days, row) => (sizes[row] > 0 ? starts[row] + ranks[row] : days)) };
}

/**
 * Other times of the same year, or of the day for `time`, in the unit that the value is written in: a midnight becomes a
 * midnight, a whole second another, and so milliseconds and microseconds. A bijection; infinities and 24:00:00 stay.
 */
export function permuteTimes(permutation: KeyedPermutation, vector: TimeVector, bounds: Bounds | null): TimeVector {
  const { length, kind } = vector;
  const ranks = new Float64Array(length);
  const sizes = new Float64Array(length);
  const units = new Float64Array(length);
  const firstDays = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const value = vector.data[row];
    if (isNull(vector, row) || (kind === 'timestamp64' && isInfiniteTimestamp(value))) continue;
    const { day, time } = splitMicros(value);
    if (kind === 'time64' && day > 0) continue;
    const { first, count } = kind === 'time64' ? { first: 0, count: 1 } : yearOf(day, LAST_TIMESTAMP_DAY, bounds);
    units[row] = unitOf(time);
    firstDays[row] = first;
    ranks[row] = ((day - first) * DAY_MICROS + time) / units[row];
    sizes[row] = (count * DAY_MICROS) / units[row];
  }
  // A midnight has the unit of a day, which is all of `time`: 00:00:00 stays.
  permuteRanks(permutation, ranks, sizes, (row, rank) => unitOf((rank * units[row]) % DAY_MICROS) === units[row]);
  const data = vector.data.map((micros, row) =>
    sizes[row] > 0 ? BigInt(firstDays[row]) * BigInt(DAY_MICROS) + BigInt(ranks[row] * units[row]) : micros,
  );
  return { ...vector, data };
}

const ANY_DAY: Bounds = { min: -Infinity, max: Infinity };

/** Days and the microseconds of the day. */
export function splitMicros(micros: bigint): { day: number; time: number } {
  const number = Number(micros);
  if (Number.isSafeInteger(number)) {
    const day = Math.floor(number / DAY_MICROS);
    return { day, time: number - day * DAY_MICROS };
  }
  const size = BigInt(DAY_MICROS);
  const time = ((micros % size) + size) % size;
  return { day: Number((micros - time) / size), time: Number(time) };
}

function unitOf(time: number): number {
  if (time === 0) return DAY_MICROS;
  if (time % 1_000_000 === 0) return 1_000_000;
  return time % 1_000 === 0 ? 1_000 : 1;
}

/** The year that a day is in, as far as the type and the bounds reach. */
function yearOf(day: number, last: number, bounds: Bounds | null): { first: number; count: number } {
  const [year] = civilFromDays(day);
  const { min, max } = bounds !== null && day >= bounds.min && day <= bounds.max ? bounds : ANY_DAY;
  const first = Math.max(FIRST_DAY, min, daysFromCivil(year, 1, 1));
  const end = Math.max(day, Math.min(last, max, daysFromCivil(year + 1, 1, 1) - 1));
  return { first, count: end - first + 1 };
}
