import type { ListItem } from '../../schema/value-hint';
import type { ColumnContext } from '../column-context';
import { Permutation } from '../unique';
import type { ValueSource } from '../value-source';
import { refuseTooFew } from './numbers';
import { kindFor, noSuchValue, ofKind, typedValue, type Typed } from './typed';

/** Values of a list, as often as their weights say; each once where no two rows may have the same. */
export function list(items: readonly ListItem[], context: ColumnContext, where: string): ValueSource {
  const { column, key, random, unique } = context;
  const kind = kindFor(column.type);
  const given = items.map((item) => (typeof item === 'object' && item !== null ? item : { value: item, weight: 1 }));
  const values = given.map(({ value }): Typed | null => {
    if (value === null) return null;
    const typed = typedValue(kind, String(value));
    if (typed === null) throw noSuchValue(where, String(value), column.type);
    return typed;
  });
  if (unique) {
    const each = [...new Set(values.filter((value) => value !== null))];
    refuseTooFew(each.length, context, where);
    const permuted = new Permutation(each.length, key);
    return { ...ofKind(kind, (row) => each[permuted.at(row)]), unique: true };
  }
  let total = 0;
  const upTo = given.map(({ weight }) => (total += weight));
  const drawn = (row: number): Typed | null => {
    const share = random.at(key, row).next() * total;
    const index = upTo.findIndex((bound) => share < bound);
    return values[index < 0 ? values.length - 1 : index];
  };
  const source = ofKind(kind, (row) => drawn(row)!);
  return values.includes(null) ? { ...source, missing: (row: number) => drawn(row) === null } : source;
}
