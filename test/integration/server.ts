import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../client/src/engine/databases/database';
import { EmbeddedServer } from '../../client/src/engine/databases/embedded/embedded-server';
import { openDatabase } from '../../client/src/engine/databases/pool';
import { formatConnectionString, parseConnectionString } from '../../client/src/engine/databases/url';

/** A real PostgreSQL for tests: the one of TDM_TEST_URL, or an embedded one in a folder of its own. */
export interface TestServer {
  /** Superuser, database `postgres`. */
  url: string;
  /** Makes an empty database; its connection string. */
  createDatabase(): Promise<string>;
  dropDatabase(url: string): Promise<void>;
  /** Drops what `createDatabase` made, and the server when it is ours. Runs by itself after the last test. */
  stop(): Promise<void>;
}

let shared: Promise<TestServer> | undefined;

/** The one server of this process, started when it is first asked for. */
export function testServer(): Promise<TestServer> {
  shared ??= startServer();
  return shared;
}

/** For the tests of a `describe`: makes a database, with what `sql` puts into it, that is dropped after its test. */
export function databasesForEach(): (sql?: string) => Promise<Database> {
  const made: Database[] = [];
  afterEach(async () => {
    for (const database of made.splice(0)) {
      await database.close();
      await (await testServer()).dropDatabase(database.url);
    }
  });
  return async (sql) => {
    const database = await openDatabase(await (await testServer()).createDatabase());
    made.push(database);
    if (sql !== undefined) await database.query(sql);
    return database;
  };
}

// In the root suite: before the first test and after the last one of the files that import this one.
before(async function () {
  this.timeout(300_000);
  await testServer();
});
after(async function () {
  this.timeout(300_000);
  await (await shared?.catch(() => undefined))?.stop();
});

async function startServer(): Promise<TestServer> {
  const given = process.env['TDM_TEST_URL'];
  if (given) return serverAt(withDatabase(given, 'postgres'), () => Promise.resolve());

  const home = await mkdtemp(join(tmpdir(), 'tdm-test-'));
  // The server may run as another user, who has to pass.
  await chmod(home, 0o711);
  const embedded = new EmbeddedServer(home);
  const stop = async (): Promise<void> => {
    await embedded.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await embedded.start();
    return serverAt(await embedded.connectionString('postgres'), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverAt(url: string, stopServer: () => Promise<void>): TestServer {
  const made = new Set<string>();
  const dropDatabase = async (databaseUrl: string): Promise<void> => {
    made.delete(databaseUrl);
    await run(url, `DROP DATABASE IF EXISTS "${parseConnectionString(databaseUrl).database}" WITH (FORCE)`);
  };
  return {
    url,
    async createDatabase() {
      const name = `tdm_test_${randomBytes(6).toString('hex')}`;
      await run(url, `CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`);
      const databaseUrl = withDatabase(url, name);
      made.add(databaseUrl);
      return databaseUrl;
    },
    dropDatabase,
    async stop() {
      for (const databaseUrl of made) await dropDatabase(databaseUrl);
      await stopServer();
    },
  };
}

function withDatabase(url: string, database: string): string {
  return formatConnectionString({ ...parseConnectionString(url), database }, { password: true });
}

async function run(url: string, sql: string): Promise<void> {
  const database = await openDatabase(url);
  try {
    await database.query(sql);
  } finally {
    await database.close();
  }
}
