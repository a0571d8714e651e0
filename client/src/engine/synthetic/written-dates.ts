import { civilFromDays, twoDigits } from '../batch/calendar';
import { MICROSECONDS_A_DAY } from './value-source';

/**
 * The form in which a test writes dates and times, as a pattern: `DD/MM/YYYY`, `YYYY-MM-DDTHH:mm:ssZ`, `h:mm a`.
 * Two-letter fields are padded; MMMM is a month's English name and MMM its first three letters.
 */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const FIELDS = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|AA|aa/g;

/** The pattern most of the written values share, or null when none is a date. */
export function datePatternOf(written: readonly string[], monthFirst: boolean): string | null {
  const first =
    written.some((value) => isOrder(value, 2)) || (monthFirst && !written.some((value) => isOrder(value, 1)));
  return mostCommon(written.map((value) => dateTimePattern(value.trim(), first)));
}

/** The pattern most of the written times of day share. */
export function timePatternOf(written: readonly string[]): string | null {
  return mostCommon(written.map((value) => timePattern(value.trim())));
}

/** Microseconds since 1970-01-01T00:00:00Z in a pattern. */
export function writeDate(pattern: string, microseconds: number): string {
  const days = Math.floor(microseconds / MICROSECONDS_A_DAY);
  const [year, month, day] = civilFromDays(days);
  const seconds = Math.floor((microseconds - days * MICROSECONDS_A_DAY) / 1e6);
  const hour = Math.floor(seconds / 3600);
  const fields: Record<string, string> = {
    YYYY: String(year).padStart(4, '0'),
    YY: twoDigits(year % 100),
    MMMM: MONTHS[month - 1],
    MMM: MONTHS[month - 1].slice(0, 3),
    MM: twoDigits(month),
    M: String(month),
    DD: twoDigits(day),
    D: String(day),
    HH: twoDigits(hour),
    H: String(hour),
    hh: twoDigits(((hour + 11) % 12) + 1),
    h: String(((hour + 11) % 12) + 1),
    mm: twoDigits(Math.floor(seconds / 60) % 60),
    ss: twoDigits(seconds % 60),
    SSS: '000',
    AA: hour < 12 ? 'AM' : 'PM',
    aa: hour < 12 ? 'am' : 'pm',
  };
  return pattern.replace(FIELDS, (field) => fields[field]);
}

/** Whether a date of two numbers and a year can only be day first (1) or month first (2). */
function isOrder(value: string, order: 1 | 2): boolean {
  const parts = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/.exec(value);
  return parts !== null && Number(parts[order]) > 12;
}

function dateTimePattern(value: string, monthFirst: boolean): string | null {
  const parts = /^(.*?\S)(T|,? )(\d{1,2}:\d\d[^,]*)$/.exec(value.slice(0, 60));
  if (parts === null) return datePattern(value, monthFirst);
  const date = datePattern(parts[1], monthFirst);
  const time = timePattern(parts[3]);
  return date === null || time === null ? null : date + parts[2] + time;
}

function datePattern(value: string, monthFirst: boolean): string | null {
  let parts = /^\d{4}([-/.])(\d{1,2})\1(\d{1,2})$/.exec(value);
  if (parts !== null) {
    const [, gap, month, day] = parts as unknown as [string, string, string, string];
    return isDate(day, month) ? `YYYY${gap}${number('M', month, day)}${gap}${number('D', day, month)}` : null;
  }
  parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(value);
  if (parts !== null) {
    const [, one, gap, two, year] = parts as unknown as [string, string, string, string, string];
    if (!isDate(one, two) && !isDate(two, one)) return null;
    const [a, b] = monthFirst ? ['M', 'D'] : ['D', 'M'];
    return `${number(a, one, two)}${gap}${number(b, two, one)}${gap}${'Y'.repeat(year.length)}`;
  }
  parts = /^(19|20)\d\d(\d\d)(\d\d)$/.exec(value);
  if (parts !== null) return isDate(parts[3], parts[2]) ? 'YYYYMMDD' : null;
  parts = /^(\d{1,2})([ -])([A-Za-z]{3,9})\2(\d{4}|\d{2})$/.exec(value);
  if (parts !== null) {
    const name = monthName(parts[3]);
    return name && `${number('D', parts[1], '10')}${parts[2]}${name}${parts[2]}${'Y'.repeat(parts[4].length)}`;
  }
  parts = /^([A-Za-z]{3,9}) (\d{1,2}), ?(\d{4})$/.exec(value);
  if (parts === null) return null;
  const name = monthName(parts[1]);
  return name && `${name} ${number('D', parts[2], '10')}, YYYY`;
}

/** Zero-padded, unless one of the two numbers shows that it is not. */
const number = (field: string, own: string, other: string): string =>
  own.length === 1 || other.length === 1 ? field : field + field;

const isDate = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;

function monthName(name: string): string | null {
  const found = MONTHS.find((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
  if (found === undefined) return null;
  return name.length === 3 && found.length !== 3 ? 'MMM' : 'MMMM';
}

function timePattern(value: string): string | null {
  const parts = /^(\d{1,2}):([0-5]\d)(:[0-5]\d(\.\d{3})?)?( ?)(AM|PM|am|pm)?(Z|[+-]\d\d:?\d\d)?$/.exec(value);
  if (parts === null || Number(parts[1]) > 23) return null;
  const [, hour = '', , seconds, fraction, gap = '', half, zone = ''] = parts as (string | undefined)[];
  const letter = half === undefined ? 'H' : 'h';
  const clock = `${hour.length === 1 ? letter : letter + letter}:mm${seconds === undefined ? '' : ':ss'}`;
  const end = half === undefined ? '' : gap + (half === 'AM' || half === 'PM' ? 'AA' : 'aa');
  return clock + (fraction === undefined ? '' : '.SSS') + end + zone;
}

/** The pattern that stands most often, the first of equals. */
function mostCommon(patterns: (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const pattern of patterns) if (pattern !== null) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  let best: string | null = null;
  for (const [pattern, count] of counts) if (best === null || count > counts.get(best)!) best = pattern;
  return best;
}
