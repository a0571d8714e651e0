import { randomUUID } from 'node:crypto';
import type { Database } from '../databases/database';
import { labelOf, parseConnectionString } from '../databases/url';
import type { DatasetStore } from '../datasets/dataset-store';
import type { JobEvent, JobResult, Operation, Request, StepReport } from '../job/job';
import { bareInput, type Step, type StepContext } from '../job/step';
import type { Metadata } from '../metadata/metadata';
import type { LanguageModel } from '../privacy/language-model';
import type { Plan } from './decide';
import type { KnownSource } from './known-source';
import { contextOf, type Progress, resultOf, rowCount, takeBack } from './progress';
import { Recorder } from './recorder';
import { runStep, type StepExtra } from './run-step';
import { runTogether } from './run-together';
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
  const { request, testFile, operations, mode } = plan;
  const progress: Progress = {
    input: {
      ...bareInput(request, { testFile, operations, mode, ...dependencies.known }),
      datasets: new Map(),
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
  return ['synthetic', 'mask'].includes(operation) && named === undefined && from === operation;
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
