import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { countBelow, countUpTo } from '../../../client/src/engine/synthetic/ascending';

describe('synthetic/ascending: where a value stands among ascending numbers', () => {
  it('counts as a look at each of them does', () => {
    const some = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 });
    fc.assert(
      fc.property(some, fc.integer({ min: -22, max: 22 }), (numbers, value) => {
        const ascending = Float64Array.from(numbers).sort();
        assert.equal(countBelow(ascending, value), numbers.filter((each) => each < value).length);
        assert.equal(countUpTo(ascending, value), numbers.filter((each) => each <= value).length);
      }),
    );
  });
});
