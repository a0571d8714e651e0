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
