import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

const said = (language: string, text: string, kind: Step['kind'] = 'context'): string =>
  readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language))
    .groups.map(({ entity, rows }) => `${entity?.table ?? ''}.${rows.flat().map(({ label }) => label).join('+')}`)
    .join(' '); // prettier-ignore

describe('whose values are that a sentence says are there', () => {
  it('is what the sentence is about', () => {
    assert.equal(said('sv', 'skogspumpen "V3" med ett tryck på "2" bar').split('.')[0], 'skogspumpar');
    assert.equal(said('de', 'mein Sparschwein hat einen Wert von 12,50 Euro').split('.')[0], 'sparschweine');
    assert.equal(said('de', 'der Bagger mit dem Kennzeichen "HH-B 12" ist gesperrt'), 'bagger.Kennzeichen');
    assert.equal(said('es', 'que el glaciar "Perito" tiene una altura de "70" metros'), 'glaciares.glaciar+altura');
    assert.equal(said('pt', 'o leiloeiro com o código "L-7" e uma caução de "50" euros'), 'leiloeiros.código+caução');
    assert.equal(said('it', 'il telescopio "T1" con una portata di "900" mm'), 'telescopi.telescopio+portata');
    assert.equal(said('en', 'tank 4 has a fill level of 60 percent'), 'tanks.tank number+fill level');
  });

  it('is what stands behind a field as its owner', () => {
    assert.equal(said('pl', 'wartość przesyłki wynosi 80 zł'), 'przesylki.wartość');
    assert.equal(said('de', 'der Steuersatz des Produkts beträgt 7 %'), 'products.Steuersatz');
  });

  it('is who is there by a name', () => {
    assert.equal(said('sv', 'att instruktören Maja har pass vecka 12').split('.')[0], 'instruktorer');
    assert.equal(said('pt', 'a professora "Clara" na sala'), 'teachers.nome');
  });

  it('is a table of their own, or the settings, for figures that hold for all', () => {
    assert.equal(said('nl', 'het uurtarief bedraagt € 45'), 'settings.uurtarief');
    assert.equal(said('it', 'che il tasso è del 2,5 %'), 'tassi.tasso');
    assert.equal(said('sv', 'reporäntan är 2,5 procent'), 'settings.reporänta');
    assert.equal(said('en', 'the exchange rate is "1.08"'), 'exchange_rates.exchange rate');
    assert.equal(said('en', 'the price is "9.99"'), '.price');
  });

  it('is nobody who only does something', () => {
    assert.equal(said('de', 'der Kunde wählt die Farbe "rot"'), '.Farbe');
    assert.equal(said('es', 'el usuario ingresa el monto "50"'), '.monto');
    assert.equal(said('en', 'the user enters amount "50"'), '.amount');
    assert.equal(said('en', 'the admin picks theme "Dark"'), '.theme');
    assert.equal(said('en', 'a visitor picks seat "12A"'), '.seat');
    assert.equal(said('nl', "de gisteren 12 jaar geleden in 'Breda' geboren 'P2'").split('.')[0], '');
    assert.equal(said('pl', 'Organizator zapisów podał hasło "x"'), '.hasło');
  });
});

describe('what is done, in a word that nobody knows', () => {
  it('is no thing', () => {
    assert.equal(said('fr', 'confirme par le code "99"', 'action'), '.code');
    assert.equal(said('pt', 'deixa como observação "sem glúten"', 'action'), '.observação');
    assert.equal(said('it', 'il corriere consegna una busta di 2 kg', 'action'), 'buste.peso');
  });
});
