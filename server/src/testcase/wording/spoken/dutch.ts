import type { Phrases } from '../phrases';

export const DUTCH: Phrases = {
  enter:
    'vul|vult|vullen|invul|invult|invullen|invoer|invoert|voer|voert|typ|typt|typen|schrijf|schrijft|geef|geeft|opgeef|ingevuld|tik|noteer',
  assign: 'wijzig|wijzigt|verander|verandert|zet',
  choose: 'kies|kiest|kiezen|selecteer|selecteert|selecteren',
  tick: 'vink|vinkt|aanvink|accepteer',
  untick: 'deselecteer|uitvink',
  upload: 'upload|uploadt',
  create: 'maak|maakt|maken|voeg|voegt|aanmaak|aanmaakt|toevoeg|creëer',
  signIn: 'log|logt|inlog|inlogt|inloggen|ingelogd|aanmeld|meld',
  register: 'registreer|registreert',
  open: 'ga|gaat|open|opent|bezoek|bezoekt|navigeer|navigeert|bevind',
  act: 'klik|klikt|druk|drukt|wacht|sluit|verwijder|verwijdert|zoek|zoekt|wil',
  assert: 'zie|ziet|controleer',
  expectation: 'moet|moeten|zou|zie|ziet|getoond|verschijnt|verwacht',
  negation: 'niet|geen|zonder',
  be: 'is|zijn|was',
  have: 'heb|heeft|hebben|bestaat|bestaan|is er|zijn er',
  as: 'als',
  to: 'naar',
  with: 'met|door',
  in: 'in|bij|voor|uit|op|onder|van|vanuit',
  and: 'en|of',
  articles: 'een|meerdere|enkele',
  possessives: 'mijn|de|het|haar|onze|zijn|hun|deze|dit',
  following: 'volgende',
  named: 'genaamd',
  priced: 'kost',
  numbers: 'nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien',
  of: 'van',
  field: 'veld|velden|invoerveld|tekstveld|lijst|keuzelijst|vakje|selectievakje',
  vague:
    'geldig|geldige|ongeldig|ongeldige|juist|juiste|onjuist|onjuiste|verkeerd|verkeerde|nieuw|nieuwe|waarde|waarden|tekst|alle',
  who: 'ik|hij|zij|wij|we|gebruiker|klant|bezoeker|beheerder|me|zich|men|dat',
  nouns:
    'customer klant|customers klanten|user gebruiker|users gebruikers|order bestelling|orders bestellingen|product product artikel|products producten artikelen|event evenement afspraak|events evenementen afspraken|invoice factuur|invoices facturen|account rekening|accounts rekeningen|employee medewerker werknemer|employees medewerkers werknemers|company bedrijf|companies bedrijven|address adres|addresses adressen|category categorie|categories categorieën|book boek|books boeken|person persoon|people personen|message bericht|messages berichten|project project|projects projecten|task taak|tasks taken|student leerling|students leerlingen studenten|teacher docent leraar|course cursus|payment betaling|payments betalingen|booking boeking|bookings boekingen|supplier leverancier|suppliers leveranciers',
};
