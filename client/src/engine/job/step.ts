import type { TestFile } from '../../../../server/src/testcase/testcase';
import type { Database } from '../databases/database';
import type { ScratchDatabase } from '../databases/scratch';
import type { ComingDataset, HandedRows } from '../datasets/coming-dataset';
import type { Dataset, DatasetStore, RowSource } from '../datasets/dataset-store';
import type { FusionDecision } from '../fusion/fusion';
import type { Classification, ColumnDecision } from '../privacy/classification';
import type { LanguageModel } from '../privacy/language-model';
import type { MaskingRule } from '../privacy/masking-rule';
import type { RelationshipDecision } from '../schema/relationship-decision';
import type { Schema } from '../schema/schema';
import type { SchemaStatistics } from '../schema/statistics';
import type {
  DatasetOperation,
  Decision,
  Fallback,
  JobContext,
  LogLevel,
  Operation,
  ProvisionedTable,
  Request,
  SyntheticMode,
} from './job';
import type { FieldLineage } from '../lineage/field-lineage';

/** One operation of the pipeline. `workflow` alone knows the steps, and it knows them by this. */
export interface Step {
  readonly operation: Operation;
  /** Throws UserError for a request that cannot be right, before a job begins. Touches nothing. */
  check?(input: StepInput): Promise<void>;
  /** Does the work, or throws a TdmError. What it began and could not finish, it has undone. */
  run(input: StepInput, context: StepContext): Promise<StepOutput>;
}

/** What earlier steps, or the request, have made so far. */
export interface StepInput {
  request: Request;
  testFile: TestFile | null;
  /** What will run, in order. */
  operations: readonly Operation[];
  /** Which source of synthetic data counts first; null where nothing is given that rows could be made for. */
  mode: SyntheticMode | null;
  schema: Schema | null;
  dataset: Dataset | null;
  /** The dataset of each operation that made one in this job. */
  datasets: ReadonlyMap<DatasetOperation, Dataset>;
  /** The source's schema: discovered by this job, or the stored version that the request names. */
  source: SourceSchema | null;
  /** Of the source's columns: found by this job, or stored before. */
  classifications: Classification[] | null;
  /** Set by a subset that a mask follows, so that rows with personal data never lie on the disk. */
  rows: RowSource | null;
  /** Set where the step before is still making the dataset, for one that can begin with its rows. */
  coming?: ComingDataset;
  /** What the user decided before. */
  decided: UserDecisions;
}

export interface SourceSchema {
  /** Its name among the schemas of `tdm`: the connection's. */
  name: string;
  /** Null until it is stored. */
  versionId: string | null;
  schema: Schema;
  statistics: SchemaStatistics;
}

export interface UserDecisions {
  columns: ColumnDecision[];
  relationships: RelationshipDecision[];
  maskingRules: MaskingRule[];
  /** What was settled where several sources were joined. */
  fusion: FusionDecision[];
}

/** What is decided where nobody has said anything. */
export const NOTHING_DECIDED: UserDecisions = { columns: [], relationships: [], maskingRules: [], fusion: [] };

/** What a step is given before any has run and nothing is known; `given` is what there is besides. */
export function bareInput(request: Request, given: Partial<StepInput> = {}): StepInput {
  return {
    request,
    testFile: null,
    operations: [],
    mode: null,
    schema: null,
    dataset: null,
    datasets: new Map(),
    source: null,
    classifications: null,
    rows: null,
    decided: NOTHING_DECIDED,
    ...given,
  };
}

export interface StepContext {
  jobId: string;
  signal: AbortSignal;
  datasets: DatasetStore;
  /** Opens the source database; throws UserError when the request names none. */
  source(): Promise<Database>;
  /** The key that masking depends on: 32 bytes; `temporary` when nobody gave one, so that it is this job's alone. */
  maskingKey(): Promise<{ key: Uint8Array; temporary: boolean }>;
  /** A new, empty database of the embedded server, for what is to be forgotten. */
  scratch(): Promise<ScratchDatabase>;
  /** Opens the database of an environment; throws UserError for one that is not known or protected. */
  target(environment: string): Promise<Database>;
  /** Set where the next step can take the rows of the dataset that this one makes, while it makes it. */
  offer?: (rows: HandedRows) => void;
  /** The surroundings' own language model; there is none outside the editor. */
  languageModel?: LanguageModel;
  log(level: LogLevel, message: string): void;
  /** `total` null when it is not known. Cheap: call it as often as you like. */
  progress(what: string, done: number, total: number | null): void;
}

export interface StepOutput {
  /** One line for people: `500 rows in users`. */
  summary: string;
  schema?: Schema;
  dataset?: Dataset;
  source?: SourceSchema;
  classifications?: Classification[];
  /** Closed when the job ends. */
  rows?: RowSource;
  provisioned?: ProvisionedTable[];
  decisions?: Decision[];
  fallbacks?: Fallback[];
  lineage?: FieldLineage[];
  /** What is kept with the job's result. */
  context?: Partial<Pick<JobContext, 'ui_schema' | 'api_schema' | 'scenario' | 'unified_schema'>>;
  /** Goes into the step's report as it is: JSON, never a secret. */
  details?: Record<string, unknown>;
}
