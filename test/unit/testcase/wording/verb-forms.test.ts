import assert from 'node:assert/strict';
import fc from 'fast-check';
import { classesOf, lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { PHRASES } from '../../../../server/src/testcase/wording/phrases';
import { stemsOf } from '../../../../server/src/testcase/wording/verb-forms';

describe('verbs of other languages than English', () => {
  it('are understood in persons that no list has', () => {
    const means = (word: string, language: string): string[] => [...classesOf(word, lexiconOf(language))];
    assert.deepEqual(means('selezioni', 'it'), ['choose']);
    assert.deepEqual(means('inseriamo', 'it'), ['enter']);
    assert.deepEqual(means('ingresaron', 'es'), ['enter']);
    assert.deepEqual(means('saisissons', 'fr'), ['enter']);
    assert.deepEqual(means('wprowadzamy', 'pl'), ['enter']);
    assert.deepEqual(means('giriyor', 'tr'), ['enter']);
    assert.deepEqual(means('selecionamos', 'pt'), ['choose']);
  });

  it('are no nouns, and none where two of them are alike', () => {
    for (const [word, language] of [
      ['producto', 'es'],
      ['nomi', 'it'],
      ['usuarios', 'pt'],
      ['hasło', 'pl'],
    ] as const)
      assert.equal(classesOf(word, lexiconOf(language)).size, 0, word);
  });

  it('leave a part of themselves, and enough of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.keys(PHRASES)), (word, language) =>
        stemsOf(word, language).every((stem) => stem.length > 2),
      ),
    );
    assert.deepEqual(stemsOf('entering', 'en'), []);
  });
});
