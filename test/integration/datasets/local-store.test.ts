import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { diskError } from '../../../client/src/engine/datasets/disk-error';
import { builtin } from '../../../client/src/engine/schema/types';
import { inTurn } from '../../support/batches';
import { column, table } from '../../support/schema';
import { datasetStoreContract } from './dataset-store-contract';

describe('datasets: the local store', () => {
  const folders: string[] = [];
  const newFolder = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'tdm-datasets-'));
    folders.push(folder);
    return folder;
  };
  after(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  datasetStoreContract(async () => {
    const folder = join(await newFolder(), 'not', 'yet', 'there');
    const names = async (): Promise<string[]> => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    };
    return {
      store: createLocalDatasetStore(folder),
      names,
      damage: async (part) => {
        const name = (await names()).find((candidate) => candidate.includes(part))!;
        const bytes = await readFile(join(folder, name));
        bytes[bytes.length >> 1] ^= 1;
        // In a manifest any one bit may be harmless: its first byte is not.
        if (name.endsWith('.json')) bytes[0] ^= 1;
        await writeFile(join(folder, name), bytes);
      },
    };
  });

  it('is empty, not an error, while its folder is not there', async () => {
    const store = createLocalDatasetStore(join(await newFolder(), 'later'));
    assert.deepEqual([await store.list(), await store.sweep(() => false)], [[], 0]);
  });

  it('says in plain words when its folder cannot be one', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    const start = { name: 'x', origin: 'synthetic', jobId: 'j', seed: '1', locale: 'en' } as const;
    const schema = { tables: [], relationships: [], enums: [] };
    await assert.rejects(createLocalDatasetStore(join(file, 'below')).create({ ...start, schema }), {
      kind: 'user',
      message: /Could not write .*below: a part of this path is a file/,
    });
    if (process.getuid?.() === 0 || process.platform === 'win32') return;
    const folder = await newFolder();
    await chmod(folder, 0o500);
    await assert.rejects(createLocalDatasetStore(folder).create({ ...start, schema }), {
      kind: 'user',
      message: /access is denied/,
    });
  });

  it('says in plain words that the disk is full', async function () {
    // A file system that is always full.
    if (process.platform !== 'linux') return this.skip();
    const error = await writeFile('/dev/full', 'x').catch((failure: unknown) => failure);
    const told = diskError(error, 'write', '/dev/full');
    assert.deepEqual([told.kind, told.message], ['user', 'Could not write /dev/full: the disk is full.']);
    assert.match(told.hint!, /Free some space/);
  });

  it('says which file is missing, and what a broken manifest lacks', async () => {
    const folder = await newFolder();
    const store = createLocalDatasetStore(folder);
    const users = table('users', [column('id', builtin('int4'))]);
    const writer = await store.create({
      name: 'x',
      origin: 'synthetic',
      jobId: 'j',
      seed: '1',
      locale: 'en',
      schema: { tables: [users], relationships: [], enums: [] },
    });
    await writer.writeTable(users, inTurn([]));
    const { manifest, location } = await writer.commit();
    const id = manifest.dataset_version_id;
    await rm(join(location, 'public.users.parquet'));
    await assert.rejects(
      async () => {
        for await (const batch of (await store.open(id)).read(users)) assert.fail(String(batch.length));
      },
      { kind: 'user', message: /Could not read .*public\.users\.parquet: it is not there/ },
    );
    const path = join(location, 'manifest.json');
    for (const [change, key] of [
      [{ tables: [{ ...manifest.tables[0], row_count: -1 }] }, /tables\.0\.row_count/],
      [
        { tables: [{ ...manifest.tables[0], files: [{ ...manifest.tables[0].files[0], path: '../../x' }] }] },
        /tables\.0\.files\.0\.path: must lie beside the manifest/,
      ],
      [{ format: 2 }, /format/],
      [{ dataset_version_id: '00000000-0000-4000-8000-000000000000' }, /another version/],
    ] as const) {
      await writeFile(path, JSON.stringify({ ...manifest, ...change }));
      await assert.rejects(store.open(id), { kind: 'integrity', message: key });
    }
  });
});
