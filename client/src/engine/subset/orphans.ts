import { throwIfCancelled } from '../errors';
import { displayName } from '../schema/schema';
import type { Edge, Graph } from './graph';
import type { RowStore } from './row-store';
import type { SubsetSql } from './sql';
import { ROOT } from './tally';

/** Rows of the source that are orphans there already, as far as this role can see, and what hangs on them. */
export interface Orphans {
  /** Rows of a table that cannot be taken. */
  counts: ReadonlyMap<number, number>;
  /** References that are left empty where their parent is not there or cannot be taken. */
  loose: readonly Edge[];
}

/**
 * Finds, for references that the source does not answer for (NOT VALID, or parents hidden by row-level security), the
 * rows whose parent is not there, and the rows that cannot do without one of those. `rows` takes the list.
 */
export async function findOrphans(
  rows: RowStore,
  sql: SubsetSql,
  graph: Graph,
  usable: (edge: Edge) => boolean,
  signal: AbortSignal,
): Promise<Orphans> {
  const edges = graph.edges.filter((edge) => edge.declared && usable(edge));
  const doubtful = edges.filter((edge) => !sql.isKept(edge));
  const counts = new Map<number, number>();
  const count = (table: number, found: number): void => {
    if (found > 0) counts.set(table, (counts.get(table) ?? 0) + found);
  };
  for (const edge of doubtful.filter(({ nullable }) => nullable.length === 0)) {
    throwIfCancelled(signal);
    count(edge.from, await rows.seed(orphanSeed(edge, sql)));
  }
  let found = counts.size > 0;
  for (let distance = 0; found; distance++) {
    found = false;
    for (const edge of edges.filter(({ to, nullable }) => counts.has(to) && nullable.length === 0)) {
      throwIfCancelled(signal);
      const hop = { edge, direction: 'child' as const, distance, fromWhole: false, except: null, limit: null };
      const more = await rows.hop(hop);
      count(edge.from, more);
      found ||= more > 0;
    }
  }
  const loose = edges.filter((edge) => edge.nullable.length > 0 && (doubtful.includes(edge) || counts.has(edge.to)));
  return { counts, loose };
}

/** The tables whose rows may have to be looked through. */
export function doubtfulTables(graph: Graph, sql: SubsetSql, usable: (edge: Edge) => boolean): Set<number> {
  const edges = graph.edges.filter((edge) => edge.declared && usable(edge));
  const found = new Set(
    edges.filter((edge) => edge.nullable.length === 0 && !sql.isKept(edge)).map(({ from }) => from),
  );
  for (const table of found) {
    for (const edge of edges) if (edge.to === table && edge.nullable.length === 0) found.add(edge.from);
  }
  return found;
}

export function orphanNotes(orphans: Orphans, graph: Graph): string[] {
  return [...orphans.counts].map(
    ([table, count]) =>
      `${displayName(graph.tables[table])}: ${count} of its rows are orphans in the source already, or refer to such; they are left out.`,
  );
}

function orphanSeed(edge: Edge, sql: SubsetSql) {
  const child = 'tdm_child';
  const parent = `SELECT FROM ${sql.table(edge.to)} AS tdm_parent WHERE ${sql.join(edge, child, 'tdm_parent')}`;
  return {
    table: edge.from,
    condition: `${sql.refers(edge, child)} AND NOT EXISTS (${parent})`,
    alias: child,
    limit: null,
    relationship: ROOT,
    distance: 0,
  };
}

/** The condition under which a loose reference of the row `alias` keeps its value: its parent is there, and is taken. */
export function keepsReference(edge: Edge, sql: SubsetSql, orphans: RowStore, alias: string): string {
  const taken = orphans.outside(edge.to, 'tdm_parent');
  const more = taken === null ? '' : ` AND ${taken}`;
  return `EXISTS (SELECT FROM ${sql.table(edge.to)} AS tdm_parent WHERE ${sql.join(edge, alias, 'tdm_parent')}${more})`;
}
