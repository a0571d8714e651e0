import assert from 'node:assert/strict';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

/** What a text behind a step is called, as `table.label`. */
const wrote = (language: string, text: string): string[] =>
  readStep(
    { text, kind: 'action', line: 1, table: [], docString: { text: 'Nobody was there.', line: 2 } },
    lexiconOf(language),
  ).groups.map(({ entity, rows }) => `${entity?.table ?? ''}.${rows[0][0].label}`);

describe('texts behind steps', () => {
  it('are called as what somebody writes', () => {
    assert.deepEqual(wrote('de', 'der Pförtner folgenden Vermerk hinterlegt:'), ['vermerke.vermerk']);
    assert.deepEqual(wrote('pl', 'kucharz dopisuje uwagę:'), ['uwagi.uwaga']);
    assert.deepEqual(wrote('it', 'inserisco il seguente testo:'), ['.testo']);
    assert.deepEqual(wrote('pt', 'espero a página:'), []);
  });

  it('are called as what is told in them, whatever that is', () => {
    const told = {
      de: ['der Gärtner den Schädling beschreibt:', '.Schädling'],
      en: ['the gardener describes the pest:', '.pest'],
      es: ['el jardinero describe la plaga:', '.plaga'],
      fr: ['le jardinier raconte les dégâts:', '.dégâts'],
      it: ['il giardiniere descrive i danni:', '.danni'],
      nl: ['de tuinman de schade beschrijft:', '.schade'],
      pl: ['ogrodnik opisuje szkody:', '.szkody'],
      pt: ['o jardineiro descreve a praga:', '.praga'],
      sv: ['trädgårdsmästaren beskriver sina skador:', '.skador'],
    };
    for (const [language, [text, field]] of Object.entries(told))
      assert.deepEqual(wrote(language, text), [field], text);
  });

  it('are nothing where they are shown or sought', () => {
    assert.deepEqual(wrote('de', 'der Gärtner die Seite öffnet:'), []);
    assert.deepEqual(wrote('en', 'the gardener opens the page:'), []);
    assert.deepEqual(wrote('es', 'el jardinero abre la página:'), []);
    assert.deepEqual(wrote('en', 'the page describes:'), []);
  });
});
