import { textOfValue } from '../../expressions/text-form';
import type { Value } from '../../expressions/value';
import type { Column, Schema, Table } from '../../schema/schema';
import type { Enumerated } from './choices';
import { choicesFor, keeps, type ColumnConstraint } from './column-constraint';
import { NO_LIMITS } from './limits';
import { readConstraints } from './read-constraints';

/** All values that a column may have, each once and in the same order everywhere, in PostgreSQL's text form. */
export interface Enumeration {
  size: number;
  at(index: number): string;
}

const COUNTLESS = 2 ** 53;

/** The finite domain of a column within its type, checks, enum and hint; null where it is not worth counting. */
export function enumerable(table: Table, column: Column, schema: Schema): Enumeration | null {
  const constraint = readConstraints(table, schema).columns.get(column.name) ?? ofType(column);
  const all = constraint === null ? null : enumerate(constraint);
  return all === null ? null : { size: all.size, at: (index) => textOfValue(all.at(index)) };
}

/** Of a column that nothing but its type limits. */
function ofType({ type }: Column): ColumnConstraint | null {
  const isSmall = !type.array && type.schema === null && (type.name === 'bool' || type.name === 'int2');
  if (!isSmall) return null;
  const bounds =
    type.name === 'bool'
      ? NO_LIMITS
      : { ...NO_LIMITS, low: { value: 0n, inclusive: true }, high: { value: 32_767n, inclusive: true } };
  return { type, branches: [bounds], hints: [] };
}

/** The values of all branches; those that two have in common count for the first. */
export function enumerate(constraint: ColumnConstraint): Enumerated | null {
  const parts = choicesFor(constraint).map((choices) => choices.all());
  if (parts.length === 0 || !parts.every((part) => part !== null)) return null;
  if (parts.length === 1) return parts[0];
  return parts.reduce((sum, { size }) => sum + size, 0) <= MERGED ? merged(parts, constraint) : largest(parts);
}

const MERGED = 100_000;

function merged(parts: readonly Enumerated[], constraint: ColumnConstraint): Enumerated {
  const values = new Map<string, NonNullable<Value>>();
  for (const part of parts) {
    for (let index = 0; index < part.size; index++) {
      const value = part.at(index);
      if (keeps(value, constraint)) values.set(textOfValue(value), value);
    }
  }
  const list = [...values.values()];
  return { size: list.length, at: (index) => list[index] };
}

/** Branches may overlap, so that one that is large enough is taken for all. */
function largest(parts: readonly Enumerated[]): Enumerated | null {
  const [most] = [...parts].sort((a, b) => b.size - a.size);
  return most.size >= COUNTLESS ? null : most;
}
