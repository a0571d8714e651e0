import assert from 'node:assert/strict';
import fc from 'fast-check';
import { storableJson, storableText } from '../../../client/src/engine/metadata/guard';

const SECRET = 'h0use-Of-Cards';

describe('what goes into tdm', () => {
  it('has no password of a connection string, wherever in a value it stands', () => {
    const url = `postgresql://ann:${SECRET}@db.example.com:5432/shop`;
    const request = {
      test_cases: [{ content: `Given the database "${url}"`, path: null }],
      config: { deep: [{ list: [url, 1, true, null] }], [url]: 'as a key' },
    };
    const stored = storableJson(request);
    assert.ok(!JSON.stringify(stored).includes(SECRET), JSON.stringify(stored));
    assert.match(stored.test_cases[0].content, /ann.*db\.example\.com:5432\/shop/);
    assert.deepEqual(stored.config.deep[0].list.slice(1), [1, true, null]);
  });

  it('is text that PostgreSQL can hold', () => {
    assert.equal(storableText('a\0b\ud800c'), 'a\ufffdb\ufffdc');
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        assert.doesNotMatch(JSON.stringify(storableJson(value)), /\\u0000|\\ud[89a-f]/);
      }),
      { numRuns: 30 },
    );
  });

  it('is otherwise as it was', () => {
    const plain = { title: 'Registration 😀', rows: [{ email: 'user@test.com', count: 3, ratio: 0.5, empty: '' }] };
    assert.deepEqual(storableJson(plain), plain);
  });
});
