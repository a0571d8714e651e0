import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf } from '../../../../client/src/engine/synthetic/random';
import { ApartAmong } from '../../../../client/src/engine/synthetic/relations/apart-among';
import { Apart } from '../../../../client/src/engine/synthetic/relations/tuples';

describe('pairs kept apart among other parts of a key', () => {
  it('never come twice, never with themselves, and are found again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('<' as const, '>' as const, null),
        (size, more, order) => {
          const tuples = new ApartAmong(new Apart(size, order), [0, 2], [size, more, size], keyOf('k'));
          const seen = new Set<string>();
          for (let index = 0; index < tuples.capacity; index++) {
            const values = [0, 1, 2].map((dimension) => tuples.at(index, dimension));
            const [one, list, other] = values;
            assert.ok(one !== other && list < more && Math.max(one, other) < size);
            if (order !== null) assert.equal(order === '<', one < other);
            seen.add(values.join());
            assert.equal(tuples.indexOf(values), index);
          }
          assert.equal(seen.size, tuples.capacity);
        },
      ),
    );
  });

  it('are none where a part has no value', () => {
    assert.equal(new ApartAmong(new Apart(5, null), [0, 1], [5, 5, 0], keyOf('k')).capacity, 0);
  });
});
