import { randomUUID } from 'node:crypto';
import type { Database } from '../databases/database';
import { labelOf, parseConnectionString } from '../databases/url';
import type { ComingDataset } from '../datasets/coming-dataset';
import type { Dataset, DatasetStore } from '../datasets/dataset-store';
import { CancelledError, reportOf, TdmError, throwIfCancelled, type ErrorReport } from '../errors';
import type {
  Decision,
  Fallback,
  JobContext,
  JobEvent,
  JobResult,
  Operation,
  ProvisionedTable,
  Request,
  StepReport,
} from '../job/job';
import type { Step, StepContext, StepInput, StepOutput } from '../job/step';
import type { Metadata } from '../metadata/metadata';
import type { LanguageModel } from '../privacy/language-model';
import type { Plan } from './decide';
import { alternativeTo, withRetries } from './heal';
import { Recorder } from './recorder';
import { runTogether } from './run-together';
import { decisionsFor, storedClassifications, type KnownSource } from './known-source';
import type { SourceDatabase } from './source';
import { summarize } from './test-cases';

export interface RunDependencies {
  steps: ReadonlyMap<Operation, Step>;
  metadata: Metadata;
  datasets: DatasetStore;
  target: (environment: string) => Promise<Database>;
  scratch: StepContext['scratch'];
  source: SourceDatabase;
  /** What is known of the source before the job. */
  known: KnownSource;
  maskingKey: () => Promise<{ key: Uint8Array; temporary: boolean }>;
  languageModel: LanguageModel | undefined;
  signal: AbortSignal;
  onEvent: (event: JobEvent) => void;
}

/** What a job has come to so far. */
interface Progress {
  input: StepInput & { datasets: Map<Operation, Dataset> };
  /** What steps add to the job's context. */
  context: NonNullable<StepOutput['context']>;
  reports: Record<string, StepReport>;
  decisions: Decision[];
  fallbacks: Fallback[];
  provisioned: ProvisionedTable[];
  datasetVersionId: string | null;
  /** Versions that this job made, taken away again when it is cancelled. */
  made: string[];
  /** Whether rows were made up where some were to be taken. */
  madeUp: boolean;
  error: ErrorReport | null;
}

/** Plan -> job: runs each step, records everything in `tdm`. A step that fails ends the job; its result says how. */
export async function runPlan(plan: Plan, dependencies: RunDependencies): Promise<JobResult> {
  const { metadata } = dependencies;
  const jobId = randomUUID();
  const began = performance.now();
  const summary =
    plan.testFile === null ? (dependencies.source.place?.name ?? whatFor(plan)) : summarize(plan.testFile);
  // Held before it is recorded: a job that nobody holds is taken for interrupted.
  const hold = await metadata.jobs.hold(jobId);
  const recorder = new Recorder(jobId, (lines) => metadata.jobs.log(jobId, lines), dependencies.onEvent);
  const progress: Progress = {
    input: {
      request: plan.request,
      testFile: plan.testFile,
      operations: plan.operations,
      mode: plan.mode,
      schema: null,
      dataset: null,
      datasets: new Map(),
      rows: null,
      ...dependencies.known,
    },
    context: {},
    reports: {},
    decisions: [...plan.decisions],
    fallbacks: [],
    provisioned: [],
    datasetVersionId: datasetOf(plan) ?? null,
    made: [],
    madeUp: false,
    error: null,
  };
  try {
    await metadata.jobs.create({
      id: jobId,
      workflowId: plan.workflow_id,
      summary,
      request: withoutPassword(plan.request),
      operations: plan.operations,
      testCaseId: plan.testFile?.test_case_id ?? null,
      testCasePath: plan.testFile?.path || null,
    });
    await metadata.jobs.start(jobId);
    recorder.emit({ type: 'job', job_id: jobId, status: 'running', summary });
    for (const decision of plan.decisions) recorder.log(decision.operation as Operation, 'info', decision.reason);
    for (const error of plan.testFile?.errors ?? []) recorder.log(null, 'warn', `line ${error.line}: ${error.message}`);
    await runSteps(plan, jobId, progress, recorder, dependencies);
    const result = resultOf(jobId, plan, progress, performance.now() - began);
    if (result.overall_status === 'cancelled') await takeBack(progress, result, dependencies);
    recorder.log(null, result.overall_status === 'failed' ? 'error' : 'info', `The job is ${result.overall_status}.`);
    await recorder.flush();
    await metadata.jobs.finish(jobId, {
      status: result.overall_status,
      result,
      context: contextOf(plan, progress),
      rowCount: rowCount(result, progress),
      error: result.error?.message ?? null,
    });
    recorder.emit({ type: 'job', job_id: jobId, status: result.overall_status, summary });
    return result;
  } finally {
    await progress.input.rows?.close().catch(() => undefined);
    await dependencies.source.close().catch(() => undefined);
    await recorder.flush().catch(() => undefined);
    await hold.release();
  }
}

/** One after the other; but what provisions the dataset that a step makes may begin with its rows while it makes it. */
async function runSteps(
  plan: Plan,
  jobId: string,
  progress: Progress,
  recorder: Recorder,
  dependencies: RunDependencies,
): Promise<void> {
  const run = (operation: Operation, extra?: StepExtra): Promise<StepReport> =>
    runStep(operation, jobId, progress, recorder, dependencies, extra);
  for (let at = 0; at < plan.operations.length; at++) {
    const operation = plan.operations[at];
    const next = plan.operations.at(at + 1);
    if (next !== 'provision' || !mayBeginEarly(plan, operation)) {
      progress.reports[operation] = await run(operation);
      continue;
    }
    const { maker, taker } = runTogether(
      (extra) => run(operation, extra),
      (extra) => run(next, extra),
      () => progress.input.dataset,
    );
    progress.reports[operation] = await maker;
    progress.reports[next] = await taker;
    at++;
  }
}

/** Whether what is provisioned is what the step before makes. */
function mayBeginEarly({ request: { config } }: Plan, operation: Operation): boolean {
  const { dataset_version_id: named, from = operation } = config.provision;
  return operation === 'mask' && named === undefined && from === operation;
}

const SKIPPED = 'An earlier step did not complete.';

/** What is there for a step that runs together with another. */
interface StepExtra {
  coming?: ComingDataset;
  /** Whether that came to be after all; it is waited for, and its rows are no longer wanted. */
  isMade?: () => Promise<boolean>;
  offer?: StepContext['offer'];
}

async function runStep(
  operation: Operation,
  jobId: string,
  progress: Progress,
  recorder: Recorder,
  dependencies: RunDependencies,
  { coming, isMade, offer }: StepExtra = {},
): Promise<StepReport> {
  const startedAt = new Date();
  const began = performance.now();
  const report = (status: StepReport['status'], summary: string, rest: Partial<StepReport> = {}): StepReport => {
    recorder.emit({ type: 'step', job_id: jobId, operation, status, summary });
    return {
      status,
      started_at: startedAt.toISOString(),
      duration_ms: Math.round(performance.now() - began),
      summary,
      ...rest,
    };
  };
  if (progress.error !== null) return report('skipped', SKIPPED);
  if (operation === 'mask' && progress.madeUp) return report('skipped', 'Made-up rows hold nothing personal.');
  /** Does what a failed step was for in another way; when that fails too, it is the job's failure. */
  const instead = async (from: Operation, to: Operation, why: unknown): Promise<StepReport> => {
    const { message } = reportOf(why);
    progress.fallbacks.push({ operation: from, from, to, reason: message });
    progress.madeUp = true;
    recorder.log(from, 'warn', `${message} Rows are made up instead (${to}).`);
    const output = await dependencies.steps
      .get(to)!
      .run(progress.input, stepContext(to, jobId, recorder, dependencies));
    const kept = await keep(to, output, jobId, progress, dependencies);
    return report('completed', `${output.summary}, made up`, { ...kept, ...output.details, instead: to });
  };

  const failed = (error: unknown): StepReport => {
    const failure = reportOf(
      dependencies.signal.aborted && !(error instanceof TdmError) ? new CancelledError() : error,
    );
    progress.error = failure;
    const cancelled = failure.kind === 'cancelled';
    recorder.log(
      operation,
      cancelled ? 'info' : 'error',
      failure.hint === undefined ? failure.message : `${failure.message} ${failure.hint}`,
    );
    if (failure.kind === 'internal' && error instanceof Error) recorder.log(operation, 'debug', error.stack ?? '');
    return report(cancelled ? 'cancelled' : 'failed', failure.message, cancelled ? {} : { error: failure });
  };
  recorder.emit({ type: 'step', job_id: jobId, operation, status: 'running', summary: '' });
  try {
    throwIfCancelled(dependencies.signal);
    const step = dependencies.steps.get(operation)!;
    const input = coming === undefined ? progress.input : { ...progress.input, coming };
    const context = stepContext(operation, jobId, recorder, dependencies);
    const output = await withRetries(
      operation,
      async (attempt) => {
        if (attempt === 0) return step.run(input, offer === undefined ? context : { ...context, offer });
        // Rows that were handed over are used up; the dataset that they went to is there, or is waited for.
        if (isMade !== undefined && !(await isMade())) throw new CancelledError();
        return step.run(progress.input, context);
      },
      { signal: dependencies.signal, onRetry: (message) => recorder.log(operation, 'warn', message) },
    );
    const kept = await keep(operation, output, jobId, progress, dependencies);
    return report('completed', output.summary, { ...kept, ...output.details });
  } catch (error) {
    if (isMade !== undefined && !(await isMade())) return report('skipped', SKIPPED);
    const other = alternativeTo(operation, error, progress.input);
    if (other === null) return failed(error);
    return instead(operation, other, error).catch(failed);
  }
}

function stepContext(
  operation: Operation,
  jobId: string,
  recorder: Recorder,
  dependencies: RunDependencies,
): StepContext {
  return {
    jobId,
    signal: dependencies.signal,
    datasets: dependencies.datasets,
    target: (environment) => dependencies.target(environment),
    source: () => dependencies.source.open(),
    scratch: () => dependencies.scratch(),
    maskingKey: () => dependencies.maskingKey(),
    ...(dependencies.languageModel === undefined ? {} : { languageModel: dependencies.languageModel }),
    log: (level, message) => recorder.log(operation, level, message),
    progress: (what, done, total) => recorder.progress(operation, what, done, total),
  };
}

/** What a step made becomes the input of the next, and a record in `tdm`; what the report says of that. */
async function keep(
  operation: Operation,
  output: StepOutput,
  jobId: string,
  progress: Progress,
  { metadata, source }: RunDependencies,
): Promise<Record<string, unknown>> {
  const { input } = progress;
  let details: Record<string, unknown> = {};
  progress.decisions.push(...(output.decisions ?? []));
  progress.fallbacks.push(...(output.fallbacks ?? []));
  progress.provisioned.push(...(output.provisioned ?? []));
  if (output.schema !== undefined) input.schema = output.schema;
  Object.assign(progress.context, output.context);
  if (output.source !== undefined) {
    const name = source.place?.name ?? output.source.name;
    const saved = await metadata.schemas.save({
      name,
      source: 'database',
      schema: output.source.schema,
      statistics: output.source.statistics,
      jobId,
      connectionId: source.place?.connectionId ?? null,
      label: source.place?.label ?? null,
    });
    input.source = { ...output.source, name, versionId: saved.versionId };
    input.decided = await decisionsFor(name, metadata);
    if (!saved.changed) input.classifications ??= await storedClassifications(saved.versionId, metadata);
    details = { schema_id: saved.schemaId, schema_version_id: saved.versionId, changed: saved.changed };
  }
  if (output.classifications !== undefined) {
    input.classifications = output.classifications;
    const version = input.source?.versionId ?? null;
    if (version !== null) await metadata.privacy.saveClassifications(version, output.classifications, jobId);
    details = { ...details, schema_version_id: version };
  }
  if (output.rows !== undefined) input.rows = output.rows;
  if (output.dataset !== undefined) {
    const { manifest, location } = output.dataset;
    const schemaVersionId =
      input.source?.versionId ??
      (
        await metadata.schemas.save({
          name: manifest.name,
          source: manifest.schema.tables.at(0)?.provenance.source ?? 'test_case',
          schema: manifest.schema,
          jobId,
        })
      ).versionId;
    await metadata.datasets.save(manifest, location, schemaVersionId);
    progress.made.push(manifest.dataset_version_id);
    progress.datasetVersionId = manifest.dataset_version_id;
    input.dataset = output.dataset;
    input.datasets.set(operation, output.dataset);
  }
  await metadata.lineage.save(jobId, output.lineage ?? []);
  return details;
}

/** Cancelling leaves nothing behind. */
async function takeBack(progress: Progress, result: JobResult, { metadata, datasets }: RunDependencies): Promise<void> {
  for (const id of progress.made) {
    await metadata.datasets.remove(id);
    await datasets.remove(id);
  }
  if (progress.made.length > 0) result.dataset_version_id = null;
}

function resultOf(jobId: string, plan: Plan, progress: Progress, duration: number): JobResult {
  const status = progress.error === null ? 'completed' : progress.error.kind === 'cancelled' ? 'cancelled' : 'failed';
  return {
    job_id: jobId,
    workflow_id: plan.workflow_id,
    overall_status: status,
    operations: progress.reports,
    decisions: progress.decisions,
    dataset_version_id: progress.datasetVersionId,
    provisioned_tables: progress.provisioned,
    fallbacks_used: progress.fallbacks,
    duration_ms: Math.round(duration),
    ...(progress.error === null ? {} : { error: progress.error }),
  };
}

function contextOf(plan: Plan, progress: Progress): JobContext {
  return {
    test_case_id: plan.testFile?.test_case_id ?? null,
    test_case_summary: plan.testFile === null ? null : summarize(plan.testFile),
    test_case_path: plan.testFile?.path || null,
    ui_schema: null,
    api_schema: null,
    db_schema: progress.input.source?.versionId ?? null,
    unified_schema: progress.input.schema,
    domain_pack: plan.request.domain ?? null,
    scenario: null,
    operations: plan.operations,
    fallbacks_used: progress.fallbacks,
    quality_score: null,
    ...progress.context,
  };
}

function rowCount(result: JobResult, progress: Progress): number {
  const counted =
    result.provisioned_tables.length > 0 ? result.provisioned_tables : (progress.input.dataset?.manifest.tables ?? []);
  return counted.reduce((sum, table) => sum + table.row_count, 0);
}

/** What a job without a test case and a connection is about, for lists. */
function whatFor(plan: Plan): string {
  const { domain, urls, sql_script: sql, openapi, config } = plan.request;
  if (sql !== undefined) return sql.path ?? 'SQL script';
  if (openapi !== undefined) return openapi.path ?? 'OpenAPI document';
  if (urls.length > 0) return urls.map((url) => new URL(url).host).join(', ');
  if (domain !== undefined) return [domain, config.synthetic.scenario].filter((part) => part !== undefined).join(' ');
  return `dataset ${datasetOf(plan) ?? 'none'}`;
}

/** The dataset that the request names. */
function datasetOf({ request: { config } }: Plan): string | undefined {
  return config.provision.dataset_version_id ?? config.mask.dataset_version_id;
}

function withoutPassword(request: Request): Request {
  if (request.connection_string === undefined) return request;
  return { ...request, connection_string: labelOf(parseConnectionString(request.connection_string)) };
}
