import { displayName, type Schema } from '../schema/schema';
import type { SchemaStatistics } from '../schema/statistics';
import type { Availability } from './availability';
import { columnStatistics, expectedParents, filledShare, rowEstimates, type ColumnsOf } from './estimate';
import { joinText, type Edge, type Graph } from './graph';
import type { SubsetOptions } from './options';
import type { Root } from './root';

/** What a subset would take and why: a value, made without touching the source. */
export interface SubsetPlan {
  root: Root;
  /** In the order in which they are reached. */
  tables: PlannedTable[];
  /** Tables whose rows are taken for their own sake: the root, and what hangs on it. */
  wanted: ReadonlySet<number>;
  leftOut: { table: number; reason: string }[];
}

export interface PlannedTable {
  table: number;
  /** How it is reached first; null for the root. */
  edge: Edge | null;
  direction: 'root' | 'child' | 'parent';
  /** Relationships away from the root, at least. */
  distance: number;
  /** Null when nothing is known. */
  rows: number | null;
}

/** A condition that nobody has looked at lets this share of the rows through. */
const UNKNOWN_CONDITION = 0.1;

/** `rootRows`: how many rows the root's condition lets through, where somebody has asked. */
export function planSubset(
  schema: Schema,
  statistics: SchemaStatistics,
  graph: Graph,
  root: Root,
  options: SubsetOptions,
  availability: Availability,
  rootRows: number | null = null,
): SubsetPlan {
  const all = rowEstimates(schema, statistics);
  const columnsOf = columnStatistics(statistics);
  const first: PlannedTable = {
    table: root.table,
    edge: null,
    direction: 'root',
    distance: 0,
    rows: rootEstimate(rootRows, all[root.table], root.table, options),
  };
  const planned = new Map([[root.table, first]]);
  const usable = ({ from, to }: Edge): boolean => !availability.leftOut.has(from) && !availability.leftOut.has(to);
  const add = (edge: Edge, near: PlannedTable, direction: 'child' | 'parent'): void => {
    const table = direction === 'child' ? edge.from : edge.to;
    const rows = direction === 'child' ? childRows(edge, near, all, columnsOf) : parentRows(edge, near, all, columnsOf);
    const limit = direction === 'child' ? options.limit(table) : null;
    const before = planned.get(table);
    const capped = rows === null ? limit : Math.min(rows, limit ?? Infinity, all[table] ?? Infinity);
    if (before === undefined) planned.set(table, { table, edge, direction, distance: near.distance + 1, rows: capped });
    else if (before.direction !== 'root' && before.rows !== null && capped !== null)
      before.rows = Math.min(Math.max(before.rows, capped), all[table] ?? Infinity);
  };
  // Each is walked to its end while it grows.
  for (const near of planned.values()) {
    if (options.childrenDepth !== null && near.distance >= options.childrenDepth) continue;
    for (const edge of graph.children[near.table]) {
      if (usable(edge) && isWanted(edge, options)) add(edge, near, 'child');
    }
  }
  const wanted = new Set(planned.keys());
  for (const near of planned.values()) {
    for (const edge of graph.parents[near.table]) {
      // Rows that hang on a parent have it.
      if (usable(edge) && !(near.direction === 'child' && near.edge === edge && edge.from !== edge.to))
        add(edge, near, 'parent');
    }
  }
  return {
    root,
    tables: [...planned.values()],
    wanted,
    leftOut: notPlanned(graph, planned, root, options, availability),
  };
}

/** Whether children are taken by an edge at all. */
export function isWanted(edge: Edge, options: SubsetOptions): boolean {
  return !options.excluded.has(edge.from) && options.limit(edge.from) !== 0;
}

function rootEstimate(
  asked: number | null,
  all: number | null,
  root: number,
  { where, percent, rows, limit }: SubsetOptions,
): number | null {
  const let_through = asked ?? (all === null ? null : all * (where === null ? 1 : UNKNOWN_CONDITION));
  const share = let_through === null ? null : let_through * ((percent ?? 100) / 100);
  const most = Math.min(rows ?? Infinity, limit(root) ?? Infinity);
  if (share !== null) return Math.min(share, most);
  return most === Infinity ? null : most;
}

function childRows(
  edge: Edge,
  near: PlannedTable,
  all: readonly (number | null)[],
  columnsOf: ColumnsOf,
): number | null {
  const children = all[edge.from];
  const parents = all[edge.to];
  if (children === null || parents === null || near.rows === null) return null;
  return children * filledShare(edge, columnsOf) * Math.min(1, near.rows / Math.max(1, parents));
}

function parentRows(
  edge: Edge,
  near: PlannedTable,
  all: readonly (number | null)[],
  columnsOf: ColumnsOf,
): number | null {
  const parents = all[edge.to];
  if (parents === null || near.rows === null) return null;
  return expectedParents(near.rows * filledShare(edge, columnsOf), parents);
}

function notPlanned(
  graph: Graph,
  planned: ReadonlyMap<number, PlannedTable>,
  root: Root,
  options: SubsetOptions,
  { leftOut }: Availability,
): SubsetPlan['leftOut'] {
  const start = displayName(graph.tables[root.table]);
  return graph.tables.flatMap((_, table) => {
    if (planned.has(table)) return [];
    const reason =
      leftOut.get(table) ??
      (options.excluded.has(table)
        ? 'The request leaves it out, and no row that is taken needs it.'
        : options.limit(table) === 0
          ? 'The request allows no row of it, and no row that is taken needs it.'
          : options.childrenDepth === null
            ? `No relationship that is followed leads from ${start} to it.`
            : `No relationship leads from ${start} to it within children_depth ${options.childrenDepth}.`);
    return [{ table, reason }];
  });
}

/** The plan as `--plan` and a job's report show it. */
export function planReport(plan: SubsetPlan, graph: Graph): Record<string, unknown> {
  return {
    root: displayName(graph.tables[plan.root.table]),
    reason: plan.root.reason,
    tables: plan.tables.map((planned, order) => ({
      table: displayName(graph.tables[planned.table]),
      order: order + 1,
      via: planned.edge?.relationship.name ?? null,
      join: planned.edge === null ? null : joinText(planned.edge),
      estimated_rows: planned.rows === null ? null : Math.ceil(planned.rows - 1e-9),
      reason: reasonOf(planned, plan, graph),
    })),
    left_out: plan.leftOut.map(({ table, reason }) => ({ table: displayName(graph.tables[table]), reason })),
  };
}

function reasonOf({ edge, direction }: PlannedTable, plan: SubsetPlan, graph: Graph): string {
  if (edge === null) return `The root. ${plan.root.reason}`;
  const from = displayName(graph.tables[edge.from]);
  const to = displayName(graph.tables[edge.to]);
  const how = edge.declared ? '' : ' by an inferred relationship';
  return direction === 'child'
    ? `Its rows hang on rows of ${to}${how}.`
    : `Rows of ${from} refer to it${how}, and would be orphans without.`;
}
