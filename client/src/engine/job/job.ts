import type { ErrorReport } from '../errors';
import type { AskedLocale } from '../locales/asked-locale';
import type { MaskingRule } from '../privacy/masking-rule';
import type { Rule } from '../schema/rule';

/** The Job noun: one run of a plan. These shapes are what `tdm` stores and `--json` prints. */
export const OPERATIONS = ['discover', 'pii', 'subset', 'mask', 'synthetic', 'provision'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Those that make a dataset. */
export const DATASET_OPERATIONS = ['subset', 'mask', 'synthetic'] as const;
export type DatasetOperation = (typeof DATASET_OPERATIONS)[number];

export const JOB_STATUSES = ['pending', 'running', 'completed', 'failed', 'cancelled', 'interrupted'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Where the schema of synthetic data comes from first; others that are given are joined to it. */
export const SYNTHETIC_MODES = ['test_case', 'url', 'domain', 'schema'] as const;
export type SyntheticMode = (typeof SYNTHETIC_MODES)[number];

export const LITERAL_MODES = ['include', 'avoid', 'ignore'] as const;
export type LiteralMode = (typeof LITERAL_MODES)[number];

/** The one request of the editor, the command line and the exported API, after validation (workflow/request.ts). */
export interface Request {
  /** What `test_case_content` (with `test_case_path`) or `test_cases` gave; several are one job with one dataset. */
  test_cases: TestCaseInput[];
  /** What the test cases call: page objects, step definitions, resources. */
  test_case_files: TestCaseFile[];
  /** A domain pack's name. */
  domain?: string;
  /** Pages whose forms say what is entered. */
  urls: string[];
  /** A script that makes the schema: CREATE TABLE and the like. */
  sql_script?: NamedText;
  /** An OpenAPI document, as JSON or YAML. */
  openapi?: NamedText;
  /** The source database; its password is taken out before the request is stored. */
  connection_string?: string;
  /** A saved connection's name, instead. */
  connection?: string;
  /** What is known of a source already: no discovery is needed. */
  schema_version_id?: string;
  operations?: Operation[];
  config: RequestConfig;
}

/** Another file that tests call, such as a page object. `path` is what the tests' imports are resolved against. */
export interface TestCaseFile {
  path: string;
  content: string;
}

export interface TestCaseInput {
  content: string;
  /** Where it stands, for people and lineage: a path, with `:line` for one scenario. */
  path?: string;
}

/** `path` is where it was read, for messages and for what it refers to beside it. */
export interface NamedText {
  content: string;
  path?: string;
}

export interface RequestConfig {
  discover: DiscoverConfig;
  pii: PiiConfig;
  subset: SubsetConfig;
  mask: MaskConfig;
  synthetic: SyntheticConfig;
  provision: ProvisionConfig;
}

export interface DiscoverConfig {
  /** PostgreSQL schemas; all of the user's when empty. */
  schemas: string[];
  /** Whether relationships are inferred where none is declared. */
  virtual_relationships: boolean;
  /** Whether some values are looked at, to keep what they look like (never a value). */
  samples: boolean;
}

export interface PiiConfig {
  /** Whether values are sampled in the source, where it can be reached. */
  samples: boolean;
  /** Rows sampled of a table, at most. */
  sample_rows: number;
  /** Asks a language model about what stays unsure; off when left out. */
  language_model?: LanguageModelConfig;
  /** Only columns that are personal are listed in the step's report unless this is set. */
  all: boolean;
}

/** Names and types alone are sent unless `samples` is set. Its key is in TDM_LLM_API_KEY, never in a request. */
export interface LanguageModelConfig {
  /** An OpenAI-compatible or Azure OpenAI endpoint; the editor's own model when left out. */
  endpoint?: string;
  model?: string;
  samples: boolean;
}

export interface SubsetConfig {
  /** `customers` or `sales.customers`; inferred when left out. */
  root_table?: string;
  /** SQL condition on the root table. */
  where?: string;
  /** Rows of the root, at most. */
  rows?: number;
  /** Share of the root's rows, 0 to 100. */
  percent?: number;
  /** Table name -> rows at most; `*` is every other table. Parents that rows need come besides. */
  max_rows_per_table: Record<string, number>;
  /** How many relationships children are followed from the root; null is all the way down, 0 not at all. */
  children_depth: number | null;
  /** Inferred relationships that are followed: those the user confirmed, all of some confidence, or none. */
  virtual_relationships: 'confirmed' | 'inferred' | 'none';
  /** Tables whose rows are left out, unless others need them. */
  exclude_tables: string[];
  /** Says what would be taken, and takes nothing. */
  plan_only: boolean;
}

export interface MaskConfig {
  /** Mask this version instead of what the job made. */
  dataset_version_id?: string;
  /** Before those that are stored; as `.tdm/masking.json` has them. */
  rules: MaskingRule[];
  /** Refuses to provision while a column of the masked dataset is not classified. */
  fail_closed: boolean;
  leak_check: boolean;
}

export interface SyntheticConfig {
  /** Table name -> rows; `*` is every other table. */
  row_counts: Record<string, number>;
  seed: string;
  /** A faker locale, such as `en` or `de_CH`, or several with the share of rows that each has. */
  locale: AskedLocale;
  literals: LiteralMode;
  /** Decided from what is given when left out. */
  mode?: SyntheticMode;
  /** Of the domain pack; its first one when left out. */
  scenario?: string;
  /** Rows of each table besides whose values a test expects to be refused, as far as the columns hold them. */
  negative_rows: number;
  /** Whether how values are spread is learnt from the source database, where there is one. */
  profile: boolean;
  crawl: CrawlConfig;
  /** `table.column` -> how its values are made; as `.tdm/generators.json` has them. */
  generators: Record<string, unknown>;
  /** As `.tdm/rules.json` has them. */
  rules: Rule[];
  /** The user's own, as files of `.tdm/domains` have them. */
  domain_packs: unknown[];
}

/** Bounds of reading web pages. */
export interface CrawlConfig {
  max_pages: number;
  /** Links followed from a page that is given, 0 for none. */
  max_depth: number;
  /** For all pages together. */
  timeout_ms: number;
}

export interface ProvisionConfig {
  target_env: string;
  reset_env: boolean;
  run_smoke_tests: boolean;
  /** Of several datasets that the job makes, the one that this operation made; the last one when left out. */
  from?: DatasetOperation;
  /** Provision this version instead of one that the job makes. */
  dataset_version_id?: string;
}

/** Why the plan is as it is. */
export interface Decision {
  operation: string;
  reason: string;
}

export interface Fallback {
  operation: string;
  from: string;
  to: string;
  reason: string;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export interface StepReport {
  status: 'completed' | 'failed' | 'cancelled' | 'skipped';
  started_at: string;
  duration_ms: number;
  /** What the step has to say of its result, for people. */
  summary: string;
  error?: ErrorReport;
  [detail: string]: unknown;
}

export interface ProvisionedTable {
  table: string;
  row_count: number;
}

/** What `tdm run --json` prints. */
export interface JobResult {
  job_id: string;
  /** The same plan has the same id: a hash of what was asked and decided. */
  workflow_id: string;
  overall_status: Exclude<JobStatus, 'pending' | 'running'>;
  operations: Record<string, StepReport>;
  decisions: Decision[];
  dataset_version_id: string | null;
  provisioned_tables: ProvisionedTable[];
  fallbacks_used: Fallback[];
  duration_ms: number;
  error?: ErrorReport;
}

/** What a job was about, kept with its result: `jobs.result_json.job_context`. */
export interface JobContext {
  /** Hash of the test case; null when the input is none. */
  test_case_id: string | null;
  test_case_summary: string | null;
  test_case_path: string | null;
  ui_schema: unknown;
  api_schema: unknown;
  db_schema: unknown;
  unified_schema: unknown;
  domain_pack: string | null;
  scenario: string | null;
  operations: Operation[];
  fallbacks_used: Fallback[];
  quality_score: number | null;
}

/** What a running job tells, in order: to a progress bar, a view, a terminal. */
export type JobEvent =
  | { type: 'job'; job_id: string; status: JobStatus; summary: string }
  | { type: 'step'; job_id: string; operation: Operation; status: 'running' | StepReport['status']; summary: string }
  | { type: 'progress'; job_id: string; operation: Operation; what: string; done: number; total: number | null }
  | { type: 'log'; job_id: string; operation: Operation | null; level: LogLevel; message: string; at: string };
