import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageOfSteps } from '../../../../server/src/testcase/gherkin/language-of-steps';
import { proseLanguage, verbCounts } from '../../../../server/src/testcase/wording/prose-language';

describe('the language of steps', () => {
  it('is that of their verbs, whatever stands in quotes', () => {
    assert.equal(proseLanguage('en', ['ich gebe "enter" als "select" ein', 'ich klicke auf "Weiter"']), 'de');
    assert.equal(proseLanguage('en', ['I enter "ich gebe ein" as name']), 'en');
    assert.equal(proseLanguage('fr', ['I enter a name']), 'fr');
  });

  it('is that of their small words and nouns where no verb is known', () => {
    assert.equal(proseLanguage('en', ['das Schiff "Möwe" mit 3 Kabinen']), 'de');
    assert.equal(proseLanguage('en', ['kierowca "Ola" z numerem "7"', 'przesyłka waży 3 kg']), 'pl');
    assert.equal(proseLanguage('en', ['föraren "Ola" kör bilen till kunden']), 'sv');
    assert.equal(proseLanguage('en', ['a store in Los Angeles', 'the Van der Valk hotel', 'an auto loan']), 'en');
  });

  it('is that of the titles above them where steps are too few to tell', () => {
    const steps = (...texts: string[]) => [
      texts.map((text) => ({ text, kind: 'action' as const, line: 1, table: [], docString: null })),
    ];
    assert.equal(languageOfSteps('en', steps('indtastning fyller "x"')), 'en');
    assert.equal(languageOfSteps('en', steps('fyller "x"'), ['Kunden bokar en tid', null]), 'sv');
    assert.equal(languageOfSteps('en', steps('I enter "x"'), ['der Kunde bestellt']), 'en');
  });

  it('counts a step of plain letters as it counts one of any', () => {
    const piece = fc.oneof(
      fc.constantFrom('enter', 'Enters', 'ich', 'yo', 'login', 'logout', 'login2', '_logout', 'gebe', 'ein', 'saisis'),
      fc.constantFrom('"', "'", ' ', '  ', '\t', '-', '3', '_'),
      fc.string({ maxLength: 4 }).map((text) => text.replace(/[^\t -~]/g, '')),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, apart) => {
        const step = pieces.join(apart ? ' ' : '');
        assert.deepEqual(verbCounts([step]), verbCounts([`${step} ü`]));
      }),
    );
  });
});
