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
  /** The version that this one is made from. */
  parentId?: string;
  /** What is left out, and why. */
  notes?: string[];
}

export interface TableWriteOptions {
  literalRows?: LiteralRow[];
  signal?: AbortSignal;
  /** Told the rows written so far. */
  onRows?: (rows: number) => void;
  /** True where the batches have the two trace columns after the table's own. */
  trace?: boolean;
}

export interface DatasetWriter {
  /** Writes all rows of a table as they come. */
  writeTable(table: Table, batches: AsyncIterable<Batch>, options?: TableWriteOptions): Promise<TableFiles>;
  /** What was written, to be read before it is committed. Throws where a table of the schema is missing. */
  written(): Dataset;
  /** Checks that every table of the schema was written, writes the manifest, renames into place. */
  commit(): Promise<Dataset>;
  /** Leaves nothing behind. Harmless after commit. */
  abort(): Promise<void>;
}

export interface Dataset {
  readonly manifest: Manifest;
  /** Where it lies, for people: a folder or a URL. */
  readonly location: string;
  /** The rows of a table in order. Checksums are verified before the first batch is handed out, or as `verify` says. */
  read(table: TableName, options?: DatasetReadOptions): AsyncIterable<Batch>;
  /** Throws IntegrityError unless the files of a table are as they were written. */
  verify(table: TableName, signal?: AbortSignal): Promise<void>;
}

export interface DatasetReadOptions extends RowReadOptions {
  /** Only these, in the table's order: batches have no other vectors. */
  columns?: ReadonlySet<string>;
  /** `meanwhile`: throws at the end where a checksum is wrong, so that what came of the rows must be undone. */
  verify?: 'first' | 'meanwhile';
}

export interface RowReadOptions {
  signal?: AbortSignal;
  batchRows?: number;
  /** With the two trace columns after the table's own; only of a table that has them. */
  trace?: boolean;
}

/**
 * Rows that are there for the asking: a dataset's, or those of a subset that is planned in a source and not yet read.
 * One table is read at a time, from its first row to its last.
 */
export interface RowSource {
  readonly name: string;
  readonly schema: Schema;
  /** Set where these are the rows of a dataset. */
  readonly datasetVersionId: string | null;
  readonly notes: readonly string[];
  rowCount(table: TableName): number;
  hasTrace(table: TableName): boolean;
  read(table: TableName, options?: RowReadOptions): AsyncIterable<Batch>;
  /** Lets go of what is held for it. */
  close(): Promise<void>;
}
