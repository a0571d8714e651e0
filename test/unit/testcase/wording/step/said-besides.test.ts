import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)));
}

describe('sentences within steps', () => {
  it('say what a thing has', () => {
    assert.deepEqual(said('es', 'un piso con renta 700 cuyo dueño es Luis Vega', 'context'), [
      'renta=700',
      'dueño=Luis Vega',
    ]);
    assert.deepEqual(said('pt', 'um carro de placa "AA-1" cuja cor é "azul"', 'context'), ['cor=azul', 'placa=AA-1']);
    assert.deepEqual(said('fr', 'un prêt dont le taux est de 3,5 %', 'context'), ['taux=3,5']);
    assert.deepEqual(said('fr', 'le formulaire dont il a besoin est affiché', 'outcome'), []);
  });

  it('say how something is done', () => {
    assert.deepEqual(said('fr', 'le client paie 40 euros en indiquant le motif "Loyer"'), [
      'montant=40',
      'motif=Loyer',
    ]);
    assert.deepEqual(said('es', 'paga 40 euros indicando como concepto "Luz"'), ['importe=40', 'concepto=Luz']);
    assert.deepEqual(said('pt', 'clico no botão indicando "Salvar"'), []);
  });
});

describe('words behind a colon', () => {
  it('are what is entered, up to the end', () => {
    assert.deepEqual(said('fr', 'il renseigne le lieu de départ : Gare du Nord, Paris'), [
      'lieu de départ=Gare du Nord, Paris',
    ]);
    assert.deepEqual(said('es', 'indica el motivo: cambio de domicilio.'), ['motivo=cambio de domicilio']);
    assert.deepEqual(said('fr', 'il ouvre les menus : Fichier, Édition'), []);
  });
});

describe('what is registered', () => {
  it('may be how much of something was found', () => {
    assert.deepEqual(said('es', 'la enfermera registra un pulso de 92 y una talla de 170'), ['pulso=92', 'talla=170']);
    assert.deepEqual(said('pt', 'registra uma altura de 1,70'), ['altura=1,70']);
  });
});

describe('names of several words', () => {
  it('may have an article within', () => {
    assert.deepEqual(said('es', 'se introduce el número de la tarjeta 5500'), ['número de la tarjeta=5500']);
  });
});
