import { kindOf, microsOf } from './compare';
import { add, Decimal, divide, multiply, remainder, round, subtract } from './decimal';
import { addInterval, between, negated, plus, times } from './interval';
import {
  DAY,
  date,
  EvaluationError,
  isInterval,
  isMoment,
  isNumeric,
  timestamp,
  toDecimal,
  toNumber,
  type Interval,
  type Moment,
  type Value,
} from './value';

type Present = NonNullable<Value>;
type Number_ = bigint | number | Decimal;

/** `+ - * / % ^` over numbers, dates, times and intervals. Throws EvaluationError. */
export function arithmetic(operator: string, a: Present, b: Present): Value {
  if (isNumeric(a) && isNumeric(b)) return ofNumbers(operator, a, b);
  const moved = ofMoments(operator, a, b);
  if (moved !== undefined) return moved;
  throw new EvaluationError(`${kindOf(a)} ${operator} ${kindOf(b)} is not known.`);
}

function ofNumbers(operator: string, a: Number_, b: Number_): Value {
  if (operator === '^') return power(a, b);
  if (typeof a === 'bigint' && typeof b === 'bigint') return ofWhole(operator, a, b);
  if (typeof a === 'number' || typeof b === 'number') return ofFloats(operator, toNumber(a), toNumber(b));
  return ofDecimals(operator, toDecimal(a), toDecimal(b));
}

function ofWhole(operator: string, a: bigint, b: bigint): bigint {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
  }
  if (b === 0n) throw new EvaluationError('Nothing can be divided by zero.');
  return operator === '/' ? a / b : a % b;
}

function ofFloats(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
  }
  if (b === 0) throw new EvaluationError('Nothing can be divided by zero.');
  return operator === '/' ? a / b : a % b;
}

function ofDecimals(operator: string, a: Decimal, b: Decimal): Decimal {
  switch (operator) {
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    case '*':
      return multiply(a, b);
  }
  const result = operator === '/' ? divide(a, b) : remainder(a, b);
  if (result === null) throw new EvaluationError('Nothing can be divided by zero.');
  return result;
}

/** Exact where a numeric is raised to a whole number; else a float8, rounded where a numeric is asked for. */
export function power(a: Number_, b: Number_): Value {
  if (a instanceof Decimal || b instanceof Decimal) {
    const exponent = typeof b === 'number' ? null : toDecimal(b);
    if (exponent !== null && typeof a !== 'number' && exponent.units >= 0n) {
      const whole = round(exponent, 0);
      if (whole.units <= 200n && whole.units * 10n ** BigInt(exponent.scale) === exponent.units) {
        const base = toDecimal(a);
        const scale = Math.max(16, base.scale);
        const exact = new Decimal(base.units ** whole.units, base.scale * Number(whole.units));
        return round(exact, scale);
      }
    }
  }
  const result = toNumber(a) ** toNumber(b);
  if (Number.isNaN(result)) throw new EvaluationError(`${toNumber(a)} ^ ${toNumber(b)} is no number.`);
  return a instanceof Decimal || b instanceof Decimal ? decimalOfFloat(result) : result;
}

/** Sixteen digits that count, as PostgreSQL gives of a numeric that it approximates. */
export function decimalOfFloat(value: number): Value {
  if (!Number.isFinite(value)) return value;
  const digits = value === 0 ? 15 : Math.max(0, 15 - Math.floor(Math.log10(Math.abs(value))));
  const text = value.toFixed(Math.min(100, digits));
  const [whole, fraction = ''] = text.split('.');
  return new Decimal(BigInt(whole + fraction), fraction.length);
}

function ofMoments(operator: string, a: Present, b: Present): Value | undefined {
  if (operator === '+') return sum(a, b) ?? sum(b, a);
  if (operator === '-') return difference(a, b);
  if (operator === '*') {
    if (isInterval(a) && isNumeric(b)) return times(a, toNumber(b));
    return isNumeric(a) && isInterval(b) ? times(b, toNumber(a)) : undefined;
  }
  if (operator === '/' && isInterval(a) && isNumeric(b)) {
    if (toNumber(b) === 0) throw new EvaluationError('Nothing can be divided by zero.');
    return times(a, 1 / toNumber(b));
  }
  return undefined;
}

function sum(a: Present, b: Present): Moment | Interval | undefined {
  if (isMoment(a) && isInterval(b)) return addInterval(a, b);
  if (isInterval(a) && isInterval(b)) return plus(a, b);
  if (!isMoment(a) || a.type !== 'date') return undefined;
  if (typeof b === 'bigint') return date(a.days + Number(b));
  return isMoment(b) && b.type === 'time' ? timestamp(a.days * DAY + b.micros, false) : undefined;
}

function difference(a: Present, b: Present): Value | undefined {
  if (isMoment(a) && isInterval(b)) return addInterval(a, negated(b));
  if (isInterval(a) && isInterval(b)) return plus(a, negated(b));
  if (!isMoment(a)) return undefined;
  if (a.type === 'date' && typeof b === 'bigint') return date(a.days - Number(b));
  if (!isMoment(b)) return undefined;
  if (a.type === 'date' && b.type === 'date') {
    const days = a.days - b.days;
    if (!Number.isFinite(days)) throw new EvaluationError('An infinite date has no distance.');
    return BigInt(days);
  }
  if (a.type === 'time' && b.type === 'time')
    return { type: 'interval', months: 0, days: 0, micros: a.micros - b.micros };
  const distance = microsOf(a) - microsOf(b);
  if (!Number.isFinite(distance)) throw new EvaluationError('An infinite time has no distance.');
  return between(microsOf(b), microsOf(a));
}
