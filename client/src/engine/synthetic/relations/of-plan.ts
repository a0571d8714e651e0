import { isSameName } from '../../schema/names';
import { displayName, type Column, type Relationship, type Table } from '../../schema/schema';
import { isFree, keeps } from '../constraints/column-constraint';
import { enumerable } from '../constraints/enumerable';
import { readConstraints } from '../constraints/read-constraints';
import { valueReader } from '../constraints/values';
import type { Value } from '../../expressions/value';
import type { ColumnContext } from '../column-context';
import type { SyntheticPlan } from '../plan';
import { CellRandom, keyOf } from '../random';
import { distinctSource } from '../types/distinct';
import { text } from '../value-source';
import type { Reference } from './reference';
import { relationsOf, type RelationOptions } from './plan-relations';
import type { Relations } from './relations';

/** An inferred relationship of a database counts from here on. */
const SURE_ENOUGH = 0.7;

type Whole = Pick<SyntheticPlan, 'seed' | 'schema' | 'statistics'>;

/** How rows of a plan's tables refer to each other. */
export function plannedRelations(plan: SyntheticPlan, sourceOf: ColumnContext['sourceOf']): Relations {
  const tables = new Map(plan.tables.map((table) => [displayName(table.table), table]));
  const planned = plan.schema.tables.map((table) => tables.get(displayName(table)));
  return relationsOf(
    plan.schema,
    planned.map((table) => table?.rows ?? 0),
    planned.map((table) => (plan.literals === 'include' ? (table?.written ?? []) : [])),
    { ...relationOptions(plan), allowed: (reference) => allowedBy(reference, plan, sourceOf) },
  );
}

/** What the child's checks say of single columns has to hold for the parent's values. */
function allowedBy(
  { from, to, columns, target, when }: Reference,
  { schema }: SyntheticPlan,
  sourceOf: ColumnContext['sourceOf'],
): ((parent: number) => boolean) | null {
  const [child, parent] = [schema.tables[from], schema.tables[to]];
  const constraints = readConstraints(child, schema).columns;
  const tests = columns.flatMap((name, place) => {
    const constraint = constraints.get(name);
    if (when !== null || constraint === undefined || isFree(constraint)) return [];
    const { type } = parent.columns.find((column) => column.name === target[place])!;
    let read: ((row: number) => Value) | null = null;
    // When it is first asked for: sources ask for their links before they are made.
    return (row: number): boolean =>
      keeps((read ??= valueReader(sourceOf(displayName(parent), target[place]), type))(row), constraint);
  });
  return tests.length === 0 ? null : (row) => tests.every((holds) => holds(row));
}

/** What the model of keys asks about columns of a plan. */
export function relationOptions({ seed, schema, statistics }: Whole): RelationOptions {
  return {
    seed,
    statistics,
    counts: (relationship) => isBelieved(relationship, schema.tables),
    listed: (table, column) => enumerable(table, column, schema),
    conditioned: (table, column) =>
      readConstraints(table, schema).conditions.some(({ columns }) => columns.includes(column)),
    distinct: (column) => mostValues(column, schema),
  };
}

/** What a source of its own says counts; of a database, what is sure and leaves as many rows as were asked for. */
export function isBelieved(
  { provenance, from, from_columns: columns }: Relationship,
  tables: readonly Table[],
): boolean {
  if (provenance.source !== 'database') return true;
  const table = tables.find((one) => isSameName(one, from));
  const keys =
    table === undefined ? [] : [...(table.primary_key === null ? [] : [table.primary_key]), ...table.uniques];
  return (
    provenance.confidence >= SURE_ENOUGH && !keys.some((key) => key.columns.every((name) => columns.includes(name)))
  );
}

/** How many different values a type has. */
function mostValues({ name, type }: Column, schema: SyntheticPlan['schema']): number {
  const values = distinctSource(type, {
    schema,
    name,
    key: keyOf(name),
    random: new CellRandom(),
    // What they are does not matter here.
    byMeaning: () => text(() => ''),
  });
  return values?.size ?? Infinity;
}
