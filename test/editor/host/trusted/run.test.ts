import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { watchEventLoop, type Delays } from '../event-loop';
import { click, ended, eventually, jobs, jobStartedBy, lenses, open, query, runInShell, titles } from '../support';

interface User {
  email: string;
  firstname: string;
  lastname: string;
}

describe('a run from a lens', function () {
  this.timeout(120_000);
  const settings = () => vscode.workspace.getConfiguration('tdm');
  after(() => settings().update('rows', undefined, vscode.ConfigurationTarget.Workspace));

  it('puts the rows into tdm_target, one of them as the test wrote it', async () => {
    const document = await open('registration.feature');
    const scenario = (await lenses(document)).find((lens) => lens.range.start.line === 2);
    const job = await jobStartedBy(() => click(scenario), ended, 90_000);
    assert.equal(job.status, 'completed');
    const users = await query<User>('tdm_target', 'SELECT email, firstname, lastname FROM users');
    assert.equal(users.length, 500);
    assert.equal(new Set(users.map((user) => user.email)).size, 500);
    const written = users.filter((user) => user.email === 'user@test.com');
    assert.deepEqual(written, [{ email: 'user@test.com', firstname: 'John', lastname: 'Doe' }]);
  });

  it('is told by a second lens, which opens the job', async () => {
    const document = await open('registration.feature');
    const newest = (await jobs()).at(0);
    const told = await eventually('a lens of the last run', async () => {
      const found = (await lenses(document)).filter((lens) => lens.command?.command === 'tdm.openJob');
      return found.find((lens) => /^500 rows · /.test(lens.command?.title ?? '')) ?? null;
    });
    assert.equal(told.range.start.line, 2, titles([told])[0]);
    assert.deepEqual(told.command?.arguments, [newest?.id]);
  });

  it('never holds the extension host for more than 50 ms, and rarely for 10', async () => {
    await settings().update('rows', 50_000, vscode.ConfigurationTarget.Workspace);
    const scenario = (await lenses(await open('registration.feature'))).find((lens) => lens.range.start.line === 2);
    // What holds the host by itself does so each time; a hiccup of the machine does not, so the best of five counts.
    const attempts: Delays[] = [];
    const fine = ({ longest, p99 }: Delays) => longest <= 50 && p99 <= 10;
    do {
      const watch = watchEventLoop();
      const job = await jobStartedBy(() => click(scenario), ended, 90_000);
      attempts.push(watch.end());
      assert.equal(job.status, 'completed');
    } while (!fine(attempts.at(-1)!) && attempts.length < 5);
    console.log(`Extension host's event loop held during a run, ms: ${JSON.stringify(attempts)}`);
    assert.ok(fine(attempts.at(-1)!), `ms: ${JSON.stringify(attempts)}`);
  });

  it('that a shell makes is told by the lens while it runs and when it has ended, with nobody asking', async () => {
    const document = await open('registration.feature');
    const lensOfFile = async (title: RegExp) =>
      (await lenses(document)).some(({ range, command }) => range.start.line === 0 && title.test(command?.title ?? ''));
    const shell = runInShell(document.fileName, 400_000);
    // That a job has begun elsewhere is seen when somebody looks.
    await eventually('the lens says that it runs', async () => {
      await vscode.commands.executeCommand('tdm.refresh');
      return (await lensOfFile(/^running/)) ? true : null;
    });
    await shell;
    await eventually('the lens says what came of it', async () => ((await lensOfFile(/400.000 rows/)) ? true : null));
  });

  it('can be cancelled, and leaves the target as it was', async () => {
    const before = await query<{ count: string }>('tdm_target', 'SELECT count(*) FROM users');
    await settings().update('rows', 5_000_000, vscode.ConfigurationTarget.Workspace);
    const scenario = (await lenses(await open('registration.feature'))).find((lens) => lens.range.start.line === 2);
    const job = await jobStartedBy(() => click(scenario), ['running']);
    await vscode.commands.executeCommand('tdm.cancelJob', job.id);
    await eventually('the job is cancelled', async () => {
      const status = (await jobs()).find((candidate) => candidate.id === job.id)?.status;
      assert.notEqual(status, 'completed');
      return status === 'cancelled' ? true : null;
    });
    assert.deepEqual(await query('tdm_target', 'SELECT count(*) FROM users'), before);
  });
});
