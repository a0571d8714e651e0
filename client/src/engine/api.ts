import type { KnownSchema } from '../../../server/src/testcase/mapping/known-schema';
import type { SampleRowsParams } from '../../../server/src/protocol';
import type { FusionDecision } from './fusion/fusion';
import type { Decision, JobEvent, JobResult, Operation, SyntheticMode } from './job/job';
import type { DomainSummary } from './domains/domains';
import type { RowReason } from './datasets/why';
import type { Classification, ColumnDecision } from './privacy/classification';
import type { LanguageModel } from './privacy/language-model';
import type { MaskingRule } from './privacy/masking-rule';
import type { PiiType } from './privacy/pii-types';
import type { SchemaDiff } from './schema/diff';
import type { RelationshipDecision } from './schema/relationship-decision';
import type { TableName } from './schema/schema';
import type { SchemaOutline, TableDetail } from './schema-outline';
import type { FusionReport } from './workflow/fuse-schemas';
import type { MaskPreview } from './workflow/preview';
import type {
  ConnectionRecord,
  DatasetRecord,
  JobDetail,
  JobLogRecord,
  JobRecord,
  LineageRecord,
  MigrationState,
  SchemaRecord,
  SchemaVersionDetail,
} from './metadata/records';

/**
 * What the engine offers, to the extension (through the worker) and to the command line. Arguments and results are
 * plain values. Every method rejects with a TdmError; `signal` cancels.
 */
export interface EngineApi {
  /** Validates, decides, runs and records one request. Resolves with a failed job's result too; rejects only when the
   *  request itself is wrong or `tdm` cannot be reached. */
  run(request: unknown, options?: RunOptions): Promise<JobResult>;

  listJobs(limit?: number): Promise<JobRecord[]>;
  getJob(jobId: string): Promise<JobDetail>;
  /** Lines after `afterSequence`, oldest first. */
  getJobLogs(jobId: string, afterSequence?: number): Promise<JobLogRecord[]>;
  /** The newest job for each test case. */
  lastRuns(): Promise<JobRecord[]>;
  listDatasets(): Promise<DatasetRecord[]>;
  listSchemas(): Promise<SchemaRecord[]>;
  getSchemaVersion(schemaVersionId: string): Promise<SchemaVersionDetail>;
  /** All edges of a job; of every job when left out, newest first. */
  listLineage(jobId?: string): Promise<LineageRecord[]>;

  /** Saved databases, by name. */
  listConnections(): Promise<ConnectionRecord[]>;
  /** Saves an address under a name; the password in the connection string is not kept. */
  saveConnection(name: string, url: string): Promise<ConnectionRecord>;
  removeConnection(name: string): Promise<void>;
  /** Connects to a saved connection or a connection string, and says what it finds. */
  testConnection(nameOrUrl: string): Promise<ConnectionTest>;

  /** How schema version `b` differs from `a`, in words. */
  compareSchemas(a: string, b: string): Promise<SchemaDiff>;
  /** What was found or decided about a version's columns; empty before the first `pii`. */
  listClassifications(schemaVersionId: string): Promise<Classification[]>;
  /** What a version's tables are called and what is known of them, without their columns' details. */
  /** The domain packs there are; `packs` are the user's own, as files of `.tdm/domains` have them. */
  listDomains(packs: readonly unknown[]): Promise<DomainSummary[]>;
  /** What a run with this request would do, and why. Touches nothing. */
  classifyIntent(request: unknown): Promise<Intent>;
  /** Joins stored schema versions, and the sources that the request gives, into one schema, which is stored. */
  fuseSchemas(
    request: unknown,
    versionIds: readonly string[],
    name?: string,
    options?: CancelOptions,
  ): Promise<FusionReport>;
  /** What was settled where schemas are joined. */
  fusionDecisions(): Promise<FusionDecision[]>;
  /** Wins over what is found, from the next time on. */
  settleFusion(decision: FusionDecision): Promise<void>;
  /** Forgets what was settled of a table or column of a source. */
  forgetFusion(decision: FusionDecision): Promise<void>;
  outlineSchema(schemaVersionId: string): Promise<SchemaOutline>;
  /** One of its tables; with what the user decided of its columns, in whatever version. */
  describeTable(schemaVersionId: string, table: TableName): Promise<TableDetail>;
  /** What the user decided about columns of databases: `users.email` -> class, the newest schema's where several have it. */
  decidedClasses(): Promise<Record<string, PiiType>>;
  /** A user's decision on a column: wins over what is detected, in later versions too. */
  decideColumn(schemaVersionId: string, decision: ColumnDecision): Promise<void>;
  decideRelationship(schemaVersionId: string, decision: RelationshipDecision): Promise<void>;
  listMaskingRules(): Promise<MaskingRule[]>;
  /** Adds a rule, or takes the place of the one with the same scope. */
  saveMaskingRule(rule: MaskingRule): Promise<void>;
  removeMaskingRule(rule: MaskingRule): Promise<void>;
  /** How some rows of each masked table look before and after: of the dataset in `config.mask.dataset_version_id`, or
   *  read from the source. `rows` of each, 5 when left out. Is no job, and nothing of it is stored. */
  previewMask(request: unknown, rows?: number, options?: CancelOptions): Promise<MaskPreview>;
  /** Why a row is in a subset: from it to the root, a relationship a step. */
  whyRow(datasetVersionId: string, table: string, key: string[]): Promise<RowReason[]>;

  /** The tables of the target as the language server is told of them; null while it is not up. Starts nothing. */
  targetSchema(): Promise<KnownSchema | null>;
  /** Some values of a column of the target, at most 200, each once, as text; none while it is not up. */
  columnValues(table: string, column: string, limit: number): Promise<string[]>;

  /** Rows to write into a test, as texts in the order of the fields. Needs no database. */
  sampleRows(params: SampleRowsParams): Promise<string[][]>;

  databaseStatus(): Promise<DatabaseStatus>;
  /** Starts the embedded server, making it when it is the first time. */
  startDatabase(options?: ProgressOptions): Promise<DatabaseStatus>;
  stopDatabase(): Promise<DatabaseStatus>;
  /** The whole connection string, password included: for the user who asks, for nothing else. */
  connectionString(database: DatabaseName): Promise<string>;

  migrationState(): Promise<MigrationState>;
  upgradeMetadata(): Promise<MigrationState>;

  /** Lets go of every connection. What the application connects to stays up. */
  close(): Promise<void>;
}

/** What a connection turned out to be. */
export interface ConnectionTest {
  /** Without the password. */
  label: string;
  server_version: string;
  role: string;
  /** Where not, a subset is taken by batches of keys. */
  may_create_temporary_tables: boolean;
  tables: number;
  /** Of those, the ones that the role has no right to read. */
  unreadable_tables: number;
}

/** What `tdm classify-intent --json` prints. */
export interface Intent {
  operations: Operation[];
  /** Which source of synthetic data counts first; null where nothing is given that rows could be generated for. */
  preferred_synthetic_mode: SyntheticMode | null;
  mode_reason: string;
  reasons: Decision[];
}

export type DatabaseName = 'metadata' | 'target';

export interface RunOptions {
  signal?: AbortSignal;
  onEvent?: (event: JobEvent) => void;
}

export interface CancelOptions {
  signal?: AbortSignal;
}

export interface ProgressOptions {
  signal?: AbortSignal;
  onProgress?: (message: string) => void;
}

export interface DatabaseStatus {
  /** Whether the embedded server is in use; false when both databases have a URL of the user's. */
  embedded: boolean;
  /** Of the embedded server: `absent` has never been made. null when it is not in use. */
  state: 'absent' | 'stopped' | 'running' | null;
  port: number | null;
  data_folder: string | null;
  /** Without passwords; null while the server does not run. */
  metadata: string | null;
  target: string | null;
}

/** Where the two databases are and where files go; the command line and the extension each fill it in. */
export interface EngineSettings {
  /** TDM's folder; `defaultHome()` when left out. Holds the embedded server and the datasets. */
  home?: string;
  metadataUrl?: string;
  targetUrl?: string;
  /** Of saved connections, by name; those that are missing here are looked up in the environment. */
  passwords?: Readonly<Record<string, string>>;
  /** What masking depends on: any text; the environment's TDM_MASKING_KEY when left out. */
  maskingKey?: string;
  /** The surroundings' own, asked only where a request switches it on. */
  languageModel?: LanguageModel;
  /** Called before `tdm` is upgraded, so that it can be said. */
  onUpgrade?: (state: MigrationState) => void;
  /** Called with what takes a while before a job begins: making or starting the embedded server. */
  onProgress?: (message: string) => void;
}
