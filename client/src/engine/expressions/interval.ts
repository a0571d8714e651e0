import { civilFromDays, daysFromCivil, formatTime } from '../batch/calendar';
import { DAY, timestamp, type Interval, type Moment } from './value';

export const interval = (months: number, days: number, micros: number): Interval => ({
  type: 'interval',
  months,
  days,
  micros,
});

/** What a unit adds, in the field of an interval that it counts in. */
const UNITS: readonly [names: RegExp, field: 'months' | 'days' | 'micros', size: number][] = [
  [/^(?:y|yr|yrs|year|years)$/, 'months', 12],
  [/^(?:mon|mons|month|months)$/, 'months', 1],
  [/^(?:w|week|weeks)$/, 'days', 7],
  [/^(?:d|day|days)$/, 'days', 1],
  [/^(?:h|hr|hrs|hour|hours)$/, 'micros', 3_600_000_000],
  [/^(?:m|min|mins|minute|minutes)$/, 'micros', 60_000_000],
  [/^(?:s|sec|secs|second|seconds)$/, 'micros', 1_000_000],
  [/^(?:ms|msec|msecs|millisecond|milliseconds)$/, 'micros', 1000],
  [/^(?:us|usec|usecs|microsecond|microseconds)$/, 'micros', 1],
  [/^(?:dec|decs|decade|decades)$/, 'months', 120],
  [/^(?:c|cent|century|centuries)$/, 'months', 1200],
];

const PART =
  /\s*(?:([+-]?)(\d+):(\d\d?)(?::(\d\d?(?:\.\d+)?))?|([+-]?)(\d+)-(\d+)(?!\d)|([+-]?\d*\.?\d+)\s*([a-z]*)|(@)|(ago))\s*/iy;

/** An interval as PostgreSQL prints or people write it: `1 year 2 mons`, `-3 days +04:05:06`, `P1Y2M3DT4H`. */
export function parseInterval(text: string): Interval | null {
  const trimmed = text.trim();
  if (/^P/i.test(trimmed)) return parseIso(trimmed);
  const sum = { months: 0, days: 0, micros: 0 };
  let sign = 1;
  let count = 0;
  PART.lastIndex = 0;
  while (PART.lastIndex < trimmed.length) {
    const match: (string | undefined)[] | null = PART.exec(trimmed);
    if (match === null) return null;
    const [, clockSign, hours, minutes, seconds, yearSign, years, months, amount, unit, at, ago] = match;
    if (hours !== undefined) {
      const micros = (Number(hours) * 3600 + Number(minutes) * 60) * 1e6 + Math.round(Number(seconds ?? 0) * 1e6);
      sum.micros += clockSign === '-' ? -micros : micros;
    } else if (years !== undefined) {
      const all = Number(years) * 12 + Number(months);
      sum.months += yearSign === '-' ? -all : all;
    } else if (ago !== undefined) sign = -1;
    else if (at === undefined && !addUnits(sum, Number(amount), unit?.toLowerCase() ?? '')) return null;
    count++;
  }
  return count === 0 ? null : interval(sign * sum.months, sign * sum.days, sign * sum.micros);
}

interface Fields {
  months: number;
  days: number;
  micros: number;
}

/** Parts of a unit go on into smaller ones. */
function addUnits(sum: Fields, amount: number, unit: string): boolean {
  const found = UNITS.find(([names]) => names.test(unit === '' ? 's' : unit));
  if (found === undefined || !Number.isFinite(amount)) return false;
  const [, field, size] = found;
  const total = amount * size;
  if (field === 'micros') sum.micros += Math.round(total);
  else {
    const whole = Math.trunc(total);
    sum[field] += whole;
    const rest = total - whole;
    if (field === 'months') addUnits(sum, rest * 30, 'day');
    else sum.micros += Math.round(rest * DAY);
  }
  return true;
}

function parseIso(text: string): Interval | null {
  const match = /^P((?:[+-]?[\d.]+[YMWD])*)(?:T((?:[+-]?[\d.]+[HMS])*))?$/i.exec(text);
  if (match === null) return null;
  const sum = { months: 0, days: 0, micros: 0 };
  const add = (part: string, names: Readonly<Record<string, string>>): void => {
    for (const [, amount, unit] of part.matchAll(/([+-]?[\d.]+)([A-Z])/gi))
      addUnits(sum, Number(amount), names[unit.toUpperCase()]);
  };
  add(match[1], { Y: 'year', M: 'month', W: 'week', D: 'day' });
  add((match as (string | undefined)[])[2] ?? '', { H: 'hour', M: 'minute', S: 'second' });
  return interval(sum.months, sum.days, sum.micros);
}

/** As PostgreSQL prints it: `1 year 2 mons 3 days 04:05:06`. */
export function formatInterval({ months, days, micros }: Interval): string {
  const parts: string[] = [];
  const add = (count: number, one: string): void => {
    if (count === 0) return;
    // After a negative part, a positive one shows that it is.
    const plus = count > 0 && parts.some((part) => part.startsWith('-')) && parts.at(-1)!.startsWith('-') ? '+' : '';
    parts.push(`${plus}${count} ${one}${count === 1 ? '' : 's'}`);
  };
  add(Math.trunc(months / 12), 'year');
  add(months % 12, 'mon');
  add(days, 'day');
  if (micros !== 0 || parts.length === 0) {
    const sign = micros < 0 ? '-' : parts.length > 0 && parts.at(-1)!.startsWith('-') ? '+' : '';
    parts.push(sign + formatTime(BigInt(Math.abs(micros))));
  }
  return parts.join(' ');
}

const daysInMonth = (year: number, month: number): number =>
  month === 12 ? 31 : daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);

/** The same day so many months later, or the last of its month where that has fewer days. */
function addMonths(days: number, months: number): number {
  if (months === 0) return days;
  const [year, month, day] = civilFromDays(days);
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return daysFromCivil(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** A date becomes a timestamp, a time stays within its day. */
export function addInterval(moment: Moment, { months, days, micros }: Interval): Moment {
  if (moment.type === 'time') return { type: 'time', micros: (((moment.micros + micros) % DAY) + DAY) % DAY };
  const start = moment.type === 'date' ? moment.days * DAY : moment.micros;
  if (!Number.isFinite(start)) return moment.type === 'date' ? timestamp(start, false) : moment;
  const day = Math.floor(start / DAY);
  const moved = (addMonths(day, months) + days) * DAY + (start - day * DAY) + micros;
  return timestamp(moved, moment.type === 'timestamp' && moment.zoned);
}

export const negated = ({ months, days, micros }: Interval): Interval => interval(-months, -days, -micros);

export const plus = (a: Interval, b: Interval): Interval =>
  interval(a.months + b.months, a.days + b.days, a.micros + b.micros);

/** Parts of a month become days, and parts of a day time. */
export function times({ months, days, micros }: Interval, factor: number): Interval {
  const allMonths = months * factor;
  const wholeMonths = Math.trunc(allMonths);
  const allDays = days * factor + (allMonths - wholeMonths) * 30;
  const wholeDays = Math.trunc(Number(allDays.toFixed(9)));
  return interval(wholeMonths, wholeDays, Math.round(micros * factor + (allDays - wholeDays) * DAY));
}

/** How far two timestamps are apart: days and time, no months. */
export function between(from: number, to: number): Interval {
  const micros = to - from;
  const days = Math.trunc(micros / DAY);
  return interval(0, days, micros - days * DAY);
}

/** Years, months and days from one to the other, as age() counts. */
export function age(from: number, to: number): Interval {
  if (from > to) return negated(age(to, from));
  const [fromDay, toDay] = [Math.floor(from / DAY), Math.floor(to / DAY)];
  const time = to - toDay * DAY - (from - fromDay * DAY);
  const lastDay = time < 0 ? toDay - 1 : toDay;
  const [fromYear, fromMonth, dayOfMonth] = civilFromDays(fromDay);
  const [toYear, toMonth, toDayOfMonth] = civilFromDays(lastDay);
  let months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  let days = toDayOfMonth - dayOfMonth;
  if (days < 0) {
    months--;
    // The month that is broken is the first one.
    days += daysInMonth(fromYear, fromMonth);
  }
  return interval(months, days, time < 0 ? time + DAY : time);
}
