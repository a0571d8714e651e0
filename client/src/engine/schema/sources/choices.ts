import { quoteLiteral } from '../../databases/identifiers';
import { builtin, type ColumnType } from '../types';
import type { ValueHint } from '../value-hint';

/** What a field of a page or a document says of its column. */
export interface TypedField {
  type: ColumnType;
  values: ValueHint;
  /** Conditions on the quoted column. */
  checks: ((column: string) => string)[];
  /** What is said and cannot be. */
  notes: string[];
}

/** Sets of choices are listed up to this many. */
const MOST_SETS = 60;
/** More than these are no longer said to the database, which would compare each row with all of them. */
const MOST_CHECKED = 200;

/** One of some values. */
export function oneOf(values: readonly string[]): TypedField {
  return {
    type: builtin('varchar', { length: Math.max(1, ...values.map((value) => Array.from(value).length)) }),
    values: { generator: { list: [...values] } },
    checks: values.length > MOST_CHECKED ? [] : [(column) => `${column} IN (${literals(values)})`],
    notes: [],
  };
}

/** Any number of some values, as an array of text; those in `always` are in each. */
export function severalOf(values: readonly string[], always: readonly string[], notEmpty: boolean): TypedField {
  return {
    type: builtin('text', { array: true }),
    values: { generator: { list: setsOf(values, always, notEmpty).map(arrayText) } },
    checks: [
      ...(values.length > MOST_CHECKED ? [] : [(column: string) => `${column} <@ ARRAY[${literals(values)}]::text[]`]),
      ...(notEmpty ? [(column: string) => `cardinality(${column}) > 0`] : []),
    ],
    notes: [],
  };
}

const literals = (values: readonly string[]): string => values.map((value) => quoteLiteral(value).trim()).join(', ');

/** Sets of the values, each once: few first, as people choose, and all at the end. */
function setsOf(values: readonly string[], always: readonly string[], notEmpty: boolean): string[][] {
  const free = values.filter((value) => !always.includes(value));
  const chosen: string[][] = [[]];
  for (const [at, value] of free.entries()) {
    if (chosen.length > MOST_SETS) break;
    chosen.push([value]);
    for (const other of free.slice(at + 1, at + 3)) chosen.push([value, other]);
  }
  if (free.length > 3) chosen.push([...free]);
  return chosen
    .map((set) => values.filter((value) => always.includes(value) || set.includes(value)))
    .filter((set) => !notEmpty || set.length > 0)
    .slice(0, MOST_SETS + 2);
}

/** An array in PostgreSQL's text form. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}
