import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import type { EngineApi } from '../../../client/src/engine/api';
import { CancelledError, TdmError, UserError } from '../../../client/src/engine/errors';
import { EngineClient, type EngineThread } from '../../../client/src/worker/engine-client';
import { portOf, type EngineNotice, type WorkerSettings } from '../../../client/src/worker/messages';
import { serveEngine } from '../../../client/src/worker/serve';

/** An engine behind a real MessageChannel, in this thread, with a handle to end it as a crash would. */
class Threads {
  readonly settings: WorkerSettings[] = [];
  readonly notices: EngineNotice[] = [];
  readonly #channels: MessageChannel[] = [];
  readonly #crash: ((error: Error) => void)[] = [];
  terminated = 0;

  constructor(readonly engine: Partial<EngineApi>) {}

  client(rowsOfSettings: () => WorkerSettings = () => ({})): EngineClient {
    return new EngineClient({
      spawn: (settings) => this.#spawn(settings),
      settings: () => Promise.resolve(rowsOfSettings()),
      onNotice: (notice) => this.notices.push(notice),
      closeTimeoutMs: 200,
    });
  }

  crash(): void {
    this.#crash.at(-1)!(new Error('out of memory'));
  }

  #spawn(settings: WorkerSettings): EngineThread {
    this.settings.push(settings);
    const channel = new MessageChannel();
    this.#channels.push(channel);
    serveEngine(portOf(channel.port2), () => this.engine as EngineApi);
    return {
      port: portOf(channel.port1),
      onEnd: (listener) => this.#crash.push(listener),
      terminate: () => {
        this.terminated++;
        return Promise.resolve();
      },
    };
  }

  close(): void {
    for (const { port1, port2 } of this.#channels) {
      port1.close();
      port2.close();
    }
  }
}

describe('the engine behind a port', () => {
  let threads: Threads;
  const over = (engine: Partial<EngineApi>): EngineClient => (threads = new Threads(engine)).client();
  afterEach(() => threads.close());

  it('hands arguments and results over, and starts nothing before the first call', async () => {
    const client = over({ connectionString: (database) => Promise.resolve(`postgresql://${database}`) });
    assert.equal(threads.settings.length, 0);
    assert.equal(await client.connectionString('target'), 'postgresql://target');
    assert.equal(await client.connectionString('metadata'), 'postgresql://metadata');
    assert.equal(threads.settings.length, 1);
  });

  it('brings errors back with their kind, hint and place', async () => {
    const client = over({
      listJobs: () => Promise.reject(new UserError('No such table.', { hint: 'Name another.', where: 'config' })),
    });
    await assert.rejects(client.listJobs(), (error: unknown) => {
      assert.ok(error instanceof TdmError);
      assert.deepEqual(error.report(), {
        kind: 'user',
        message: 'No such table.',
        hint: 'Name another.',
        where: 'config',
      });
      return true;
    });
  });

  it('says of an unforeseen error only what people can use, and gives the log its stack', async () => {
    const client = over({ listJobs: () => Promise.reject(new TypeError('x is undefined')) });
    await assert.rejects(client.listJobs(), { kind: 'internal', message: 'Unexpected: x is undefined' });
    assert.match(JSON.stringify(threads.notices), /TypeError: x is undefined.*at /);
  });

  it('tells events in order, and then the result', async () => {
    const client = over({
      startDatabase: (options) => {
        for (const step of ['initdb', 'start']) options?.onProgress?.(step);
        return Promise.resolve({ state: 'running' } as never);
      },
    });
    const told: string[] = [];
    await client.startDatabase({ onProgress: (message) => told.push(message) });
    assert.deepEqual(told, ['initdb', 'start']);
  });

  it('cancels the call whose signal is aborted, and no other', async () => {
    const client = over({
      run: (request, options) =>
        new Promise((resolve, reject) => {
          const { signal } = options!;
          if (request === 'quick') setTimeout(() => resolve({ job_id: String(signal!.aborted) } as never), 30);
          signal!.addEventListener('abort', () => reject(new CancelledError()));
        }),
    });
    const abort = new AbortController();
    const slow = client.run('slow', { signal: abort.signal });
    const quick = client.run('quick', { signal: new AbortController().signal });
    setTimeout(() => abort.abort(), 5);
    await assert.rejects(slow, { kind: 'cancelled' });
    assert.equal((await quick).job_id, 'false');
    await assert.rejects(client.run('slow', { signal: abort.signal }), { kind: 'cancelled' });
  });

  it('refuses what cannot be copied to a thread, either way', async () => {
    const client = over({ run: () => Promise.resolve({ job_id: () => 1 } as never) });
    await assert.rejects(client.run({ config: () => 1 }), { kind: 'internal' });
    await assert.rejects(client.run({}), { kind: 'internal' });
  });

  it('rejects what waits when the engine crashes, and the next call starts it anew', async () => {
    const client = over({
      listJobs: () => new Promise(() => undefined),
      listSchemas: () => Promise.resolve([]),
    });
    const waiting = client.listJobs();
    await client.listSchemas();
    threads.crash();
    await assert.rejects(waiting, { kind: 'internal', message: /stopped unexpectedly/ });
    assert.match(JSON.stringify(threads.notices), /out of memory/);
    assert.deepEqual(await client.listSchemas(), []);
    assert.equal(threads.settings.length, 2);
  });

  it('takes new settings after a reset, while running calls keep the old engine until they end', async () => {
    let finish: (() => void) | undefined;
    threads = new Threads({
      listJobs: () => new Promise((resolve) => (finish = () => resolve([]))),
      listSchemas: () => Promise.resolve([]),
      close: () => Promise.resolve(),
    });
    const urls = ['one', 'two'];
    const client = threads.client(() => ({ targetUrl: urls.shift()! }));
    const waiting = client.listJobs();
    while (finish === undefined) await new Promise((resolve) => setImmediate(resolve));
    const reset = client.reset();
    await client.listSchemas();
    assert.deepEqual(threads.settings, [{ targetUrl: 'one' }, { targetUrl: 'two' }]);
    assert.equal(threads.terminated, 0);
    finish();
    assert.deepEqual(await waiting, []);
    await reset;
    assert.equal(threads.terminated, 1);
  });

  it('closes though the engine does not answer, and starts nothing afterwards', async () => {
    const client = over({ listSchemas: () => Promise.resolve([]), close: () => new Promise(() => undefined) });
    await client.listSchemas();
    await client.close();
    assert.equal(threads.terminated, 1);
    await assert.rejects(client.listSchemas(), { kind: 'cancelled' });
    assert.equal(threads.settings.length, 1);
  });

  it('tries again after settings could not be read', async () => {
    let fail = true;
    threads = new Threads({ listSchemas: () => Promise.resolve([]) });
    const client = threads.client(() => {
      if (fail) throw new Error('locked');
      return {};
    });
    await assert.rejects(client.listSchemas());
    fail = false;
    assert.deepEqual(await client.listSchemas(), []);
  });
});
