import { parseUuid } from '../../batch/byte-text';
import { castValue } from '../../expressions/cast';
import { Decimal, round } from '../../expressions/decimal';
import { microsOf } from '../../expressions/compare';
import { textOfValue, valueOfText } from '../../expressions/text-form';
import {
  DAY,
  date,
  isMoment,
  isNumeric,
  time,
  timestamp,
  toDecimal,
  toNumber,
  type Value,
} from '../../expressions/value';
import type { ColumnType } from '../../schema/types';
import { fittedText } from '../column-writer';
import { textAt, type ValueSource } from '../value-source';

/** A source's values as expressions see them, fitted to the column's type; null where a row has none. */
export function valueReader(source: ValueSource, type: ColumnType): (row: number) => Value {
  const read = presentReader(source, type);
  const { missing } = source;
  return missing === undefined ? read : (row) => (missing(row) ? null : read(row));
}

const FRACTIONS: ReadonlySet<string> = new Set(['float4', 'float8']);

function presentReader(source: ValueSource, type: ColumnType): (row: number) => Value {
  if (type.array || type.schema !== null) return asText(source, type);
  switch (type.name) {
    case 'int2':
    case 'int4':
    case 'int8':
      if (source.kind === 'integer') return (row) => BigInt(Math.trunc(source.at(row)));
      break;
    case 'numeric': {
      if (source.kind !== 'decimal' && source.kind !== 'integer') break;
      const own = source.kind === 'decimal' ? source.scale : 0;
      const { scale } = type;
      return (row) => {
        const value = new Decimal(BigInt(Math.round(source.at(row))), own);
        return scale === null ? value : round(value, scale);
      };
    }
    case 'bool':
      if (source.kind === 'boolean') return source.at;
      break;
    case 'date':
      if (source.kind === 'date') return (row) => date(source.at(row));
      if (source.kind === 'timestamp') return (row) => date(Math.floor(source.at(row) / DAY));
      break;
    case 'timestamp':
    case 'timestamptz': {
      const zoned = type.name === 'timestamptz';
      if (source.kind === 'timestamp') return (row) => timestamp(source.at(row), zoned);
      if (source.kind === 'date') return (row) => timestamp(source.at(row) * DAY, zoned);
      break;
    }
    case 'time':
      if (source.kind === 'time') return (row) => time(source.at(row));
      break;
    default:
      if (FRACTIONS.has(type.name)) {
        if (source.kind === 'integer') return source.at;
        if (source.kind === 'decimal') return (row) => source.at(row) / 10 ** source.scale;
      }
  }
  return asText(source, type);
}

/** Through the text form; a text that is none of the type's is a value all the same, as text. */
function asText(source: ValueSource, type: ColumnType): (row: number) => Value {
  const text = source.kind === 'text' ? fittedText(source, type) : (row: number) => textAt(source, row);
  return (row) => {
    const value = text(row);
    try {
      return valueOfText(value, type);
    } catch {
      return value;
    }
  };
}

/** Digits that a number holds exactly. */
const EXACT_DIGITS = 15;

/** The values of an expression as a source of the column's type; where `at` gives null, the row has no value. */
export function valueSource(type: ColumnType, at: (row: number) => Value): ValueSource {
  return { ...presentSource(type, at), missing: (row) => at(row) === null };
}

function presentSource(type: ColumnType, at: (row: number) => Value): ValueSource {
  const name = type.array || type.schema !== null ? '' : type.name;
  const { precision, scale } = type;
  switch (name) {
    case 'int2':
    case 'int4':
    case 'int8':
      return { kind: 'integer', at: (row) => wholeOf(at(row)) };
    case 'numeric':
      if (precision === null || precision > EXACT_DIGITS || (scale ?? 0) < 0) break;
      return { kind: 'decimal', scale: scale ?? 0, at: (row) => unitsOf(at(row), scale ?? 0) };
    case 'bool':
      return { kind: 'boolean', at: (row) => at(row) === true };
    case 'date':
      return { kind: 'date', at: (row) => Math.floor(microsAt(at(row)) / DAY) };
    case 'timestamp':
    case 'timestamptz':
      return { kind: 'timestamp', at: (row) => microsAt(at(row)) };
    case 'time':
      return { kind: 'time', at: (row) => microsAt(at(row)) };
    case 'uuid':
      return { kind: 'uuid', at: (row) => parseUuid(textFor(at(row), type)) ?? new Uint8Array(16) };
  }
  return { kind: 'text', at: (row) => textFor(at(row), type) };
}

const wholeOf = (value: Value): number => (value !== null && isNumeric(value) ? Math.trunc(toNumber(value)) : 0);

function unitsOf(value: Value, scale: number): number {
  if (value === null || !isNumeric(value)) return 0;
  const exact = typeof value === 'number' ? castValue(value, NUMERIC) : value;
  return exact instanceof Decimal || typeof exact === 'bigint' ? Number(round(toDecimal(exact), scale).units) : 0;
}

const NUMERIC = { name: 'numeric', schema: null, modifiers: [], array: false };

const microsAt = (value: Value): number => (isMoment(value) ? microsOf(value) : 0);

function textFor(value: Value, type: ColumnType): string {
  if (value === null) return '';
  if (type.name === 'numeric' && type.scale !== null && value instanceof Decimal)
    return round(value, type.scale).toString();
  return textOfValue(value);
}
