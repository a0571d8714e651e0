import type { Phrases } from '../phrases';

export const DUTCH: Phrases = {
  enter:
    'vul|vult|vullen|invul|invult|invullen|invoer|invoert|voer|voert|typ|typt|typen|schrijf|schrijft|geef|geeft|opgeef|ingevuld|tik|noteer|vulde|vulden|gevuld|invulde|voerde|invoerde|ingevoerd|typte|getypt|intyp|intypt|intypen|intypte|ingetypt|schreef|geschreven|gaf|ingeef|ingeeft|ingeven|ingaf|ingegeven|opgeeft|opgeven|opgaf|opgegeven|tikt|tikte|getikt|intik|intikt|ingetikt|noteert|noteerde|genoteerd',
  assign:
    'verhoogd|verhoogt|verhoogde|verlaagd|verlaagt|verlaagde|aangepast|aanpast|gezet|wijzig|wijzigt|verander|verandert|zet|wijzigde|gewijzigd|wijzigen|veranderde|veranderd|veranderen|zette',
  choose: 'kies|kiest|kiezen|selecteer|selecteert|selecteren|koos|gekozen|selecteerde|geselecteerd',
  tick: 'vink|vinkt|aanvink|aanvinkt|accepteer|accepteert|vinkte|aanvinken|aanvinkte|aangevinkt|accepteren|accepteerde|geaccepteerd',
  untick: 'deselecteer|uitvink|uitvinkt|uitgevinkt|vink uit',
  upload: 'upload|uploadt|uploaden|uploadde|geüpload',
  clear: 'wis|wist|leeg|leegt',
  create:
    'maak|maakt|maken|voeg|voegt|aanmaak|aanmaakt|aanmaken|toevoeg|toevoegt|toevoegen|creëer|maakte|aangemaakt|aanmaakte|voegde|toegevoegd|toevoegde',
  signIn:
    'log|logt|inlog|inlogt|inloggen|ingelogd|aanmeld|aanmeldt|meld|meldt|logde|inlogde|meldde|aanmelden|aanmeldde|aangemeld',
  register: 'registreer|registreert',
  open: 'ga|gaat|open|opent|bezoek|bezoekt|navigeer|navigeert|bevind|ging|opende|bezocht|navigeerde',
  act: 'klik|klikt|druk|drukt|wacht|sluit|verwijder|verwijdert|zoek|zoekt|wil|zoeken|klikte|geklikt|drukte|gedrukt|wachtte|sloot|verwijderde|zocht|gezocht|tik op|tikt op|tikte op|scroll|scrolt',
  search: 'zoek|zoekt|zoeken|zocht|gezocht',
  assert: 'zie|ziet|controleer|lees|leest|las|controleert|controleren|toont',
  expectation: 'moet|moeten|zou|zie|ziet|getoond|verschijnt|verwacht',
  negation: 'niet|geen|zonder',
  be: 'is|zijn|was|bedraagt|bedragen|bedroeg|luidt',
  have: 'heb|heeft|hebben|bestaat|bestaan|is er|zijn er',
  as: 'als',
  to: 'naar|op',
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
  field:
    'veld|velden|invoerveld|tekstveld|tekstvak|invoervak|lijst|keuzelijst|vakje|selectievakje|tekstgebied|uitklapmenu|keuzemenu|dropdown|selectieveld|datumveld|vak|keuzeveld|zoekveld|aankruisvakje|vervolgkeuzelijst',
  vague:
    'geldig|geldige|ongeldig|ongeldige|juist|juiste|onjuist|onjuiste|verkeerd|verkeerde|nieuw|nieuwe|waarde|waarden|tekst|alle|tekens|gegevens|informatie',
  who: 'ik|hij|zij|wij|we|gebruiker|klant|bezoeker|beheerder|me|zich|men|dat',
  nouns:
    'customer klant|customers klanten|user gebruiker|users gebruikers|order bestelling order|orders bestellingen orders|product product artikel|products producten artikelen|event evenement|events evenementen|appointment afspraak|appointments afspraken|invoice factuur|invoices facturen|account rekening|accounts rekeningen|employee medewerker werknemer|employees medewerkers werknemers|company bedrijf|companies bedrijven|address adres|addresses adressen|category categorie|categories categorieën|book boek|books boeken|person persoon|people personen|message bericht|messages berichten|project project|projects projecten|task taak|tasks taken|student leerling|students leerlingen studenten|teacher docent leraar|course cursus opleiding|payment betaling|payments betalingen|booking boeking|bookings boekingen|supplier leverancier|suppliers leveranciers|patient patiënt|patients patiënten|policy polis|policies polissen|claim schade|room kamer|rooms kamers|guest gast|guests gasten|review recensie beoordeling|reviews recensies beoordelingen|loan lening|loans leningen|transfer overboeking|transfers overboekingen|trip reis|trips reizen|doctor arts|doctors artsen|vehicle voertuig|vehicles voertuigen|apartment appartement woning flat|apartments appartementen woningen|house huis|houses huizen|building gebouw|buildings gebouwen|property pand|properties panden|tenant huurder bewoner|tenants huurders bewoners|landlord verhuurder|landlords verhuurders|store winkel filiaal|stores winkels filialen|warehouse magazijn|warehouses magazijnen|bookshop boekhandel boekwinkel|bookshops boekhandels boekwinkels|driver chauffeur bestuurder bezorger|drivers chauffeurs bestuurders bezorgers|car auto wagen|truck vrachtwagen bestelwagen|trucks vrachtwagens bestelwagens|bike fiets|bikes fietsen|ship schip|ships schepen|container container|containers containers|repair reparatie herstelling|repairs reparaties herstellingen|delivery levering bezorging|deliveries leveringen bezorgingen|shipment zending verzending|shipments zendingen verzendingen|parcel pakket pakje|parcels pakketten|report rapport verslag melding|reports rapporten verslagen meldingen|request aanvraag verzoek|requests aanvragen verzoeken|application sollicitatie|applications sollicitaties|complaint klacht|complaints klachten|incident incident storing|incidents incidenten storingen|permit vergunning|permits vergunningen|certificate certificaat|certificates certificaten|declaration aangifte|declarations aangiften aangiftes|expense declaratie uitgave|expenses declaraties uitgaven|citizen burger|citizens burgers|resident inwoner|residents inwoners|dentist tandarts|dentists tandartsen|nurse verpleegkundige|nurses verpleegkundigen|animal dier|animals dieren|pet huisdier|pets huisdieren|owner eigenaar eigenares baasje|owners eigenaren|prescription recept|prescriptions recepten|medication medicijn geneesmiddel|medications medicijnen geneesmiddelen|treatment behandeling|treatments behandelingen|exam examen|exams examens|lessons lessen|school school|schools scholen|grades cijfers|subscription abonnement|subscriptions abonnementen|membership lidmaatschap|memberships lidmaatschappen|member lid|members leden|voucher cadeaubon waardebon|vouchers cadeaubonnen waardebonnen|card kaart|cards kaarten|transaction transactie|transactions transacties|quote offerte|quotes offertes|reservation reservering boekingsaanvraag|reservations reserveringen|hotel hotel|hotels hotels|flight vlucht|flights vluchten|ticket kaartje|tickets kaartjes|stay verblijf|dishes gerechten|ingredients ingrediënten|machine machine|machines machines|device apparaat toestel|devices apparaten toestellen|tags trefwoorden|colors kleuren|author auteur schrijver schrijfster|authors auteurs schrijvers|publisher uitgever|publishers uitgevers|film film|films films|song liedje|songs liedjes|concert concert|concerts concerten|team team ploeg|teams teams ploegen|player speler|players spelers|volunteer vrijwilliger|volunteers vrijwilligers|donation donatie gift|donations donaties|route route|routes routes|absence afwezigheid verzuim|leave_request verlof verlofaanvraag|leave_requests verlofaanvragen|candidate kandidaat sollicitant|candidates kandidaten sollicitanten|job vacature|jobs vacatures|survey enquête|surveys enquêtes|document document|documents documenten|contract contract overeenkomst|contracts contracten overeenkomsten|items posten|installments termijnen|fine boete|fines boetes|listing advertentie|listings advertenties|parts onderdelen|child kind zoon dochter|children kinderen|visit bezoek|visits bezoeken|vaccination vaccinatie|vaccinations vaccinaties|prices prijzen|discounts kortingen|courses cursussen opleidingen|meeting vergadering|meetings vergaderingen|reader lezer|readers lezers|sensor sensor|sensors sensoren|mortgage hypotheek|mortgages hypotheken',
};
