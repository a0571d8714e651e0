import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'action'): string {
  const step: Step = { text, kind, line: 1, table: [], docString: null };
  const facts = readStep(step, lexiconOf(language)).groups.flatMap(({ rows }) => rows.flat());
  return facts.map(({ label, value }) => `${label}=${value}`).join(', ');
}

describe('what sentences of other languages state of fields', () => {
  it('is what they are, whether anybody knows them or not', () => {
    assert.equal(said('sv', 'leveransveckan är 12 kg'), 'leveransvecka=12');
    assert.equal(said('sv', 'inflyttningsdagen är 2024-05-01'), 'inflyttningsdag=2024-05-01');
    assert.equal(said('de', 'der Abholtermin der 03.06.2024 ist'), 'Abholtermin=03.06.2024');
    assert.equal(said('nl', 'de ophaaldatum 2024-06-03 is'), 'ophaaldatum=2024-06-03');
    assert.equal(said('sv', 'systemet är "igång"', 'context'), '');
    assert.equal(said('sv', 'inflyttningsdagen är 2024-05-01', 'outcome'), '');
  });

  it('is what they are set to, in front of the verb', () => {
    assert.equal(said('sv', 'premien höjs till 250 kr'), 'premie=250');
    assert.equal(said('sv', 'takhöjden sätts till "Hög"'), 'takhöjd=Hög');
    assert.equal(said('nl', 'ik het adres wijzig in "Laan 2"'), 'adres=Laan 2');
    assert.equal(said('nl', 'de planner de prioriteit op "Hoog" zet'), 'prioriteit=Hoog');
  });

  it('is what somebody gives as it, and nobody who does', () => {
    assert.equal(said('sv', 'som skäl anger jag "Sjuk"'), 'skäl=Sjuk');
    assert.equal(said('de', 'als Anlass gebe ich "Umzug" an'), 'Anlass=Umzug');
    assert.equal(said('de', 'als Kunde gebe ich "Umzug" ein'), '');
    assert.equal(said('sv', 'hon beskriver skicket som "Trasig"'), 'skick=Trasig');
    assert.equal(said('de', 'sie den Mangel als "Riss" beschreibt'), 'Mangel=Riss');
    assert.equal(said('nl', 'zij de klachten omschrijft als "Hoest"'), 'klachten=Hoest');
  });
});
