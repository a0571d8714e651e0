import { decimalText, text, type ValueSource } from './value-source';

/** The form in which a test writes numbers that are kept as text: `$1,000.50`, `25 %`, `007`. */
interface NumberForm {
  before: string;
  after: string;
  /** Whether thousands are set apart by commas. */
  grouped: boolean;
  decimals: number;
  /** Digits before the point, filled up with zeros. */
  width: number;
}

const NUMBER = /^([^\d\s.,+-]{0,3} ?)(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,6}))?( ?[^\d\s.,]{0,3})$/u;

/** The source's numbers as the first written value that looks like one; the source itself when none does. */
export function inWrittenForm(
  source: ValueSource & { kind: 'integer' | 'decimal' | 'date' | 'time' | 'timestamp' },
  written: readonly string[],
): ValueSource {
  const parts = written.map((value) => NUMBER.exec(value)).find((found) => found !== null);
  if (parts === undefined) return source;
  const [, before = '', digits = '', fraction = '', after = ''] = parts;
  const form: NumberForm = {
    before,
    after,
    grouped: digits.includes(','),
    decimals: fraction.length,
    width: digits.startsWith('0') ? digits.length : 1,
  };
  const scale = 'scale' in source ? source.scale : 0;
  return text((row) => write(source.at(row), scale, form));
}

function write(units: number, scale: number, { before, after, grouped, decimals, width }: NumberForm): string {
  const scaled = decimals >= scale ? units * 10 ** (decimals - scale) : Math.round(units / 10 ** (scale - decimals));
  const [digits = '', fraction = ''] = decimalText(scaled, decimals).split('.');
  const padded = digits.padStart(width, '0');
  const whole = grouped ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  return before + whole + (fraction === '' ? '' : `.${fraction}`) + after;
}
