import * as vscode from 'vscode';
import { COMMANDS } from '../contributions';
import { CancelledError, errorOf } from '../engine/errors';
import type { JobResult } from '../engine/job/job';
import { say, sayFailure } from '../failure';
import { fractionDone, outcomeOf, stepsOf, type LiveJob } from '../jobs/live-job';
import type { JobStart } from '../jobs/job-monitor';
import { OPERATIONS_OF_GENERATE } from '../jobs/request';
import type { Services } from '../services';
import { joined, operationName } from '../text';

/**
 * Runs a job of so many steps under a cancellable notification, and ends it with one message. Rejects as the engine
 * does.
 */
export async function runWithProgress(
  services: Services,
  start: JobStart,
  steps = OPERATIONS_OF_GENERATE.length,
): Promise<JobResult> {
  const { l10n } = vscode;
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: l10n.t('TDM: {0}', start.summary), cancellable: true },
    async (progress, token) => {
      // Making the embedded server, the first time, is told here too.
      const told = services.notices.onDidProgress((message) => progress.report({ message }));
      let done = 0;
      try {
        const { job, result } = services.jobs.start(start, (changed) => {
          const now = Math.max(done, Math.round(fractionDone(changed, steps) * 100));
          progress.report({ message: progressText(changed), increment: now - done });
          done = now;
        });
        token.onCancellationRequested(() => services.jobs.cancel(job));
        return await result;
      } finally {
        told.dispose();
        services.refresh.fire();
      }
    },
  );
  sayOutcome(services, result);
  return result;
}

/** `Generate: users 250 of 500`. */
export function progressText(job: LiveJob): string {
  const step = job.steps.findLast((candidate) => candidate.status === 'running');
  if (step === undefined) return '';
  const count = countText(job);
  return count === '' ? operationName(step.operation) : `${operationName(step.operation)}: ${count}`;
}

/** `users 250 of 500`, or only what is being done where nothing is counted; empty before either. */
export function countText({ progress }: LiveJob): string {
  if (progress === null) return '';
  const { what, done, total } = progress;
  if (total === null) return done === 0 ? what : `${what} ${done.toLocaleString()}`;
  return vscode.l10n.t('{0} {1} of {2}', what, done.toLocaleString(), total.toLocaleString());
}

function sayOutcome({ log }: Services, result: JobResult): void {
  const { l10n } = vscode;
  const argument = [result.job_id];
  const showLog = { title: l10n.t('Show Log'), command: COMMANDS.showJobLog, arguments: argument };
  if (result.overall_status === 'completed') {
    const copy = { title: l10n.t('Copy Connection String'), command: COMMANDS.copyTargetConnectionString };
    // Of a job that provisioned nothing the last step says what came of it.
    const last = stepsOf(result).findLast(([, { status }]) => status === 'completed')?.[1].summary;
    say(
      'info',
      joined([outcomeOf(result) || last, fallbacks(result)]) || l10n.t('Done.'),
      { title: l10n.t('Show Job'), command: COMMANDS.openJob, arguments: argument },
      ...(result.provisioned_tables.length === 0 ? [] : [copy]),
    );
  } else if (result.overall_status === 'cancelled') {
    sayFailure(log, new CancelledError(l10n.t('Cancelled. Nothing was changed.')));
  } else {
    const report = result.error ?? { kind: 'internal', message: l10n.t('The job failed.') };
    sayFailure(log, errorOf(report), showLog);
  }
}

const fallbacks = ({ fallbacks_used: used }: JobResult): string | null =>
  used.length === 0 ? null : vscode.l10n.t('with {0} fallbacks, see the job', used.length);
