import assert from 'node:assert/strict';
import type { DatasetStart, DatasetStore, DatasetWriter } from '../../../client/src/engine/datasets/dataset-store';
import { CancelledError } from '../../../client/src/engine/errors';
import type { Table } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { batchesOf, collect, inTurn, type Row, textRows } from '../../support/batches';
import { column, nullable, table } from '../../support/schema';

/** A place for datasets, as the contract needs it. */
export interface StoreUnderTest {
  store: DatasetStore;
  /** Names of everything that lies in the place, temporary or not, files with their folders. */
  names(): Promise<string[]>;
  /** Changes one byte of a stored file, given by a part of its name. */
  damage(part: string): Promise<void>;
}

const users = table('users', [column('id', builtin('int8')), nullable('email', builtin('text'))]);
const rows: Row[] = Array.from({ length: 100 }, (_, id) => [BigInt(id), id % 9 === 0 ? null : `u${id}@example.com`]);

function start(tables: Table[] = [users], changes: Partial<DatasetStart> = {}): DatasetStart {
  return {
    name: 'registration',
    origin: 'synthetic',
    jobId: 'job-1',
    seed: '42',
    locale: 'en',
    schema: { tables, relationships: [], enums: [] },
    ...changes,
  };
}

async function commitUsers(store: DatasetStore, changes: Partial<DatasetStart> = {}): Promise<string> {
  const writer = await store.create(start([users], changes));
  await writer.writeTable(users, inTurn(batchesOf(users, rows)));
  return (await writer.commit()).manifest.dataset_version_id;
}

/** What every DatasetStore must do. `place` makes an empty one for each test. */
export function datasetStoreContract(place: () => Promise<StoreUnderTest>): void {
  let it_: StoreUnderTest;
  let store: DatasetStore;
  beforeEach(async () => {
    it_ = await place();
    ({ store } = it_);
  });

  it('gives back what was written: rows, manifest, literal rows', async () => {
    const empty = table('empty', users.columns);
    const progress: number[] = [];
    const writer = await store.create(start([users, empty]));
    const literalRows = [{ email: 'u1@example.com' }, { email: null }];
    // In another order than the schema's.
    await writer.writeTable(empty, inTurn([]));
    const files = await writer.writeTable(users, inTurn(batchesOf(users, rows, 30)), {
      literalRows,
      onRows: (count) => progress.push(count),
    });
    const committed = await writer.commit();
    assert.deepEqual(progress, [30, 60, 90, 100]);
    assert.deepEqual(committed.manifest.tables[0], files);

    const dataset = await store.open(committed.manifest.dataset_version_id);
    assert.deepEqual(dataset.manifest, committed.manifest);
    assert.equal(dataset.location, committed.location);
    const { manifest } = dataset;
    assert.deepEqual([manifest.name, manifest.origin, manifest.job_id], ['registration', 'synthetic', 'job-1']);
    assert.deepEqual([manifest.seed, manifest.locale, manifest.schema], ['42', 'en', start([users, empty]).schema]);
    assert.deepEqual(
      manifest.tables.map((written) => [written.name, written.row_count, written.literal_rows]),
      [
        ['users', 100, literalRows],
        ['empty', 0, []],
      ],
    );
    assert.deepEqual(await collect(users, dataset.read(users, { batchRows: 33 })), textRows(users, rows));
    assert.deepEqual(await collect(empty, dataset.read(empty)), []);
  });

  it('shows nothing before it is committed, and nothing after it is aborted', async () => {
    const writer = await store.create(start());
    await writer.writeTable(users, inTurn(batchesOf(users, rows)));
    assert.deepEqual(await store.list(), []);
    await writer.abort();
    assert.deepEqual(await it_.names(), []);
    await assert.rejects(writer.commit(), { kind: 'internal' });
  });

  it('can be read before it is committed, as it will be', async () => {
    const writer = await store.create(start());
    assert.throws(() => writer.written(), /users/);
    await writer.writeTable(users, inTurn(batchesOf(users, rows)));
    const before = await collect(users, writer.written().read(users));
    assert.deepEqual(await store.list(), []);
    const committed = await writer.commit();
    assert.deepEqual(before, await collect(users, committed.read(users)));
    assert.throws(() => writer.written(), /committed/);
  });

  it('can be aborted after a table failed in the middle, and cannot be committed', async () => {
    const failing = async function* () {
      yield* inTurn(batchesOf(users, rows));
      throw new Error('the source broke');
    };
    const writer = await store.create(start());
    await assert.rejects(writer.writeTable(users, failing()), { message: 'the source broke' });
    await assert.rejects(writer.commit(), { kind: 'integrity', message: /users/ });
    await writer.abort();
    assert.deepEqual(await it_.names(), []);
  });

  it('stops writing and reading when it is cancelled', async () => {
    const controller = new AbortController();
    const writer = await store.create(start());
    const writing = writer.writeTable(users, inTurn(batchesOf(users, rows, 10)), {
      signal: controller.signal,
      onRows: () => controller.abort(),
    });
    await assert.rejects(writing, CancelledError);
    await writer.abort();
    assert.deepEqual(await it_.names(), []);

    const dataset = await store.open(await commitUsers(store));
    await assert.rejects(collect(users, dataset.read(users, { signal: controller.signal })), CancelledError);
  });

  it('leaves a committed version alone when it is aborted', async () => {
    const writer = await store.create(start());
    await writer.writeTable(users, inTurn(batchesOf(users, rows)));
    const { manifest } = await writer.commit();
    await writer.abort();
    assert.deepEqual(await store.list(), [manifest]);
  });

  it('lists the newest first, and goes on after one that is broken', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      ids.push(await commitUsers(store));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.deepEqual(
      (await store.list()).map((manifest) => manifest.dataset_version_id),
      [...ids].reverse(),
    );
    await it_.damage(`${ids[1]}/manifest.json`);
    assert.deepEqual(
      (await store.list()).map((manifest) => manifest.dataset_version_id),
      [ids[2], ids[0]],
    );
    await assert.rejects(store.open(ids[1]), { kind: 'integrity', message: new RegExp(ids[1]) });
  });

  it('hands out no row of a file that was changed', async () => {
    const dataset = await store.open(await commitUsers(store));
    await it_.damage('.parquet');
    let batches = 0;
    await assert.rejects(
      async () => {
        for await (const batch of dataset.read(users)) batches += Math.min(1, batch.length);
      },
      { kind: 'integrity', message: /checksum/ },
    );
    assert.equal(batches, 0);
  });

  it('says at the end of the rows that a file was changed, where the checksum is taken meanwhile', async () => {
    const dataset = await store.open(await commitUsers(store));
    const reading = (): Promise<unknown> => collect(users, dataset.read(users, { verify: 'meanwhile' }));
    assert.equal(((await reading()) as unknown[]).length, rows.length);
    await dataset.verify(users);
    await it_.damage('.parquet');
    await assert.rejects(reading(), { kind: 'integrity', message: /checksum/ });
    await assert.rejects(dataset.verify(users), { kind: 'integrity', message: /checksum/ });
  });

  it('removes a version whole', async () => {
    const [kept, gone] = [await commitUsers(store), await commitUsers(store)];
    await store.remove(gone);
    assert.deepEqual(
      (await store.list()).map((manifest) => manifest.dataset_version_id),
      [kept],
    );
    await assert.rejects(store.open(gone), { kind: 'user' });
    await assert.rejects(store.remove(gone), { kind: 'user' });
    assert.ok((await it_.names()).every((name) => name.includes(kept)));
  });

  it('sweeps what dead jobs left, and only that', async () => {
    const committed = await commitUsers(store);
    const live = await store.create(start([users], { jobId: 'live' }));
    await live.writeTable(users, inTurn(batchesOf(users, rows)));
    await store.create(start([users], { jobId: 'dead' }));
    assert.equal(await store.sweep((jobId) => jobId === 'live'), 1);
    const alive = (await live.commit()).manifest.dataset_version_id;
    assert.deepEqual(new Set((await store.list()).map((m) => m.dataset_version_id)), new Set([committed, alive]));
    assert.equal(await store.sweep(() => false), 0);
  });

  it('knows no version by a name that is none, and leads nowhere else', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', '', '.', '..', '../..', 'a/b', '/etc', 'nul']) {
      await assert.rejects(store.open(id), { kind: 'user' });
      await assert.rejects(store.remove(id), { kind: 'user' });
    }
    await assert.rejects(store.create(start([users], { jobId: '../x' })), { kind: 'internal' });
  });

  it('takes tables of any name, apart from each other', async () => {
    const names = ['users', 'Users', 'USERS', '../../up', '/etc/passwd', 'a.b', 'c:\\d', 'con', 'ü', '表'.repeat(20)];
    const tables = [
      ...names.map((name) => table(name, users.columns)),
      { ...table('con', users.columns), schema: 'con' },
      { ...table('c', users.columns), schema: 'a.b' },
      { ...table('b.c', users.columns), schema: 'a' },
    ];
    const writer: DatasetWriter = await store.create(start(tables));
    for (const [index, one] of tables.entries()) {
      await writer.writeTable(one, inTurn(batchesOf(one, [[BigInt(index), one.name]])));
    }
    const { manifest } = await writer.commit();
    const paths = manifest.tables.flatMap((one) => one.files.map((file) => file.path));
    assert.ok(paths.every((path) => /^[a-z0-9_.-]{1,200}$/.test(path)));
    assert.equal(new Set(paths).size, tables.length);
    const dataset = await store.open(manifest.dataset_version_id);
    for (const [index, one] of tables.entries()) {
      assert.deepEqual(await collect(one, dataset.read(one)), [[String(index), one.name]]);
    }
    assert.ok((await it_.names()).every((name) => name.startsWith(manifest.dataset_version_id)));
  });

  it('refuses a table that is written twice, is not in the schema, or was not written', async () => {
    const writer = await store.create(start());
    await assert.rejects(writer.commit(), { kind: 'integrity', message: /users/ });
    const other = table('orders', users.columns);
    await assert.rejects(writer.writeTable(other, inTurn([])), { kind: 'internal', message: /orders/ });
    await writer.writeTable(users, inTurn(batchesOf(users, rows)));
    await assert.rejects(writer.writeTable(users, inTurn([])), { kind: 'internal', message: /users/ });
    const dataset = await writer.commit();
    assert.equal((await collect(users, dataset.read(users))).length, 100);
    await assert.rejects(collect(other, dataset.read(other)), { kind: 'user', message: /orders/ });
  });

  it('writes the same bytes for the same rows', async () => {
    const sums = await Promise.all(
      ['a', 'b'].map(async (jobId) => {
        const { manifest } = await store.open(await commitUsers(store, { jobId }));
        return manifest.tables[0].files[0].sha256;
      }),
    );
    assert.equal(sums[0], sums[1]);
  });
}
