import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import * as model from '../../../client/src/engine/metadata/tables';
import { checksumOf } from '../../../client/src/engine/metadata/migrate';
import { MIGRATIONS } from '../../../migrations';
import { compareWithModel, indexText, UNCHECKED, writeMigration } from '../../../scripts/migration-files';

const folder = join(__dirname, '../../../migrations');

describe('migrations', () => {
  it('are all in the bundle, numbered from 1 without a gap', async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.sql') && !file.endsWith('.down.sql'));
    assert.deepEqual(
      MIGRATIONS.map(({ number, name }) => `${String(number).padStart(4, '0')}_${name}.sql`),
      files.sort(),
    );
    assert.deepEqual(
      MIGRATIONS.map(({ number }) => number),
      files.map((_, index) => index + 1),
    );
    assert.equal(await readFile(join(folder, 'index.ts'), 'utf8'), await indexText(folder));
  });

  it('make what the model says', async () => {
    const { up } = await compareWithModel(folder, model);
    assert.deepEqual(up, [], 'the model has changed: npm run migration -- NAME');
  });

  it('each have a way back that somebody has checked', () => {
    for (const { name, down } of MIGRATIONS) assert.ok(!down.includes(UNCHECKED), name);
  });

  it('have a checksum that does not depend on line ends', () => {
    const migration = MIGRATIONS[0];
    const windows = { ...migration, up: migration.up.replaceAll('\n', '\r\n') };
    const edited = { ...migration, up: `${migration.up}\nselect 1;\n` };
    assert.equal(checksumOf(windows), checksumOf(migration));
    assert.notEqual(checksumOf(edited), checksumOf(migration));
  });
});

describe('the model', () => {
  it('has the fourteen tables of the core and the three of decisions, in public, each with a primary key', () => {
    const tables = Object.values(model).map((table: PgTable) => getTableConfig(table));
    assert.deepEqual(
      tables.map(({ name }) => name).sort(),
      `column_decisions columns connections dataset_metadata dataset_versions environments fusion_decisions job_logs
       jobs lineage masking_rules pii_classification relationship_decisions relationships schema_versions schemas tables`.split(
        /\s+/,
      ),
    );
    for (const table of tables) {
      assert.equal(table.schema, undefined);
      assert.ok(table.primaryKeys.length === 1 || table.columns.some((column) => column.primary), table.name);
      for (const column of table.columns) {
        assert.doesNotMatch(column.name, /password|secret/, `${table.name}.${column.name}`);
        assert.doesNotMatch(column.getSQLType(), /^timestamp(?!.* with time zone)/, `${table.name}.${column.name}`);
      }
    }
  });
});

describe('npm run migration', () => {
  let copy: string;
  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'tdm-migrations-'));
    await cp(folder, copy, { recursive: true });
  });
  afterEach(() => rm(copy, { recursive: true }));

  it('writes the next migration with a draft of its way back, and lists it', async () => {
    const notes = pgTable('notes', { body: text('body').notNull() });
    const next = MIGRATIONS.length + 1;
    assert.deepEqual(await writeMigration(copy, 'notes', { ...model, notes }), { number: next, name: 'notes' });
    const base = join(copy, `${String(next).padStart(4, '0')}_notes`);
    assert.match(await readFile(`${base}.sql`, 'utf8'), /^CREATE TABLE "notes"/);
    const down = await readFile(`${base}.down.sql`, 'utf8');
    assert.ok(down.startsWith(UNCHECKED));
    assert.match(down, /DROP TABLE "notes"/);
    assert.match(await readFile(join(copy, 'index.ts'), 'utf8'), /_notes\.down\.sql/);
    assert.equal(await writeMigration(copy, 'more', { ...model, notes }), null);
  });

  it('refuses a name that would make no file name', async () => {
    await assert.rejects(writeMigration(copy, '../Notes', model), /is no name for a migration/);
  });
});
