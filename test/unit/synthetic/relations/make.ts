import { deepEqual } from 'node:assert/strict';
import type { LiteralRow } from '../../../../client/src/engine/datasets/manifest';
import type { Column, Relationship, Schema, Table } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import {
  planRelations,
  type RelationOptions,
  type RelationPlan,
} from '../../../../client/src/engine/synthetic/relations/plan-relations';
import { column, idColumn, nullable, relationship, table } from '../../../support/schema';
import { refusals, rowsOf, type MadeRow } from './rows';

export const int = builtin('int8');
export const key = (...columns: string[]): Table['uniques'][number] => ({ name: columns.join('_'), columns });
export const numbers = (...names: string[]): Column[] =>
  names.map((name) => (name.endsWith('?') ? nullable(name.slice(0, -1), int) : column(name, int)));

/** A table of numbers, `a?` where it takes nulls; the first columns are its key unless another is given. */
export const of = (name: string, columns: string, given: Partial<Table> = {}): Table =>
  table(name, numbers(...columns.split(' ')), given);
export const withId = (name: string, columns = '', given: Partial<Table> = {}): Table =>
  table(name, [idColumn(), ...(columns === '' ? [] : numbers(...columns.split(' ')))], {
    primary_key: key('id'),
    ...given,
  });

/** `orders(customer_id) -> customers(id)`. */
export function refers(tables: readonly Table[], text: string, given: Partial<Relationship> = {}): Relationship {
  const [, from, own, to, target] = /^(\w+)\(([\w, ]+)\) -> (\w+)\(([\w, ]+)\)$/.exec(text)!;
  const find = (name: string): Table => tables.find((each) => each.name === name)!;
  return relationship({
    name: text,
    from: find(from),
    from_columns: own.split(', '),
    to: find(to),
    to_columns: target.split(', '),
    ...given,
  });
}

export interface Made {
  plan: RelationPlan;
  schema: Schema;
  rows: Map<string, MadeRow[]>;
  said: string[];
}

/** Plans the tables with so many rows and makes them, seeing to it that PostgreSQL would take them. */
export function make(
  tables: Table[],
  references: (string | [string, Partial<Relationship>])[],
  counts: number | Record<string, number>,
  options: Partial<RelationOptions> = {},
): Made {
  const relationships = references.map((each) =>
    typeof each === 'string' ? refers(tables, each) : refers(tables, each[0], each[1]),
  );
  const schema: Schema = {
    tables,
    relationships,
    enums: [{ schema: 'public', name: 'kind', labels: ['a', 'b', 'c'] }],
  };
  const asked = new Map(tables.map(({ name }) => [name, typeof counts === 'number' ? counts : counts[name]]));
  const plan = planRelations(schema, asked, { seed: 'seed', ...options });
  const rows = rowsOf(plan, schema);
  deepEqual(refusals({ ...schema, relationships: relationships.filter(({ virtual }) => !virtual) }, rows), []);
  return { plan, schema, rows, said: plan.decisions.map(({ reason }) => reason) };
}

export const written = (rows: Record<string, LiteralRow[]>): Partial<RelationOptions> => ({
  written: new Map(Object.entries(rows)),
});
