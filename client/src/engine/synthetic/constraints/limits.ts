import { compare } from '../../expressions/compare';
import type { Value } from '../../expressions/value';
import type { TextPattern } from './strings/texts';

type Present = NonNullable<Value>;

export interface Bound {
  value: Present;
  inclusive: boolean;
}

export interface Pattern extends TextPattern {
  test: RegExp;
}

/** What a value has to be equal to after it: `email = lower(email)`. */
export type Form = 'lower' | 'upper' | 'trimmed';

/** What holds of a column's values, all of it at once. */
export interface Limits {
  low: Bound | null;
  high: Bound | null;
  /** The only values there may be. */
  allowed: readonly Present[] | null;
  forbidden: readonly Present[];
  /** Characters, or bytes of UTF-8 where `inBytes`. */
  minLength: number;
  maxLength: number;
  inBytes: boolean;
  patterns: readonly Pattern[];
  forms: readonly Form[];
  /** What texts that are made had better look like besides, where they can: an address of mail has one at sign. */
  wish: TextPattern | null;
  /** Numbers are `from` and whole steps more; of dates in days, of times in seconds. */
  step: { from: Value; size: Value } | null;
  /** What has no form of its own above. */
  tests: readonly ((value: Present) => boolean)[];
  /** No value is wanted at all, or none but a value is. */
  presence: 'null' | 'value' | null;
}

export const NO_LIMITS: Limits = {
  low: null,
  high: null,
  allowed: null,
  forbidden: [],
  minLength: 0,
  maxLength: Infinity,
  inBytes: false,
  patterns: [],
  forms: [],
  wish: null,
  step: null,
  tests: [],
  presence: null,
};

/** Both at once; null where no value can satisfy both. */
export function both(a: Limits, b: Limits): Limits | null {
  const low = tighter(a.low, b.low, 1);
  const high = tighter(a.high, b.high, -1);
  const minLength = Math.max(a.minLength, b.minLength);
  const maxLength = Math.min(a.maxLength, b.maxLength);
  const presence = a.presence ?? b.presence;
  if (minLength > maxLength || (b.presence !== null && presence !== b.presence)) return null;
  if (low !== null && high !== null && isEmpty(low, high)) return null;
  const allowed =
    a.allowed === null || b.allowed === null
      ? (a.allowed ?? b.allowed)
      : a.allowed.filter((value) => b.allowed!.some((other) => isSame(value, other)));
  if (allowed?.length === 0) return null;
  return {
    low,
    high,
    allowed,
    forbidden: [...a.forbidden, ...b.forbidden],
    minLength,
    maxLength,
    inBytes: a.inBytes || b.inBytes,
    patterns: [...a.patterns, ...b.patterns],
    forms: [...new Set([...a.forms, ...b.forms])],
    wish: a.wish ?? b.wish,
    step: a.step ?? b.step,
    tests: [...a.tests, ...b.tests],
    presence,
  };
}

function tighter(a: Bound | null, b: Bound | null, sign: 1 | -1): Bound | null {
  if (a === null || b === null) return a ?? b;
  const difference = compare(a.value, b.value) * sign;
  if (difference === 0) return a.inclusive ? b : a;
  return difference > 0 ? a : b;
}

function isEmpty(low: Bound, high: Bound): boolean {
  const difference = compare(low.value, high.value);
  return difference > 0 || (difference === 0 && !(low.inclusive && high.inclusive));
}

/** Equal, where they can be compared. */
function isSame(a: Present, b: Present): boolean {
  try {
    return compare(a, b) === 0;
  } catch {
    return false;
  }
}

/** Whether a value keeps to the limits. */
export function satisfies(value: Value, limits: Limits): boolean {
  if (value === null) return limits.presence !== 'value';
  if (limits.presence === 'null') return false;
  try {
    return (
      isWithin(value, limits) &&
      (limits.allowed === null || limits.allowed.some((each) => isSame(each, value))) &&
      !limits.forbidden.some((each) => isSame(each, value)) &&
      (typeof value !== 'string' || fitsText(value, limits)) &&
      limits.tests.every((test) => test(value))
    );
  } catch {
    return false;
  }
}

function isWithin(value: Present, { low, high }: Limits): boolean {
  if (low !== null) {
    const difference = compare(value, low.value);
    if (difference < 0 || (difference === 0 && !low.inclusive)) return false;
  }
  if (high === null) return true;
  const difference = compare(value, high.value);
  return difference < 0 || (difference === 0 && high.inclusive);
}

export function charactersOf(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) if ((text.charCodeAt(index) & 0xfc00) === 0xdc00) count--;
  return count;
}

function fitsText(value: string, { minLength, maxLength, inBytes, patterns, forms }: Limits): boolean {
  if (minLength > 0 || maxLength < Infinity) {
    const length = inBytes ? Buffer.byteLength(value) : charactersOf(value);
    if (length < minLength || length > maxLength) return false;
  }
  return (
    patterns.every(({ test, negated }) => test.test(value) !== negated) &&
    forms.every((form) => inForm(value, form) === value)
  );
}

export function inForm(value: string, form: Form): string {
  if (form === 'lower') return value.toLowerCase();
  return form === 'upper' ? value.toUpperCase() : value.replace(/^ +| +$/g, '');
}
