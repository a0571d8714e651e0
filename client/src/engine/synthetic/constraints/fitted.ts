import { isSameName } from '../../schema/names';
import { displayName, type Column, type Relationship, type Schema, type Table } from '../../schema/schema';
import type { ColumnContext } from '../column-context';
import type { SyntheticPlan, TablePlan } from '../plan';
import type { ValueSource } from '../value-source';
import { partsOf } from '../types/unique-columns';
import { writtenFirstSource, writtenValues } from '../written-rows';
import { constrained } from './constrained';
import { readConstraints } from './read-constraints';
import { RowConditions } from './rows/row-conditions';
import type { Freedom } from './rows/participant';
import { slotOf } from './slots';

/** The source's values, made to keep to what the column's checks, its type and its hint say of single values. */
export function fitted(source: ValueSource, { plan, table: { table }, column, ...cell }: ColumnContext): ValueSource {
  // What refers to another row has that row's value, whatever a check says.
  if (referencesOf(column, table, plan.schema).length > 0) return source;
  const constraint = readConstraints(table, plan.schema).columns.get(column.name);
  return constraint === undefined ? source : constrained(source, constraint, { ...cell, nullable: column.nullable });
}

/** What a table's checks say of several columns of a row; `raw` is each column before that. */
export function rowConditions(
  plan: SyntheticPlan,
  tablePlan: TablePlan,
  raw: (column: Column) => ValueSource,
): RowConditions {
  const { table } = tablePlan;
  const { schema, seed, rules } = plan;
  const ruled = new Set(rules.filter((rule) => rule.table === displayName(table)).map(({ column }) => column));
  const includes = plan.literals === 'include';
  return new RowConditions({
    table,
    schema,
    seed,
    raw: (column) => {
      const source = raw(column);
      return includes ? writtenFirstSource(writtenValues(tablePlan, column), source) : source;
    },
    written: includes ? tablePlan.written : [],
    freedom: (column) => freedomOf(column, table, schema, ruled),
  });
}

/** How much a column may be changed: keys never are, and what a rule makes only where nothing else helps. */
function freedomOf(column: Column, table: Table, schema: Schema, ruled: ReadonlySet<string>): Freedom {
  const keys = [...(table.primary_key === null ? [] : [table.primary_key]), ...table.uniques];
  const holding = keys.filter(({ columns }) => columns.includes(column.name));
  const references = referencesOf(column, table, schema);
  const indexed = (table.indexes ?? []).filter(({ unique, definition }) => unique && definition.includes(column.name));
  if (references.length > 0) {
    // Of several columns, all would have to be null.
    if (!column.nullable || references.some(({ from_columns: columns }) => columns.length > 1)) return 'none';
    return holding.length === 0 && indexed.length === 0 ? 'moved' : 'dropped';
  }
  // Another end of a range would meet another row's.
  if (slotOf(column, table) !== null) return 'none';
  if (column.identity !== null || holding.some(({ columns }) => columns.length === 1)) return 'none';
  if (indexed.some(({ definition }) => partsOf(definition).length === 1)) return 'none';
  return holding.length + indexed.length > 0 || ruled.has(column.name) || column.values?.generator !== undefined
    ? 'last'
    : 'free';
}

function referencesOf({ name }: Column, table: Table, schema: Schema): Relationship[] {
  return schema.relationships.filter(
    ({ from, from_columns: columns, virtual }) => !virtual && isSameName(from, table) && columns.includes(name),
  );
}
