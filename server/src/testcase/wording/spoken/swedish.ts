import type { Phrases } from '../phrases';

export const SWEDISH: Phrases = {
  enter:
    'fyller i|fyll i|fyller|fylla i|anger|ange|skriver in|skriver|skriv in|skriva in|matar in|mata in|knappar in|lämnar|matar|uppger|noterar|fyllde i|fyllt i|fyllt|fyllde|ifyllt|fylls i|fyllts i|fylls|angav|angett|angivit|skrev in|skrivit in|skrivs in|skrev|skrivit|skrivs|matade in|matat in|matas in|knappade in|lägger in|lägg in|lade in|lagt in|uppgav|uppgett|noterade|noterat',
  assign:
    'anges|fastställs|bestäms|sätts|sattes|ändrades|uppdateras|uppdaterades|byts|byttes|höjer|höja|höjde|höjt|höjs|höjdes|sänker|sänka|sänkte|sänkt|sänks|sänktes|ändrar|ändra|sätter|uppdaterar|byter|ändrade|ändrat|ändras|sätt|sätta|satte|uppdatera|uppdaterade|uppdaterat|byt|byta|bytte|bytt',
  choose: 'väljer|välj|välja|valde|valt|väljs',
  tick: 'kryssar i|bockar i|markerar|godkänner|accepterar|kryssar|bockar|kryssa i|kryssade i|kryssat i|bocka i|bockade i|bockat i|kryssar för|bockar för|markera|markerade|markerat|godkänna|godkände|godkänt|acceptera|accepterade|accepterat|klickar i rutan|klickar i kryssrutan|klickade i rutan',
  untick: 'avmarkerar|bockar ur|avmarkera|avmarkerade|avmarkerat|bocka ur|bockade ur|kryssar ur',
  upload: 'laddar upp|bifogar|laddar|ladda upp|laddade upp|laddat upp|laddas upp|bifoga|bifogade|bifogat',
  clear: 'rensar|tömmer|rensa|rensade|töm|tömma|tömde',
  create:
    'sätter in|sätta in|satte in|satt in|skapar|skapa|lägger till|lägg till|registrerar en|sparar|skapade|skapat|lägga till|lade till|lagt till|läggs till',
  signIn: 'loggar in|logga in|inloggad|loggat in|loggade in|loggar jag in|loggade jag in',
  register: 'registrerar|registrerar mig|registrera|registrerade|registrerat',
  open: 'går till|går|gå till|öppnar|besöker|navigerar|är på|befinner|gick till|gått till|går in på|gick in på|kommer till|kom till|öppna|öppnade|besöka|besökte|navigera|navigerade',
  act: 'klickar|klicka|trycker|tryck|väntar|stänger|tar bort|raderar|söker|bekräftar|vill|söka|sök|klickade|klickat|tryckte|tryckt|vänta|väntade|stäng|stängde|ta bort|tog bort|radera|raderade|sökte|sökt|bekräfta|bekräftade|önskar|signerar|scrollar|hovrar|för muspekaren',
  search: 'söker|söka|sök|sökte|sökt',
  assert:
    'ser|kontrollerar|verifierar|såg|läser|läste|kontrollera|kontrollerade|verifiera|verifierade|visar|returnerar',
  expectation: 'ska|skall|ser|visas|bör|borde|förväntar|syns',
  negation: 'inte|ej|utan|ingen|inga|inget',
  be: 'är|var|lyder|uppgår till|uppgick till|utgör|anges till|angavs till|uppges till|uppgavs till|bestäms till|bestämdes till|fastställs till|fastställdes till|beräknas till|beräknades till|uppskattas till|uppskattades till|uppmäts till|uppmättes till',
  have: 'har|finns|existerar|äger',
  as: 'som',
  to: 'till',
  with: 'med|genom',
  in: 'i|på|för|från|hos|under|inom|av',
  and: 'och|samt|eller',
  articles: 'en|ett|flera|några|ny|nytt',
  possessives: 'min|mitt|mina|sin|sitt|sina|den|det|de|hans|hennes|denna|detta|dessa',
  following: 'följande',
  named: 'kallad|vid namn|som heter',
  priced: 'kostar',
  numbers: 'noll|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio',
  of: '',
  field:
    'fältet|fält|fälten|rutan|textfältet|listan|listrutan|kryssrutan|rullistan|rullgardinsmenyn|rullgardinslistan|rullmenyn|textrutan|sökfältet|datumfältet|inmatningsfältet|kryssruta|textområdet|kalendern|valet|dropdownen|dropdownmenyn|dropdown-menyn|textruta|textfält|inmatningsrutan',
  vague:
    'giltig|giltigt|giltiga|ogiltig|ogiltigt|korrekt|korrekta|felaktig|felaktigt|felaktiga|fel|rätt|nytt|nya|värde|värden|värdet|text|texten|alla|obligatoriska|tecken|uppgifter|uppgifterna',
  who: 'jag|han|hon|vi|man|användaren|kunden|användare|besökaren|att|mig|sig',
  nouns:
    'customer kund kunden|customers kunder kunderna|user användare användaren|users användarna|order order beställning ordern beställningen|orders ordrar beställningar|product produkt produkten vara|products produkter varor|event händelse evenemang|events händelser|invoice faktura fakturan|invoices fakturor|account konto kontot|accounts konton|employee anställd medarbetare|employees anställda|company företag företaget|companies företagen|address adress|addresses adresser|category kategori|categories kategorier|book bok|books böcker|person person|people personer|message meddelande|messages meddelanden|project projekt|task uppgift|student elev|students elever|teacher lärare|course kurs|courses kurser|payment betalning|payments betalningar|booking bokning|bookings bokningar|supplier leverantör|listing annons annonsen|listings annonser|patient patient patienten|patients patienter|policy försäkring försäkringen|claim skada|guest gäst|guests gäster|member medlem medlemmen|members medlemmar|comment kommentar|comments kommentarer|review omdöme recension|reviews omdömen recensioner|loan lån lånet|transfer överföring|trip resa resan|trips resor|doctor läkare|vehicle fordon fordonet|apartment lägenhet bostad|apartments lägenheter bostäder|house hus villa|houses villor|building byggnad fastighet|buildings byggnader fastigheter|tenant hyresgäst|tenants hyresgäster|landlord hyresvärd|landlords hyresvärdar|store butik affär filial|stores butiker affärer|warehouse lager lagret|bookshop bokhandel|driver chaufför förare|drivers chaufförer|car bil|cars bilar|truck lastbil|trucks lastbilar|bike cykel cykeln|bikes cyklar|ship fartyg båt|ships båtar|container container|repair reparation|repairs reparationer|delivery leverans|deliveries leveranser|shipment försändelse sändning|shipments försändelser sändningar|parcel paket|report rapport felanmälan anmälan|reports rapporter felanmälningar anmälningar|request begäran förfrågan|application ansökan|applications ansökningar|complaint klagomål reklamation|complaints reklamationer|incident incident avvikelse störning|incidents incidenter avvikelser störningar|permit tillstånd bygglov|certificate intyg certifikat|declaration deklaration|declarations deklarationer|citizen medborgare|resident invånare|dentist tandläkare tandläkaren|nurse sjuksköterska|nurses sjuksköterskor|animal djur|pet husdjur|owner ägare ägaren|prescription recept|medication läkemedel medicin|medications mediciner|treatment behandling|treatments behandlingar|exam tenta tentamen|exams tentor|lesson lektion|lessons lektioner|school skola|schools skolor|class skolklass|grades betygen|subscription abonnemang prenumeration|subscriptions prenumerationer|membership medlemskap|voucher presentkort kupong|vouchers kuponger|card kort|transaction transaktion|transactions transaktioner|expense utgift utlägg|expenses utgifter|quote offert|quotes offerter|reservation reservation|reservations reservationer|hotel hotell|room rum rummet|rooms rummen|flight flyg flygning|flights flygningar|ticket biljett ärende|tickets biljetter ärenden|stay vistelse|stays vistelser|dish maträtt|dishes maträtter rätter|ingredients ingredienser|machine maskin|machines maskiner|device apparat|devices apparater|tags taggar nyckelord|colors färger|author författare författaren|publisher förlag|film film|films filmer|songs låtar|concert konsert|concerts konserter|player spelare|volunteer volontär|volunteers volontärer|donation gåva donation|donations gåvor donationer|route rutt|routes rutter|shift skift arbetspass|absence frånvaro|leave_request semester ledighet|candidate kandidat sökande|candidates kandidater|job jobb|jobs jobben|survey enkät|surveys enkäter|examination undersökning|examinations undersökningar|document dokument|contract avtal kontrakt|policies försäkringar|items rader orderrader|installments delbetalningar|fines böter|fees avgifter|parts reservdelar|child barn son dotter|visit besök|vaccination vaccination|vaccinations vaccinationer|prices priser|discounts rabatter|manager chef|managers chefer|meeting möte mötet|meetings möten|notes anteckningar|note anteckning|claims skador|transfers överföringar|vehicles fordonen|sensor sensor|sensors sensorer|mortgage bolån',
};
