import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillSchema } from '../../bench/schemas/fill';
import { testServer } from '../server';

/** References and keys of every shape, filled and provisioned with every constraint on. */
describe('rows that refer to each other', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-keys-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('every row is accepted, and only keys of short lists allow fewer', async () => {
    const server = await testServer();
    const script = await readFile(join(__dirname, '..', '..', 'fixtures', 'schemas', 'keys.sql'), 'utf8');
    const place = { createDatabase: () => server.createDatabase(), folder };
    const fewer: string[][] = [];
    for await (const { rows, accepted, provisioned, refused, leftOut, tables, notes } of fillSchema(
      script,
      [100, 2_000],
      place,
    )) {
      deepEqual(refused, []);
      deepEqual(leftOut, []);
      ok(provisioned);
      equal(accepted, rows);
      equal(tables, 28);
      fewer.push(notes.filter((note) => note.includes('instead of')).map((note) => note.replace(/ rows? .*/, '')));
    }
    const short = ['grade_channels: 18', 'grades: 6', 'settings: 1'];
    deepEqual(fewer, [short, ['countries: 1,296', ...short]]);
  });
});
