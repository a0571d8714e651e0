import { freedAfterUse } from '../batch/free';
import type { Batch } from '../batch/vector';
import type { ComingDataset } from '../datasets/coming-dataset';
import type { Dataset } from '../datasets/dataset-store';
import type { TableFiles } from '../datasets/manifest';
import { IntegrityError } from '../errors';
import type { ProvisionedTable } from '../job/job';
import { displayName, type Schema, type TableName } from '../schema/schema';

/** What is provisioned: a dataset, or one whose rows come while it is still being made. */
export interface Incoming {
  readonly schema: Schema;
  /** Whether its rows are made up: nobody's, so that an error may show them. */
  readonly madeUp: boolean;
  /** To be called once, when rows are wanted. Tables are then read in the schema's order. */
  open(signal: AbortSignal): Promise<IncomingRows>;
  /** The dataset, when it is whole; nothing is to last before. */
  dataset(): Promise<Dataset>;
}

export interface IncomingRows {
  /** As far as it is known before. */
  rowCount(table: TableName): number;
  /** Each batch is over when the next is asked for. */
  read(table: TableName): AsyncIterable<Batch>;
  /** Throws IntegrityError where it is known already that other rows should have come. */
  arrived(table: TableName, rows: number): void;
  /** Throws IntegrityError where the cause of a failure is that files are not as they were written. */
  explain(table: TableName): Promise<void>;
}

export function incomingDataset(dataset: Dataset): Incoming {
  return {
    schema: dataset.manifest.schema,
    madeUp: dataset.manifest.origin === 'synthetic',
    open: (signal) => Promise.resolve(rowsOf(dataset, signal)),
    dataset: () => Promise.resolve(dataset),
  };
}

/** Its rows as they come; where they have gone by already, those of the dataset. */
export function comingDataset(coming: ComingDataset): Incoming {
  return {
    schema: coming.schema,
    madeUp: coming.madeUp,
    open: async (signal) =>
      coming.join()
        ? {
            rowCount: (table) => coming.rowCount(table),
            read: (table) => coming.read(table),
            arrived: () => undefined,
            explain: () => Promise.resolve(),
          }
        : rowsOf(await coming.finished, signal),
    dataset: () => coming.finished,
  };
}

function rowsOf(dataset: Dataset, signal: AbortSignal): IncomingRows {
  return {
    rowCount: (table) => filesOf(dataset, table).row_count,
    // Nothing lasts where the checksum turns out wrong at the end.
    read: (table) => freedAfterUse(dataset.read(table, { signal, verify: 'meanwhile' })),
    arrived: (table, rows) => mustBeAll(dataset, table, rows),
    explain: (table) => dataset.verify(table, signal),
  };
}

/** Throws IntegrityError where more or fewer rows arrived than the dataset has. */
export function mustBeWhole(dataset: Dataset, provisioned: readonly ProvisionedTable[]): void {
  for (const [index, table] of dataset.manifest.schema.tables.entries())
    mustBeAll(dataset, table, provisioned[index].row_count);
}

function mustBeAll(dataset: Dataset, table: TableName, rows: number): void {
  const [name, { row_count: wanted }] = [displayName(table), filesOf(dataset, table)];
  if (rows === wanted) return;
  throw new IntegrityError(`${rows} rows arrived in ${name} instead of ${wanted}. Nothing was changed.`, {
    where: name,
  });
}

/** What the manifest says of a table. */
export function filesOf(dataset: Dataset, { schema, name }: TableName): TableFiles {
  const files = dataset.manifest.tables.find((candidate) => candidate.schema === schema && candidate.name === name);
  if (files === undefined) {
    throw new IntegrityError(
      `The dataset ${dataset.manifest.dataset_version_id} holds no rows for ${displayName({ schema, name })}.`,
    );
  }
  return files;
}
