import type { Phrases } from '../phrases';

export const SWEDISH: Phrases = {
  enter:
    'fyller i|fyll i|fyller|fylla i|anger|ange|skriver in|skriver|skriv in|skriva in|matar in|mata in|knappar in|lämnar',
  assign: 'ändrar|ändra|sätter|uppdaterar|byter',
  choose: 'väljer|välj|välja',
  tick: 'kryssar i|bockar i|markerar|godkänner|accepterar',
  untick: 'avmarkerar|bockar ur',
  upload: 'laddar upp|bifogar',
  create: 'skapar|skapa|lägger till|lägg till|registrerar en|sparar',
  signIn: 'loggar in|logga in|inloggad|loggat in',
  register: 'registrerar|registrerar mig|registrera',
  open: 'går till|går|gå till|öppnar|besöker|navigerar|är på|befinner',
  act: 'klickar|klicka|trycker|tryck|väntar|stänger|tar bort|raderar|söker|bekräftar|vill',
  assert: 'ser|kontrollerar|verifierar',
  expectation: 'ska|skall|ser|visas|bör|borde|förväntar|syns',
  negation: 'inte|ej|utan|ingen|inga|inget',
  be: 'är|var|lyder',
  have: 'har|finns|existerar|äger',
  as: 'som',
  to: 'till',
  with: 'med|genom',
  in: 'i|på|för|från|hos|under|inom|av',
  and: 'och|samt|eller',
  articles: 'en|ett|flera|några|ny|nytt',
  possessives: 'min|mitt|mina|sin|sitt|sina|den|det|de|hans|hennes|denna|detta',
  following: 'följande',
  named: 'kallad|vid namn|som heter',
  priced: 'kostar',
  numbers: 'noll|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio',
  of: '',
  field: 'fältet|fält|fälten|rutan|textfältet|listan|listrutan|kryssrutan|rullistan',
  vague:
    'giltig|giltigt|giltiga|ogiltig|ogiltigt|korrekt|korrekta|felaktig|felaktigt|felaktiga|fel|rätt|nytt|nya|värde|värden|värdet|text|texten|alla|obligatoriska',
  who: 'jag|han|hon|vi|man|användaren|kunden|användare|besökaren|att|mig|sig',
  nouns:
    'customer kund kunden|customers kunder kunderna|user användare användaren|users användarna|order order beställning ordern beställningen|orders ordrar beställningar|product produkt produkten vara|products produkter varor|event händelse evenemang|events händelser|invoice faktura fakturan|invoices fakturor|account konto kontot|accounts konton|employee anställd medarbetare|employees anställda|company företag företaget|companies företagen|address adress|addresses adresser|category kategori|categories kategorier|book bok|books böcker|person person|people personer|message meddelande|messages meddelanden|project projekt|task uppgift|tasks uppgifter|student elev|students elever|teacher lärare|course kurs|courses kurser|payment betalning|payments betalningar|booking bokning|bookings bokningar|supplier leverantör|listing annons annonsen|listings annonser',
};
