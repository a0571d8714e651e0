import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { CellRandom, keyOf } from '../../../../../client/src/engine/synthetic/random';
import {
  OneToOnePicker,
  rooted,
  WrittenPicker,
} from '../../../../../client/src/engine/synthetic/relations/pickers/composed-pickers';
import { IndexedPicker } from '../../../../../client/src/engine/synthetic/relations/pickers/indexed-picker';
import type { Picker } from '../../../../../client/src/engine/synthetic/relations/pickers/picker';
import { SharePicker } from '../../../../../client/src/engine/synthetic/relations/pickers/share-picker';
import { ChainPicker, TreePicker } from '../../../../../client/src/engine/synthetic/relations/pickers/tree-picker';
import { WindowPicker } from '../../../../../client/src/engine/synthetic/relations/pickers/window-picker';
import { ZipfPicker } from '../../../../../client/src/engine/synthetic/relations/pickers/zipf-picker';

const key = keyOf('a', 'key');

/** Every way to pick, by what it is made of. */
const KINDS: Record<string, (parents: number, rows: number) => Picker> = {
  window: (parents, rows) => new WindowPicker(parents, rows, key),
  'at least one': (parents, rows) => new WindowPicker(parents, rows, key, { atLeastOne: true }),
  even: (parents, rows) => new WindowPicker(parents, rows, key, { even: true }),
  'a share of the parents': (parents, rows) => new SharePicker(parents, rows, key, 0.3),
  zipf: (parents, rows) => new ZipfPicker(parents, rows, key),
  'steep zipf, at least one': (parents, rows) =>
    new ZipfPicker(parents, rows, key, { exponent: 2.5, atLeastOne: true }),
  written: (parents, rows) =>
    new WrittenPicker(
      new WindowPicker(parents, rows, key),
      new Map(
        rows > 2
          ? [
              [0, parents - 1],
              [2, -1],
            ]
          : [],
      ),
    ),
  tree: (_, rows) => new TreePicker(rows, key, 3),
  'flat tree': (_, rows) => new TreePicker(rows, key, 1),
  'deep tree': (_, rows) => new TreePicker(rows, key, 9),
  'tree of roots that are their own': (_, rows) => rooted(new TreePicker(rows, key, 2)),
  chain: (_, rows) => new ChainPicker(rows, 4),
  'one to one': (_, rows) => new OneToOnePicker(rows),
};
const SELF = /tree|chain|one to one/;

const sizes = fc.record({
  parents: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 })),
  rows: fc.oneof(fc.nat(60), fc.nat(1500)),
});

describe('synthetic/relations pickers', () => {
  for (const [name, make] of Object.entries(KINDS)) {
    it(`${name}: children are those that picked the parent, each with an ordinal of its own`, () => {
      fc.assert(
        fc.property(sizes, ({ parents, rows }) => {
          const count = SELF.test(name) ? rows : parents;
          const picker = make(parents, rows);
          const expected = Array.from({ length: count }, (): number[] => []);
          for (let row = 0; row < rows; row++) {
            const parent = picker.pick(row);
            ok(parent < count && parent >= -1);
            if (parent >= 0) expected[parent].push(row);
          }
          deepEqual(
            expected.map((_, parent) => picker.children(parent)),
            expected,
          );
          for (const rowsOfParent of expected)
            equal(new Set(rowsOfParent.map((row) => picker.ordinal(row))).size, rowsOfParent.length);
          const random = new CellRandom().at(key, rows);
          for (const [parent, rowsOfParent] of expected.entries()) {
            const limit = random.below(rows + 1);
            const drawn = picker.some(parent, limit, random);
            ok(drawn === -1 || (drawn <= limit && rowsOfParent.includes(drawn)));
          }
        }),
        { numRuns: 30 },
      );
    });

    it(`${name}: no parent changes when there are more rows, or as many more of both`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 3, max: 300 }), fc.integer({ min: 3, max: 300 }), (few, more) => {
          const [small, great] = [Math.min(few, more), Math.max(few, more)];
          const picks = (picker: Picker): number[] => Array.from({ length: small }, (_, row) => picker.pick(row));
          deepEqual(picks(make(17, great)), picks(make(17, small)));
          if (name !== 'written') deepEqual(picks(make(great, great)), picks(make(small, small)));
        }),
        { numRuns: 20 },
      );
    });
  }

  it('uniform: every parent has about as many children', () => {
    const picker = new WindowPicker(500, 20_000, key);
    const counts = Array.from({ length: 500 }, (_, parent) => picker.children(parent).length);
    equal(
      counts.reduce((sum, count) => sum + count, 0),
      20_000,
    );
    ok(Math.min(...counts) >= 20 && Math.max(...counts) <= 60, `${Math.min(...counts)} to ${Math.max(...counts)}`);
    ok(new Set(counts).size > 5, 'not the same for each');
  });

  it('uniform: of one child a parent on average, some parents have none and some several', () => {
    const picker = new WindowPicker(2_000, 2_000, key);
    const counts = Array.from({ length: 2_000 }, (_, parent) => picker.children(parent).length);
    ok(counts.filter((count) => count === 0).length > 400);
    ok(counts.filter((count) => count > 1).length > 300);
  });

  for (const exponent of [0.7, 1, 1.6])
    it(`zipf: children fall with the rank to the power of -${exponent}`, () => {
      const rows = 200_000;
      const picker = new ZipfPicker(100, rows, key, { exponent });
      const points = [1, 2, 4, 8, 16, 32].map((rank): [number, number] => [
        Math.log(rank),
        Math.log(picker.children(rank - 1).length),
      ]);
      const mean = (of: (point: [number, number]) => number): number =>
        points.reduce((sum, point) => sum + of(point), 0) / points.length;
      const [x, y] = [mean(([at]) => at), mean(([, value]) => value)];
      const slope = mean(([at, value]) => (at - x) * (value - y)) / mean(([at]) => (at - x) ** 2);
      ok(Math.abs(slope + exponent) < 0.06, `slope ${slope}`);
    });

  it('a share of the parents has children, the others none', () => {
    const picker = new SharePicker(2_000, 20_000, key, 0.3);
    const used = new Set(Array.from({ length: 20_000 }, (_, row) => picker.pick(row)));
    ok(Math.abs(used.size / 2_000 - 0.3) < 0.04, `${used.size}`);
  });

  it('trees are as deep as asked for and no deeper', () => {
    for (const depth of [1, 2, 3, 5, 8]) {
      const picker = new TreePicker(20_000, key, depth);
      const depthOf = (row: number): number => (picker.pick(row) < 0 ? 0 : 1 + depthOf(picker.pick(row)));
      equal(Math.max(...Array.from({ length: 20_000 }, (_, row) => depthOf(row))), depth);
    }
  });

  it('rows without a parent are in no index', () => {
    const picker = new IndexedPicker(4, 10, (row) => (row % 3 === 0 ? -1 : row % 4));
    deepEqual(
      [0, 1, 2, 3].map((parent) => picker.children(parent)),
      [[4, 8], [1, 5], [2], [7]],
    );
  });
});
