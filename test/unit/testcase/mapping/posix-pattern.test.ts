import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLikePattern, readPosixPattern } from '../../../../server/src/testcase/mapping/posix-pattern';

describe('patterns of checks', () => {
  it('match as JavaScript does where both mean the same', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '[a-c1]', '\\.', '1');
    const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '{1,}', '*?');
    const item = fc.tuple(atom, quantifier).map(([one, many]) => one + many);
    const sequence = fc.array(item, { maxLength: 4 }).map((items) => items.join(''));
    const grouped = fc.tuple(sequence, sequence, quantifier).map(([one, two, many]) => `(${one}|${two})${many}`);
    const pattern = fc
      .tuple(
        fc.constantFrom('', '^'),
        fc.array(fc.oneof(sequence, grouped), { maxLength: 3 }),
        fc.constantFrom('', '$'),
      )
      .map(([start, parts, end]) => start + parts.join('') + end);
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '.', '\n'), maxLength: 6 });
    fc.assert(
      fc.property(pattern, text, fc.boolean(), (source, value, ignoreCase) => {
        const ours = readPosixPattern(source, ignoreCase);
        assert.ok(ours, source);
        assert.equal(ours.test(value), new RegExp(source, ignoreCase ? 'is' : 's').test(value), source);
      }),
      { numRuns: 2000 },
    );
  });

  it('know the classes of POSIX', () => {
    const matches = (pattern: string, text: string, ignoreCase = false): boolean | undefined =>
      readPosixPattern(pattern, ignoreCase)?.test(text);
    assert.equal(matches('^[[:alpha:]_]+$', 'aZ_'), true);
    assert.equal(matches('^[^[:space:]]$', ' '), false);
    assert.equal(matches('^[]a]+$', ']a'), true);
    assert.equal(matches('^[[:upper:]]$', 'a', true), true);
    assert.equal(matches('^[A-Z]$', 'a', true), true);
  });

  it('are left alone where they are not understood', () => {
    for (const odd of [
      '(?=a)',
      '\\mword\\M',
      '\\1',
      '[[.a.]]',
      'a**',
      '*a',
      'ä',
      '(a',
      'a)',
      '[a',
      'a\\',
      '***:a',
      'a{2,1}',
      '(?i)a',
    ]) {
      assert.equal(readPosixPattern(odd, false), null, odd);
    }
  });

  it('of LIKE match whole texts', () => {
    const like = (pattern: string, text: string, ignoreCase = false): boolean | undefined =>
      readLikePattern(pattern, ignoreCase)?.test(text);
    assert.equal(like('a%c_', 'abbbcd'), true);
    assert.equal(like('a%', 'ba'), false);
    assert.equal(like('A\\%', 'a%', true), true);
    assert.equal(like('A\\%', 'ab', true), false);
    assert.equal(like('a\\', 'a'), undefined);
  });
});
