import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'context'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ entity, rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => `${entity?.table ?? ''}.${label}=${value}`)),
  );
}

describe('how much something is, in Italian and Polish', () => {
  it('is what measures say before anything is done, of whom they say it', () => {
    assert.deepEqual(said('it', 'il tetto di spesa è di 700 euro'), ['.tetto di spesa=700']);
    assert.deepEqual(said('it', 'il saldo del conto "C-1" ammonta a 90 euro'), [
      'accounts.numero=C-1',
      'accounts.saldo=90',
    ]);
    assert.deepEqual(said('pl', 'stawka podatku wynosi 4,5%'), ['settings.stawka podatku=4,5']);
    assert.deepEqual(said('pl', 'saldo konta "C-1" wynosi 90 zł'), ['accounts.numer=C-1', 'accounts.saldo=90']);
    assert.deepEqual(said('it', 'il totale è di 90 euro', 'outcome'), []);
    assert.deepEqual(said('pl', 'suma wynosi 90 zł', 'outcome'), []);
  });

  it('is what verbs of measures say', () => {
    assert.deepEqual(said('it', 'il pacco "P-1" pesa 12 kg'), ['pacchi.pacco=P-1', 'pacchi.peso=12']);
    assert.deepEqual(said('pl', 'paczka "P-1" waży 12 kg'), ['paczki.paczka=P-1', 'paczki.waga=12']);
    assert.deepEqual(said('it', 'il corso "Base" vale 6 crediti'), ['courses.nome=Base', 'courses.crediti=6']);
  });
});

describe('how much a thing has of something', () => {
  it('is called by the unit, where the sentence has no other name for it', () => {
    assert.deepEqual(said('it', 'un baule di 30 kg'), ['bauli.peso=30']);
    assert.deepEqual(said('es', 'un paquete de 3 kg dirigido a "Ana"'), [
      'paquetes.peso=3',
      'paquetes.destinatario=Ana',
    ]);
    assert.deepEqual(said('pt', 'um apartamento de 85 m²'), ['apartamentos.área=85']);
    assert.deepEqual(said('es', 'una potencia contratada de 4,6 kW'), ['.potencia contratada=4,6']);
    assert.deepEqual(said('it', 'una portata di 900 kg'), ['portate.portata=900']);
  });

  it('is no adverb in front of it', () => {
    assert.deepEqual(said('it', 'il cliente ha già 2 prestiti'), ['customers.prestiti=2']);
    assert.deepEqual(said('pl', 'czytelnik ma już 2 wypożyczenia'), ['members.wypożyczenia=2']);
  });

  it('is how old somebody is', () => assert.deepEqual(said('it', 'il paziente ha 67 anni'), ['patients.age=67']));
});

describe('how somebody or something is', () => {
  it('is so in Spanish and Portuguese as well', () => {
    assert.deepEqual(said('es', 'un paciente "Luis Mora" nacido en "Soria" el 12/03/1980').slice(1), [
      'patients.lugar de nacimiento=Soria',
      'patients.fecha de nacimiento=12/03/1980',
    ]);
    assert.deepEqual(said('pt', 'a loja "Norte" situada na Rua do Sol 4').at(-1), 'stores.endereço=Rua do Sol 4');
  });

  it('is where and when of what a participle says', () => {
    assert.deepEqual(said('it', 'una contraente "Ida Po" nata a "Lodi" il 03/04/1990').slice(1), [
      'policyholders.luogo di nascita=Lodi',
      'policyholders.data di nascita=03/04/1990',
    ]);
    assert.deepEqual(said('pl', 'klient "Jan Mak" urodzony 3 maja 1990 zamieszkały w "Pile"').slice(1), [
      'customers.data urodzenia=3 maja 1990',
      'customers.miejsce zamieszkania=Pile',
    ]);
  });

  it('is nothing that is seen', () =>
    assert.deepEqual(said('it', 'vedo il cliente nato il 03/04/1990', 'outcome'), []));
});

describe('what is changed and chosen', () => {
  it('is given another number or text', () => {
    assert.deepEqual(said('it', "l'agente modifica il massimale da 100 a 200 euro", 'action'), ['.massimale=200']);
    assert.deepEqual(said('pl', 'agent zmienia limit z 100 na 200 zł', 'action'), ['.limit=200']);
    assert.deepEqual(said('it', 'imposta la priorità su "Alta"', 'action'), ['.priorità=Alta']);
    assert.deepEqual(said('it', 'sceglie come mezzo di invio "Posta"', 'action'), ['.mezzo di invio=Posta']);
    assert.deepEqual(said('it', 'imposta la pagina su "Home"', 'action'), []);
  });
});
