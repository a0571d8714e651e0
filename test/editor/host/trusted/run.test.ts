import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { click, ended, eventually, jobs, jobStartedBy, lenses, open, query, titles } from '../support';

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

  it('never holds the extension host for more than 50 ms', async () => {
    await settings().update('rows', 50_000, vscode.ConfigurationTarget.Workspace);
    const scenario = (await lenses(await open('registration.feature'))).find((lens) => lens.range.start.line === 2);
    // Other processes take the processor away too. A thread of this process that does nothing tells when; what holds
    // the host by itself does so each time, so of three runs the best counts.
    const attempts: { host: number; idle: number }[] = [];
    do {
      const [idle, host] = [await idleThread(), monitorEventLoopDelay({ resolution: 5 })];
      host.enable();
      const job = await jobStartedBy(() => click(scenario), ended, 90_000);
      host.disable();
      assert.equal(job.status, 'completed');
      attempts.push({ host: host.max / 1e6, idle: await idle.end() });
    } while (attempts.at(-1)!.host > 50 && attempts.length < 3);
    console.log(`Longest delay of the extension host and of an idle thread, ms: ${JSON.stringify(attempts)}`);
    assert.ok(attempts.at(-1)!.host <= 50, `ms: ${JSON.stringify(attempts)}`);
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

/** Watches the delay of a thread that has nothing to do. `end` resolves with the longest, in milliseconds. */
async function idleThread(): Promise<{ end(): Promise<number> }> {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const watch = require('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 });
     watch.enable();
     parentPort.on('message', () => { parentPort.postMessage(watch.max / 1e6); parentPort.close(); });
     parentPort.postMessage('ready');`,
    { eval: true },
  );
  const next = <T>() => new Promise<T>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await next();
  return {
    end: () => {
      const answer = next<number>();
      worker.postMessage('end');
      return answer;
    },
  };
}
