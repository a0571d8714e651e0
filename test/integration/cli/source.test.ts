import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { JobResult } from '../../../client/src/engine/job/job';
import { testServer } from '../server';
import { tdmHome, type TdmHome } from './home';
import { SHOP_SQL } from './source-database';
import { tdm, tdmJson } from './tdm';

/** The first request of DESIGN.md section 6, as it stands but for the address. */
const REQUEST = {
  operations: ['discover', 'pii', 'subset', 'mask', 'provision'],
  config: {
    subset: { root_table: 'users', max_rows_per_table: { '*': 5000 } },
    provision: { target_env: 'default', reset_env: true, run_smoke_tests: true },
  },
};

describe('tdm with a source database', () => {
  let own: TdmHome;
  let home: string;
  let environment: Record<string, string>;
  let sourceUrl: string;
  let source: Database;
  let target: Database;

  before(async () => {
    own = await tdmHome();
    ({ home, environment, target } = own);
    sourceUrl = await (await testServer()).createDatabase();
    source = await openDatabase(sourceUrl);
    await source.query(SHOP_SQL);
  });
  after(async () => {
    await source.close();
    await own.remove();
  });

  const json = <Printed>(...args: string[]): Promise<Printed> => tdmJson<Printed>(args, environment);

  const rows = async (database: Database, sql: string): Promise<unknown[][]> =>
    (await database.query<Record<string, unknown>>(sql)).map((row) => Object.values(row));

  interface Discovered {
    schema_version_id: string;
    changed: boolean;
    tables: number;
    columns: number;
    relationships: number;
    notes: string[];
  }
  const discover = (): Promise<Discovered> => json<Discovered>('discover', '--connection', sourceUrl);

  it('discovers, and stores a new version only when something changed, which it says in words', async () => {
    const first = await discover();
    assert.deepEqual(
      Object.keys(first),
      'schema_id schema_version_id changed tables columns relationships notes'.split(' '),
    );
    assert.deepEqual([first.changed, first.tables], [true, 5]);
    const second = await discover();
    assert.deepEqual([second.changed, second.schema_version_id], [false, first.schema_version_id]);
    await source.query('ALTER TABLE users ADD COLUMN nickname varchar(30)');
    const third = await discover();
    assert.equal(third.changed, true);
    const { changes } = await json<{ changes: { text: string }[] }>(
      ...['schemas', 'diff', first.schema_version_id, third.schema_version_id],
    );
    assert.equal(changes.length, 1);
    assert.match(changes[0].text, /nickname/);
  });

  it('finds what is personal, and keeps what the user decides', async () => {
    const { schema_version_id: version } = await discover();
    const classify = () =>
      json<{ schema_version_id: string; classifications: Record<string, unknown>[] }>(
        'pii',
        '--schema-version',
        version,
      );
    const { classifications, schema_version_id: of } = await classify();
    assert.equal(of, version);
    const found = new Map(classifications.map((one) => [`${String(one.table)}.${String(one.column)}`, one]));
    assert.deepEqual(
      ['users.email', 'users.first_name', 'users.iban', 'notes.user_email', 'staff.phone', 'users.birth_date'].map(
        (column) => found.get(column)?.pii_type,
      ),
      ['email', 'first_name', 'iban', 'email', 'phone', 'date_of_birth'],
    );
    assert.deepEqual(
      Object.keys(found.get('users.email')!),
      'schema table column pii_type confidence technique evidence'.split(' '),
    );
    for (const column of ['orders.total', 'orders.state', 'users.id', 'stores.id'])
      assert.ok(!found.has(column), `${column} is nobody's`);
    await json('classifications', 'decide', version, 'users.nickname', 'username', '--technique', 'redact');
    const again = (await classify()).classifications.find((one) => one.column === 'nickname');
    assert.deepEqual([again?.pii_type, again?.technique], ['username', 'redact']);
  });

  it('runs the first request of the design: whole, masked, nothing of the source left in the rows', async () => {
    const file = join(home, 'request.json');
    await writeFile(file, JSON.stringify({ connection_string: sourceUrl, ...REQUEST }));
    const result = await json<JobResult>('run', '--request', file);
    assert.equal(result.overall_status, 'completed');
    assert.deepEqual(Object.keys(result.operations), REQUEST.operations);
    const counts = new Map(result.provisioned_tables.map(({ table, row_count }) => [table, row_count]));
    assert.deepEqual(
      ['users', 'orders', 'notes', 'stores', 'staff'].map((table) => counts.get(table)),
      [400, 1200, 100, 2, 2],
    );
    const personal = (await rows(source, 'SELECT email, phone, iban FROM users')).flat().map(String);
    const made = await rows(
      target,
      `SELECT to_jsonb(u)::text FROM users u UNION ALL SELECT to_jsonb(n)::text FROM notes n UNION ALL SELECT to_jsonb(s)::text FROM staff s`,
    );
    const all = made.flat().join('\n');
    assert.deepEqual(
      personal.filter((value) => all.includes(value)),
      [],
    );
    // Every constraint is there and holds, the generated column is made of the new names, the sequence goes on.
    assert.deepEqual(
      await rows(target, `SELECT count(*)::int FROM users WHERE full_name = first_name || ' ' || last_name`),
      [[400]],
    );
    assert.deepEqual(await rows(target, `SELECT count(DISTINCT email)::int FROM users`), [[400]]);
    assert.deepEqual(
      await rows(
        target,
        `SELECT contype::text, count(*)::int FROM pg_constraint WHERE conrelid::regclass::text = ANY(ARRAY['users','orders','notes','stores','staff']) AND contype <> 'n' GROUP BY 1 ORDER BY 1`,
      ),
      await rows(
        source,
        `SELECT contype::text, count(*)::int FROM pg_constraint WHERE conrelid::regclass::text = ANY(ARRAY['users','orders','notes','stores','staff']) AND contype <> 'n' GROUP BY 1 ORDER BY 1`,
      ),
    );
    const [[next]] = await rows(target, `SELECT nextval('invoice_numbers')::int`);
    const [[last]] = await rows(target, 'SELECT max(invoice) FROM orders');
    assert.equal(next, Number(last) + 1);
  });

  it('takes the same values to the same values again, so that joins hold between runs', async () => {
    const emails = async () => rows(target, 'SELECT id, email FROM users ORDER BY id');
    const before = await emails();
    const { code, stderr } = await tdm(['run', '--request', join(home, 'request.json')], environment);
    assert.equal(code, 0, stderr);
    assert.deepEqual(await emails(), before);
    const other = await tdm(['run', '--request', join(home, 'request.json')], {
      ...environment,
      TDM_MASKING_KEY: 'other',
    });
    assert.equal(other.code, 0, other.stderr);
    assert.notDeepEqual(await emails(), before);
  });

  it('plans a subset, takes it, and says of each row why it is there', async () => {
    const options = ['--connection', sourceUrl, '--root', 'orders', '--where', 'id = 5'];
    const plan = await json<{ root: string; tables: { table: string; reason: string }[] }>(
      'subset',
      ...options,
      '--plan',
    );
    assert.equal(plan.root, 'orders');
    assert.deepEqual(plan.tables.map(({ table }) => table).sort(), ['orders', 'staff', 'stores', 'users']);
    const taken = await json<{ dataset_version_id: string; rows: Record<string, number>; left_out: unknown[] }>(
      ...['subset', ...options],
    );
    assert.deepEqual(taken.rows, { notes: 0, orders: 1, staff: 1, stores: 1, users: 1 });
    assert.ok(taken.left_out.length > 0);
    const [[manager]] = await rows(
      source,
      'SELECT manager_id FROM stores JOIN orders ON store_id = stores.id WHERE orders.id = 5',
    );
    const { chain } = await json<{ chain: { table: string; distance: number }[] }>(
      ...['datasets', 'why', taken.dataset_version_id, 'staff', String(manager)],
    );
    assert.deepEqual(
      chain.map(({ table, distance }) => [table, distance]),
      [
        ['staff', 2],
        ['stores', 1],
        ['orders', 0],
      ],
    );
    const masked = await json<{ dataset_version_id: string; rows: Record<string, number> }>(
      ...['mask', '--dataset', taken.dataset_version_id],
    );
    assert.deepEqual(masked.rows, taken.rows);
  });

  it('refuses what cannot be, in a sentence, and leaves nothing behind', async () => {
    const datasets = await readdir(join(home, 'datasets'));
    const refused = async (args: string[], message: RegExp, exit = 2): Promise<void> => {
      const { code, stdout, stderr } = await tdm([...args, '--json'], environment);
      assert.equal(code, exit, stderr);
      const { error } = JSON.parse(stdout) as { error: { message: string; hint?: string } };
      assert.match(error.message, message);
      assert.ok(error.hint !== undefined, error.message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    };
    await refused(['discover'], /needs a source database/);
    await refused(['discover', '--connection', 'nowhere'], /no connection "nowhere"/);
    await refused(['subset', '--connection', sourceUrl, '--root', 'usrs'], /usrs/, 1);
    await refused(['subset', '--connection', sourceUrl, '--root', 'users', '--where', 'no such ='], /where/i, 1);
    await refused(['mask', '--dataset', '00000000-0000-4000-8000-000000000000'], /00000000/);
    const self = { ...environment, TARGET_DATABASE_URL: sourceUrl };
    const { code, stderr } = await tdm(['run', '--connection', sourceUrl], self);
    assert.equal(code, 2, stderr);
    assert.match(stderr, /a source is only ever read/);
    assert.deepEqual(await readdir(join(home, 'datasets')), datasets);
  });

  it('keeps connections without their passwords, and finds the password in the environment', async () => {
    await json('connections', 'add', 'shop', '--url', sourceUrl);
    const { connections } = await json<{ connections: { name: string }[] }>('connections', 'list');
    assert.deepEqual(
      connections.map(({ name }) => name),
      ['shop'],
    );
    const password = decodeURIComponent(new URL(sourceUrl).password);
    const { stdout } = await tdm(['connections', 'test', 'shop'], { ...environment, TDM_PASSWORD_SHOP: password });
    assert.match(stdout, /5 tables/);
    await json('connections', 'remove', 'shop');
  });
});
