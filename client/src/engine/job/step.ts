import type { TestFile } from '../../../../server/src/testcase/testcase';
import type { Database } from '../databases/database';
import type { Dataset, DatasetStore } from '../datasets/dataset-store';
import type { Schema } from '../schema/schema';
import type { Decision, Fallback, LogLevel, Operation, ProvisionedTable, Request } from './job';
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
  schema: Schema | null;
  dataset: Dataset | null;
}

export interface StepContext {
  jobId: string;
  signal: AbortSignal;
  datasets: DatasetStore;
  /** Opens the database of an environment; throws UserError for one that is not known or protected. */
  target(environment: string): Promise<Database>;
  log(level: LogLevel, message: string): void;
  /** `total` null when it is not known. Cheap: call it as often as you like. */
  progress(what: string, done: number, total: number | null): void;
}

export interface StepOutput {
  /** One line for people: `500 rows in users`. */
  summary: string;
  schema?: Schema;
  dataset?: Dataset;
  provisioned?: ProvisionedTable[];
  decisions?: Decision[];
  fallbacks?: Fallback[];
  lineage?: FieldLineage[];
  /** Goes into the step's report as it is: JSON, never a secret. */
  details?: Record<string, unknown>;
}
