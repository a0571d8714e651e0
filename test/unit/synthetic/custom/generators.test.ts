import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import fc from 'fast-check';
import { builtin, type ColumnType } from '../../../../client/src/engine/schema/types';
import type { GeneratorSpec } from '../../../../client/src/engine/schema/value-hint';
import { generated, made } from '../../../support/described';
import { column, idColumn, nullable, table } from '../../../support/schema';

const text = builtin('text');
const int4 = builtin('int4');

/** The values of one column that a generator makes. */
async function valuesOf(
  generator: GeneratorSpec,
  type: ColumnType = text,
  { rows = 300, unique = false } = {},
): Promise<(string | null | undefined)[]> {
  const values = made('value', type, generator, { nullable: true });
  const uniques = unique ? [{ name: 'value_key', columns: ['value'] }] : [];
  const things = await generated({ tables: [table('things', [idColumn(), values], { uniques })], rows });
  return things.things.map(({ value }) => value);
}

const share = (values: readonly unknown[], wanted: unknown): number =>
  values.filter((value) => value === wanted).length / values.length;

describe('generators of the user', () => {
  it('draw from a list as often as its weights say', async () => {
    const list = [
      { value: 'a', weight: 70 },
      { value: 'b', weight: 20 },
      { value: null, weight: 10 },
    ];
    const values = await valuesOf({ list }, text, { rows: 4000 });
    deepEqual([...new Set(values)].sort(), ['a', 'b', null]);
    ok(Math.abs(share(values, 'a') - 0.7) < 0.03 && Math.abs(share(values, null) - 0.1) < 0.02);
  });

  it('call any method of faker, and take what it gives into the column’s type', async () => {
    for (const value of await valuesOf({ faker: 'internet.domainWord' })) match(value!, /^[a-z0-9-]+$/);
    for (const value of await valuesOf({ faker: 'number.int', arguments: [{ min: 5, max: 9 }] }, int4))
      match(value!, /^[5-9]$/);
    for (const value of await valuesOf({ faker: 'date.past' }, builtin('timestamptz'))) match(value!, /^202[45]-/);
    for (const value of await valuesOf({ faker: 'datatype.boolean' }, builtin('bool'))) match(value!, /^(true|false)$/);
    await rejects(valuesOf({ faker: 'commerce.product' }, int4), /things\.value: "\w+" is no int4/);
  });

  it('make texts that match a pattern', async () => {
    for (const value of await valuesOf({ pattern: '[A-Z]{2}-\\d{3,4}' })) match(value!, /^[A-Z]{2}-\d{3,4}$/);
  });

  it('put other columns of the row into a template', async () => {
    const columns = [
      idColumn(),
      made('name', text, { list: ['Zoë', 'Bob'] }),
      made('code', text, { template: '{{{name:ascii}}}-{id:4}' }),
      made('loud', text, { template: '{name:upper}' }),
    ];
    const { things } = await generated({ tables: [table('things', columns)], rows: 3 });
    for (const { id, name, code, loud } of things) {
      equal(code, `{${name === 'Zoë' ? 'zoe' : 'bob'}}-000${id}`);
      equal(loud, name!.toUpperCase());
    }
  });

  it('count up, as numbers or with text around them', async () => {
    deepEqual(await valuesOf({ sequence: { start: 10, step: -5 } }, int4, { rows: 4 }), ['10', '5', '0', '-5']);
    const invoices = await valuesOf({ sequence: { prefix: 'INV-', digits: 4, suffix: '/x' } }, text, { rows: 2 });
    deepEqual(invoices, ['INV-0001/x', 'INV-0002/x']);
  });

  it('draw numbers within bounds, by a distribution', async () => {
    const money = builtin('numeric', { precision: 10, scale: 2 });
    const of = async (distribution: 'uniform' | 'normal' | 'skewed'): Promise<number[]> =>
      (await valuesOf({ number: { min: 0, max: 100, scale: 2, distribution } }, money, { rows: 3000 })).map(Number);
    const [uniform, normal, skewed] = [await of('uniform'), await of('normal'), await of('skewed')];
    for (const values of [uniform, normal, skewed]) ok(values.every((value) => value >= 0 && value <= 100));
    const below = (values: number[], bound: number): number => values.filter((value) => value < bound).length / 3000;
    ok(Math.abs(below(uniform, 25) - 0.25) < 0.03);
    ok(below(normal, 25) < 0.12 && Math.abs(below(normal, 50) - 0.5) < 0.04);
    ok(below(skewed, 25) > 0.55);
  });

  it('draw days and seconds between two, both included', async () => {
    const days = await valuesOf({ date: { from: '2024-02-28', to: '2024-03-01' } }, builtin('date'));
    deepEqual([...new Set(days)].sort(), ['2024-02-28', '2024-02-29', '2024-03-01']);
    const times = { date: { from: '2024-01-01T10:00:00', to: '2024-01-01T10:00:02' } };
    deepEqual([...new Set(await valuesOf(times, builtin('timestamp')))].sort(), [
      '2024-01-01 10:00:00',
      '2024-01-01 10:00:01',
      '2024-01-01 10:00:02',
    ]);
  });

  it('give the same everywhere, and nothing as well', async () => {
    deepEqual(await valuesOf({ constant: 7 }, int4, { rows: 2 }), ['7', '7']);
    deepEqual(await valuesOf({ constant: null }, text, { rows: 2 }), [null, null]);
  });

  it('compute by an expression', async () => {
    const columns = [idColumn(), made('double', int4, { expression: 'id * 2 + 1' })];
    const { things } = await generated({ tables: [table('things', columns)], rows: 3 });
    deepEqual(
      things.map(({ double }) => double),
      ['3', '5', '7'],
    );
  });

  it('say when a value is none of the column’s type', async () => {
    await rejects(valuesOf({ list: ['1', 'two'] }, int4), /things\.value: "two" is no int4/);
    await rejects(valuesOf({ date: { from: 'soon', to: '2024-01-01' } }, builtin('date')), /"soon" is no date/);
  });

  it('never give a value twice where the column is unique, or say that there are too few', async () => {
    const specs: [GeneratorSpec, ColumnType][] = [
      [{ number: { min: 1, max: 300 } }, int4],
      [{ list: Array.from({ length: 300 }, (_, index) => `v${index}`) }, text],
      [{ date: { from: '2024-01-01', to: '2024-10-26' } }, builtin('date')],
      [{ sequence: {} }, text],
      [{ pattern: '[a-z]{2}' }, text],
    ];
    for (const [spec, type] of specs) equal(new Set(await valuesOf(spec, type, { unique: true })).size, 300);
    await rejects(valuesOf({ list: ['a', 'b'] }, text, { unique: true }), /there are 2 values, and the 300 rows/);
  });

  it('leave out the share of rows that the hint says, where the column may be null', async () => {
    const values = { generator: { constant: 'x' }, null_share: 0.4 };
    const columns = [idColumn(), nullable('maybe', text, { values }), column('always', text, { values })];
    const { things } = await generated({ tables: [table('things', columns)], rows: 2000 });
    ok(
      Math.abs(
        share(
          things.map(({ maybe }) => maybe),
          null,
        ) - 0.4,
      ) < 0.04,
    );
    equal(
      share(
        things.map(({ always }) => always),
        null,
      ),
      0,
    );
  });

  it('make a row the same whatever others there are', async () => {
    const item = fc.oneof(
      fc.string(),
      fc.record({ value: fc.string(), weight: fc.double({ min: 0.1, max: 9, noNaN: true }) }),
    );
    const spec = fc.oneof(
      fc.record({ list: fc.array(item, { minLength: 1 }) }),
      fc.record({ number: fc.record({ min: fc.integer({ min: -99, max: 0 }), max: fc.integer({ min: 1, max: 99 }) }) }),
    );
    await fc.assert(
      fc.asyncProperty(spec, fc.integer({ min: 1, max: 20 }), async (generator, rows) => {
        const some = await valuesOf(generator, text, { rows });
        const more = await valuesOf(generator, text, { rows: rows + 7 });
        deepEqual(more.slice(0, rows), some);
      }),
      { numRuns: 20 },
    );
  });
});
