import type { BooleanAt, Fill, NumberAt } from '../value-source';
import type { Key } from '../random';
import { Cells } from './cells';

const RANGE = 4294967296;
const SECOND = 1e6;

/** Whole seconds below a bound of up to 2^32, in microseconds. */
export function secondsBelow(
  cells: Cells,
  bound: number,
): { at: (row: number) => number; add: (values: Float64Array, more: number, from: number, to: number) => void } {
  cells.use(0);
  return {
    at: (row) => Math.floor(cells.at(row, 0) * (bound / RANGE)) * SECOND,
    add: (values, more, from, to) => {
      const draws = cells.of(from, to);
      const scale = bound / RANGE;
      for (let index = 0; index < to - from; index++) values[index] += more + Math.floor(draws[index] * scale) * SECOND;
    },
  };
}

/** Numbers that `fill` makes many of; by `at` up to row `first`. */
export function numbersFrom(at: (row: number) => number, fill: Fill<Float64Array>, first = 0): NumberAt {
  if (first === 0) return Object.assign((row: number) => at(row), { fill });
  const mixed: Fill<Float64Array> = (values, from, to) => {
    const plain = Math.max(from, Math.min(to, first));
    for (let row = from; row < plain; row++) values[row - from] = at(row);
    if (plain < to) fill(plain === from ? values : values.subarray(plain - from), plain, to);
  };
  return Object.assign((row: number) => at(row), { fill: mixed });
}

/** Whole numbers of one draw: from `low` to below `low + span`, which is up to 2^32. */
export function wholeNumbers(key: Key, low: number, span: number): NumberAt {
  return sharedNumbers(key, (share) => low + Math.floor(share * span));
}

/** Numbers of one draw, by a share of 0 (inclusive) to 1 (exclusive). */
export function sharedNumbers(key: Key, shape: (share: number) => number): NumberAt {
  const cells = new Cells(key);
  cells.use(0);
  return numbersFrom(
    (row) => shape(cells.at(row, 0) / RANGE),
    (values, from, to) => {
      const draws = cells.of(from, to);
      for (let index = 0; index < to - from; index++) values[index] = shape(draws[index] / RANGE);
    },
  );
}

/** Numbers that count up by one from row `evenFrom` on. */
export const countingNumbers = (at: (row: number) => number, evenFrom: number): NumberAt =>
  numbersFrom(
    at,
    (values, from, to) => {
      const first = at(from);
      for (let index = 0; index < to - from; index++) values[index] = first + index;
    },
    evenFrom,
  );

/** True or false, as often. */
export function coins(key: Key): BooleanAt {
  const cells = new Cells(key);
  cells.use(0);
  return Object.assign((row: number): boolean => (cells.at(row, 0) & 1) === 1, {
    fill: (values: Uint8Array, from: number, to: number): void => {
      const draws = cells.of(from, to);
      for (let index = 0; index < to - from; index++) values[index] = draws[index] & 1;
    },
  });
}

/** Numbers made of others, each of one. */
export function changedNumbers(numbers: NumberAt, change: (value: number) => number): NumberAt {
  const at = (row: number): number => change(numbers(row));
  const { fill } = numbers;
  if (fill === undefined) return at;
  return numbersFrom(at, (values, from, to) => {
    fill(values, from, to);
    for (let index = 0; index < to - from; index++) values[index] = change(values[index]);
  });
}
