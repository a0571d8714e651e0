import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { MaskPreview } from '../../../client/src/engine/workflow/preview';
import { testServer } from '../server';
import { SHOP_SQL } from './source-database';
import { tdm, tdmJson } from './tdm';

describe('tdm mask --preview', () => {
  let home: string;
  let sourceUrl: string;
  let environment: Record<string, string>;

  before(async () => {
    const server = await testServer();
    home = await mkdtemp(join(tmpdir(), 'tdm-preview-'));
    await chmod(home, 0o711);
    sourceUrl = await server.createDatabase();
    const source = await openDatabase(sourceUrl);
    await source.query(SHOP_SQL);
    await source.close();
    environment = { TDM_HOME: home, DATABASE_URL: await server.createDatabase(), TDM_MASKING_KEY: 'a key for tests' };
  });
  after(() => rm(home, { recursive: true, force: true }));

  const preview = (...args: string[]): Promise<MaskPreview> => tdmJson<MaskPreview>(['mask', ...args], environment);

  it('shows rows of the source before and after, and keeps nothing', async () => {
    const { tables } = await preview('--connection', sourceUrl, '--preview', '3');
    const users = tables.find(({ table }) => table === 'users')!;
    assert.equal(users.rows.length, 3);
    const email = users.columns.find(({ column }) => column === 'email');
    assert.deepEqual(email, { column: 'email', technique: 'replace', pii_type: 'email' });
    for (const { before, after } of users.rows) {
      assert.match(before.email!, /^person\d+@mailbox-/);
      assert.doesNotMatch(JSON.stringify(after), /@mailbox-/);
      assert.deepEqual(Object.keys(after), Object.keys(before));
    }
    assert.equal((await readdir(home)).includes('datasets'), false);
    const { stdout } = await tdm(['jobs', '--json'], environment);
    assert.deepEqual(JSON.parse(stdout), { jobs: [] }, 'a preview is no job');
  });

  it('shows the same rows on a terminal, one below the other', async () => {
    const { code, stdout, stderr } = await tdm(['mask', '--connection', sourceUrl, '--preview'], environment);
    assert.equal(code, 0, stderr);
    const lines = stdout.split('\n');
    const start = lines.findIndex((line) => line.startsWith('users '));
    const [header, before, after] = lines.slice(start + 1, start + 4);
    const at = header.indexOf(' email') + 1;
    assert.match(before.slice(at), /^person\d+@mailbox-/);
    assert.match(after.slice(at), /^\S+@example\./);
    assert.deepEqual([before.slice(0, 6), after.slice(0, 6)], ['before', 'after ']);
  });

  it('puts names of the language that is asked for in their place', async () => {
    const latin = await preview('--connection', sourceUrl, '--preview', '20');
    const greek = await preview('--connection', sourceUrl, '--preview', '20', '--locale', 'el');
    const after = ({ tables }: MaskPreview): string =>
      JSON.stringify(tables.flatMap(({ rows }) => rows.map((row) => row.after)));
    assert.doesNotMatch(after(latin), /\p{Script=Greek}/u);
    assert.match(after(greek), /\p{Script=Greek}/u);
  });

  it('shows rows of a dataset', async () => {
    const subset = await tdm(
      ['subset', '--connection', sourceUrl, '--root', 'users', '--rows', '4', '--json'],
      environment,
    );
    assert.equal(subset.code, 0, subset.stderr);
    const { dataset_version_id: dataset } = JSON.parse(subset.stdout) as { dataset_version_id: string };
    const { tables } = await preview('--dataset', dataset, '--preview');
    assert.equal(tables.find(({ table }) => table === 'users')!.rows.length, 4);
  });

  it('refuses a number of rows that cannot be', async () => {
    const { code, stderr } = await tdm(['mask', '--connection', sourceUrl, '--preview', '0'], environment);
    assert.equal(code, 2);
    assert.match(stderr, /from 1 to 1000/);
  });
});
