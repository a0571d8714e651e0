import { UserError } from '../../errors';
import type { NumberSpec, SequenceSpec } from '../../schema/value-hint';
import type { ColumnContext } from '../column-context';
import type { CellRandom } from '../random';
import { Permutation, Skipping } from '../unique';
import { text, type ValueSource } from '../value-source';
import { kindFor } from './typed';

/** Numbers between two bounds; a permutation of all there are where no two rows may have the same. */
export function numbers(spec: NumberSpec, context: ColumnContext, where: string): ValueSource {
  const { key, random, unique } = context;
  const scale = spec.scale ?? 0;
  const units = (value: number): number => Math.round(value * 10 ** scale);
  const [low, high] = [units(spec.min), units(spec.max)];
  const size = high - low + 1;
  const of = (at: (row: number) => number): ValueSource =>
    scale === 0 ? { kind: 'integer', at } : { kind: 'decimal', scale, at };
  if (unique && size <= 2 ** 32) {
    refuseTooFew(size, context, where);
    const permuted = new Permutation(size, key);
    return { ...of((row) => low + permuted.at(row)), unique: true };
  }
  const { distribution = 'uniform', mean, deviation } = spec;
  if (distribution === 'normal') {
    const middle = units(mean ?? (spec.min + spec.max) / 2);
    const width = deviation === undefined ? size / 6 : deviation * 10 ** scale;
    return of((row) => clamp(Math.round(middle + width * normal(random.at(key, row))), low, high));
  }
  if (distribution === 'skewed') {
    return of((row) => {
      const share = random.at(key, row).next();
      return low + Math.floor(size * share * share * share);
    });
  }
  return of((row) => low + random.at(key, row).below(size));
}

/** Of mean 0 and deviation 1, up to 6. Sums alone, so that every engine gives the same. */
export function normal(random: CellRandom): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw++) sum += random.u32() / 4294967296;
  return sum;
}

/** `INV-000123`, one more each row, stepping over those that the test writes. */
export function sequence(spec: SequenceSpec, { column, written }: ColumnContext): ValueSource {
  const { start = 1, step = 1, prefix = '', suffix = '', digits = 1 } = spec;
  const taken = [...written]
    .filter((value) => value.startsWith(prefix) && value.endsWith(suffix))
    .map((value) => (Number(value.slice(prefix.length, value.length - suffix.length || undefined)) - start) / step);
  const rows = new Skipping(taken.filter((index) => Number.isSafeInteger(index) && index >= 0));
  const number = (row: number): number => start + rows.at(row) * step;
  const plain = prefix === '' && suffix === '' && digits === 1;
  if (plain && kindFor(column.type).kind !== 'text') return { kind: 'integer', at: number, unique: true };
  const sign = (value: number): string => (value < 0 ? '-' : '');
  const padded = (value: number): string => sign(value) + String(Math.abs(value)).padStart(digits, '0');
  return { ...text((row) => prefix + padded(number(row)) + suffix), unique: true };
}

export function refuseTooFew(size: number, { table, column }: ColumnContext, where: string): void {
  if (size >= table.rows) return;
  throw new UserError(
    `${where}: ${size === 1 ? 'there is 1 value' : `there are ${size} values`}, and the ${table.rows} rows must each have another.`,
    { where, hint: `Give more values, or fewer rows: ${column.name} is unique.` },
  );
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
