import * as vscode from 'vscode';
import { DisposableStore } from '../disposable';
import { sentences } from '../failure';
import { reportOf } from '../engine/errors';
import type { Services } from '../services';
import { jobText } from './job-text';

const SCHEME = 'tdm-job';
const UPDATE_EVERY_MS = 300;

/** The path is what the tab shows; `.log` gives it the colours that the editor has for logs. */
function jobUri(jobId: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/TDM job ${jobId.slice(0, 8)}.log`, query: jobId });
}

export async function showJobDocument(jobId: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(jobUri(jobId));
  await vscode.window.showTextDocument(document, { preview: true });
}

/** Jobs as read-only documents that grow while the job runs. */
export function registerJobDocuments({ databases, engine, jobs, refresh }: Services): DisposableStore {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<vscode.Uri>());
  const waiting = new Map<string, NodeJS.Timeout>();
  /** What each open document showed last: it stays when the server is stopped, which nothing here starts again. */
  const shown = new Map<string, string>();

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

  store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(jobIdOf(uri))));
  store.add(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        const jobId = jobIdOf(uri);
        try {
          if (!(await databases.canRead())) {
            return shown.get(jobId) ?? vscode.l10n.t('The server that keeps the jobs does not run: start it first.');
          }
          const [detail, log] = await Promise.all([engine.getJob(jobId), engine.getJobLogs(jobId)]);
          const text = jobText(detail, log, jobs.find(jobId));
          shown.set(jobId, text);
          return text;
        } catch (error) {
          return sentences(reportOf(error));
        }
      },
    }),
  );
  return store;
}

const jobIdOf = (uri: vscode.Uri): string => uri.query;
const isOpen = (jobId: string): boolean => openJobs().includes(jobId);
const openJobs = (): string[] =>
  vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME).map(({ uri }) => jobIdOf(uri));
