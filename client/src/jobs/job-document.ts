import * as vscode from 'vscode';
import { DisposableStore } from '../disposable';
import { sentences } from '../failure';
import { reportOf } from '../engine/errors';
import type { Services } from '../services';
import { jobText } from './job-text';

const SCHEME = 'tdm-job';
const UPDATE_EVERY_MS = 300;

/** `.log` gives it the colours that the editor has for logs. */
export function jobUri(jobId: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/job-${jobId}.log` });
}

export async function showJobDocument(jobId: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(jobUri(jobId));
  await vscode.window.showTextDocument(document, { preview: true });
}

/** Jobs as read-only documents that grow while the job runs. */
export function registerJobDocuments({ engine, jobs, refresh }: Services): DisposableStore {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<vscode.Uri>());
  const waiting = new Map<string, NodeJS.Timeout>();

  const update = (jobId: string | null): void => {
    if (jobId === null || waiting.has(jobId)) return;
    const timer = setTimeout(() => {
      waiting.delete(jobId);
      if (isOpen(jobId)) changed.fire(jobUri(jobId));
    }, UPDATE_EVERY_MS);
    waiting.set(jobId, timer);
  };
  store.add({ dispose: () => waiting.forEach((timer) => clearTimeout(timer)) });
  store.add(jobs.onDidChange((job) => update(job.jobId)));
  store.add(jobs.onDidEnd((job) => update(job.jobId)));
  store.add(refresh.event(() => openJobs().forEach(update)));

  store.add(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        const jobId = jobIdOf(uri);
        try {
          const [detail, log] = await Promise.all([engine.getJob(jobId), engine.getJobLogs(jobId)]);
          return jobText(detail, log, jobs.find(jobId));
        } catch (error) {
          return sentences(reportOf(error));
        }
      },
    }),
  );
  return store;
}

const jobIdOf = (uri: vscode.Uri): string => uri.path.replace(/^\/job-|\.log$/g, '');
const isOpen = (jobId: string): boolean => openJobs().includes(jobId);
const openJobs = (): string[] =>
  vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME).map(({ uri }) => jobIdOf(uri));
