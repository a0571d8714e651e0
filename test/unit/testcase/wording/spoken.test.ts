import assert from 'node:assert/strict';
import type { Step } from '../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../server/src/testcase/wording/step/read-step';

/** The fields that a step tells of, as `label=value`; a label without a value alone. */
function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const step: Step = { text, kind, line: 1, table: [], docString: null };
  const { groups } = readStep(step, lexiconOf(language));
  const facts = groups
    .flatMap(({ rows }) => rows.flat())
    .filter(({ label, refers }) => label !== null || refers !== true);
  return facts.map(({ label, value }) => (value === null ? `${label}` : `${label}=${value}`));
}

describe('what steps of other languages say of data', () => {
  it('is what the field of something is given', () => {
    assert.deepEqual(said('pt', 'preencho o campo de senha com "x"'), ['senha=x']);
    assert.deepEqual(said('pt', 'o campo de e-mail é preenchido por "a"'), ['e-mail=a']);
    assert.deepEqual(said('es', 'escribo "x" en el campo de la contraseña'), ['contraseña=x']);
    assert.deepEqual(said('fr', 'je remplis le champ de mot de passe avec "x"'), ['mot de passe=x']);
    assert.deepEqual(said('it', 'compilo il campo della password con "x"'), ['password=x']);
    assert.deepEqual(said('es', 'relleno el campo de texto "nombre" con "x"'), ['nombre=x']);
  });

  it('is how somebody is, and where', () => {
    assert.deepEqual(said('sv', 'en elev som heter Ida Ek, född 2014-03-02', 'context'), [
      'namn=Ida Ek',
      'födelsedatum=2014-03-02',
    ]);
    assert.deepEqual(said('fr', 'un élève nommé Luc Roy, né le 02/03/2014 à Brest', 'context'), [
      'nom=Luc Roy',
      'date de naissance=02/03/2014',
      'lieu de naissance=Brest',
    ]);
    assert.deepEqual(said('de', 'ein Patient, geboren am 02.03.2014, wohnhaft in Celle', 'context'), [
      'geburtsdatum=02.03.2014',
      'wohnort=Celle',
    ]);
    assert.deepEqual(said('nl', 'een patiënt geboren op 02-03-2014 te Breda', 'context'), [
      'geboortedatum=02-03-2014',
      'geboorteplaats=Breda',
    ]);
    assert.deepEqual(said('sv', 'kunden bor på Ringvägen 5 i Kalmar', 'context'), ['adress=Ringvägen 5', 'ort=Kalmar']);
  });

  it('is how many make a whole, and how much of something there is', () => {
    assert.deepEqual(said('sv', 'en familj som består av 3 personer', 'context'), ['personer=3']);
    assert.deepEqual(said('de', 'ein Haushalt, der aus 3 Personen besteht', 'context'), ['Personen=3']);
    assert.deepEqual(said('sv', 'familjens inkomst är 21 000 kr', 'context'), ['inkomst=21 000']);
    assert.deepEqual(said('nl', 'de huurprijs bedraagt € 780', 'context'), ['huurprijs=780']);
    assert.deepEqual(said('de', 'eine Rechnung über 1.200 Euro', 'context'), ['betrag=1.200']);
    assert.deepEqual(said('sv', 'kommunen beviljar bidrag på 900 kr'), ['bidrag=900']);
    assert.deepEqual(said('sv', 'jag anger postnumret 752 36'), ['postnummer=752 36']);
  });

  it('is who somebody is by a title, and what number a thing has', () => {
    assert.deepEqual(said('de', 'Frau Keller mietet ein Auto der Marke Opel', 'context'), [
      'Marke=Opel',
      'name=Keller',
    ]);
    assert.deepEqual(said('fr', 'il transmet une facture du docteur Roux'), ['docteur=Roux']);
    assert.deepEqual(said('fr', 'un assuré titulaire du contrat n° AB-4411', 'context'), ['numéro de contrat=AB-4411']);
    assert.deepEqual(said('sv', 'hennes dotter Ida är 6 år', 'context'), ['namn=Ida', 'age=6']);
    assert.deepEqual(said('nl', 'een hond van het merk Bolt', 'context'), ['merk=Bolt']);
  });

  it('is when it is, however a day or an hour is written', () => {
    assert.deepEqual(said('sv', 'hon bokar torsdagen den 14 mars kl. 09.20'), [
      'datum=torsdagen den 14 mars',
      'tid=09.20',
    ]);
    assert.deepEqual(said('fr', 'je choisis le créneau de 10 h 15 le lundi 3 mai'), [
      'créneau=10 h 15',
      'date=lundi 3 mai',
    ]);
    assert.deepEqual(said('fr', 'le client signe le bail le 1er mai 2025'), ['date=1er mai 2025']);
    assert.deepEqual(said('nl', 'het boek is uitgeleend tot 12-03-2026', 'context'), ['tot=12-03-2026']);
  });

  it('is how much somebody gives, and no name of theirs', () => {
    assert.deepEqual(said('de', 'der Kunde <sum> Euro an "<who>" überweist'), ['sum=<sum>', 'who=<who>']);
  });

  it('is what somebody says that is so, and what is given as something', () => {
    assert.deepEqual(said('fr', "il indique que l'enfant est né le 3 mai 2024"), ['date de naissance=3 mai 2024']);
    assert.deepEqual(said('de', 'ich angebe, dass die Wohnfläche 80 m² beträgt'), ['Wohnfläche=80']);
    assert.deepEqual(said('sv', 'hushållets inkomst anges till 54 830 kronor'), ['inkomst=54 830']);
    assert.deepEqual(said('sv', 'som adress anges "Ek 3"'), ['adress=Ek 3']);
    assert.deepEqual(said('sv', 'patienten har loggat in med personnummer "19"', 'context'), ['personnummer=19']);
  });

  it('is where a thing is that is made, as one of its fields', () => {
    assert.deepEqual(said('nl', 'ik een afspraak maak bij vestiging Zwolle'), ['vestiging=Zwolle']);
    assert.deepEqual(said('fr', 'je crée un article intitulé "Lit" dans la catégorie "Bois"'), [
      'titre=Lit',
      'catégorie=Bois',
    ]);
    assert.deepEqual(said('de', 'sie sich für die Klausur "Statik" anmeldet'), []);
    assert.deepEqual(said('sv', 'en kurs med högst 12 platser', 'context'), ['platser=12']);
    assert.deepEqual(said('fr', 'un jardin de 62 m²', 'context'), ['surface=62']);
    assert.deepEqual(said('nl', 'de patiënt weegt 72 kg', 'context'), ['gewicht=72']);
  });

  it('is what a field is changed into', () => {
    assert.deepEqual(said('it', 'modifico il nome in "Ann"'), ['nome=Ann']);
    assert.deepEqual(said('fr', 'je change le nom en "Ann"'), ['nom=Ann']);
    assert.deepEqual(said('de', 'ich den Namen in "Neu" ändere'), ['Namen=Neu']);
    assert.deepEqual(said('it', 'modifico il profilo in "Impostazioni"'), []);
  });

  it('is what somebody signs in with, by the name that the step has for it', () => {
    assert.deepEqual(said('it', 'accedo con codice fiscale "x" e password "y"'), ['codice fiscale=x', 'password=y']);
    assert.deepEqual(said('sv', 'jag loggar in med personnummer "x"'), ['personnummer=x']);
    assert.deepEqual(said('de', 'ich mich mit dem Konto "ann" anmelde'), ['username=ann']);
    assert.deepEqual(said('de', 'der Hausmeister eine Störung mit Priorität "hoch" meldet'), ['Priorität=hoch']);
  });

  it('is what is changed of a thing', () => {
    assert.deepEqual(said('de', 'der Fahrer den Status der Tour auf "Fertig" setzt'), ['Status=Fertig']);
    assert.deepEqual(said('es', 'actualizo el estado del envío a "Listo"'), ['estado=Listo']);
    assert.deepEqual(said('fr', 'il modifie le statut de la demande en "Prête"'), ['statut=Prête']);
    assert.deepEqual(said('it', 'aggiorno lo stato della spedizione in "Pronta"'), ['stato=Pronta']);
    assert.deepEqual(said('nl', 'de monteur de status van de zending op "Klaar" zet'), ['status=Klaar']);
    assert.deepEqual(said('pl', 'zmieniam status przesyłki na "Gotowa"'), ['status=Gotowa']);
    assert.deepEqual(said('pt', 'altero o status do chamado para "Pronto"'), ['status=Pronto']);
    assert.deepEqual(said('sv', 'jag ändrar status på leveransen till "Klar"'), ['status=Klar']);
  });

  it('is what a thing has', () => {
    assert.deepEqual(said('nl', 'de klant heeft telefoon "555" en stad "Bonn"', 'context'), [
      'telefoon=555',
      'stad=Bonn',
    ]);
    assert.deepEqual(said('nl', 'een klant heeft als bijnaam "Ann"', 'context'), ['bijnaam=Ann']);
    assert.deepEqual(said('de', 'der Kunde hat die Telefonnummer "12"', 'context'), ['Telefonnummer=12']);
    assert.deepEqual(said('it', 'il cliente ha come nome "Ann"', 'context'), ['nome=Ann']);
    assert.deepEqual(said('de', 'es gibt einen Kunden "Ann" mit der Stadt "Bonn"', 'context'), [
      'name=Ann',
      'Stadt=Bonn',
    ]);
    assert.deepEqual(said('fr', `l'utilisateur a activé le bouton "x"`, 'context'), []);
    assert.deepEqual(said('it', `che esistono i seguenti eventi dell'utente "x":`, 'context'), ['username=x']);
  });

  it('is what is searched for', () => {
    assert.deepEqual(said('de', 'ich nach "Milch" suche'), ['search=Milch']);
    assert.deepEqual(said('es', 'busco por nombre "leche"'), ['nombre=leche']);
    assert.deepEqual(said('pt', 'pesquiso por "leite"'), ['search=leite']);
    assert.deepEqual(said('fr', 'je recherche un vol de "Paris" à "Rome"'), []);
    assert.deepEqual(said('de', 'ich auf "Suche" klicke'), []);
  });

  it('is a file that is sent along', () => {
    for (const [language, text] of [
      ['de', 'ich die Datei "x.pdf" hochlade'],
      ['es', 'adjunto el archivo "x.pdf"'],
      ['nl', 'ik upload het bestand "x.pdf"'],
    ] as const)
      // prettier-ignore
      assert.deepEqual(said(language, text), ['file=x.pdf']);
  });

  it('is not how it is done', () => {
    assert.deepEqual(said('pt', 'preencho os dados corretos de login e senha'), ['login', 'senha']);
    assert.deepEqual(said('es', 'llena todos los campos correctamente'), []);
    assert.deepEqual(said('fr', 'je remplis tous les champs correctement'), []);
    assert.deepEqual(said('en', 'I fill in Email, Password incorrectly'), ['Email', 'Password']);
    assert.deepEqual(said('fr', 'je saisis le paiement "10"'), ['paiement=10']);
    assert.deepEqual(said('it', 'compilo il modulo con i seguenti dati:'), []);
  });

  it('is a name and a secret, where two values are all that is said', () => {
    assert.deepEqual(said('fr', 'je saisis "ann@x.org" et "abc"'), ['email=ann@x.org', 'password=abc']);
    assert.deepEqual(said('es', 'ingresa "locked_out_user" y "secret_sauce"'), [
      'username=locked_out_user',
      'password=secret_sauce',
    ]);
    assert.deepEqual(said('en', 'I enter "username" and "password"'), ['username', 'password']);
    assert.deepEqual(said('en', 'I enter "Ann" and "Lee"'), []);
  });

  it('leaves out what is left out, and takes what is not valid', () => {
    assert.deepEqual(said('en', "the teacher fills all data but not on 'Email' field"), []);
    assert.deepEqual(said('en', 'I fill in the name "Ann" but not the email'), ['name=Ann']);
    assert.deepEqual(said('en', 'I input with not valid number like "x" in Phone field'), ['Phone=x']);
    assert.deepEqual(said('en', 'I do not enter the "Email"'), []);
  });
});
