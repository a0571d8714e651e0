import assert from 'node:assert/strict';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { tokenize } from '../../../../server/src/testcase/wording/tokens';

const valuesOf = (language: string, text: string): string[] =>
  tokenize(text, lexiconOf(language))
    .filter(({ kind }) => kind === 'value')
    .map(({ text: value }) => value);

describe('values that no quotes hold', () => {
  it('are days in words, in every language', () => {
    const days: Record<string, [string, string]> = {
      en: ['the course begins on 9 October 2023', '9 October 2023'],
      de: ['der Vertrag beginnt am 3. Mai 2024', '3. Mai 2024'],
      fr: ['elle part le 1er mars 2025', '1er mars 2025'],
      es: ['nació el 12 de abril de 1984', '12 de abril de 1984'],
      it: ['parte il 1° marzo 2025', '1° marzo 2025'],
      pt: ['nasceu em 12 de abril de 1984', '12 de abril de 1984'],
      nl: ['zij verhuist op 5 augustus', '5 augustus'],
      pl: ['urodzony 7 września 1990', '7 września 1990'],
      sv: ['hon flyttar den 2 maj 2025', '2 maj 2025'],
    };
    for (const [language, [text, day]] of Object.entries(days)) assert.deepEqual(valuesOf(language, text), [day]);
    const weekdays: Record<string, [string, string]> = {
      en: ['it starts Monday 9 October', 'Monday 9 October'],
      de: ['am Donnerstag, dem 8. Mai', 'Donnerstag, dem 8. Mai'],
      fr: ['je viens lundi 3 novembre', 'lundi 3 novembre'],
      es: ['llama el martes 4 de noviembre', 'martes 4 de noviembre'],
      it: ['arriva lunedì 9 settembre 2024', 'lunedì 9 settembre 2024'],
      sv: ['hon bokar torsdagen den 14 mars', 'torsdagen den 14 mars'],
    };
    for (const [language, [text, day]] of Object.entries(weekdays)) assert.deepEqual(valuesOf(language, text), [day]);
    assert.deepEqual(valuesOf('fr', 'je viens à 10 h 15'), ['10 h 15']);
    // A number of things is no day.
    assert.deepEqual(valuesOf('sv', 'kunden har 3 hundar'), []);
    assert.deepEqual(valuesOf('de', 'der Hof hat 40 Mai'), []);
  });

  it('are codes behind what has them', () => {
    assert.deepEqual(valuesOf('de', 'es gibt einen Vorgang mit dem Aktenzeichen BN-2024-311'), ['BN-2024-311']);
    assert.deepEqual(valuesOf('de', 'ein Auto mit dem Kennzeichen K-AB 123'), ['K-AB 123']);
    assert.deepEqual(valuesOf('it', 'un veicolo con targa AB123CD'), ['AB123CD']);
    assert.deepEqual(valuesOf('pl', 'samochód o numerze rejestracyjnym WA12345'), ['WA12345']);
    // Neither a page, nor a standard, nor a word in capitals.
    assert.deepEqual(valuesOf('de', 'ich bin auf der Seite A12B'), []);
    assert.deepEqual(valuesOf('fr', 'le fichier est en UTF-8'), []);
    assert.deepEqual(valuesOf('es', 'el cliente es VIP'), []);
  });

  it('are numbers in groups, as phones, cards and accounts have them', () => {
    assert.deepEqual(valuesOf('en', 'she gives the phone number 070-123 45 67'), ['070-123 45 67']);
    assert.deepEqual(valuesOf('fr', 'elle indique le numéro 06 12 34 56 78'), ['06 12 34 56 78']);
    assert.deepEqual(valuesOf('it', 'indica il telefono 06 123 45 67'), ['06 123 45 67']);
    assert.deepEqual(valuesOf('pt', 'informa o telefone 21 99876 5432'), ['21 99876 5432']);
    assert.deepEqual(valuesOf('nl', 'het IBAN NL91 ABNA 0417 1643 00'), ['NL91 ABNA 0417 1643 00']);
    assert.deepEqual(valuesOf('pt', 'informa o celular (11) 98888-7777'), ['(11) 98888-7777']);
    assert.deepEqual(valuesOf('nl', 'met postcode 3511 AB'), ['3511 AB']);
    assert.deepEqual(valuesOf('es', 'el coche con matrícula 4821 KLM'), ['4821 KLM']);
    assert.deepEqual(valuesOf('fr', 'au numéro 48 bis'), ['48 bis']);
    // Thousands stay a number, and so does what is measured.
    assert.deepEqual(valuesOf('es', 'con importe 1200 EUR'), []);
    assert.deepEqual(valuesOf('sv', 'avgiften är 12 400 kr'), []);
    assert.deepEqual(valuesOf('es', 'hay 25 30 alumnos'), []);
  });
});
