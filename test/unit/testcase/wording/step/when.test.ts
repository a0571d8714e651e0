import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)));
}

describe('when something is, without quotes', () => {
  it('is the day of what is done', () => {
    assert.deepEqual(said('nl', 'de huurder op 4 april betaalt'), ['betaaldatum=4 april']);
    assert.deepEqual(said('de', 'der Patient am 05.06. entlassen wird'), ['entlassungsdatum=05.06.']);
    assert.deepEqual(said('sv', 'paketet anländer den 12 maj 2024'), ['ankomstdatum=12 maj 2024']);
    assert.deepEqual(said('pl', 'najemca wypowiada umowę 1 czerwca'), ['data wypowiedzenia=1 czerwca']);
    assert.deepEqual(said('it', 'il pacco arriva il 12 maggio 2024'), ['data arrivo=12 maggio 2024']);
    assert.deepEqual(said('fr', 'la locataire déménage le 1er juin'), ['date de déménagement=1er juin']);
    // Those of what is planned are days of something else.
    assert.deepEqual(said('es', 'reserva una pista para el 4 de mayo'), ['fecha=4 de mayo']);
  });

  it('is the hour of what is done, or any', () => {
    assert.deepEqual(said('nl', 'de trein om 07.34 uur vertrekt'), ['vertrektijd=07.34']);
    assert.deepEqual(said('pt', 'o comboio parte às 9h45'), ['hora partida=9h45']);
    assert.deepEqual(said('sv', 'jag bokar ett bord på fredag kl 19'), ['dag=fredag', 'tid=19']);
    assert.deepEqual(said('it', 'prenota un tavolo per venerdì alle 20.30'), ['giorno=venerdì', 'ora=20.30']);
  });

  it('is where a period begins and ends, however that is said', () => {
    assert.deepEqual(said('nl', 'de gast van 3 tot 9 juli boekt'), ['van=3', 'tot=9 juli']);
    assert.deepEqual(said('es', 'el huésped reserva del 3 al 9 de julio'), ['desde=3', 'hasta=9 de julio']);
    assert.deepEqual(said('es', 'el gimnasio abre entre las 7:00 y las 22:00', 'context'), [
      'desde=7:00',
      'hasta=22:00',
    ]);
    assert.deepEqual(said('de', 'die Köchin vom 05.08. bis 16.08. Urlaub beantragt'), ['von=05.08.', 'bis=16.08.']);
    assert.deepEqual(said('sv', 'hon hyr ut rummet från mars till maj'), ['från=mars', 'till=maj']);
    assert.deepEqual(said('it', 'la palestra è aperta dalle 9 alle 13', 'context'), ['dalle=9', 'alle=13']);
  });

  it('is until when something may be used, and since when somebody has it', () => {
    assert.deepEqual(said('nl', 'een pas die geldig is tot 12 maart 2026', 'context'), ['geldig tot=12 maart 2026']);
    assert.deepEqual(said('it', 'una tessera valida fino al 12 marzo 2026', 'context'), ['scadenza=12 marzo 2026']);
    assert.deepEqual(said('sv', 'en förare som haft körkort sedan 2019', 'context'), ['körkort_sedan=2019']);
  });

  it('is no name of what stands in front', () =>
    assert.deepEqual(said('pl', 'paczka wraca 12 maja'), ['data=12 maja']));

  it('is nothing of what is expected, opened or counted', () => {
    assert.deepEqual(said('it', 'il pacco arriva il 12 maggio', 'outcome'), []);
    assert.deepEqual(said('nl', 'ik op maandag de pagina open'), []);
    assert.deepEqual(said('es', 'el lunes abro la página'), []);
  });
});

describe('how long something takes and how old somebody is', () => {
  it('is what minutes, hours and years are of', () => {
    assert.deepEqual(said('fr', 'elle planifie une réunion de 90 minutes'), ['durée=90']);
    assert.deepEqual(said('nl', 'ik een rit van 40 minuten plan'), ['duur=40']);
    assert.deepEqual(said('it', 'un gattino di 9 settimane', 'context'), ['età=9']);
    assert.deepEqual(said('de', 'ein 17-jähriger Schüler', 'context'), ['alter=17']);
    assert.deepEqual(said('pl', '17-letni uczeń', 'context'), ['wiek=17']);
    assert.deepEqual(said('de', 'sie 45 Minuten Pause macht'), ['Pause=45']);
  });

  it('is called after nouns that are spans of time themselves', () =>
    assert.deepEqual(said('es', 'un plazo de 30 minutos', 'context'), ['plazo=30']));
});
