import fc from 'fast-check';
import type { Batch } from '../../../client/src/engine/batch/vector';
import type { ByteSink, ByteSource } from '../../../client/src/engine/datasets/parquet/byte-streams';
import { writeParquet } from '../../../client/src/engine/datasets/parquet/writer';
import type { Table } from '../../../client/src/engine/schema/schema';
import { builtin, type ColumnType } from '../../../client/src/engine/schema/types';
import { inTurn, type Row, type Value } from '../../support/batches';
import { column, table } from '../../support/schema';

/** A file in memory. */
export class MemoryFile implements ByteSink, ByteSource {
  #parts: Uint8Array[] = [];
  size = 0;

  write(chunks: Uint8Array[]): Promise<void> {
    // The writer may use its buffers again: keep copies.
    for (const chunk of chunks) this.#parts.push(chunk.slice());
    this.size += chunks.reduce((bytes, chunk) => bytes + chunk.length, 0);
    return Promise.resolve();
  }

  read(start: number, target: Uint8Array): Promise<void> {
    target.set(this.bytes().subarray(start, start + target.length));
    return Promise.resolve();
  }

  bytes(): Uint8Array {
    if (this.#parts.length !== 1) this.#parts = [new Uint8Array(Buffer.concat(this.#parts))];
    return this.#parts[0];
  }

  static of(bytes: Uint8Array): MemoryFile {
    const file = new MemoryFile();
    file.#parts = [bytes];
    file.size = bytes.length;
    return file;
  }
}

export async function written(source: Table, batches: Iterable<Batch>): Promise<MemoryFile> {
  const file = new MemoryFile();
  await writeParquet(source, inTurn(batches), file);
  return file;
}

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;
const int64 = fc.oneof(fc.bigInt(MIN_INT64, MAX_INT64), fc.constantFrom(MIN_INT64, MAX_INT64, 0n, -1n, 2n ** 53n + 1n));
const int32 = fc.oneof(fc.integer(), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1));
/** PostgreSQL's own range, its infinities, and the edges of what a 64-bit count from 1970 holds. */
const timestamp = fc.oneof(
  fc.bigInt(-210_866_803_200_000_000n, MAX_INT64 - 1n),
  fc.constantFrom(MIN_INT64, MAX_INT64, -1n, 1n, -62_135_596_800_000_001n),
);
const date = fc.oneof(
  fc.integer({ min: -2_440_588, max: 2_145_042_905 }),
  fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, -1, -719_163),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', '\uFEFFbom', '🧪🧬', 'ß→漢', 'x'.repeat(200)),
);

/** Every layout, and every way that a type is carried. */
export const TYPES: { type: ColumnType; values: fc.Arbitrary<Value> }[] = [
  { type: builtin('bool'), values: fc.boolean() },
  { type: builtin('int2'), values: fc.integer({ min: -32768, max: 32767 }) },
  { type: builtin('int4'), values: int32 },
  { type: builtin('int8'), values: int64 },
  { type: builtin('float4'), values: fc.float() },
  { type: builtin('float8'), values: fc.double() },
  {
    type: builtin('numeric', { precision: 18, scale: 4 }),
    values: fc.bigInt(-(10n ** 18n) + 1n, 10n ** 18n - 1n),
  },
  { type: builtin('numeric'), values: fc.constantFrom('NaN', '0.1', `-${'9'.repeat(60)}.${'1'.repeat(30)}`) },
  { type: builtin('date'), values: date },
  { type: builtin('time'), values: fc.bigInt(0n, 86_400_000_000n) },
  { type: builtin('timestamp'), values: timestamp },
  { type: builtin('timestamptz'), values: timestamp },
  { type: builtin('uuid'), values: fc.uint8Array({ minLength: 16, maxLength: 16 }) },
  { type: builtin('text'), values: text },
  { type: builtin('varchar', { length: 200 }), values: text },
  { type: builtin('jsonb'), values: fc.json() },
  { type: builtin('bytea'), values: fc.uint8Array({ maxLength: 80 }) },
  { type: builtin('int4', { array: true }), values: fc.constantFrom('{}', '{1,NULL,-3}') },
  { type: { ...builtin('mood'), schema: 'public' }, values: fc.constantFrom('happy', 'sad') },
];

/** A table of some columns of any type, and rows for it. */
export const arbitraryTable: fc.Arbitrary<{ table: Table; rows: Row[] }> = fc
  .array(fc.record({ kind: fc.nat(TYPES.length - 1), nullable: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .chain((kinds) => {
    const columns = kinds.map(({ kind, nullable }, index) => column(`c${index}`, TYPES[kind].type, { nullable }));
    const values = kinds.map(({ kind, nullable }) => {
      const present = TYPES[kind].values;
      return nullable ? fc.option<Value>(present, { nil: null, freq: 3 }) : present;
    });
    return fc.record({
      table: fc.constant(table('things', columns)),
      rows: fc.array(fc.tuple(...values), { maxLength: 40 }),
    });
  });
