import * as vscode from 'vscode';
import type { LastRun } from '../../../server/src/protocol';
import { DisposableStore } from '../disposable';
import type { JobRecord } from '../engine/metadata/records';
import type { LiveJob } from '../jobs/live-job';
import type { Services } from '../services';

/** Runs of other windows and shells are looked at this often while one goes on. */
const OTHERS_UPDATE_MS = 2000;

/**
 * Keeps the lenses' knowledge of the last runs up to date. What others ran is found while it runs, and when the user
 * comes back to the window; then the views look again too.
 */
export function registerLastRuns(services: Services): DisposableStore {
  const { databases, engine, jobs, language, log, refresh } = services;
  const store = new DisposableStore();
  let recorded: LastRun[] | null = null;
  let timer: NodeJS.Timeout | undefined;

  const tell = (): void => {
    language
      .tellLastRuns([...(recorded ?? []), ...jobs.running.flatMap(liveRun)])
      .catch((error: unknown) => log.warn(`The lenses were not told of the last runs: ${String(error)}`));
  };
  /** Null when they cannot be read now. */
  const read = async (): Promise<LastRun[] | null> => {
    try {
      return (await databases.canRead()) ? (await engine.lastRuns()).flatMap(recordedRun) : null;
    } catch (error) {
      log.warn(`The last runs could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };
  const load = async (): Promise<void> => {
    recorded = (await read()) ?? recorded;
    tell();
    watchOthers();
  };
  const lookAgain = async (): Promise<void> => {
    const runs = await read();
    if (runs === null) return;
    if (JSON.stringify(runs) === JSON.stringify(recorded)) watchOthers();
    else refresh.fire();
  };
  const watchOthers = (): void => {
    clearTimeout(timer);
    const others = recorded?.some(({ status, job_id: id }) => status === 'running' && jobs.find(id) === undefined);
    if (others) timer = setTimeout(() => void lookAgain(), OTHERS_UPDATE_MS);
  };

  store.add(language.onDidStart(() => void load()));
  store.add(refresh.event(() => void load()));
  store.add(jobs.onDidBegin(tell));
  // Nothing is looked for again, and no engine started for it, before it was of use here.
  store.add(vscode.window.onDidChangeWindowState(({ focused }) => focused && recorded !== null && void lookAgain()));
  store.add({ dispose: () => clearTimeout(timer) });
  return store;
}

function recordedRun(job: JobRecord): LastRun[] {
  if (job.test_case_id === null) return [];
  const { id, status, row_count, finished_at, test_case_id, test_case_path } = job;
  return [{ test_case_id, test_case_path, job_id: id, status, row_count, finished_at }];
}

function liveRun({ testCaseId, testCasePath, jobId, status }: LiveJob): LastRun[] {
  if (testCaseId === null) return [];
  return [
    {
      test_case_id: testCaseId,
      test_case_path: testCasePath,
      job_id: jobId ?? '',
      status,
      row_count: 0,
      finished_at: null,
    },
  ];
}
