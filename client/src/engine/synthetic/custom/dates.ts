import { UserError } from '../../errors';
import type { ColumnContext } from '../column-context';
import { Permutation } from '../unique';
import type { ValueSource } from '../value-source';
import { refuseTooFew } from './numbers';
import { kindFor, never, textOf, typedValue } from './typed';

const SECOND = 1_000_000;

/** Days or seconds between two, both included; each another where no two rows may have the same. */
export function dates({ from, to }: { from: string; to: string }, context: ColumnContext, where: string): ValueSource {
  const { column, key, random, unique } = context;
  const declared = kindFor(column.type);
  const withTime = declared.kind === 'timestamp' || (declared.kind !== 'date' && /\d[T ]\d/.test(from + to));
  const kind = { kind: withTime ? 'timestamp' : 'date', at: never } satisfies ValueSource as ValueSource;
  const [low, high] = [from, to].map((text) => {
    const value = typedValue(kind, text);
    if (typeof value === 'number') return value / (withTime ? SECOND : 1);
    throw new UserError(`${where}.date: "${text}" is no date.`, {
      where: `${where}.date`,
      hint: 'Dates look like 2025-01-31, times like 2025-01-31 14:30:00.',
    });
  });
  if (low > high) throw new UserError(`${where}.date: from is after to.`, { where: `${where}.date` });
  const size = Math.floor(high - low) + 1;
  if (unique) refuseTooFew(size, context, where);
  const permuted = unique && size <= 2 ** 32 ? new Permutation(size, key) : null;
  const step = (row: number): number => permuted?.at(row) ?? random.at(key, row).below(size);
  const at = (row: number): number => (low + step(row)) * (withTime ? SECOND : 1);
  const unlike = permuted === null ? {} : { unique: true };
  if (declared.kind === 'text') return { kind: 'text', at: (row) => textOf(kind, at(row)), ...unlike };
  return { kind: withTime ? 'timestamp' : 'date', at, ...unlike };
}
