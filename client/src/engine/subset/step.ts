import type { Database } from '../databases/database';
import type { Dataset } from '../datasets/dataset-store';
import { mainLocale } from '../locales/asked-locale';
import { TdmError, throwIfCancelled } from '../errors';
import { counted, rowsText } from '../job/counted';
import type { Step, StepContext, StepInput, StepOutput } from '../job/step';
import type { FieldLineage } from '../lineage/field-lineage';
import { displayName, storedColumns, type Schema } from '../schema/schema';
import { collect, planFrom, type PlannedSubset } from './collect';
import { planReport } from './plan';
import type { SubsetRows } from './subset-rows';

/** A schema may have thousands of tables that have nothing to do with the root. */
const NOTES_LOGGED = 20;

/**
 * The step that takes some rows of the source and all that these refer to. Before a mask it hands them on as they
 * stream from the source, so that what is not masked never lies on the disk; else it makes a dataset of them.
 */
export function createSubsetStep(): Step {
  return { operation: 'subset', run };
}

async function run(input: StepInput, context: StepContext): Promise<StepOutput> {
  const config = input.request.config.subset;
  if (config.plan_only) return planned(await planFrom(input, await sourceIfThere(context), context.signal), context);
  const database = await context.source();
  const subset = await planFrom(input, database, context.signal);
  logPlan(subset, context);
  const { rows, decisions, fallbacks } = await collect(subset, database, context);
  for (const { reason } of decisions) context.log('info', reason);
  for (const { reason } of fallbacks) context.log('warn', `Rows are listed here: ${reason}.`);
  for (const note of rows.notes.slice(0, NOTES_LOGGED)) context.log('info', note);
  if (rows.notes.length > NOTES_LOGGED)
    context.log('info', `… and ${rows.notes.length - NOTES_LOGGED} more notes: the job's result has them all.`);
  let handedOn = false;
  try {
    const isMasked = input.operations.includes('mask');
    if (isMasked) await rows.countWhole();
    const dataset = isMasked ? null : await write(rows, input, context);
    handedOn = isMasked;
    return {
      ...(dataset === null ? { rows } : { dataset, lineage: lineageOf(subset, rows, dataset) }),
      summary: summaryOf(subset, rows),
      decisions,
      fallbacks,
      details: {
        dataset_version_id: dataset?.manifest.dataset_version_id ?? null,
        plan: planReport(subset.plan, subset.graph),
        rows: Object.fromEntries(rows.schema.tables.map((table) => [displayName(table), rows.rowCount(table)])),
        left_out: leftOut(subset),
        notes: rows.notes,
        decisions,
      },
    };
  } finally {
    if (!handedOn) await rows.close();
  }
}

/** A plan can be made without the source; what only the source knows is not in it then. */
async function sourceIfThere(context: StepContext): Promise<Database | null> {
  try {
    return await context.source();
  } catch (error) {
    if (!(error instanceof TdmError) || error.kind === 'cancelled') throw error;
    context.log('warn', `The plan is made without a look at the source: ${error.message}`);
    return null;
  }
}

function planned(subset: PlannedSubset, context: StepContext): StepOutput {
  logPlan(subset, context);
  const name = displayName(subset.graph.tables[subset.plan.root.table]);
  const count = subset.plan.tables.length;
  return {
    summary: `A plan of ${counted(count, 'table')} that begins with ${name}; nothing was taken`,
    decisions: [{ operation: 'subset', reason: `The subset begins with ${name}. ${subset.plan.root.reason}` }],
    details: { plan: planReport(subset.plan, subset.graph), left_out: leftOut(subset) },
  };
}

function logPlan({ plan, graph }: PlannedSubset, context: StepContext): void {
  const order = plan.tables.map(({ table }) => displayName(graph.tables[table]));
  context.log('info', `Planned: ${order.slice(0, 20).join(', ')}${order.length > 20 ? ' …' : ''}.`);
}

function leftOut({ plan, graph }: PlannedSubset): { table: string; reason: string }[] {
  return plan.leftOut.map(({ table, reason }) => ({ table: displayName(graph.tables[table]), reason }));
}

async function write(rows: SubsetRows, { request }: StepInput, context: StepContext): Promise<Dataset> {
  const { signal } = context;
  const { seed, locale } = request.config.synthetic;
  const { name, schema, notes } = rows;
  const start = {
    name,
    origin: 'subset' as const,
    jobId: context.jobId,
    seed,
    locale: mainLocale(locale),
    schema,
    notes: [...notes],
  };
  const writer = await context.datasets.create(start);
  try {
    for (const table of schema.tables) {
      const shown = displayName(table);
      const began = performance.now();
      const total = rows.rowCount(table);
      const { row_count: count } = await writer.writeTable(table, rows.read(table, { trace: true, signal }), {
        trace: true,
        signal,
        onRows: (done) => context.progress(shown, done, total === 0 ? null : total),
      });
      if (count > 0) context.log('info', `${shown}: ${rowsText(count)} in ${Math.round(performance.now() - began)} ms`);
    }
    throwIfCancelled(signal);
    return await writer.commit();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

function summaryOf({ plan, graph }: PlannedSubset, rows: SubsetRows): string {
  const filled = rows.schema.tables.map((table) => rows.rowCount(table)).filter((count) => count > 0);
  const total = filled.reduce((sum, count) => sum + count, 0);
  const tables = counted(filled.length, 'table');
  return `${rowsText(total)} in ${tables}, beginning with ${displayName(graph.tables[plan.root.table])}`;
}

/** From the source's tables and columns to the dataset's, for all tables that have rows. */
function lineageOf({ source }: PlannedSubset, rows: SubsetRows, dataset: Dataset): FieldLineage[] {
  const filled = (schema: Schema) => schema.tables.filter((table) => rows.rowCount(table) > 0);
  return filled(rows.schema).flatMap((table) =>
    [null, ...storedColumns(table).map(({ name }) => name)].map((column): FieldLineage => {
      const node = { table: displayName(table), column };
      return {
        source: { kind: 'source', id: source.versionId ?? source.name, ...node },
        target: { kind: 'dataset', id: dataset.manifest.dataset_version_id, ...node },
        how: 'taken',
      };
    }),
  );
}
