import type { BoolBuilder } from '../batch/bool-builder';
import type { AnyBuilder } from '../batch/builder';
import { BytesBuilder } from '../batch/bytes-builder';
import type { BigIntBuilder, Fixed16Builder, NumberBuilder } from '../batch/fixed-builders';
import { formatDecimal } from '../batch/number-text';
import type { VectorKind } from '../batch/vector';
import { layoutOf, type ColumnType } from '../schema/types';
import { keyOf, mix32 } from './random';
import { MICROSECONDS_A_DAY, textAt, type TextFill, type ValueSource } from './value-source';

/** Makes one column, in the order of its rows. What is faster than a source row by row implements this itself. */
export interface ColumnGenerator {
  /** Appends the values of rows from .. to - 1. */
  fill(builder: AnyBuilder, from: number, to: number): void;
}

/** The generator that fits a source's values to a type, cutting what is too long and keeping numbers in range. */
export function columnGenerator(source: ValueSource, type: ColumnType): ColumnGenerator {
  const { vector } = layoutOf(type);
  const append = appender(source, type, vector);
  const appendMany = manyAppender(source, type, vector);
  const { missing } = source;
  return {
    fill: (builder, from, to) => {
      if (builder.kind !== vector) throw new Error(`A ${builder.kind} builder for a ${vector} column.`);
      if (appendMany === null) {
        for (let row = from; row < to; row++) {
          if (missing?.(row) === true) builder.appendNull();
          else append(builder, row);
        }
        return;
      }
      if (from >= to) return;
      appendMany(builder, from, to);
      if (missing !== undefined) withdrawMissing(builder, missing, from, to);
    },
  };
}

function withdrawMissing(builder: AnyBuilder, missing: (row: number) => boolean, from: number, to: number): void {
  const isMissing = new Uint8Array(to - from);
  let count = 0;
  for (let row = from; row < to; row++) {
    if (!missing(row)) continue;
    isMissing[row - from] = 1;
    count++;
  }
  if (count > 0) builder.withdraw(isMissing);
}

type Append = (builder: AnyBuilder, row: number) => void;

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
    case 'fixed16': {
      const bytes = uuidBytes(source);
      return (builder, row) => (builder as Fixed16Builder).append(bytes(row));
    }
    case 'int16':
    case 'int32':
    case 'date32':
    case 'float32':
    case 'float64': {
      const fitted = fittedNumber(source, type, vector);
      return (builder, row) => (builder as NumberBuilder).append(fitted(ownNumber(source, row)));
    }
    default: {
      const fitted = fittedNumber(source, type, vector);
      return (builder, row) => (builder as BigIntBuilder).append(BigInt(fitted(ownNumber(source, row))));
    }
  }
}

/** Values as a text column of the type holds them. */
export function fittedText(source: ValueSource, type: ColumnType): (row: number) => string {
  if (type.array || type.schema !== null) return (row) => textAt(source, row);
  if (type.name === 'numeric') return numericText(source, type);
  if (type.name === 'json' || type.name === 'jsonb') return (row) => documentOf(textAt(source, row));
  const limit = limitOf(type);
  return limit === null ? (row) => textAt(source, row) : (row) => cut(textAt(source, row), limit);
}

/** The most characters that a type holds. */
const limitOf = (type: ColumnType): number | null =>
  type.name === 'varchar' || type.name === 'bpchar' ? type.length : null;

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

/** A number source's own unit, which `fittedNumber` knows; of any other, a number. */
const ownNumber = (source: ValueSource, row: number): number =>
  source.kind === 'decimal' ? source.at(row) : numberAt(source, row);

const INTEGER_LIMITS: Partial<Record<VectorKind, number>> = {
  int16: 2 ** 15,
  int32: 2 ** 31,
  int64: Number.MAX_SAFE_INTEGER,
};

/** From a source's number to what the vector has: in its unit and its range. */
function fittedNumber(source: ValueSource, type: ColumnType, vector: VectorKind): (value: number) => number {
  const unit = source.kind === 'decimal' ? 10 ** source.scale : 1;
  switch (vector) {
    case 'int16':
    case 'int32':
    case 'int64': {
      const limit = INTEGER_LIMITS[vector]!;
      return (value) => {
        const whole = Math.trunc(value / unit);
        // The rest of a division costs much more than to see that there is none to be done.
        return whole < limit && whole > -limit ? whole : whole % limit;
      };
    }
    case 'date32':
      if (source.kind === 'timestamp') return (value) => Math.floor(value / MICROSECONDS_A_DAY);
      return source.kind === 'date' ? (value) => value : (value) => Math.trunc(value / unit) % 20_000;
    case 'decimal64': {
      // Beyond 2^53 units a number is no longer exact; none that is generated is so large.
      const limit = Math.min(10 ** (type.precision ?? 15), Number.MAX_SAFE_INTEGER);
      return (value) => {
        const units = inUnits(source, value, type.scale ?? 0);
        return units < limit && units > -limit ? units : units % limit;
      };
    }
    case 'time64':
      return (value) => microseconds(source, value, unit) % MICROSECONDS_A_DAY;
    case 'timestamp64':
      return (value) => microseconds(source, value, unit);
    default:
      return (value) => value / unit;
  }
}

function inUnits(source: ValueSource, value: number, scale: number): number {
  if (source.kind !== 'decimal') return Math.round(value * 10 ** scale);
  if (scale === source.scale) return value;
  return scale > source.scale ? value * 10 ** (scale - source.scale) : Math.round(value / 10 ** (source.scale - scale));
}

const microseconds = (source: ValueSource, value: number, unit: number): number =>
  source.kind === 'date' ? value * MICROSECONDS_A_DAY : Math.trunc(value / unit);

type AppendMany = (builder: AnyBuilder, from: number, to: number) => void;

/** Appends a range at once; null where the source or what becomes of its values goes row by row. */
function manyAppender(source: ValueSource, type: ColumnType, vector: VectorKind): AppendMany | null {
  switch (source.kind) {
    case 'text':
      return vector === 'utf8' ? manyTexts(source.at.fill, type) : null;
    case 'uuid': {
      const { fill } = source.at;
      if (vector !== 'fixed16' || fill === undefined) return null;
      return (builder, from, to) => {
        const words = builder as Fixed16Builder;
        const first = words.extend(to - from);
        fill(words.words.subarray(first * 4), from, to);
      };
    }
    case 'boolean': {
      const { fill } = source.at;
      if (vector !== 'bool' || fill === undefined) return null;
      let values = new Uint8Array(0);
      return (builder, from, to) => {
        if (values.length < to - from) values = new Uint8Array(to - from);
        fill(values, from, to);
        appendBits(builder as BoolBuilder, values, to - from);
      };
    }
    default: {
      const { fill } = source.at;
      if (fill === undefined) return null;
      const store = numberStore(vector);
      if (store === null) return null;
      const fitted = fittedNumber(source, type, vector);
      let values = new Float64Array(0);
      return (builder, from, to) => {
        if (values.length < to - from) values = new Float64Array(to - from);
        fill(values, from, to);
        store(builder, values, to - from, fitted);
      };
    }
  }
}

function manyTexts(fill: TextFill | undefined, type: ColumnType): AppendMany | null {
  if (fill === undefined || type.name === 'numeric' || type.name === 'json' || type.name === 'jsonb') return null;
  const limit = limitOf(type);
  if (limit === null || (fill.longest ?? Infinity) <= limit) return fill as AppendMany;
  const scratch = new BytesBuilder('utf8');
  return (builder, from, to) => {
    fill(scratch, from, to);
    appendCut(scratch, builder as BytesBuilder, limit);
  };
}

const decoder = new TextDecoder();

/** Moves the texts of one builder into another, none with more than `limit` characters. */
function appendCut(source: BytesBuilder, target: BytesBuilder, limit: number): void {
  const { offsets, data, length } = source;
  const shift = target.size;
  let isLong = false;
  for (let index = 0; index < length; index++) isLong ||= offsets[index + 1] - offsets[index] > limit;
  if (isLong) {
    for (let index = 0; index < length; index++) {
      const bytes = data.subarray(offsets[index], offsets[index + 1]);
      if (bytes.length <= limit) target.append(bytes);
      else target.appendString(cut(decoder.decode(bytes), limit));
    }
  } else {
    const first = target.extend(length, source.size);
    target.data.set(data.subarray(0, source.size), shift);
    for (let index = 1; index <= length; index++) target.offsets[first + index] = offsets[index] + shift;
    target.size = shift + source.size;
  }
  source.clear();
}

function appendBits(builder: BoolBuilder, values: Uint8Array, count: number): void {
  const first = builder.extend(count);
  const { data } = builder;
  for (let index = 0; index < count; index++) data[(first + index) >> 3] |= values[index] << ((first + index) & 7);
}

type Store = (builder: AnyBuilder, values: Float64Array, count: number, fitted: (value: number) => number) => void;

function numberStore(vector: VectorKind): Store | null {
  switch (vector) {
    case 'int16':
    case 'int32':
    case 'date32':
    case 'float32':
    case 'float64':
      return (builder, values, count, fitted) => {
        const numbers = builder as NumberBuilder;
        const first = numbers.extend(count);
        const { data } = numbers;
        for (let index = 0; index < count; index++) data[first + index] = fitted(values[index]);
      };
    case 'int64':
    case 'decimal64':
    case 'time64':
    case 'timestamp64':
      return (builder, values, count, fitted) => {
        const numbers = builder as BigIntBuilder;
        const first = numbers.extend(count);
        const { halves } = numbers;
        for (let index = 0; index < count; index++) {
          const value = fitted(values[index]);
          const high = Math.floor(value / 4294967296);
          halves[2 * (first + index)] = value - high * 4294967296;
          halves[2 * (first + index) + 1] = high;
        }
      };
    default:
      return null;
  }
}

/** As `inUnits`, and exact where the units are more than a number holds. */
function exactUnitsAt(source: ValueSource, row: number, scale: number): bigint {
  const [value, own] = source.kind === 'decimal' ? [source.at(row), source.scale] : [numberAt(source, row), 0];
  return scale >= own && Number.isInteger(value)
    ? BigInt(value) * 10n ** BigInt(scale - own)
    : BigInt(inUnits(source, value, scale));
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
