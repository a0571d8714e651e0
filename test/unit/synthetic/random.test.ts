import { deepEqual, equal, notDeepEqual, ok } from 'node:assert/strict';
import { CellRandom, keyOf } from '../../../client/src/engine/synthetic/random';

const drawsAt = (random: CellRandom, row: number): number[] => {
  random.at(keyOf('seed', 'table', 'column'), row);
  return [random.u32(), random.u32(), random.u32()];
};

describe('synthetic/random', () => {
  it('a cell gives the same numbers whatever was drawn before', () => {
    const random = new CellRandom();
    const fresh = drawsAt(new CellRandom(), 7);
    drawsAt(random, 1);
    random.next();
    deepEqual(drawsAt(random, 7), fresh);
  });

  it('has not changed: everything that was ever generated depends on it', () => {
    deepEqual(keyOf('tdm', 'users', 'email'), { a: 1507397934, b: 880548089 });
    deepEqual(drawsAt(new CellRandom(), 0), [1734923652, 3148119481, 1601958874]);
  });

  it('tells the parts of a path apart', () => {
    notDeepEqual(keyOf('ab', 'c'), keyOf('a', 'bc'));
    notDeepEqual(keyOf('a', '', 'b'), keyOf('a', 'b'));
  });

  it('spreads evenly, in a cell and over rows', () => {
    const random = new CellRandom();
    const key = keyOf('even');
    for (const draw of [
      (row: number) => random.at(key, row),
      (row: number) => (row === 0 ? random.at(key, 0) : random),
    ]) {
      const counts = new Array<number>(16).fill(0);
      for (let row = 0; row < 160_000; row++) counts[draw(row).below(16)]++;
      // 10,000 are expected in each, give or take 97; six times that does not happen by chance.
      for (const count of counts) ok(Math.abs(count - 10_000) < 600, `${count}`);
    }
  });

  it('draws within its bounds', () => {
    const random = new CellRandom().at(keyOf('bounds'), 0);
    const seen = new Set(Array.from({ length: 500 }, () => random.between(-2, 2)));
    deepEqual(
      [...seen].sort((a, b) => a - b),
      [-2, -1, 0, 1, 2],
    );
    equal(random.string('x', 5), 'xxxxx');
  });
});
