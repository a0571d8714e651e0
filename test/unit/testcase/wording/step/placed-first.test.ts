import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

describe('what is written behind its verb, and where in front of that', () => {
  it('is called as where it is written', () => {
    assert.deepEqual(done('de', 'im Kommentar notiert sie "bitte leise"'), ['kommentar=bitte leise']);
    assert.deepEqual(done('nl', 'in de opmerking zet hij "graag stil"'), ['opmerking=graag stil']);
    assert.deepEqual(done('sv', 'i kommentaren lämnar hon "tyst tack"'), ['kommentar=tyst tack']);
    assert.deepEqual(done('pl', 'w uwagach zapisuje "cicho"'), ['uwagi=cicho']);
    assert.deepEqual(done('pl', 'lekarz w zaleceniach notuje "dużo wody"'), ['zalecenia=dużo wody']);
  });

  it('is nothing where something is bought, sought or looked at', () => {
    assert.equal(done('de', 'in der Filiale kauft er "Lampe"').includes('filiale=Lampe'), false);
    assert.deepEqual(done('pl', 'w uwagach klikam "Zapisz"'), []);
    assert.deepEqual(done('sv', 'i kommentaren söker hon inte "tyst"'), []);
  });
});

describe('what somebody cannot stand', () => {
  it('is an allergy, however that is said', () => {
    assert.deepEqual(done('sv', 'gästen anmäler allergi mot ägg').at(-1), 'allergi=ägg');
    assert.deepEqual(done('pl', 'gość zgłasza uczulenie na gluten').at(-1), 'uczulenie=gluten');
    assert.deepEqual(given('de', 'das Kind ist allergisch gegen Soja').at(-1), 'allergie=Soja');
  });
});

describe('Polish sentences', () => {
  it('say in which case something is a field', () => {
    assert.deepEqual(done('pl', 'skanuję etykietę "E-4"'), ['etykieta=E-4']);
    assert.deepEqual(done('pl', 'jako zastępcę wskazuje Annę Lis'), ['zastępca=Annę Lis']);
    assert.deepEqual(done('pl', 'na opiekuna wybiera Jana Maja'), ['opiekun=Jana Maja']);
    assert.deepEqual(done('pl', 'zaznacza okres "6 miesięcy"'), ['okres=6 miesięcy']);
    assert.deepEqual(done('pl', 'woźny w polu "Kod drzwi" wpisuje "44"'), ['Kod drzwi=44']);
    assert.deepEqual(done('pl', 'dziekan nadaje studentce numer albumu 118201'), ['numer albumu=118201']);
    assert.deepEqual(done('pl', 'potwierdzam kodem SMS 604111'), ['kod sms=604111']);
  });

  it('say what something is set to, and of which kind it is', () => {
    assert.deepEqual(given('pl', 'kaucję określono na 900 zł'), ['kaucja=900']);
    assert.deepEqual(done('pl', 'dyrektorka przyznaje nagrodę w wysokości 800 zł'), ['nagroda=800']);
    assert.deepEqual(done('pl', 'kupuję koszulę w rozmiarze L w kolorze białym'), ['rozmiar=L', 'kolor=białym']);
    assert.deepEqual(given('pl', 'auto marki Skoda'), ['marka=Skoda']);
  });

  it('say how many days, how much in all and of whom', () => {
    assert.deepEqual(given('pl', 'urzędniczka ma "12" dni urlopu').at(-1), 'dni urlopu=12');
    assert.deepEqual(done('pl', 'rolnik wjeżdża na wagę z ładunkiem 2 100 kg brutto').at(-1), 'waga brutto=2 100');
    assert.deepEqual(
      given('pl', 'pani Nowak').concat(given('pl', 'abonentka pani Lisowska')).at(-1),
      'nazwisko=Lisowska',
    );
    assert.deepEqual(done('pl', 'podaje adres: ulica "Polna", numer domu "7"'), ['ulica=Polna', 'numer domu=7']);
    assert.deepEqual(done('pl', 'kurs euro z tego dnia to 4,3125').at(-1), 'kurs euro=4,3125');
  });

  it('say nothing of what is moved, sorted and opened', () => {
    for (const text of ['najeżdżam na ikonę "Pomoc"', 'sortuję tabelę według kolumny "Data"', 'przewijam do stopki'])
      assert.deepEqual(done('pl', text), []);
  });
});

const given = (language: string, text: string): string[] => said(language, text, 'context');
const done = (language: string, text: string): string[] => said(language, text, 'action');

function said(language: string, text: string, kind: Step['kind']): string[] {
  return readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language))
    .groups.flatMap(({ rows }) => rows.flat())
    .map(({ label, value }) => `${String(label)}=${String(value)}`);
}
