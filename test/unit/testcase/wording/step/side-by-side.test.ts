import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)));
}

describe('what stands side by side', () => {
  it('is a value and its field, where a line of a list has no verb', () => {
    assert.deepEqual(said('pt', '"Bia" no campo "Apelido"', 'context'), ['Apelido=Bia']);
    assert.deepEqual(said('de', '"Bia" im Feld "Spitzname"', 'context'), ['Spitzname=Bia']);
    assert.deepEqual(said('en', '"Bia" in the "Nickname" field', 'context'), ['Nickname=Bia']);
  });

  it('is names and their values, so many that nothing else is meant', () => {
    assert.deepEqual(
      said('sv', 'att läsaren ger titel "Hav", producent "Bo Ek", årgång 2011 och region "Skåne"', 'context').sort(),
      ['producent=Bo Ek', 'region=Skåne', 'titel=Hav', 'årgång=2011'],
    );
    assert.deepEqual(said('es', 'veo marca "Opel", modelo "Corsa" y color "rojo"'), []);
    assert.deepEqual(said('es', 'pulso "OK", espero 3 segundos y cierro "Aviso"'), []);
  });

  it('is an address of mail or an account that nothing names', () => {
    assert.deepEqual(said('de', 'er die Quittung an "pia@post.de" senden lässt'), ['email=pia@post.de']);
    assert.deepEqual(said('fr', 'envoie le reçu à "pia@post.fr"'), ['email=pia@post.fr']);
    assert.deepEqual(said('nl', 'hij een machtiging geeft voor "NL20INGB0001234567"'), ['iban=NL20INGB0001234567']);
  });
});

describe('who does something and where', () => {
  it('is neither what is searched for nor a password', () => {
    assert.deepEqual(said('de', '"Pia" nach "Salz" sucht'), ['search=Salz']);
    assert.deepEqual(said('de', 'ich habe mich als Anwender "Pia" registriert', 'context'), ['username=Pia']);
    assert.deepEqual(said('nl', 'ik "melk" intyp in de zoekbalk'), ['zoekterm=melk']);
    assert.deepEqual(said('nl', 'ze het veld "Plaats" wijzigt in "Gent"'), ['Plaats=Gent']);
  });

  it('is no verb that stands last', () => {
    assert.deepEqual(said('de', 'ich die Plätze 3 und 4 buche'), ['Plätze=3']);
    assert.deepEqual(said('nl', 'hij kajak 12 meekrijgt'), ['kajak=12']);
  });
});

describe('where on a page something is done', () => {
  it('is no field', () => {
    assert.deepEqual(said('de', 'ich auf der Seite "Konto" die Kundennummer "K-7" eingebe'), ['Kundennummer=K-7']);
    assert.deepEqual(said('de', 'Sie auf der Kundenansicht ins Textfeld Ort "Bonn" eingeben'), ['Ort=Bonn']);
    assert.deepEqual(said('fr', 'je choisis "Exporter" dans le menu principal'), []);
    assert.deepEqual(said('fr', 'je peux voir dans le tableau "Comptes"'), []);
    assert.deepEqual(said('es', 'puedo ver la tabla "Cuentas"'), []);
  });
});

describe('German and Dutch days, sums and places by their numbers', () => {
  it('are days with a full stop at their end', () => {
    assert.deepEqual(said('de', 'der Kran ist vom 4.8. bis zum 9.8. vermietet', 'context'), ['von=4.8.', 'bis=9.8.']);
    assert.deepEqual(said('de', 'Frau Abt ist am 3. Mai eingezogen', 'context'), ['name=Abt', 'einzugsdatum=3. Mai']);
  });

  it('are sums by their own names', () => {
    assert.deepEqual(said('de', 'es gibt eine Anzahlung von 90 €', 'context'), ['Anzahlung=90']);
    assert.deepEqual(said('de', 'eine Zahlung von 90 € ist eingegangen', 'context'), ['betrag=90']);
    assert.deepEqual(said('nl', 'er is een aanbetaling van 90 euro', 'context'), ['aanbetaling=90']);
    assert.deepEqual(said('nl', 'de winkel heeft een levertijd van drie werkdagen', 'context'), ['levertijd=drie']);
  });

  it('are which of several places', () => {
    assert.deepEqual(
      said('de', 'die Lesung eines Romans ist in Saal 4 um 19:30 Uhr', 'context').includes('Saal=4'),
      true,
    );
    assert.deepEqual(said('nl', 'in afdeling 7 staat paprika', 'context'), ['afdeling=7']);
    assert.deepEqual(said('de', 'ein Chat mit den Teilnehmern "Bo" und "Pia"', 'context'), ['Teilnehmer=Bo']);
  });
});
