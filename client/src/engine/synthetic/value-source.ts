import type { BytesBuilder } from '../batch/bytes-builder';
import { formatUuid, parseUuid } from '../batch/byte-text';
import { formatDate, formatTime, formatTimestamp, parseDate, parseTime, parseTimestamp } from '../batch/calendar';
import { formatDecimal, parseDecimal } from '../batch/number-text';

/**
 * What gives a row's value. Where it carries `fill`, that gives the values of rows from .. to - 1 at once: the same, and
 * many times faster. It belongs to the function, so that a source with another `at` never keeps the `fill` of the one
 * that it was made from.
 */
export interface At<Value, Target> {
  (row: number): Value;
  readonly fill?: Fill<Target>;
}

export type Fill<Target> = (target: Target, from: number, to: number) => void;

/** `fill` appends; no value has more than `longest` bytes, where that is known. */
export interface TextAt extends At<string, BytesBuilder> {
  readonly fill?: TextFill;
}
export type TextFill = Fill<BytesBuilder> & { readonly longest?: number };
/** `fill` writes from the target's first element on. */
export type NumberAt = At<number, Float64Array>;
/** `fill` writes 0 or 1 from the target's first element on. */
export type BooleanAt = At<boolean, Uint8Array>;
/** `fill` writes 16 bytes a row from the target's first word on. */
export type UuidAt = At<Uint8Array, Int32Array>;

/**
 * Where a column's values come from, before they take the shape of the column's type: a pure function of the row.
 * `date` days since 1970-01-01; `time` microseconds since midnight; `timestamp` microseconds since 1970-01-01T00:00:00Z;
 * `decimal` whole numbers in units of 10^-scale; `uuid` 16 bytes, valid until the next call.
 */
export type ValueSource = {
  /** No two rows have the same value. */
  unique?: boolean;
  /** Whether a row has no value; `at` is not asked then. The `fill` of an `at` may be, and gives anything there. */
  missing?: (row: number) => boolean;
} & (
  | { kind: 'text'; at: TextAt }
  | { kind: 'integer' | 'date' | 'time' | 'timestamp'; at: NumberAt }
  | { kind: 'decimal'; scale: number; at: NumberAt }
  | { kind: 'boolean'; at: BooleanAt }
  | { kind: 'uuid'; at: UuidAt }
);

export const text = (at: TextAt): ValueSource => ({ kind: 'text', at });
export const integer = (at: NumberAt): ValueSource => ({ kind: 'integer', at });

export const MICROSECONDS_A_DAY = 86_400_000_000;

/** `units` of 10^-scale as digits with a point: 1050 of scale 2 is `10.50`. */
export const decimalText = (units: number, scale: number): string => formatDecimal(BigInt(units), scale);

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
      return formatDate(source.at(row));
    case 'time':
      return formatTime(BigInt(source.at(row)));
    case 'timestamp':
      return formatTimestamp(BigInt(source.at(row)), '');
    case 'uuid':
      return formatUuid(source.at(row));
  }
}

/** A written value as a source of this kind has it; null where it is none of that kind, or more than a number holds. */
export function parsed(source: ValueSource, written: string): string | number | boolean | Uint8Array | null {
  switch (source.kind) {
    case 'text':
      return written;
    case 'integer':
      return exact(parseDecimal(written.trim(), 0));
    case 'decimal':
      return exact(parseDecimal(written.trim(), source.scale));
    case 'boolean':
      return /^(t|true|y|yes|on|1)$/i.test(written.trim());
    case 'date':
      return parseDate(written.trim()) ?? null;
    case 'time':
      return exact(parseTime(written.trim()));
    case 'timestamp':
      return exact(parseTimestamp(written.trim()));
    case 'uuid':
      return parseUuid(written.trim()) ?? null;
  }
}

function exact(value: bigint | undefined): number | null {
  const number = Number(value ?? NaN);
  return Number.isSafeInteger(number) ? number : null;
}
