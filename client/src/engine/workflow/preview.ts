import type { Batch } from '../batch/vector';
import type { Database } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import type { Dataset, DatasetStore } from '../datasets/dataset-store';
import { throwIfCancelled, UserError } from '../errors';
import type { Operation, Request } from '../job/job';
import { bareInput, type Step, type StepContext, type StepInput } from '../job/step';
import { planFor } from '../mask/plan-for';
import { previewTable, type PreviewTable } from '../mask/preview';
import { storedColumns, type Table } from '../schema/schema';
import type { KnownSource } from './known-source';
import type { SourceDatabase } from './source';

/** How some rows look before and after masking: for the eyes of who asks, never stored. */
export interface MaskPreview {
  tables: PreviewTable[];
}

export interface PreviewDependencies {
  steps: ReadonlyMap<Operation, Step>;
  source: SourceDatabase;
  known: KnownSource;
  datasets: DatasetStore;
  maskingKey: () => Promise<{ key: Uint8Array; temporary: boolean }>;
  /** Rows of each table. */
  rows: number;
  signal: AbortSignal;
}

/** Masks the first rows of each table that has something to mask: of a dataset, or of the source. Is no job. */
export async function previewMask(request: Request, dependencies: PreviewDependencies): Promise<MaskPreview> {
  const { datasets, source, rows, signal } = dependencies;
  const { dataset_version_id: named } = request.config.mask;
  const input = await classified(request, dependencies);
  const dataset = named === undefined ? null : await datasets.open(named);
  const schema = dataset?.manifest.schema ?? input.source?.schema;
  if (schema === undefined) {
    throw new UserError('There are no rows to preview.', {
      where: 'connection_string',
      hint: 'Name a source (--connection NAME-OR-URL) or a dataset (--dataset ID).',
    });
  }
  const { key } = await dependencies.maskingKey();
  const plan = await planFor(input, schema, key);
  const tables: PreviewTable[] = [];
  for (const mask of plan.tables) {
    throwIfCancelled(signal);
    const { table } = mask;
    if (mask.columns.length === 0 || (dataset === null && table.unreadable === true)) continue;
    const batch =
      dataset === null
        ? await firstOfSource(await source.open(), table, rows, signal)
        : await firstOfDataset(dataset, table, rows, signal);
    if (batch !== null) tables.push(previewTable(mask, batch));
  }
  return { tables };
}

/** What is not known of the source yet is found as a job would find it, and forgotten again. */
async function classified(
  request: Request,
  { steps, source, known, datasets, maskingKey, signal }: PreviewDependencies,
): Promise<StepInput> {
  const context: StepContext = {
    jobId: '',
    signal,
    datasets,
    source: () => source.open(),
    scratch: () => Promise.reject(new Error('A preview needs no scratch database.')),
    target: () => Promise.reject(new UserError('A preview writes nothing.')),
    maskingKey,
    log: () => undefined,
    progress: () => undefined,
  };
  const input = bareInput(request, { operations: ['mask'], ...known });
  if (input.source === null && source.place !== null) {
    const found = (await steps.get('discover')?.run(input, context))?.source;
    if (found !== undefined) input.source = { ...found, name: source.place.name };
  }
  if (input.classifications === null && input.source !== null)
    input.classifications = (await steps.get('pii')?.run(input, context))?.classifications ?? null;
  return input;
}

async function firstOfDataset(
  dataset: Dataset,
  table: Table,
  rows: number,
  signal: AbortSignal,
): Promise<Batch | null> {
  for await (const batch of dataset.read(table, { batchRows: rows, signal })) return batch;
  return null;
}

/** Any rows, in a read-only transaction. A table's rows are its own: those that inherit from it have theirs. */
async function firstOfSource(source: Database, table: Table, rows: number, signal: AbortSignal): Promise<Batch | null> {
  const columns = storedColumns(table);
  const names = columns.map(({ name }) => quoteIdentifier(name)).join(', ');
  const only = table.partitioned_by === undefined && table.foreign !== true ? 'ONLY ' : '';
  const query = `SELECT ${names} FROM ${only}${quoteTable(table)} LIMIT ${rows}`;
  return source.transaction(
    async (connection) => {
      let first: Batch | null = null;
      for await (const batch of connection.copyOut(query, columns, { batchRows: rows, signal })) first ??= batch;
      return first;
    },
    { readOnly: true, signal },
  );
}
