import { decimalOfFloat, power } from '../arithmetic';
import { roundHalfEven } from '../cast';
import { ceil, Decimal, divideTo, floor, remainder, round, truncate } from '../decimal';
import { EvaluationError, isInterval, isNumeric, toDecimal, toNumber, type Value } from '../value';
import type { SqlFunction } from './function';

type Present = NonNullable<Value>;
type Amount = bigint | number | Decimal;

function amount(value: Present | undefined): Amount {
  if (value === undefined || !isNumeric(value)) throw new EvaluationError('A number is missing.');
  return value;
}

/** A function that has one way for float8, and one for numeric; whole numbers stay as they are. */
function rounding(float: (value: number) => number, exact: (value: Decimal, scale: number) => Decimal): SqlFunction {
  return (value, places?: Present) => {
    const number = amount(value);
    if (places !== undefined) return exact(decimalOf(number), toNumber(amount(places)));
    if (typeof number === 'number') return float(number);
    return typeof number === 'bigint' ? number : exact(number, 0);
  };
}

function decimalOf(number: Amount): Decimal {
  if (typeof number !== 'number') return toDecimal(number);
  const value = decimalOfFloat(number);
  if (!(value instanceof Decimal)) throw new EvaluationError(`${number} is no numeric.`);
  return value;
}

function mod(a: Present, b: Present): Value {
  const [x, y] = [amount(a), amount(b)];
  if (toNumber(y) === 0) throw new EvaluationError('Nothing can be divided by zero.');
  if (typeof x === 'bigint' && typeof y === 'bigint') return x % y;
  return remainder(decimalOf(x), decimalOf(y));
}

/** A float8's function; of a numeric it gives a numeric. */
function float(of: (value: number, ...more: number[]) => number): SqlFunction {
  return (...args) => {
    const amounts = args.map(amount);
    const [first, ...more] = amounts.map(toNumber);
    const result = of(first, ...more);
    if (Number.isNaN(result)) throw new EvaluationError('A function is not defined for its argument.');
    return amounts.some((value) => value instanceof Decimal) ? decimalOfFloat(result) : result;
  };
}

const roundFloat = (value: number): number => roundHalfEven(value);

function widthBucket(value: Present, low: Present, high: Present, count: Present): Value {
  const [x, from, to, n] = [value, low, high, count].map((each) => toNumber(amount(each)));
  if (from < to) return BigInt(x < from ? 0 : x >= to ? n + 1 : Math.floor(((x - from) * n) / (to - from)) + 1);
  return BigInt(x > from ? 0 : x <= to ? n + 1 : Math.floor(((from - x) * n) / (from - to)) + 1);
}

export const MATH_FUNCTIONS: Readonly<Record<string, SqlFunction>> = {
  abs: (value) => {
    if (isInterval(value)) throw new EvaluationError('An interval has no absolute value.');
    const number = amount(value);
    if (typeof number === 'bigint') return number < 0n ? -number : number;
    if (typeof number === 'number') return Math.abs(number);
    return number.units < 0n ? new Decimal(-number.units, number.scale) : number;
  },
  sign: (value) => {
    const number = amount(value);
    const sign = Math.sign(toNumber(number));
    return typeof number === 'number' ? sign : new Decimal(BigInt(sign), 0);
  },
  round: rounding(roundFloat, round),
  trunc: rounding(Math.trunc, truncate),
  floor: rounding(Math.floor, floor),
  ceil: rounding(Math.ceil, ceil),
  ceiling: rounding(Math.ceil, ceil),
  mod,
  div: (a, b) => {
    const [x, y] = [decimalOf(amount(a)), decimalOf(amount(b))];
    if (y.units === 0n) throw new EvaluationError('Nothing can be divided by zero.');
    return truncate(divideTo(x, y, 20), 0);
  },
  power: (a, b) => power(amount(a), amount(b)),
  pow: (a, b) => power(amount(a), amount(b)),
  sqrt: float(Math.sqrt),
  cbrt: float(Math.cbrt),
  exp: float(Math.exp),
  ln: float(Math.log),
  log: float((value, more?: number) => (more === undefined ? Math.log10(value) : Math.log(more) / Math.log(value))),
  log10: float(Math.log10),
  pi: () => Math.PI,
  sin: float(Math.sin),
  cos: float(Math.cos),
  radians: float((value) => (value * Math.PI) / 180),
  degrees: float((value) => (value * 180) / Math.PI),
  scale: (value) => BigInt(decimalOf(amount(value)).scale),
  width_bucket: widthBucket,
};
