import { compareDecimals, Decimal } from './decimal';
import {
  DAY,
  EvaluationError,
  isInterval,
  isJson,
  isList,
  isMoment,
  isNumeric,
  toDecimal,
  toNumber,
  type Interval,
  type JsonValue,
  type Moment,
  type Value,
} from './value';

/** Less than zero, zero or more, as PostgreSQL orders two values that are not null. Text is ordered by code points. */
export function compare(a: NonNullable<Value>, b: NonNullable<Value>): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0;
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (isMoment(a) && isMoment(b)) return compareMoments(a, b);
  if (isInterval(a) && isInterval(b)) return totalOf(a) - totalOf(b);
  if (isList(a) && isList(b)) return compareLists(a, b);
  if (isJson(a) && isJson(b)) return compareText(canonical(a.value), canonical(b.value));
  throw new EvaluationError(`${kindOf(a)} and ${kindOf(b)} cannot be compared.`);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** NaN is greater than every other number. */
function compareNumbers(a: bigint | number | Decimal, b: bigint | number | Decimal): number {
  if (typeof a !== 'number' && typeof b !== 'number') return compareDecimals(toDecimal(a), toDecimal(b));
  const [x, y] = [toNumber(a), toNumber(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  return x < y ? -1 : x > y ? 1 : 0;
}

function compareMoments(a: Moment, b: Moment): number {
  if ((a.type === 'time') !== (b.type === 'time')) throw new EvaluationError('A time and a date cannot be compared.');
  const [x, y] = [microsOf(a), microsOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Dates as their midnight. */
export const microsOf = (moment: Moment): number => (moment.type === 'date' ? moment.days * DAY : moment.micros);

/** Months count as thirty days, as PostgreSQL compares. */
const totalOf = ({ months, days, micros }: Interval): number => (months * 30 + days) * DAY + micros;

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [x, y] = [a[index], b[index]];
    // A null is greater than what is not.
    const difference = x === null || y === null ? Number(x === null) - Number(y === null) : compare(x, y);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** JSON with its keys in order, so that what is equal is so as text. */
export function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([x], [y]) => compareText(x, y));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

export function kindOf(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'bigint') return 'a whole number';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'object')
    return value instanceof Decimal
      ? 'a numeric'
      : isList(value)
        ? 'an array'
        : `${value.type === 'interval' ? 'an' : 'a'} ${value.type}`;
  return `a ${typeof value}`;
}
