import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)));
}

describe('what Dutch, German and Swedish sentences say besides', () => {
  it('is who somebody is, by their role and their name', () => {
    assert.deepEqual(said('nl', 'begeleider Sanne Prins coacht de stagiair', 'context'), ['begeleider=Sanne Prins']);
    assert.deepEqual(said('sv', 'tränaren Olle Holm leder gruppen', 'context'), ['tränare=Olle Holm']);
    assert.deepEqual(said('de', 'Trainerin Ute Krämer leitet die Gruppe', 'context'), ['trainerin=Ute Krämer']);
    assert.deepEqual(said('nl', 'de gebruiker op knop Opslaan klikt'), []);
    assert.deepEqual(said('sv', 'jag är på fliken Översikt', 'context'), []);
    assert.deepEqual(said('de', 'ich bin auf der Seite Einstellungen', 'context'), []);
  });

  it('is who does something, and which thing it is by its number', () => {
    assert.deepEqual(said('nl', 'Bart Smeets huurt kajak 12'), ['naam=Bart Smeets', 'kajak=12']);
    assert.deepEqual(said('sv', 'Eva Lund hyr kajak 12'), ['namn=Eva Lund', 'kajak=12']);
    assert.deepEqual(said('de', 'Jens Ott mietet Kajak 12'), ['name=Jens Ott', 'kajak=12']);
    assert.deepEqual(said('nl', 'ik klik op rij 3'), []);
    assert.deepEqual(said('de', 'ich auf Zeile 3 klicke'), []);
  });

  it('is how old somebody is, why something is done and how much it is', () => {
    assert.deepEqual(said('de', 'ein 9-jähriger Junge hat das Seepferdchen', 'context'), ['alter=9']);
    assert.deepEqual(said('sv', 'matchen ställs in på grund av regn'), ['orsak=regn']);
    assert.deepEqual(said('nl', 'het feest wegens storm wordt afgezegd'), ['reden=storm']);
    assert.deepEqual(said('nl', 'de entree voor het museum is 17,50 euro', 'context'), ['entree=17,50']);
  });

  it('is what is given as something, in words', () => {
    assert.deepEqual(said('de', 'er als Abholort Bahnhof Süd auswählt'), ['abholort=Bahnhof Süd']);
    assert.deepEqual(said('sv', 'väljer Norrtull som upphämtningsplats'), ['upphämtningsplats=Norrtull']);
  });

  it('is the number of what is known by one', () => {
    assert.deepEqual(said('de', 'Auftrag A-17 ist offen', 'context'), ['auftragsnummer=A-17']);
    assert.deepEqual(said('nl', 'bestelling B-17 is geplaatst', 'context'), ['bestelnummer=B-17']);
  });

  it('is how many of something there are', () => {
    assert.deepEqual(said('nl', 'de bakker 40 croissants bakt'), ['croissants=40']);
    assert.deepEqual(said('sv', 'kocken lagar 12 portioner'), ['portioner=12']);
    assert.deepEqual(said('de', 'der Koch 12 Portionen zubereitet'), ['Portionen=12']);
    assert.deepEqual(said('nl', 'ik op de knop 3 klik'), []);
    assert.deepEqual(said('de', 'ich 3 Sekunden warte'), []);
  });

  it('is what has the value, and nobody who gives it', () => {
    assert.deepEqual(said('de', 'die Firma Lagerkosten von 300 Euro meldet'), ['Lagerkosten=300']);
    assert.deepEqual(said('de', 'eine Gutschrift über 99,50 Euro gebucht wird'), ['betrag=99,50']);
    assert.deepEqual(said('sv', 'jag kryssar i "<leveranssätt>"'), ['leveranssätt=<leveranssätt>']);
    assert.deepEqual(said('nl', 'dat de kat op 4 april is gecastreerd', 'context'), ['castratiedatum=4 april']);
  });
});
