import type { ComingDataset } from '../datasets/coming-dataset';
import { CancelledError, reportOf, TdmError, throwIfCancelled } from '../errors';
import type { Operation, StepReport } from '../job/job';
import type { StepContext } from '../job/step';
import { alternativeTo, withRetries } from './heal';
import { keep, type Progress } from './progress';
import type { Recorder } from './recorder';
import type { RunDependencies } from './run';

const SKIPPED = 'An earlier step did not complete.';

/** What is there for a step that runs together with another. */
export interface StepExtra {
  coming?: ComingDataset;
  /** Whether that came to be after all; it is waited for, and its rows are no longer wanted. */
  isMade?: () => Promise<boolean>;
  offer?: StepContext['offer'];
}

/** Runs one step, records what it made, and says how it went; never rejects. */
export async function runStep(
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
