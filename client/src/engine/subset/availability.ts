import { displayName } from '../schema/schema';
import type { Edge, Graph } from './graph';

/** What of a source can be taken when some of its tables cannot be read. */
export interface Availability {
  /** Tables of which no row can be taken, and why. */
  leftOut: ReadonlyMap<number, string>;
  /** References to such tables that are left empty instead: all their columns that may be null. */
  emptied: readonly Edge[];
}

/**
 * A reference to a table that cannot be read is left empty where it may be. Where it may not, the table that refers is
 * left out as well: its rows would be orphans; and so on for what refers to that one.
 */
export function resolveAvailability(graph: Graph, unreadable: ReadonlyMap<number, string>): Availability {
  const leftOut = new Map(unreadable);
  const emptied: Edge[] = [];
  // A Map is walked to its end, also when it grows meanwhile.
  for (const table of leftOut.keys()) {
    for (const edge of graph.children[table]) {
      if (!edge.declared || leftOut.has(edge.from)) continue;
      if (edge.nullable.length > 0) emptied.push(edge);
      else
        leftOut.set(edge.from, `Its rows refer to ${displayName(graph.tables[table])}, of which no row can be taken.`);
    }
  }
  return { leftOut, emptied: emptied.filter(({ from }) => !leftOut.has(from)) };
}
