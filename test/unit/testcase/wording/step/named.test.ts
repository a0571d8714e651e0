import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)));
}

describe('values behind the noun that names them, whatever is done', () => {
  it('are of the field', () => {
    assert.deepEqual(said('nl', 'de ouder meldt het kind ziek met als reden koorts'), ['reden=koorts']);
    assert.deepEqual(said('nl', 'hij vraagt een vergunning aan voor zone Noord-West'), ['zone=Noord-West']);
    assert.deepEqual(said('fr', 'la mairie enregistre un chien de race Labrador'), ['race=Labrador']);
    assert.deepEqual(said('pt', 'regista um gato da raça Siamês'), ['raça=Siamês']);
  });

  it('are which one of many something is', () => {
    assert.deepEqual(said('de', 'der Bearbeiter den Vorgang V-2209 schließt'), ['vorgang=V-2209']);
    assert.deepEqual(said('pt', 'o talhão T-14 está livre', 'context'), ['talhão=T-14']);
    assert.deepEqual(said('it', 'il meccanico apre una commessa sul veicolo AB123CD'), ['targa=AB123CD']);
    assert.deepEqual(said('es', 'la mesa 4 está ocupada', 'context'), ['mesa=4']);
    assert.deepEqual(said('pl', 'sala 4 jest wolna', 'context'), ['sala=4']);
  });

  it('are nothing of pages', () => {
    assert.deepEqual(said('es', 'abre la página 3'), []);
    assert.deepEqual(said('it', 'va alla pagina 4'), []);
    assert.deepEqual(said('de', 'der Server antwortet mit Grund Timeout'), []);
    assert.deepEqual(said('fr', "l'utilisateur clique sur le programme suivant"), []);
  });
});
