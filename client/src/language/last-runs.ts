import type { LastRun } from '../../../server/src/protocol';
import { DisposableStore } from '../disposable';
import type { JobRecord } from '../engine/metadata/records';
import type { LiveJob } from '../jobs/live-job';
import type { Services } from '../services';

/** Keeps the lenses' knowledge of the last runs up to date. */
export function registerLastRuns(services: Services): DisposableStore {
  const { databases, engine, jobs, language, log, refresh } = services;
  const store = new DisposableStore();
  let recorded: LastRun[] = [];

  const tell = (): void => {
    language
      .tellLastRuns([...recorded, ...jobs.running.map(liveRun)])
      .catch((error: unknown) => log.warn(`The lenses were not told of the last runs: ${String(error)}`));
  };
  const load = async (): Promise<void> => {
    try {
      if (!(await databases.canRead())) return;
      recorded = (await engine.lastRuns()).flatMap(recordedRun);
    } catch (error) {
      log.warn(`The last runs could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    tell();
  };

  store.add(language.onDidStart(() => void load()));
  store.add(refresh.event(() => void load()));
  store.add(jobs.onDidBegin(tell));
  return store;
}

function recordedRun(job: JobRecord): LastRun[] {
  if (job.test_case_id === null) return [];
  const { id, status, row_count, finished_at, test_case_id, test_case_path } = job;
  return [{ test_case_id, test_case_path, job_id: id, status, row_count, finished_at }];
}

function liveRun(job: LiveJob): LastRun {
  return {
    test_case_id: job.testCaseId,
    test_case_path: job.testCasePath,
    job_id: job.jobId ?? '',
    status: job.status,
    row_count: 0,
    finished_at: null,
  };
}
