import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createProfiler, type Profiler } from '../../../client/src/engine/profile/profile-values';

describe('profiles of values', () => {
  let profiler: Profiler;
  before(async () => {
    profiler = await createProfiler();
  });

  it('counts values, nulls and hits', () => {
    const { sampled, nulls, distinct, length, matches } = profiler(
      ['a@example.org', null, 'bb@example.org', 'a@example.org', 'none'],
      'text',
    );
    assert.deepEqual(
      { sampled, nulls, distinct, length },
      { sampled: 4, nulls: 1, distinct: 3, length: { min: 4, max: 14, mean: 11 } },
    );
    assert.equal(matches['email'], 3);
  });

  it('keeps no value: every text in a profile is a detector or a path', () => {
    const values = fc.array(fc.oneof(fc.emailAddress(), fc.string(), fc.constant(null)), { maxLength: 30 });
    fc.assert(
      fc.property(values, (given) => {
        const written = JSON.stringify(profiler(given, 'text'));
        for (const value of given)
          if (value !== null && value.includes('@') && value.length > 3) assert.ok(!written.includes(value));
      }),
    );
  });

  it('reads JSON by path, elements of arrays together, and keeps no key that is a value', () => {
    const value = (email: string): string =>
      JSON.stringify({
        contact: { email, tags: ['x'] },
        children: [{ name: 'Ann' }, { name: 'Bob' }],
        [email]: 'a key',
      });
    const { paths } = profiler([value('a@example.org'), value('b@example.org'), '{"cut', null], 'json');
    assert.deepEqual(Object.keys(paths ?? {}), ['$.contact.email', '$.contact.tags[*]', '$.children[*].name']);
    assert.equal(paths?.['$.contact.email'].matches['email'], 2);
    assert.equal(paths['$.children[*].name'].sampled, 4);
  });

  it('knows pictures by their first bytes', () => {
    assert.deepEqual(profiler(['ffd8ffe000104a46', '89504e470d0a1a0a', '0001020304050607'], 'bytes').matches, {
      picture: 2,
    });
  });

  it('looks at a bounded number of different values', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `value ${index}`);
    assert.equal(profiler(many, 'text').distinct, 100);
  });
});
