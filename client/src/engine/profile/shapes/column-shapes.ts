import { parseDate, parseTimestamp } from '../../batch/calendar';
import type { ColumnShape, Choice, SpreadPart } from '../../schema/column-shape';
import type { Column } from '../../schema/schema';
import type { CommonValues } from './common-values';

/** Rows that have to share a value, or lie between two bounds, before anything of it is learnt. */
export const FLOOR = 20;
/** Values of a column that are choices; with more, it is told by what they mean. */
const MOST_CHOICES = 200;
/** Characters of a text that is a choice, and no prose. */
const LONGEST_CHOICE = 60;
const FEWEST_PARTS = 4;
/** Bytes of texts whose length is worth following. */
const SHORT_TEXT = 24;

/**
 * The shape of a column by its statistics; null where there is nothing to learn. `rows` is how many the table has.
 * `values` says whether its values may be learnt: where not, only those that the type itself names are.
 */
export function shapeOf(column: Column, found: CommonValues, rows: number, values: boolean): ColumnShape | null {
  const present = 1 - found.null_fraction;
  if (present <= 0 || column.type.array) return null;
  const named = column.type.name === 'bool' || column.type.schema !== null;
  if (!values && !named) return null;
  const common = commonOf(found, rows, present);
  const of = spreadKind(column);
  if (of !== null) return spreadOf(of, column, found, common, rows * present);
  return choicesOf(column, found, common);
}

function commonOf({ common, shares }: CommonValues, rows: number, present: number): Choice[] {
  return (common ?? [])
    .map((value, index) => ({ value, share: (shares?.[index] ?? 0) / present, rows: (shares?.[index] ?? 0) * rows }))
    .filter((choice) => choice.rows >= FLOOR)
    .map(({ value, share }) => ({ value, share }));
}

function choicesOf(column: Column, found: CommonValues, common: Choice[]): ColumnShape | null {
  const isText = /^(text|varchar|bpchar|citext)$/.test(column.type.name);
  const isChoice = common.every(({ value }) => value.length <= LONGEST_CHOICE);
  const distinct = found.distinct > 0 ? found.distinct : Infinity;
  const share = common.reduce((sum, choice) => sum + choice.share, 0);
  if (common.length > 0 && isChoice && (distinct <= MOST_CHOICES || share > 0.5))
    return { kind: 'choices', choices: common, rest: Math.max(0, round(1 - share)) };
  return isText && found.average_width > SHORT_TEXT ? { kind: 'length', mean: found.average_width } : null;
}

type SpreadKind = 'number' | 'date' | 'timestamp';

function spreadKind({ type }: Column): SpreadKind | null {
  if (/^(int[248]|numeric|float[48])$/.test(type.name)) return 'number';
  if (type.name === 'date') return 'date';
  return /^timestamptz?$/.test(type.name) ? 'timestamp' : null;
}

function spreadOf(
  of: SpreadKind,
  column: Column,
  { bounds, distinct }: CommonValues,
  common: Choice[],
  rows: number,
): ColumnShape | null {
  const knots = (bounds ?? []).map((bound) => numberOf(of, bound)).filter(Number.isFinite);
  const atoms = common
    .map(({ value, share }) => ({ at: numberOf(of, value), share }))
    .filter(({ at }) => Number.isFinite(at));
  const inAtoms = atoms.reduce((sum, { share }) => sum + share, 0);
  // Few numbers, all of them common, are codes.
  if (knots.length < 2 && atoms.length > 0 && distinct > 0 && distinct <= MOST_CHOICES && of === 'number')
    return { kind: 'choices', choices: common, rest: Math.max(0, round(1 - inAtoms)) };
  const between = betweenKnots(knots, rows * (1 - inAtoms), 1 - inAtoms);
  if (between.length < FEWEST_PARTS) return null;
  const parts = [...between, ...atoms.map(({ at, share }) => ({ from: at, to: at, share }))];
  return { kind: 'spread', of, parts: parts.sort((a, b) => a.from - b.from), step: stepOf(of, column, bounds ?? []) };
}

/**
 * Parts that hold the floor's rows at least. No bound is one that a row has: each lies between two of them, and what is
 * outside of the outermost belongs to a row alone.
 */
function betweenKnots(knots: readonly number[], rows: number, share: number): SpreadPart[] {
  if (knots.length < FEWEST_PARTS + 4) return [];
  const inner = knots.slice(1, -1);
  const middles = inner.slice(1).map((knot, index) => (inner[index] + knot) / 2);
  const each = rows / (knots.length - 1);
  const together = Math.max(1, Math.ceil(FLOOR / each));
  const count = Math.floor((middles.length - 1) / together);
  return Array.from({ length: count }, (_, index) => ({
    from: middles[index * together],
    to: middles[(index + 1) * together],
    share: share / count,
  }));
}

function numberOf(of: SpreadKind, text: string): number {
  if (of === 'number') return Number(text);
  if (of === 'date') return parseDate(text) ?? Number.NaN;
  const micros = parseTimestamp(text);
  return micros === undefined ? Number.NaN : Number(micros);
}

const DAY = 86_400_000_000;

/** What all bounds are whole multiples of. */
function stepOf(of: SpreadKind, { type }: Column, bounds: readonly string[]): number | null {
  if (of === 'date') return 1;
  if (of === 'timestamp') {
    const times = bounds.map((bound) => numberOf(of, bound)).filter(Number.isFinite);
    return [DAY, 3_600_000_000, 60_000_000, 1_000_000].find((step) => times.every((time) => time % step === 0)) ?? 1;
  }
  if (/^int/.test(type.name) || (type.name === 'numeric' && type.scale === 0)) return tens(bounds.map(Number));
  const digits = Math.max(0, ...bounds.map((bound) => bound.split('.')[1]?.replace(/0+$/, '').length ?? 0));
  return digits > 6 ? null : 10 ** -Math.min(digits, type.scale ?? digits);
}

/** 1, or the power of ten that all of many numbers are multiples of, such as salaries in hundreds. */
function tens(numbers: readonly number[]): number {
  let step = 1;
  while (step < 1e6 && numbers.every((number) => number % (step * 10) === 0)) step *= 10;
  return step;
}

const round = (share: number): number => Math.round(share * 1e6) / 1e6;
