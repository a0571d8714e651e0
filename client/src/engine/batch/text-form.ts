import { UserError } from '../errors';
import type { ColumnType } from '../schema/types';
import { bitAt } from './bits';
import type { AnyBuilder } from './builder';
import { formatBytea, formatUuid, parseBytea, parseUuid } from './byte-text';
import { formatDate, formatTime, formatTimestamp, parseDate, parseTime, parseTimestamp } from './calendar';
import { formatDecimal, formatFloat, parseDecimal, parseFloatText, parseInteger } from './number-text';
import { shown } from './shown';
import { type Field, isNull, type Vector, type VectorKind } from './vector';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What each layout wants, for messages; what it has no words for takes every text. */
const WANTS: Partial<Record<VectorKind, string>> = {
  bool: 'a boolean: true or false',
  int16: 'a whole number from -32768 to 32767',
  int32: 'a whole number from -2147483648 to 2147483647',
  int64: 'a whole number of 64 bits',
  float32: 'a number that a real holds, such as 1.5, NaN or Infinity',
  float64: 'a number that a double precision holds, such as 1.5, NaN or Infinity',
  date32: 'a date such as 2024-02-29',
  time64: 'a time such as 13:45:00 or 13:45:00.123456',
  timestamp64: 'a time of a day such as 2024-02-29 13:45:00 or 2024-02-29T13:45:00.123456+02:00',
  fixed16: 'a UUID such as 7f0c1a52-3b1e-4c39-9d6e-2f1b0a6c8e11',
  binary: 'bytes such as \\x0aff',
  utf8: 'text that PostgreSQL can hold: it has a character of code 0',
};

/**
 * Appends a value given in PostgreSQL's text form. A timestamp with an offset is taken at UTC, one without as it
 * stands. Throws UserError, naming the field, for a text that is no value of the layout, or that would lose digits.
 */
export function appendText(builder: AnyBuilder, field: Field, text: string | null): void {
  if (text === null) {
    builder.appendNull();
    return;
  }
  const trimmed = text.trim();
  switch (builder.kind) {
    case 'bool':
      builder.append(parsed(parseBool(trimmed), field, text));
      return;
    case 'int16':
      builder.append(Number(parsed(parseInteger(trimmed, 16), field, text)));
      return;
    case 'int32':
      builder.append(Number(parsed(parseInteger(trimmed, 32), field, text)));
      return;
    case 'int64':
      builder.append(parsed(parseInteger(trimmed, 64), field, text));
      return;
    case 'float32':
      builder.append(parsed(parseFloatText(trimmed, 32), field, text));
      return;
    case 'float64':
      builder.append(parsed(parseFloatText(trimmed, 64), field, text));
      return;
    case 'decimal64':
      builder.append(parsed(parseDecimal(trimmed, field.scale), field, text));
      return;
    case 'date32':
      builder.append(parsed(parseDate(trimmed), field, text));
      return;
    case 'time64':
      builder.append(parsed(parseTime(trimmed), field, text));
      return;
    case 'timestamp64':
      builder.append(parsed(parseTimestamp(trimmed), field, text));
      return;
    case 'fixed16':
      builder.append(parsed(parseUuid(trimmed), field, text));
      return;
    case 'binary':
      builder.append(parsed(parseBytea(text), field, text));
      return;
    case 'utf8':
      builder.appendString(parsed(text.includes('\0') ? undefined : text, field, text));
      return;
  }
}

/** A value in PostgreSQL's text form, as `value::text` gives it; timestamptz in UTC. null is null. */
export function readText(vector: Vector, field: Field, index: number, type: ColumnType): string | null {
  if (isNull(vector, index)) return null;
  switch (vector.kind) {
    case 'bool':
      return bitAt(vector.data, index) ? 'true' : 'false';
    case 'int16':
    case 'int32':
    case 'int64':
      return String(vector.data[index]);
    case 'float32':
      return formatFloat(vector.data[index], 32);
    case 'float64':
      return formatFloat(vector.data[index], 64);
    case 'decimal64':
      return formatDecimal(vector.data[index], field.scale);
    case 'date32':
      return formatDate(vector.data[index]);
    case 'time64':
      return formatTime(vector.data[index]);
    case 'timestamp64':
      return formatTimestamp(vector.data[index], type.name === 'timestamptz' ? '+00' : '');
    case 'fixed16':
      return formatUuid(vector.data.subarray(index * 16, index * 16 + 16));
    case 'binary':
      return formatBytea(vector.data.subarray(vector.offsets[index], vector.offsets[index + 1]));
    case 'utf8':
      return decoder.decode(vector.data.subarray(vector.offsets[index], vector.offsets[index + 1]));
  }
}

/** PostgreSQL takes any beginning of these words that is not the beginning of another. */
function parseBool(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (word === '') return undefined;
  if (word === '1' || word === 'on' || 'true'.startsWith(word) || 'yes'.startsWith(word)) return true;
  if (word === '0' || 'no'.startsWith(word) || 'false'.startsWith(word)) return false;
  return word.length > 1 && 'off'.startsWith(word) ? false : undefined;
}

function parsed<Value>(value: Value | undefined, field: Field, text: string): Value {
  if (value !== undefined) return value;
  const wants =
    field.vector === 'decimal64' ? `a number with at most ${field.scale} digits after the point` : WANTS[field.vector];
  throw new UserError(`The field ${field.name} cannot hold ${shown(text)}.`, {
    where: field.name,
    hint: `It wants ${wants ?? field.vector}.`,
  });
}
