import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf } from '../../../../client/src/engine/synthetic/random';
import { Grouped } from '../../../../client/src/engine/synthetic/relations/grouped';
import { KeyRows } from '../../../../client/src/engine/synthetic/relations/key-rows';
import {
  Apart,
  AroundCommon,
  Combinations,
  Diagonal,
  type Dimension,
  type Tuples,
} from '../../../../client/src/engine/synthetic/relations/tuples';

const key = keyOf('tuples');
const MOST = 3_000;

const dimension = fc.record({ size: fc.integer({ min: 1, max: 40 }), rows: fc.boolean() });
const dimensions = fc.array(dimension, { minLength: 1, maxLength: 4 });

const tuple = (tuples: Tuples, count: number, index: number): number[] =>
  Array.from({ length: count }, (_, place) => tuples.at(index, place));

/** Every tuple differs, lies inside of its dimensions, and leads back to its index. */
function check(tuples: Tuples, sizes: readonly number[]): void {
  const seen = new Set<string>();
  const count = Math.min(MOST, tuples.capacity);
  for (let index = 0; index < count; index++) {
    const values = tuple(tuples, sizes.length, index);
    ok(
      values.every((value, place) => value >= 0 && value < sizes[place]),
      `${index}: ${values.join()}`,
    );
    seen.add(values.join());
    equal(tuples.indexOf(values), index);
  }
  equal(seen.size, count);
}

describe('synthetic/relations tuples', () => {
  it('combinations are all there are, each once', () => {
    fc.assert(
      fc.property(dimensions, (each) => {
        const sizes = each.map(({ size }) => size);
        const tuples = new Combinations(each, key);
        equal(
          tuples.capacity,
          sizes.reduce((product, size) => product * size, 1),
        );
        check(tuples, sizes);
      }),
      { numRuns: 60 },
    );
  });

  it('pairs of two large tables are all there are, too', () => {
    for (const [one, other] of [
      [7, 7],
      [50, 50],
      [61, 40],
      [40, 61],
      [500, 8],
    ])
      check(
        new Combinations(
          [one, other].map((size) => ({ size, rows: true })),
          key,
        ),
        [one, other],
      );
  });

  it('the first combinations of rows are the same however many rows there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 0, max: 80 }),
        (lists, few, more) => {
          const of = (size: number): Combinations =>
            new Combinations(
              [null, ...lists].map((list): Dimension => ({ size: list ?? size, rows: list === null })),
              key,
            );
          for (let index = 0; index < few; index++)
            deepEqual(tuple(of(few + more), lists.length + 1, index), tuple(of(few), lists.length + 1, index));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of as many pairs as rows, some rows have none and some have several', () => {
    const tuples = new Combinations(
      [
        { size: 1_000, rows: true },
        { size: 1_000, rows: true },
      ],
      key,
    );
    for (const place of [0, 1]) {
      const counts = new Array<number>(1_000).fill(0);
      for (let index = 0; index < 1_000; index++) counts[tuples.at(index, place)]++;
      ok(counts.filter((count) => count === 0).length > 100);
      ok(counts.filter((count) => count > 1).length > 100);
    }
  });

  it('two keys with a column in common both differ', () => {
    fc.assert(
      fc.property(dimension, dimension, dimension, (common, one, other) => {
        const tuples = new AroundCommon(
          new Combinations([common], key),
          [
            { dimensions: [0], tuples: new Combinations([one], key) },
            { dimensions: [2], tuples: new Combinations([other], key) },
          ],
          [1],
        );
        equal(tuples.capacity, common.size * Math.min(one.size, other.size));
        const keys = [new Set<string>(), new Set<string>()];
        for (let index = 0; index < tuples.capacity; index++) {
          const [a, b, c] = tuple(tuples, 3, index);
          keys[0].add(`${a} ${b}`);
          keys[1].add(`${b} ${c}`);
          equal(tuples.indexOf([a, b, c]), index);
        }
        deepEqual(
          keys.map(({ size }) => size),
          [tuples.capacity, tuples.capacity],
        );
      }),
      { numRuns: 40 },
    );
  });

  it('pairs of different rows of one table', () => {
    for (const size of [0, 1, 2, 3, 10, 41]) {
      for (const order of [null, '<', '>'] as const) {
        const tuples = new Apart(size, order);
        check(tuples, [size, size]);
        for (let index = 0; index < Math.min(MOST, tuples.capacity); index++) {
          const [a, b] = tuple(tuples, 2, index);
          ok(order === null ? a !== b : order === '<' ? a < b : a > b);
        }
        equal(tuples.capacity, order === null ? size * Math.max(0, size - 1) : (size * Math.max(0, size - 1)) / 2);
      }
    }
  });

  it('pairs in an order are the same however many rows there are', () => {
    const [few, many] = [new Apart(20, '<'), new Apart(2_000_000, '<')];
    for (let index = 0; index < 19; index++) deepEqual(tuple(few, 2, index), tuple(many, 2, index));
    for (const index of [0, 1, 1_999_998, 1_999_999, 12_345_678_901, many.capacity - 1])
      equal(many.indexOf(tuple(many, 2, index)), index);
  });

  it('the diagonal is row r of each', () => {
    check(new Diagonal(5), [5, 9]);
    equal(new Diagonal(5).indexOf([1, 2]), -1);
  });

  it('members of the same ancestor only', () => {
    // Row m * 10 + a is member m of ancestor a.
    const members = (count: number): ConstructorParameters<typeof Grouped>[1][number] => ({
      count,
      row: (ancestor, member) => member * 10 + ancestor,
      locate: (row) => (row < count * 10 ? { ancestor: row % 10, member: Math.floor(row / 10) } : null),
    });
    const tuples = new Grouped(10, [members(3), members(4)], key);
    equal(tuples.capacity, 120);
    check(tuples, [30, 40]);
    for (let index = 0; index < 120; index++) {
      const [one, other] = tuple(tuples, 2, index);
      equal(one % 10, other % 10);
    }
    equal(tuples.indexOf([1, 2]), -1);
  });

  it('rows that the test writes have what is written, and no other row has it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(5), fc.option(fc.nat(6), { nil: undefined })), {
          maxLength: 6,
          selector: ([a]) => a,
        }),
        (written) => {
          const tuples = new Combinations(
            [
              { size: 6, rows: true },
              { size: 7, rows: true },
            ],
            key,
          );
          const rows = new KeyRows(tuples, written);
          const seen = new Set<string>();
          for (let row = 0; row < tuples.capacity; row++) {
            const [a, b] = [rows.value(row, 0), rows.value(row, 1)];
            seen.add(`${a} ${b}`);
            const [one, other] = written.at(row < written.length ? row : written.length) ?? [undefined, undefined];
            if (one !== undefined) equal(a, one);
            if (other !== undefined) equal(b, other);
            ok(!rows.isBeyond(row));
          }
          equal(seen.size, tuples.capacity);
          ok(rows.isBeyond(tuples.capacity));
        },
      ),
      { numRuns: 60 },
    );
  });
});
