import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { createDiscoverStep } from '../../../client/src/engine/discover/step';
import { UserError } from '../../../client/src/engine/errors';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import { createSyntheticStep } from '../../../client/src/engine/synthetic/step';
import { fillSchema } from '../../bench/schemas/fill';
import { stepContext, stepInput } from '../../support/step';
import { databasesForEach, testServer } from '../server';

/** Whole schemas are read from a database, filled and provisioned, all constraints on. */
describe('rows for a schema that was discovered', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-schema-mode-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Each of the row counts, as it is done. */
  async function* fill(name: string, counts: readonly number[]): ReturnType<typeof fillSchema> {
    const server = await testServer();
    const script = await readFile(join(__dirname, '..', '..', 'fixtures', 'schemas', `${name}.sql`), 'utf8');
    const made: string[] = [];
    const createDatabase = async (): Promise<string> => {
      made.push(await server.createDatabase());
      return made[made.length - 1];
    };
    yield* fillSchema(script, counts, { createDatabase, folder });
    for (const url of made) await server.dropDatabase(url);
  }

  for (const [name, counts] of [
    ['types', [100, 1000]],
    ['works', [100, 500]],
  ] as const) {
    it(`${name}.sql: every row is accepted`, async () => {
      for await (const { rows, accepted, provisioned, refused } of fill(name, counts)) {
        assert.deepEqual(refused, []);
        assert.ok(provisioned);
        assert.equal(accepted, rows);
      }
    });
  }

  describe('by the steps of a job', () => {
    const newDatabase = databasesForEach();
    let source: Database;
    let target: Database;
    beforeEach(async () => {
      source = await newDatabase();
      target = await newDatabase();
    });

    async function run(sql: string, rows: number): Promise<{ decisions: string[] }> {
      await source.query(sql);
      const datasets = createLocalDatasetStore(folder);
      const config = { synthetic: { row_counts: { '*': rows } }, provision: { run_smoke_tests: true } };
      const around = stepContext('', {
        jobId: crypto.randomUUID(),
        datasets,
        source: () => Promise.resolve(source),
        target: () => Promise.resolve(target),
      });
      const found = await createDiscoverStep().run(stepInput({ config }), around);
      const given = { source: found.source ?? null, mode: 'schema' as const };
      const made = await createSyntheticStep().run(stepInput({ config }, given), around);
      await createProvisionStep().run(stepInput({ config }, { dataset: made.dataset ?? null }), around);
      return { decisions: (made.decisions ?? []).map(({ reason }) => reason) };
    }

    it('has nobody of the source among its rows, and every kind of person', async () => {
      await run(
        `CREATE TABLE kunden (id serial PRIMARY KEY, vorname varchar(40) NOT NULL, nachname varchar(40) NOT NULL,
           email varchar(60) NOT NULL UNIQUE, plz char(5), geburtsdatum date CHECK (geburtsdatum < '2010-01-01'), angelegt_am timestamptz NOT NULL DEFAULT now());
         CREATE TABLE bestellungen (id serial PRIMARY KEY, kunden_id integer NOT NULL REFERENCES kunden, menge integer NOT NULL CHECK (menge > 0), preis numeric(8, 2) NOT NULL);
         INSERT INTO kunden (vorname, nachname, email) SELECT 'Quirinius', 'Zwickelbauer', 'q' || n || '@zwickelbauer.de' FROM generate_series(1, 200) n;
         INSERT INTO bestellungen (kunden_id, menge, preis) SELECT n, 1, 2 FROM generate_series(1, 200) n; ANALYZE`,
        300,
      );
      const [seen] = await target.query<Record<string, number>>(
        `SELECT count(*)::int AS kunden, count(DISTINCT nachname)::int AS names, count(*) FILTER (WHERE email ~ 'zwickelbauer')::int AS real,
                count(*) FILTER (WHERE email ~ '@example[.]')::int AS emails, (SELECT count(DISTINCT kunden_id)::int FROM bestellungen) AS buyers FROM kunden`,
      );
      assert.equal(seen.kunden, 300);
      assert.equal(seen.real, 0);
      assert.equal(seen.emails, 300);
      assert.ok(seen.names > 50, String(seen.names));
      assert.ok(seen.buyers > 100, String(seen.buyers));
    });

    it('makes fewer rows where keys allow no more, and says so', async () => {
      const { decisions } = await run('CREATE TABLE lights (is_on boolean PRIMARY KEY, note text)', 50);
      assert.ok(
        decisions.some((reason) => /lights: 2 rows instead of 50/.test(reason)),
        decisions.join('; '),
      );
    });

    it('refuses a column that nobody can fill before a row is made', async () => {
      await assert.rejects(
        run(
          `CREATE TYPE public.label;
           CREATE FUNCTION public.label_in(cstring) RETURNS public.label IMMUTABLE STRICT LANGUAGE internal AS 'int4in';
           CREATE FUNCTION public.label_out(public.label) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'int4out';
           CREATE TYPE public.label (INPUT = public.label_in, OUTPUT = public.label_out, LIKE = integer);
           CREATE TABLE things (id serial PRIMARY KEY, a public.label NOT NULL, b public.label)`,
          10,
        ),
        (error: unknown) =>
          error instanceof UserError &&
          /things\.a \(public\.label\)/.test(error.message) &&
          /generators\.json/.test(error.hint ?? ''),
      );
    });
  });
});
