import assert from 'node:assert/strict';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { tokenize } from '../../../../server/src/testcase/wording/tokens';

const valuesOf = (language: string, text: string): string[] =>
  tokenize(text, lexiconOf(language))
    .filter(({ kind }) => kind !== 'word')
    .map(({ text: value }) => value);

const wordsOf = (language: string, text: string): string =>
  tokenize(text, lexiconOf(language))
    .map(({ text: word }) => word)
    .join(' ');

describe('words behind the field that they are of', () => {
  it('are said in as many as it takes', () => {
    assert.deepEqual(valuesOf('nl', 'de monteur meldt de storing met omschrijving lekkende kraan'), ['lekkende kraan']);
    assert.deepEqual(valuesOf('de', 'er als Verwendungszweck Miete Mai angibt'), ['Miete Mai']);
    assert.deepEqual(valuesOf('pl', 'pisze list na temat stary most'), ['stary most']);
    assert.deepEqual(valuesOf('de', 'er als Kommentar schreibt'), []);
    assert.deepEqual(valuesOf('sv', 'som skäl anger jag'), []);
  });

  it('are a name, or one word where nothing else is meant', () => {
    assert.deepEqual(valuesOf('de', 'ein Tier der Rasse Berner Sennenhund'), ['Berner Sennenhund']);
    assert.deepEqual(valuesOf('es', 'el huésped elige la tarifa Flexible Plus'), ['Flexible Plus']);
    assert.deepEqual(valuesOf('sv', 'hon väljer ämnet kemi'), ['kemi']);
    assert.deepEqual(valuesOf('es', 'el usuario abre la categoría principal'), []);
    assert.deepEqual(valuesOf('es', 'el sistema marca Error'), []);
    assert.deepEqual(valuesOf('es', 'que el plan B está activo'), []);
  });

  it('are why something is done, whatever says so', () => {
    assert.equal(wordsOf('sv', 'kunden avslutar avtalet på grund av flytt'), 'kunden avslutar avtalet med orsak flytt');
    assert.deepEqual(valuesOf('es', 'cierra la orden debido a falta de repuestos'), ['falta de repuestos']);
    assert.deepEqual(valuesOf('de', 'der Kunde den Vertrag wegen Umzug kündigt'), ['Umzug']);
    assert.deepEqual(valuesOf('nl', 'het feest wegens storm wordt afgezegd'), ['storm']);
  });
});
