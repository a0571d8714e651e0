import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { formatConnectionString, parseConnectionString } from '../../../client/src/engine/databases/url';
import { UserError } from '../../../client/src/engine/errors';
import { downgrade, state, upgrade } from '../../../client/src/engine/metadata/migrate';
import { verify } from '../../../client/src/engine/metadata/verify';
import { type Migration, MIGRATIONS } from '../../../migrations';
import { testServer } from '../server';
import { startChild } from './child';

const LATEST = MIGRATIONS.length;
const LATER: Migration[] = [
  ...MIGRATIONS,
  { number: LATEST + 1, name: 'later', up: 'create table later (id integer primary key)', down: 'drop table later' },
];

describe('migrating tdm', () => {
  let url: string;
  let database: Database;
  beforeEach(async () => {
    url = await (await testServer()).createDatabase();
    database = await openDatabase(url);
  });
  afterEach(async () => {
    await database.close();
    await (await testServer()).dropDatabase(url);
  });

  const tables = async () =>
    (
      await database.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' order by 1`,
      )
    ).map(({ name }) => name);

  it('makes everything in an empty database, and nothing the second time', async () => {
    assert.deepEqual(await state(database), { current: 0, latest: LATEST, history: [] });
    const first = await upgrade(database);
    assert.equal(first.current, LATEST);
    assert.deepEqual(
      first.history.map(({ number, name }) => ({ number, name })),
      MIGRATIONS.map(({ number, name }) => ({ number, name })),
    );
    assert.ok(Math.abs(Date.parse(first.history[0].applied_at) - Date.now()) < 60_000);
    assert.deepEqual(await upgrade(database), first);
    assert.deepEqual(await verify(database), []);
  });

  it('goes back to nothing, step by step, and up again', async () => {
    await upgrade(database, LATER);
    const made = await tables();
    assert.equal((await downgrade(database, { steps: 1 }, LATER)).current, LATEST);
    assert.ok(!(await tables()).includes('later'));
    assert.equal((await downgrade(database, { to: 0 }, LATER)).current, 0);
    assert.deepEqual(await tables(), []);
    await upgrade(database, LATER);
    assert.deepEqual(await tables(), made);
  });

  it('undoes with each way back exactly what its way up did', async () => {
    await upgrade(database);
    for (let number = LATEST; number > 0; number--) {
      const before = MIGRATIONS.slice(0, number - 1);
      await downgrade(database, { steps: 1 });
      assert.deepEqual(await verify(database, before), []);
      const left = await tables();
      await upgrade(database, MIGRATIONS.slice(0, number));
      assert.deepEqual(await verify(database, MIGRATIONS.slice(0, number)), []);
      await downgrade(database, { steps: 1 }, MIGRATIONS.slice(0, number));
      assert.deepEqual(await tables(), left);
    }
    assert.deepEqual(await tables(), []);
  });

  it('says in a sentence that the role may not', async () => {
    const role = `tdm_reader_${process.pid}`;
    await database.query(`create role ${role} login password 'reader'`);
    try {
      const target = parseConnectionString(url);
      const reader = await openDatabase(
        formatConnectionString({ ...target, user: role, password: 'reader' }, { password: true }),
      );
      await database.query('revoke create on schema public from public');
      await assert.rejects(upgrade(reader), (error) => {
        assert.ok(error instanceof UserError);
        assert.match(error.message, new RegExp(`role "${role}" may not .*permission denied for schema public`));
        return true;
      });
      await reader.close();
    } finally {
      await database.query(`drop role ${role}`);
    }
  });

  it('puts the tables into public, whatever the search path of the role', async () => {
    await database.query('create schema elsewhere');
    const separate = await openDatabase(`${url}?options=-csearch_path%3Delsewhere`);
    await upgrade(separate);
    await separate.close();
    assert.ok((await tables()).includes('jobs'));
  });

  it('is safe when processes do it at the same time', async () => {
    const processes = [1, 2, 3].map(() => startChild('upgrade-child.ts', url));
    const codes = await Promise.all(processes.map(async (child) => (await once(child, 'exit'))[0] as number));
    assert.deepEqual(codes, [0, 0, 0]);
    assert.equal((await state(database)).history.length, LATEST);
    assert.deepEqual(await verify(database), []);
  });

  it('applies all that is missing or nothing', async () => {
    const broken = [...LATER, { number: LATEST + 2, name: 'broken', up: 'create table x (); select 1/0', down: '' }];
    await assert.rejects(upgrade(database, broken), /division by zero/);
    assert.equal((await state(database)).current, 0);
    assert.deepEqual(await tables(), []);
  });

  it('refuses a database that is newer than the code', async () => {
    await upgrade(database, LATER);
    for (const refused of [upgrade(database), downgrade(database, { steps: 1 }), verify(database)]) {
      await assert.rejects(refused, (error) => {
        assert.ok(error instanceof UserError);
        assert.match(error.message, new RegExp(`newer TDM: it is at migration ${LATEST + 1} \\(later\\)`));
        assert.match(error.hint!, /Update TDM/);
        return true;
      });
    }
    assert.equal((await state(database)).current, LATEST + 1);
  });

  it('refuses to go back further than there is, or forwards', async () => {
    await upgrade(database);
    for (const target of [{ steps: LATEST + 1 }, { to: -1 }, { to: LATEST + 1 }, { steps: 0.5 }]) {
      await assert.rejects(downgrade(database, target), UserError);
    }
    assert.equal((await state(database)).current, LATEST);
  });

  it('says how a database differs from its migrations', async () => {
    await upgrade(database);
    await database.query('drop index jobs_status_index');
    await database.query('alter table jobs alter column summary drop not null');
    await database.query('alter table jobs add column mood text');
    await database.query('alter table job_logs drop constraint job_logs_level_check');
    await database.query('drop table lineage');
    await database.query('create table not_ours (id integer)');
    await database.query(`update tdm_migrations set checksum = 'other'`);
    const pending = await verify(database, LATER);
    assert.deepEqual(pending, [
      ...MIGRATIONS.map(({ number, name }) => `Migration ${number} (${name}) was edited after it was applied here.`),
      `Migration ${LATEST + 1} (later) is not applied.`,
      'Constraint job_logs_level_check of table job_logs is missing.',
      'Column jobs.summary was altered: it is "text", and should be "text not null".',
      'Index jobs_status_index of table jobs is missing.',
      'Table lineage is missing.',
      'Column jobs.mood is in no migration.',
    ]);
    assert.deepEqual(
      await database.query(`select nspname from pg_namespace where nspname like 'tdm%'`),
      [],
      'verify leaves nothing behind',
    );
  });
});
