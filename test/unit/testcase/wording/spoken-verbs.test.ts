import assert from 'node:assert/strict';
import type { Step } from '../../../../server/src/testcase/document';
import { hintFromSpoken } from '../../../../server/src/testcase/wording/hints';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../server/src/testcase/wording/step/read-step';

/** The fields that a step tells of, as `label=value`. */
function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const step: Step = { text, kind, line: 1, table: [], docString: null };
  const { groups } = readStep(step, lexiconOf(language));
  return groups.flatMap(({ rows }) => rows.flat()).map(({ label, value }) => `${label}=${value}`);
}

describe('verbs of other languages', () => {
  it('are understood in the past, and in the perfect', () => {
    assert.deepEqual(said('sv', 'kunden fyllde i "Lee" i fältet "Efternamn"'), ['Efternamn=Lee']);
    assert.deepEqual(said('sv', 'jag har angett "Lee" i "Efternamn"', 'context'), ['Efternamn=Lee']);
    assert.deepEqual(said('nl', 'de klant vulde "Lee" in bij "Achternaam"'), ['Achternaam=Lee']);
    assert.deepEqual(said('nl', 'ik heb "Lee" ingevuld bij "Achternaam"'), ['Achternaam=Lee']);
    assert.deepEqual(said('de', 'ich habe "Lee" bei "Nachname" eingegeben'), ['Nachname=Lee']);
    assert.deepEqual(said('fr', 'le client a saisi "Lee" dans le champ "Nom"'), ['Nom=Lee']);
    assert.deepEqual(said('pl', 'klient wybrał "Gdynia" z listy "Miasto"'), ['Miasto=Gdynia']);
  });

  it('are understood where nobody says who does it', () => {
    assert.deepEqual(said('de', 'in das Feld "Ort" wird "Bonn" eingetragen'), ['Ort=Bonn']);
    assert.deepEqual(said('de', 'das Feld "Ort" wurde mit "Bonn" ausgefüllt'), ['Ort=Bonn']);
    assert.deepEqual(said('nl', 'het veld "Plaats" wordt gevuld met "Gent"'), ['Plaats=Gent']);
    assert.deepEqual(said('sv', '"Lund" anges i fältet "Ort"'), ['Ort=Lund']);
    assert.deepEqual(said('es', 'se introduce "Lugo" en el campo "Ciudad"'), ['Ciudad=Lugo']);
    assert.deepEqual(said('es', 'el campo "Ciudad" se rellena con "Lugo"'), ['Ciudad=Lugo']);
    assert.deepEqual(said('pt', 'o campo "Cidade" foi preenchido com "Faro"'), ['Cidade=Faro']);
    assert.deepEqual(said('it', 'il campo "Luogo" viene compilato con "Pisa"'), ['Luogo=Pisa']);
  });

  it('go somewhere, and enter nothing there', () => {
    assert.deepEqual(said('it', 'accedo alla scheda "Vendite"'), []);
    assert.deepEqual(said('es', 'el usuario accede a la página "Inicio"'), []);
    assert.deepEqual(said('de', 'ich melde mich auf der Seite "Shop" an'), []);
    assert.deepEqual(said('nl', 'ik log in op de pagina "Shop" met "ann" en "geheim"'), [
      'username=ann',
      'password=geheim',
    ]);
  });

  it('pick from what holds it, which is no field', () => {
    assert.deepEqual(said('it', 'seleziono il giorno "10" dal calendario dei turni'), ['giorno=10']);
    assert.deepEqual(said('fr', 'je choisis la ville "Lyon" dans la liste'), ['ville=Lyon']);
    assert.deepEqual(said('es', 'selecciono "Lugo" de la lista "Ciudad"'), ['Ciudad=Lugo']);
    assert.deepEqual(said('pt', 'seleciono a opção "Novo" no menu'), []);
    assert.deepEqual(said('pt', 'seleciono a opção "Peru" no menu "País"'), ['País=Peru']);
    assert.deepEqual(said('de', 'ich wähle den Menüpunkt "Neu"'), []);
  });

  it('fill in all that is asked for, whatever that is', () => {
    assert.deepEqual(said('de', 'ich fülle alle notwendigen Felder aus'), []);
    assert.deepEqual(said('fr', 'je remplis tous les champs obligatoires'), []);
    assert.deepEqual(said('pl', 'wypełniam wszystkie wymagane pola'), []);
    assert.deepEqual(said('sv', 'jag fyller i alla nödvändiga fält'), []);
  });

  it('have a word of their own at the end of the sentence', () => {
    assert.deepEqual(said('de', 'der Kunde hebt 100 Euro ab'), ['betrag=100']);
    assert.deepEqual(said('sv', 'kunden tar ut 300kr'), ['belopp=300']);
    assert.deepEqual(said('sv', 'kunden sätter in 500kr'), ['belopp=500']);
    assert.deepEqual(said('nl', 'de klant neemt 40 euro op'), ['bedrag=40']);
    assert.deepEqual(said('es', 'transfiere 200 a la cuenta "456"'), ['importe=200', 'cuenta=456']);
    assert.deepEqual(said('de', 'der Kunde kauft 3 Bücher'), ['anzahl=3']);
  });

  it('say where before who', () => {
    assert.deepEqual(said('sv', 'i fältet "Ort" anger jag "Lund"'), ['Ort=Lund']);
    assert.deepEqual(said('nl', 'ik kies bij "Land" voor "Peru"'), ['Land=Peru']);
    assert.deepEqual(said('de', 'ich wähle unter "Land" die Option "Peru" aus'), ['Land=Peru']);
    assert.deepEqual(said('fr', 'je sélectionne l\'option "Lyon" du champ "Ville"'), ['Ville=Lyon']);
    assert.deepEqual(said('sv', 'jag väljer "Peru" som "Land"'), ['Land=Peru']);
  });

  it('answer what is asked, and choose from a menu that has a name', () => {
    assert.deepEqual(said('sv', 'jag väljer alternativet "Ja" i frågan "Röker du?"'), ['Röker du?=Ja']);
    assert.deepEqual(said('it', 'seleziono l\'opzione "Pisa" dal menu "Luogo"'), ['Luogo=Pisa']);
    assert.deepEqual(said('es', 'selecciono "Lugo" en el menú "Ciudad"'), ['Ciudad=Lugo']);
    assert.deepEqual(said('it', 'seleziono "Esci" dal menu'), []);
    assert.deepEqual(said('es', 'selecciono "Salir" en el menú'), []);
    assert.deepEqual(said('fr', 'le conseiller "ann@x.fr" sur le dossier de "Lee"', 'context'), ['email=ann@x.fr']);
  });

  it('change a field into what stands behind it', () => {
    assert.deepEqual(said('nl', 'ik wijzig "Plaats" in "Gent"'), ['Plaats=Gent']);
    assert.deepEqual(said('de', 'ich ändere das Feld "Ort" zu "Bonn"'), ['Ort=Bonn']);
    assert.deepEqual(said('es', 'cambio el campo "Barrio" por "Sur"'), ['Barrio=Sur']);
    assert.deepEqual(said('es', 'asigno "Sur" al campo "Barrio"'), ['Barrio=Sur']);
  });

  it('announce several fields', () => {
    assert.deepEqual(said('sv', 'jag anger följande uppgifter: namn "Ann", ort "Lund"'), ['namn=Ann', 'ort=Lund']);
    assert.deepEqual(said('pt', 'informo os dados: nome "Ann", bairro "Sul"'), ['nome=Ann', 'bairro=Sul']);
  });

  it('say nothing of pages, and of what these show', () => {
    for (const [language, text] of [
      ['sv', 'jag väljer fliken "Kunder"'],
      ['es', 'selecciono la pestaña "Clientes"'],
      ['nl', 'ik tik op de knop "Opslaan"'],
      ['de', 'das System gibt die Meldung "Gespeichert" aus'],
      ['fr', 'le système indique le message "Enregistré"'],
      ['pt', 'o sistema mostra a mensagem "Salvo"'],
      ['es', 'el sistema despliega el aviso "Guardado"'],
      ['fr', 'je télécharge le fichier "liste.csv"'],
      ['it', 'accedo alla pagina "Ordini"'],
    ])
      assert.deepEqual(said(language, text), [], text);
  });

  it('leave out whose it is', () => {
    assert.deepEqual(said('pt', 'informo "<email>" e "<senha>" do usuário cadastrado'), [
      'email=<email>',
      'senha=<senha>',
    ]);
  });
});

describe('what the title of a scenario speaks of', () => {
  it('is what is added, where the verb has a preposition of its own', () => {
    const hint = hintFromSpoken('Lägga till en ny bok med titel och författare', 'the title', lexiconOf('sv'));
    assert.equal(hint?.table, 'books');
  });
});

describe('things of other languages', () => {
  it('have a kind', () => {
    assert.deepEqual(said('it', 'esiste un conto di tipo "risparmio"', 'context'), ['tipo=risparmio']);
    assert.deepEqual(said('pt', 'crio uma conta do tipo "poupança" com saldo "10"'), ['tipo=poupança', 'saldo=10']);
    assert.deepEqual(said('pl', 'dodaję konto typu "firmowe"'), ['typ=firmowe']);
    assert.deepEqual(said('sv', 'jag skapar ett konto av typen "spar"'), ['typ=spar']);
  });

  it('are there, registered or of others', () => {
    assert.deepEqual(said('es', 'hay un médico registrado con matrícula "N1"', 'context'), ['matrícula=N1']);
    assert.deepEqual(said('it', 'esiste la prenotazione dell\'evento "Gala" per l\'utente "ann"', 'context'), [
      'evento=Gala',
      'utente=ann',
    ]);
    assert.deepEqual(said('es', 'hay una mesa de 4 plazas', 'context'), ['plazas=4']);
    assert.deepEqual(said('es', 'el cliente tiene una cuenta con saldo de 1000', 'context'), ['saldo=1000']);
    assert.deepEqual(said('de', 'das Spiel ist mit <Spieler> Spielern gestartet', 'context'), ['Spieler=<Spieler>']);
    assert.deepEqual(said('sv', 'jag markerar boken "Emil" som läst'), []);
    assert.deepEqual(said('nl', 'ik mijn telefoonnummer wijzig naar "06"'), ['telefoonnummer=06']);
    assert.deepEqual(said('pt', 'existe um livro de nome "Eva" quantidade de estoque 11', 'context'), [
      'nome=Eva',
      'quantidade de estoque=11',
    ]);
  });

  it('are none where a verb or a request has their word', () => {
    assert.deepEqual(said('es', 'envío los datos con DNI "1"'), ['DNI=1']);
    assert.deepEqual(said('de', 'ein POST /v1/login wird gesendet'), []);
  });

  it('have fields with their article in Swedish', () => {
    assert.deepEqual(said('sv', 'jag ger annonsen rubriken "Ny"'), ['rubrik=Ny']);
    assert.deepEqual(said('sv', 'jag fyller i bromsvärdet "62" och postnumret "11122"'), [
      'bromsvärde=62',
      'postnummer=11122',
    ]);
  });
});
