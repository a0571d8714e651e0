import { formatBytea } from '../../batch/byte-text';
import type { ColumnType } from '../../schema/types';
import { fittedText } from '../column-writer';
import { textAt, type ValueSource } from '../value-source';

/** The values of a source as PostgreSQL's text form of a type, for where they stand inside of another value. */
export function inTextForm(source: ValueSource, type: ColumnType): (row: number) => string {
  if (type.name === 'bytea' && type.schema === null) return (row) => formatBytea(Buffer.from(textAt(source, row)));
  if (type.name === 'timestamptz') return (row) => `${textAt(source, row)}+00`;
  if (source.kind === 'text' || type.name === 'numeric' || type.length !== null) return fittedText(source, type);
  return (row) => textAt(source, row);
}

/** `{a,"b c",NULL}`. A box alone is written with semicolons between. */
export function arrayText(values: readonly (string | null)[], delimiter = ','): string {
  return `{${values.map((value) => (value === null ? 'NULL' : quoted(value, /[{}\\",;\s]|^null$/i))).join(delimiter)}}`;
}

/** `(a,"b c",)`. */
export function compositeText(values: readonly (string | null)[]): string {
  return `(${values.map((value) => (value === null ? '' : quoted(value, /[()\\",\s]/))).join(',')})`;
}

/** `["a","b")`. */
export function rangeText(low: string, high: string, inclusive: boolean): string {
  const bound = (value: string): string => quoted(value, /[()[\]\\",\s]/);
  return `[${bound(low)},${bound(high)}${inclusive ? ']' : ')'}`;
}

function quoted(value: string, needed: RegExp): string {
  return value === '' || needed.test(value) ? `"${value.replace(/[\\"]/g, '\\$&')}"` : value;
}
