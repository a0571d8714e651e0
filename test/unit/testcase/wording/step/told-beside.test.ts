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

describe('numbers and names beside what they are of, in long sentences', () => {
  it('is named by letters, by a list, and by the year', () => {
    assert.deepEqual(said('pl', 'przedsiębiorca posługuje się REGON 141857240', 'context'), ['.REGON=141857240']);
    assert.deepEqual(said('it', "l'alloggio è posto al piano 3, scala 2, interno 11", 'context'), [
      'alloggi.piano=3',
      'alloggi.scala=2',
      'alloggi.interno=11',
    ]);
    assert.deepEqual(said('pl', 'składana jest deklaracja za rok 2024'), ['deklaracje.rok=2024']);
    assert.deepEqual(said('it', 'il server risponde con IMO 9321483'), []);
  });

  it('is what a sum is given as, and what so much of is', () => {
    assert.deepEqual(said('it', 'il cliente versa 500 euro a titolo di acconto'), ['payments.acconto=500']);
    assert.deepEqual(said('pl', 'wobec firmy stwierdzono niedopłatę w podatku w kwocie 900 zł', 'context'), [
      'companies.niedopłata=900',
    ]);
    assert.deepEqual(said('pl', 'na powierzchni 12 ha', 'context'), ['.powierzchnia=12']);
  });

  it('is the day of what was done further in front', () => {
    assert.deepEqual(said('pl', 'decyzja została doręczona pełnomocnikowi strony w dniu 8 maja', 'context'), [
      '.data doręczenia=8 maja',
    ]);
    assert.deepEqual(said('pl', 'wniosek wpłynął w dniu 4 marca 2025', 'context'), [
      'wnioski.data wpływu=4 marca 2025',
    ]);
  });

  it('is somebody behind a role, and a code as programs write it', () => {
    assert.deepEqual(said('pl', 'rolnika Piotra Maja o numerze producenta 0724', 'context'), [
      'farmers.imię i nazwisko=Piotra Maja',
      'farmers.numer producenta=0724',
    ]);
    assert.deepEqual(said('it', "l'importo è versato dall'acquirente Ada Neri"), ['.acquirente=Ada Neri']);
    assert.deepEqual(said('pl', 'przesyłka w statusie NADANA', 'context'), ['przesylki.status=NADANA']);
  });

  it('is with whom a sentence begins, and no page or office', () => {
    assert.deepEqual(said('pl', 'Ewa Lis ma zobowiązanie podjęte 2 maja 2024', 'context'), [
      '.imię i nazwisko=Ewa Lis',
      '.data podjęcia=2 maja 2024',
    ]);
    assert.deepEqual(said('pl', 'Strona Główna ma 3 zakładki', 'context'), []);
    assert.deepEqual(said('pl', 'dłużnik zalega z zapłatą w wysokości 70 zł', 'context'), ['.zapłata=70']);
  });

  it('is a field by all of its name, and what is chosen from a list', () => {
    assert.deepEqual(said('it', 'imposto la data di ritorno al 03/09/2024'), ['.data di ritorno=03/09/2024']);
    assert.deepEqual(said('pl', 'z listy "Kraj" wybieram "Peru"'), ['.Kraj=Peru']);
    assert.deepEqual(said('pl', 'z listy "Kraj" widzę "Peru"', 'outcome'), []);
  });
});
