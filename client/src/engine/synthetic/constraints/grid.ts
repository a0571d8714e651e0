import { castValue } from '../../expressions/cast';
import { microsOf } from '../../expressions/compare';
import { ceil, Decimal, floor } from '../../expressions/decimal';
import {
  DAY,
  date,
  isInterval,
  isMoment,
  isNumeric,
  time,
  timestamp,
  toDecimal,
  type Value,
} from '../../expressions/value';
import type { ColumnType } from '../../schema/types';
import { EARLY } from './clock';
import type { Limits } from './limits';
import { sortOf } from './subject';

/** The values of an ordered type as whole numbers, so that ranges of all of them are ranges of numbers. */
export interface Grid {
  /** What the type holds. */
  min: number;
  max: number;
  /** How far values go where nothing bounds them. */
  window: number;
  /** Where values lie when nothing says. */
  usual: number;
  /** The first place that is not less, or the last that is not more. */
  place(value: NonNullable<Value>, direction: 'up' | 'down'): number;
  value(place: number): NonNullable<Value>;
  /** How far values go that begin at a place and may become as large as they like. */
  late(low: number, room: number): number;
  /** How many places a step of a hint is. */
  step(size: Value): number;
}

const WHOLE_LIMITS: Readonly<Record<string, number>> = { int2: 2 ** 15, int4: 2 ** 31, int8: 2 ** 53 };
/** Digits that are made of a number which may have any. */
const FREE_SCALE = 2;
const MOST_DIGITS = 15;
const SECOND = 1e6;

/** null for types without an order that values are made by. */
export function gridOf(type: ColumnType, limits: Limits): Grid | null {
  switch (sortOf(type)) {
    case 'whole': {
      const limit = WHOLE_LIMITS[type.name];
      return numbers(0, -limit, limit - 1, (place) => BigInt(place));
    }
    case 'numeric': {
      const scale = type.scale ?? (type.precision === null ? scaleOf(limits) : 0);
      const digits = Math.min(type.precision ?? MOST_DIGITS, MOST_DIGITS);
      const most = 10 ** digits - 1;
      return numbers(scale, -most, most, (place) =>
        scale >= 0 ? new Decimal(BigInt(place), scale) : new Decimal(BigInt(place) * 10n ** BigInt(-scale), 0),
      );
    }
    case 'float': {
      const scale = scaleOf(limits);
      const factor = 10 ** scale;
      return numbers(scale, -(10 ** 12), 10 ** 12, (place) => place / factor);
    }
    case 'date':
      return moments(DAY, -2_400_000, 2_900_000, 730, (place) => date(place));
    case 'timestamp': {
      const zoned = type.name === 'timestamptz';
      return moments(SECOND, -2e11, 2.5e11, 730 * 86_400, (place) => timestamp(place * SECOND, zoned));
    }
    case 'time':
      return { ...moments(SECOND, 0, 86_399, 86_400, (place) => time(place * SECOND)), usual: 43_200 };
    default:
      return null;
  }
}

/** As many digits as the bounds have, and two at least. */
function scaleOf({ low, high, step }: Limits): number {
  const scales = [low?.value, high?.value, step?.size].map((value) => (value instanceof Decimal ? value.scale : 0));
  return Math.min(6, Math.max(FREE_SCALE, ...scales));
}

function numbers(scale: number, min: number, max: number, value: Grid['value']): Grid {
  const unit = 10 ** Math.max(0, scale);
  const place = (of: NonNullable<Value>, direction: 'up' | 'down'): number => {
    if (!isNumeric(of)) return NaN;
    if (typeof of === 'number' && !Number.isFinite(of)) return of;
    const exact = typeof of === 'number' ? (castValue(of, NUMERIC) as Decimal) : toDecimal(of);
    const scaled =
      scale >= 0
        ? new Decimal(exact.units * 10n ** BigInt(scale), exact.scale)
        : new Decimal(exact.units, exact.scale - scale);
    return Number((direction === 'up' ? ceil(scaled) : floor(scaled)).units);
  };
  return {
    min,
    max,
    window: 1000 * unit,
    usual: 500 * unit,
    late: () => Infinity,
    place,
    value,
    step: (size) => (size === null ? 1 : Math.max(1, Math.abs(place(size, 'down')))),
  };
}

const NUMERIC = { name: 'numeric', schema: null, modifiers: [], array: false };

function moments(unit: number, min: number, max: number, window: number, value: Grid['value']): Grid {
  return {
    min,
    max,
    window,
    usual: Math.floor(EARLY / unit) - window / 2,
    // What begins in the past mostly ends in it.
    late: (low, room) => {
      const now = Math.floor(EARLY / unit);
      return room > window || low + room / 50 >= now ? low + (room > window ? room : Math.ceil(room / 8)) : now;
    },
    place: (of, direction) => {
      if (!isMoment(of)) return NaN;
      const places = microsOf(of) / unit;
      return direction === 'up' ? Math.ceil(places) : Math.floor(places);
    },
    value,
    step: (size) => {
      if (size === null) return 1;
      if (isInterval(size)) return Math.max(1, Math.round(((size.months * 30 + size.days) * DAY + size.micros) / unit));
      return isNumeric(size) ? Math.max(1, Math.round(Number(String(size)))) : 1;
    },
  };
}

/** Places from `low` to `high`, both included, `step` apart. */
export interface Range {
  low: number;
  high: number;
  step: number;
}

/** What limits leave of a grid: open where they do not bound it. */
export interface Bounds {
  low: number | null;
  high: number | null;
  step: number;
  /** Any place on a step. */
  from: number;
}

/** null where nothing is left. */
export function boundsOf(limits: Limits, grid: Grid): Bounds | null {
  const { low, high, step } = limits;
  let least = low === null ? null : low.inclusive ? grid.place(low.value, 'up') : grid.place(low.value, 'down') + 1;
  let most = high === null ? null : high.inclusive ? grid.place(high.value, 'down') : grid.place(high.value, 'up') - 1;
  if (least === -Infinity) least = null;
  if (most === Infinity) most = null;
  if (Number.isNaN(least) || Number.isNaN(most)) return null;
  if (least !== null) least = Math.max(least, grid.min);
  if (most !== null) most = Math.min(most, grid.max);
  const width = step === null ? 1 : grid.step(step.size);
  const from = step === null || step.from === null ? 0 : grid.place(step.from, 'up');
  if (width > 1) {
    const onto = (place: number, up: boolean): number => {
      const steps = (place - from) / width;
      return from + (up ? Math.ceil(steps) : Math.floor(steps)) * width;
    };
    least = least === null ? null : onto(least, true);
    most = most === null ? null : onto(most, false);
  }
  if (least !== null && most !== null && least > most) return null;
  return { low: least, high: most, step: width, from };
}

/** A range that is closed at both ends: where nothing bounds it, as far as values usually go. */
export function closed(bounds: Bounds, grid: Grid, window: number): Range {
  const { low, high, step, from } = bounds;
  const room = Math.max(window, (window * step) / 100);
  if (low !== null && high !== null) return { low, high, step };
  if (low !== null) {
    const end = Math.min(grid.max, low + room, grid.late(low, room));
    return { low, high: low + Math.floor((end - low) / step) * step, step };
  }
  if (high !== null) {
    // Numbers do not become negative where they need not.
    const natural = grid.min < 0 && high > 0 && high - room < 0 && grid.usual > 0 ? 0 : high - room;
    const start = Math.max(grid.min, Math.min(natural, high));
    return { low: high - Math.floor((high - start) / step) * step, high, step };
  }
  const middle = Math.max(grid.min, grid.usual - room / 2);
  const start = from + Math.ceil((middle - from) / step) * step;
  return { low: start, high: Math.min(grid.max, start + Math.floor(room / step) * step), step };
}

export const sizeOf = ({ low, high, step }: Range): number => Math.floor((high - low) / step) + 1;
