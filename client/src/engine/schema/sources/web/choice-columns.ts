import { quoteLiteral } from '../../../databases/identifiers';
import { builtin } from '../../types';
import type { FormField } from './form-field';
import type { TypedField } from './number-columns';

/** Sets of choices are listed up to this many. */
const MOST_SETS = 60;
/** More than these are no longer said to the database, which would compare each row with all of them. */
const MOST_CHECKED = 200;

/** One of some: a select, radio buttons. */
export function choiceColumn(values: readonly string[]): TypedField {
  return {
    type: builtin('varchar', { length: Math.max(1, ...values.map((value) => Array.from(value).length)) }),
    values: { generator: { list: [...values] } },
    checks:
      values.length > MOST_CHECKED
        ? []
        : [(column) => `${column} IN (${values.map((value) => quoteLiteral(value).trim()).join(', ')})`],
    notes: [],
  };
}

/** Any number of some, as an array of text: checkboxes of one name, a select of several. */
export function severalColumn(field: FormField): TypedField {
  const options = field.options ?? [];
  const values = options.map(({ value }) => value);
  const always = options.filter(({ required }) => required).map(({ value }) => value);
  const sets = setsOf(values, always, field.required);
  const list = values.map((value) => quoteLiteral(value).trim()).join(', ');
  return {
    type: builtin('text', { array: true }),
    values: { generator: { list: sets.map(arrayText) } },
    checks: [
      ...(values.length > MOST_CHECKED ? [] : [(column: string) => `${column} <@ ARRAY[${list}]::text[]`]),
      ...(field.required ? [(column: string) => `cardinality(${column}) > 0`] : []),
    ],
    notes: [],
  };
}

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
