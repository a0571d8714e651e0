import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DuckDBBlobValue,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  DuckDBUUIDValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import fc from 'fast-check';
import parquetjs from 'parquetjs-lite';
import { fieldsOf } from '../../../client/src/engine/batch/fields';
import { readParquet } from '../../../client/src/engine/datasets/parquet/reader';
import { builtin } from '../../../client/src/engine/schema/types';
import { batchesOf, collect, type Row, textRows, type Value } from '../../support/batches';
import { column, nullable, table } from '../../support/schema';
import { arbitraryTable, MemoryFile, TYPES, written } from '../../unit/datasets/tables';

/** DuckDB's value as it was put into the batch. */
function plainValue(value: DuckDBValue): Value {
  if (value instanceof DuckDBDateValue) return value.days;
  if (value instanceof DuckDBTimeValue) return value.micros;
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return value.micros;
  if (value instanceof DuckDBDecimalValue) return value.value;
  if (value instanceof DuckDBUUIDValue) return new Uint8Array(Buffer.from(value.toString().replaceAll('-', ''), 'hex'));
  if (value instanceof DuckDBBlobValue) return value.bytes;
  return value as Value;
}

describe('datasets: Parquet files and other programs', () => {
  let folder: string;
  let duckdb: DuckDBInstance;
  let connection: DuckDBConnection;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-parquet-'));
    duckdb = await DuckDBInstance.create(':memory:');
    connection = await duckdb.connect();
  });
  after(async () => {
    connection.closeSync();
    duckdb.closeSync();
    await rm(folder, { recursive: true, force: true });
  });

  const query = async (sql: string): Promise<DuckDBValue[][]> => (await connection.runAndReadAll(sql)).getRows();

  // Each file has a path of its own: DuckDB caches files by path.
  let count = 0;

  it('DuckDB reads every value of any table', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable, async ({ table: source, rows }) => {
        const path = join(folder, `any-${++count}.parquet`);
        await writeFile(path, (await written(source, batchesOf(source, rows))).bytes());
        // Text as bytes: DuckDB's own client takes a byte order mark away.
        const fields = fieldsOf(source);
        const list = fields.map(({ name, vector }) => (vector === 'utf8' ? `encode(${name}::VARCHAR)` : name)).join();
        const read = await query(`SELECT ${list} FROM read_parquet('${path}')`);
        const values = read.map((row) =>
          row
            .map(plainValue)
            .map((value, index) =>
              fields[index].vector === 'utf8' && value instanceof Uint8Array ? Buffer.from(value).toString() : value,
            ),
        );
        assert.deepEqual(textRows(source, values), textRows(source, rows));
      }),
      { numRuns: 100 },
    );
  });

  it('DuckDB sees the types that were meant, also across row groups, and prunes by bounds that hold', async () => {
    const source = table('all', [
      ...TYPES.map(({ type }, index) => nullable(`c${index}`, type)),
      column('id', builtin('int8')),
    ]);
    const [sample] = fc.sample(fc.tuple(...TYPES.map(({ values }) => values)), { numRuns: 1, seed: 7 });
    const rows = Array.from({ length: 70_000 }, (_, id): Row => [...sample, BigInt(id) - 100n]);
    const path = join(folder, 'all.parquet');
    await writeFile(path, (await written(source, batchesOf(source, rows, 9_999))).bytes());
    assert.deepEqual(
      (await query(`DESCRIBE SELECT * FROM read_parquet('${path}')`)).map((row) => row[1]),
      [
        ...['BOOLEAN', 'SMALLINT', 'INTEGER', 'BIGINT', 'FLOAT', 'DOUBLE', 'DECIMAL(18,4)', 'VARCHAR', 'DATE', 'TIME'],
        ...['TIMESTAMP', 'TIMESTAMP WITH TIME ZONE', 'UUID', 'VARCHAR', 'VARCHAR', 'JSON', 'BLOB', 'VARCHAR'],
        ...['VARCHAR', 'BIGINT'],
      ],
    );
    assert.deepEqual(await query(`SELECT count(*), min(id), max(id) FROM read_parquet('${path}') WHERE id >= -50`), [
      [69_950n, -50n, 69_899n],
    ]);
  });

  it('parquetjs-lite reads the types it has, and we read what it wrote', async () => {
    const source = table('people', [
      nullable('active', builtin('bool')),
      column('age', builtin('int4')),
      nullable('score', builtin('float8')),
      nullable('name', builtin('text')),
    ]);
    const rows = Array.from({ length: 3000 }, (_, id): Row => [
      id % 3 === 0 ? null : id % 2 === 0,
      id - 1500,
      id % 7 === 0 ? null : id / 3,
      id % 5 === 0 ? null : `名前 ${id}`,
    ]);
    const expected = textRows(source, rows);
    const ours = join(folder, 'ours.parquet');
    await writeFile(ours, (await written(source, batchesOf(source, rows))).bytes());
    const reader = await parquetjs.ParquetReader.openFile(ours);
    const cursor = reader.getCursor();
    const read: Row[] = [];
    for (let row = await cursor.next(); row !== null; row = await cursor.next()) {
      const values = row;
      read.push(source.columns.map(({ name }) => (values[name] as Value | undefined) ?? null));
    }
    await reader.close();
    assert.deepEqual(textRows(source, read), expected);

    for (const compression of ['UNCOMPRESSED', 'SNAPPY']) {
      const theirs = join(folder, `theirs-${compression}.parquet`);
      const schema = new parquetjs.ParquetSchema({
        active: { type: 'BOOLEAN', optional: true, compression },
        age: { type: 'INT32', compression },
        score: { type: 'DOUBLE', optional: true, compression },
        name: { type: 'UTF8', optional: true, compression },
      });
      const writer = await parquetjs.ParquetWriter.openFile(schema, theirs);
      for (const row of rows) {
        const present = source.columns.flatMap(({ name }, index) => (row[index] === null ? [] : [[name, row[index]]]));
        await writer.appendRow(Object.fromEntries(present) as Record<string, unknown>);
      }
      await writer.close();
      const file = MemoryFile.of(new Uint8Array(await readFile(theirs)));
      assert.deepEqual(await collect(source, readParquet(file, source)), expected);
    }
  });
});
