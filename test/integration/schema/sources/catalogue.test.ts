import assert from 'node:assert/strict';
import type { Database } from '../../../../client/src/engine/databases/database';
import { UserError } from '../../../../client/src/engine/errors';
import { displayName, type Schema, type Table } from '../../../../client/src/engine/schema/schema';
import { readSchema, readStatistics, type DatabaseSchema } from '../../../../client/src/engine/schema/sources/database';
import type { SchemaStatistics } from '../../../../client/src/engine/schema/statistics';
import { builtin } from '../../../../client/src/engine/schema/types';
import { databasesForEach } from '../../server';

describe('what a database has besides tables and columns', () => {
  const newDatabase = databasesForEach();
  let database: Database;
  beforeEach(async () => {
    database = await newDatabase();
  });

  const discover = (schemas?: string[]): Promise<DatabaseSchema & { statistics: SchemaStatistics }> =>
    database.transaction(
      async (connection) => {
        const found = await readSchema(connection, schemas);
        return { ...found, statistics: await readStatistics(connection, found) };
      },
      { readOnly: true, isolation: 'repeatable read' },
    );
  async function read(sql: string, schemas?: string[]): Promise<Schema> {
    await database.query(sql);
    return (await discover(schemas)).schema;
  }
  const named = (schema: Schema, name: string): Table => schema.tables.find((table) => displayName(table) === name)!;
  const version = async (): Promise<number> => {
    const [row] = await database.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    return row.version;
  };

  it('has domains by their names, each after those that it is made of', async () => {
    const schema = await read(`
      CREATE SCHEMA app;
      CREATE DOMAIN app.z_base AS varchar(10) CHECK (VALUE <> '');
      CREATE DOMAIN a_top AS app.z_base NOT NULL DEFAULT 'x';
      ALTER DOMAIN a_top ADD CONSTRAINT few CHECK (length(VALUE) < 5) NOT VALID;
      CREATE DOMAIN unused AS int[];
      CREATE TABLE t (a a_top, b app.z_base, c varchar(10), d a_top[]);`);
    assert.deepEqual(schema.domains, [
      {
        schema: 'app',
        name: 'z_base',
        type: builtin('varchar', { length: 10 }),
        nullable: true,
        default: null,
        checks: [{ name: 'z_base_check', expression: "(VALUE)::text <> ''::text" }],
      },
      {
        schema: 'public',
        name: 'a_top',
        type: { ...builtin('z_base'), schema: 'app' },
        nullable: false,
        default: "'x'::character varying",
        checks: [{ name: 'few', expression: 'length((VALUE)::text) < 5', not_valid: true }],
      },
      {
        schema: 'public',
        name: 'unused',
        type: builtin('int4', { array: true }),
        nullable: true,
        default: null,
        checks: [],
      },
    ]);
    const t = named(schema, 't');
    assert.deepEqual(
      t.columns.map(({ domain }) => domain && displayName(domain)),
      ['a_top', 'app.z_base', undefined, undefined],
    );
    assert.deepEqual(
      t.checks.map((check) => [check.name, check.of_domain]),
      [
        ['a_few', true],
        ['a_z_base_check', true],
        ['b_z_base_check', true],
      ],
    );
  });

  it('has composite types, and sequences that belong to no column or to several', async () => {
    const schema = await read(`
      CREATE TYPE place AS (street varchar(40), at point, tags text[]);
      CREATE SEQUENCE free AS smallint START 5 INCREMENT 5 MAXVALUE 500 CYCLE;
      CREATE TABLE one (id serial PRIMARY KEY, number int DEFAULT nextval('free'), lies place);
      CREATE TABLE parent (id serial); CREATE TABLE child () INHERITS (parent);
      CREATE TABLE parts (id serial, day date) PARTITION BY LIST (day);
      CREATE TABLE part PARTITION OF parts DEFAULT;
      CREATE TABLE counted (id int GENERATED ALWAYS AS IDENTITY);`);
    assert.deepEqual(schema.composites, [
      {
        schema: 'public',
        name: 'place',
        attributes: [
          { name: 'street', type: builtin('varchar', { length: 40 }) },
          { name: 'at', type: builtin('point') },
          { name: 'tags', type: builtin('text', { array: true }) },
        ],
      },
    ]);
    assert.deepEqual(schema.sequences?.map(displayName), ['free', 'parent_id_seq']);
    assert.deepEqual(schema.sequences[0], {
      schema: 'public',
      name: 'free',
      type: builtin('int2'),
      start: '5',
      increment: '5',
      min: '1',
      max: '500',
      cycle: true,
    });
    const ids = ['one', 'parent', 'child', 'parts', 'counted'].map((name) => {
      const [id] = named(schema, name).columns;
      return `${name}: ${id.identity ?? id.default ?? ''}`;
    });
    assert.deepEqual(ids, [
      'one: by_default',
      "parent: nextval('public.parent_id_seq'::regclass)",
      "child: nextval('public.parent_id_seq'::regclass)",
      'parts: by_default',
      'counted: always',
    ]);
  });

  it('has views with what they say, and indexes, exclusions and collations', async () => {
    const schema = await read(`
      CREATE TABLE "od d" (a text COLLATE "C", b int, c int4range, d text, EXCLUDE USING gist (c WITH &&));
      CREATE INDEX plain ON "od d" (b);
      CREATE INDEX "by USING x" ON "od d" USING gin (to_tsvector('simple', d)) WHERE b > 1;
      CREATE UNIQUE INDEX partly ON "od d" (b) WHERE b > 1;
      CREATE UNIQUE INDEX lower_a ON "od d" (lower(a));
      CREATE UNIQUE INDEX whole ON "od d" (a, b);
      CREATE UNIQUE INDEX falling ON "od d" (b DESC);
      CREATE VIEW seen AS SELECT b FROM "od d"; CREATE MATERIALIZED VIEW kept AS SELECT 1 AS one;`);
    const table = named(schema, 'od d');
    assert.deepEqual(table.indexes, [
      {
        name: 'by USING x',
        unique: false,
        definition: "USING gin (to_tsvector('simple'::regconfig, d)) WHERE (b > 1)",
      },
      { name: 'lower_a', unique: true, definition: 'USING btree (lower(a))' },
      { name: 'partly', unique: true, definition: 'USING btree (b) WHERE (b > 1)' },
      { name: 'plain', unique: false, definition: 'USING btree (b)' },
    ]);
    assert.deepEqual(table.uniques, [
      { name: 'falling', columns: ['b'], index: true, definition: 'USING btree (b DESC)' },
      { name: 'whole', columns: ['a', 'b'], index: true },
    ]);
    assert.deepEqual(table.exclusions, [{ name: 'od d_c_excl', definition: 'EXCLUDE USING gist (c WITH &&)' }]);
    assert.deepEqual(
      table.columns.map(({ collation }) => collation?.name),
      ['C', undefined, undefined, undefined],
    );
    const definitions = schema.views?.map(({ name, materialized, definition }) => {
      // Servers before 16 name the table of each column.
      const plain = definition.replace(/\s+/g, ' ').replace('"od d".b', 'b').trim();
      return `${name} ${materialized}: ${plain}`;
    });
    assert.deepEqual(definitions, ['kept true: SELECT 1 AS one', 'seen false: SELECT b FROM public."od d"']);
  });

  it('tells what may be broken or put off', async () => {
    const found = await read(`
      CREATE TABLE a (id int PRIMARY KEY DEFERRABLE, code text UNIQUE);
      CREATE TABLE b (a_id int, code text REFERENCES a (code) DEFERRABLE INITIALLY DEFERRED);
      ALTER TABLE b ADD CONSTRAINT later FOREIGN KEY (code) REFERENCES a (code) NOT VALID;
      ALTER TABLE b ADD CONSTRAINT positive CHECK (a_id > 0) NOT VALID;`);
    assert.equal(named(found, 'a').primary_key?.deferrable, true);
    assert.deepEqual(named(found, 'b').checks, [{ name: 'positive', expression: 'a_id > 0', not_valid: true }]);
    assert.deepEqual(
      found.relationships.map((one) => [one.name, one.to_columns, one.deferrable, one.not_valid]),
      [
        ['b_code_fkey', ['code'], true, undefined],
        ['later', ['code'], false, true],
      ],
    );
    const { notes } = await discover();
    assert.equal(notes.length, 1);
    assert.match(notes[0], /^b: later is not valid/);
  });

  it('has keys that take one null only', async function () {
    if ((await version()) < 150_000) this.skip();
    const schema = await read(`
      CREATE TABLE t (a int, b int, UNIQUE NULLS NOT DISTINCT (a));
      CREATE UNIQUE INDEX lone ON t (b) NULLS NOT DISTINCT;`);
    assert.deepEqual(named(schema, 't').uniques, [
      { name: 't_a_key', columns: ['a'], nulls_not_distinct: true },
      { name: 'lone', columns: ['b'], index: true, nulls_not_distinct: true },
    ]);
  });

  it('has partitioned tables as one: what divides them, keys to and from them once, keys of their partitions', async () => {
    const schema = await read(`
      CREATE TABLE users (id int PRIMARY KEY);
      CREATE TABLE events (id int, day date, user_id int, other_id int, some_id int, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
      ALTER TABLE events ADD CONSTRAINT declared FOREIGN KEY (user_id) REFERENCES users;
      CREATE TABLE e1 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
      CREATE TABLE e2 PARTITION OF events FOR VALUES FROM ('2021-01-01') TO ('2023-01-01') PARTITION BY RANGE (day);
      CREATE TABLE e21 PARTITION OF e2 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
      CREATE TABLE seen (id int, day date, CONSTRAINT whole FOREIGN KEY (id, day) REFERENCES events);
      ALTER TABLE e1 ADD CONSTRAINT every_1 FOREIGN KEY (other_id) REFERENCES users;
      ALTER TABLE e21 ADD CONSTRAINT every_2 FOREIGN KEY (other_id) REFERENCES users;
      ALTER TABLE e1 ADD CONSTRAINT on_one FOREIGN KEY (some_id) REFERENCES users ON DELETE CASCADE;
      CREATE INDEX by_day ON events (day);
      INSERT INTO users SELECT generate_series(1, 9);
      INSERT INTO events SELECT id, '2020-05-05', id, id, id FROM users;
      INSERT INTO events SELECT id, '2021-05-05', id, id, id FROM users;
      ANALYZE;`);
    assert.deepEqual(schema.tables.map(displayName), ['events', 'seen', 'users']);
    const events = named(schema, 'events');
    assert.equal(events.partitioned_by, 'RANGE (day)');
    assert.deepEqual(events.indexes, [{ name: 'by_day', unique: false, definition: 'USING btree (day)' }]);
    assert.deepEqual(
      schema.relationships.map((one) => [one.name, one.from_columns, one.virtual, one.provenance.confidence]),
      [
        ['declared', ['user_id'], false, 1],
        ['whole', ['id', 'day'], false, 1],
        ['every_1', ['other_id'], false, 1],
        ['on_one', ['some_id'], true, 0.95],
      ],
    );
    const { statistics } = await discover();
    const [ofEvents] = statistics.tables;
    assert.equal(ofEvents.row_estimate, 18);
    assert.ok((ofEvents.bytes ?? 0) >= 2 * 8192);
    assert.equal(ofEvents.columns.find(({ name }) => name === 'user_id')?.distinct, 9);
  });

  it('knows what the planner knows, and no value', async () => {
    await database.query(`
      CREATE TABLE t (id int PRIMARY KEY, few text, half text, secret text);
      INSERT INTO t SELECT n, 'v' || n % 3, CASE WHEN n % 2 = 0 THEN 'x' END, 'Geheimnis' FROM generate_series(1, 1000) n;
      CREATE TABLE fresh (a int); INSERT INTO fresh SELECT generate_series(1, 10);
      ANALYZE t;`);
    const { statistics } = await discover();
    const [fresh, t] = statistics.tables;
    if ((await version()) >= 140_000) assert.equal(fresh.row_estimate, null);
    assert.equal(fresh.bytes, 8192);
    assert.deepEqual(fresh.columns, [
      { name: 'a', null_fraction: null, distinct: null, average_width: null, profile: null },
    ]);
    assert.equal(t.row_estimate, 1000);
    assert.deepEqual(
      t.columns.map(({ name, null_fraction: nulls, distinct }) => [name, nulls, distinct]),
      [
        ['id', 0, 1000],
        ['few', 0, 3],
        ['half', 0.5, 1],
        ['secret', 0, 1],
      ],
    );
    assert.ok(!JSON.stringify(statistics).includes('Geheimnis'));
  });

  it('reads the schemas that were asked for, and says what they refer to outside', async () => {
    await database.query(`
      CREATE SCHEMA sales; CREATE SCHEMA crm; CREATE SCHEMA empty;
      CREATE TYPE crm.mood AS ENUM ('ok'); CREATE TYPE sales.kind AS ENUM ('b2b'); CREATE TYPE empty.other AS ENUM ('x');
      CREATE TABLE crm.customers (id int PRIMARY KEY);
      CREATE TABLE sales.orders (id int PRIMARY KEY, customer_id int CONSTRAINT theirs REFERENCES crm.customers, mood crm.mood);
      CREATE VIEW crm.seen AS SELECT 1 AS one; CREATE SEQUENCE crm.counter;`);
    const { schema, notes } = await discover(['sales']);
    assert.deepEqual(schema.tables.map(displayName), ['sales.orders']);
    assert.deepEqual(schema.enums.map(displayName), ['crm.mood', 'sales.kind']);
    assert.deepEqual([schema.relationships, schema.views, schema.sequences], [[], undefined, undefined]);
    assert.deepEqual(notes, [
      'sales.orders: theirs refers to a table that is not among those discovered, and is left out.',
    ]);
    assert.deepEqual((await discover(['empty'])).schema.tables, []);
    await assert.rejects(discover(['sale']), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /no schema "sale"/);
      assert.equal(error.hint, 'Did you mean sales?');
      return true;
    });
  });

  it('names the extensions that tables need, and no others', async function () {
    const available = await database.query<{ name: string }>(
      `SELECT name FROM pg_available_extensions WHERE name IN ('citext', 'btree_gist', 'pg_trgm', 'hstore')`,
    );
    if (available.length < 4) this.skip();
    const schema = await read(`
      CREATE SCHEMA ext; CREATE EXTENSION citext SCHEMA ext; CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm;
      CREATE EXTENSION hstore;
      CREATE TABLE t (a ext.citext[], b int, c tsrange, d text, EXCLUDE USING gist (b WITH =, c WITH &&));
      CREATE INDEX ON t USING gin (d gin_trgm_ops);`);
    assert.deepEqual(schema.extensions, [
      { name: 'btree_gist', schema: 'public' },
      { name: 'citext', schema: 'ext' },
      { name: 'pg_trgm', schema: 'public' },
    ]);
    assert.deepEqual([schema.enums, schema.domains, schema.composites], [[], undefined, undefined]);
  });
});
