import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillSchema } from '../../bench/schemas/fill';
import { testServer } from '../server';

/** Whole schemas are read from a database, filled and provisioned, all constraints on. */
describe('rows for a schema that was discovered', function () {
  this.timeout(120_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-schema-mode-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Each of the row counts, as it is done. */
  async function* fill(name: string, counts: readonly number[]): ReturnType<typeof fillSchema> {
    const server = await testServer();
    const script = await readFile(join(__dirname, '..', '..', 'fixtures', 'schemas', `${name}.sql`), 'utf8');
    yield* fillSchema(script, counts, { createDatabase: () => server.createDatabase(), folder });
  }

  for (const [name, counts] of [
    ['types', [100, 2000]],
    ['works', [100, 1000]],
  ] as const) {
    it(`${name}.sql: every row is accepted`, async () => {
      for await (const { rows, accepted, provisioned, refused } of fill(name, counts)) {
        assert.deepEqual(refused, []);
        assert.ok(provisioned);
        assert.equal(accepted, rows);
      }
    });
  }
});
