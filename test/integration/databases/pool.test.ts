import { setTimeout as sleep } from 'node:timers/promises';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { connect as connectSocket } from 'node:net';
import { promisify } from 'node:util';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import {
  formatConnectionString,
  parseConnectionString,
  type ConnectionTarget,
} from '../../../client/src/engine/databases/url';
import { TdmError, type ErrorKind } from '../../../client/src/engine/errors';
import { becomes, until } from '../../support/until';
import { testServer } from '../server';
import { endOtherSessions, OTHER_SESSIONS } from '../sessions';

const BUSY = `SELECT count(*)::int AS n ${OTHER_SESSIONS} AND state = 'active'`;

describe('openDatabase', () => {
  let url: string;
  let database: Database;

  before(async () => {
    url = await (await testServer()).createDatabase();
    database = await openDatabase(url);
  });
  after(async () => database.close());

  const changed = (changes: Partial<ConnectionTarget>): string =>
    formatConnectionString({ ...parseConnectionString(url), ...changes }, { password: true });

  async function rejectsWith(promise: Promise<unknown>, kind: ErrorKind, message: RegExp): Promise<void> {
    await assert.rejects(promise, (error: unknown) => {
      assert(error instanceof TdmError, String(error));
      const report = JSON.stringify(error.report());
      assert.equal(error.kind, kind, report);
      assert.match(error.message, message);
      assert(kind === 'cancelled' || error.hint, 'an error says what to do next');
      const { password } = parseConnectionString(url);
      if (password !== null) assert(!report.includes(password));
      assert(!report.includes('    at '), 'no stack');
      return true;
    });
  }

  it('says in a sentence what keeps it from connecting', async () => {
    await rejectsWith(openDatabase(changed({ database: 'not_there' })), 'connection', /no database "not_there"/);
    await rejectsWith(openDatabase(changed({ port: 1, host: '127.0.0.1' })), 'connection', /No server answers/);
    await rejectsWith(openDatabase(changed({ host: 'nowhere.invalid' })), 'connection', /cannot be found/);
    await rejectsWith(openDatabase(changed({ host: '/nowhere' })), 'connection', /socket does not exist/);
  });

  it('says in a sentence that something else answers, or nothing', async () => {
    const answering = async (answer: (socket: Socket) => void, connectTimeout: number, says: RegExp): Promise<void> => {
      const server = createServer(answer);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      await rejectsWith(openDatabase(changed({ host: '127.0.0.1', port, connectTimeout })), 'connection', says);
      server.close();
    };
    await answering(
      (socket) => socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      20,
      /not PostgreSQL/,
    );
    await answering((socket) => socket.on('error', () => undefined).resume(), 1, /did not answer in time/);
  });

  it('says in a sentence that no connection is left', async () => {
    const { password } = parseConnectionString(url);
    await database.query(`CREATE ROLE tdm_test_busy LOGIN CONNECTION LIMIT 0 PASSWORD '${password ?? ''}'`);
    try {
      await rejectsWith(openDatabase(changed({ user: 'tdm_test_busy' })), 'connection', /no connection left/);
    } finally {
      await database.query('DROP ROLE tdm_test_busy');
    }
  });

  it('keeps no process alive that has forgotten to close it', async () => {
    const script = `
      const { openDatabase } = require('./client/src/engine/databases/pool');
      openDatabase(process.env.URL).then((database) => database.query('SELECT 1')).then(() => console.log('done'));`;
    const started = performance.now();
    const { stdout } = await promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', '-e', script], {
      env: { ...process.env, URL: url },
    });
    assert.equal(stdout, 'done\n');
    assert(performance.now() - started < 25_000, 'idle connections are kept for 30 s');
  });

  it('says in a sentence that the password is wrong', async function () {
    // A server that trusts everybody refuses nobody.
    const [auth] = await database.query<{ trust: boolean }>(
      `SELECT coalesce(bool_or(auth_method = 'trust'), false) AS trust FROM pg_hba_file_rules`,
    );
    if (auth.trust) this.skip();
    await rejectsWith(openDatabase(changed({ password: 'wr0ng' })), 'connection', /refuses the password/);
    await rejectsWith(openDatabase(changed({ user: 'nobody_here' })), 'connection', /nobody_here/);
  });

  it('leaves nothing open where a password is wanted and none was given', async function () {
    const sockets = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;
    const before = sockets();
    const password = process.env['PGPASSWORD'];
    delete process.env['PGPASSWORD'];
    try {
      const failed = await openDatabase(changed({ password: null })).then(
        (opened) => opened.close().then(() => false),
        () => true,
      );
      // A server that trusts everybody wants none.
      if (!failed) this.skip();
      await until('sockets are closed', () => sockets() <= before);
    } finally {
      if (password !== undefined) process.env['PGPASSWORD'] = password;
    }
  });

  it('says in a sentence that the role may not', async () => {
    await database.query(`CREATE ROLE tdm_test_reader; CREATE SCHEMA closed`);
    try {
      const tried = database.transaction(async (connection) => {
        await connection.query('SET LOCAL ROLE tdm_test_reader');
        await connection.query('CREATE TABLE closed.t (a int)');
      });
      await rejectsWith(tried, 'user', /permission denied for schema closed/);
    } finally {
      await database.query('DROP ROLE tdm_test_reader');
    }
  });

  it('says which rule a row breaks, and where, without its values', async () => {
    await database.query('CREATE TABLE rules (email text UNIQUE, age int NOT NULL CHECK (age > 0))');
    await database.query(`INSERT INTO rules VALUES ('ann@example.com', 1)`);
    await assert.rejects(database.query(`INSERT INTO rules VALUES ('ann@example.com', 1)`), (error: unknown) => {
      assert(error instanceof TdmError);
      assert.equal(error.kind, 'integrity');
      assert.equal(error.where, 'rules');
      assert(!JSON.stringify(error.report()).includes('ann@'));
      return true;
    });
    await assert.rejects(
      database.query(`INSERT INTO rules VALUES ('b', NULL)`),
      (error: unknown) => error instanceof TdmError && error.where === 'rules.age',
    );
  });

  it('gives numbers and times as they are, without a digit lost', async () => {
    const [row] = await database.query(
      `SELECT 9007199254740993::int8 AS big, 0.10::numeric AS price, '2020-01-01 12:00:00.123456+02'::timestamptz AS at,
              '2020-01-01'::date AS day, 7 AS small, true AS yes, NULL AS nothing, ARRAY['a']::name[] AS names, $1::jsonb AS doc`,
      [JSON.stringify({ a: 1 })],
    );
    assert.deepEqual(row, {
      big: '9007199254740993',
      price: '0.10',
      at: '2020-01-01 10:00:00.123456+00',
      day: '2020-01-01',
      small: 7,
      yes: true,
      nothing: null,
      names: ['a'],
      doc: { a: 1 },
    });
  });

  it('calls itself tdm, unless the connection string says otherwise', async () => {
    const name = `SELECT current_setting('application_name') AS name`;
    assert.deepEqual(await database.query(name), [{ name: 'tdm' }]);
    const named = await openDatabase(changed({ applicationName: 'my app' }));
    assert.deepEqual(await named.query(name), [{ name: 'my app' }]);
    await named.close();
  });

  describe('transaction', () => {
    before(async () => database.query('CREATE TABLE events (id int)'));

    const count = async (): Promise<number> =>
      (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM events'))[0].n;

    it('keeps all or nothing', async () => {
      const result = await database.transaction(async (connection) => {
        await connection.query('INSERT INTO events VALUES (1)');
        return 'done';
      });
      assert.equal(result, 'done');
      const failure = new Error('mine');
      await assert.rejects(
        database.transaction(async (connection) => {
          await connection.query('INSERT INTO events VALUES (2)');
          throw failure;
        }),
        failure,
      );
      assert.equal(await count(), 1);
    });

    it('does not call a transaction committed that PostgreSQL rolled back', async () => {
      const swallowed = database.transaction(async (connection) => {
        await connection.query('INSERT INTO events VALUES (3)');
        await connection.query('SELECT 1/0').catch(() => undefined);
      });
      await rejectsWith(swallowed, 'connection', /undid the transaction/);
      assert.equal(await count(), 1);
    });

    it('writes nothing where it may only read', async () => {
      const tried = database.transaction((connection) => connection.query('INSERT INTO events VALUES (4)'), {
        readOnly: true,
      });
      await rejectsWith(tried, 'user', /read-only transaction/);
    });

    it('sees one state of the database when asked for repeatable reads', async () => {
      await database.transaction(
        async (connection) => {
          const rows = (): Promise<object[]> => connection.query('SELECT count(*) FROM events');
          const before = await rows();
          await database.query('INSERT INTO events VALUES (5)');
          assert.deepEqual(await rows(), before);
        },
        { readOnly: true, isolation: 'repeatable read' },
      );
    });
  });

  describe('cancelling', () => {
    it('ends a running statement at the server, and the pool goes on', async () => {
      const abort = new AbortController();
      const slow = database.transaction((connection) => connection.query('SELECT pg_sleep(20)'), {
        signal: abort.signal,
      });
      await becomes(() => database.query(BUSY), [{ n: 1 }]);
      const asked = performance.now();
      abort.abort();
      await rejectsWith(slow, 'cancelled', /Cancelled/);
      assert(performance.now() - asked < 4500, 'the server was asked, not cut off after a while');
      await becomes(() => database.query(BUSY), [{ n: 0 }]);
    });

    it('starts nothing when it is cancelled before', async () => {
      await rejectsWith(database.query('SELECT 1', [], AbortSignal.abort()), 'cancelled', /Cancelled/);
    });

    it('does not wait for a free connection any longer', async () => {
      const small = await openDatabase(url, { maxConnections: 1 });
      const held = await small.connect();
      const abort = new AbortController();
      const waiting = small.query('SELECT 1', [], abort.signal);
      setTimeout(() => abort.abort(), 20);
      await rejectsWith(waiting, 'cancelled', /Cancelled/);
      await held.release();
      assert.deepEqual(await small.query('SELECT 1 AS one'), [{ one: 1 }]);
      await small.close();
    });
  });

  describe('a connection that is lost', () => {
    it('is replaced when it lay idle', async () => {
      const other = await openDatabase(url);
      await Promise.all([other.query('SELECT pg_sleep(0.05)'), other.query('SELECT pg_sleep(0.05)')]);
      await endOtherSessions(database);
      await sleep(50);
      assert.deepEqual(await other.query('SELECT 1 AS one'), [{ one: 1 }]);
      await other.close();
    });

    it('is a ConnectionError in the middle of a statement and between two, and the next one works', async () => {
      const other = await openDatabase(url, { maxConnections: 1 });
      const sleeping = other.query('SELECT pg_sleep(20)');
      const lost = rejectsWith(sleeping, 'connection', /was lost/);
      await becomes(() => database.query(BUSY), [{ n: 1 }]);
      await endOtherSessions(database);
      await lost;
      const between = other.transaction(async (connection) => {
        await connection.query('SELECT 1');
        await endOtherSessions(database);
        await connection.query('SELECT 2');
      });
      await rejectsWith(between, 'connection', /was lost/);
      assert.deepEqual(await other.query('SELECT 1 AS one'), [{ one: 1 }]);
      await other.close();
    });

    it('is noticed when the server is there but silent', async function () {
      const silent = await startProxy(parseConnectionString(url));
      const through = await openDatabase(changed({ host: '127.0.0.1', port: silent.port }));
      silent.swallow();
      // Long enough for the pool to doubt the connection.
      await sleep(250);
      silent.restore();
      assert.deepEqual(await through.query('SELECT 1 AS one'), [{ one: 1 }]);
      await through.close();
      silent.close();
    });
  });

  it('holds a session for as long as wanted, and leaves nothing of it behind', async () => {
    const small = await openDatabase(url, { maxConnections: 1 });
    const held = await small.connect();
    await held.query('SELECT pg_advisory_lock(42)');
    await held.query('CREATE TEMP TABLE mine (a int)');
    const free = `SELECT pg_try_advisory_lock(42) AS free`;
    assert.deepEqual(await database.query(free), [{ free: false }]);
    await held.release();
    assert.deepEqual(await small.query(`SELECT to_regclass('mine') AS mine, current_setting('timezone') AS zone`), [
      { mine: null, zone: 'UTC' },
    ]);
    assert.deepEqual(await database.query(`SELECT pg_try_advisory_xact_lock(42) AS free`), [{ free: true }]);
    await small.close();
  });
});

/** Stands before the server; told to swallow, it answers nothing on the connections there are. */
async function startProxy(
  target: ConnectionTarget,
): Promise<{ port: number; swallow(): void; restore(): void; close(): void }> {
  let silent = false;
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connectSocket(target.port, target.host);
    let muted = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    const mute = (): boolean => (muted ||= silent);
    mutes.push(mute);
    client.on('data', (data) => muted || upstream.write(data));
    upstream.on('data', (data) => client.write(data));
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  const mutes: (() => boolean)[] = [];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    swallow() {
      silent = true;
      for (const mute of mutes) mute();
    },
    restore() {
      silent = false;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
