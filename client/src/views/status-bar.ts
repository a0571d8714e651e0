import * as vscode from 'vscode';
import { progressText } from '../commands/run-with-progress';
import { VIEWS } from '../contributions';
import { DisposableStore } from '../disposable';
import type { JobStatus } from '../engine/job/job';
import type { Services } from '../services';
import { joined } from '../text';

/** The one status-bar item: what runs, and where the databases stand. */
export function registerStatusBar({ jobs, databases }: Services): DisposableStore {
  const { l10n, window, StatusBarAlignment } = vscode;
  const store = new DisposableStore();
  const item = store.add(window.createStatusBarItem('tdm.status', StatusBarAlignment.Left, 0));
  item.name = 'TDM';
  item.command = `${VIEWS.jobs}.focus`;
  let failed = false;

  const show = (): void => {
    const { running } = jobs;
    const job = running.at(0);
    const server = databases.last?.embedded === true ? databases.last.state : null;
    if (job !== undefined) {
      const more = running.length > 1 ? ` +${running.length - 1}` : '';
      item.text = `$(loading~spin) TDM ${progressText(job)}${more}`;
    } else {
      item.text = failed ? '$(error) TDM' : '$(database) TDM';
    }
    const serverText =
      server === 'running'
        ? l10n.t('embedded server running')
        : server === 'stopped'
          ? l10n.t('embedded server stopped')
          : server === 'absent'
            ? l10n.t('embedded server not made yet')
            : null;
    item.tooltip = joined([
      l10n.t('Test data: show the jobs'),
      failed ? l10n.t('the last job failed') : null,
      serverText,
    ]);
  };
  const ended = (status: JobStatus): void => {
    failed = status === 'failed';
    show();
  };
  store.add(jobs.onDidBegin((job) => ended(job.status)));
  store.add(jobs.onDidChange(show));
  store.add(jobs.onDidEnd((job) => ended(job.status)));
  store.add(databases.onDidChange(show));
  show();
  item.show();
  return store;
}
