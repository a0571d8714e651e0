import assert from 'node:assert/strict';
import { UserError } from '../../../client/src/engine/errors';
import type { Metadata } from '../../../client/src/engine/metadata/metadata';
import type { Database } from '../../../client/src/engine/databases/database';
import type { Classification } from '../../../client/src/engine/privacy/classification';
import type { MaskingRule } from '../../../client/src/engine/privacy/masking-rule';
import { SourceAdmin } from '../../../client/src/engine/source-admin';
import { freshMetadata } from './fresh';
import { sampleSchema } from './samples';

describe('what tdm keeps of a source', () => {
  let metadata: Metadata;
  let database: Database;
  let url: string;
  let admin: SourceAdmin;
  let drop: () => Promise<void>;
  before(async () => {
    ({ metadata, database, url, drop } = await freshMetadata());
    admin = new SourceAdmin(() => Promise.resolve(metadata), {});
  });
  after(() => drop());
  beforeEach(async () => {
    for (const table of ['connections', 'schemas', 'masking_rules']) await database.query(`delete from ${table}`);
  });

  const saved = () => metadata.schemas.save({ name: 'shop', source: 'database', schema: sampleSchema(), jobId: null });

  /** Of the first column of the sample's first table. */
  async function classified(given: Partial<Classification> = {}): Promise<Classification> {
    const [table] = sampleSchema().tables;
    return Promise.resolve({
      schema: table.schema,
      table: table.name,
      column: table.columns[1].name,
      pii_type: 'email',
      confidence: 0.5,
      technique: 'replace',
      evidence: [{ signal: 'name', detail: 'it is called so', pii_type: 'email', weight: 0.5 }],
      decided_by: 'detection',
      ...given,
    });
  }

  it('is a connection without its password, found by its name, and replaced under it', async () => {
    const secret = 's3cr3t-word';
    await admin.save('shop', `postgresql://bob:${secret}@db.example.com:6432/shop?sslmode=require`);
    const again = await admin.save('shop', 'postgresql://ann@db2.example.com/shop');
    assert.deepEqual(
      (await admin.list()).map(({ name, host, port, username }) => [name, host, port, username]),
      [['shop', 'db2.example.com', 5432, 'ann']],
    );
    assert.equal(again.ssl_mode, 'prefer');
    const [{ everything }] = await database.query<{ everything: string }>(
      'select string_agg(c::text, chr(10)) as everything from connections c',
    );
    assert.doesNotMatch(everything, new RegExp(secret));
    await admin.remove('shop');
    await assert.rejects(admin.remove('shop'), UserError);
  });

  it('is no connection with a name that reads like an address', async () => {
    for (const name of ['', 'a b', 'postgresql://x', 'a/b', 'x'.repeat(101)])
      await assert.rejects(admin.save(name, 'postgresql://ann@db/shop'), UserError, name);
    await assert.rejects(admin.save('shop', 'nonsense'), UserError);
  });

  it('is a password that is looked up under the name, and else in the environment', async () => {
    await admin.save('shop-db', 'postgresql://ann@db.example.com/shop');
    const known = new SourceAdmin(() => Promise.resolve(metadata), { 'shop-db': 'p@ss/word' });
    assert.match(await known.urlOf('shop-db'), /ann:p%40ss%2Fword@db\.example\.com/);
    process.env.TDM_PASSWORD_SHOP_DB = 'other';
    try {
      assert.match(await admin.urlOf('shop-db'), /ann:other@/);
    } finally {
      delete process.env.TDM_PASSWORD_SHOP_DB;
    }
  });

  it('is told of a database that is there, and in words of one that is not', async () => {
    const found = await admin.test(url);
    assert.ok(found.may_create_temporary_tables);
    assert.equal(found.unreadable_tables, 0);
    assert.ok(found.tables > 10);
    assert.doesNotMatch(found.label, /:[^/@]*@/);
    await assert.rejects(
      admin.test('shopp'),
      (error: unknown) => error instanceof UserError && /shopp/.test(error.message),
    );
  });

  it('is a schema with its statistics, which are renewed without a new version', async () => {
    const given = {
      name: 'shop',
      source: 'database' as const,
      schema: sampleSchema(),
      jobId: null,
      label: 'postgresql://a@b/c',
    };
    const table = { schema: 'public', name: 'users', bytes: null, columns: [] };
    const first = await metadata.schemas.save({ ...given, statistics: { tables: [{ ...table, row_estimate: 1 }] } });
    const second = await metadata.schemas.save({ ...given, statistics: { tables: [{ ...table, row_estimate: 2 }] } });
    assert.deepEqual(second, { ...first, changed: false });
    const detail = await metadata.schemas.get(first.versionId);
    assert.equal(detail.statistics?.tables[0].row_estimate, 2);
    assert.equal(detail.label, 'postgresql://a@b/c');
  });

  it('is what was found in columns, and what the user decided, which holds for later versions', async () => {
    const { versionId, schemaId } = await saved();
    const found = await classified();
    await metadata.privacy.saveClassifications(versionId, [found, await classified({ column: 'not there' })], null);
    assert.deepEqual(await admin.classifications(versionId), [found]);
    const { schema, table, column } = found;
    await admin.decideColumn(versionId, { schema, table, column, pii_type: 'username', technique: 'hash' });
    const [decided] = await admin.classifications(versionId);
    assert.deepEqual([decided.pii_type, decided.technique, decided.decided_by], ['username', 'hash', 'user']);
    await admin.decideColumn(versionId, { schema, table, column, pii_type: 'none', technique: null });
    assert.deepEqual(await metadata.privacy.columnDecisions(schemaId), [
      { schema, table, column, pii_type: 'none', technique: null },
    ]);
    await assert.rejects(
      admin.decideColumn(versionId, { schema, table, column: 'nope', pii_type: 'none', technique: null }),
      UserError,
    );
  });

  it('is a decision on an inferred relationship, and none on a declared one', async () => {
    const schema = sampleSchema();
    const [declared] = schema.relationships;
    schema.relationships.push({ ...declared, name: 'guessed', virtual: true, from_columns: ['id'] });
    const { versionId, schemaId } = await metadata.schemas.save({
      name: 'shop',
      source: 'database',
      schema,
      jobId: null,
    });
    const { from, to, to_columns } = declared;
    const ends = { from, from_columns: ['id'], to, to_columns };
    await admin.decideRelationship(versionId, { ...ends, decision: 'confirmed' });
    await admin.decideRelationship(versionId, { ...ends, decision: 'refused' });
    assert.deepEqual(await metadata.privacy.relationshipDecisions(schemaId), [{ ...ends, decision: 'refused' }]);
    await assert.rejects(
      admin.decideRelationship(versionId, { ...ends, from_columns: declared.from_columns, decision: 'confirmed' }),
      UserError,
    );
  });

  it('are masking rules, one for each column and each class', async () => {
    const rule: MaskingRule = { schema: 'public', table: 'users', column: 'email', technique: 'hash', parameters: {} };
    await metadata.privacy.saveMaskingRule(rule);
    await metadata.privacy.saveMaskingRule({ ...rule, technique: 'partial', parameters: { keep_last: 2 } });
    await metadata.privacy.saveMaskingRule({ pii_type: 'phone', technique: 'null', parameters: {} });
    assert.deepEqual(await metadata.privacy.maskingRules(), [
      { ...rule, technique: 'partial', parameters: { keep_last: 2 } },
      { pii_type: 'phone', technique: 'null', parameters: {} },
    ]);
    await metadata.privacy.removeMaskingRule(rule);
    assert.equal((await metadata.privacy.maskingRules()).length, 1);
  });
});
