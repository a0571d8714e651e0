import { formatDate, formatTime, formatTimestamp, parseDate, parseTime, parseTimestamp } from '../batch/calendar';
import { formatFloat, parseFloatText } from '../batch/number-text';
import type { ColumnType } from '../schema/types';
import { canonical } from './compare';
import { Decimal, parseDecimal } from './decimal';
import { formatInterval, parseInterval } from './interval';
import { date, EvaluationError, time, timestamp, type Json, type JsonValue, type Moment, type Value } from './value';

/** What of a type decides how its text is read. */
export type TextType = Pick<ColumnType, 'name' | 'schema' | 'array'>;

/** A value from PostgreSQL's text form. Types that have no form of their own here are text. Throws EvaluationError. */
export function valueOfText(text: string, type: TextType): Value {
  if (type.array) return parseArray(text, { ...type, array: false });
  if (type.schema !== null && type.schema !== 'pg_catalog') return text;
  const value = read(text, type.name);
  if (value === undefined) throw new EvaluationError(`${JSON.stringify(text)} is no ${type.name}.`);
  return value;
}

function read(text: string, type: string): Value | undefined {
  switch (type) {
    case 'bool':
      return readBool(text.trim().toLowerCase());
    case 'int2':
    case 'int4':
    case 'int8':
    case 'oid':
      return /^\s*[+-]?\d+\s*$/.test(text) ? BigInt(text.trim().replace(/^\+/, '')) : undefined;
    case 'numeric':
      return /^\s*nan\s*$/i.test(text) ? NaN : (parseDecimal(text) ?? undefined);
    case 'float4':
    case 'float8':
      return parseFloatText(text.trim(), type === 'float4' ? 32 : 64);
    case 'date':
    case 'time':
    case 'timestamp':
    case 'timestamptz':
      return readMoment(text.trim(), type);
    case 'interval':
      return parseInterval(text) ?? undefined;
    case 'json':
    case 'jsonb':
      return readJson(text);
    default:
      return text;
  }
}

function readBool(word: string): boolean | undefined {
  if (word === '') return undefined;
  if ('true'.startsWith(word) || 'yes'.startsWith(word) || word === 'on' || word === '1') return true;
  if ('false'.startsWith(word) || 'no'.startsWith(word) || word === 'off' || word === '0') return false;
  return undefined;
}

function readMoment(text: string, type: 'date' | 'time' | 'timestamp' | 'timestamptz'): Moment | undefined {
  const infinite = /^([+-]?)infinity$/i.exec(text);
  if (infinite !== null && type !== 'time') {
    const value = infinite[1] === '-' ? -Infinity : Infinity;
    return type === 'date' ? date(value) : timestamp(value, type === 'timestamptz');
  }
  if (type === 'time') {
    const micros = parseTime(text.replace(/[+-]\d\d(?::?\d\d)?$/, ''));
    return micros === undefined ? undefined : time(Number(micros));
  }
  if (type === 'date') {
    const days = parseDate(text.replace(/^(\d{4}-\d\d?-\d\d?)[T ][\d:.]+.*$/, '$1'));
    return days === undefined ? undefined : date(days);
  }
  const micros = parseTimestamp(text);
  return micros === undefined ? undefined : timestamp(Number(micros), type === 'timestamptz');
}

function readJson(text: string): Json | undefined {
  try {
    return { type: 'json', value: JSON.parse(text) as JsonValue };
  } catch {
    return undefined;
  }
}

/** `{a,"b c",NULL,{d}}` */
function parseArray(text: string, element: TextType): Value[] {
  const failure = new EvaluationError(`${JSON.stringify(text)} is no array.`);
  let at = text.search(/\{/);
  const read = (): Value[] => {
    const items: Value[] = [];
    at++;
    for (;;) {
      while (/\s/.test(text.charAt(at))) at++;
      const character = text.charAt(at);
      if (character === '') throw failure;
      if (character === '}') {
        at++;
        return items;
      }
      if (character === ',') at++;
      else if (character === '{') items.push(read());
      else if (character === '"') items.push(valueOfText(readQuoted(), element));
      else items.push(readBare());
    }
  };
  const readQuoted = (): string => {
    let value = '';
    for (at++; text.charAt(at) !== '"'; at++) {
      if (text.charAt(at) === '\\') at++;
      if (at >= text.length) throw failure;
      value += text.charAt(at);
    }
    at++;
    return value;
  };
  const readBare = (): Value => {
    const bare = /^[^,{}"]+/.exec(text.slice(at))?.[0] ?? '';
    if (bare === '') throw failure;
    at += bare.length;
    const word = bare.trim().replace(/\\(.)/g, '$1');
    return word.toUpperCase() === 'NULL' ? null : valueOfText(word, element);
  };
  if (at < 0) throw failure;
  const items = read();
  if (text.slice(at).trim() !== '') throw failure;
  return items;
}

/** A value in PostgreSQL's text form, as `value::text` gives it; timestamptz in UTC. */
export function textOfValue(value: NonNullable<Value>): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'number':
      return formatFloat(value, 64);
  }
  if (value instanceof Decimal) return value.toString();
  if (!('type' in value)) return arrayText(value);
  switch (value.type) {
    case 'date':
      return Number.isFinite(value.days) ? formatDate(value.days) : infinity(value.days);
    case 'time':
      return formatTime(BigInt(value.micros));
    case 'timestamp':
      return Number.isFinite(value.micros)
        ? formatTimestamp(BigInt(value.micros), value.zoned ? '+00' : '')
        : infinity(value.micros);
    case 'interval':
      return formatInterval(value);
    case 'json':
      return canonical(value.value);
  }
}

const infinity = (value: number): string => (value > 0 ? 'infinity' : '-infinity');

function arrayText(items: readonly Value[]): string {
  const parts = items.map((item) => {
    if (item === null) return 'NULL';
    if (Array.isArray(item)) return arrayText(item as readonly Value[]);
    const text = textOfValue(item);
    return text === '' || /[{},"\\\s]|^null$/i.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
  });
  return `{${parts.join(',')}}`;
}
