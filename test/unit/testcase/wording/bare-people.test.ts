import assert from 'node:assert/strict';
import { readStep } from '../../../../server/src/testcase/wording/step/read-step';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';

const told = (language: string, text: string, kind: 'context' | 'action' = 'action'): string[] =>
  readStep({ kind, text, line: 1, table: [], docString: null }, lexiconOf(language))
    .groups.flatMap(({ rows }) => rows.flat())
    .map(({ label, value }) => `${label}=${value}`);

describe('people, counts and days in the words of Romance languages', () => {
  it('are who has a name behind what they are, with titles and between commas', () => {
    assert.deepEqual(told('es', 'la arrendadora, doña Celia Mora, firma el acta', 'context'), ['nombre=Celia Mora']);
    assert.deepEqual(told('fr', 'la demande est signée par la gérante Lise Aubry'), ['gérante=Lise Aubry']);
    assert.deepEqual(told('pt', 'o seu treinador, Prof. Rui Bastos', 'context'), ['nome=Rui Bastos']);
    assert.deepEqual(told('es', 'la solicitud es presentada por el representante Luis Ulloa'), [
      'representante=Luis Ulloa',
    ]);
  });

  it('are how old somebody is beside their name', () => {
    assert.deepEqual(told('pt', 'que a paciente Lia Prado, de 47 anos, chega', 'context'), [
      'nome=Lia Prado',
      'idade=47',
    ]);
  });

  it('are how many in words, and days', () => {
    assert.deepEqual(told('fr', 'le client réserve une table pour six personnes'), ['personnes=six']);
    assert.deepEqual(told('de', 'der Gast bucht ein Zimmer mit zwei Betten'), ['Betten=zwei']);
    assert.deepEqual(told('pt', 'a consulta realiza-se no dia quinze de maio', 'context'), ['data=quinze de maio']);
  });

  it('are as what something is given or chosen, and of which kind it is', () => {
    assert.deepEqual(told('pt', 'que foi indicada como segunda opção a Escola do Monte', 'context'), [
      'segunda opção=Escola do Monte',
    ]);
    assert.deepEqual(told('fr', 'je sélectionne Hebdomadaire comme rythme'), ['rythme=Hebdomadaire']);
    assert.deepEqual(told('es', 'es alegada como causa "falta de medios"'), ['causa=falta de medios']);
    assert.deepEqual(told('es', 'una alumna del grupo B con beca', 'context'), ['grupo=B']);
    assert.deepEqual(told('fr', 'un véhicule de couleur bleue', 'context'), ['couleur=bleue']);
    assert.deepEqual(told('pt', 'carrego no botão "Guardar"'), []);
    assert.deepEqual(told('es', 'que el plan B está activo', 'context'), []);
    assert.deepEqual(told('fr', 'la page est affichée comme attendu', 'context'), []);
  });

  it('are nothing of pages, and no verbs', () => {
    assert.deepEqual(told('es', 'espero dos segundos'), []);
    assert.deepEqual(told('fr', 'je clique deux fois sur le bouton "Ok"'), []);
    assert.deepEqual(told('pt', 'abro duas páginas'), []);
    assert.deepEqual(told('es', 'solicita Nalú Gil'), []);
  });
});
