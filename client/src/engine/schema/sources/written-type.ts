import { shown } from '../../batch/shown';
import { builtin, type ColumnType } from '../types';

/** A column's type as the written values decide it, and why when it is not the first choice. */
export interface WrittenType {
  type: ColumnType;
  reason: string | null;
}

/** Lengths that a varchar grows to before it is text. */
const LENGTHS = [255, 1000];

/** The first of `types` from which every written value comes back exactly as it is written. */
export function typeOfWritten(types: readonly ColumnType[], written: readonly string[]): WrittenType {
  const [wanted] = types as [ColumnType, ...ColumnType[]];
  const type = types.find(
    (candidate) => written.every((value) => holds(candidate, value)) && oneKind(candidate, written),
  );
  if (type === wanted) return { type, reason: null };
  const odd = written.find((value) => !holds(wanted, value)) ?? written.at(-1)!;
  const found = type ?? widened(wanted, written);
  return { type: found, reason: `${typeName(found)}, not ${typeName(wanted)}: the test writes ${shown(odd)}` };
}

/** Whether the value, stored as the type, is printed again as it is written. A boolean's words are seen by `oneKind`. */
function holds(type: ColumnType, value: string): boolean {
  switch (type.name) {
    case 'text':
      return true;
    case 'varchar':
      return type.length === null || characters(value) <= type.length;
    case 'int4':
      return WHOLE.test(value) && value.length <= 11 && Math.abs(Number(value)) < 2 ** 31;
    case 'int8':
      return WHOLE.test(value) && value.length <= 20 && BigInt.asIntN(64, BigInt(value)) === BigInt(value);
    case 'numeric':
      return isNumeric(type, value);
    case 'date':
      return isDate(value);
    case 'time':
      return TIME.test(value);
    case 'timestamp':
      return isDate(value.slice(0, 10)) && value[10] === ' ' && TIME.test(value.slice(11));
    case 'uuid':
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
    case 'inet':
      return /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?!$)|$)){4}$/.test(value);
    case 'macaddr':
      return /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/.test(value);
    case 'bool':
      return BOOLEAN_KINDS.some((kind) => kind.includes(value.toLowerCase()));
    default:
      // Such as timestamptz, which is printed in the reader's own time zone.
      return false;
  }
}

const WHOLE = /^(0|-?[1-9]\d*)$/;
const NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;
/** No zero at the end of a fraction, since none is printed. */
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{0,5}[1-9])?$/;
const NUMERIC_DIGITS = 1000;

function isNumeric({ precision, scale }: ColumnType, value: string): boolean {
  const parts = value.length <= NUMERIC_DIGITS ? NUMBER.exec(value) : null;
  if (parts === null) return false;
  const [, sign, digits = '', fraction = ''] = parts;
  if (sign === '-' && /^0*$/.test(digits + fraction)) return false;
  return precision === null || (fraction.length === scale && digits.length <= precision - scale);
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value.startsWith('0000')) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const BOOLEAN_KINDS: readonly (readonly [string, string])[] = [
  ['true', 'false'],
  ['yes', 'no'],
  ['checked', 'unchecked'],
  ['on', 'off'],
  ['1', '0'],
  ['y', 'n'],
  ['t', 'f'],
  ['enabled', 'disabled'],
];

/** Booleans must all be written with one pair of words. */
function oneKind(type: ColumnType, written: readonly string[]): boolean {
  if (type.name !== 'bool') return true;
  return BOOLEAN_KINDS.some((kind) => written.every((value) => kind.includes(value.toLowerCase())));
}

/** `true` or `false` for any of the words that a boolean is written with. */
export function booleanOf(word: string): string {
  return String(BOOLEAN_KINDS.some(([yes]) => yes === word.toLowerCase()));
}

function widened(wanted: ColumnType, written: readonly string[]): ColumnType {
  if (wanted.name !== 'varchar') return builtin('text');
  const longest = Math.max(...written.map(characters));
  const length = LENGTHS.find((candidate) => candidate >= longest);
  return length === undefined ? builtin('text') : builtin('varchar', { length });
}

/** As PostgreSQL counts: code points, not UTF-16 units. */
const characters = (value: string): number => Array.from(value).length;

const NAMES: Readonly<Record<string, string>> = {
  int4: 'integer',
  int8: 'bigint',
  bool: 'boolean',
  timestamptz: 'timestamp with time zone',
};

function typeName({ name, length, precision, scale }: ColumnType): string {
  const modifier = length !== null ? `(${length})` : precision !== null ? `(${precision},${scale ?? 0})` : '';
  return (NAMES[name] ?? name) + modifier;
}
