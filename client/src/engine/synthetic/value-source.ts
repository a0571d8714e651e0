/**
 * Where a column's values come from, before they take the shape of the column's type: a pure function of the row.
 * `date` days since 1970-01-01; `time` microseconds since midnight; `timestamp` microseconds since 1970-01-01T00:00:00Z;
 * `decimal` whole numbers in units of 10^-scale; `uuid` 16 bytes, valid until the next call.
 */
export type ValueSource = { unique?: boolean } & (
  | { kind: 'text'; at: (row: number) => string }
  | { kind: 'integer' | 'date' | 'time' | 'timestamp'; at: (row: number) => number }
  | { kind: 'decimal'; scale: number; at: (row: number) => number }
  | { kind: 'boolean'; at: (row: number) => boolean }
  | { kind: 'uuid'; at: (row: number) => Uint8Array }
);

export const text = (at: (row: number) => string): ValueSource => ({ kind: 'text', at });
export const integer = (at: (row: number) => number): ValueSource => ({ kind: 'integer', at });

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** Days since 1970-01-01 as a date of the Gregorian calendar. */
export function civilOf(days: number): CivilDate {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysOf({ year, month, day }: CivilDate): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

function dateText(days: number): string {
  const { year, month, day } = civilOf(days);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `HH:MM:SS`, with microseconds when there are some. */
function timeText(microseconds: number): string {
  const seconds = Math.floor(microseconds / 1e6);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => pad(part, 2));
  const fraction = microseconds % 1e6;
  return clock.join(':') + (fraction === 0 ? '' : `.${pad(fraction, 6).replace(/0+$/, '')}`);
}

export const MICROSECONDS_A_DAY = 86_400_000_000;

function timestampText(microseconds: number): string {
  const days = Math.floor(microseconds / MICROSECONDS_A_DAY);
  return `${dateText(days)} ${timeText(microseconds - days * MICROSECONDS_A_DAY)}`;
}

export function decimalText(units: number, scale: number): string {
  if (scale === 0) return String(units);
  const digits = pad(Math.abs(units), scale + 1);
  return `${units < 0 ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

export function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A value in the text form that people write, and that a column of text holds. */
export function textAt(source: ValueSource, row: number): string {
  switch (source.kind) {
    case 'text':
      return source.at(row);
    case 'integer':
      return String(source.at(row));
    case 'decimal':
      return decimalText(source.at(row), source.scale);
    case 'boolean':
      return String(source.at(row));
    case 'date':
      return dateText(source.at(row));
    case 'time':
      return timeText(source.at(row));
    case 'timestamp':
      return timestampText(source.at(row));
    case 'uuid':
      return uuidText(source.at(row));
  }
}
