import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBuilder } from '../../../client/src/engine/batch/builder';
import { fieldsOf } from '../../../client/src/engine/batch/fields';
import { appendText } from '../../../client/src/engine/batch/text-form';
import type { Batch } from '../../../client/src/engine/batch/vector';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { DatasetStore } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import type { LiteralRow } from '../../../client/src/engine/datasets/manifest';
import { CancelledError, IntegrityError, UserError } from '../../../client/src/engine/errors';
import type { ProvisionConfig } from '../../../client/src/engine/job/job';
import type { StepContext } from '../../../client/src/engine/job/step';
import { createProvisionStep, PROVISION_LOCK } from '../../../client/src/engine/provision/step';
import type { Schema, Table } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { column, idColumn, nullable, table } from '../../support/schema';
import { stepContext, stepInput } from '../../support/step';
import { databasesForEach } from '../server';

/** A table with an identity, a key, an enum and an array: both wires, and everything that waits for the rows. */
function peopleSchema(name = 'people'): Schema {
  const columns = [
    idColumn(),
    column('email', builtin('varchar', { length: 40 })),
    nullable('mood', { ...builtin('mood'), schema: 'public' }),
    nullable('tags', builtin('text', { array: true })),
    nullable('paid', builtin('numeric', { precision: 12, scale: 2 }), { default: '0' }),
  ];
  const people = table(name, columns, {
    primary_key: { name: `${name}_pkey`, columns: ['id'] },
    uniques: [{ name: `${name}_email_key`, columns: ['email'] }],
    checks: [{ name: `${name}_paid_check`, expression: 'paid >= 0' }],
  });
  return { tables: [people], relationships: [], enums: [{ schema: 'public', name: 'mood', labels: ['sad', 'ok'] }] };
}

function rowsOf(count: number): (string | null)[][] {
  return Array.from({ length: count }, (_, row) => [
    String(row + 1),
    `p${row}@example.com`,
    row % 2 ? 'ok' : null,
    '{a,"b c"}',
    '10.50',
  ]);
}

async function* batchesOf(table: Table, rows: (string | null)[][]): AsyncIterable<Batch> {
  const fields = fieldsOf(table);
  const builders = fields.map((field) => createBuilder(field.vector));
  for (const row of rows) row.forEach((value, index) => appendText(builders[index], fields[index], value));
  yield await Promise.resolve({
    firstRow: 0,
    length: rows.length,
    vectors: builders.map((builder) => builder.finish()),
  });
}

describe('provision', () => {
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

  async function datasetOf(schema: Schema, rows: (string | null)[][], literalRows: LiteralRow[] = []): Promise<string> {
    const jobId = crypto.randomUUID();
    const writer = await datasets.create({ name: 'test', origin: 'synthetic', jobId, seed: 's', locale: 'en', schema });
    for (const table of schema.tables) await writer.writeTable(table, batchesOf(table, rows), { literalRows });
    return (await writer.commit()).manifest.dataset_version_id;
  }

  function provision(
    datasetVersionId: string,
    config: Partial<ProvisionConfig> = {},
    context: Partial<StepContext> = {},
  ) {
    const input = stepInput({
      config: { provision: { run_smoke_tests: true, dataset_version_id: datasetVersionId, ...config } },
    });
    return createProvisionStep().run(
      input,
      stepContext('', { jobId: crypto.randomUUID(), datasets, target: () => Promise.resolve(target), ...context }),
    );
  }

  const emails = async (): Promise<string[]> =>
    (await target.query<{ email: string }>('SELECT email FROM people ORDER BY id')).map((row) => row.email);

  async function leftovers(): Promise<string[]> {
    const found = await target.query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'tdm_stage%'`,
    );
    return found.map((row) => row.name);
  }

  it('makes the table with its types, keys, checks and a sequence that goes on', async () => {
    const output = await provision(await datasetOf(peopleSchema(), rowsOf(1000)));
    assert.deepEqual(output.provisioned, [{ table: 'people', row_count: 1000 }]);
    const types = await target.query<{ t: string }>(
      `SELECT format_type(atttypid, atttypmod) AS t FROM pg_attribute WHERE attrelid = 'people'::regclass AND attnum > 0 ORDER BY attnum`,
    );
    assert.deepEqual(
      types.map((row) => row.t),
      ['bigint', 'character varying(40)', 'mood', 'text[]', 'numeric(12,2)'],
    );
    const [next] = await target.query<{ id: string; paid: string }>(
      `INSERT INTO people (email) VALUES ('new@example.com') RETURNING id, paid`,
    );
    assert.deepEqual(next, { id: '1001', paid: '0.00' });
    await assert.rejects(
      target.query(`INSERT INTO people (email) VALUES ('new@example.com')`),
      /people_email_key|unique/i,
    );
    await assert.rejects(target.query(`INSERT INTO people (email, paid) VALUES ('x', -1)`), /people_paid_check|check/i);
    const [second] = await target.query<{ tags: string }>(
      `SELECT tags[2] AS tags FROM people WHERE id = 2 AND mood = 'ok'`,
    );
    assert.equal(second.tags, 'b c');
    assert.deepEqual(await leftovers(), []);
  });

  it('replaces what it made before, and nothing that it did not make', async () => {
    await provision(await datasetOf(peopleSchema(), rowsOf(3)));
    await provision(await datasetOf(peopleSchema(), rowsOf(5)));
    assert.equal((await emails()).length, 5);

    await target.query('DROP TABLE people');
    await target.query(`CREATE TABLE people (email text)`);
    await target.query(`INSERT INTO people VALUES ('mine')`);
    await assert.rejects(provision(await datasetOf(peopleSchema(), rowsOf(3))), (error: UserError) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /"people" .* was not made by TDM/);
      assert.match(error.hint ?? '', /reset_env/);
      return true;
    });
    await provision(await datasetOf(peopleSchema(), rowsOf(3)), { reset_env: true });
    assert.equal((await emails()).length, 3);
  });

  it('with reset_env drops what earlier runs made, and leaves the tables of others', async () => {
    await target.query('CREATE TABLE others (id int)');
    await provision(await datasetOf(peopleSchema('old'), rowsOf(3)));
    await provision(await datasetOf(peopleSchema(), rowsOf(3)), { reset_env: true });
    const [found] = await target.query<{ old: string | null; others: string | null }>(
      `SELECT to_regclass('old') AS old, to_regclass('others') AS others`,
    );
    assert.deepEqual(found, { old: null, others: 'others' });
  });

  it('drops what depends on an old table only with reset_env, and names it', async () => {
    await provision(await datasetOf(peopleSchema(), rowsOf(3)));
    await target.query('CREATE VIEW addresses AS SELECT email FROM people');
    await target.query('CREATE TABLE pets (owner bigint CONSTRAINT pets_owner REFERENCES people (id))');
    const id = await datasetOf(peopleSchema(), rowsOf(5));
    await assert.rejects(provision(id), (error: UserError) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /the view "addresses", the reference "pets_owner" of the table "pets"/);
      assert.match(error.hint ?? '', /reset_env/);
      return true;
    });
    assert.equal((await emails()).length, 3);

    const warnings: string[] = [];
    const log: StepContext['log'] = (level, message) => {
      if (level === 'warn') warnings.push(message);
    };
    await provision(id, { reset_env: true }, { log });
    assert.equal((await emails()).length, 5);
    assert.match(warnings.join(), /Dropped as well: the view "addresses"/);
  });

  it('takes the highest id there is, after which no sequence goes on', async () => {
    const rows = rowsOf(2);
    rows[1][0] = '9223372036854775807';
    await provision(await datasetOf(peopleSchema(), rows));
    assert.equal((await emails()).length, 2);
    await assert.rejects(target.query(`INSERT INTO people (email) VALUES ('new@example.com')`), /maximum value/);
  });

  it('names a type of the name that a table is to have', async () => {
    await target.query('CREATE DOMAIN people AS text');
    await assert.rejects(provision(await datasetOf(peopleSchema(), rowsOf(1))), (error: UserError) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /"people" .* is a type, so no table of that name can be made/);
      return true;
    });
  });

  it('keeps the old rows when a smoke test fails', async () => {
    await provision(await datasetOf(peopleSchema(), rowsOf(3)));
    const missing = await datasetOf(peopleSchema(), rowsOf(9), [{ email: 'nobody@example.com' }]);
    await assert.rejects(provision(missing), (error: IntegrityError) => {
      assert.ok(error instanceof IntegrityError);
      assert.match(error.message, /people: no row with email as written in the test/);
      return true;
    });
    assert.equal((await emails()).length, 3);
    assert.deepEqual(await leftovers(), []);
  });

  it('says of smoke tests that were not asked for that they did not run', async () => {
    const output = await provision(await datasetOf(peopleSchema(), rowsOf(1)), { run_smoke_tests: false });
    assert.equal(output.details?.smoke_tests, 'not run');
  });

  it('leaves nothing behind when it is cancelled in the middle', async () => {
    await provision(await datasetOf(peopleSchema(), rowsOf(3)));
    const cancel = new AbortController();
    const running = provision(
      await datasetOf(peopleSchema(), rowsOf(20_000)),
      {},
      { signal: cancel.signal, progress: () => cancel.abort() },
    );
    await assert.rejects(running, CancelledError);
    assert.equal((await emails()).length, 3);
    assert.deepEqual(await leftovers(), []);
  });

  it('lets the application read the old rows until the new ones are whole', async () => {
    await provision(await datasetOf(peopleSchema(), rowsOf(3)));
    const seen: number[] = [];
    const reading: Promise<void>[] = [];
    await provision(
      await datasetOf(peopleSchema(), rowsOf(20_000)),
      {},
      {
        progress: (what) => {
          if (what === 'people') reading.push(emails().then((found) => void seen.push(found.length)));
        },
      },
    );
    await Promise.all(reading);
    assert.ok(seen.length > 0);
    assert.ok(
      seen.every((count) => count === 3 || count === 20_000),
      String(seen),
    );
    assert.equal((await emails()).length, 20_000);
  });

  it('lets two that come at once take turns', async () => {
    const [one, two] = [await datasetOf(peopleSchema(), rowsOf(2000)), await datasetOf(peopleSchema(), rowsOf(3000))];
    await Promise.all([provision(one), provision(two)]);
    assert.ok([2000, 3000].includes((await emails()).length));
  });

  it('says that it waits while another provisions, and goes on after it', async () => {
    const id = await datasetOf(peopleSchema(), rowsOf(5));
    const other = await target.connect();
    await other.query('SELECT pg_advisory_lock($1)', [PROVISION_LOCK]);
    const said: string[] = [];
    const progress = (what: string): void => {
      said.push(what);
      if (/waiting/.test(what)) void other.release();
    };
    await provision(id, {}, { progress });
    assert.match(said[0], /waiting for another job/);
    assert.equal((await emails()).length, 5);
  });

  it("refuses TDM's own metadata, a view in the way, and a role that may not create", async () => {
    const id = await datasetOf(peopleSchema(), rowsOf(3));
    await target.query('CREATE VIEW people AS SELECT 1 AS x');
    await assert.rejects(provision(id), /"people" .* is a view/);
    await target.query('CREATE TABLE tdm_migrations (number int)');
    await assert.rejects(provision(id), /metadata/);
    await target.query('DROP TABLE tdm_migrations');
    await target.query('DROP VIEW people');

    const role = `reader_${Date.now()}`;
    await target.query(`CREATE ROLE ${role} LOGIN PASSWORD 'pw'`);
    const owner = target;
    const asReader = new URL(target.url);
    asReader.username = role;
    asReader.password = 'pw';
    target = await openDatabase(asReader.href);
    try {
      await assert.rejects(provision(id), (error: UserError) => {
        assert.match(error.message, new RegExp(`role "${role}" may not create`));
        assert.match(error.hint ?? '', /GRANT CREATE ON DATABASE/);
        return true;
      });
    } finally {
      await target.close();
      target = owner;
      await target.query(`DROP ROLE ${role}`);
    }
  });
});
