import { civilFromDays, daysFromCivil } from '../../batch/calendar';
import { Decimal, parseDecimal } from '../decimal';
import { addInterval, age, interval, times } from '../interval';
import { microsOf } from '../compare';
import { textOfValue, valueOfText } from '../text-form';
import {
  DAY,
  date,
  EvaluationError,
  isInterval,
  isMoment,
  isNumeric,
  time,
  timestamp,
  toNumber,
  type Interval,
  type Moment,
  type Value,
} from '../value';
import type { SqlFunction } from './function';

type Present = NonNullable<Value>;

function momentOf(value: Present): Moment {
  if (isMoment(value)) return value;
  if (typeof value === 'string') return valueOfText(value, { name: 'timestamp', schema: null, array: false }) as Moment;
  throw new EvaluationError('A date or time is missing.');
}

/** A part of a date or an interval, exact. */
function extract(field: Present, of: Present): Decimal {
  const name = textOfValue(field).toLowerCase();
  const part = isInterval(of) ? partOfInterval(name, of) : partOfMoment(name, momentOf(of));
  if (part === undefined) throw new EvaluationError(`A ${name} is no part that is known.`);
  return part instanceof Decimal ? part : new Decimal(BigInt(part), 0);
}

const seconds = (micros: number): Decimal => new Decimal(BigInt(micros), 6);

function partOfInterval(name: string, { months, days, micros }: Interval): number | Decimal | undefined {
  switch (name) {
    case 'year':
      return Math.trunc(months / 12);
    case 'month':
      return months % 12;
    case 'day':
      return days;
    case 'epoch': {
      // A year has 365.25 days here, and a month thirty.
      const all = Math.trunc(months / 12) * 365.25 + (months % 12) * 30 + days;
      return seconds(all * DAY + micros);
    }
    default:
      return partOfTime(name, micros);
  }
}

function partOfTime(name: string, micros: number): number | Decimal | undefined {
  switch (name) {
    case 'hour':
      return Math.trunc(micros / 3.6e9);
    case 'minute':
      return Math.trunc(micros / 6e7) % 60;
    case 'second':
      return seconds(micros % 6e7);
    case 'milliseconds':
      return new Decimal(BigInt(micros % 6e7), 3);
    case 'microseconds':
      return micros % 6e7;
    default:
      return undefined;
  }
}

function partOfMoment(name: string, moment: Moment): number | Decimal | undefined {
  if (moment.type === 'time') return name === 'epoch' ? seconds(moment.micros) : partOfTime(name, moment.micros);
  const micros = microsOf(moment);
  if (!Number.isFinite(micros)) throw new EvaluationError('An infinite date has no parts.');
  const days = Math.floor(micros / DAY);
  return name === 'epoch' ? seconds(micros) : (partOfDate(name, days) ?? partOfTime(name, micros - days * DAY));
}

/** 0 is Sunday. */
const weekday = (days: number): number => (((days + 4) % 7) + 7) % 7;

function partOfDate(name: string, days: number): number | undefined {
  const [year, month, day] = civilFromDays(days);
  switch (name) {
    case 'year':
      return year;
    case 'month':
      return month;
    case 'day':
      return day;
    case 'quarter':
      return Math.ceil(month / 3);
    case 'dow':
      return weekday(days);
    case 'isodow':
      return ((weekday(days) + 6) % 7) + 1;
    case 'doy':
      return days - daysFromCivil(year, 1, 1) + 1;
    case 'decade':
      return Math.floor(year / 10);
    case 'century':
      return Math.ceil(year / 100);
    case 'millennium':
      return Math.ceil(year / 1000);
    case 'week':
    case 'isoyear':
      return isoWeek(days)[name];
    case 'julian':
      return days + 2_440_588;
    case 'timezone':
      return 0;
    default:
      return undefined;
  }
}

/** A week belongs to the year that its Thursday is in. */
function isoWeek(days: number): { week: number; isoyear: number } {
  const thursday = days + 4 - (((weekday(days) + 6) % 7) + 1);
  const [isoyear] = civilFromDays(thursday);
  return { isoyear, week: Math.floor((thursday - daysFromCivil(isoyear, 1, 1)) / 7) + 1 };
}

function dateTrunc(field: Present, of: Present): Value {
  const name = textOfValue(field).toLowerCase();
  if (isInterval(of)) throw new EvaluationError('date_trunc of an interval is not known.');
  const moment = momentOf(of);
  const zoned = moment.type === 'timestamp' && moment.zoned;
  const micros = microsOf(moment);
  const size = { microseconds: 1, milliseconds: 1000, second: 1e6, minute: 6e7, hour: 3.6e9, day: DAY }[name];
  if (size !== undefined) return timestamp(Math.floor(micros / size) * size, zoned);
  const days = Math.floor(micros / DAY);
  const [year, month] = civilFromDays(days);
  const starts: Readonly<Record<string, () => number>> = {
    week: () => days - ((weekday(days) + 6) % 7),
    month: () => daysFromCivil(year, month, 1),
    quarter: () => daysFromCivil(year, Math.floor((month - 1) / 3) * 3 + 1, 1),
    year: () => daysFromCivil(year, 1, 1),
    decade: () => daysFromCivil(Math.floor(year / 10) * 10, 1, 1),
    century: () => daysFromCivil(Math.floor((year - 1) / 100) * 100 + 1, 1, 1),
  };
  if (!Object.hasOwn(starts, name)) throw new EvaluationError(`A ${name} is no part that is known.`);
  return timestamp(starts[name]() * DAY, zoned);
}

const whole = (value: Present | undefined): number => (value !== undefined && isNumeric(value) ? toNumber(value) : 0);

function makeDate(year: Present, month: Present, day: Present): Moment {
  const text = [whole(year), whole(month), whole(day)].map((part, index) =>
    String(part).padStart(index === 0 ? 4 : 2, '0'),
  );
  return valueOfText(text.join('-'), { name: 'date', schema: null, array: false }) as Moment;
}

/** Only UTC: other zones have rules that change with the years. */
function timezone(zone: Present, of: Present): Value {
  if (!/^(?:utc|gmt|z|etc\/utc|\+?0?0(?::?00)?)$/i.test(textOfValue(zone)))
    throw new EvaluationError(`The time zone ${textOfValue(zone)} is not known.`);
  const moment = momentOf(of);
  if (moment.type === 'time') return moment;
  return timestamp(microsOf(moment), !(moment.type === 'timestamp' && moment.zoned));
}

function overlaps(a: Present, b: Present, c: Present, d: Present): boolean {
  const ends = (from: Present, to: Present): [number, number] => {
    const start = microsOf(momentOf(from));
    const end = microsOf(isInterval(to) ? addInterval(momentOf(from), to) : momentOf(to));
    return start <= end ? [start, end] : [end, start];
  };
  const [first, second] = [ends(a, b), ends(c, d)].sort((x, y) => x[0] - y[0]);
  return first[0] === second[0] || second[0] < first[1];
}

export const TIME_FUNCTIONS: Readonly<Record<string, SqlFunction>> = {
  extract,
  date_part: (field, of) => extract(field, of).toNumber(),
  date_trunc: dateTrunc,
  date: (value) => (isMoment(value) && value.type !== 'time' ? date(Math.floor(microsOf(value) / DAY)) : null),
  make_date: makeDate,
  make_time: (hour, minute, second) =>
    time((whole(hour) * 3600 + whole(minute) * 60) * 1e6 + Math.round(whole(second) * 1e6)),
  make_timestamp: (year, month, day, hour, minute, second) =>
    timestamp(
      microsOf(makeDate(year, month, day)) +
        (whole(hour) * 3600 + whole(minute) * 60) * 1e6 +
        Math.round(whole(second) * 1e6),
      false,
    ),
  to_timestamp: (value) => timestamp(Math.round(whole(value) * 1e6), true),
  timezone,
  isfinite: (value) => !isMoment(value) || value.type === 'time' || Number.isFinite(microsOf(value)),
  justify_days: (value) =>
    isInterval(value) ? interval(value.months + Math.trunc(value.days / 30), value.days % 30, value.micros) : null,
  justify_hours: (value) =>
    isInterval(value) ? interval(value.months, value.days + Math.trunc(value.micros / DAY), value.micros % DAY) : null,
  overlaps,
};

/** age(a, b); age(a) is up to the clock's day. */
export function ageOf(to: Present, from: Present): Interval {
  return age(microsOf(momentOf(from)), microsOf(momentOf(to)));
}

const INTERVAL_PARTS: readonly [string, Interval][] = [
  ['years', interval(12, 0, 0)],
  ['months', interval(1, 0, 0)],
  ['weeks', interval(0, 7, 0)],
  ['days', interval(0, 1, 0)],
  ['hours', interval(0, 0, 3.6e9)],
  ['mins', interval(0, 0, 6e7)],
  ['secs', interval(0, 0, 1e6)],
];

/** make_interval, by the names or the places of its arguments. */
export function makeInterval(args: readonly { name: string | null; value: Value }[]): Value {
  let sum = interval(0, 0, 0);
  for (const [place, { name, value }] of args.entries()) {
    if (value === null) return null;
    const part = INTERVAL_PARTS.find(([each], index) => (name === null ? index === place : each === name));
    const factor = isNumeric(value) ? toNumber(value) : (parseDecimal(textOfValue(value))?.toNumber() ?? NaN);
    if (part === undefined || Number.isNaN(factor))
      throw new EvaluationError('An argument of make_interval is not known.');
    const added = times(part[1], factor);
    sum = interval(sum.months + added.months, sum.days + added.days, sum.micros + added.micros);
  }
  return sum;
}
