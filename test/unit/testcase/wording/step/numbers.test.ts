import assert from 'node:assert/strict';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';
import type { Step } from '../../../../../server/src/testcase/document';

describe('numbers without quotes', () => {
  it('are named after what is measured, counted or owed', () => {
    assert.deepEqual(given('nl', 'Joost heeft nog 9 openstaande boetes'), ['openstaande boetes=9']);
    assert.deepEqual(given('es', 'el bono admite 20 usos'), ['usos=20']);
    assert.deepEqual(given('sv', 'en kund är skyldig 75 kronor'), ['skuld=75']);
    assert.deepEqual(given('sv', 'en soffa värd 900 kr'), ['värde=900']);
    assert.deepEqual(given('de', 'die Grundgebühr für den Tarif liegt bei 9,99 Euro'), ['Grundgebühr=9,99']);
    assert.deepEqual(given('fr', "une offre demandant 3 ans d'expérience"), ['expérience=3']);
    assert.deepEqual(given('de', 'sie macht nur 20 Minuten Pause'), ['Pause=20']);
    assert.deepEqual(given('nl', 'Ina heeft 80 euro op haar spaarrekening staan'), ['saldo=80']);
  });

  it('are named after their kind where the noun only has them', () => {
    assert.deepEqual(done('de', 'eine Lastschrift über 20 Euro eingeht'), ['betrag=20']);
    assert.deepEqual(done('nl', 'ik hem een rit van 40 minuten toewijs'), ['duur=40']);
    assert.deepEqual(given('es', 'la finca publicada a 90.000 dólares'), ['precio=90.000']);
    assert.deepEqual(given('nl', 'meneer Bos gebruikt ibuprofen 400 mg'), ['dosering=400']);
    assert.deepEqual(given('de', 'ein 9-jähriges Kind'), ['alter=9']);
  });

  it('are of what a verb takes, sets or leaves', () => {
    assert.deepEqual(done('it', 'aggiunge 1,5 ore di manodopera'), ['ore=1,5']);
    assert.deepEqual(done('de', 'der Gutachter schätzt den Verlust auf 900 Euro'), ['Verlust=900']);
    assert.deepEqual(given('fr', 'il reste 6 places'), ['places restantes=6']);
    assert.deepEqual(given('de', 'ein Vertrag mit 24 Monaten Laufzeit'), ['Laufzeit=24']);
    assert.deepEqual(given('it', 'un appartamento di 95 mq con 3 camere'), ['superficie=95', 'camere=3']);
  });

  it('are of what stands behind their unit, in genitives and adjectives', () => {
    assert.deepEqual(given('pl', 'basen ma 25 m długości i 2 m głębokości'), ['długość=25', 'głębokość=2']);
    assert.deepEqual(given('pl', 'autobus ma 12 minut opóźnienia'), ['opóźnienie=12']);
    assert.deepEqual(done('pl', 'gość zostawia 15 zł napiwku'), ['napiwek=15']);
    assert.deepEqual(given('sv', 'barnet har 39 graders feber'), ['feber=39']);
    assert.deepEqual(given('sv', 'en sökande med två års erfarenhet'), ['erfarenhet=två']);
    assert.deepEqual(given('sv', 'bassängen är 25 meter lång'), ['längd=25']);
    assert.deepEqual(given('de', 'der Zug ist 20 Minuten verspätet'), ['verspätung=20']);
    assert.deepEqual(given('pl', 'w kuchni jest 3 kg jabłek').includes('jabłka=3'), false);
  });

  it('are of what is spoken of first, whenever that is so', () => {
    assert.deepEqual(given('sv', 'elpriset ligger just nu på 1,90 kr'), ['elpris=1,90']);
    assert.deepEqual(given('sv', 'säkringen är på 63 ampere'), ['säkring=63']);
    assert.deepEqual(done('sv', 'trycket stiger till 8 bar'), ['tryck=8']);
    assert.deepEqual(given('pl', 'stawka wynosi obecnie 30 zł za godzinę'), ['stawka=30']);
    assert.deepEqual(done('pl', 'po rozładunku tara wynosi 900 kg'), ['tara=900']);
  });

  it('are of how things are, where that stands in front of them', () => {
    assert.deepEqual(given('sv', 'parkeringen har 12 lediga platser'), ['lediga platser=12']);
    assert.deepEqual(given('sv', 'spelaren har två gula kort'), ['gula kort=två']);
  });

  it('say nothing of how often and how long something is done, and are no codes', () => {
    assert.deepEqual(done('nl', 'ik klik 3 keer op de knop'), []);
    assert.deepEqual(done('es', 'espero 3 segundos'), []);
    assert.deepEqual(done('pt', 'o pedido 20991 foi entregue'), []);
    assert.deepEqual(given('it', 'che ci sono 3 richieste aperte'), []);
  });
});

const given = (language: string, text: string): string[] => said(language, text, 'context');
const done = (language: string, text: string): string[] => said(language, text, 'action');

function said(language: string, text: string, kind: Step['kind']): string[] {
  return readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language))
    .groups.flatMap(({ rows }) => rows.flat())
    .filter(({ label }) => label !== 'naam' && label !== 'patiënt')
    .map(({ label, value }) => `${String(label)}=${String(value)}`);
}
