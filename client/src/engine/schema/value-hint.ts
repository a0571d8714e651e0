import type { JsonShape } from './json-shape';

/**
 * How a column's values are made, where its source says more than the type, the keys and the checks do. JSON: domain
 * packs, web forms and OpenAPI documents give it with their columns, and `.tdm/generators.json` for any column there is.
 */
export interface ValueHint {
  generator?: GeneratorSpec;
  /** Bounds of numbers, dates and times, both included, in PostgreSQL's text form. */
  minimum?: string;
  maximum?: string;
  /** Numbers are `minimum` (or 0) and whole steps more; of dates in days, of times and timestamps in seconds. */
  step?: number;
  /** Characters, as a browser counts them (UTF-16 units). */
  min_length?: number;
  max_length?: number;
  /** A JavaScript regular expression (flag `v`, or `u` where that fails) that the whole value matches. */
  pattern?: string;
  /** Of json and jsonb: what the documents hold. */
  shape?: JsonShape;
  /** Share of rows without a value, 0 to 1, where the column may be null. */
  null_share?: number;
}

/** Exactly one way. Values are in PostgreSQL's text form; `null` is no value. */
export type GeneratorSpec =
  /** As the catalogue of synthetic/ has it: `email`, `first_name` ... */
  | { semantic_type: string }
  /** Any method of faker: `internet.userName`, with its arguments. */
  | { faker: string; arguments?: unknown[] }
  | { list: ListItem[] }
  /** A JavaScript regular expression that every value matches whole. */
  | { pattern: string }
  /** Text around other columns of the row: `{first_name}.{last_name}@example.com`, `{id:6}` with six digits. */
  | { template: string }
  | { sequence: SequenceSpec }
  | { number: NumberSpec }
  /** ISO 8601 dates or timestamps, both included. */
  | { date: { from: string; to: string } }
  /** An SQL expression over the row, its parents and its children, as Rule has it. */
  | { expression: string }
  | { constant: string | number | boolean | null };

export type ListItem = string | number | boolean | null | { value: string | number | boolean | null; weight: number };

export interface SequenceSpec {
  start?: number;
  step?: number;
  /** Text before and after the number, which has `digits` digits at least: `INV-000123`. */
  prefix?: string;
  suffix?: string;
  digits?: number;
}

export interface NumberSpec {
  min: number;
  max: number;
  /** Digits after the point; 0 is whole numbers. */
  scale?: number;
  /** `uniform` when left out; `normal` is cut at the bounds; `skewed` has many small and few large values. */
  distribution?: 'uniform' | 'normal' | 'skewed';
  /** Of `normal`: in the middle of the bounds, and a sixth of their distance, when left out. */
  mean?: number;
  deviation?: number;
}
