import { memo } from '../../memo';
import { once } from '../../once';

/** Words that forms, pages and tests of one language have, and no others do: by them the language of test code is told. */

const TELLING: Readonly<Record<string, string>> = {
  de: 'wird werden nicht fuer vorname nachname geburtsdatum strasse plz hausnummer benutzername passwort kennwort anrede telefon betrag datum bezeichnung beschreibung seite feld ausfuellen speichern anlegen anmelden suchen waehlen neue neuer neues einen eine und oder der das mit ohne krankenkasse kunde kunden stichtag anzahl menge preis abteilung oeffnen',
  es: 'debe puede nombre apellido apellidos correo contrasena usuario direccion calle ciudad telefono fecha edad codigo pagina campo guardar escribir buscar crear agregar enviar una del los las para cliente clientes cantidad precio localizador caducidad numero motivo',
  fr: 'est doit peut prenom nom motdepasse courriel adresse ville naissance telephone utilisateur montant champ saisir envoyer enregistrer ajouter creer rechercher choisir une les des avec pour commande prix quantite numero',
  it: 'viene deve nome cognome indirizzo citta telefono utente azienda importo pagina campo salva inserisci cerca scegli aggiungi gli della prezzo quantita scadenza',
  nl: 'wordt niet voornaam achternaam geboortedatum straat woonplaats huisnummer wachtwoord gebruikersnaam gebruiker telefoonnummer bedrag veld pagina invullen opslaan zoeken kiezen nieuwe een het klant aantal prijs klanten',
  pl: 'jest nie imie nazwisko haslo uzytkownik adres ulica miasto telefon kwota strona wpisz zapisz szukaj wybierz dodaj nowy nowa klient ilosc numer',
  pt: 'deve nao nome sobrenome senha usuario endereco rua cidade telefone valor campo pagina salvar preencher buscar escolher adicionar criar cadastrar uma para cliente quantidade preco nascimento',
  sv: 'inte ska fornamn efternamn losenord anvandarnamn postnummer personnummer belopp falt sida spara skapa sok valj ny nytt och kund antal pris',
};

const LANGUAGES = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [language, words] of Object.entries(TELLING))
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), language]);
  return found;
});

/** The language that most of the words show, in small letters without accents and joined by blanks; else English. */
export const languageOfWords = memo((words: string): string => {
  const counts = new Map<string, number>();
  for (const word of words.split(' '))
    for (const language of LANGUAGES().get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const best = sorted.at(0);
  return best === undefined || best[1] === sorted.at(1)?.[1] ? 'en' : best[0];
});
