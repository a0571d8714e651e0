import type { TypeName } from './ast';
import { Decimal, parseDecimal, round } from './decimal';
import { interval } from './interval';
import { textOfValue, valueOfText } from './text-form';
import {
  DAY,
  date,
  EvaluationError,
  isInterval,
  isJson,
  isList,
  isMoment,
  isNumeric,
  time,
  timestamp,
  toNumber,
  type Moment,
  type Value,
} from './value';

const WHOLE: Readonly<Record<string, 16 | 32 | 64>> = { int2: 16, int4: 32, int8: 64 };

/** The value as an SQL cast makes it: rounded, cut or read from text. Throws EvaluationError. */
export function castValue(value: Value, type: TypeName): Value {
  if (value === null) return null;
  if (type.array) {
    if (typeof value === 'string') return valueOfText(value, type);
    if (isList(value)) return value.map((item) => castValue(item, { ...type, array: isList(item) }));
    return value;
  }
  if (type.schema !== null && type.schema !== 'pg_catalog') return value;
  return castTo(value, type);
}

function castTo(value: NonNullable<Value>, type: TypeName): Value {
  switch (type.name) {
    case 'int2':
    case 'int4':
    case 'int8':
      return toWhole(value, type.name);
    case 'numeric':
      return toNumeric(value, type.modifiers);
    case 'float4':
    case 'float8':
      return toFloat(value, type.name);
    case 'text':
    case 'varchar':
    case 'bpchar':
    case 'char':
    case 'name':
      return toText(value, type);
    case 'bool':
      if (typeof value === 'bigint') return value !== 0n;
      return typeof value === 'string' ? valueOfText(value, type) : value;
    case 'date':
    case 'time':
    case 'timestamp':
    case 'timestamptz':
      return toMoment(value, type.name);
    case 'interval':
      if (isMoment(value) && value.type === 'time') return interval(0, 0, value.micros);
      return typeof value === 'string' ? valueOfText(value, type) : value;
    case 'json':
    case 'jsonb':
      return typeof value === 'string' ? valueOfText(value, type) : value;
    default:
      return typeof value === 'string' ? value : textOfValue(value);
  }
}

function toWhole(value: NonNullable<Value>, name: string): bigint {
  const whole = wholeOf(value, name);
  if (BigInt.asIntN(WHOLE[name], whole) !== whole) throw new EvaluationError(`${whole} is too large for ${name}.`);
  return whole;
}

function wholeOf(value: NonNullable<Value>, name: string): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value instanceof Decimal) return round(value, 0).units;
  if (typeof value === 'number' && Number.isFinite(value)) return BigInt(roundHalfEven(value));
  if (typeof value === 'string') return valueOfText(value, { name, schema: null, array: false }) as bigint;
  if (isJson(value) && typeof value.value === 'number') return BigInt(Math.round(value.value));
  throw new EvaluationError(`${textOfValue(value)} is no ${name}.`);
}

/** As the hardware rounds, and float8's cast with it. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function toNumeric(value: NonNullable<Value>, modifiers: readonly string[]): Value {
  const exact = numericOf(value);
  if (!(exact instanceof Decimal)) return exact;
  if (modifiers.length === 0) return exact;
  const [precision, scale] = [Number(modifiers[0]), Number(modifiers[1] ?? 0)];
  const rounded = round(exact, scale);
  const limit = 10n ** BigInt(Math.max(0, precision - scale + rounded.scale));
  if (rounded.units >= limit || rounded.units <= -limit)
    throw new EvaluationError(`${String(exact)} has more than ${precision} digits.`);
  return rounded;
}

function numericOf(value: NonNullable<Value>): Value {
  if (value instanceof Decimal) return value;
  if (typeof value === 'bigint') return new Decimal(value, 0);
  if (typeof value === 'number') {
    // Fifteen digits, as PostgreSQL takes from a float8.
    return Number.isFinite(value) ? (parseDecimal(String(Number(value.toPrecision(15)))) ?? NaN) : value;
  }
  if (typeof value === 'string') return valueOfText(value, { name: 'numeric', schema: null, array: false });
  if (isJson(value) && typeof value.value === 'number') return parseDecimal(String(value.value));
  throw new EvaluationError(`${textOfValue(value)} is no numeric.`);
}

function toFloat(value: NonNullable<Value>, name: 'float4' | 'float8'): Value {
  if (typeof value === 'string') return valueOfText(value, { name, schema: null, array: false });
  if (isJson(value) && typeof value.value === 'number') return value.value;
  if (!isNumeric(value)) throw new EvaluationError(`${textOfValue(value)} is no ${name}.`);
  return name === 'float4' ? Math.fround(toNumber(value)) : toNumber(value);
}

function toText(value: NonNullable<Value>, { modifiers }: TypeName): string {
  const text = textOfValue(value);
  if (modifiers.length === 0) return text;
  const limit = Number(modifiers[0]);
  if (text.length <= limit) return text;
  return Array.from(text).slice(0, limit).join('');
}

function toMoment(value: NonNullable<Value>, name: 'date' | 'time' | 'timestamp' | 'timestamptz'): Moment {
  if (typeof value === 'string') return valueOfText(value, { name, schema: null, array: false }) as Moment;
  if (isInterval(value) && name === 'time') return time(((value.micros % DAY) + DAY) % DAY);
  if (!isMoment(value)) throw new EvaluationError(`${textOfValue(value)} is no ${name}.`);
  if (value.type === 'time') {
    if (name === 'time') return value;
    throw new EvaluationError(`A time is no ${name}.`);
  }
  const micros = value.type === 'date' ? value.days * DAY : value.micros;
  if (name === 'date') return date(Math.floor(micros / DAY));
  if (name === 'time') return time(((micros % DAY) + DAY) % DAY);
  return timestamp(micros, name === 'timestamptz');
}
