import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { Batch } from '../../../client/src/engine/batch/vector';
import { readParquet } from '../../../client/src/engine/datasets/parquet/reader';
import { writeParquet } from '../../../client/src/engine/datasets/parquet/writer';
import { CancelledError, TdmError } from '../../../client/src/engine/errors';
import type { Table } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { batchesOf, collect, inTurn, type Row, textRows, type Value } from '../../support/batches';
import { column, nullable, table } from '../../support/schema';
import { arbitraryTable, MemoryFile, TYPES, written } from './tables';

const READ_AS_THEY_ARE = {
  timestampFromMicroseconds: (micros: bigint) => micros,
  dateFromDays: (days: number) => days,
  jsonFromBytes: (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
  stringFromBytes: (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
  uuidFromBytes: (bytes: Uint8Array) => bytes,
};

/** The same file through another reader, as the values that were put in. */
async function throughHyparquet(source: Table, bytes: Uint8Array): Promise<Row[]> {
  const file = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  // It reads DECIMAL as a float: take the annotation off and compare the integers.
  for (const element of metadata.schema) {
    if (element.converted_type !== 'DECIMAL') continue;
    delete element.converted_type;
    delete element.logical_type;
  }
  const rows = await parquetReadObjects({ file, metadata, parsers: READ_AS_THEY_ARE, utf8: false });
  return rows.map((row) => source.columns.map(({ name }) => (row[name] as Value | undefined) ?? null));
}

describe('datasets: Parquet', () => {
  it('gives back every row of any table, through our reader and through hyparquet', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable, fc.integer({ min: 1, max: 50 }), async ({ table: source, rows }, size) => {
        const file = await written(source, batchesOf(source, rows, size));
        const expected = textRows(source, rows);
        assert.deepEqual(await collect(source, readParquet(file, source)), expected);
        assert.deepEqual(await collect(source, readParquet(file, source, { batchRows: 3 })), expected);
        assert.deepEqual(textRows(source, await throughHyparquet(source, file.bytes())), expected);
      }),
      { numRuns: 150 },
    );
  });

  it('writes the same bytes however the rows are cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable, fc.integer({ min: 1, max: 50 }), async ({ table: source, rows }, size) => {
        const whole = await written(source, batchesOf(source, rows));
        const cut = await written(source, batchesOf(source, rows, size));
        assert.deepEqual(cut.bytes(), whole.bytes());
      }),
      { numRuns: 50 },
    );
  });

  it('splits row groups and pages by rows and bytes, the same however batches are cut', async () => {
    const source = table('notes', [column('id', builtin('int4')), nullable('note', builtin('text'))]);
    const many = Array.from({ length: 70_000 }, (_, id): Row => [id, id % 7 === 0 ? null : `note ${id % 100}`]);
    const large = Array.from({ length: 80 }, (_, id): Row => [id, String(id % 10).repeat(400_000 + id * 1000)]);
    for (const rows of [many, large]) {
      const file = await written(source, batchesOf(source, rows));
      const cut = await written(source, batchesOf(source, rows, Math.ceil(rows.length / 7)));
      assert.ok(Buffer.compare(cut.bytes(), file.bytes()) === 0);
      const { row_groups: groups } = parquetMetadata(new Uint8Array(file.bytes()).buffer);
      assert.deepEqual(
        groups.map((group) => Number(group.num_rows)),
        // 76 rows of the large ones hold 33,250,608 bytes, less than 32 MB; the 77th fills the group.
        rows === many ? [65_536, 4_464] : [77, 3],
      );
      const read = await collect(source, readParquet(file, source));
      assert.equal(read.length, rows.length);
      // Not deepEqual, which takes a second for so many rows.
      assert.ok(read.every(([id, note], row) => id === String(rows[row][0]) && note === rows[row][1]));
    }
  });

  it('hands out batches of the rows asked for, numbered, in buffers of their own', async () => {
    const source = table('flags', [nullable('flag', builtin('bool')), nullable('name', builtin('text'))]);
    const rows = Array.from({ length: 100 }, (_, id): Row => [
      id % 5 === 0 ? null : id % 2 === 0,
      id % 3 === 0 ? null : `n${id}`,
    ]);
    const file = await written(source, batchesOf(source, rows));
    const batches: Batch[] = [];
    for await (const batch of readParquet(file, source, { batchRows: 33, firstRow: 1000 })) batches.push(batch);
    assert.deepEqual(
      batches.map((batch) => [batch.firstRow, batch.length]),
      [
        [1000, 33],
        [1033, 33],
        [1066, 33],
        [1099, 1],
      ],
    );
    const buffers = batches.flatMap((batch) => batch.vectors.map((vector) => vector.data.buffer));
    assert.equal(new Set(buffers).size, buffers.length);
    assert.deepEqual(await collect(source, inTurn(batches)), textRows(source, rows));
  });

  it('reads only the columns asked for', async () => {
    const [id, flag, name] = [
      column('id', builtin('int8')),
      nullable('flag', builtin('bool')),
      nullable('name', builtin('text')),
    ];
    const rows = Array.from({ length: 10 }, (_, at): Row => [BigInt(at), at % 2 === 0, at % 3 === 0 ? null : `n${at}`]);
    const file = await written(table('all', [id, flag, name]), batchesOf(table('all', [id, flag, name]), rows));
    const read = async (...columns: string[]): Promise<Batch[]> => {
      const batches: Batch[] = [];
      const options = { columns: new Set(columns) };
      for await (const batch of readParquet(file, table('all', [id, flag, name]), options)) batches.push(batch);
      return batches;
    };
    const some = table('some', [id, name]);
    const expected = textRows(
      some,
      rows.map(([first, , last]) => [first, last]),
    );
    assert.deepEqual(await collect(some, inTurn(await read('name', 'id'))), expected);
    assert.deepEqual(
      (await read()).map(({ length, vectors }) => [length, vectors]),
      [[10, []]],
    );
  });

  it('tells the types, the bounds and the nulls, and nothing of the machine', async () => {
    const source = table('all', [
      ...TYPES.map(({ type }, index) => nullable(`c${index}`, type)),
      column('required', builtin('int8')),
    ]);
    const rows: Row[] = [5n, -(2n ** 62n), 2n ** 62n].map((id) => [...TYPES.map(() => null), id]);
    const metadata = parquetMetadata(new Uint8Array((await written(source, batchesOf(source, rows))).bytes()).buffer);
    const chunks = metadata.row_groups[0].columns.map((chunk) => chunk.meta_data!);
    assert.deepEqual(
      metadata.schema.slice(1).map((element) => element.logical_type?.type ?? element.type),
      [
        ...['BOOLEAN', 'INTEGER', 'INT32', 'INT64', 'FLOAT', 'DOUBLE', 'DECIMAL', 'STRING', 'DATE', 'TIME'],
        ...['TIMESTAMP', 'TIMESTAMP', 'UUID', 'STRING', 'STRING', 'JSON', 'BYTE_ARRAY', 'STRING', 'STRING', 'INT64'],
      ],
    );
    assert.deepEqual(
      metadata.schema.slice(1).map((element) => element.repetition_type),
      [...TYPES.map(() => 'OPTIONAL'), 'REQUIRED'],
    );
    assert.deepEqual(
      chunks.map((chunk) => chunk.statistics?.null_count),
      [...TYPES.map(() => 3n), 0n],
    );
    assert.deepEqual(
      [chunks.at(-1)!.statistics!.min_value, chunks.at(-1)!.statistics!.max_value],
      [-(2n ** 62n), 2n ** 62n],
    );
    assert.equal(metadata.created_by, 'tdm');
    assert.deepEqual(
      metadata.key_value_metadata?.map(({ key }) => key),
      ['tdm.columns'],
    );
  });

  it('gives bounds that hold for every number, and none where a NaN is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.double(), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)), { minLength: 1 }),
        async (rows) => {
          const source = table('numbers', [column('f', builtin('float8')), column('i', builtin('int8'))]);
          const file = await written(source, batchesOf(source, rows));
          const { row_groups: groups } = parquetMetadata(new Uint8Array(file.bytes()).buffer);
          const [floats, ints] = groups[0].columns.map((chunk) => chunk.meta_data!.statistics!);
          if (rows.some(([value]) => Number.isNaN(value))) assert.equal(floats.min_value, undefined);
          else
            assert.ok(rows.every(([value]) => value >= Number(floats.min_value) && value <= Number(floats.max_value)));
          assert.ok(
            rows.every(([, value]) => value >= (ints.min_value as bigint) && value <= (ints.max_value as bigint)),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('refuses a null where the column must have a value, and names the row', async () => {
    const source = table('users', [column('email', builtin('text'))]);
    await assert.rejects(written(source, batchesOf(source, [['a@b.c'], [null]], 1)), {
      kind: 'integrity',
      message: 'users.email must not be null, but row 2 has no value.',
    });
  });

  it('stops when it is cancelled', async () => {
    const source = table('users', [column('id', builtin('int4'))]);
    const controller = new AbortController();
    await assert.rejects(
      writeParquet(source, inTurn(batchesOf(source, [[1], [2], [3]], 1)), new MemoryFile(), {
        signal: controller.signal,
        onRows: () => controller.abort(),
      }),
      CancelledError,
    );
    const file = await written(source, batchesOf(source, [[1]]));
    await assert.rejects(collect(source, readParquet(file, source, { signal: controller.signal })), CancelledError);
  });

  it('says so when a file has other columns, and never crashes on damaged bytes', async () => {
    const source = table('users', [nullable('id', builtin('int8')), nullable('name', builtin('text'))]);
    const rows: Row[] = Array.from({ length: 50 }, (_, id) => [BigInt(id), id % 2 === 0 ? null : `name ${id}`]);
    const file = await written(source, batchesOf(source, rows));
    const other = table('users', [nullable('id', builtin('int8')), nullable('email', builtin('text'))]);
    await assert.rejects(collect(other, readParquet(file, other)), { kind: 'integrity' });
    const { length } = file.bytes();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: length }),
        async (changes, end) => {
          const bytes = file.bytes().slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          for (const broken of [bytes, bytes.subarray(0, end)]) {
            try {
              await collect(source, readParquet(MemoryFile.of(broken), source));
            } catch (error) {
              assert.ok(error instanceof TdmError && error.kind === 'integrity', String(error));
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
