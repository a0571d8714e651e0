import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

/** The tables and labels that a step says with the rows behind it. */
function said(language: string, text: string, kind: Step['kind'], lines: readonly string[]): string[] {
  const table = lines.map((line, i) => ({ line: i + 2, cells: line.split('|') }));
  const { groups } = readStep({ text, kind, line: 1, table, docString: null }, lexiconOf(language));
  return groups.flatMap(({ entity, rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => `${entity?.table ?? ''}.${label}=${value}`)),
  );
}

describe('what the lines behind a step are of', () => {
  it('is what is done something with, and none of what that belongs to', () => {
    const lines = ['marca|posti', 'Fiat|5'];
    const are = (table: string): string[] => [`${table}.marca=Fiat`, `${table}.posti=5`];
    assert.deepEqual(said('it', 'i veicoli noleggiati:', 'context', lines), are('vehicles'));
    assert.deepEqual(said('it', "l'elenco dei fornitori:", 'context', lines), are('suppliers'));
    assert.deepEqual(said('it', "registra l'assistita:", 'action', lines), are('assistite'));
    assert.deepEqual(said('it', 'inserisce le letture del contatore:', 'action', lines), are('letture'));
    assert.deepEqual(said('pl', 'agent dodaje pozycje faktury:', 'action', lines), are('pozycje'));
    assert.deepEqual(said('pl', 'dyspozytor układa trasę z przystankami:', 'action', lines), are('przystanki'));
    assert.deepEqual(said('pl', 'wczytano taryfy:', 'context', lines), are('taryfy'));
  });

  it('is told by how names and values are written, where nobody knows them', () => {
    assert.deepEqual(said('it', 'un lampione con i seguenti dati:', 'context', ['polo|IT1', 'lumen|300']), [
      'lampioni.polo=IT1',
      'lampioni.lumen=300',
    ]);
    assert.deepEqual(said('pl', 'rejestruje uwagę:', 'action', ['data|punkty', '2024-05-06|3']), [
      'uwagi.data=2024-05-06',
      'uwagi.punkty=3',
    ]);
  });

  it('is nothing of fields, credentials or what is seen', () => {
    const lines = ['marca|posti', 'Fiat|5'];
    assert.deepEqual(said('it', 'vedo i veicoli noleggiati:', 'outcome', lines), []);
    assert.deepEqual(said('it', 'compilo i campi:', 'action', lines), ['.marca=Fiat', '.posti=5']);
  });
});
