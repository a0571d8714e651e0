/** An exact number, as PostgreSQL's numeric: `units` of 10^-scale. */
export class Decimal {
  constructor(
    readonly units: bigint,
    readonly scale: number,
  ) {}

  /** Digits with a point, as PostgreSQL prints them. */
  toString(): string {
    const sign = this.units < 0n ? '-' : '';
    const digits = String(this.units < 0n ? -this.units : this.units).padStart(this.scale + 1, '0');
    return this.scale === 0 ? sign + digits : `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }

  toNumber(): number {
    return this.scale === 0 ? Number(this.units) : Number(this.toString());
  }
}

/** Digits behind the point that PostgreSQL has at most, of what it computes. */
const MAX_SCALE = 1000;
const DECIMAL = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?\s*$/i;

/** null for a text that is no number. */
export function parseDecimal(text: string): Decimal | null {
  const match: (string | undefined)[] | null = DECIMAL.exec(text);
  if (match === null) return null;
  const fraction = match[3] ?? '';
  const digits = `${match[2] ?? ''}${fraction}`;
  if (digits === '') return null;
  const exponent = Number(match[4] ?? 0);
  const units = BigInt(digits) * (match[1] === '-' ? -1n : 1n);
  const scale = fraction.length - exponent;
  return scale >= 0 ? new Decimal(units, scale) : new Decimal(units * power10(-scale), 0);
}

const POWERS: bigint[] = [1n];

function power10(exponent: number): bigint {
  for (let next = POWERS.length; next <= exponent; next++) POWERS.push(POWERS[next - 1] * 10n);
  return POWERS[exponent];
}

/** Units at another scale that is not smaller. */
const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint => units * power10(wanted - scale);

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return new Decimal(unitsAt(a, scale) + unitsAt(b, scale), scale);
}

export const negate = ({ units, scale }: Decimal): Decimal => new Decimal(-units, scale);

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

export function multiply(a: Decimal, b: Decimal): Decimal {
  const product = new Decimal(a.units * b.units, a.scale + b.scale);
  return product.scale > MAX_SCALE ? round(product, MAX_SCALE) : product;
}

/** To as many digits as PostgreSQL gives: 16 that count, or as many as the two have; null by zero. */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  if (b.units === 0n) return null;
  const [x, y] = [weightOf(a), weightOf(b)];
  const weight = x.weight - y.weight - (x.first <= y.first ? 1 : 0);
  const scale = Math.min(MAX_SCALE, Math.max(16 - weight * 4, a.scale, b.scale, 0));
  return divideTo(a, b, scale);
}

export function divideTo(a: Decimal, b: Decimal, scale: number): Decimal {
  const shift = scale + b.scale - a.scale;
  return shift >= 0
    ? new Decimal(roundedQuotient(a.units * power10(shift), b.units), scale)
    : new Decimal(roundedQuotient(a.units, b.units * power10(-shift)), scale);
}

/** The sign is the dividend's; null by zero. */
export function remainder(a: Decimal, b: Decimal): Decimal | null {
  if (b.units === 0n) return null;
  const scale = Math.max(a.scale, b.scale);
  return new Decimal(unitsAt(a, scale) % unitsAt(b, scale), scale);
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Half away from zero; a negative scale rounds tens, hundreds ... */
export function round(value: Decimal, scale: number): Decimal {
  if (scale >= value.scale) return new Decimal(unitsAt(value, scale), scale);
  const units = roundedQuotient(value.units, power10(value.scale - scale));
  return scale >= 0 ? new Decimal(units, scale) : new Decimal(units * power10(-scale), 0);
}

/** Towards zero. */
export function truncate(value: Decimal, scale: number): Decimal {
  if (scale >= value.scale) return new Decimal(unitsAt(value, scale), scale);
  const units = value.units / power10(value.scale - scale);
  return scale >= 0 ? new Decimal(units, scale) : new Decimal(units * power10(-scale), 0);
}

/** The greatest whole number that is not greater. */
export function floor(value: Decimal): Decimal {
  const whole = truncate(value, 0);
  return value.units < 0n && compareDecimals(whole, value) !== 0 ? new Decimal(whole.units - 1n, 0) : whole;
}

export const ceil = (value: Decimal): Decimal => negate(floor(negate(value)));

function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  const isHalf = 2n * (rest < 0n ? -rest : rest) >= (divisor < 0n ? -divisor : divisor);
  return isHalf ? quotient + (dividend < 0n === divisor < 0n ? 1n : -1n) : quotient;
}

/** Where a number's first group of four digits stands, counted from the point, and that group: as PostgreSQL keeps it. */
function weightOf({ units, scale }: Decimal): { weight: number; first: number } {
  if (units === 0n) return { weight: 0, first: 0 };
  const digits = String(units < 0n ? -units : units);
  const weight = Math.floor((digits.length - scale - 1) / 4);
  const taken = digits.length - scale - weight * 4;
  return { weight, first: Number(digits.slice(0, taken).padEnd(taken, '0')) };
}
