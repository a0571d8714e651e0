import type { Value } from '../../expressions/value';
import { sizeOf, type Grid, type Range } from './grid';

/** Places between two that are looked at. */
const SAMPLES = 96;
const MOST_RUNS = 64;

/**
 * Where a condition holds that nobody can solve: it is asked at places spread over what is usual and beyond, and around
 * the constants that stand in it; where it changes in between, the place is searched for. A condition that comes and
 * goes more often is asked again for each value that is drawn.
 */
export function runsOf(
  usual: Range,
  wide: Range,
  grid: Grid,
  hints: readonly Value[],
  holds: (place: number) => boolean,
): Range[] {
  const found = search(usual, grid, hints, holds);
  return found.length > 0 ? found : search(wide, grid, hints, holds);
}

function search(range: Range, grid: Grid, hints: readonly Value[], holds: (place: number) => boolean): Range[] {
  const { low, step } = range;
  const size = sizeOf(range);
  const indexes = new Set<number>();
  for (let sample = 0; sample <= SAMPLES; sample++) indexes.add(Math.round(((size - 1) * sample) / SAMPLES));
  for (const hint of hints) {
    const place = hint === null ? NaN : grid.place(hint, 'down');
    if (!Number.isFinite(place)) continue;
    for (const near of [-1, 0, 1]) indexes.add(Math.floor((place - low) / step) + near);
  }
  const sorted = [...indexes].filter((index) => index >= 0 && index < size).sort((a, b) => a - b);
  const at = (index: number): boolean => holds(low + index * step);
  const runs: Range[] = [];
  let start: number | null = null;
  for (const [position, index] of sorted.entries()) {
    const is = at(index);
    const before = sorted[position - 1] as number | undefined;
    if (is) start ??= before === undefined ? index : boundary(before, index, at);
    else if (start !== null && before !== undefined) {
      runs.push(rangeOf(start, boundary(before, index, (each) => !at(each)) - 1));
      start = null;
    }
  }
  if (start !== null) runs.push(rangeOf(start, sorted.at(-1)!));
  return runs.slice(0, MOST_RUNS);

  function rangeOf(from: number, to: number): Range {
    return { low: low + from * step, high: low + to * step, step };
  }
}

/** The first index after `before` at which it is so; it is at `after`, and not at `before`. */
function boundary(before: number, after: number, is: (index: number) => boolean): number {
  let [no, yes] = [before, after];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (is(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
