import type { FieldLineage } from '../lineage/field-lineage';
import type { DatasetOrigin } from '../datasets/manifest';
import type { JobContext, JobResult, JobStatus, LogLevel, Operation, Request } from '../job/job';
import type { Schema, SchemaSource } from '../schema/schema';
import type { SchemaStatistics } from '../schema/statistics';

/** What the stores of `tdm` hand out: plain values, times as ISO 8601 in UTC, so that they travel between threads. */
export interface JobRecord {
  id: string;
  workflow_id: string;
  status: JobStatus;
  /** For people: `registration.feature:3 · users`. */
  summary: string;
  operations: Operation[];
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  /** Rows provisioned, or else generated. */
  row_count: number;
  test_case_id: string | null;
  test_case_path: string | null;
  dataset_version_id: string | null;
  error_message: string | null;
}

export interface JobDetail extends JobRecord {
  /** Without any secret. */
  request: Request;
  result: (JobResult & { job_context: JobContext }) | null;
}

export interface JobLogRecord {
  /** Grows by one with each line of a job. */
  sequence: number;
  at: string;
  operation: Operation | null;
  level: LogLevel;
  message: string;
}

export interface SchemaRecord {
  id: string;
  name: string;
  source: string;
  versions: SchemaVersionRecord[];
}

export interface SchemaVersionRecord {
  id: string;
  version: number;
  created_at: string;
  table_count: number;
  job_id: string | null;
}

export interface SchemaVersionDetail extends SchemaVersionRecord {
  schema_id: string;
  schema_name: string;
  source: SchemaSource;
  /** The saved connection that it was discovered through, or else the address, without a password. */
  connection: string | null;
  label: string | null;
  schema: Schema;
  statistics: SchemaStatistics | null;
}

export interface DatasetRecord {
  dataset_version_id: string;
  name: string;
  version: number;
  origin: DatasetOrigin;
  job_id: string | null;
  schema_version_id: string | null;
  created_at: string;
  location: string;
  seed: string;
  tables: { schema: string; name: string; row_count: number; bytes: number }[];
}

export interface LineageRecord extends FieldLineage {
  job_id: string;
  created_at: string;
}

/** A saved database. Its password is in SecretStorage or in the environment, never here. */
export interface ConnectionRecord {
  id: string;
  name: string;
  host: string;
  port: number;
  database: string;
  username: string;
  ssl_mode: string;
}

export interface EnvironmentRecord {
  name: string;
  protected: boolean;
  /** `postgresql://user@host:port/name`, never with a password; null until it was first used. */
  label: string | null;
}

/** How the `tdm` database stands against the code's migrations. */
export interface MigrationState {
  current: number;
  latest: number;
  history: { number: number; name: string; applied_at: string }[];
}
