import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../client/src/engine/databases/database';
import { IntegrityError, UserError } from '../../../client/src/engine/errors';
import type { FieldLineage } from '../../../client/src/engine/lineage/field-lineage';
import type { Metadata } from '../../../client/src/engine/metadata/metadata';
import { freshMetadata } from './fresh';
import { newJob, sampleManifest, sampleSchema } from './samples';

describe('the stores of tdm', () => {
  let metadata: Metadata;
  let database: Database;
  let drop: () => Promise<void>;
  let jobId: string;
  before(async () => {
    ({ metadata, database, drop } = await freshMetadata());
  });
  after(() => drop());
  beforeEach(async () => {
    await database.query('delete from jobs');
    await database.query('delete from schemas');
    await database.query('delete from dataset_metadata');
    jobId = randomUUID();
    await metadata.jobs.create(newJob({ id: jobId }));
  });

  const count = async (table: string) =>
    (await database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0].n;

  describe('schemas', () => {
    const given = (schema = sampleSchema()) => ({ name: 'registration', source: 'test_case' as const, schema, jobId });

    it('come back as they were put in', async () => {
      const { versionId: id } = await metadata.schemas.save(given());
      const [record] = await metadata.schemas.list();
      const detail = await metadata.schemas.get(id);
      assert.deepEqual(detail.schema, sampleSchema());
      assert.equal(detail.schema_id, record.id);
      assert.equal(detail.schema_name, 'registration');
      assert.deepEqual(record, {
        id: record.id,
        name: 'registration',
        source: 'test_case',
        versions: [{ id, version: 1, created_at: detail.created_at, table_count: 2, job_id: jobId }],
      });
    });

    it('are rows that can be queried', async () => {
      await metadata.schemas.save(given());
      assert.deepEqual(
        await database.query(
          `select t.name as table, c.position, c.name, c.data_type, c.nullable, c.default_expression, c.semantic_type,
                  c.confidence
           from columns c join tables t on t.id = c.table_id where t.name = 'users' order by c.position`,
        ),
        [
          ['id', 'bigint', false, null, null],
          ['email', 'character varying(254)', false, null, 'email'],
          ['balance', 'numeric(12,2)', true, '0.00', null],
        ].map(([name, data_type, nullable, default_expression, semantic_type], index) => ({
          table: 'users',
          position: index + 1,
          name,
          data_type,
          nullable,
          default_expression,
          semantic_type,
          confidence: 0.9,
        })),
      );
      assert.deepEqual(
        await database.query(
          `select f.name as from, from_columns, t.name as to, to_columns, on_delete
           from relationships r join tables f on f.id = from_table_id join tables t on t.id = to_table_id`,
        ),
        [{ from: 'orders', from_columns: ['user_id'], to: 'users', to_columns: ['id'], on_delete: 'cascade' }],
      );
    });

    it('get a new version only when they changed', async () => {
      const first = await metadata.schemas.save(given());
      const { tables, relationships, enums } = sampleSchema();
      assert.deepEqual(await metadata.schemas.save(given({ enums, relationships, tables })), {
        ...first,
        changed: false,
      });
      const changed = sampleSchema();
      changed.tables[0].columns[1].nullable = true;
      const second = await metadata.schemas.save(given(changed));
      assert.notEqual(second.versionId, first.versionId);
      // What it was once is a change again.
      const third = await metadata.schemas.save(given());
      const [record] = await metadata.schemas.list();
      assert.deepEqual(
        record.versions.map(({ id, version }) => [id, version]),
        [
          [third.versionId, 3],
          [second.versionId, 2],
          [first.versionId, 1],
        ],
      );
    });

    it('saved twice at once are one version', async () => {
      const ids = await Promise.all([1, 2, 3, 4].map(() => metadata.schemas.save(given())));
      assert.equal(new Set(ids.map(({ versionId }) => versionId)).size, 1);
      assert.equal(ids.filter(({ changed }) => changed).length, 1);
      assert.equal(await count('schema_versions'), 1);
    });

    it('of a thousand tables are stored whole', async () => {
      await metadata.schemas.save(given(sampleSchema(1000)));
      assert.deepEqual([await count('tables'), await count('columns')], [1002, 10_006]);
    });

    it('hide the password of a connection string, and nothing else', async () => {
      const schema = sampleSchema();
      schema.tables[0].comment = 'copied from postgresql://ann:h0use@db/shop';
      const { tables } = (await metadata.schemas.get((await metadata.schemas.save(given(schema))).versionId)).schema;
      assert.doesNotMatch(tables[0].comment!, /h0use/);
      assert.deepEqual(tables[0].checks, schema.tables[0].checks);
    });

    it('may point to a table that they do not hold, but not from one', async () => {
      const schema = sampleSchema();
      schema.tables.shift();
      await metadata.schemas.save(given(schema));
      assert.deepEqual(await database.query('select to_table_id, to_table_name from relationships'), [
        { to_table_id: null, to_table_name: 'users' },
      ]);
      schema.tables.shift();
      await assert.rejects(metadata.schemas.save(given(schema)), IntegrityError);
    });

    it('that are not there are said to be not there', async () => {
      for (const id of [randomUUID(), 'v1']) await assert.rejects(metadata.schemas.get(id), UserError);
    });
  });

  describe('datasets', () => {
    it('are versions of a name and an origin', async () => {
      const { versionId: schemaVersionId } = await metadata.schemas.save({
        name: 'registration',
        source: 'test_case',
        schema: sampleSchema(),
        jobId,
      });
      const manifest = sampleManifest({ job_id: jobId });
      await metadata.datasets.save(manifest, '/home/ann/tdm/datasets/1', schemaVersionId);
      const later = sampleManifest({ job_id: jobId, created_at: new Date(Date.now() + 1000).toISOString() });
      await metadata.datasets.save(later, '/home/ann/tdm/datasets/2', null);
      const masked = sampleManifest({ job_id: jobId, origin: 'mask', created_at: new Date(0).toISOString() });
      await metadata.datasets.save(masked, '/home/ann/tdm/datasets/3', null);
      assert.deepEqual(
        (await metadata.datasets.list()).map(({ dataset_version_id, version }) => [dataset_version_id, version]),
        [
          [later.dataset_version_id, 2],
          [manifest.dataset_version_id, 1],
          [masked.dataset_version_id, 1],
        ],
      );
      assert.deepEqual(await metadata.datasets.get(manifest.dataset_version_id), {
        dataset_version_id: manifest.dataset_version_id,
        name: 'registration',
        version: 1,
        origin: 'synthetic',
        job_id: jobId,
        schema_version_id: schemaVersionId,
        created_at: manifest.created_at,
        location: '/home/ann/tdm/datasets/1',
        seed: 'tdm',
        tables: [{ schema: 'public', name: 'users', row_count: 700, bytes: 5000 }],
      });
    });

    it('are forgotten with their lineage, and the dataset with its last version', async () => {
      const [one, two] = [sampleManifest({ job_id: jobId }), sampleManifest({ job_id: jobId })];
      await metadata.datasets.save(one, 'a', null);
      await metadata.datasets.save(two, 'b', null);
      await metadata.lineage.save(jobId, [edge('f00d', one.dataset_version_id), edge('f00d', two.dataset_version_id)]);
      await metadata.datasets.remove(one.dataset_version_id);
      await metadata.datasets.remove(one.dataset_version_id);
      assert.deepEqual(
        (await metadata.lineage.list()).map(({ target }) => target.id),
        [two.dataset_version_id],
      );
      assert.equal(await count('dataset_metadata'), 1);
      await metadata.datasets.remove(two.dataset_version_id);
      assert.equal(await count('dataset_metadata'), 0);
      await assert.rejects(metadata.datasets.get(two.dataset_version_id), UserError);
    });
  });

  const edge = (from: string, to: string): FieldLineage => ({
    source: { kind: 'test_case', id: from, table: 'users', column: 'email' },
    target: { kind: 'dataset', id: to, table: 'users', column: null },
    how: 'generated',
  });

  describe('lineage', () => {
    it("comes back in a job's order, the newest job first", async () => {
      const newer = newJob();
      await metadata.jobs.create(newer);
      await metadata.lineage.save(jobId, [edge('1', 'x'), edge('2', 'x')]);
      await metadata.lineage.save(newer.id, [edge('4', 'x')]);
      await metadata.lineage.save(jobId, [edge('3', 'x')]);
      await metadata.lineage.save(jobId, []);
      const own = await metadata.lineage.list(jobId);
      assert.deepEqual(
        own.map(({ job_id, created_at, ...rest }) => [job_id, Number.isNaN(Date.parse(created_at)), rest]),
        ['1', '2', '3'].map((from) => [jobId, false, edge(from, 'x')]),
      );
      assert.deepEqual(
        (await metadata.lineage.list()).map(({ source }) => source.id),
        ['4', '1', '2', '3'],
      );
      assert.deepEqual(await metadata.lineage.list('no job'), []);
    });

    it('goes with its job, as the log does; what the job made stays', async () => {
      await metadata.lineage.save(jobId, [edge('1', 'x')]);
      await metadata.jobs.log(jobId, [{ at: new Date().toISOString(), operation: null, level: 'info', message: 'x' }]);
      await metadata.datasets.save(sampleManifest({ job_id: jobId }), 'a', null);
      await database.query('delete from jobs');
      assert.deepEqual([await count('lineage'), await count('job_logs'), await count('dataset_versions')], [0, 0, 1]);
      assert.equal((await metadata.datasets.list())[0].job_id, null);
    });
  });

  describe('environments', () => {
    it('begin with the default one, once', async () => {
      await metadata.environments.ensureDefault();
      assert.deepEqual(await metadata.environments.list(), [{ name: 'default', protected: false, label: null }]);
      await metadata.environments.setLabel('default', 'postgresql://tdm:h0use@localhost:5432/tdm_target');
      const [{ label }] = await metadata.environments.list();
      assert.match(label!, /^postgresql:\/\/tdm\b.*@localhost:5432\/tdm_target$/);
      assert.doesNotMatch(label!, /h0use/);
    });
  });
});
