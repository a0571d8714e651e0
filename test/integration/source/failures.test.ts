import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { formatConnectionString, parseConnectionString } from '../../../client/src/engine/databases/url';
import type { JobRecord } from '../../../client/src/engine/metadata/records';
import type { JobResult } from '../../../client/src/engine/job/job';
import { becomes, until } from '../../support/until';
import { startTdm } from '../cli/tdm';
import { testServer, type TestServer } from '../server';
import { holdTable, OTHER_SESSIONS } from '../sessions';

/** Enough to be met in the middle: the visits are read for a second or more. */
const SOURCE_SQL = `
  CREATE TABLE places (id int PRIMARY KEY, name text NOT NULL);
  CREATE TABLE users (id int PRIMARY KEY, first_name text NOT NULL, email text NOT NULL UNIQUE, place_id int REFERENCES places);
  CREATE TABLE visits (id int PRIMARY KEY, user_id int NOT NULL REFERENCES users, email text NOT NULL, note text NOT NULL);
  INSERT INTO places SELECT n, 'Place ' || n FROM generate_series(1, 10) n;
  INSERT INTO users SELECT n, 'Anna', 'anna' || n || '@mailbox.org', 1 + n % 10 FROM generate_series(1, 2000) n;
  INSERT INTO visits SELECT n, 1 + n % 2000, 'anna' || 1 + n % 2000 || '@mailbox.org', repeat('a word or two ', 20) FROM generate_series(1, 250000) n;
  ANALYZE;`;
const KEPT_SQL = `CREATE TABLE users (id int PRIMARY KEY, first_name text); INSERT INTO users VALUES (1, 'was here before');`;
const PATH = ['discover', 'pii', 'subset', 'mask', 'provision'];
const STAGES = `SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$|public$)'`;
const FULL_DISK = join(__dirname, 'full-disk.cjs');

describe('from a source to a target, with something that goes wrong in the middle', function () {
  this.timeout(180_000);
  let server: TestServer;
  let home: string;
  let sourceUrl: string;
  let source: Database;
  let target: Database;
  let environment: Record<string, string>;

  before(async () => {
    server = await testServer();
    sourceUrl = await server.createDatabase();
    source = await openDatabase(sourceUrl);
    await source.query(SOURCE_SQL);
  });
  after(async () => {
    await source.close();
    await server.dropDatabase(sourceUrl);
  });
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tdm-failures-'));
    await chmod(home, 0o711);
    environment = {
      TDM_HOME: home,
      DATABASE_URL: await server.createDatabase(),
      TARGET_DATABASE_URL: await server.createDatabase(),
      TDM_MASKING_KEY: 'a key for tests',
    };
    target = await openDatabase(environment.TARGET_DATABASE_URL);
    await target.query(KEPT_SQL);
  });
  afterEach(async () => {
    await target.close();
    await server.dropDatabase(environment.DATABASE_URL);
    await server.dropDatabase(environment.TARGET_DATABASE_URL);
    await rm(home, { recursive: true, force: true });
  });

  interface Started {
    kill(signal: NodeJS.Signals): void;
    /** With what `--json` printed; null where nothing was. */
    end: Promise<{ code: number | null; result: JobResult | null; stderr: string }>;
  }

  async function start(request: object = {}, more: Record<string, string> = {}): Promise<Started> {
    const file = join(home, 'request.json');
    const config = { subset: { root_table: 'users' }, provision: { reset_env: true, run_smoke_tests: true } };
    await writeFile(file, JSON.stringify({ connection_string: sourceUrl, operations: PATH, config, ...request }));
    const child = startTdm(['run', '--request', file, '--json'], { ...environment, ...more });
    const ended = Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
    return {
      kill: (signal) => child.kill(signal),
      end: ended.then(([stdout, stderr, [code]]) => ({
        code: code as number | null,
        result: stdout === '' ? null : (JSON.parse(stdout) as JobResult),
        stderr,
      })),
    };
  }

  const sessions = (database: Database): Promise<{ pid: number; query: string; state: string }[]> =>
    database.query(`SELECT pid, query, state ${OTHER_SESSIONS}`);

  /** A server notices a moment later that a client has gone. */
  const sessionsEnd = (database: Database): Promise<void> => becomes(() => sessions(database), []);

  /** Waits until the rows of `visits` are on their way from or to a database; the session that moves them. */
  async function copying(database: Database): Promise<number> {
    let found: { pid: number } | undefined;
    await until('the rows of visits are copied', async () => {
      found = (await sessions(database)).find(
        ({ query, state }) => state === 'active' && /^COPY .*visits/s.test(query),
      );
      return found !== undefined;
    });
    return found!.pid;
  }
  const reading = (): Promise<number> => copying(source);
  const loading = (): Promise<number> => copying(target);

  /** Nothing half-made here, the target as it was, nothing left in the source. */
  async function nothingLeft(): Promise<void> {
    const datasets = await readdir(join(home, 'datasets')).catch(() => []);
    assert.deepEqual(datasets, []);
    assert.deepEqual(await target.query('SELECT first_name FROM users'), [{ first_name: 'was here before' }]);
    assert.deepEqual(await target.query(STAGES), []);
    await sourceIsLeft();
  }

  async function targetIsLeft(): Promise<void> {
    await sessionsEnd(target);
    assert.deepEqual(await target.query('SELECT first_name FROM users'), [{ first_name: 'was here before' }]);
    assert.deepEqual(await target.query(STAGES), []);
  }

  async function sourceIsLeft(): Promise<void> {
    await sessionsEnd(source);
    assert.deepEqual(await source.query(`SELECT relname FROM pg_class WHERE relpersistence = 't'`), []);
  }

  const failed = ({ result }: { result: JobResult | null }, step: string, kind: string, message: RegExp): void => {
    assert(result !== null);
    assert.equal(result.operations[step].status, kind === 'cancelled' ? 'cancelled' : 'failed');
    assert.equal(result.error?.kind, kind);
    assert.match(result.error.message, message);
    if (kind !== 'cancelled') assert(result.error.hint, 'what to do next is said');
    assert.equal(result.dataset_version_id, null);
    assert.deepEqual(result.provisioned_tables, []);
    assert.equal(result.operations.provision.status, 'skipped');
  };

  it('says that the source cut the connection', async () => {
    const job = await start();
    await source.query('SELECT pg_terminate_backend($1)', [await reading()]);
    const ended = await job.end;
    assert.equal(ended.code, 1);
    failed(ended, 'mask', 'connection', /connection|ended|terminat/i);
    await nothingLeft();
  });

  it('says that the disk is full', async () => {
    const job = await start({}, { NODE_OPTIONS: `--require ${FULL_DISK}`, TDM_TEST_DISK: '3000000' });
    const ended = await job.end;
    assert.equal(ended.code, 1);
    failed(ended, 'mask', 'user', /disk is full/);
    await nothingLeft();
  });

  it('stops when it is told to', async () => {
    const job = await start();
    await reading();
    job.kill('SIGINT');
    const ended = await job.end;
    assert.equal(ended.code, 1);
    failed(ended, 'mask', 'cancelled', /cancel/i);
    await nothingLeft();
  });

  it('leaves nothing that counts when it is killed, and the next run clears the rest away', async () => {
    const job = await start();
    await reading();
    job.kill('SIGKILL');
    const { code, result } = await job.end;
    assert.deepEqual([code, result], [null, null]);
    await sourceIsLeft();
    assert.deepEqual(await target.query('SELECT first_name FROM users'), [{ first_name: 'was here before' }]);
    const begun = await readdir(join(home, 'datasets'));
    assert.equal(begun.length, 1, 'what was begun lies under a name that is no dataset');

    const next = await (await start()).end;
    assert.equal(next.code, 0, next.stderr);
    assert.deepEqual(await readdir(join(home, 'datasets')), [next.result!.dataset_version_id]);
    const child = startTdm(['jobs', '--json'], environment);
    const jobs = JSON.parse(await text(child.stdout!)) as { jobs: JobRecord[] };
    assert.deepEqual(jobs.jobs.map(({ status }) => status).sort(), ['completed', 'interrupted']);
    await sourceIsLeft();
  });

  it('leaves the target as it was when it is killed while rows are masked and loaded', async () => {
    const release = await holdTable(target.url, 'users');
    const job = await start();
    await loading();
    // Rows go into the target while they are masked.
    assert.deepEqual(
      (await readdir(join(home, 'datasets'))).map((name) => name.startsWith('.tmp-')),
      [true],
    );
    job.kill('SIGKILL');
    const { code, result } = await job.end;
    await release();
    assert.deepEqual([code, result], [null, null]);
    await targetIsLeft();
    await sourceIsLeft();

    const next = await (await start()).end;
    assert.equal(next.code, 0, next.stderr);
    assert.deepEqual(await readdir(join(home, 'datasets')), [next.result!.dataset_version_id]);
    assert.deepEqual(await target.query('SELECT count(*)::int AS visits FROM visits'), [{ visits: 250_000 }]);
    assert.deepEqual(await target.query(STAGES), []);
  });

  it('leaves the target as it was when it is killed while a dataset is loaded, and the dataset for another try', async () => {
    const made = await (await start({ operations: PATH.slice(0, -1) })).end;
    const id = made.result!.dataset_version_id!;
    const config = { provision: { dataset_version_id: id, reset_env: true, run_smoke_tests: true } };
    const release = await holdTable(target.url, 'users');
    const job = await start({ operations: ['provision'], config });
    await loading();
    job.kill('SIGKILL');
    const { code, result } = await job.end;
    await release();
    assert.deepEqual([code, result], [null, null]);
    await targetIsLeft();

    const child = startTdm(['jobs', '--json'], environment);
    const { jobs } = JSON.parse(await text(child.stdout!)) as { jobs: JobRecord[] };
    assert.deepEqual(jobs.map(({ status }) => status).sort(), ['completed', 'interrupted']);
    const next = await (await start({ operations: ['provision'], config })).end;
    assert.equal(next.code, 0, next.stderr);
    assert.deepEqual(await readdir(join(home, 'datasets')), [id]);
    assert.deepEqual(await target.query('SELECT count(*)::int AS visits FROM visits'), [{ visits: 250_000 }]);
    assert.deepEqual(await target.query(STAGES), []);
  });

  it('holds the tables that it reads, so that nobody drops one meanwhile', async () => {
    const job = await start();
    await reading();
    await assert.rejects(
      source.transaction(async (connection) => {
        await connection.query(`SET LOCAL lock_timeout = '100ms'`);
        await connection.query('ALTER TABLE visits DROP COLUMN note');
      }),
      /lock/i,
    );
    const ended = await job.end;
    assert.equal(ended.code, 0, ended.stderr);
    assert.deepEqual(await target.query('SELECT count(*)::int AS visits FROM visits'), [{ visits: 250_000 }]);
    await sourceIsLeft();
  });

  it('says which table has gone since the source was discovered', async () => {
    await source.query('CREATE TABLE fleeting (id int PRIMARY KEY, user_id int REFERENCES users)');
    const discovered = await (await start({ operations: ['discover'] })).end;
    await source.query('DROP TABLE fleeting');
    const version = discovered.result!.operations.discover.schema_version_id;
    const ended = await (await start({ operations: PATH.slice(1), schema_version_id: version })).end;
    assert.equal(ended.code, 1);
    assert.match(ended.result!.error!.message, /fleeting/);
    assert.match(ended.result!.error!.hint ?? '', /discover/i);
    await nothingLeft();
  });

  it('takes what a role may read, whole, and says what it may not', async () => {
    const name = `tdm_half_${process.pid}`;
    await source.query(
      `CREATE ROLE ${name} LOGIN PASSWORD 'half'; GRANT SELECT ON users, places TO ${name}; REVOKE TEMPORARY ON DATABASE "${parseConnectionString(sourceUrl).database}" FROM PUBLIC`,
    );
    try {
      const url = formatConnectionString(
        { ...parseConnectionString(sourceUrl), user: name, password: 'half' },
        { password: true },
      );
      const ended = await (await start({ connection_string: url })).end;
      assert.equal(ended.code, 0, ended.stderr);
      const { operations, provisioned_tables: provisioned } = ended.result!;
      assert.match(JSON.stringify(operations.discover.notes), /visits/);
      const counts = new Map(provisioned.map(({ table, row_count }) => [table, row_count]));
      assert.deepEqual([counts.get('users'), counts.get('places'), counts.get('visits') ?? 0], [2000, 10, 0]);
      await sourceIsLeft();
    } finally {
      await source.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
    }
  });
});
