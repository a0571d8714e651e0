import assert from 'node:assert/strict';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { tokenize } from '../../../../server/src/testcase/wording/tokens';

const valuesOf = (language: string, text: string): string[] =>
  tokenize(text, lexiconOf(language))
    .filter(({ kind }) => kind === 'value')
    .map(({ text: value }) => value);

describe('values without quotes in other languages', () => {
  it('are days in words', () => {
    assert.deepEqual(valuesOf('it', 'la consegna è prevista per il 4 marzo 2025'), ['4 marzo 2025']);
    assert.deepEqual(valuesOf('pl', 'dostawa nastąpi 4 marca 2025'), ['4 marca 2025']);
    assert.deepEqual(valuesOf('es', 'la entrega es el 4 de marzo de 2025'), ['4 de marzo de 2025']);
    assert.deepEqual(valuesOf('it', 'attendo 4 marmotte'), []);
  });

  it('are names behind what has one, and places behind how somebody is', () => {
    assert.deepEqual(valuesOf('it', 'il paziente Ugo De Santis residente a Lecco'), ['Ugo De Santis', 'Lecco']);
    assert.deepEqual(valuesOf('it', 'presso la filiale di Reggio Calabria'), ['Reggio Calabria']);
    assert.deepEqual(valuesOf('pl', 'pacjent Adam Król zamieszkały w Rybniku'), ['Adam Król', 'Rybniku']);
    assert.deepEqual(valuesOf('it', 'clicco sul pulsante Salva'), []);
    assert.deepEqual(valuesOf('pl', 'otwieram okno Ustawienia'), []);
    assert.deepEqual(valuesOf('it', 'apro la pagina del cliente Nome'), []);
  });

  it('are names where nouns are written as names are, too', () => {
    assert.deepEqual(valuesOf('sv', 'simhallen Vågen i Lund'), ['Vågen']);
    assert.deepEqual(valuesOf('sv', 'patienten Åke Berg är född i Lund'), ['Åke Berg', 'Lund']);
    assert.deepEqual(valuesOf('nl', 'de huurder Jan van den Berg'), ['Jan van den Berg']);
    assert.deepEqual(valuesOf('fr', 'une cliente nommée Zoé Petit'), ['Zoé Petit']);
    assert.deepEqual(valuesOf('de', 'ein Kunde namens Uwe Falk'), ['Uwe Falk']);
    assert.deepEqual(valuesOf('de', 'die Mieterin Ute Falk wohnt in Kiel'), ['Ute Falk', 'Kiel']);
    assert.deepEqual(valuesOf('de', 'der Kunde Zugriff auf Berichte erhält'), []);
    assert.deepEqual(valuesOf('de', 'der Benutzer Administrator Rechte erhält'), []);
    assert.deepEqual(valuesOf('sv', 'jag klickar på knappen Spara'), []);
    assert.deepEqual(valuesOf('nl', 'ik op het tabblad Historie klik'), []);
  });

  it('are streets with their number, and the town behind', () => {
    assert.deepEqual(valuesOf('sv', 'hon bor på Norra Ågatan 5 i Kalmar'), ['Norra Ågatan 5', 'Kalmar']);
    assert.deepEqual(valuesOf('de', 'er wohnt in der Alten Straße 12a in Ulm'), ['Alten Straße 12a', 'Ulm']);
    assert.deepEqual(valuesOf('nl', 'zij woont op Kerkweg 27-B te Assen'), ['Kerkweg 27-B', 'Assen']);
    assert.deepEqual(valuesOf('fr', "domicilié au 8 rue de l'Orme à Dijon"), ["8 rue de l'Orme", 'Dijon']);
    assert.deepEqual(valuesOf('de', 'auf Platz 12 sitzt niemand'), []);
  });

  it('are codes behind a noun', () => {
    assert.deepEqual(valuesOf('pl', 'pojazd o numerze rejestracyjnym KR 7731L'), ['KR 7731L']);
    assert.deepEqual(valuesOf('it', 'con targa DX481KL'), ['DX481KL']);
    assert.deepEqual(valuesOf('it', 'la risposta ha codice SHA-256'), []);
  });

  it('are names of people behind their titles, and those with an apostrophe', () => {
    assert.deepEqual(valuesOf('it', "alla signora Ida Dell'Orto"), ["Ida Dell'Orto"]);
    assert.deepEqual(valuesOf('pl', 'dla pani Ewy Maj'), ['Ewy Maj']);
    assert.deepEqual(valuesOf('pt', 'a cliente Rita das Neves Pinto tem saldo'), ['Rita das Neves Pinto']);
    assert.deepEqual(valuesOf('it', "apro l'Archivio"), []);
    assert.deepEqual(valuesOf('pt', 'clico no menu Definições'), []);
  });

  it('are addresses, with the number and the town behind the street', () => {
    assert.deepEqual(valuesOf('it', 'residente in via Monte Nero 7'), ['via Monte Nero 7']);
    assert.deepEqual(valuesOf('pl', 'mieszka przy ul. Lipowej 4/12'), ['ul. Lipowej 4/12']);
    assert.deepEqual(valuesOf('es', 'vive en la calle de Alcalá 31, Madrid'), ['calle de Alcalá 31, Madrid']);
    assert.deepEqual(valuesOf('pt', 'loja na Rua do Sol, em Évora'), ['Rua do Sol', 'Évora']);
    assert.deepEqual(valuesOf('it', 'avviso il medico via Email'), []);
    assert.deepEqual(valuesOf('it', 'frequenta il corso Avanzato'), ['Avanzato']);
  });

  it('are numbers in groups, and thousands one number', () => {
    const numbers = tokenize('com o NIF 214 556 903', lexiconOf('pt')).filter(({ kind }) => kind === 'number');
    assert.deepEqual(
      numbers.map(({ text }) => text),
      ['214 556 903'],
    );
    assert.deepEqual(valuesOf('it', 'con telefono 333 1234567'), ['333 1234567']);
    assert.deepEqual(valuesOf('de', 'mit der Kundennummer 700 812 44'), ['700 812 44']);
  });
});
