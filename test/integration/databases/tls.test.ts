import assert from 'node:assert/strict';
import { chmod, chown, copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { formatConnectionString, parseConnectionString } from '../../../client/src/engine/databases/url';
import { TdmError } from '../../../client/src/engine/errors';
import { becomes } from '../../support/until';
import { testServer } from '../server';
import { OTHER_SESSIONS } from '../sessions';

const FIXTURES = resolve(__dirname, '../../fixtures/tls');
const CA = `sslrootcert=${encodeURIComponent(join(FIXTURES, 'ca.crt'))}`;
const OTHER_CA = `sslrootcert=${encodeURIComponent(join(FIXTURES, 'other-ca.crt'))}`;
const RULES = `hostnossl all tdm_test_encrypted all reject\nhostssl all tdm_test_plain all reject\n`;
const ROLES = ['tdm_test_encrypted', 'tdm_test_plain'];

describe('TLS, as libpq has it', () => {
  let admin: Database;
  let restore: (() => Promise<void>) | undefined;

  before(async function () {
    // A server that is not ours keeps its settings.
    if (process.env['TDM_TEST_URL']) this.skip();
    admin = await openDatabase((await testServer()).url);
    const [server] = await admin.query<{ folder: string; rules: string }>(
      `SELECT current_setting('data_directory') AS folder, current_setting('hba_file') AS rules`,
    );
    const owner = await stat(server.folder);
    for (const file of ['server.crt', 'server.key']) {
      const placed = join(server.folder, file);
      await copyFile(join(FIXTURES, file), placed);
      await chmod(placed, 0o600);
      await chown(placed, owner.uid, owner.gid);
    }
    const rules = await readFile(server.rules, 'utf8');
    await writeFile(server.rules, RULES + rules);
    const { password } = parseConnectionString(admin.url);
    for (const role of ROLES) await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password ?? ''}'`);
    await admin.query('ALTER SYSTEM SET ssl = on');
    await reload('on');
    restore = async () => {
      await writeFile(server.rules, rules);
      await admin.query('ALTER SYSTEM RESET ssl');
      await reload('off');
      for (const role of ROLES) await admin.query(`DROP ROLE ${role}`);
    };
  });
  after(async () => {
    await restore?.();
    await (admin as Database | undefined)?.close();
  });

  async function reload(expected: string): Promise<void> {
    await admin.query('SELECT pg_reload_conf()');
    await becomes(() => admin.query(`SELECT current_setting('ssl') AS ssl`), [{ ssl: expected }]);
  }

  const at = (query: string, changes: { host?: string; user?: string } = {}): string => {
    const target = { ...parseConnectionString(admin.url), sslMode: 'prefer' as const, ...changes };
    return `${formatConnectionString(target, { password: true })}?${query}`;
  };

  async function encrypted(query: string, changes: { host?: string; user?: string } = {}): Promise<boolean> {
    const database = await openDatabase(at(query, changes));
    try {
      const [row] = await database.query<{ ssl: boolean }>('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
      return row.ssl;
    } finally {
      await database.close();
    }
  }

  async function refused(query: string, changes: { host?: string; user?: string } = {}): Promise<string> {
    const error: unknown = await openDatabase(at(query, changes)).then(
      () => assert.fail('it connected'),
      (reason: unknown) => reason,
    );
    assert(error instanceof TdmError, String(error));
    assert.equal(error.kind, 'connection');
    return error.message;
  }

  it('uses TLS unless told not to, unchecked for prefer and require', async () => {
    assert.equal(await encrypted(''), true);
    assert.equal(await encrypted('sslmode=require'), true);
    assert.equal(await encrypted('ssl=true'), true);
    assert.equal(await encrypted('sslmode=disable'), false);
    assert.equal(await encrypted('sslmode=allow'), false);
  });

  it('goes the other way where the server refuses one', async () => {
    assert.equal(await encrypted('sslmode=allow', { user: 'tdm_test_encrypted' }), true);
    assert.equal(await encrypted('sslmode=prefer', { user: 'tdm_test_plain' }), false);
    assert.match(await refused('sslmode=disable', { user: 'tdm_test_encrypted' }), /no encryption/);
    assert.match(await refused('sslmode=require', { user: 'tdm_test_plain' }), /rejects connection/);
  });

  it('checks the authority, and the name only for verify-full', async () => {
    assert.equal(await encrypted(`sslmode=verify-ca&${CA}`, { host: '127.0.0.1' }), true);
    assert.equal(await encrypted(`sslmode=verify-full&${CA}`, { host: 'localhost' }), true);
    assert.match(await refused(`sslmode=verify-full&${CA}`, { host: '127.0.0.1' }), /not trusted.*127\.0\.0\.1/);
    assert.match(await refused(`sslmode=verify-ca&${OTHER_CA}`), /not trusted/);
    assert.match(await refused(`sslmode=require&${OTHER_CA}`), /not trusted/);
    assert.match(await refused('sslmode=verify-full', { host: 'localhost' }), /not trusted/);
    assert.match(await refused('sslrootcert=system'), /not trusted/);
  });

  it('cancels over TLS', async () => {
    const database = await openDatabase(at(`sslmode=verify-ca&${CA}`));
    const abort = new AbortController();
    const cancelled = assert.rejects(database.query('SELECT pg_sleep(20)', [], abort.signal), { kind: 'cancelled' });
    const asleep = (): Promise<object[]> =>
      admin.query(`SELECT 1 AS one ${OTHER_SESSIONS} AND query ~ '^SELECT pg_sleep'`);
    await becomes(asleep, [{ one: 1 }]);
    const asked = performance.now();
    abort.abort();
    await cancelled;
    assert(performance.now() - asked < 4500, 'the server was asked, not cut off after a while');
    await database.close();
  });
});
