import type { Batch } from '../batch/vector';
import type { Schema, Table, TableName } from '../schema/schema';
import type { DatasetOrigin, LiteralRow, Manifest, TableFiles } from './manifest';

/** Where datasets live. One implementation for each kind of place; a contract suite runs over all of them. */
export interface DatasetStore {
  /** Begins a version in a temporary place; nobody sees it before `commit`. */
  create(start: DatasetStart): Promise<DatasetWriter>;
  /** Throws UserError when there is no such version, IntegrityError when its manifest cannot be read. */
  open(datasetVersionId: string): Promise<Dataset>;
  /** Newest first. A version that cannot be read is left out. */
  list(): Promise<Manifest[]>;
  remove(datasetVersionId: string): Promise<void>;
  /** Removes what writers of dead jobs left behind; returns how many. */
  sweep(isLive: (jobId: string) => boolean): Promise<number>;
}

export interface DatasetStart {
  name: string;
  origin: DatasetOrigin;
  jobId: string;
  seed: string;
  locale: string;
  schema: Schema;
}

export interface DatasetWriter {
  /** Writes all rows of a table as they come. `onRows` is told the rows written so far. */
  writeTable(
    table: Table,
    batches: AsyncIterable<Batch>,
    options?: { literalRows?: LiteralRow[]; signal?: AbortSignal; onRows?: (rows: number) => void },
  ): Promise<TableFiles>;
  /** Checks that every table of the schema was written, writes the manifest, renames into place. */
  commit(): Promise<Dataset>;
  /** Leaves nothing behind. Harmless after commit. */
  abort(): Promise<void>;
}

export interface Dataset {
  readonly manifest: Manifest;
  /** Where it lies, for people: a folder or a URL. */
  readonly location: string;
  /** The rows of a table in order. Checksums are verified before the first batch is handed out. */
  read(table: TableName, options?: { signal?: AbortSignal; batchRows?: number }): AsyncIterable<Batch>;
}
