/** Numbers as pages and documents write them, in the decimal form that PostgreSQL prints. */

/** A decimal number without an exponent; null for what a browser takes for no number. */
export function decimalOf(written: string | null): string | null {
  if (written === null || !/^-?(?:\d+|\d*\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(written.trim())) return null;
  const text = written.trim();
  if (!Number.isFinite(Number(text))) return null;
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = padded.slice(at).replace(/0+$/, '');
  const value = after === '' ? before : `${before}.${after}`;
  return negative && /[1-9]/.test(value) ? `-${value}` : value;
}

/** Digits behind the point of a decimal number. */
export const scaleOf = (decimal: string | null): number => decimal?.split('.')[1]?.length ?? 0;
/** Digits in front of it. */
export const wholeDigitsOf = (decimal: string | null): number => decimal?.replace('-', '').split('.')[0]?.length ?? 0;

/** A step as a number; null for any value at all, and `usual` where it is not said or not understood. */
export function stepOf(written: string | null, usual: number): number | null {
  if (written?.trim().toLowerCase() === 'any') return null;
  const step = Number(decimalOf(written) ?? Number.NaN);
  return step > 0 ? step : usual;
}
