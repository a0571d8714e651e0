import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asciiWords, isPlainAscii } from '../../../../server/src/testcase/fields/ascii-words';

/** As for any script. */
const slow = (text: string): string[] =>
  text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');

describe('words of ASCII', () => {
  it('are those that the expressions for every script give', () => {
    const part = fc.constantFrom('a', 'B', 'Cd', 'eF', '9', '_', ' ', '-', 'URL', 'x1Y', '#', '.');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text.filter(isPlainAscii), (plain) => assert.deepEqual(asciiWords(plain), slow(plain))),
      { numRuns: 1000 },
    );
  });

  it('are not told where accents, apostrophes or attributes would matter', () => {
    for (const text of ["user's", 'Straße', "@id='x'", 'a\tb']) assert.equal(isPlainAscii(text), false, text);
    assert.deepEqual(asciiWords('txtUserEmail #2'), ['txt', 'user', 'email', '2']);
  });
});
