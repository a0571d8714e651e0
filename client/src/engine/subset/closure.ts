import { throwIfCancelled } from '../errors';
import { brokenCondition } from './failures';
import type { Edge, Graph } from './graph';
import type { RowStore } from './row-store';
import { ROOT, Tally } from './tally';

/** What rows are to be reached from the root. */
export interface ClosureOptions {
  graph: Graph;
  root: { table: number; condition: string | null; alias: string; limit: number | null };
  /** How many relationships children are followed; null is all the way. */
  childrenDepth: number | null;
  /** Whether children are taken by an edge. */
  wanted: (edge: Edge) => boolean;
  /** Whether an edge can be followed at all. */
  usable: (edge: Edge) => boolean;
  /** Rows of a table taken for their own sake, at most; null is no limit. */
  limit: (table: number) => number | null;
  /** Whether every row of a table may be taken without listing it. */
  mayBeWhole: (table: number) => boolean;
  /** Whether every row that refers to anything by the edge finds its parent. */
  isKept: (edge: Edge) => boolean;
  signal: AbortSignal;
  onRows: (table: number, rows: number) => void;
}

/**
 * Lists the rows of a subset in `rows`: those of the root; what hangs on them, level after level; and then, whatever the
 * limits, what any of these refers to, until nothing is missing. Each row is listed once, at the smallest distance of
 * the pass that reached it first. A row that is there only because another refers to it brings no children.
 */
export async function reachRows(rows: RowStore, options: ClosureOptions): Promise<Tally> {
  const closure = new Closure(rows, options);
  await closure.root();
  await closure.children();
  await closure.parents();
  return closure.tally;
}

class Closure {
  readonly tally = new Tally();

  constructor(
    private readonly rows: RowStore,
    private readonly options: ClosureOptions,
  ) {}

  async root(): Promise<void> {
    const { table, condition, alias, limit } = this.options.root;
    if (condition === null && limit === null && this.options.mayBeWhole(table)) {
      this.tally.addWhole(table, 0, ROOT);
      return;
    }
    const seed = { table, condition, alias, limit, relationship: ROOT, distance: 0 };
    const rows = await this.rows.seed(seed).catch((error: unknown) => {
      throw condition === null ? error : brokenCondition(error);
    });
    if (rows === limit) this.tally.limited.add(table);
    this.#add(table, 0, ROOT, rows);
  }

  async children(): Promise<void> {
    const { graph, childrenDepth, wanted, usable } = this.options;
    for (let distance = 0; distance <= this.tally.farthest; distance++) {
      if (childrenDepth !== null && distance >= childrenDepth) return;
      for (const table of this.tally.tablesAt(distance)) {
        for (const edge of graph.children[table]) {
          if (usable(edge) && wanted(edge)) await this.#toChildren(edge, distance);
        }
      }
    }
  }

  async parents(): Promise<void> {
    const { graph, usable } = this.options;
    for (let distance = 0; distance <= this.tally.farthest; distance++) {
      for (const table of this.tally.tablesAt(distance)) {
        for (const edge of graph.parents[table]) if (usable(edge)) await this.#toParents(edge, distance);
      }
    }
  }

  async #toChildren(edge: Edge, distance: number): Promise<void> {
    const { limit, mayBeWhole, isKept, signal } = this.options;
    if (this.tally.whole(edge.from) !== null) return;
    throwIfCancelled(signal);
    const most = limit(edge.from);
    const left = most === null ? null : most - this.tally.rows(edge.from);
    if (left !== null && left <= 0) return;
    const fromWhole = this.tally.whole(edge.to) !== null;
    const takesAll = fromWhole && left === null && edge.nullable.length === 0 && isKept(edge);
    if (takesAll && !this.tally.has(edge.from) && mayBeWhole(edge.from)) {
      this.tally.addWhole(edge.from, distance + 1, edge.index);
      return;
    }
    const hop = { edge, direction: 'child' as const, distance, fromWhole, except: null, limit: left };
    const rows = await this.rows.hop(hop);
    if (rows === left) this.tally.limited.add(edge.from);
    this.#add(edge.from, distance + 1, edge.index, rows);
  }

  async #toParents(edge: Edge, distance: number): Promise<void> {
    if (this.tally.whole(edge.to) !== null) return;
    throwIfCancelled(this.options.signal);
    const whole = this.tally.whole(edge.from);
    // Rows that came from their parent by this very relationship have it already.
    const came = edge.declared && edge.from !== edge.to ? edge.index : null;
    if (came !== null) {
      const at = this.tally.at(edge.from, distance);
      if (whole === null ? at.has(came) && at.size === 1 : whole.relationship === came) return;
    }
    const hop = { edge, direction: 'parent' as const, distance, fromWhole: whole !== null, except: came, limit: null };
    this.#add(edge.to, distance + 1, edge.index, await this.rows.hop(hop));
  }

  #add(table: number, distance: number, relationship: number, rows: number): void {
    this.tally.add(table, distance, relationship, rows);
    if (rows > 0) this.options.onRows(table, this.tally.rows(table));
  }
}
