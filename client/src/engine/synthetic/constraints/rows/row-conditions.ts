import { displayName, type Column, type Schema, type Table } from '../../../schema/schema';
import { keyOf } from '../../random';
import { parsed, type ValueSource } from '../../value-source';
import { textOfValue } from '../../../expressions/text-form';
import type { Value } from '../../../expressions/value';
import { keeps, type ColumnConstraint } from '../column-constraint';
import { NO_LIMITS } from '../limits';
import { readConstraints } from '../read-constraints';
import { sortOf } from '../subject';
import { valueReader, valueSource } from '../values';
import type { RowCondition } from './condition';
import type { Freedom, Participant } from './participant';
import { RowSolver } from './row-solver';

/** What a table's rows are made of, before what holds between their columns. */
export interface RowMakings {
  table: Table;
  schema: Schema;
  seed: string;
  /** A column's values as they are without conditions between columns. */
  raw: (column: Column) => ValueSource;
  /** Rows that a test writes: they stay as they are. */
  written: readonly Readonly<Record<string, unknown>>[];
  freedom: (column: Column) => Freedom;
}

/** Checks that so many rows break: one between columns, or those of a column. */
export interface BrokenChecks {
  checks: string;
  rows: number;
}

/** The conditions between a table's columns, and the columns as they keep to them. */
export class RowConditions {
  readonly #solvers = new Map<string, RowSolver>();

  constructor(private readonly makings: RowMakings) {
    const { table, schema, seed, written } = makings;
    for (const conditions of connected(readConstraints(table, schema).conditions)) {
      const names = [...new Set(conditions.flatMap(({ columns }) => columns))];
      const participants = names.map((name) => this.#participant(name));
      const solver = new RowSolver(
        participants,
        conditions,
        keyOf(seed, displayName(table), ...names, 'conditions'),
        written,
      );
      for (const name of names) this.#solvers.set(name, solver);
    }
  }

  /** The column's values, changed where a condition wants it. */
  source(column: Column, raw: ValueSource): ValueSource {
    const solver = this.#solvers.get(column.name);
    const freedom = solver === undefined ? 'none' : this.makings.freedom(column);
    if (solver === undefined || freedom === 'none') return raw;
    const at = (row: number): Value => solver.value(row, column.name);
    if (sortOf(column.type) !== 'other') return valueSource(column.type, at);
    return withChanges(raw, at);
  }

  /** Checks that some of the first rows break, whatever was tried. */
  broken(rows: number): BrokenChecks[] {
    const counts = new Map<string, number>();
    const count = (checks: string): void => void counts.set(checks, (counts.get(checks) ?? 0) + 1);
    const { table, schema, raw } = this.makings;
    for (const [name, constraint] of readConstraints(table, schema).columns) {
      const column = table.columns.find((each) => each.name === name)!;
      const read = valueReader(this.source(column, raw(column)), column.type);
      for (let row = 0; row < rows; row++) if (!keeps(read(row), constraint)) count(`what is said of "${name}"`);
    }
    for (const solver of new Set(this.#solvers.values())) {
      for (let row = 0; row < rows; row++)
        for (const { check } of solver.broken(row)) count(`the check "${check.name}"`);
    }
    return [...counts].map(([checks, broken]) => ({ checks, rows: broken }));
  }

  #participant(name: string): Participant {
    const { table, schema, raw, freedom } = this.makings;
    const column = table.columns.find((each) => each.name === name)!;
    const constraint: ColumnConstraint = readConstraints(table, schema).columns.get(name) ?? {
      type: column.type,
      branches: [NO_LIMITS],
      hints: [],
    };
    let read: ((row: number) => Value) | null = null;
    return {
      name,
      constraint,
      // When it is first asked for: sources of a table may ask for each other.
      own: (row) => (read ??= valueReader(raw(column), column.type))(row),
      nullable: column.nullable && constraint.branches.some(({ presence }) => presence !== 'value'),
      freedom: freedom(column),
    };
  }
}

/** Values that expressions see as text, changed in the rows in which they were. */
function withChanges(raw: ValueSource, at: (row: number) => Value): ValueSource {
  const missing = (row: number): boolean => at(row) === null;
  if (raw.kind !== 'text') {
    const changed = (row: number): Value => at(row);
    if (raw.kind !== 'uuid') return { ...raw, missing };
    const own = raw.at;
    return {
      kind: 'uuid',
      at: (row) => {
        const value = changed(row);
        const bytes = value === null ? null : parsed(raw, textOfValue(value));
        return bytes instanceof Uint8Array ? bytes : own(row);
      },
      missing,
    };
  }
  return {
    kind: 'text',
    at: (row) => {
      const value = at(row);
      return value === null ? '' : textOfValue(value);
    },
    missing,
  };
}

/** Conditions that share no column are none of each other's business. */
function connected(conditions: readonly RowCondition[]): RowCondition[][] {
  const groups: { columns: Set<string>; conditions: RowCondition[] }[] = [];
  for (const condition of conditions) {
    const touching = groups.filter(({ columns }) => condition.columns.some((name) => columns.has(name)));
    const joined = {
      columns: new Set([...condition.columns, ...touching.flatMap(({ columns }) => [...columns])]),
      conditions: [...touching.flatMap((group) => group.conditions), condition],
    };
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => group.conditions);
}
