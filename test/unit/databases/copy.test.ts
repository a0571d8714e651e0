import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNull, type Batch, type Vector } from '../../../client/src/engine/batch/vector';
import { copyOutSql } from '../../../client/src/engine/databases/copy/copy-out';
import { CopyDecoder } from '../../../client/src/engine/databases/copy/decode';
import { CopyEncoder } from '../../../client/src/engine/databases/copy/encode';
import { IntegrityError } from '../../../client/src/engine/errors';
import type { Column } from '../../../client/src/engine/schema/schema';
import { builtin, layoutOf, type ColumnType } from '../../../client/src/engine/schema/types';
import { batchOf as batchOfKinds, type Row, type Value } from '../../support/batches';
import { column, nullable } from '../../support/schema';
import { takesUnder } from '../../support/time';

function valuesOf(vector: Vector): Value[] {
  return Array.from({ length: vector.length }, (_, index) => {
    if (isNull(vector, index)) return null;
    switch (vector.kind) {
      case 'bool':
        return (vector.data[index >> 3] & (1 << (index & 7))) !== 0;
      case 'fixed16':
        return vector.data.slice(16 * index, 16 * index + 16);
      case 'utf8':
        return Buffer.from(vector.data.subarray(vector.offsets[index], vector.offsets[index + 1])).toString();
      case 'binary':
        return vector.data.slice(vector.offsets[index], vector.offsets[index + 1]);
      default:
        return vector.data[index];
    }
  });
}

function encode(columns: Column[], batches: Batch[]): Buffer {
  const encoder = new CopyEncoder('t', columns);
  return Buffer.concat([
    encoder.header(),
    ...batches.flatMap((batch) => [...encoder.encode(batch)]),
    encoder.trailer(),
  ]);
}

function decode(columns: Column[], chunks: Uint8Array[], batchRows: number): Batch[] {
  const decoder = new CopyDecoder(columns, batchRows);
  const batches = chunks.flatMap((chunk) => [...decoder.push(chunk)]);
  const last = decoder.finish();
  return last === null ? batches : [...batches, last];
}

function batchOf(types: ColumnType[], rows: Row[]): Batch {
  return batchOfKinds(
    types.map((type) => layoutOf(type).vector),
    rows,
  );
}

/** The only field of the only row, as hexadecimal digits. */
function fieldOf(type: ColumnType, value: Value): string {
  return encode([column('c', type)], [batchOf([type], [[value]])])
    .subarray(19 + 2, -2)
    .toString('hex');
}

const decimal = builtin('numeric', { precision: 12, scale: 2 });

describe('binary COPY, encoded', () => {
  // The bytes that PostgreSQL's own COPY ... TO STDOUT (FORMAT binary) writes for these values.
  const cases: [name: string, type: ColumnType, value: Value, field: string][] = [
    ['null', builtin('int4'), null, 'ffffffff'],
    ['true', builtin('bool'), true, '0000000101'],
    ['-2::int2', builtin('int2'), -2, '00000002fffe'],
    ['-2::int8', builtin('int8'), -2n, '00000008fffffffffffffffe'],
    ['2^53 + 1', builtin('int8'), 9007199254740993n, '000000080020000000000001'],
    ['1.5::float4', builtin('float4'), 1.5, '000000043fc00000'],
    ['2000-01-01', builtin('date'), 10957, '0000000400000000'],
    ['1969-12-31', builtin('date'), -1, '00000004ffffd532'],
    ['infinity::date', builtin('date'), 0x7fffffff, '000000047fffffff'],
    ['1999-12-31 23:59:59.999999', builtin('timestamp'), 946684799999999n, '00000008ffffffffffffffff'],
    ['-infinity::timestamptz', builtin('timestamptz'), -(2n ** 63n), '000000088000000000000000'],
    ['"ü"', builtin('text'), 'ü', '00000002c3bc'],
    ['{}::jsonb', builtin('jsonb'), '{}', '00000003017b7d'],
    ['0.00', decimal, 0n, '000000080000000000000002'],
    ['12345.67', decimal, 1234567n, '0000000e000300010000000200010929' + '1a2c'],
    ['-0.01', decimal, -1n, '0000000a0001ffff400000020064'],
    ['10000', decimal, 1000000n, '0000000a00010001000000020001'],
    ['NaN', builtin('numeric'), 'NaN', '0000000800000000c0000000'],
    ['1e-7', builtin('numeric'), '1e-7', '0000000a0001fffe00000007000a'],
  ];
  for (const [name, type, value, field] of cases) it(name, () => assert.equal(fieldOf(type, value), field));

  it('is the same where chunks that were sent are given back', () => {
    const columns = [column('a', builtin('text')), column('b', builtin('int8'))];
    const types = columns.map(({ type }) => type);
    const length = fc.oneof({ arbitrary: fc.nat(50_000), weight: 9 }, { arbitrary: fc.constant(200_000), weight: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(length, { maxLength: 12 }), fc.boolean()), { maxLength: 4 }), (parts) => {
        const batches = parts.map(([lengths], part) =>
          batchOf(
            types,
            lengths.map((long, at): Row => [String.fromCharCode(97 + part + at).repeat(long), BigInt(long)]),
          ),
        );
        const encoder = new CopyEncoder('t', columns);
        const sent: Uint8Array[] = [encoder.header()];
        for (const [part, batch] of batches.entries()) {
          for (const chunk of encoder.encode(batch)) {
            sent.push(Buffer.from(chunk));
            if (parts[part][1]) encoder.reuse(chunk);
          }
        }
        assert.ok(Buffer.concat([...sent, encoder.trailer()]).equals(encode(columns, batches)));
      }),
      { numRuns: 30 },
    );
  });

  it('says where a value is that cannot be loaded', () => {
    const columns = [column('price', builtin('numeric'))];
    const rows: Value[][] = [['1'], ['12 EUR']];
    assert.throws(
      () => encode(columns, [batchOf([builtin('numeric')], rows)]),
      (error: unknown) =>
        error instanceof IntegrityError && error.where === 't.price, row 2' && error.message.includes('"12 EUR"'),
    );
  });

  it('refuses a time that PostgreSQL could take for another one', () => {
    const early = builtin('timestamp');
    assert.throws(() => encode([column('c', early)], [batchOf([early], [[-(2n ** 63n) + 5n]])]), IntegrityError);
  });
});

describe('binary COPY, there and back', () => {
  const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  const arbitraries: [ColumnType, fc.Arbitrary<Value>][] = [
    [builtin('bool'), fc.boolean()],
    [builtin('int2'), fc.integer({ min: -32768, max: 32767 })],
    [builtin('int4'), fc.integer()],
    [builtin('int8'), int64],
    [builtin('float4'), fc.float()],
    [builtin('float8'), fc.double()],
    [builtin('date'), fc.integer({ min: -2_147_000_000 })],
    [builtin('time'), fc.bigInt({ min: 0n, max: 86_400_000_000n })],
    [builtin('timestamp'), fc.bigInt({ min: -210_866_803_200_000_000n, max: 2n ** 63n - 1n })],
    [builtin('timestamptz'), fc.constantFrom(2n ** 63n - 1n, -(2n ** 63n), 0n, -1n, 946684800000000n)],
    [builtin('uuid'), fc.uint8Array({ minLength: 16, maxLength: 16 })],
    [builtin('text'), fc.string({ unit: 'grapheme', maxLength: 90 })],
    [builtin('jsonb'), fc.json()],
    [builtin('bytea'), fc.uint8Array({ maxLength: 90 })],
    [decimal, fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n })],
    [builtin('numeric', { precision: 18, scale: 18 }), fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n })],
    [builtin('numeric', { precision: 18, scale: 0 }), fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n })],
    [builtin('int4', { array: true }), fc.constantFrom('{1,2,NULL}', '{}')],
  ];
  const types = arbitraries.map(([type]) => type);
  const columns = types.map((type, index) => nullable(`c${index}`, type));
  const row = fc.tuple(...arbitraries.map(([, value]) => fc.option(value, { freq: 4 })));

  it('keeps every value, whatever the chunks and the batches are', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        (rows, cuts, batchRows) => {
          const bytes = encode(columns, [batchOf(types, rows)]);
          const chunks: Uint8Array[] = [];
          for (let at = 0, turn = 0; at < bytes.length; turn++) {
            const size = cuts[turn % cuts.length];
            chunks.push(bytes.subarray(at, at + size));
            at += size;
          }
          const batches = decode(columns, chunks, batchRows);
          batches.forEach((batch, index) => assert.equal(batch.firstRow, index * batchRows));
          types.forEach((_, at) =>
            assert.deepEqual(
              batches.flatMap((batch) => valuesOf(batch.vectors[at])),
              rows.map((values) => values[at]),
            ),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps decimal text of any size, as PostgreSQL would print it', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), maxLength: 60 });
    const text = fc.tuple(fc.boolean(), digits, digits).map(([negative, whole, fraction]) => {
      const plain = (whole.replace(/^0+/, '') || '0') + (fraction === '' ? '' : `.${fraction}`);
      return negative && /[1-9]/.test(plain) ? `-${plain}` : plain;
    });
    const special = fc.constantFrom(
      'NaN',
      'Infinity',
      '-Infinity',
      '0',
      '0.0000000',
      '1' + '0'.repeat(1000),
      `0.${'0'.repeat(999)}1`,
    );
    const numeric = [builtin('numeric')];
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: text }, special), { minLength: 1 }), (texts) => {
        const bytes = encode(
          [column('c', numeric[0])],
          [
            batchOf(
              numeric,
              texts.map((value) => [value]),
            ),
          ],
        );
        const batches = decode([column('c', numeric[0])], [bytes], 1000);
        assert.deepEqual(
          batches.flatMap((batch) => valuesOf(batch.vectors[0])),
          texts,
        );
      }),
    );
  });

  it('reads one row over many chunks in a time that grows with its size, not its square', async () => {
    const bytes = encode(
      [column('c', builtin('text'))],
      [batchOf([builtin('text')], [['x'.repeat(8_000_000)], ['y']])],
    );
    const chunks = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, at) =>
      bytes.subarray(at * 1000, at * 1000 + 1000),
    );
    await takesUnder(1500, () => {
      const [batch] = decode([column('c', builtin('text'))], chunks, 10);
      assert.equal(batch.length, 2);
    });
  });

  it('leaves out the bytes under a null, and takes a slice of a vector', () => {
    const data = Buffer.from('abcdef');
    const vector: Vector = {
      kind: 'utf8',
      length: 2,
      validity: Uint8Array.of(0b10),
      offsets: Int32Array.of(1, 3, 5),
      data,
    };
    const bytes = encode([column('c', builtin('text'))], [{ firstRow: 0, length: 2, vectors: [vector] }]);
    assert.deepEqual(valuesOf(decode([column('c', builtin('text'))], [bytes], 10)[0].vectors[0]), [null, 'de']);
  });

  it('says so when the data end in the middle', () => {
    const bytes = encode([column('c', builtin('text'))], [batchOf([builtin('text')], [['abc']])]);
    for (let end = 0; end < bytes.length; end++) {
      assert.throws(() => decode([column('c', builtin('text'))], [bytes.subarray(0, end)], 10), /in the middle/);
    }
  });

  it('refuses NaN where an integer with a scale carries the number', () => {
    const bytes = encode([column('c', builtin('numeric'))], [batchOf([builtin('numeric')], [['NaN']])]);
    assert.throws(() => decode([column('c', decimal)], [bytes], 10), IntegrityError);
  });
});

describe('copyOutSql', () => {
  it('casts by place, to the text that a type is carried as', () => {
    assert.equal(
      copyOutSql('SELECT 1 -- all', [column('a', builtin('int4')), column('b', builtin('inet')), column('c', decimal)]),
      'COPY (SELECT c0::pg_catalog."int4", c1::text, c2::pg_catalog."numeric" FROM (SELECT 1 -- all\n) AS source(c0, c1, c2)) TO STDOUT (FORMAT binary)',
    );
  });
});
