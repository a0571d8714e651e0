import type {
  AnyBuilder,
  BigIntBuilder,
  BoolBuilder,
  BytesBuilder,
  Fixed16Builder,
  NumberBuilder,
} from '../batch/builder';
import { formatDecimal } from '../batch/number-text';
import type { VectorKind } from '../batch/vector';
import { layoutOf, type ColumnType } from '../schema/types';
import { keyOf, mix32 } from './random';
import { MICROSECONDS_A_DAY, textAt, type ValueSource } from './value-source';

/** Makes one column, in the order of its rows. What is faster than a source row by row implements this itself. */
export interface ColumnGenerator {
  /** Appends the values of rows from .. to - 1. */
  fill(builder: AnyBuilder, from: number, to: number): void;
}

/** The generator that fits a source's values to a type, cutting what is too long and keeping numbers in range. */
export function columnGenerator(source: ValueSource, type: ColumnType): ColumnGenerator {
  const { vector } = layoutOf(type);
  const append = appender(source, type, vector);
  const { missing } = source;
  return {
    fill: (builder, from, to) => {
      if (builder.kind !== vector) throw new Error(`A ${builder.kind} builder for a ${vector} column.`);
      for (let row = from; row < to; row++) {
        if (missing?.(row) === true) builder.appendNull();
        else append(builder, row);
      }
    },
  };
}

type Append = (builder: AnyBuilder, row: number) => void;

const INTEGER_LIMITS: Partial<Record<VectorKind, number>> = {
  int16: 2 ** 15,
  int32: 2 ** 31,
  int64: Number.MAX_SAFE_INTEGER,
};

// The kind of the builder was checked once for the whole range.
function appender(source: ValueSource, type: ColumnType, vector: VectorKind): Append {
  switch (vector) {
    case 'utf8': {
      const text = fittedText(source, type);
      return (builder, row) => (builder as BytesBuilder).appendString(text(row));
    }
    case 'binary':
      return (builder, row) => (builder as BytesBuilder).append(Buffer.from(textAt(source, row)));
    case 'bool':
      return source.kind === 'boolean'
        ? (builder, row) => (builder as BoolBuilder).append(source.at(row))
        : (builder, row) => (builder as BoolBuilder).append((numberAt(source, row) & 1) === 1);
    case 'int16':
    case 'int32': {
      const limit = INTEGER_LIMITS[vector]!;
      return (builder, row) => (builder as NumberBuilder).append(Math.trunc(numberAt(source, row)) % limit);
    }
    case 'date32':
      return (builder, row) => (builder as NumberBuilder).append(daysAt(source, row));
    case 'float32':
    case 'float64':
      return (builder, row) => (builder as NumberBuilder).append(numberAt(source, row));
    case 'int64': {
      const limit = INTEGER_LIMITS[vector]!;
      return (builder, row) => (builder as BigIntBuilder).append(BigInt(Math.trunc(numberAt(source, row)) % limit));
    }
    case 'decimal64': {
      const scale = type.scale ?? 0;
      // Beyond 2^53 units a number is no longer exact; none that is generated is so large.
      const limit = Math.min(10 ** (type.precision ?? 15), Number.MAX_SAFE_INTEGER);
      return (builder, row) => (builder as BigIntBuilder).append(BigInt(unitsAt(source, row, scale) % limit));
    }
    case 'time64':
      return (builder, row) =>
        (builder as BigIntBuilder).append(BigInt(microsecondsAt(source, row) % MICROSECONDS_A_DAY));
    case 'timestamp64':
      return (builder, row) => (builder as BigIntBuilder).append(BigInt(microsecondsAt(source, row)));
    case 'fixed16': {
      const bytes = uuidBytes(source);
      return (builder, row) => (builder as Fixed16Builder).append(bytes(row));
    }
  }
}

/** Values as a text column of the type holds them. */
export function fittedText(source: ValueSource, type: ColumnType): (row: number) => string {
  if (type.name === 'numeric') return numericText(source, type);
  if (type.name === 'json' || type.name === 'jsonb') return (row) => documentOf(textAt(source, row));
  const { length } = type;
  if (length === null || (type.name !== 'varchar' && type.name !== 'bpchar')) return (row) => textAt(source, row);
  return (row) => cut(textAt(source, row), length);
}

/** A text that is a JSON document stands as it is; any other is a JSON string. */
function documentOf(value: string): string {
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}

/** A numeric that no 64 bits hold, or with as many digits as each value has. */
function numericText(source: ValueSource, type: ColumnType): (row: number) => string {
  if (type.scale !== null) {
    const scale = Math.max(0, type.scale);
    return (row) => formatDecimal(exactUnitsAt(source, row, scale), scale);
  }
  return source.kind === 'decimal' || source.kind === 'integer'
    ? (row) => textAt(source, row)
    : (row) => String(numberAt(source, row));
}

/** At most `length` characters, with no space left at the end where a word was cut. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(text);
  return characters.length <= length ? text : characters.slice(0, length).join('').trimEnd();
}

/** A number for any source; of a text the number that it is, or else one that stands for the row. */
function numberAt(source: ValueSource, row: number): number {
  switch (source.kind) {
    case 'integer':
    case 'date':
    case 'time':
    case 'timestamp':
      return source.at(row);
    case 'decimal':
      return source.at(row) / 10 ** source.scale;
    case 'boolean':
      return source.at(row) ? 1 : 0;
    case 'text': {
      const number = Number(source.at(row));
      return Number.isFinite(number) ? number : mix32(row) >>> 1;
    }
    case 'uuid':
      return mix32(row) >>> 1;
  }
}

function unitsAt(source: ValueSource, row: number, scale: number): number {
  if (source.kind !== 'decimal') return Math.round(numberAt(source, row) * 10 ** scale);
  const units = source.at(row);
  return scale >= source.scale
    ? units * 10 ** (scale - source.scale)
    : Math.round(units / 10 ** (source.scale - scale));
}

/** As `unitsAt`, and exact where the units are more than a number holds. */
function exactUnitsAt(source: ValueSource, row: number, scale: number): bigint {
  const [value, own] = source.kind === 'decimal' ? [source.at(row), source.scale] : [numberAt(source, row), 0];
  return scale >= own && Number.isInteger(value)
    ? BigInt(value) * 10n ** BigInt(scale - own)
    : BigInt(unitsAt(source, row, scale));
}

function daysAt(source: ValueSource, row: number): number {
  if (source.kind === 'timestamp') return Math.floor(source.at(row) / MICROSECONDS_A_DAY);
  return source.kind === 'date' ? source.at(row) : Math.trunc(numberAt(source, row)) % 20_000;
}

function microsecondsAt(source: ValueSource, row: number): number {
  if (source.kind === 'date') return source.at(row) * MICROSECONDS_A_DAY;
  return Math.trunc(numberAt(source, row));
}

function uuidBytes(source: ValueSource): (row: number) => Uint8Array {
  if (source.kind === 'uuid') return source.at;
  return (row) => {
    const key = keyOf(textAt(source, row));
    const bytes = Buffer.alloc(16);
    [key.a, key.b, mix32(key.a), mix32(key.b)].forEach((word, index) => bytes.writeInt32LE(word, index * 4));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return bytes;
  };
}
