import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faker } from '@faker-js/faker';
import { parquetRead } from 'hyparquet';
import { type ColumnSource, parquetWriteFile } from 'hyparquet-writer';
import { snappyCompressor, snappyUncompressor } from 'hysnappy';
import parquetjs from 'parquetjs-lite';
import type { Batch } from '../../client/src/engine/batch/vector';
import { fileSource, HashingFile } from '../../client/src/engine/datasets/local-files';
import { readParquet } from '../../client/src/engine/datasets/parquet/reader';
import { writeParquet } from '../../client/src/engine/datasets/parquet/writer';
import { builtin } from '../../client/src/engine/schema/types';
import { batchesOf, inTurn, type Row } from '../support/batches';
import { column, nullable, table } from '../support/schema';
import { best, type BenchRow, rate } from './bench';

export const name = 'Parquet: ten mixed columns, from and to columns in memory';

/** Rows made, and how many of them each writer gets: the slow ones enough to measure. */
const ROWS = 1_000_000;
const BLOCK = 50_000;
const SOME_ROWS = 250_000;
const FEW_ROWS = 50_000;

const people = table('people', [
  column('id', builtin('int8')),
  column('first_name', builtin('text')),
  column('email', builtin('text')),
  nullable('phone', builtin('text')),
  column('street', builtin('text')),
  column('city', builtin('text')),
  column('country', builtin('text')),
  nullable('birth_date', builtin('date')),
  column('created_at', builtin('timestamptz')),
  column('key', builtin('uuid')),
]);

function person(id: number): Row {
  const first = faker.person.firstName();
  return [
    BigInt(id),
    first,
    `${first}.${faker.person.lastName()}${id}@example.com`.toLowerCase(),
    id % 10 === 0 ? null : faker.phone.number(),
    faker.location.streetAddress(),
    faker.location.city(),
    faker.location.country(),
    id % 10 === 0 ? null : faker.number.int({ min: 0, max: 18_000 }),
    BigInt(faker.number.int({ min: 1_500_000_000, max: 1_700_000_000 })) * 1_000_000n + BigInt(id),
    Uint8Array.from({ length: 16 }, () => faker.number.int(255)),
  ];
}

export async function run(): Promise<BenchRow[]> {
  faker.seed(1);
  const rows = Array.from({ length: FEW_ROWS }, (_, id) => person(id));
  // The same block again and again: no codec looks further back than 64 KB.
  const [block] = [...batchesOf(people, rows)];
  const columns = hyparquetColumns(rows);
  const folder = await mkdtemp(join(tmpdir(), 'tdm-bench-'));
  try {
    const path = join(folder, 'ours.parquet');
    const ours = await best(3, () => writeOurs(path, block));
    const { size } = await stat(path);
    const hyparquet = await best(2, () => writeHyparquet(join(folder, 'h.parquet'), columns, false));
    const hysnappy = await best(2, () => writeHyparquet(join(folder, 's.parquet'), columns, true));
    const parquetjsLite = await best(1, () => writeParquetjs(join(folder, 'p.parquet'), rows));
    const read = await best(3, () => readOurs(path));
    const hyread = await best(1, () => readHyparquet(path));
    return [
      { what: `write, with SHA-256 (${Math.round(size / 1e6)} MB)`, value: rate(ROWS, ours), ratio: null },
      ...[
        { what: 'parquetjs-lite', count: FEW_ROWS, took: parquetjsLite, goal: 20 },
        { what: 'hyparquet-writer', count: SOME_ROWS, took: hyparquet, goal: 4 },
        { what: 'hyparquet-writer with hysnappy', count: SOME_ROWS, took: hysnappy, goal: undefined },
      ].map(({ what, count, took, goal }) => ({
        what: `  ${what}`,
        value: rate(count, took),
        ratio: took / count / (ours / ROWS),
        ...(goal === undefined ? {} : { goal }),
      })),
      { what: 'read', value: rate(ROWS, read), ratio: null },
      { what: '  hyparquet', value: rate(ROWS, hyread), ratio: hyread / read },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function* blocks(block: Batch): Generator<Batch> {
  for (let firstRow = 0; firstRow < ROWS; firstRow += BLOCK) yield { ...block, firstRow };
}

async function writeOurs(path: string, block: Batch): Promise<void> {
  await rm(path, { force: true });
  const file = await HashingFile.create(path);
  await writeParquet(people, inTurn(blocks(block)), file);
  await file.handle.close();
}

/** Columns as hyparquet-writer takes them: arrays of values. */
function hyparquetColumns(rows: Row[]): ColumnSource[] {
  const types = ['INT64', 'STRING', 'STRING', 'STRING', 'STRING', 'STRING', 'STRING', 'INT32', 'INT64'] as const;
  return people.columns.map(({ name: columnName, nullable }, index) => {
    const values = rows.map((row) => row[index]);
    const data = Array.from({ length: SOME_ROWS / rows.length }, () => values).flat();
    // uuid goes as the bytes that it is.
    return { name: columnName, data, type: types[index] ?? 'BYTE_ARRAY', nullable };
  });
}

function writeHyparquet(filename: string, columnData: ColumnSource[], hysnappy: boolean): Promise<void> {
  parquetWriteFile({ filename, columnData, ...(hysnappy ? { compressors: { SNAPPY: snappyCompressor() } } : {}) });
  return Promise.resolve();
}

async function writeParquetjs(path: string, rows: Row[]): Promise<void> {
  const schema = new parquetjs.ParquetSchema({
    id: { type: 'INT64' },
    first_name: { type: 'UTF8' },
    email: { type: 'UTF8' },
    phone: { type: 'UTF8', optional: true },
    street: { type: 'UTF8' },
    city: { type: 'UTF8' },
    country: { type: 'UTF8' },
    birth_date: { type: 'INT32', optional: true },
    created_at: { type: 'INT64' },
    key: { type: 'BYTE_ARRAY' },
  });
  const writer = await parquetjs.ParquetWriter.openFile(schema, path);
  for (const row of rows) {
    const record: Record<string, unknown> = {};
    people.columns.forEach(({ name: columnName }, index) => {
      const value = row[index];
      if (value === null) return;
      // It knows no bigint, and no bytes but Buffers.
      if (typeof value === 'bigint') record[columnName] = Number(value);
      else record[columnName] = value instanceof Uint8Array ? Buffer.from(value) : value;
    });
    await writer.appendRow(record);
  }
  await writer.close();
}

async function readOurs(path: string): Promise<void> {
  const handle = await open(path);
  let count = 0;
  const source = fileSource(handle, (await handle.stat()).size, path);
  for await (const batch of readParquet(source, people)) count += batch.length;
  await handle.close();
  if (count !== ROWS) throw new Error(`${count} rows were read`);
}

async function readHyparquet(path: string): Promise<void> {
  const bytes = await readFile(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  let count = 0;
  const onChunk = (chunk: { columnName: string; rowStart: number; rowEnd: number }): void => {
    if (chunk.columnName === 'id') count += chunk.rowEnd - chunk.rowStart;
  };
  await parquetRead({ file, onChunk, compressors: { SNAPPY: snappyUncompressor() } });
  if (count !== ROWS) throw new Error(`${count} rows were read`);
}
