import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import type { DatasetStore } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { schemaFromDatabase } from '../../../client/src/engine/schema/sources/database';
import { stepContext, stepInput } from '../../support/step';
import { databasesForEach } from '../server';
import { factsOf } from './facts';
import { datasetOf, type TextRows } from './text-rows';

/** A type of one's own that takes a modifier, as those of extensions do. */
const LABEL_SQL = `
  CREATE TYPE public.label;
  CREATE FUNCTION public.label_in(cstring, oid, integer) RETURNS public.label IMMUTABLE STRICT LANGUAGE internal AS 'varcharin';
  CREATE FUNCTION public.label_out(public.label) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'varcharout';
  CREATE TYPE public.label (
    INPUT = public.label_in, OUTPUT = public.label_out, TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout,
    LIKE = varchar);`;

describe('a schema that goes into a target and is read from there again', () => {
  const newDatabase = databasesForEach();
  let folder: string;
  let datasets: DatasetStore;
  let source: Database;
  let target: Database;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-round-trip-'));
    datasets = createLocalDatasetStore(folder);
  });
  beforeEach(async () => {
    source = await newDatabase();
    target = await newDatabase();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function provision(schema: Schema, rows: TextRows): Promise<string[]> {
    const datasetId = await datasetOf(datasets, schema, rows);
    const config = { provision: { run_smoke_tests: true, dataset_version_id: datasetId } };
    const given = { jobId: crypto.randomUUID(), datasets, target: () => Promise.resolve(target) };
    const output = await createProvisionStep().run(stepInput({ config }), stepContext('', given));
    return (output.details?.left_out as { what: string; reason: string }[]).map(
      ({ what, reason }) => `${what}: ${reason}`,
    );
  }

  /** Twice, since the second time replaces what the first has made. */
  async function comesBack(sql: string, rows: TextRows = {}): Promise<Schema> {
    await source.query(sql);
    const schema = await schemaFromDatabase(source);
    for (const time of ['first', 'second']) {
      assert.deepEqual(await provision(schema, rows), [], time);
      assert.deepEqual(await schemaFromDatabase(target), schema, time);
    }
    return schema;
  }

  const since = async (version: number): Promise<boolean> => {
    const [row] = await source.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    return row.version >= version;
  };

  it('has its references as they are: matched in full, put off, setting some columns', async () => {
    const schema = await comesBack(`
      CREATE TABLE a (x int, y int, note text, PRIMARY KEY (x, y) INCLUDE (note), UNIQUE (y, x) DEFERRABLE INITIALLY DEFERRED);
      CREATE TABLE b (x int, y int, v int, w int, UNIQUE (x) INCLUDE (y) DEFERRABLE,
        CONSTRAINT whole FOREIGN KEY (x, y) REFERENCES a MATCH FULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT later FOREIGN KEY (v, w) REFERENCES a DEFERRABLE);`);
    assert.deepEqual(
      schema.relationships.map(({ name, match_full: full, deferrable, initially_deferred: deferred }) => [
        ...[name, full, deferrable, deferred],
      ]),
      [
        ['later', undefined, true, undefined],
        ['whole', true, true, true],
      ],
    );
    assert.deepEqual(await factsOf(target), await factsOf(source));
    await assert.rejects(target.query('INSERT INTO b VALUES (1, NULL)'), /whole/);
    await target.query('BEGIN; INSERT INTO b VALUES (1, 1); INSERT INTO a VALUES (1, 1); COMMIT');
    assert.equal((await target.query('SELECT FROM b')).length, 1);
  });

  it('sets only those columns when a parent goes that the source does', async function () {
    if (!(await since(150_000))) this.skip();
    const schema = await comesBack(`
      CREATE TABLE a (x int, y int, PRIMARY KEY (x, y));
      CREATE TABLE b (x int NOT NULL, y int, FOREIGN KEY (x, y) REFERENCES a ON DELETE SET NULL (y));`);
    assert.deepEqual(schema.relationships[0].on_delete_columns, ['y']);
  });

  it('counts on as the source does', async () => {
    const rows = {
      '"public"."up"': [['1000'], ['1010']],
      '"public"."down"': [['-4']],
      '"public"."round"': [['3']],
      '"public"."wide"': [['70000']],
      '"public"."others"': [['4'], [null]],
    };
    const schema = await comesBack(
      `CREATE TABLE up (id bigint GENERATED ALWAYS AS IDENTITY (START 1000 INCREMENT 10 MINVALUE 1000) PRIMARY KEY);
       CREATE TABLE down (id int GENERATED BY DEFAULT AS IDENTITY (INCREMENT -1));
       CREATE TABLE round (id smallint GENERATED BY DEFAULT AS IDENTITY (MAXVALUE 3 CYCLE));
       CREATE TABLE none (id int GENERATED BY DEFAULT AS IDENTITY (START 5 MINVALUE -5));
       CREATE TABLE plain (id bigint GENERATED BY DEFAULT AS IDENTITY, n smallserial, m bigserial);
       CREATE SEQUENCE wide_numbers START 7; CREATE TABLE wide (id int NOT NULL DEFAULT nextval('wide_numbers'));
       ALTER SEQUENCE wide_numbers OWNED BY wide.id;
       CREATE SEQUENCE some_numbers; CREATE TABLE others (id int DEFAULT nextval('some_numbers'));
       ALTER SEQUENCE some_numbers OWNED BY others.id;`,
      rows,
    );
    assert.deepEqual(
      schema.tables.flatMap(({ name, columns }) => columns.map((column) => [name, column.counting])),
      [
        ['down', { increment: '-1' }],
        ['none', { min: '-5', start: '5' }],
        ['others', undefined],
        ['plain', undefined],
        ['plain', undefined],
        ['plain', undefined],
        ['round', { max: '3', start: '1', cycle: true }],
        ['up', { increment: '10', min: '1000', start: '1000' }],
        ['wide', { start: '7' }],
      ],
    );
    const next = await Promise.all(
      ['up', 'down', 'round', 'none', 'wide', 'others'].map(async (table) => {
        const [row] = await target.query<{ id: string | number }>(`INSERT INTO ${table} DEFAULT VALUES RETURNING id`);
        return Number(row.id);
      }),
    );
    assert.deepEqual(next, [1020, -5, 1, 5, 70001, 5]);
  });

  it('keeps what is computed when it is read apart from what is stored', async function () {
    if (!(await since(180_000))) this.skip();
    const schema = await comesBack(
      `CREATE TABLE goods (net int NOT NULL, gross int GENERATED ALWAYS AS (net * 2) VIRTUAL NOT NULL,
         stored int GENERATED ALWAYS AS (net * 3) STORED, tags text[], CHECK (gross > 0));`,
      { '"public"."goods"': [['5', '{a}']] },
    );
    assert.deepEqual(
      schema.tables[0].columns.map((column) => column.virtual),
      [undefined, true, undefined, undefined],
    );
    assert.deepEqual(await target.query('SELECT gross, stored FROM goods'), [{ gross: 10, stored: 15 }]);
    assert.deepEqual(await factsOf(target), await factsOf(source));
  });

  it('has types with all that is said of them, and arrays of domains', async () => {
    await target.query(LABEL_SQL);
    const schema = await comesBack(
      `${LABEL_SQL}
       CREATE DOMAIN code AS varchar(5) CHECK (VALUE ~ '^[a-z]+$');
       CREATE DOMAIN codes AS code[] CHECK (array_length(VALUE, 1) < 3);
       CREATE DOMAIN short AS public.label(4);
       CREATE TYPE pair AS (one public.label(2), two interval hour to minute, three code[]);
       CREATE TABLE t (
         a public.label(3), b public.label(3)[], c interval day to second(2), d interval(1), e interval year,
         f code[], g codes, h short, i pair, j public.label);`,
      {
        '"public"."t"': [
          ['abc', '{a,b}', '2 days', '1s', '3 years', '{x,y}', '{z}', 'shor', '(ab,02:00:00,"{q}")', 'z'],
        ],
      },
    );
    assert.deepEqual(
      schema.tables[0].columns.map(({ type }) => type.modifier),
      ['(3)', '(3)', ' day to second(2)', undefined, ' year', undefined, undefined, '(4)', undefined, undefined],
    );
    assert.deepEqual(await factsOf(target), await factsOf(source));
    await assert.rejects(target.query(`INSERT INTO t (f) VALUES ('{A}')`), /code_check/);
  });

  it('has ranges of its own, and several of them', async () => {
    const multi = await since(140_000);
    const schema = await comesBack(
      `CREATE SCHEMA app;
       CREATE DOMAIN app.price AS numeric(6,2);
       CREATE TYPE app.prices AS RANGE (SUBTYPE = app.price${multi ? ', MULTIRANGE_TYPE_NAME = public."many Prices"' : ''});
       CREATE TYPE words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C");
       CREATE TYPE heights AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
       CREATE DOMAIN low AS heights CHECK (upper(VALUE) < 10);
       CREATE TABLE t (
         a app.prices NOT NULL, b words[], c heights DEFAULT heights(1, 2), d low,
         e ${multi ? '"many Prices" DEFAULT app."many Prices"(app.prices(1, 2))' : 'text'},
         CHECK (lower(a) > 0), EXCLUDE USING gist (c WITH &&));`,
      { '"public"."t"': [['[1.00,2.00)', '{"[a,b)"}', '[1,2)', '[1,2)', multi ? '{[1.00,2.00),[4.00,5.00)}' : null]] },
    );
    assert.deepEqual(
      schema.ranges?.map(({ name, difference }) => [name, difference?.name]),
      [
        ['prices', undefined],
        ['heights', 'float8mi'],
        ['words', undefined],
      ],
    );
    assert.deepEqual(await factsOf(target), await factsOf(source));
    await target.query(`INSERT INTO t VALUES (app.prices(1, 2), ARRAY[words('x', 'y')], heights(4, 5))`);
    await assert.rejects(target.query(`INSERT INTO t VALUES (app.prices(1, 2), NULL, heights(4.5, 6))`), /t_c_excl/);
    if (!multi) return;
    await target.query(`INSERT INTO t (a, c, e) VALUES ('[1,2)', '[8,9)', app."many Prices"(app.prices(1, 2)))`);
  });

  it('holds rows of tables in columns, and leaves out a type that is made of them', async () => {
    await comesBack(
      `CREATE TABLE z (id int PRIMARY KEY, tags text[]);
       CREATE TABLE a (id int PRIMARY KEY, first z, others z[]);`,
      {
        '"public"."z"': [['1', '{a,b}']],
        '"public"."a"': [['1', '(1,"{a,b}")', '{}']],
      },
    );
    assert.deepEqual(await target.query('SELECT (first).id, (first).tags[2] AS tag FROM a'), [{ id: 1, tag: 'b' }]);

    await source.query(
      `CREATE TYPE about AS (what z, since date); CREATE TYPE more AS (one about);
       CREATE DOMAIN few AS about CHECK ((VALUE).since > '2000-01-01');
       CREATE TABLE c (id int, about about, more more[], few few,
         other z, twice int GENERATED ALWAYS AS (id * 2) STORED);`,
    );
    const schema = await schemaFromDatabase(source);
    const leftOut = await provision(schema, { '"public"."c"': [['1', '("(1,{})",2026-01-01)', '{}', null, '(1,{})']] });
    assert.deepEqual(leftOut, [
      'the composite type "about": it holds rows of "z"',
      'the composite type "more": "about" is not made',
      'the domain "few": "about" is not made',
      'the type of the column "c.about", which is made as text: "about" is not made',
      'the type of the column "c.more", which is made as text: "more" is not made',
      'the type of the column "c.few", which is made as text: "about" is not made',
      'the type of the column "c.other", which is made as text: it holds rows of "z", in a table with columns that are computed',
      'the check "few_few_check" of "c": column notation .since applied to type text, which is not a composite type',
    ]);
    assert.deepEqual(await target.query('SELECT about, twice FROM c'), [{ about: '("(1,{})",2026-01-01)', twice: 2 }]);
  });
});
