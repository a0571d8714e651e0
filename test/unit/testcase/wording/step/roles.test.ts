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

describe('what somebody or something is added as', () => {
  it('is what is made, or what the file is called', () => {
    assert.deepEqual(said('es', 'añade como madrina a "Eva Sanz" con NIF "1234Z"'), [
      'madrinas.nombre=Eva Sanz',
      'madrinas.NIF=1234Z',
    ]);
    assert.deepEqual(said('pt', 'junta como prova o ficheiro recibo.pdf'), ['.prova=recibo.pdf']);
    assert.deepEqual(said('fr', 'indique comme motif "Loyer"'), ['.motif=Loyer']);
  });
});

describe('how much, in Romance languages', () => {
  it('is of the hours or days of something', () => {
    assert.deepEqual(said('fr', 'elle pose 5 jours de congé'), ['conges.jours=5']);
    assert.deepEqual(said('es', 'se imputan 2,5 horas de mano de obra'), ['.horas=2,5']);
    assert.deepEqual(said('es', 'espero 2 horas de trabajo'), []);
  });

  it('is for how many people, and what it costs', () => {
    assert.deepEqual(said('pt', 'reservo uma mesa para 4 pessoas'), ['reservas.pessoas=4']);
    assert.deepEqual(said('pt', 'solicita um empréstimo de R$ 900,00'), ['loans.valor=900,00']);
    assert.deepEqual(said('fr', 'elle déclare une dépense de 85 € pour une paire de gants'), ['.dépense=85']);
  });
});

describe('names and numbers, in Romance languages', () => {
  it('are of whom or what stands in front', () => {
    assert.deepEqual(said('fr', "l'adhérent n° 1042 habite 3 rue Monge", 'context'), [
      'members.numéro=1042',
      'members.adresse=3 rue Monge',
    ]);
    assert.deepEqual(said('es', 'un alumno llamado Hugo Campos', 'context'), ['students.nombre=Hugo Campos']);
    assert.deepEqual(said('es', 'un barco con 54 plazas que sale a las 8:15', 'context'), [
      'ships.plazas=54',
      'ships.hora salida=8:15',
    ]);
    assert.deepEqual(said('fr', 'il saisit le motif « Loyer »'), ['.motif=Loyer']);
    assert.deepEqual(said('pt', 'cadastrar uma chave do tipo "fixa" apelidada de "Loja"'), [
      'chaves.tipo=fixa',
      'chaves.nome=Loja',
    ]);
  });
});
