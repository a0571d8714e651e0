import { newColumn } from '../../client/src/engine/schema/new-column';
import type { Column, Provenance, Relationship, Table, TableName } from '../../client/src/engine/schema/schema';
import { builtin, type ColumnType } from '../../client/src/engine/schema/types';

/** Columns, tables and relationships for tests: what a test is about stands in the call, all else is the plainest. */
const provenance: Provenance = { source: 'test_case', confidence: 0.9, reason: 'a test' };

/** A column that takes no null, has no default and no meaning. */
export function column(name: string, type: ColumnType, given: Partial<Column> = {}): Column {
  return newColumn(name, type, provenance, given);
}

/** A column that takes nulls. */
export function nullable(name: string, type: ColumnType, given: Partial<Column> = {}): Column {
  return column(name, type, { nullable: true, ...given });
}

/** The key that most tables have: `id`, a bigint that PostgreSQL can count on by itself. */
export function idColumn(): Column {
  return column('id', builtin('int8'), { identity: 'by_default' });
}

/** A table of `public` without keys. */
export function table(name: string, columns: Column[], given: Partial<Table> = {}): Table {
  return {
    schema: 'public',
    name,
    columns,
    primary_key: null,
    uniques: [],
    checks: [],
    comment: null,
    provenance,
    ...given,
  };
}

/** A table of `public` whose key is an `id`. */
export function keyed(name: string, ...columns: Column[]): Table {
  return table(name, [idColumn(), ...columns], { primary_key: { name: `${name}_pkey`, columns: ['id'] } });
}

/** A table's name in `public`. */
export const named = (name: string): TableName => ({ schema: 'public', name });

type Ends = Pick<Relationship, 'name' | 'from' | 'from_columns' | 'to' | 'to_columns'>;

/** A declared relationship that does nothing when its parent goes. */
export function relationship(given: Ends & Partial<Relationship>): Relationship {
  return {
    on_delete: 'no action',
    on_update: 'no action',
    deferrable: false,
    virtual: false,
    provenance,
    ...given,
  };
}

/** `refers('orders.user_id', 'users.id')`: a relationship of one column, between tables of `public`. */
export function refers(from: string, to: string, given: Partial<Relationship> = {}): Relationship {
  const [[table, column], [parent, key]] = [from.split('.'), to.split('.')];
  const ends = { from: named(table), from_columns: [column], to: named(parent), to_columns: [key] };
  return relationship({ name: `${table}_${column}_fkey`, ...ends, ...given });
}
