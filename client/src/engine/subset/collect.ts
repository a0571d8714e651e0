import type { Database } from '../databases/database';
import { NoRowsError, UserError } from '../errors';
import type { Decision, Fallback } from '../job/job';
import type { SourceSchema, StepContext, StepInput } from '../job/step';
import { rowsText } from '../job/counted';
import { displayName, storedColumns } from '../schema/schema';
import { resolveAvailability, type Availability } from './availability';
import { reachRows } from './closure';
import { brokenCondition, changedSource, missingTables } from './failures';
import { afterCycles, buildGraph, type Edge, type Graph } from './graph';
import { inspectSource, unreadableTables, type SourceFacts } from './inspect';
import { readOptions, type SubsetOptions } from './options';
import { doubtfulTables, findOrphans, orphanNotes } from './orphans';
import { isWanted, planSubset, type SubsetPlan } from './plan';
import { chooseRoot } from './root';
import { examineCondition, rootRows } from './root-rows';
import { closeSnapshot, openSnapshot, type Snapshot } from './snapshot';
import { SubsetRows } from './subset-rows';
import { SubsetSql } from './sql';
import type { Tally } from './tally';

/** A subset that is planned. */
export interface PlannedSubset {
  source: SourceSchema;
  options: SubsetOptions;
  graph: Graph;
  plan: SubsetPlan;
  availability: Availability;
  sql: SubsetSql;
  facts: SourceFacts;
}

/** A subset whose rows are known; they are still in the source. */
export interface CollectedSubset {
  rows: SubsetRows;
  decisions: Decision[];
  fallbacks: Fallback[];
}

/** What is known without the source. */
const ORDINARY = { exists: true, readable: true, lockable: true, filtered: false };
const NO_FACTS: Omit<SourceFacts, 'tables'> = { constraints: new Map(), noTemporaryTables: null, pageBytes: 8192 };

/** Plans a subset; `database` null plans without a look at the source. Throws UserError for what cannot be asked. */
export async function planFrom(
  { request, source, testFile, decided }: StepInput,
  database: Database | null,
  signal: AbortSignal,
): Promise<PlannedSubset> {
  if (source === null) {
    throw new UserError('Nothing is known of the source yet.', {
      where: 'operations',
      hint: 'Put discover before subset, or give schema_version_id.',
    });
  }
  const { schema, statistics } = source;
  const config = request.config.subset;
  const options = readOptions(config, schema.tables);
  const graph = buildGraph(schema, config.virtual_relationships, decided.relationships);
  const root = chooseRoot(schema, statistics, graph, options, testFile);
  const facts: SourceFacts =
    database === null
      ? { ...NO_FACTS, tables: schema.tables.map(() => ({ ...ORDINARY })) }
      : await inspectSource(database, schema.tables, signal);
  const sql = new SubsetSql(graph, facts);
  const availability = resolveAvailability(graph, unreadableTables(schema.tables, facts, database !== null));
  const refusal = availability.leftOut.get(root.table);
  if (refusal !== undefined) {
    const name = displayName(schema.tables[root.table]);
    throw new NoRowsError(`No subset can begin with ${name}. ${refusal}`, {
      where: 'config.subset.root_table',
      hint: `Let the owner GRANT SELECT, or choose another root table.`,
    });
  }
  if (database !== null && !facts.tables[root.table].exists)
    throw missingTables([displayName(schema.tables[root.table])]);
  const estimate = database === null ? null : await examineCondition(database, sql, root.table, options, signal);
  const plan = planSubset(schema, statistics, graph, root, options, availability, estimate);
  return { source, options, graph, plan, availability, sql, facts };
}

/** Finds the rows of a planned subset in one snapshot of the source, which stays open until the rows are closed. */
export async function collect(
  subset: PlannedSubset,
  database: Database,
  context: StepContext,
): Promise<CollectedSubset> {
  const { graph, plan, facts, sql, availability } = subset;
  const tables = new Set(plan.tables.map(({ table }) => table));
  const missing = [...tables].filter((table) => !facts.tables[table].exists);
  if (missing.length > 0) throw missingTables(missing.map((table) => displayName(graph.tables[table])));
  const usable = (edge: Edge): boolean =>
    !availability.leftOut.has(edge.from) && !availability.leftOut.has(edge.to) && tables.has(edge.from);
  const indexed = afterCycles(graph.edges.filter(usable), tables);
  const doubtful = doubtfulTables(graph, sql, usable);
  let snapshot: Snapshot | null = null;
  try {
    snapshot = await openSnapshot(database, { sql, facts, tables, indexed, doubtful, signal: context.signal });
    return await collectIn(snapshot, subset, usable, context);
  } catch (error) {
    if (snapshot !== null) await closeSnapshot(snapshot);
    throw changedSource(error);
  }
}

async function collectIn(
  snapshot: Snapshot,
  { source, options, graph, plan, availability, sql }: PlannedSubset,
  usable: (edge: Edge) => boolean,
  context: StepContext,
): Promise<CollectedSubset> {
  const { signal } = context;
  const orphans = await findOrphans(snapshot.orphans, sql, graph, usable, signal);
  const root = await rootRows(snapshot.connection, sql, plan.root.table, options).catch((error: unknown) => {
    throw options.where === null ? error : brokenCondition(error);
  });
  const reach = reachRows(snapshot.rows, {
    graph,
    root,
    childrenDepth: options.childrenDepth,
    wanted: (edge) => isWanted(edge, options),
    usable,
    limit: options.limit,
    mayBeWhole: (table) => !orphans.counts.has(table) && storedColumns(graph.tables[table]).length > 0,
    isKept: (edge) => sql.isKept(edge),
    signal,
    onRows: (table, rows) => context.progress(`rows of ${displayName(graph.tables[table])}`, rows, null),
  });
  const tally = await reach;
  const emptied = availability.emptied.filter(({ from }) => tally.has(from));
  const rows = new SubsetRows({
    name: source.name,
    schema: source.schema,
    notes: [...notesOf(plan, graph), ...emptiedNotes(emptied, graph), ...orphanNotes(orphans, graph)],
    snapshot,
    sql,
    tally,
    emptied,
    loose: orphans.loose,
  });
  const decisions = [
    {
      operation: 'subset',
      reason: `The subset begins with ${displayName(graph.tables[plan.root.table])}. ${plan.root.reason}`,
    },
    ...limitDecisions(options, plan, graph, tally),
  ];
  return { rows, decisions, fallbacks: fallbackOf(snapshot) };
}

function notesOf(plan: SubsetPlan, graph: Graph): string[] {
  return plan.leftOut.map(({ table, reason }) => `${displayName(graph.tables[table])} has no rows. ${reason}`);
}

function emptiedNotes(emptied: readonly Edge[], graph: Graph): string[] {
  return emptied.map(({ from, to, nullable }) => {
    const columns = nullable.map((column) => `${displayName(graph.tables[from])}.${column}`).join(', ');
    return `${columns} is left empty: no row of ${displayName(graph.tables[to])} can be taken.`;
  });
}

function limitDecisions(options: SubsetOptions, plan: SubsetPlan, graph: Graph, tally: Tally): Decision[] {
  const { root } = plan;
  const isBare = options.where === null && options.rows === null && options.percent === null;
  const all: Decision[] =
    isBare && options.limit(root.table) === null
      ? [{ operation: 'subset', reason: 'No condition and no number is given: every row of the root is taken.' }]
      : [];
  const limited = [...tally.limited].flatMap((table): Decision[] => {
    const limit = options.limit(table);
    if (limit === null || tally.rows(table) < limit) return [];
    const name = displayName(graph.tables[table]);
    const reason = `${name} has reached max_rows_per_table (${rowsText(limit)}); parents that rows need come besides.`;
    return [{ operation: 'subset', reason }];
  });
  return [...all, ...limited];
}

function fallbackOf({ withoutTemporary: reason }: Snapshot): Fallback[] {
  if (reason === null) return [];
  return [{ operation: 'subset', from: 'temporary tables in the source', to: 'batches of rows', reason }];
}
