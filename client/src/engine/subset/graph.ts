import type { SubsetConfig } from '../job/job';
import { tableKey } from '../schema/names';
import type { RelationshipDecision } from '../schema/relationship-decision';
import type { Relationship, Schema, Table } from '../schema/schema';

/** A relationship that the subset follows. Tables are indexes into the schema's `tables`. */
export interface Edge {
  /** Into the schema's `relationships`: what the trace of a row says. */
  index: number;
  relationship: Relationship;
  /** The table that refers. */
  from: number;
  /** The table that is referred to. */
  to: number;
  /** Declared in the source: a row without the one it refers to would be an orphan. */
  declared: boolean;
  /** The columns of a reference that may be null: a row can do without this parent when there are any. */
  nullable: string[];
}

/** Tables, and what refers to what. */
export interface Graph {
  tables: readonly Table[];
  edges: readonly Edge[];
  /** By table: the edges that lead from it to its parents. */
  parents: readonly (readonly Edge[])[];
  /** By table: the edges by which its children refer to it. */
  children: readonly (readonly Edge[])[];
}

/** The relationships of a schema that are followed: those declared, and inferred ones as far as is asked. */
export function buildGraph(
  schema: Schema,
  follow: SubsetConfig['virtual_relationships'],
  decided: readonly RelationshipDecision[],
): Graph {
  const indexOf = new Map(schema.tables.map((table, index) => [tableKey(table), index]));
  const edges = schema.relationships.flatMap((relationship, index): Edge[] => {
    const from = indexOf.get(tableKey(relationship.from));
    const to = indexOf.get(tableKey(relationship.to));
    if (from === undefined || to === undefined || !isFollowed(relationship, follow, decided)) return [];
    const nullable = schema.tables[from].columns
      .filter((column) => column.nullable && relationship.from_columns.includes(column.name))
      .map(({ name }) => name);
    return [{ index, relationship, from, to, declared: !relationship.virtual, nullable }];
  });
  const parents: Edge[][] = schema.tables.map(() => []);
  const children: Edge[][] = schema.tables.map(() => []);
  for (const edge of edges) {
    parents[edge.from].push(edge);
    children[edge.to].push(edge);
  }
  return { tables: schema.tables, edges, parents, children };
}

function isFollowed(
  relationship: Relationship,
  follow: SubsetConfig['virtual_relationships'],
  decided: readonly RelationshipDecision[],
): boolean {
  if (!relationship.virtual || relationship.of_some_parts === true) return true;
  if (follow === 'none') return false;
  const said = decided.find((decision) => endsOf(decision) === endsOf(relationship))?.decision;
  if (said === 'refused') return false;
  return follow === 'inferred' || said === 'confirmed' || relationship.provenance.source === 'user';
}

function endsOf({
  from,
  from_columns: fromColumns,
  to,
  to_columns: toColumns,
}: Pick<Relationship, 'from' | 'from_columns' | 'to' | 'to_columns'>): string {
  return JSON.stringify([tableKey(from), fromColumns, tableKey(to), toColumns]);
}

/** `orders.customer_id = customers.id`, for people; with what a polymorphic pair holds for. */
export function joinText({
  relationship: { from, from_columns: columns, to, to_columns: toColumns, when },
}: Edge): string {
  const pairs = columns.map((column, index) => `${from.name}.${column} = ${to.name}.${toColumns[index]}`);
  return [...pairs, ...(when === undefined ? [] : [`${from.name}.${when.column} = '${when.value}'`])].join(' and ');
}

/** The tables that lie on a cycle of the edges (or between two), and those to which a way leads from one in either direction. */
export function afterCycles(edges: readonly Edge[], tables: ReadonlySet<number>): Set<number> {
  const within = edges.filter(({ from, to }) => tables.has(from) && tables.has(to));
  const up = neighbours(within, ({ from, to }) => [from, to]);
  const down = neighbours(within, ({ from, to }) => [to, from]);
  // What has no way in, or no way out, is on no cycle; nor is what is left without one then.
  const cyclic = new Set(tables);
  for (const [next, before] of [
    [up, down],
    [down, up],
  ]) {
    const ends = [...cyclic].filter((table) => !before(table).some((other) => cyclic.has(other)));
    for (let table = ends.pop(); table !== undefined; table = ends.pop()) {
      cyclic.delete(table);
      for (const other of next(table)) {
        if (cyclic.has(other) && !before(other).some((one) => cyclic.has(one))) ends.push(other);
      }
    }
  }
  const found = reachable(cyclic, up);
  for (const table of reachable(cyclic, down)) found.add(table);
  return found;
}

function neighbours(
  edges: readonly Edge[],
  ends: (edge: Edge) => [number, number],
): (table: number) => readonly number[] {
  const found = new Map<number, number[]>();
  for (const edge of edges) {
    const [one, other] = ends(edge);
    const known = found.get(one);
    if (known === undefined) found.set(one, [other]);
    else known.push(other);
  }
  return (table) => found.get(table) ?? [];
}

/** What the starts lead to, themselves included. */
export function reachable(starts: Iterable<number>, next: (table: number) => Iterable<number>): Set<number> {
  const found = new Set(starts);
  for (const table of found) for (const other of next(table)) found.add(other);
  return found;
}
