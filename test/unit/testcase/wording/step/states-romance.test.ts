import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)));
}

describe('how something is, in Romance languages', () => {
  it('is a day, an hour, a place or a name behind a participle', () => {
    assert.deepEqual(said('fr', "l'agent indique que le garçon est né le 3 mai 2024 à 4 h 35"), [
      'date de naissance=3 mai 2024',
      'heure de naissance=4 h 35',
    ]);
    assert.deepEqual(said('fr', 'un bail souscrit le 2 juin 2023', 'context'), ['date de souscription=2 juin 2023']);
    assert.deepEqual(said('es', 'una vecina que vive en Burgos', 'context'), ['ciudad=Burgos']);
    assert.deepEqual(said('pt', 'um pacote que pesa 12 kg com destino a Recife', 'context'), [
      'peso=12',
      'destino=Recife',
    ]);
    assert.deepEqual(said('fr', 'le dossier est signé le 3 mai', 'outcome'), []);
  });

  it('is in whose name it is', () => {
    assert.deepEqual(said('fr', 'je réserve au nom de Dupuis le samedi 12 avril'), [
      'nom=Dupuis',
      'date=samedi 12 avril',
    ]);
    assert.deepEqual(said('es', 'reservo una mesa a nombre de Ana Gil'), ['nombre=Ana Gil']);
  });

  it('is what something shows', () => {
    assert.deepEqual(said('es', 'anota que el contador marca 98.412 km'), ['contador=98.412']);
    assert.deepEqual(said('pt', 'o técnico indica que o relógio marca 12'), ['relógio=12']);
  });

  it('is no name of a day', () => {
    assert.deepEqual(said('fr', 'le membre a emprunté "Momo" le 2 janvier', 'context'), ["date d'emprunt=2 janvier"]);
    assert.deepEqual(said('es', 'registra que el socio pagó por teléfono el 4 de mayo'), ['fecha pago=4 de mayo']);
  });
});

describe('how much something is, in Spanish, French and Portuguese', () => {
  it('is what measures say before anything is done', () => {
    assert.deepEqual(said('fr', 'le plafond du compte "C-1" est de 90 euros', 'context'), ['numéro=C-1', 'plafond=90']);
    assert.deepEqual(said('es', 'el límite de crédito es de 500 euros', 'context'), ['límite de crédito=500']);
    assert.deepEqual(said('pt', 'a multa é de 40 reais', 'context'), ['multa=40']);
  });
});
