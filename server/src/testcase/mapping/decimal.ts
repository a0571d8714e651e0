/** An exact decimal number: `digits` times ten to the power of `exponent`. */
export interface Decimal {
  digits: bigint;
  exponent: number;
}

/** Beyond these no number is worked with: nobody writes one in a test, and it would cost time. */
const MAX_LETTERS = 1000;
const MAX_EXPONENT = 2000;

/** As PostgreSQL reads plain decimal numbers: `-1.50`, `.5`, `1e3`; null for everything else. */
export function readDecimal(text: string): Decimal | null {
  if (text.length > MAX_LETTERS) return null;
  const match = /^[ \t\n\v\f\r]*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?[ \t\n\v\f\r]*$/.exec(text);
  if (match === null) return null;
  const [, sign, whole, fraction, power = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const exponent = Number(power) - fraction.length;
  if (Math.abs(exponent) > MAX_EXPONENT) return null;
  const digits = BigInt(`${whole}${fraction}`);
  return { digits: sign === '-' ? -digits : digits, exponent };
}

/** Less than 0, 0, or more: as `one` stands to `other`. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const least = Math.min(one.exponent, other.exponent);
  const [a, b] = [one, other].map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - least));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** To so many digits after the point (before it when negative), half away from zero, as numeric columns round. */
export function roundDecimal({ digits, exponent }: Decimal, scale: number): Decimal {
  if (exponent >= -scale) return { digits: digits * 10n ** BigInt(exponent + scale), exponent: -scale };
  const unit = 10n ** BigInt(-scale - exponent);
  const size = digits < 0n ? -digits : digits;
  const rounded = (size + unit / 2n) / unit;
  return { digits: digits < 0n ? -rounded : rounded, exponent: -scale };
}
