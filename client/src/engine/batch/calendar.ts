/** Dates and times as PostgreSQL writes them (ISO style, proleptic Gregorian calendar), from and to the units of batches. */

const DATE_INFINITY = 2 ** 31 - 1;
const DATE_MINUS_INFINITY = -(2 ** 31);
const TIMESTAMP_INFINITY = 2n ** 63n - 1n;
const TIMESTAMP_MINUS_INFINITY = -(2n ** 63n);

/** PostgreSQL's dates: from Julian day 0 (4714-11-24 BC) up to, not including, Julian day 2147483494. */
const UNIX_EPOCH_JULIAN = 2_440_588;
const FIRST_DAY = -UNIX_EPOCH_JULIAN;
const END_DAY = 2_147_483_494 - UNIX_EPOCH_JULIAN;

const DAY = 86_400_000_000n;
/** Days of 400 years, after which the calendar repeats. */
const ERA_DAYS = 146_097;
/** From 0000-03-01, the start of an era, to 1970-01-01. */
const ERA_TO_UNIX = 719_468;

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const DATE = /^(\d{4,7})-(\d{1,2})-(\d{1,2})( BC)?$/i;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?$/;
const TIMESTAMP = /^(\d{4,7}-\d{1,2}-\d{1,2})(?:[T ]\s*([\d:.]+)\s*(Z|UTC|GMT|[+-][\d:]+)?)?( BC)?$/i;
const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/;

/** Days since 1970-01-01; undefined when the text is no date that PostgreSQL has. */
export function parseDate(text: string): number | undefined {
  const infinite = parseInfinity(text);
  if (infinite !== 0) return infinite > 0 ? DATE_INFINITY : DATE_MINUS_INFINITY;
  const match = groupsOf(DATE, text);
  if (match === undefined) return undefined;
  const written = Number(match[1]);
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (written === 0) return undefined;
  // The year before 1 is 1 BC.
  const year = match[4] === undefined ? written : 1 - written;
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  const days = daysFromCivil(year, month, day);
  return days < FIRST_DAY || days >= END_DAY ? undefined : days;
}

/** Days since 1970-01-01 as `2020-01-31`, `0044-03-15 BC` or an infinity. */
export function formatDate(days: number): string {
  if (days === DATE_INFINITY) return 'infinity';
  if (days === DATE_MINUS_INFINITY) return '-infinity';
  const { date, isBc } = dateParts(days);
  return isBc ? `${date} BC` : date;
}

/** Microseconds since midnight, 24:00:00 included. */
export function parseTime(text: string): bigint | undefined {
  const match = groupsOf(TIME, text);
  if (match === undefined) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const fraction = match[4] ?? '';
  // Digits that a microsecond cannot hold are refused, not rounded away.
  if (hours > 24 || minutes > 59 || seconds > 59 || /[1-9]/.test(fraction.slice(6))) return undefined;
  const micros =
    BigInt((hours * 60 + minutes) * 60 + seconds) * 1_000_000n + BigInt(fraction.slice(0, 6).padEnd(6, '0'));
  return micros > DAY ? undefined : micros;
}

/** `07`, `31`. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Microseconds since midnight as `HH:MM:SS`, with as many digits of a second's fraction as there are. */
export function formatTime(micros: bigint): string {
  const whole = Number(micros / 1_000_000n);
  const clock = `${twoDigits(Math.floor(whole / 3600))}:${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}`;
  const fraction = micros % 1_000_000n;
  return fraction === 0n ? clock : `${clock}.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
}

/** Microseconds since 1970-01-01T00:00:00, in UTC when the text has an offset. */
export function parseTimestamp(text: string): bigint | undefined {
  const infinite = parseInfinity(text);
  if (infinite !== 0) return infinite > 0 ? TIMESTAMP_INFINITY : TIMESTAMP_MINUS_INFINITY;
  const match = groupsOf(TIMESTAMP, text);
  if (match === undefined) return undefined;
  const days = parseDate(`${match[1]}${match[4] ?? ''}`);
  const time = parseTime(match[2] ?? '00:00');
  const offset = parseOffset(match[3] ?? 'Z');
  if (days === undefined || time === undefined || offset === undefined) return undefined;
  const micros = BigInt(days) * DAY + time - offset;
  return micros < BigInt(FIRST_DAY) * DAY || micros >= TIMESTAMP_INFINITY ? undefined : micros;
}

/** `zone`: what follows the time, `+00` for timestamptz. */
export function formatTimestamp(micros: bigint, zone: string): string {
  if (micros === TIMESTAMP_INFINITY) return 'infinity';
  if (micros === TIMESTAMP_MINUS_INFINITY) return '-infinity';
  const time = ((micros % DAY) + DAY) % DAY;
  const { date, isBc } = dateParts(Number((micros - time) / DAY));
  return `${date} ${formatTime(time)}${zone}${isBc ? ' BC' : ''}`;
}

/** The parts of a match, a part that does not stand in the text undefined. */
function groupsOf(pattern: RegExp, text: string): (string | undefined)[] | undefined {
  return pattern.exec(text) ?? undefined;
}

/** 1, -1, or 0 when the text says something else. */
function parseInfinity(text: string): number {
  const match = /^([+-]?)infinity$/i.exec(text);
  if (match === null) return 0;
  return match[1] === '-' ? -1 : 1;
}

function parseOffset(text: string): bigint | undefined {
  if (/^(Z|UTC|GMT)$/i.test(text)) return 0n;
  const match = groupsOf(OFFSET, text);
  if (match === undefined) return undefined;
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3] ?? 0), Number(match[4] ?? 0)];
  if (hours > 15 || minutes > 59 || seconds > 59) return undefined;
  const micros = BigInt((hours * 60 + minutes) * 60 + seconds) * 1_000_000n;
  return match[1] === '-' ? -micros : micros;
}

function dateParts(days: number): { date: string; isBc: boolean } {
  const [year, month, day] = civilFromDays(days);
  const isBc = year <= 0;
  return { date: `${String(isBc ? 1 - year : year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`, isBc };
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && !isLeap ? 28 : MONTH_DAYS[month - 1];
}

/** Days since 1970-01-01. The year before 1 is 0; months are 1 to 12. */
export function daysFromCivil(year: number, month: number, day: number): number {
  // Years are counted from March, so that the leap day is the last of its year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - ERA_TO_UNIX;
}

/** The date of so many days since 1970-01-01: the inverse of `daysFromCivil`. */
export function civilFromDays(days: number): [year: number, month: number, day: number] {
  const shifted = days + ERA_TO_UNIX;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}
