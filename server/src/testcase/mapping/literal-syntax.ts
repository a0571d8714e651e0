import { compareDecimals, readDecimal, roundDecimal, type Decimal } from './decimal';
import type { ColumnKind, KnownColumn } from './known-schema';

/** Why PostgreSQL would not read a text as a value of a type; only what no version and no setting of it would read. */
interface Unreadable {
  kind: 'wrong_type' | 'out_of_range';
  /** What would be right: `a whole number`. */
  wants: string;
}

type Reader = (text: string, column: KnownColumn) => Unreadable | null;

const wrong = (wants: string): Unreadable => ({ kind: 'wrong_type', wants });
const beyond = (wants: string): Unreadable => ({ kind: 'out_of_range', wants });

const INTEGER_BITS: Partial<Record<ColumnKind, number>> = { smallint: 16, integer: 32, bigint: 64 };

/** Newer versions read `0x1F`, `0o17`, `0b11` and `1_000` as well: those are left alone. */
const NEWER_INTEGER = /^\s*[+-]?(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*)\s*$/;

const integer: Reader = (text, { kind }) => {
  const bits = INTEGER_BITS[kind] ?? 64;
  const limit = 1n << BigInt(bits - 1);
  if (/^\s*[+-]?\d+\s*$/.test(text)) {
    const number = text.length > 1000 ? null : readDecimal(text.trim());
    if (number === null || (number.digits >= -limit && number.digits < limit)) return null;
    return beyond(`a whole number from ${-limit} to ${limit - 1n}`);
  }
  return NEWER_INTEGER.test(text) ? null : wrong('a whole number');
};

const NOT_PLAIN = /^\s*[+-]?(?:nan|inf|infinity|0[xob][\da-f_.p+-]*|[\d_.]*_[\d_.]*(?:e[+-]?[\d_]+)?)\s*$/i;
const PLAIN = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

const decimal: Reader = (text, { precision, scale }) => {
  if (!PLAIN.test(text)) return NOT_PLAIN.test(text) ? null : wrong('a number');
  const number = readDecimal(text.trim());
  if (number === null || precision === null) return null;
  const rounded = roundDecimal(number, scale ?? 0);
  const limit: Decimal = { digits: 1n, exponent: precision - (scale ?? 0) };
  const size = { ...rounded, digits: rounded.digits < 0n ? -rounded.digits : rounded.digits };
  if (compareDecimals(size, limit) < 0) return null;
  const before = precision - (scale ?? 0);
  return beyond(before > 0 ? `at most ${before} digits before the point` : `a number below 10^${before}`);
};

const float: Reader = (text) => (PLAIN.test(text) || NOT_PLAIN.test(text) ? null : wrong('a number'));

const BOOLEANS = new Set('t tr tru true f fa fal fals false y ye yes n no on of off 1 0'.split(' '));

const boolean: Reader = (text) => (BOOLEANS.has(text.trim().toLowerCase()) ? null : wrong('true or false'));

/** Words that stand for a day or a time by themselves. */
const MOMENTS = /now|today|tomorrow|yesterday|epoch|infinity|allballs/i;
const ISO_DAY = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/;
const ISO_MOMENT = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d{0,9})?)?\s*$/;
const SHORT_DAY = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;
const CLOCK = /^\s*(\d{1,3}):(\d{1,2})(?::(\d{1,2})(?:\.\d{0,9})?)?\s*$/;

/** What stands nowhere in the calendar, however its parts are ordered. */
function noDay(text: string): boolean {
  const iso = ISO_DAY.exec(text);
  if (iso !== null) return !isDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = SHORT_DAY.exec(text);
  if (short === null) return false;
  const [one, two, year] = short.slice(1).map(Number);
  // A two-digit year in front would leave four digits for the day.
  return !isDay(year, one, two) && !isDay(year, two, one);
}

function isDay(year: number, month: number, day: number): boolean {
  if (year === 0) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].at(month - 1);
  return month >= 1 && days !== undefined && day >= 1 && day <= days;
}

const noClock = (hour: number, minute: number, second: number): boolean => hour > 24 || minute > 59 || second > 60;

const saysNothing = (text: string): boolean => !/\d/.test(text) && !MOMENTS.test(text);
/** A small number or a time of day: whatever the setting, no day is read from it. */
const saysNoDay = (text: string): boolean =>
  saysNothing(text) || CLOCK.test(text) || /^\s*(?:[+-]?\d{1,4}|\d{1,3}\.\d{1,2})\s*$/.test(text);

const date: Reader = (text) => {
  const wants = 'a date such as 2024-12-31';
  if (saysNoDay(text)) return wrong(wants);
  return noDay(text) ? wrong(wants) : null;
};

const timestamp: Reader = (text) => {
  const wants = 'a day and time such as 2024-12-31 23:59';
  if (saysNoDay(text) || noDay(text)) return wrong(wants);
  const iso = ISO_MOMENT.exec(text)?.slice(1);
  if (iso === undefined) return null;
  const [year, month, day, hour, minute, second] = iso.map((part: string | undefined) => Number(part ?? 0));
  return isDay(year, month, day) && !noClock(hour, minute, second) ? null : wrong(wants);
};

const time: Reader = (text) => {
  const wants = 'a time such as 23:59';
  if (saysNothing(text) || /^\s*[+-]?\d{1,3}\s*$/.test(text)) return wrong(wants);
  const clock = CLOCK.exec(text)?.slice(1);
  if (clock === undefined) return null;
  const [hour, minute, second] = clock.map((part: string | undefined) => Number(part ?? 0));
  return noClock(hour, minute, second) ? wrong(wants) : null;
};

const uuid: Reader = (text) =>
  /^\s*\{?(?:[\da-f]{4}-?){7}[\da-f]{4}\}?\s*$/i.test(text) ? null : wrong('a UUID of 32 hexadecimal digits');

const json: Reader = (text) => {
  try {
    JSON.parse(text);
    return null;
  } catch {
    return wrong('JSON');
  }
};

const inet: Reader = (text) => {
  const wants = 'an IP address';
  if (!/^[\s\da-f:./]+$/i.test(text) || !/[\d:]/.test(text)) return wrong(wants);
  const four = /^\s*(\d{1,9})\.(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:\/(\d{1,9}))?\s*$/.exec(text);
  if (four === null) return null;
  const [a, b, c, d, mask] = four.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return Math.max(a, b, c, d) > 255 || mask > 32 ? wrong(wants) : null;
};

/** By kind of column. Texts and enums are read as they are; arrays and other types are not judged. */
export const READERS: Partial<Record<ColumnKind, Reader>> = {
  smallint: integer,
  integer,
  bigint: integer,
  decimal,
  float,
  boolean,
  date,
  timestamp,
  timestamptz: timestamp,
  time,
  uuid,
  json,
  inet,
};
