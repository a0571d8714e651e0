import assert from 'node:assert/strict';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { refuseSourceAsTarget } from '../../../client/src/engine/databases/same-database';
import { UserError } from '../../../client/src/engine/errors';
import { testServer, type TestServer } from '../server';

describe('a source that is also the target', () => {
  let server: TestServer;
  let source: Database;
  let url: string;
  const opened: Database[] = [];

  before(async () => {
    server = await testServer();
    url = await server.createDatabase();
    source = await open(url);
  });
  after(async () => {
    for (const database of opened) await database.close();
  });

  async function open(address: string): Promise<Database> {
    const database = await openDatabase(address);
    opened.push(database);
    return database;
  }

  const refusal = (error: UserError): boolean => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /is the source and the target, and a source is only ever read/);
    assert.match(error.hint ?? '', /TARGET_DATABASE_URL/);
    return true;
  };

  it('is refused under every address of the same server', async () => {
    await assert.rejects(refuseSourceAsTarget(source, await open(url)), refusal);
    const named = new URL(url);
    named.hostname = named.hostname === '127.0.0.1' ? 'localhost' : named.hostname;
    await assert.rejects(refuseSourceAsTarget(source, await open(named.href)), refusal);
  });

  it('is refused to a role that may not ask which server it is', async () => {
    const role = `plain_${Date.now()}`;
    await source.query(`CREATE ROLE ${role} LOGIN PASSWORD 'pw'`);
    const asRole = new URL(url);
    asRole.username = role;
    asRole.password = 'pw';
    const target = await openDatabase(asRole.href);
    try {
      await assert.rejects(refuseSourceAsTarget(source, target), refusal);
    } finally {
      await target.close();
      await source.query(`DROP ROLE ${role}`);
    }
  });

  it('is fine when it is another database of the same server', async () => {
    await refuseSourceAsTarget(source, await open(await server.createDatabase()));
  });
});
