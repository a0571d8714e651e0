import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedServer } from '../../../../client/src/engine/databases/embedded/embedded-server';
import { ask, Homes, isRoot } from './homes';
import { until } from '../../../support/until';
import { ended, gone, runStarter, type Starter } from './processes';

describe('the embedded server among other processes and after crashes', () => {
  const homes = new Homes();
  // One server is enough for what happens to servers that were made.
  const kept = new Homes();
  let home: string;
  let server: EmbeddedServer;
  const starters: Starter[] = [];
  const start = (home: string): Starter => {
    const starter = runStarter(home);
    starters.push(starter);
    return starter;
  };

  before(async function () {
    if (process.platform === 'win32') this.skip();
    ({ home, server } = await kept.makeServer());
  });
  after(() => kept.clean());
  afterEach(async () => {
    for (const starter of starters.splice(0)) {
      if (starter.child.exitCode === null && starter.child.signalCode === null) await starter.kill();
    }
    await homes.clean();
  });

  it('is one server when two processes start it at once, and survives the end of both', async () => {
    const [first, second] = [start(home), start(home)];
    const [one, two] = await Promise.all([first.said(ended), second.said(ended)]);
    assert.equal(one.state, 'running', one.error);
    assert.deepEqual(one, two);
    await first.kill();
    await second.kill();
    assert.equal((await server.status()).pid, one.pid);
    assert.equal(await ask(await server.connectionString('tdm_target'), 'SELECT 1'), 1);
  });

  it('is made anew after its maker was killed in the middle', async () => {
    const { home, server } = await homes.makeServer();
    const maker = start(home);
    await maker.said(({ progress }) => progress?.includes('first time') ?? false);
    while (!(await readdir(home)).some((name) => name.startsWith('postgres.new-'))) await delay(2);
    await delay(100);
    await maker.kill();
    assert.equal((await server.status()).state, 'absent');
    assert.equal((await server.start()).state, 'running');
    assert.deepEqual(
      (await readdir(home)).filter((name) => name !== 'postgres'),
      [],
    );
  });

  it('comes back after a kill -9, on its port, with what was committed', async () => {
    const { pid, port } = await server.start();
    const url = await server.connectionString('tdm_target');
    await ask(url, 'CREATE TABLE kept AS SELECT 7 AS number');
    process.kill(pid!, 'SIGKILL');
    await gone(pid!);
    assert.equal((await server.status()).state, 'stopped');
    const again = await server.start();
    assert.equal(again.port, port);
    assert.equal(await ask(url, 'SELECT number FROM kept'), 7);
  });

  it('is waited for while it is too busy to answer', async () => {
    const { pid } = await server.start();
    process.kill(pid!, 'SIGSTOP');
    const said: string[] = [];
    const started = server.start({ onProgress: (message) => said.push(message) });
    try {
      assert.equal((await server.status()).state, 'running');
      await until('it is told that this takes a while', () => said.some((message) => message.startsWith('Waiting')));
    } finally {
      process.kill(pid!, 'SIGCONT');
    }
    assert.equal((await started).pid, pid);
  });

  it('comes back although its number now belongs to another process, which it leaves alone', async () => {
    const { pid } = await server.start();
    process.kill(pid!, 'SIGKILL');
    await gone(pid!);
    const { uid, gid } = await stat(join(home, 'postgres/data'));
    const heir = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot ? { uid, gid } : {}) });
    try {
      const file = join(home, 'postgres/data/postmaster.pid');
      await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(heir.pid)));
      assert.equal((await server.status()).state, 'stopped');
      assert.equal((await server.stop()).state, 'stopped');
      const again = await server.start();
      assert.equal(again.state, 'running');
      assert.notEqual(again.pid, heir.pid);
      assert.equal(heir.exitCode ?? heir.signalCode, null);
    } finally {
      heir.kill();
    }
  });

  it('moves a server folder without a cluster aside', async () => {
    const { home, server } = await homes.makeServer();
    await mkdir(join(home, 'postgres/data/base'), { recursive: true });
    const said: string[] = [];
    assert.equal((await server.start({ onProgress: (message) => said.push(message) })).state, 'running');
    const aside = (await readdir(home)).find((name) => name.startsWith('postgres.broken-'));
    assert.ok(aside !== undefined && said.some((message) => message.includes(aside)));
  });

  it('takes over the lock of a dead process', async () => {
    await server.stop();
    const dead = spawn('true');
    await new Promise((resolve) => dead.once('exit', resolve));
    await writeFile(join(home, 'postgres.lock'), JSON.stringify({ pid: dead.pid, host: hostname() }));
    assert.equal((await server.start()).state, 'running');
    assert.equal((await new EmbeddedServer(home).stop()).state, 'stopped');
  });
});
