import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lexiconOf, nounOf, proseLanguage, verbCounts } from '../../../../server/src/testcase/wording/lexicon';
import { pluralIn } from '../../../../server/src/testcase/wording/spoken/inflected';

describe('the language of steps', () => {
  it('is that of their verbs, whatever stands in quotes', () => {
    assert.equal(proseLanguage('en', ['ich gebe "enter" als "select" ein', 'ich klicke auf "Weiter"']), 'de');
    assert.equal(proseLanguage('en', ['I enter "ich gebe ein" as name']), 'en');
    assert.equal(proseLanguage('fr', ['I enter a name']), 'fr');
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

describe('nouns of other languages', () => {
  it('are understood in the forms that sentences give them', () => {
    const found = (language: string, ...words: string[]): (string | undefined)[] =>
      words.map((word) => nounOf(word, lexiconOf(language)));
    assert.deepEqual(found('de', 'Vertrags', 'Wohnungen', 'Mietvertrag', 'Lieferadresse'), [
      'contract', 'apartments', 'contract', undefined,
    ]); // prettier-ignore
    assert.deepEqual(found('sv', 'leveransen', 'butikerna', 'sparkonto'), ['delivery', 'stores', 'account']);
    assert.deepEqual(found('pl', 'fakturze', 'przesyłkę', 'zamówieniem', 'produktów'), [
      'invoice', 'shipment', 'order', 'products',
    ]); // prettier-ignore
    assert.deepEqual(found('es', 'envío', 'solicitudes'), ['shipment', 'requests']);
  });

  it('are tables in their plural', () => {
    const nouns = { de: 'mahnung', es: 'cancion', fr: 'tableau', it: 'banca', nl: 'heffing', pl: 'licytacja', pt: 'refeicao', sv: 'dagbok' }; // prettier-ignore
    assert.deepEqual(
      Object.entries(nouns).map(([language, noun]) => pluralIn(noun, language)),
      ['mahnungen', 'canciones', 'tableaux', 'banche', 'heffingen', 'licytacje', 'refeicoes', 'dagbok'],
    );
  });
});
