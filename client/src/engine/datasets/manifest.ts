import type { Schema, TableName } from '../schema/schema';

/** What made the data of a dataset. */
export type DatasetOrigin = 'synthetic' | 'subset' | 'mask';

/** The Dataset noun: an immutable, versioned set of Parquet files. This is its `manifest.json`. */
export interface Manifest {
  format: 1;
  dataset_version_id: string;
  /** The dataset that this is a version of, such as `registration`. */
  name: string;
  origin: DatasetOrigin;
  /** The job that made it. */
  job_id: string;
  /** ISO 8601, UTC. */
  created_at: string;
  seed: string;
  locale: string;
  schema: Schema;
  tables: TableFiles[];
  /** The version that this one was made from, where it was. */
  parent_id?: string;
  /** What was left out, and why, for people. */
  notes?: string[];
}

export interface TableFiles extends TableName {
  row_count: number;
  files: DataFile[];
  /** Set where the files say of each row why it is there; see trace.ts. */
  trace?: true;
  /** Rows written in the test, in the order they stand in the table; columns left out were free. */
  literal_rows: LiteralRow[];
}

export interface DataFile {
  /** Relative to the manifest, with `/`. */
  path: string;
  row_count: number;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

/** Column name -> the value as PostgreSQL's text form, or null. */
export type LiteralRow = Record<string, string | null>;
