import type { ColumnType } from '../../schema/types';
import type { CellRandom, Key } from '../random';
import { parsed, text, textAt, type ValueSource } from '../value-source';

/** Share of rows that have the column's default. */
const USUAL_SHARE = 0.6;

/**
 * The value of a default that is a constant, as PostgreSQL prints it: `'active'::character varying`, `0`, `'-1'::integer`,
 * `true`; null for one that is computed, or is no value.
 */
export function constantDefault(expression: string | null): string | null {
  if (expression === null) return null;
  const bare = /^\((.*)\)(?:::[\w\s".()[\],]+)?$/s.exec(expression)?.[1] ?? expression;
  const quoted = /^'((?:[^']|'')*)'(?:::[\w\s".()[\],]+)*$/s.exec(bare)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  const plain = /^(-?\d+(?:\.\d+)?|true|false)(?:::[\w\s".()[\],]+)*$/i.exec(bare)?.[1];
  return plain ?? null;
}

/** The same source, most rows of which have the default instead. */
export function mostlyDefault(
  source: ValueSource,
  value: string | null,
  type: ColumnType,
  key: Key,
  random: CellRandom,
): ValueSource {
  if (value === null || value.includes('\0')) return source;
  const isDefault = (row: number): boolean => random.at(key, row).chance(USUAL_SHARE);
  if (source.kind === 'text') {
    const { at } = source;
    return { ...text((row) => (isDefault(row) ? value : at(row))), ...missingOf(source) };
  }
  const own = parsed(source, value);
  // `'tomorrow'::date` is computed, though it looks like a constant.
  if (own === null || (type.name !== 'bool' && textAt({ ...source, at: () => own } as ValueSource, 0) === ''))
    return source;
  const { at } = source as { at: (row: number) => unknown };
  return { ...source, unique: false, at: (row: number) => (isDefault(row) ? own : at(row)) } as ValueSource;
}

const missingOf = ({ missing }: ValueSource): Pick<ValueSource, 'missing'> =>
  missing === undefined ? {} : { missing };
