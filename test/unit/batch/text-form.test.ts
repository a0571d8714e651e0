import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createBuilder } from '../../../client/src/engine/batch/builder';
import { appendText, readText } from '../../../client/src/engine/batch/text-form';
import type { Field } from '../../../client/src/engine/batch/vector';
import { UserError } from '../../../client/src/engine/errors';
import { builtin, type ColumnType, layoutOf } from '../../../client/src/engine/schema/types';

const MONEY = builtin('numeric', { precision: 12, scale: 2 });

function fieldOf(type: ColumnType): Field {
  const { vector, scale } = layoutOf(type);
  return { name: 'amount', vector, scale };
}

/** Unlike String, which drops the sign of -0. */
function textOf(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** In, and out again. */
function through(type: ColumnType, text: string | null): string | null {
  const field = fieldOf(type);
  const builder = createBuilder(field.vector);
  appendText(builder, field, text);
  return readText(builder.finish(), field, 0, type);
}

/** What PostgreSQL 15 answers to `SELECT 'text'::type::text`, in time zone UTC. */
const SAME_AS_POSTGRES: [type: ColumnType, text: string, answer: string][] = [
  [builtin('bool'), 't', 'true'],
  [builtin('bool'), 'Yes', 'true'],
  [builtin('bool'), ' of ', 'false'],
  [builtin('bool'), '0', 'false'],
  [builtin('int2'), '-32768', '-32768'],
  [builtin('int4'), ' +5 ', '5'],
  [builtin('int8'), '9223372036854775807', '9223372036854775807'],
  [builtin('float4'), '0.1', '0.1'],
  [builtin('float4'), '1000000', '1e+06'],
  [builtin('float4'), '3.4028235e38', '3.4028235e+38'],
  [builtin('float8'), '1e14', '100000000000000'],
  [builtin('float8'), '1e15', '1e+15'],
  [builtin('float8'), '0.00001', '1e-05'],
  [builtin('float8'), '-0', '-0'],
  [builtin('float8'), 'nan', 'NaN'],
  [builtin('float8'), '-inf', '-Infinity'],
  [builtin('float8'), '5e-324', '5e-324'],
  [MONEY, '1e2', '100.00'],
  [MONEY, '-.5', '-0.50'],
  [MONEY, '1.500', '1.50'],
  [builtin('date'), '0001-01-01', '0001-01-01'],
  [builtin('date'), '4714-11-24 BC', '4714-11-24 BC'],
  [builtin('date'), '0001-12-31 BC', '0001-12-31 BC'],
  [builtin('date'), '10000-01-01', '10000-01-01'],
  [builtin('date'), '5874897-12-31', '5874897-12-31'],
  [builtin('date'), '1969-12-31', '1969-12-31'],
  [builtin('date'), '2000-02-29', '2000-02-29'],
  [builtin('date'), '-infinity', '-infinity'],
  [builtin('time'), '24:00', '24:00:00'],
  [builtin('time'), '00:00:00.000001', '00:00:00.000001'],
  [builtin('timestamp'), '1969-12-31 23:59:59.999999', '1969-12-31 23:59:59.999999'],
  [builtin('timestamp'), '2024-12-31 24:00:00', '2025-01-01 00:00:00'],
  [builtin('timestamp'), '4714-11-24 00:00:00 BC', '4714-11-24 00:00:00 BC'],
  [builtin('timestamp'), 'Infinity', 'infinity'],
  [builtin('timestamptz'), '2024-01-01T10:00:00Z', '2024-01-01 10:00:00+00'],
  [builtin('timestamptz'), '2024-01-01 10:00:00.5-0330', '2024-01-01 13:30:00.5+00'],
  [builtin('timestamptz'), '0044-03-15 00:00:00+00:30 BC', '0044-03-14 23:30:00+00 BC'],
  [builtin('uuid'), '{A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11}', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
  [builtin('bytea'), '\\x0AfF', '\\x0aff'],
  [builtin('bytea'), 'a\\\\b\\001é', '\\x615c6201c3a9'],
  [builtin('bytea'), '', '\\x'],
  [builtin('text'), ' \uFEFF🧪 ', ' \uFEFF🧪 '],
  [builtin('text'), '\uFEFFfirst', '\uFEFFfirst'],
  [builtin('int4', { array: true }), '{1,NULL}', '{1,NULL}'],
];

const REFUSED: [type: ColumnType, text: string][] = [
  [builtin('bool'), 'o'],
  [builtin('bool'), ''],
  [builtin('int2'), '32768'],
  [builtin('int4'), '1.0'],
  [builtin('int8'), '9223372036854775808'],
  [builtin('float4'), '1e39'],
  [builtin('float8'), '1e400'],
  [builtin('float8'), '1e-400'],
  [builtin('float8'), ''],
  [MONEY, '1.005'],
  [MONEY, 'NaN'],
  [MONEY, '.'],
  [builtin('date'), '2023-02-29'],
  [builtin('date'), '0000-01-01'],
  [builtin('date'), '4714-11-23 BC'],
  [builtin('date'), '01/02/2024'],
  [builtin('time'), '24:00:00.000001'],
  [builtin('time'), '10:00:00.1234567'],
  [builtin('timestamp'), '2024-01-01 10:00:60'],
  [builtin('timestamp'), '294276-12-31 00:00:00'],
  [builtin('timestamptz'), '2024-01-01 10:00:00+16'],
  [builtin('uuid'), 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1'],
  [builtin('bytea'), '\\x0'],
  [builtin('bytea'), '\\9'],
  [builtin('text'), 'a\0b'],
];

describe("batch: PostgreSQL's text form", () => {
  for (const [type, text, answer] of SAME_AS_POSTGRES) {
    it(`${type.name} ${JSON.stringify(text)} is ${answer}`, () => assert.equal(through(type, text), answer));
  }

  for (const [type, text] of REFUSED) {
    it(`${type.name} refuses ${JSON.stringify(text)}, naming the field`, () => {
      assert.throws(
        () => through(type, text),
        (error) => error instanceof UserError && error.message.includes('amount') && error.hint !== undefined,
      );
    });
  }

  it('keeps null', () => assert.equal(through(MONEY, null), null));

  it('reads what it writes', () => {
    const same = (type: ColumnType) => (text: string) => {
      const written = through(type, text);
      assert.equal(through(type, written), written);
      return written;
    };
    fc.assert(fc.property(fc.double(), (value) => Object.is(Number(same(builtin('float8'))(textOf(value))), value)));
    fc.assert(
      fc.property(fc.float(), (value) => Object.is(Math.fround(Number(same(builtin('float4'))(textOf(value)))), value)),
    );
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') }),
        (date) => {
          const iso = date.toISOString();
          return (
            same(builtin('date'))(iso.slice(0, 10)) === iso.slice(0, 10) &&
            new Date(`${same(builtin('timestamptz'))(iso)?.replace(' ', 'T').slice(0, -3)}Z`).getTime() ===
              date.getTime()
          );
        },
      ),
    );
    fc.assert(
      fc.property(fc.bigInt(-999_999_999_999n, 999_999_999_999n), (cents) => {
        const text = same(MONEY)(`${cents}e-2`)!;
        return BigInt(text.replace('.', '')) === cents;
      }),
    );
  });
});
