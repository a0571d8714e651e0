import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Intent } from '../../../client/src/engine/api';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { formatConnectionString, parseConnectionString } from '../../../client/src/engine/databases/url';
import type { JobResult } from '../../../client/src/engine/job/job';
import type { FusionReport } from '../../../client/src/engine/workflow/fuse-schemas';
import { until } from '../../support/until';
import { testServer } from '../server';
import { tdmHome, type TdmHome } from './home';
import { SHOP_SQL } from './source-database';
import { startTdm, tdm, tdmJson } from './tdm';

/** The first request of DESIGN.md section 6, as it stands but for the address. */
const FIRST_REQUEST = {
  operations: ['discover', 'pii', 'subset', 'mask', 'synthetic', 'provision'],
  config: {
    subset: { root_table: 'users', max_rows_per_table: { '*': 5000 } },
    synthetic: { row_counts: { '*': 1000 } },
    provision: { target_env: 'default', reset_env: true, run_smoke_tests: true },
  },
};

const SIGN_UP = `Feature: Sign-up
  Scenario: A new user
    When I enter "ann@test.com" as the email of the user
    And I enter "Ann" as the first name
    And I enter "Example" as the last name
    And I enter "blue" as the favourite colour
`;

describe('tdm, for rows that are made up', () => {
  let own: TdmHome;
  let home: string;
  let environment: Record<string, string>;
  let source: Database;
  let target: Database;

  before(async () => {
    own = await tdmHome();
    ({ home, environment, target } = own);
    source = await openDatabase(await (await testServer()).createDatabase());
    await source.query(SHOP_SQL);
    await writeFile(join(home, 'sign-up.feature'), SIGN_UP);
  });
  after(async () => {
    await tdm(['db', 'stop'], { TDM_HOME: home });
    await source.close();
    await own.remove();
  });

  const json = <Printed>(...args: string[]): Promise<Printed> => tdmJson<Printed>(args, environment);
  const count = async (sql: string): Promise<number> =>
    Number((await target.query<{ count: string }>(`SELECT count(*)::text AS count FROM ${sql}`))[0].count);

  it('runs the first request of the design: both datasets are kept, the last one is provisioned', async () => {
    const file = join(home, 'request.json');
    await writeFile(file, JSON.stringify({ connection_string: source.url, ...FIRST_REQUEST }));
    const result = await json<JobResult>('run', '--request', file);
    assert.equal(result.overall_status, 'completed');
    assert.deepEqual(Object.keys(result.operations), FIRST_REQUEST.operations);
    const { operations } = result;
    assert.notEqual(operations.mask.dataset_version_id, operations.synthetic.dataset_version_id);
    assert.equal(operations.provision.dataset_version_id, operations.synthetic.dataset_version_id);
    assert.equal(result.provisioned_tables.find(({ table }) => table === 'users')?.row_count, 1000);
    assert.equal(await count(`users WHERE email LIKE '%mailbox-%' OR last_name = 'Lindholm'`), 0);
    assert.equal(await count('notes LEFT JOIN users ON email = user_email WHERE email IS NULL'), 0);
    const { datasets } = await json<{ datasets: { origin: string }[] }>('datasets');
    assert.deepEqual(datasets.map(({ origin }) => origin).sort(), ['mask', 'synthetic']);
  });

  it('puts the rows of a test into the tables of a database, and says what is no column there', async () => {
    const result = await json<JobResult>(
      ...['run', '--connection', source.url, '--test-case', join(home, 'sign-up.feature')],
      ...['--operations', 'synthetic,provision', '--rows', '50', '--reset-env', '--smoke-tests'],
    );
    assert.deepEqual(Object.keys(result.operations), ['discover', 'synthetic', 'provision']);
    assert.equal(await count(`users WHERE email = 'ann@test.com' AND first_name = 'Ann'`), 1);
    assert.ok(result.decisions.some(({ reason }) => /users\.favourite_colou?r .*is no column of users/.test(reason)));
  });

  it('says what a run would do, and why, and touches nothing', async () => {
    const intent = await json<Intent>(
      ...['classify-intent', '--connection', 'shop', '--url', 'https://shop.test/', '--domain', 'generic'],
      ...['--test-case', join(home, 'sign-up.feature')],
    );
    assert.deepEqual(intent.operations, ['discover', 'pii', 'subset', 'mask', 'synthetic', 'provision']);
    assert.equal(intent.preferred_synthetic_mode, 'schema');
    assert.deepEqual(
      intent.reasons.map(({ operation }) => operation),
      intent.operations,
    );
    const { code, stderr } = await tdm(['classify-intent'], environment);
    assert.equal(code, 2);
    assert.match(stderr, /nothing to make data for/);
  });

  it('fills what a script makes, and forgets the script', async () => {
    const script = join(__dirname, '../../../examples/library.sql');
    const result = await json<JobResult>('run', '--sql', script, '--rows', '300', '--reset-env', '--smoke-tests');
    assert.deepEqual(
      result.provisioned_tables.map(({ table, row_count: rows }) => `${table} ${rows}`),
      ['authors 300', 'books 300', 'loans 300', 'members 300'],
    );
    assert.equal(await count(`members WHERE (status = 'left') <> (left_at IS NOT NULL) OR left_at <= joined_at`), 0);
    const embedded = await openDatabase((await tdm(['db', 'url'], { TDM_HOME: home })).stdout.trim());
    try {
      assert.deepEqual(await embedded.query(`SELECT 1 FROM pg_database WHERE datname LIKE 'tdm_scratch%'`), []);
      assert.deepEqual(await embedded.query(`SELECT 1 FROM pg_roles WHERE rolname LIKE 'tdm_scratch%'`), []);
    } finally {
      await embedded.close();
    }
  });

  it('fuses what a database and a test say, and remembers what is settled', async () => {
    const discovered = await json<{ schema_version_id: string }>('discover', '--connection', source.url);
    const fuse = (): Promise<FusionReport> =>
      json(
        'schemas',
        'fuse',
        discovered.schema_version_id,
        '--test-case',
        join(home, 'sign-up.feature'),
        '--name',
        'one',
      );
    const first = await fuse();
    assert.deepEqual(
      first.sources.map((each) => each.source),
      ['database', 'test_case'],
    );
    const colour = first.conflicts.find((conflict) => conflict.from_column?.startsWith('favourite'))!;
    assert.equal(colour.kind, 'unmatched');
    const path = `${colour.from_table}.${colour.from_column!}`;
    await json('schemas', 'settle', path, '--into', first.into, '--source', 'test_case', '--to', 'users.phone');
    const second = await fuse();
    assert.equal(second.matches.find((match) => match.from_column === colour.from_column)?.column, 'phone');
    assert.equal(second.conflicts.length, first.conflicts.length - 1);
    await json('schemas', 'settle', path, '--into', first.into, '--source', 'test_case', '--forget');
    assert.deepEqual((await fuse()).conflicts, first.conflicts);
    const made = await json<JobResult>('synthetic', '--schema-version', second.schema_version_id, '--rows', '5');
    assert.equal(made.overall_status, 'completed');
  });

  it('makes rows up where none may be read, and says so', async () => {
    await source.query(
      `CREATE ROLE nobody_here LOGIN PASSWORD 'x'; REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC`,
    );
    try {
      const url = formatConnectionString(
        { ...parseConnectionString(source.url), user: 'nobody_here', password: 'x' },
        { password: true },
      );
      const result = await json<JobResult>('run', '--connection', url, '--rows', '20', '--reset-env');
      assert.deepEqual(
        result.fallbacks_used.map(({ operation, to }) => `${operation} -> ${to}`),
        ['subset -> synthetic'],
      );
      assert.equal(result.operations.mask.status, 'skipped');
      assert.equal(await count('users'), 20);
    } finally {
      await source.query('DROP ROLE nobody_here');
    }
  });

  it('provisions again when the target breaks the connection', async () => {
    const child = startTdm(
      ['run', '--test-case', join(home, 'sign-up.feature'), '--rows', '400000', '--reset-env', '--json'],
      environment,
    );
    let stdout = '';
    let stderr = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const ended = new Promise((resolve) => child.on('close', resolve));
    const { database } = parseConnectionString(target.url);
    const breakCopies = (): Promise<object[]> =>
      source.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND query ILIKE 'COPY%' AND state = 'active'`,
        [database],
      );
    await until('a COPY is broken', async () => (await breakCopies()).length > 0);
    assert.equal(await ended, 0, stderr);
    assert.match(stderr, /tried again in 1 s \(1 of 3\)/);
    assert.equal((JSON.parse(stdout) as JobResult).overall_status, 'completed');
    assert.equal(await count('users'), 400_000);
  });
});
