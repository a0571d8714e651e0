import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import type { DatasetStore } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { IntegrityError, UserError } from '../../../client/src/engine/errors';
import type { ProvisionConfig } from '../../../client/src/engine/job/job';
import type { StepContext, StepOutput } from '../../../client/src/engine/job/step';
import { refuseTooMany } from '../../../client/src/engine/provision/limits';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { schemaFromDatabase } from '../../../client/src/engine/schema/sources/database';
import { builtin } from '../../../client/src/engine/schema/types';
import { column, idColumn, nullable, relationship, table } from '../../support/schema';
import { stepContext, stepInput } from '../../support/step';
import { databasesForEach } from '../server';
import { factsOf } from './facts';
import { SHOP_ROWS, SHOP_SQL } from './shop';
import { datasetOf, type TextRows } from './text-rows';

describe('provision of a whole schema', () => {
  const newDatabase = databasesForEach();
  let folder: string;
  let datasets: DatasetStore;
  let target: Database;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-provision-'));
    datasets = createLocalDatasetStore(folder);
  });
  beforeEach(async () => {
    target = await newDatabase();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** What a database says of itself after `sql`, as discovered. */
  const schemaOf = async (sql: string): Promise<Schema> => schemaFromDatabase(await newDatabase(sql));

  async function provision(
    schema: Schema,
    rows: TextRows = {},
    config: Partial<ProvisionConfig> = {},
    given: Partial<StepContext> = {},
  ): Promise<StepOutput> {
    const datasetId = await datasetOf(datasets, schema, rows);
    const input = stepInput({
      config: { provision: { run_smoke_tests: true, dataset_version_id: datasetId, ...config } },
    });
    const context = { jobId: crypto.randomUUID(), datasets, target: () => Promise.resolve(target), ...given };
    return createProvisionStep().run(input, stepContext('', context));
  }

  const leftOut = (output: StepOutput): string[] =>
    (output.details?.left_out as { what: string; reason: string }[]).map(({ what, reason }) => `${what}: ${reason}`);

  it('makes every type, rule, index and comment as they are at the source, and again over what it made', async () => {
    const source = await newDatabase(SHOP_SQL);
    const schema = await schemaFromDatabase(source);
    const first = await provision(schema, SHOP_ROWS);
    assert.deepEqual(leftOut(first), []);
    assert.deepEqual(await factsOf(target), await factsOf(source));

    await provision(schema, SHOP_ROWS);
    assert.deepEqual(await factsOf(target), await factsOf(source));
  });

  it('computes, counts on and keeps to the rules as the source does', async () => {
    await provision(await schemaOf(SHOP_SQL), SHOP_ROWS);
    const orders = await target.query<object>(
      'SELECT number, gross, paid, history::text, note FROM sales."order" ORDER BY number',
    );
    assert.deepEqual(orders[1], {
      number: '1005',
      gross: '11.90',
      paid: true,
      history: `{new,"it's paid"}`,
      note: "it's \\ ünï",
    });
    const [next] = await target.query<object>(
      `INSERT INTO sales."order" (store_id, net, note) VALUES (1, 1, 'next') RETURNING number, state::text, before::text`,
    );
    assert.deepEqual(next, { number: '1015', state: 'new', before: 'new' });
    const [line] = await target.query<object>(
      `INSERT INTO "Größe"."Zeile ""1""" ("from", "größe", during) VALUES (2, 1010, '[2026-01-01,2026-01-02)')
       RETURNING countdown, doubled`,
    );
    assert.deepEqual(line, { countdown: -5, doubled: -10 });
    const [staff] = await target.query<object>(
      `INSERT INTO staff (store_id, email) VALUES (1, 'new@example.com') RETURNING id`,
    );
    assert.deepEqual(staff, { id: 9 });

    const refused: [sql: string, how: RegExp][] = [
      [`INSERT INTO staff (store_id, email) VALUES (1, 'ANN@EXAMPLE.COM')`, /staff_email_key/],
      [`INSERT INTO staff (store_id, email, joined) VALUES (1, 'x@x', 1800)`, /year_check/],
      [`INSERT INTO store (manager_id) VALUES (99)`, /store_manager_fkey/],
      [`INSERT INTO store (id, manager_id) VALUES (9, 9)`, /non-DEFAULT value/],
      [`INSERT INTO sales."order" (store_id, net, note, before) VALUES (1, 1, 'x', 'sent')`, /open_state_check/],
      [`INSERT INTO sales."order" (store_id, net, note) VALUES (1, 0, 'second new')`, /order_one_new/],
      [`INSERT INTO sales."order" (store_id, net) VALUES (1, 7)`, /order_note_key/],
      [
        `INSERT INTO "Größe"."Zeile ""1""" ("from", "größe", during) VALUES (1, 1000, '[2026-01-01,2026-01-02)')`,
        /keine Überlappung/,
      ],
    ];
    for (const [sql, how] of refused) await assert.rejects(target.query(sql), how, sql);
  });

  it('leaves out, and tells, what needs something that the target has not', async () => {
    const schema = await schemaOf(`
      CREATE FUNCTION public.slug(text) RETURNS text IMMUTABLE LANGUAGE sql RETURN lower($1);
      CREATE TYPE public.span;
      CREATE FUNCTION public.span_in(cstring) RETURNS public.span IMMUTABLE STRICT LANGUAGE internal AS 'textin';
      CREATE FUNCTION public.span_out(public.span) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'textout';
      CREATE TYPE public.span (INPUT = public.span_in, OUTPUT = public.span_out, LIKE = text);
      CREATE DOMAIN public.word AS text CHECK (VALUE = public.slug(VALUE));
      CREATE TABLE public.pages (
        id int PRIMARY KEY,
        title text NOT NULL DEFAULT public.slug('New') CHECK (public.slug(title) <> ''),
        slug text NOT NULL GENERATED ALWAYS AS (public.slug(title)) STORED,
        lines public.span,
        tag public.word,
        CHECK (id > 0)
      );
      CREATE INDEX pages_slug ON public.pages (public.slug(title));
      CREATE INDEX pages_title ON public.pages (title);
      CREATE VIEW public.titles AS SELECT title FROM public.pages;
      CREATE TABLE public.log (day date) PARTITION BY RANGE (day);`);
    const said: string[] = [];
    const output = await provision(
      schema,
      { '"public"."pages"': [['1', 'One', '[1,5)', 'x']] },
      {},
      {
        log: (level, message) => {
          if (level === 'warn') said.push(message);
        },
      },
    );
    const needsSlug = 'the target lacks the function "slug"';
    assert.deepEqual(leftOut(output), [
      `the check "word_check" of the domain "word": ${needsSlug}`,
      'the partitions of "log": it is made as one table, not by RANGE (day)',
      `the default of the column "pages.title": ${needsSlug}`,
      `the computing of the column "pages.slug", which is made empty: ${needsSlug}`,
      'the type of the column "pages.lines", which is made as text: the target lacks the type "span"',
      `the check "pages_title_check" of "pages": ${needsSlug}`,
      `the index "pages_slug" of "pages": ${needsSlug}`,
      'the view "titles": views are not made',
    ]);
    assert.equal(output.fallbacks?.length, 8);
    assert.ok(said.some((line) => line.includes('pages_slug')));
    assert.deepEqual(await target.query<object>('SELECT * FROM pages'), [
      { id: 1, title: 'One', slug: null, lines: '[1,5)', tag: 'x' },
    ]);
    await assert.rejects(target.query(`INSERT INTO pages VALUES (0, 'x')`), /pages_id_check/);
    const [{ indexes }] = await target.query<{ indexes: string[] }>(
      `SELECT array_agg(indexname::text ORDER BY indexname) AS indexes FROM pg_indexes WHERE tablename = 'pages'`,
    );
    assert.deepEqual(indexes, ['pages_pkey', 'pages_title']);
  });

  it('leaves out what only turns out to be impossible when it is made', async () => {
    const schema: Schema = {
      tables: [
        table('notes', [idColumn(), nullable('body', builtin('text'), { default: 'no_such_function()' })], {
          checks: [
            { name: 'short', expression: 'no_such_function(body)' },
            { name: 'some', expression: `body <> ''` },
          ],
          indexes: [
            { name: 'by_number', unique: false, definition: 'USING btree (((body)::integer))' },
            { name: 'by_body', unique: false, definition: 'USING btree (body)' },
          ],
        }),
      ],
      relationships: [],
      enums: [],
    };
    const output = await provision(schema, { '"public"."notes"': [['1', 'words']] });
    assert.deepEqual(
      leftOut(output).map((line) => line.split(':')[0]),
      [
        'the check "short" of "notes"',
        'the default of the column "body" of "notes"',
        'the index "by_number" of "notes"',
      ],
    );
    const facts = await factsOf(target);
    assert.ok(facts.includes('index CREATE INDEX by_body ON public.notes USING btree (body)'));
    await assert.rejects(target.query(`INSERT INTO notes (body) VALUES ('')`), /some/);
  });

  it('fails where rows break a rule, says so in the names that people know, and changes nothing', async () => {
    const shop = await schemaOf(SHOP_SQL);
    await provision(shop, SHOP_ROWS);
    const before = await factsOf(target);
    const broken: [table: string, row: (string | null)[], how: RegExp][] = [
      ['"public"."staff"', ['9', '5', null, 'c@example.com', null], /staff_store_id_fkey/],
      ['"public"."staff"', ['9', '1', null, 'ANN@example.com', null], /staff_email_key/],
      ['"public"."staff"', ['9', '1', null, 'c@example.com', '1800'], /year_check/],
      ['"public"."staff"', ['9', null, null, 'c@example.com', null], /store_id must not be null/],
      ['"sales"."order"', ['1', '1020', 'new', 'new', '{}', '-1', 'x'], /order_net_check/],
      ['"sales"."order"', ['1', '1020', 'new', 'new', '{}', '0', 'x'], /order_one_new/],
    ];
    for (const [name, row, how] of broken) {
      const rows = { ...SHOP_ROWS, [name]: [...SHOP_ROWS[name], row] };
      await assert.rejects(provision(shop, rows), (error: IntegrityError) => {
        assert.ok(error instanceof IntegrityError, String(error));
        assert.match(error.message, how);
        assert.doesNotMatch(`${error.message} ${error.where}`, /tdm_stage/);
        return true;
      });
    }
    assert.deepEqual(await factsOf(target), before);
    assert.equal((await target.query('SELECT FROM staff')).length, 2);
  });

  it('replaces no type, domain or sequence that it did not make, unless it may', async () => {
    const schema = await schemaOf(`
      CREATE DOMAIN public.code AS text CHECK (VALUE ~ '^\\w+$');
      CREATE TYPE public.point3 AS (x int, y int, z int);
      CREATE SEQUENCE public.ids;
      CREATE TABLE public.items (id int DEFAULT nextval('public.ids') PRIMARY KEY, code public.code, at public.point3);`);
    const rows = { '"public"."items"': [['41', 'a', '(1,2,3)']] };
    const mine: [sql: string, what: RegExp][] = [
      ['CREATE DOMAIN public.code AS int', /The type "code"/],
      ['CREATE TYPE public.point3 AS (x int)', /The type "point3"/],
      ['CREATE SEQUENCE public.ids', /The sequence "ids"/],
    ];
    for (const [sql, what] of mine) {
      await target.query(sql);
      await assert.rejects(provision(schema, rows), (error: UserError) => {
        assert.ok(error instanceof UserError);
        assert.match(error.message, what);
        assert.match(error.message, /was not made by TDM/);
        return true;
      });
      await provision(schema, rows, { reset_env: true });
      await target.query('DROP TABLE items; DROP DOMAIN code; DROP TYPE point3; DROP SEQUENCE ids');
    }

    await provision(schema, rows);
    await target.query('CREATE TABLE mine (code public.code)');
    await assert.rejects(provision(schema, rows), (error: UserError) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /because of the column code of table mine/);
      return true;
    });
    await target.query('DROP TABLE mine');
    await provision(schema, rows);
    assert.deepEqual(await target.query('INSERT INTO items DEFAULT VALUES RETURNING id'), [{ id: 42 }]);

    await provision({ tables: [table('other', [idColumn()])], relationships: [], enums: [] }, {}, { reset_env: true });
    const facts = await factsOf(target);
    assert.ok(!facts.some((fact) => /\b(code|point3|ids|items)\b/.test(fact)), facts.join('\n'));
  });

  it('uses an extension where it is, and refuses a type that no extension there gives', async () => {
    const schema = await schemaOf(`
      CREATE EXTENSION citext;
      CREATE TABLE public.users (name public.citext PRIMARY KEY, CHECK (name OPERATOR(public.<>) 'x'::public.citext));`);
    await target.query('CREATE SCHEMA extensions; CREATE EXTENSION citext WITH SCHEMA extensions');
    const output = await provision(schema, { '"public"."users"': [['Ann']] });
    assert.deepEqual(leftOut(output), []);
    assert.equal((await target.query(`SELECT FROM users WHERE name OPERATOR(extensions.=) 'ANN'`)).length, 1);

    const unknown: Schema = {
      tables: [table('places', [nullable('at', { ...builtin('geometry'), schema: 'public' })])],
      relationships: [],
      enums: [],
      extensions: [{ name: 'no_such_extension', schema: 'public' }],
    };
    await assert.rejects(provision(unknown), (error: UserError) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /"places.at" has the type "geometry".*no_such_extension \(it is not installed/);
      return true;
    });
  });

  it('refuses more tables than the server has locks for, and says which setting it is', async () => {
    const tables = Array.from({ length: 40_000 }, (_, index) => table(`t${index}`, [idColumn()]));
    const asked = target.transaction((connection) =>
      refuseTooMany(connection, { tables, relationships: [], enums: [] }, 0, 'here'),
    );
    await assert.rejects(asked, (error: UserError) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /40000 tables are too many for here/);
      assert.match(error.hint ?? '', /max_locks_per_transaction = \d+/);
      return true;
    });
  });

  it('warns of rows without the parent that the user said they have, and of nothing that was only guessed', async () => {
    const ends = { from: { schema: 'public', name: 'pets' }, to: { schema: 'public', name: 'people' } };
    const inferred = relationship({
      ...ends,
      name: 'pets_owner',
      from_columns: ['owner'],
      to_columns: ['id'],
      virtual: true,
    });
    const schema: Schema = {
      tables: [table('people', [idColumn()]), table('pets', [column('owner', builtin('int4'))])],
      relationships: [
        { ...inferred, name: 'guessed' },
        { ...inferred, provenance: { source: 'user', confidence: 1, reason: 'confirmed' } },
      ],
      enums: [],
    };
    const output = await provision(schema, { '"public"."people"': [['1']], '"public"."pets"': [['1'], ['2'], ['3']] });
    const tests = output.details?.smoke_tests as { name: string; status: string; detail: string }[];
    assert.deepEqual(
      tests.filter((test) => test.name === 'no_orphans').map(({ status, detail }) => [status, detail]),
      [['warning', '2 rows whose owner is not in people']],
    );
  });
});
