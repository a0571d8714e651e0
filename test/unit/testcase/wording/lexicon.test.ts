import assert from 'node:assert/strict';
import { lexiconOf, nounOf } from '../../../../server/src/testcase/wording/lexicon';
import { pluralIn } from '../../../../server/src/testcase/wording/spoken/inflected';

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
