/** What sentences say of things in passing, as data: how much, since when, of whom. */
export interface ToldWords {
  /** What the column is called that says how many, and those of a sum of money, of a day, a time of day and who wrote something. */
  quantity: string;
  /** What is ordered, what is prescribed, and who is paid. */
  product: string;
  medication: string;
  recipient: string;
  /** Where somebody is from, and what says so before a name. */
  city: string;
  home: string;
  amount: string;
  date: string;
  time: string;
  author: string;
  /** Behind a number: what it is measured in. */
  money: string;
  units: string;
  percent: string;
  /** Before a day or an hour: it is where something begins, and where it ends. */
  since: string;
  until: string;
  /** The same only where both are said: `vom 3. zum 7.` */
  sinceTo: string;
  untilFrom: string;
  /** Before a time of day. */
  at: string;
  /** How long: before a number and one of `spans`. */
  during: string;
  spans: string;
  /** Between a measure and how much it is, besides `of`: `eine Höhe von`. */
  of: string;
  /** Said of a measure and no name of one: `in Höhe von`. */
  extent: string;
  /** Verbs that make something, by its English name in the plural; of those with `-`, what they begin with; `a_b`: with `b` behind. */
  deeds: string;
}

/** By Gherkin's name of the language. */
export const TOLD_WORDS: Readonly<Record<string, ToldWords | undefined>> = {
  de: {
    quantity: 'anzahl', product: 'produkt', medication: 'medikament', recipient: 'empfänger', city: 'ort', home: 'aus', amount: 'betrag', date: 'datum', time: 'uhrzeit', author: 'autor',
    money: 'euro|eur|€|cent|chf|franken|dollar|usd', units: 'kg|kilo|kilogramm|gramm|g|t|tonnen|km|kilometer|m|meter|cm|m²|qm|quadratmeter|liter|l|grad|kwh|kw|kva|mm|ml|mg', percent: 'prozent|%',
    since: 'von|ab|seit', sinceTo: 'vom', until: 'bis|einschließlich', untilFrom: 'zum', at: 'um|gegen', during: 'für', spans: 'tag|tage|tagen|werktage|werktagen|arbeitstage|arbeitstagen|kalendertage|kalendertagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren|nacht|nächte|nächten',
    of: 'von|über|zu', extent: 'höhe|wert|umfang',
    deeds: 'orders bestell- geordert kaufen kauf gekauft|bookings buche bucht buchen gebucht|reservations reservier-|transfers überweis-|payments bezahl- zahlt zahle|rentals miete mietet leiht leihe|loans ausleih- ausgeliehen|prescriptions verschreib- verschrieben|donations spende spendet|deposits einzahl- eingezahlt zahle_ein zahlt_ein zahlen_ein|withdrawals abheb- abgehoben hebe_ab hebt_ab heben_ab|complaints reklamier-|requests beantrag-|purchases kauft kaufe gekauft',
  },
  es: {
    quantity: 'cantidad', product: 'producto', medication: 'medicamento', recipient: 'destinatario', city: 'ciudad', home: 'de', amount: 'importe', date: 'fecha', time: 'hora', author: 'autor',
    money: 'euro|euros|€|eur|dólares|dólar|pesos|usd|soles|céntimos', units: 'kg|kilos|kilogramos|gramos|g|toneladas|tonelada|km|kilómetros|m|metros|cm|m²|litros|l|grados|kwh|kw|kva|mm|ml|mg', percent: '%|ciento',
    since: 'desde|partir', sinceTo: 'del|de', until: 'hasta', untilFrom: 'al|a', at: 'las', during: 'por|para|durante', spans: 'día|días|semana|semanas|mes|meses|año|años|noche|noches',
    of: 'de|del|por', extent: 'valor|monto|total',
    deeds: 'orders pide pido piden encarg- compra compro compran|bookings reserv-|transfers transfier- transferir|payments paga pago pagan abona abono|rentals alquil-|prescriptions recet- prescrib-|donations dona dono donan|deposits deposita deposito|withdrawals retira retiro|returns devuelv- devolv-|requests solicit-',
  },
  fr: {
    quantity: 'quantité', product: 'produit', medication: 'médicament', recipient: 'destinataire', city: 'ville', home: 'de|d', amount: 'montant', date: 'date', time: 'heure', author: 'auteur',
    money: 'euro|euros|€|eur|dollars|francs|centimes', units: 'kg|kilos|kilogrammes|grammes|g|tonnes|tonne|km|kilomètres|m|mètres|cm|m²|litres|l|degrés|kwh|kw|kva|mm|ml|mg', percent: '%|cent',
    since: 'dès|depuis|partir|compter', sinceTo: 'du|de', until: "jusqu'au|jusqu'à|jusque", untilFrom: 'au|à', at: 'à|vers', during: 'pour|pendant|durant', spans: 'jour|jours|semaine|semaines|mois|an|ans|année|années|nuit|nuits',
    of: 'de|d|à', extent: 'hauteur|montant|valeur',
    deeds: 'orders command- achet-|bookings réserv-|transfers vire virer transfèr-|payments paie paye payer règle|rentals loue louer|loans emprunt-|prescriptions prescri-|deposits dépose|withdrawals retire|returns retourne renvoie|requests sollicit-',
  },
  it: {
    quantity: 'quantità', product: 'prodotto', medication: 'farmaco', recipient: 'destinatario', city: 'città', home: 'di|da', amount: 'importo', date: 'data', time: 'ora', author: 'autore',
    money: 'euro|€|eur|dollari|centesimi|franchi', units: 'kg|chili|chilogrammi|grammi|g|tonnellate|quintali|km|chilometri|m|metri|cm|m²|m2|mq|m³|mc|ettari|litri|l|gradi|kwh|kw|kva|mm|ml|mg', percent: 'percento|%|cento',
    since: 'dal|dall|partire', sinceTo: 'da|dalle', until: 'fino|entro', untilFrom: 'al|alle|a', at: 'alle|ore', during: 'per|durante', spans: 'giorno|giorni|settimana|settimane|mese|mesi|anno|anni|notte|notti',
    of: 'di|del|da', extent: 'valore|importo|totale',
    deeds: 'orders ordina ordino ordinano acquist- compra compro|bookings prenot-|transfers trasferi- bonifica|payments paga pago pagano versa verso|rentals noleggi- affitta|prescriptions prescriv-|donations dona dono|deposits deposita|withdrawals prelev-|returns restituis-|requests richied-',
  },
  nl: {
    quantity: 'aantal', product: 'product', medication: 'medicijn', recipient: 'ontvanger', city: 'plaats', home: 'uit', amount: 'bedrag', date: 'datum', time: 'tijd', author: 'auteur',
    money: 'euro|eur|€|cent|dollar', units: 'kg|kilo|kilogram|gram|g|ton|km|kilometer|m|meter|cm|m²|liter|l|graden|kwh|kw|kva|mm|ml|mg', percent: 'procent|%',
    since: 'vanaf|sinds', sinceTo: 'van', until: 'tot|t/m', untilFrom: 'met', at: 'om|rond|per', during: 'voor|gedurende', spans: 'dag|dagen|werkdag|werkdagen|kalenderdagen|week|weken|maand|maanden|jaar|jaren|nacht|nachten',
    of: 'van|à|over', extent: 'waarde|hoogte',
    deeds: 'orders bestel- koopt koop gekocht|bookings boekt boek geboekt boeken|reservations reserve- gereserveerd|transfers overmaak- overgemaakt|payments betaal- betaald|rentals huurt huur|loans leent uitleent|prescriptions voorschrijf- voorgeschreven|donations doneer- schenkt|deposits stort storten|withdrawals neemt_op neem_op nemen_op opneemt opneem opgenomen|requests aanvra-',
  },
  pl: {
    quantity: 'ilość', product: 'produkt', medication: 'lek', recipient: 'odbiorca', city: 'miasto', home: 'z|ze', amount: 'kwota', date: 'data', time: 'godzina', author: 'autor',
    money: 'zł|pln|złotych|złote|euro|eur|€|gr', units: 'kg|kilogramów|gramów|g|ton|tony|km|kilometrów|m|metrów|cm|m²|m2|m³|m3|ha|hektarów|hektary|hektara|kwintali|litrów|l|stopni|stopnia|stopnie|kwh|kw|kva|mm|ml|mg', percent: 'procent|%|procenta',
    since: 'od', sinceTo: 'z', until: 'do', untilFrom: 'na', at: 'o|godzinie|godz', during: 'na|przez', spans: 'dzień|dni|tydzień|tygodnie|tygodni|miesiąc|miesiące|miesięcy|rok|lata|lat|noc|noce|nocy',
    of: 'za|po', extent: 'wysokości|kwotę|kwocie|wartości',
    deeds: 'orders zamawi- zamów- kupuj-|reservations rezerw- zarezerw-|transfers przelew-|payments płaci płacę opłac-|rentals wynajm-|loans wypożycz- pożycz-|prescriptions przepisuj-|deposits wpłac-|withdrawals wypłac-|returns zwrac-',
  },
  pt: {
    quantity: 'quantidade', product: 'produto', medication: 'medicamento', recipient: 'destinatário', city: 'cidade', home: 'de', amount: 'valor', date: 'data', time: 'hora', author: 'autor',
    money: 'reais|real|r$|euro|euros|€|eur|dólares|centavos', units: 'kg|quilos|quilogramas|gramas|g|toneladas|tonelada|km|quilômetros|m|metros|cm|m²|litros|l|graus|kwh|kw|kva|mm|ml|mg', percent: '%|cento',
    since: 'desde|partir', sinceTo: 'de|do|das', until: 'até', untilFrom: 'a|ao|às', at: 'às|à|as', during: 'por|para|durante', spans: 'dia|dias|semana|semanas|mês|meses|ano|anos|noite|noites',
    of: 'de|do|por', extent: 'valor|total|quantia',
    deeds: 'orders encomend- compra compro compram|bookings reserv-|transfers transfer-|payments paga pago pagam|rentals alug-|prescriptions prescrev-|donations doa doo doam|deposits deposit-|withdrawals saca saco retira|appointments agend-|returns devolv-|requests solicit-',
  },
  sv: {
    quantity: 'antal', product: 'produkt', medication: 'läkemedel', recipient: 'mottagare', city: 'ort', home: 'från', amount: 'belopp', date: 'datum', time: 'tid', author: 'författare',
    money: 'kronor|kr|sek|euro|eur|€|öre', units: 'kg|kilo|kilogram|gram|g|ton|km|mil|kilometer|m|meter|cm|m²|kvm|kvadratmeter|liter|l|grader|kwh|kw|kva|mm|ml|mg', percent: 'procent|%',
    since: 'från|sedan', sinceTo: '', until: 'till|t.o.m', untilFrom: 'och', at: 'kl|klockan', during: 'i|för', spans: 'dag|dagar|arbetsdagar|vardagar|bankdagar|kalenderdagar|vecka|veckor|månad|månader|år|natt|nätter',
    of: 'på|av|om', extent: 'värde|summa',
    deeds: 'orders beställ- köper köp|bookings bokar boka bokas|reservations reserver-|transfers överför-|payments betalar betala|rentals hyr hyra|loans lånar låna|prescriptions ordiner-|donations skänk-|deposits sätter_in sätta_in satte_in insätt-|withdrawals tar_ut ta_ut tog_ut|applications ansöker',
  },
}; // prettier-ignore
