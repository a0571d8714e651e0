import { isSameName } from '../../schema/names';
import {
  displayName,
  type Column,
  type Relationship,
  type Schema,
  type Table,
  type TableName,
} from '../../schema/schema';
import { isBelieved } from '../relations/of-plan';

/** A column that an expression speaks of: of the row, or of a parent that is so many relationships away. */
export interface Reference {
  hops: Relationship[];
  table: Table;
  column: Column;
}

/** What a name does not mean, in words that end a sentence. */
export type Unresolved = { problem: string };

/**
 * `total`, `products.price`, `product_id.price`, `order_id.customer_id.country`: parents are named by their table or by
 * the column that refers to them.
 */
export function resolveColumn(schema: Schema, table: Table, path: readonly string[]): Reference | Unresolved {
  const hops: Relationship[] = [];
  let at = table;
  for (const [index, name] of path.slice(0, -1).entries()) {
    // The row's own table may be named too.
    if (index === 0 && name === table.name && parentsNamed(schema, at, name).length === 0) continue;
    const parents = parentsNamed(schema, at, name);
    if (parents.length === 0) return { problem: `${displayName(at)} refers to no "${name}"` };
    if (parents.length > 1) {
      const columns = parents.map(({ from_columns: [column] }) => `${column}.${path[index + 1]}`);
      return { problem: `"${name}" may be ${columns.join(' or ')}` };
    }
    hops.push(parents[0]);
    at = tableOf(schema, parents[0].to)!;
  }
  const last = path[path.length - 1];
  const column = at.columns.find(({ name }) => name === last);
  return column === undefined ? { problem: `${displayName(at)} has no column "${last}"` } : { hops, table: at, column };
}

/** The relationships from a table by the name of its column, or of the parent's table. */
function parentsNamed(schema: Schema, table: Table, name: string): Relationship[] {
  const own = schema.relationships.filter((one) => isSameName(one.from, table) && one.when === undefined);
  const byColumn = own.filter(({ from_columns }) => from_columns.length === 1 && from_columns[0] === name);
  return byColumn.length > 0 ? byColumn.slice(0, 1) : own.filter(({ to }) => to.name === name);
}

/** The relationship by which rows of the named table refer to this one, and what of the path is left. */
export function resolveChildren(
  schema: Schema,
  table: Table,
  path: readonly string[],
): { relationship: Relationship; child: Table; rest: string[] } | Unresolved {
  const [name, column] = path;
  const all = schema.relationships.filter(
    ({ from, to, when }) => isSameName(to, table) && from.name === name && when === undefined,
  );
  if (all.length === 0) return { problem: `no table "${name}" refers to ${displayName(table)}` };
  const named = all.filter(({ from_columns }) => from_columns.length === 1 && from_columns[0] === column);
  const [relationship] = named.length > 0 ? named : all;
  if (named.length === 0 && all.length > 1) {
    const ways = all.map(({ from_columns: [by] }) => `${name}.${by}.${column}`);
    return { problem: `${name} refers to ${displayName(table)} in several ways: ${ways.join(' or ')}` };
  }
  const child = tableOf(schema, relationship.from)!;
  const isBy = named.length > 0 && path.length > 2;
  return { relationship, child, rest: path.slice(isBy ? 2 : 1) };
}

const tableOf = (schema: Schema, name: TableName): Table | undefined =>
  schema.tables.find((table) => isSameName(table, name));

/** `orders`, or `sales.orders`. */
export const tableNamed = (schema: Schema, name: string): Table | undefined =>
  schema.tables.find((table) => displayName(table) === name || `${table.schema}.${table.name}` === name);

const believed = new WeakMap<Schema, Schema>();

/** The schema with those relationships alone by which rows find each other: an inferred one counts when it is sure. */
export function withBelieved(schema: Schema): Schema {
  let own = believed.get(schema);
  if (own === undefined) {
    const counts = (one: Relationship): boolean => !one.virtual || isBelieved(one, schema.tables);
    own = { ...schema, relationships: schema.relationships.filter(counts) };
    believed.set(schema, own);
  }
  return own;
}
