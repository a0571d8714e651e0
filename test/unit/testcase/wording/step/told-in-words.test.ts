import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)));
}

describe('what long sentences of Dutch, German and Swedish tell without quotes', () => {
  it('is a day in words', () => {
    assert.deepEqual(said('nl', 'de vrouw is geboren op twaalf maart 1962', 'context'), [
      'geboortedatum=twaalf maart 1962',
    ]);
    assert.deepEqual(said('sv', 'beräknat slut uppges till den tredje maj 2025'), ['beräknat slut=tredje maj 2025']);
    assert.deepEqual(said('de', 'der Tag der Ankunft mit dem elften Juni vermerkt wird'), [
      'Tag der Ankunft=elften Juni',
    ]);
  });

  it('is how long something is, in figures and words', () => {
    assert.deepEqual(said('nl', 'een contract met een looptijd van twintig jaar', 'context'), ['looptijd=twintig']);
    assert.deepEqual(said('de', 'ein Vertrag mit einer Laufzeit von 18 Monaten', 'context'), ['Laufzeit=18']);
    assert.deepEqual(said('it', 'un contratto con una durata di 18 mesi', 'context'), ['durata=18']);
    assert.deepEqual(said('nl', 'een reservering met een verblijf van 3 nachten', 'context'), ['nachten=3']);
  });

  it('is what something is set to', () => {
    assert.deepEqual(said('nl', 'de schade op € 2.300 wordt geschat'), ['schade=2.300']);
    assert.deepEqual(said('de', 'die Forderung auf etwa 4.200 Euro geschätzt wird'), ['Forderung=4.200']);
    assert.deepEqual(said('sv', 'fristen bestäms till 14 dagar'), ['frist=14']);
    assert.deepEqual(said('nl', 'dat als begindatum 1 mei 2025 is vermeld', 'context'), ['begindatum=1 mei 2025']);
    assert.deepEqual(said('de', 'ich auf die Seite 3 wechsle'), []);
    assert.deepEqual(said('nl', 'ik op de knop 3 klik'), []);
  });

  it('is who has initials and titles', () => {
    assert.deepEqual(said('nl', 'dat mevrouw mr. R. Kuipers een brief stuurt', 'context'), ['naam=R. Kuipers']);
    assert.deepEqual(said('nl', 'dat de heer P.J. van den Berg belt', 'context'), ['naam=P.J. van den Berg']);
    assert.deepEqual(said('de', 'Frau Anna Maier den Brief bringt'), ['name=Anna Maier']);
  });

  it('is a code of two parts, a number with letters and a house with one', () => {
    assert.deepEqual(said('de', 'das Verfahren mit dem Aktenzeichen R 811/24 ist anhängig', 'context'), [
      'Aktenzeichen=R 811/24',
    ]);
    assert.deepEqual(said('sv', 'ärende BN 2024-0412 har registrerats', 'context'), ['ärendenummer=BN 2024-0412']);
    assert.deepEqual(said('sv', 'hon är bosatt på Storgatan 4 C i Luleå', 'context'), [
      'adress=Storgatan 4 C',
      'ort=Luleå',
    ]);
  });

  it('is what is ticked by its mark', () => {
    assert.deepEqual(said('nl', 'ik het vinkje bij "Reclame" aanzet'), ['Reclame=true']);
    assert.deepEqual(said('nl', 'ik haal het vinkje bij "Reclame" weg'), ['Reclame=false']);
    assert.deepEqual(said('de', 'ich bei "AGB" einen Haken setze'), ['AGB=true']);
    assert.deepEqual(said('sv', 'jag sätter en bock i rutan "Reklam"'), ['Reklam=true']);
    assert.deepEqual(said('de', 'ich entferne den Haken "Wandhaken" aus dem Warenkorb'), []);
    assert.deepEqual(said('nl', 'ik op het vinkje bij "Reclame" klik'), []);
  });

  it('is when something was done, by a verb that stands last', () => {
    assert.deepEqual(said('nl', 'dat de brief op 3 juni 2025 is ondertekend', 'context'), [
      'ondertekeningsdatum=3 juni 2025',
    ]);
    assert.deepEqual(said('de', 'der Brief wurde am 3. Mai 2024 eingereicht', 'context'), [
      'einreichungsdatum=3. Mai 2024',
    ]);
    assert.deepEqual(said('nl', 'de klant de fiets op 3 mei 2025 huurt'), ['datum=3 mei 2025']);
  });

  it('is of what the address says that something is posted to', () => {
    const docString = { text: '{"zon": "N", "effekt": 20}', line: 2 };
    const text = 'jag postar till "/v1/laddpunkter" med kroppen';
    const step: Step = { text, kind: 'action', line: 1, table: [], docString };
    const tables = readStep(step, lexiconOf('sv')).groups.map(({ entity }) => entity?.table);
    assert.deepEqual(tables, ['laddpunkter']);
  });
});
