import { mainLocale } from '../locales/asked-locale';
import type { Dataset, DatasetWriter, RowSource } from '../datasets/dataset-store';
import { freeBatches, freedAfterUse } from '../batch/free';
import { HandedRows } from '../datasets/coming-dataset';
import { DatasetRows } from '../datasets/row-source';
import { TRACE_COLUMNS } from '../datasets/trace';
import { throwIfCancelled, UserError } from '../errors';
import type { Decision, Fallback } from '../job/job';
import { counted, rowsText } from '../job/counted';
import type { Step, StepContext, StepInput, StepOutput } from '../job/step';
import type { FieldLineage } from '../lineage/field-lineage';
import { displayName, storedColumns } from '../schema/schema';
import type { KnownValuesOptions } from './leaks/known-values';
import { type LeakReport, NOT_RUN } from './leaks/leak-check';
import { Masking } from './masking';
import { type MaskPlan, type PlanInput, planMask } from './plan';
import { planInputFor } from './plan-for';
import { refuseUnclassified } from './unclassified';
import { unmetRules } from './unmet-rules';

/**
 * So many rows are worth a thread of their own, and to be handed on while they are written: to begin either takes as long
 * as masking some thousands.
 */
const MANY_ROWS = 50_000;

export interface MaskStepOptions {
  leakCheck?: KnownValuesOptions;
  manyRows?: number;
}

/** The step that masks rows on their way into a dataset: a subset's as they stream from the source, or a dataset's. */
export function createMaskStep(options: MaskStepOptions = {}): Step {
  return { operation: 'mask', run: (input, context) => run(input, context, options) };
}

async function run(input: StepInput, context: StepContext, options: MaskStepOptions): Promise<StepOutput> {
  const rows = await rowsOf(input, context);
  const { plan, planInput, unmet, decisions, fallbacks } = await prepare(input, rows, context);
  for (const { reason } of decisions) context.log('info', reason);
  for (const { reason } of fallbacks) context.log('warn', reason);
  const total = plan.tables.reduce((sum, { table }) => sum + rows.rowCount(table), 0);
  const { leak_check: isChecked } = input.request.config.mask;
  const settings = { input: planInput, leakCheck: isChecked ? (options.leakCheck ?? {}) : null };
  const isMuch = total >= (options.manyRows ?? MANY_ROWS);
  const masking = new Masking(plan, settings, context.signal, isMuch);
  const handed = isMuch ? offered(rows, context) : null;
  const { dataset, leakCheck } = await write(plan, rows, masking, handed, input, context).finally(() =>
    masking.close(),
  );
  const { manifest } = dataset;
  return {
    summary: summaryOf(plan, dataset),
    dataset,
    decisions,
    fallbacks,
    lineage: lineageOf(plan, rows, input, dataset),
    details: {
      dataset_version_id: manifest.dataset_version_id,
      rows: Object.fromEntries(manifest.tables.map((table) => [displayName(table), table.row_count])),
      left_out: manifest.notes ?? [],
      ...(unmet.length === 0 ? {} : { notes: unmet }),
      leak_check: leakCheck,
      masked_columns: plan.columns.map(({ table, column, technique, pii_type, reason }) => ({
        table: displayName(table),
        column: column.name,
        pii_type,
        technique,
        reason,
      })),
    },
  };
}

/** What the subset hands on, the dataset that the request names, or the one that the job has made. */
async function rowsOf({ rows, dataset, request }: StepInput, { datasets }: StepContext): Promise<RowSource> {
  if (rows !== null) return rows;
  const { dataset_version_id: named } = request.config.mask;
  if (named !== undefined) return new DatasetRows(await datasets.open(named));
  if (dataset !== null) return new DatasetRows(dataset);
  throw new UserError('There are no rows to mask.', {
    where: 'config.mask.dataset_version_id',
    hint: 'Name a dataset there (--dataset ID), or ask for subset before mask.',
  });
}

interface Prepared {
  plan: MaskPlan;
  planInput: PlanInput;
  /** Rules that mask nothing. */
  unmet: string[];
  decisions: Decision[];
  fallbacks: Fallback[];
}

async function prepare(input: StepInput, { schema }: RowSource, context: StepContext): Promise<Prepared> {
  if (input.request.config.mask.fail_closed) refuseUnclassified(schema, input.classifications ?? []);
  const unmet = unmetRules(schema, input.request.config.mask.rules);
  for (const reason of unmet) context.log('warn', reason);
  const { key, temporary } = await context.maskingKey();
  const planInput = await planInputFor(input, schema, key);
  const plan = planMask(planInput);
  return { plan, planInput, unmet, decisions: decisionsOf(plan), fallbacks: temporary ? [TEMPORARY_KEY] : [] };
}

const TEMPORARY_KEY: Fallback = {
  operation: 'mask',
  from: 'the key in TDM_MASKING_KEY',
  to: 'a key of this job alone',
  reason:
    'No masking key is set (TDM_MASKING_KEY), so a key of this job alone is used: its masked values meet those of no other job.',
};

function decisionsOf({ columns, conflicts }: MaskPlan): Decision[] {
  const told = columns.map(({ table, column, technique, reason }): Decision => {
    const conflict = conflicts.find((one) => one.column === column);
    const instead = conflict === undefined ? '' : `; ${conflict.technique} would not keep its values unique`;
    return {
      operation: 'mask',
      reason: `${displayName(table)}.${column.name} is masked by ${technique}: ${reason}${instead}.`,
    };
  });
  return told.length > 0 ? told : [{ operation: 'mask', reason: 'No column is masked: none is personal.' }];
}

/** Rows are looked through before they are committed: where a value of the source is found, there is no dataset. */
async function write(
  plan: MaskPlan,
  rows: RowSource,
  masking: Masking,
  handed: HandedRows | null,
  { request }: StepInput,
  context: StepContext,
): Promise<{ dataset: Dataset; leakCheck: LeakReport }> {
  const { seed, locale } = request.config.synthetic;
  const writer = await context.datasets.create({
    name: rows.name,
    origin: 'mask',
    jobId: context.jobId,
    seed,
    locale: mainLocale(locale),
    schema: rows.schema,
    notes: [...rows.notes],
    ...(rows.datasetVersionId === null ? {} : { parentId: rows.datasetVersionId }),
  });
  try {
    await handed?.ready();
    for (const table of plan.tables.keys()) await writeTable(plan, table, rows, masking, handed, writer, context);
    throwIfCancelled(context.signal);
    // The source is held no longer than it is read.
    await rows.close();
    const leakCheck = request.config.mask.leak_check ? await searched(masking, writer.written(), context) : NOT_RUN;
    return { dataset: await writer.commit(), leakCheck };
  } catch (error) {
    handed?.fail(error);
    await writer.abort();
    throw error;
  }
}

/** The masked rows for the next step, where it can take them while they are written. */
function offered(rows: RowSource, { offer }: StepContext): HandedRows | null {
  if (offer === undefined) return null;
  const handed = new HandedRows(rows.schema, (table) => rows.rowCount(table), false);
  offer(handed);
  return handed;
}

async function writeTable(
  plan: MaskPlan,
  index: number,
  rows: RowSource,
  masking: Masking,
  handed: HandedRows | null,
  writer: DatasetWriter,
  context: StepContext,
): Promise<void> {
  const { signal } = context;
  const { table } = plan.tables[index];
  const name = displayName(table);
  const began = performance.now();
  const trace = rows.hasTrace(table);
  const total = rows.rowCount(table);
  const masked = masking.masked(index, rows.read(table, { trace, signal }));
  const drop = trace ? TRACE_COLUMNS.length : 0;
  const batches =
    handed === null ? freedAfterUse(masked) : handed.through(table, masked, drop, (batch) => freeBatches([batch]));
  const { row_count: count } = await writer.writeTable(table, batches, {
    trace,
    signal,
    onRows: (done) => context.progress(name, done, total === 0 ? null : total),
  });
  if (count > 0) context.log('info', `${name}: ${rowsText(count)} in ${Math.round(performance.now() - began)} ms`);
}

async function searched(masking: Masking, dataset: Dataset, context: StepContext): Promise<LeakReport> {
  const began = performance.now();
  const report = await masking.search(dataset);
  const checked = `${counted(report.values_checked, 'value')} in ${counted(report.columns, 'column')}`;
  context.log('info', `No masked value is left: looked for ${checked} in ${Math.round(performance.now() - began)} ms.`);
  return report;
}

function summaryOf(plan: MaskPlan, { manifest }: Dataset): string {
  const filled = manifest.tables.filter(({ row_count: count }) => count > 0);
  const total = filled.reduce((sum, { row_count: count }) => sum + count, 0);
  const columns = counted(plan.columns.length, 'column');
  return `${rowsText(total)} in ${counted(filled.length, 'table')}, ${columns} masked`;
}

/** From the columns that were read to the dataset's, for all tables that have rows. */
function lineageOf(plan: MaskPlan, rows: RowSource, { source }: StepInput, dataset: Dataset): FieldLineage[] {
  const { dataset_version_id: id, tables } = dataset.manifest;
  const from =
    rows.datasetVersionId === null
      ? { kind: 'source' as const, id: source?.versionId ?? rows.name }
      : { kind: 'dataset' as const, id: rows.datasetVersionId };
  return plan.tables.flatMap(({ table, columns }, index) => {
    if (tables[index].row_count === 0) return [];
    const techniques = new Map(columns.map(({ rule }) => [rule.column.name, rule.technique]));
    return [null, ...storedColumns(table).map(({ name }) => name)].map((column): FieldLineage => {
      const node = { table: displayName(table), column };
      const technique = techniques.get(column ?? '');
      const how = column === null ? 'taken' : technique === undefined ? 'kept' : `masked: ${technique}`;
      return { source: { ...from, ...node }, target: { kind: 'dataset', id, ...node }, how };
    });
  });
}
