import * as vscode from 'vscode';
import { COMMANDS, VIEWS } from '../contributions';
import { DisposableStore } from '../disposable';
import { UserError } from '../engine/errors';
import { say } from '../failure';
import { showJobDocument } from '../jobs/job-document';
import type { LiveJob } from '../jobs/live-job';
import type { Services } from '../services';
import { ago, joined, statusName } from '../text';
import type { JobsView } from '../views/jobs-view';
import type { Node } from '../views/node';
import { registerCommand } from './register';

/** What a job command is given: an id by a lens or a message, a node by a view, nothing by the palette. */
type Given = string | Node | null;

export function registerJobCommands(services: Services, view: JobsView): DisposableStore {
  const store = new DisposableStore();
  const options = { log: services.log, trusted: true };
  store.add(
    registerCommand<[Given]>(COMMANDS.openJob, options, async (given) => {
      const jobId = jobIdOf(given) ?? (await pickJob(services, given));
      // A job that was only just asked for has no id yet: it is the first in the view.
      if (jobId === undefined) await vscode.commands.executeCommand(`${VIEWS.jobs}.focus`);
      else if (!(await view.reveal(jobId))) await showJobDocument(jobId);
    }),
  );
  store.add(
    registerCommand<[Given]>(COMMANDS.showJobLog, options, async (given) => {
      const jobId = jobIdOf(given) ?? (await pickJob(services, given));
      if (jobId !== undefined) await showJobDocument(jobId);
    }),
  );
  store.add(
    registerCommand<[Given]>(COMMANDS.cancelJob, options, async (given) => {
      const job = await runningJob(services, jobIdOf(given));
      if (job !== undefined) services.jobs.cancel(job);
    }),
  );
  store.add(
    registerCommand<[Node]>(COMMANDS.openTestCase, { ...options, trusted: false }, async (given) => {
      const path = given?.subject.testCasePath;
      if (path !== undefined) await openTestCase(path);
    }),
  );
  return store;
}

function jobIdOf(given: Given | undefined): string | undefined {
  if (typeof given === 'string') return given === '' ? undefined : given;
  return given?.subject.jobId;
}

async function pickJob({ engine, databases }: Services, given: Given | undefined): Promise<string | undefined> {
  if (given !== undefined && given !== null) return undefined;
  const jobs = (await databases.canRead()) ? await engine.listJobs() : [];
  if (jobs.length === 0) {
    say('info', vscode.l10n.t('No job has run yet.'));
    return undefined;
  }
  const items = jobs.map((job) => ({
    label: job.summary,
    description: joined([statusName(job.status), ago(job.finished_at ?? job.created_at)]),
    id: job.id,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which job?') }))?.id;
}

async function runningJob({ jobs }: Services, jobId: string | undefined): Promise<LiveJob | undefined> {
  if (jobId !== undefined) {
    const found = jobs.find(jobId);
    if (found === undefined) {
      throw new UserError(vscode.l10n.t('This job is not one that runs in this window.'), {
        hint: vscode.l10n.t('A job is cancelled where it was started; one that has ended cannot be.'),
      });
    }
    return found;
  }
  const { running } = jobs;
  if (running.length === 0) {
    say('info', vscode.l10n.t('No job is running in this window.'));
    return undefined;
  }
  if (running.length === 1) return running[0];
  const items = running.map((job) => ({ label: job.summary, description: job.testCasePath ?? undefined, job }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which job is to be cancelled?') }))
    ?.job;
}

/** `features/login.feature:3`, as the language server names it: looked for in every folder of the workspace. */
async function openTestCase(path: string): Promise<void> {
  const line = /:(\d+)(-\d+)?$/.exec(path)?.at(1) ?? '1';
  const file = path.replace(/:\d+(-\d+)?$/, '');
  for (const uri of candidates(file)) {
    if (!(await exists(uri))) continue;
    const at = new vscode.Position(Math.max(0, Number(line) - 1), 0);
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
    return;
  }
  throw new UserError(vscode.l10n.t('The test file {0} is not in this workspace.', file), {
    hint: vscode.l10n.t('It may have been moved, or the job may have been started elsewhere.'),
  });
}

function candidates(file: string): vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const inFolders = folders.flatMap(({ uri, name }) => [
    ...(file.startsWith(`${name}/`) ? [vscode.Uri.joinPath(uri, file.slice(name.length + 1))] : []),
    vscode.Uri.joinPath(uri, file),
  ]);
  return /^([a-z]:)?[\\/]/i.test(file) ? [vscode.Uri.file(file)] : inFolders;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
