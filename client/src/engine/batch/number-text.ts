/** Numbers as PostgreSQL writes them, from and to the units of batches. Parsers give undefined for what is no such number. */

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;
const FLOAT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const INFINITY = /^([+-]?)inf(inity)?$/i;

/** Digits that a decimal64 holds. */
const DECIMAL64_LIMIT = 10n ** 18n;

/** A whole number that so many bits hold, sign included. */
export function parseInteger(text: string, bits: 16 | 32 | 64): bigint | undefined {
  if (!INTEGER.test(text)) return undefined;
  const value = BigInt(text.replace('+', ''));
  return BigInt.asIntN(bits, value) === value ? value : undefined;
}

/** The value times 10^scale. Digits behind the scale are refused unless they are zeros. */
export function parseDecimal(text: string, scale: number): bigint | undefined {
  const match: (string | undefined)[] | null = DECIMAL.exec(text);
  if (match === null) return undefined;
  const fraction = match[3] ?? '';
  const digits = `${match[2] ?? ''}${fraction}`;
  if (digits === '') return undefined;
  const shift = Number(match[4] ?? 0) - fraction.length + scale;
  const kept = shift >= 0 ? `${digits}${'0'.repeat(shift)}` : digits.slice(0, shift);
  if (shift < 0 && /[1-9]/.test(digits.slice(shift))) return undefined;
  const value = BigInt(kept === '' ? '0' : kept);
  if (value >= DECIMAL64_LIMIT) return undefined;
  return match[1] === '-' ? -value : value;
}

/** `value` in units of 10^-scale: 1050 of scale 2 is `10.50`. */
export function formatDecimal(value: bigint, scale: number): string {
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A number that comes back as it was written; NaN and the infinities by their names. */
export function parseFloatText(text: string, bits: 32 | 64): number | undefined {
  if (/^nan$/i.test(text)) return NaN;
  const infinity = INFINITY.exec(text);
  if (infinity !== null) return infinity[1] === '-' ? -Infinity : Infinity;
  if (!FLOAT.test(text)) return undefined;
  const exact = Number(text);
  const value = bits === 32 ? Math.fround(exact) : exact;
  // A number too large, or too small to tell from zero, would come back as another one.
  const isLost = !Number.isFinite(value) || (value === 0 && /[1-9]/.test(text.replace(/e.*/i, '')));
  return isLost ? undefined : value;
}

/** The shortest digits that read back as the same number; exponents as PostgreSQL prints them. */
export function formatFloat(value: number, bits: 32 | 64): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa, exponentText] = (bits === 64 ? value.toExponential() : shortestSingle(value)).split('e');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= (bits === 64 ? 15 : 6)) {
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const sign = value < 0 ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function shortestSingle(value: number): string {
  for (let digits = 0; digits < 8; digits++) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toExponential(8);
}
