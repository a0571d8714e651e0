import { Decimal } from './decimal';

/**
 * What an expression gives. null is SQL's null; text is a string, and so is what has no form of its own here (uuid,
 * inet, enum labels ...); whole numbers are bigint, numeric is Decimal, float8 is number; arrays are arrays.
 */
export type Value = null | boolean | string | bigint | number | Decimal | Moment | Interval | Json | readonly Value[];

/** Days since 1970-01-01; microseconds since midnight; microseconds since 1970-01-01T00:00:00, in UTC when `zoned`. */
export type Moment =
  | { type: 'date'; days: number }
  | { type: 'time'; micros: number }
  | { type: 'timestamp'; micros: number; zoned: boolean };

export interface Interval {
  type: 'interval';
  months: number;
  days: number;
  micros: number;
}

export interface Json {
  type: 'json';
  value: JsonValue;
}

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

export const DAY = 86_400_000_000;

export const date = (days: number): Moment => ({ type: 'date', days });
export const time = (micros: number): Moment => ({ type: 'time', micros });
export const timestamp = (micros: number, zoned: boolean): Moment => ({ type: 'timestamp', micros, zoned });

/** What stops an evaluation, as it would stop PostgreSQL's: a division by zero, a text that is no date. */
export class EvaluationError extends Error {}

export const isMoment = (value: Value): value is Moment =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  (value.type === 'date' || value.type === 'time' || value.type === 'timestamp');

export const isInterval = (value: Value): value is Interval =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'interval';

export const isJson = (value: Value): value is Json =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'json';

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isNumeric = (value: Value): value is bigint | number | Decimal =>
  typeof value === 'bigint' || typeof value === 'number' || value instanceof Decimal;

/** A whole number or numeric as Decimal. */
export const toDecimal = (value: bigint | Decimal): Decimal =>
  typeof value === 'bigint' ? new Decimal(value, 0) : value;

export const toNumber = (value: bigint | number | Decimal): number =>
  value instanceof Decimal ? value.toNumber() : Number(value);
