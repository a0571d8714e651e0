import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { formatConnectionString, parseConnectionString } from '../../../client/src/engine/databases/url';
import { Engine } from '../../../client/src/engine/engine';
import { testServer } from '../server';

describe('what the engine tells of the target', () => {
  let home: string;
  let url: string;
  let engine: Engine;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'tdm-target-'));
    url = await (await testServer()).createDatabase();
    const database = await openDatabase(url);
    await database.query(`
      CREATE SCHEMA sales; CREATE TYPE sales.mood AS ENUM ('sad', 'glad');
      CREATE TABLE users (id int PRIMARY KEY, "E-mail" varchar(50), note text);
      CREATE TABLE sales.orders (id int PRIMARY KEY, user_id int REFERENCES users, mood sales.mood, "x""; drop" text);
      INSERT INTO users SELECT i, 'u' || (i % 3) || '@example.com', repeat('x', 300) FROM generate_series(1, 500) i;
      INSERT INTO sales.orders VALUES (1, 1, 'glad', 'a'), (2, NULL, NULL, 'b');`);
    await database.close();
    engine = new Engine({ home, targetUrl: url });
  });
  after(async () => {
    await engine.close();
    await rm(home, { recursive: true, force: true });
  });

  it('is its tables, under the name of the database', async () => {
    const schema = await engine.targetSchema();
    assert.equal(schema?.database, parseConnectionString(url).database);
    assert.deepEqual(
      schema.tables.map(({ name, references }) => [name, references.map(({ table }) => table)]),
      [
        ['users', []],
        ['sales.orders', ['users']],
      ],
    );
    assert.deepEqual(schema.tables[1].columns[2].labels, ['sad', 'glad']);
  });

  it('is some values of a column, each once, sorted, as text', async () => {
    const expected = [0, 1, 2].map((number) => `u${number}@example.com`);
    assert.deepEqual(await engine.columnValues('users', 'E-mail', 10), expected);
    assert.deepEqual(await engine.columnValues('users', 'E-mail', 2), expected.slice(0, 2));
    assert.deepEqual(await engine.columnValues('sales.orders', 'mood', 10), ['glad']);
    assert.deepEqual(await engine.columnValues('sales.orders', 'x"; drop', 10), ['a', 'b']);
    assert.equal((await engine.columnValues('users', 'id', 100_000)).length, 200);
  });

  it('is nothing of columns that are not there, or whose values are too long', async () => {
    assert.deepEqual(await engine.columnValues('users', 'note', 10), []);
    assert.deepEqual(await engine.columnValues('users', 'nothing', 10), []);
    assert.deepEqual(await engine.columnValues('orders', 'id', 10), []);
    assert.deepEqual(await engine.columnValues('pg_class', 'relname', 10), []);
    assert.deepEqual(await engine.columnValues('users', 'id', -1), []);
    assert.deepEqual(await engine.columnValues('users', 'id', NaN), []);
  });

  it('is nothing while no server is up, and none is made or started for it', async () => {
    const absent = new Engine({ home });
    assert.equal(await absent.targetSchema(), null);
    assert.deepEqual(await absent.columnValues('users', 'id', 10), []);
    await absent.close();
    assert.deepEqual(await readdir(home), []);
    const elsewhere = formatConnectionString({ ...parseConnectionString(url), port: 1 }, { password: true });
    const down = new Engine({ home, targetUrl: elsewhere });
    assert.equal(await down.targetSchema(), null);
    await down.close();
  });
});
