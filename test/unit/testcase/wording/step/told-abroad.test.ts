import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ entity, rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => `${entity?.table ?? ''}.${label}=${value}`)),
  );
}

describe('what Italian, Polish, Spanish and Portuguese sentences tell without quotes', () => {
  it('is a code by the word in front of it, and which one a thing is', () => {
    assert.deepEqual(said('it', 'un addetto con matricola 00733', 'context').at(-1), 'addetti.matricola=00733');
    assert.deepEqual(said('it', "l'ospite prenota la camera 118 per 2 notti").sort(), [
      'prenotazioni.camera=118',
      'prenotazioni.notti=2',
    ]);
    assert.deepEqual(said('pl', 'goniec notuje telefon 501-220-330'), ['.telefon=501-220-330']);
    assert.deepEqual(said('es', 'el hotel 5 estrellas', 'context'), []);
  });

  it('is how old somebody is and where they live, in one sentence', () =>
    assert.deepEqual(said('pl', 'ma on 44 lata i mieszka w "Pile"', 'context'), ['.wiek=44', '.miasto=Pile']));

  it('is as what something is given', () => {
    assert.deepEqual(said('es', 'asocia a "Nora" como madrina'), ['.madrina=Nora']);
    assert.deepEqual(said('pl', 'jako termin wskazuje "piątek"'), ['.termin=piątek']);
    assert.deepEqual(said('it', 'vedo "Nora" come madrina', 'outcome'), []);
  });

  it('is for whose benefit it is done', () =>
    assert.deepEqual(said('it', 'versa 40 euro a favore di "Croce Blu"').slice(0, 1), ['payments.importo=40']));

  it('is what a participle in a list says', () =>
    assert.deepEqual(said('pl', 'zgłasza dziecko o imieniu "Ola", urodzone 2 maja 2020'), [
      'children.imię=Ola',
      '.data urodzenia=2 maja 2020',
    ]));

  it('calls people by their whole name in Polish, and things by their numbers', () => {
    assert.deepEqual(said('pl', 'pacjent "Iga Lis"', 'context'), ['patients.imię i nazwisko=Iga Lis']);
    assert.deepEqual(said('pt', 'a conta "0044-1"', 'context'), ['accounts.conta=0044-1']);
  });

  it('is who somebody is behind a title, and no thing of that name', () => {
    assert.deepEqual(said('it', 'avvisa la signora Ida Po'), ['.nome=Ida Po']);
    assert.deepEqual(said('pl', 'zapisuje ją do dr. Lisieckiego na godzinę 8:45'), [
      '.lekarz=dr. Lisieckiego',
      '.godzina=8:45',
    ]);
  });

  it('is of what is done with all that is said of the things that it is done with', () =>
    assert.deepEqual(said('pl', 'przelewa 30 zł z konta "A-1" na konto "B-2" z tytułem "Czynsz"').sort(), [
      'transfers.konto=A-1',
      'transfers.kwota=30',
      'transfers.na konto=B-2',
      'transfers.tytuł=Czynsz',
    ]));

  it('is a code that shows who does it', () => {
    assert.deepEqual(said('it', 'conferma con il codice OTP "7719"'), ['.codice OTP=7719']);
    assert.deepEqual(said('pl', 'zatwierdza kodem SMS "7719"'), ['.kod SMS=7719']);
    assert.deepEqual(said('it', 'chiudo la finestra con il tasto "Esc"'), []);
    assert.deepEqual(said('pl', 'zamyka okno klawiszem "Esc"'), []);
  });

  it('is nothing that is done to a page', () => {
    assert.deepEqual(said('it', 'clicco sulla riga 3'), []);
    assert.deepEqual(said('pl', 'otwieram stronę 2'), []);
    assert.deepEqual(said('it', 'attendo 5 secondi'), []);
  });
});
