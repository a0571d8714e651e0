import type { Batch } from '../batch/vector';
import type { Edge } from './graph';

/** Rows of a table that belong to a set because of what stands in them. */
export interface Seed {
  table: number;
  /** SQL, with `alias` for the table; null is every row. */
  condition: string | null;
  alias: string;
  limit: number | null;
  relationship: number;
  distance: number;
}

/** Rows that rows at a distance lead to, by one edge. */
export interface Hop {
  edge: Edge;
  /** `child`: from rows to those that refer to them; `parent`: to those that they refer to. */
  direction: 'child' | 'parent';
  /** Of the rows that it starts from. */
  distance: number;
  /** Starts from every row of the table. */
  fromWhole: boolean;
  /** Leaves out, of the rows that it starts from, those that this relationship brought. */
  except: number | null;
  /** New rows at most, by key; null is no limit. */
  limit: number | null;
}

/**
 * A set of the source's rows, each with what brought it and how far it is from the root. A row is known by where it
 * lies: its table (or partition) and its ctid, which stay as they are within one snapshot, whatever keys there are.
 */
export interface RowStore {
  /** Both resolve to how many rows are new. */
  seed(seed: Seed): Promise<number>;
  hop(hop: Hop): Promise<number>;
  /** The SQL condition under which a row is not in the set; null when the set has no row of the table. */
  outside(table: number, alias: string): string | null;
  /** The rows of a table. */
  read(table: number, reading: Reading): AsyncIterable<Batch>;
}

/** How rows are read. */
export interface Reading {
  /** Columns that are not read as they stand; see SubsetSql.values. */
  emptied: ReadonlyMap<string, string>;
  /** With the relationship and the distance as the last two columns. */
  traced: boolean;
  options: { signal?: AbortSignal; batchRows?: number };
}

/** The two ends of a hop: where it starts, and where its new rows are. */
export function endsOf({ edge, direction }: Hop): { near: number; far: number } {
  return direction === 'child' ? { near: edge.to, far: edge.from } : { near: edge.from, far: edge.to };
}
