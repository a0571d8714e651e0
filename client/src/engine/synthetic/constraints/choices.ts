import { literal, type Regex } from '../../expressions/regex/syntax';
import type { Value } from '../../expressions/value';
import type { ColumnType } from '../../schema/types';
import type { CellRandom } from '../random';
import { type Bounds, boundsOf, closed, gridOf, sizeOf, type Grid, type Range } from './grid';
import { charactersOf, inForm, satisfies, type Form, type Limits } from './limits';
import { runsOf } from './runs';
import { sortOf } from './subject';
import { textsOf, type TextPattern, type Texts } from './strings/texts';

type Present = NonNullable<Value>;

/** Values that are made to keep to limits. */
export interface Choices {
  /** A value; null when none was found. `base` is what the column would have without limits. */
  draw(random: CellRandom, base: Value): Present | null;
  /** All of them, each once; null where they cannot be counted. */
  all(): Enumerated | null;
}

export interface Enumerated {
  size: number;
  /** Neighbours look alike, so that rows should not be neighbours. */
  alike?: boolean;
  at(index: number): Present;
}

/** Draws until one keeps to what has no form but a test. */
const DRAWS = 48;
const FEW = 8;
const COUNTLESS = 2 ** 53;

/** null where no value keeps to the limits, or nobody knows one. `hints` are constants that stood in the checks. */
export function choicesOf(limits: Limits, type: ColumnType, hints: readonly Value[]): Choices | null {
  if (limits.allowed !== null) return listed(limits.allowed.filter((value) => satisfies(value, limits)));
  const grid = gridOf(type, limits);
  if (grid !== null) return gridded(limits, grid, hints);
  const sort = sortOf(type);
  if (sort === 'bool') return listed([true, false].filter((value) => satisfies(value, limits)));
  if (sort === 'text') return textual(limits, type, hints);
  return listed(hints.filter((value): value is Present => value !== null && satisfies(value, limits)));
}

function listed(values: readonly Present[]): Choices | null {
  if (values.length === 0) return null;
  return {
    draw: (random) => random.pick(values),
    all: () => ({ size: values.length, at: (index) => values[index] }),
  };
}

function gridded(limits: Limits, grid: Grid, hints: readonly Value[]): Choices | null {
  const bounds = boundsOf(limits, grid);
  if (bounds === null) return null;
  // Steps alone are kept by the places themselves.
  const isTested = limits.tests.length > (limits.step === null ? 0 : 1);
  const holds = (place: number): boolean => satisfies(grid.value(place), limits);
  const whole = closed(bounds, grid, grid.window);
  let runs: Range[] | undefined;
  // Looking for where a test holds costs more than a few draws, which mostly find it.
  const found = (): Range[] =>
    (runs ??= isTested ? runsOf(whole, closed(bounds, grid, grid.window * 1000), grid, hints, holds) : [whole]);
  const isChecked = limits.tests.length > 0 || limits.forbidden.length > 0;
  return {
    draw: (random) => {
      for (let attempt = 0; attempt < FEW; attempt++) {
        const place = whole.low + near(bounds, sizeOf(whole), random) * whole.step;
        if (!isChecked || holds(place)) return grid.value(place);
      }
      const ranges = found();
      for (let attempt = 0; attempt < DRAWS && ranges.length > 0; attempt++) {
        const range = random.pick(ranges);
        const place = range.low + random.below(sizeOf(range)) * range.step;
        if (holds(place)) return grid.value(place);
      }
      const last = ranges.flatMap(({ low, high }) => [low, high]).find(holds);
      return last === undefined ? null : grid.value(last);
    },
    all: () =>
      enumerated(isTested ? found() : [widest(bounds, grid)], isTested || limits.forbidden.length > 0, grid, holds),
  };
}

/** What has one bound alone is mostly near it, as an end is near its start. */
function near({ low, high }: Bounds, size: number, random: CellRandom): number {
  if ((low === null) === (high === null)) return random.below(size);
  const distance = Math.floor(size * random.next() ** 2);
  return high === null ? distance : size - 1 - distance;
}

/** Rows that must differ may need more values than are usual. */
const widest = (bounds: Bounds, grid: Grid): Range => closed(bounds, grid, 2 ** 32 * bounds.step);

/** So many places are looked at one by one, where some of them do not count. */
const LISTED = 100_000;

function enumerated(
  ranges: readonly Range[],
  isChecked: boolean,
  grid: Grid,
  holds: (place: number) => boolean,
): Enumerated | null {
  const size = ranges.reduce((sum, range) => sum + sizeOf(range), 0);
  if (size >= COUNTLESS) return null;
  const at = (index: number): number => {
    let left = index;
    for (const range of ranges) {
      if (left < sizeOf(range)) return range.low + left * range.step;
      left -= sizeOf(range);
    }
    return ranges[0].low;
  };
  if (!isChecked) return { size, at: (index) => grid.value(at(index)) };
  const places: number[] = [];
  for (let index = 0; index < Math.min(size, LISTED); index++) if (holds(at(index))) places.push(at(index));
  return places.length === 0 ? null : { size: places.length, at: (index) => grid.value(places[index]) };
}

const FORM_PATTERNS: Readonly<Record<Form, TextPattern>> = {
  lower: { regex: { type: 'set', source: '[A-Z]' }, ignoreCase: false, negated: true },
  upper: { regex: { type: 'set', source: '[a-z]' }, ignoreCase: false, negated: true },
  trimmed: {
    regex: {
      type: 'alternation',
      of: [
        { type: 'concat', of: [{ type: 'assertion', what: 'start' }, literal(' ')] },
        { type: 'concat', of: [literal(' '), { type: 'assertion', what: 'end' }] },
      ],
    } satisfies Regex,
    ignoreCase: false,
    negated: true,
  },
};

function textual(limits: Limits, type: ColumnType, hints: readonly Value[]): Choices | null {
  const maxLength = Math.min(limits.maxLength, type.length ?? Infinity);
  const patterns = [...limits.patterns, ...limits.forms.map((form) => FORM_PATTERNS[form])];
  let made: Texts | null | undefined;
  const shaped = (wish: readonly TextPattern[]): Texts | null =>
    textsOf({ patterns: [...patterns, ...wish], minLength: limits.minLength, maxLength });
  const texts = (): Texts | null => {
    if (made === undefined) made = (limits.wish === null ? null : shaped([limits.wish])) ?? shaped([]);
    return made;
  };
  const known = hints.filter((value): value is string => typeof value === 'string' && satisfies(value, limits));
  if (limits.minLength > maxLength) return null;
  return {
    draw: (random, base) => {
      const fitted = typeof base === 'string' ? fit(base, limits, maxLength) : null;
      if (fitted !== null && satisfies(fitted, limits)) return fitted;
      const from = texts();
      for (let attempt = 0; from !== null && attempt < DRAWS; attempt++) {
        const text = from.draw(random);
        if (satisfies(text, limits)) return text;
      }
      return known.length === 0 ? null : random.pick(known);
    },
    all: () => {
      const from = texts();
      if (from === null || from.size >= COUNTLESS || limits.tests.length > 0 || limits.forbidden.length > 0)
        return from === null ? null : sifted(from, limits);
      return { size: from.size, at: (index) => from.at(index), alike: true };
    },
  };
}

function sifted(texts: Texts, limits: Limits): Enumerated | null {
  if (limits.tests.length === 0 && limits.forbidden.length === 0) return texts;
  const found: string[] = [];
  for (let index = 0; index < Math.min(texts.size, LISTED); index++) {
    const text = texts.at(index);
    if (satisfies(text, limits)) found.push(text);
  }
  return found.length === 0 ? null : { size: found.length, at: (index) => found[index] };
}

/** The column's own text, as near to the limits as cutting and its capitals bring it. */
function fit(base: string, { forms, minLength }: Limits, maxLength: number): string {
  const formed = forms.reduce(inForm, base);
  const length = charactersOf(formed);
  if (length > maxLength) return Array.from(formed).slice(0, maxLength).join('').trimEnd().padEnd(minLength, 'x');
  // What would be repeated more often is better made anew.
  if (length >= minLength || length * 2 < minLength) return formed;
  // Twice or three times the same is better than noise.
  return Array.from(`${formed} `.repeat(Math.ceil(minLength / (length + 1)) + 1))
    .slice(0, Math.min(maxLength, Math.max(minLength, length)))
    .join('')
    .replace(/ $/, 's');
}
