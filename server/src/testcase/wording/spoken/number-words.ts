import { onceEach } from '../../once';

/** What sentences of a language call numbers by what stands around them, as data. */
interface NumberWords {
  /** What the columns are called of how old somebody is, how long something takes, what it costs, what is owed, what something is worth, what is on an account and how far something was driven. */
  age: string;
  duration: string;
  price: string;
  debt: string;
  worth: string;
  balance: string;
  driven: string;
  /** How strong a medicine is. */
  dose: string;
  /** What pieces are called. */
  pieces: RegExp;
  /** Right before what something costs. */
  at: RegExp;
  /** Says that somebody owes what stands behind. */
  owes: RegExp;
  /** Right before what something is worth. */
  worthBefore: RegExp;
  /** Between what is measured and how much it is, besides `be`, as the sentence has it without what follows: `liegt bei`. */
  amounts: RegExp;
  /** Things that have a sum and are none. */
  papers: RegExp;
  /** What takes its time: a meeting has a duration; a period is one. */
  events: RegExp;
  /** Spans that are shorter than days. */
  hours: RegExp;
  /** Behind a number or before one: no count of anything. */
  uncounted: RegExp;
}

/** Undefined for a language that has none. */
export const numberWords = onceEach<NumberWords>({
  de: () => ({
    age: 'alter', duration: 'dauer', price: 'preis', debt: 'schulden', worth: 'wert', balance: 'kontostand', driven: 'kilometerstand', dose: 'dosis',
    pieces: /^(?:stück)$/,
    at: /^(?:für|à)$/, owes: /^(?:schuldet|schulden|schuldig)$/, worthBefore: /^(?:wert|bewertet)$/,
    amounts: /^(?:ist|sind|war|beträgt|betragen|betrug|liegt bei|lag bei|beläuft sich auf|belief sich auf|umfasst|erreicht|kostet|steigt auf|stieg auf|sinkt auf|sank auf|fällt auf|fiel auf|klettert auf)$/,
    papers: /(?:rechnung|lastschrift|gutschrift|erstattung|überweisung|(?<!nach|voraus|voran|an|ab|schluss|raten|rest|zu|teil|sonder|bei)zahlung|spende|quittung|beleg|bestellung|auftrag|dauerauftrag|gutschein|geschenkkarte|antrag|mahnung|abbuchung|buchung|einkauf|kredit|darlehen|angebot|auszahlung|einzahlung|anzeige|forderung)$/,
    events: /(?:termin|sitzung|besprechung|meeting|gespräch|fahrt|reise|film|kurs|stunde|behandlung|prüfung|anruf|schicht|training|untersuchung|lesung|konzert|führung|buchung|vermietung|schulung|unterricht)$/,
    hours: /^(?:minuten?|stunden?)$/,
    uncounted: /^(?:optionen|elementen?|mal|sekunden?|millisekunden?|prozentpunkte?|zeichen|zeilen?|spalten?|seiten?|treffer|ergebnisse?|einträge?|felder|feldern|dateien|pixel|klicks?|versuchen?|buttons?|tabs?|fenster|meldungen|fehlern?|uhr|schritte?)$/,
  }),
  nl: () => ({
    age: 'leeftijd', duration: 'duur', price: 'prijs', debt: 'schuld', worth: 'waarde', balance: 'saldo', driven: 'kilometerstand', dose: 'dosering',
    pieces: /^(?:stuks?)$/,
    at: /^(?:voor|à)$/, owes: /^(?:verschuldigd|schuldig)$/, worthBefore: /^(?:waard)$/,
    amounts: /^(?:is|zijn|was|waren|bedraagt|bedragen|bedroeg|komt uit op|komen uit op|ligt op|liggen op|staat op|staan op|ligt rond|loopt op tot|beslaat|bereikt|stijgt naar|stijgt tot|steeg naar|daalt naar|daalt tot|daalde naar|zakt naar|zakt tot|zakte naar)$/,
    papers: /(?:factuur|rekening|incasso|overboeking|(?<!aan|na|vooruit|bij|rest|deel|termijn|in)betaling|betaalverzoek|gift|donatie|bon|bestelling|order|opdracht|cadeaubon|cadeaukaart|tegoedbon|aanvraag|boeking|aankoop|lening|krediet|offerte|uitbetaling|storting|declaratie|claim|naheffing|aanmaning)$/,
    events: /(?:afspraak|vergadering|overleg|gesprek|rit|reis|film|cursus|les|behandeling|examen|telefoontje|dienst|training|onderzoek|concert|rondleiding|wandeling|consult|bezoek|sessie)$/,
    hours: /^(?:minuut|minuten|uur|uren)$/,
    uncounted: /^(?:opties|items|elementen|vakjes|keer|maal|seconden?|milliseconden|procentpunt(?:en)?|tekens|regels|rijen|kolommen|pagina['’]?s|resultaten|velden|bestanden|pixels?|klikken|pogingen|knoppen|tabbladen|vensters|meldingen|fouten|stappen|uur|ster)$/,
  }),
  sv: () => ({
    age: 'ålder', duration: 'längd', price: 'pris', debt: 'skuld', worth: 'värde', balance: 'saldo', driven: 'mätarställning', dose: 'dos',
    pieces: /^(?:stycken|st)$/,
    at: /^(?:för|à)$/, owes: /^(?:skyldiga?)$/, worthBefore: /^(?:värda?|värt)$/,
    amounts: /^(?:är|var|uppgår till|uppgick till|ligger på|låg på|står på|stod på|omfattar|är på|var på|är nere på|är uppe i|är uppe på|är satt till|är fylld till|är fyllt till|är laddad till|är laddat till|stiger till|steg till|sjunker till|sjönk till|ökar till|ökade till|minskar till|minskade till|faller till|föll till|når|nådde|når upp till|hamnar på|hamnade på|landar på)$/,
    papers: /(?:faktura|räkning|autogiro|överföring|betalning|gåva|donation|kvitto|beställning|order|presentkort|ansökan|bokning|köp|lån|kredit|offert|utbetalning|insättning|utlägg|krav|påminnelse)(?:en|n|et|t)?$/,
    events: /(?:möte|samtal|resa|film|kurs|lektion|behandling|prov|pass|träning|undersökning|konsert|visning|besök|tur)(?:en|n|et|t)?$/,
    hours: /^(?:minut(?:er|ers)?|timm(?:e|ar|ars))$/,
    uncounted: /^(?:alternativ|objekt|rutor|gång(?:er)?|sekund(?:er)?|millisekunder|procentenheter|tecken|rader|kolumner|sidor|träffar|resultat|fält|filer|pixlar|klick|försök|knappar|flikar|fönster|meddelanden|fel|steg)$/,
  }),
  pl: () => ({
    age: 'wiek', duration: 'czas trwania', price: 'cena', debt: 'dług', worth: 'wartość', balance: 'saldo', driven: 'przebieg', dose: 'dawka',
    pieces: /^(?:sztuk[aięy]?|szt)$/,
    at: /^(?:za|po)$/, owes: /^(?:winien|winna|winni|dłużn[ay]|zalega)$/, worthBefore: /^(?:wart[aey]?|warci)$/,
    amounts: /^(?:wynosi|wynoszą|wynosił[aoy]?|sięga|sięgają|to|kosztuje|kosztują|osiąga|osiągnęł[aoy]|osiągnął|wzrasta do|wzrosł[aoy]|wzrósł do|wzrosł[aoy] do|rośnie do|spada do|spadł[aoy]? do|maleje do|zmalał[aoy]? do|dochodzi do|jest równ[aey])$/,
    papers: /^(?:faktur|rachun|przelew|wpłat|wypłat|darowizn|paragon|zamówieni|zleceni|bon|karta podarunkowa|wnios|wniosk|rezerwacj|zakup|pożyczk|kredyt|ofert|roszczeni|wezwani|płatnoś)/,
    events: /^(?:spotkani|wizyt|rozmow|przejazd|podróż|film|kurs|lekcj|zabieg|egzamin|trening|badani|koncert|zwiedzani|konsultacj|szkoleni|zmian)/,
    hours: /^(?:minut[aęy]?|godzin[aęy]?)$/,
    uncounted: /^(?:opcj[ei]|element(?:y|ów)|razy|raz|sekund[aęy]?|milisekund[ay]?|punktów procentowych|znak(?:i|ów)|wiersz[ey]|kolumn[ay]?|stron[ay]?|wynik(?:i|ów)|pol[ea]|pól|plik(?:i|ów)|pikseli|kliknięć|prób[ay]?|przycisk(?:i|ów)|zakład(?:ki|ek)|ok(?:na|ien)|komunikat(?:y|ów)|błęd(?:y|ów)|krok(?:i|ów))$/,
  }),
  es: () => ({
    age: 'edad', duration: 'duración', price: 'precio', debt: 'deuda', worth: 'valor', balance: 'saldo', driven: 'kilometraje', dose: 'dosis',
    pieces: /^(?:piezas?)$/,
    at: /^(?:a|por)$/, owes: /^(?:debe|deben|adeuda|adeudan|debía)$/, worthBefore: /^(?:valorad[oa]s?|tasad[oa]s?)$/,
    amounts: /^(?:es|son|era|asciende a|ascienden a|llega a|está en|se sitúa en|alcanza|queda en)$/,
    papers: /^(?:facturas?|recibos?|cargos?|débitos?|transferencias?|pagos?|donaci(?:ón|ones)|donativos?|tickets?|pedidos?|tarjeta regalo|vales?|cheques?|solicitud|reservas?|compras?|préstamos?|créditos?|presupuestos?|reembolsos?|ingresos?|reclamaci(?:ón|ones)|retiradas?|retiros?|adeudos?|aportaci(?:ón|ones)|giros?|abonos?|contratos?)$/,
    events: /^(?:reuni(?:ón|ones)|citas?|entrevistas?|viajes?|películas?|cursos?|clases?|tratamientos?|ex[aá]men(?:es)?|llamadas?|turnos?|sesi(?:ón|ones)|conciertos?|visitas?|consultas?|trayectos?|partidos?|talleres|taller|alquiler(?:es)?|estancias?)$/,
    hours: /^(?:minutos?|horas?)$/,
    uncounted: /^(?:opciones|elementos|ítems|casillas|vez|veces|segundos?|milisegundos?|caracteres|líneas?|filas?|columnas?|páginas?|resultados?|campos?|archivos?|píxeles|clics?|intentos?|botones|pestañas?|ventanas?|mensajes?|errores|puntos|pasos?|hs|horas?|códigos?)$/,
  }),
  fr: () => ({
    age: 'âge', duration: 'durée', price: 'prix', debt: 'dette', worth: 'valeur', balance: 'solde', driven: 'kilométrage', dose: 'dose',
    pieces: /^(?:unités?|pièces?)$/,
    at: /^(?:à|pour)$/, owes: /^(?:doit|doivent|devait|redevable)$/, worthBefore: /^(?:estimée?s?|évaluée?s?|valant)$/,
    amounts: /^(?:est|sont|était|est de|sont de|était de|s élève à|s élèvent à|s['’]élève à|atteint|se monte à)$/,
    papers: /^(?:factures?|reçus?|prélèvements?|virements?|paiements?|dons?|tickets?|commandes?|bons?|chèques?|cartes? cadeau|demandes?|réservations?|achats?|prêts?|crédits?|devis|remboursements?|versements?|retraits?|contraventions?|constats?|dépôts?|paniers?|notes? de frais|contrats?)$/,
    events: /^(?:réunions?|rendez-vous|entretiens?|voyages?|films?|cours|leçons?|soins?|examens?|appels?|séances?|concerts?|visites?|consultations?|trajets?|matchs?|ateliers?|locations?|séjours?|stages?|missions?)$/,
    hours: /^(?:minutes?|heures?)$/,
    uncounted: /^(?:options|éléments|cases|fois|secondes?|millisecondes?|caractères|lignes?|colonnes?|pages?|résultats?|champs?|fichiers?|pixels?|clics?|tentatives?|essais?|boutons?|onglets?|fenêtres?|messages?|erreurs?|étapes?|heures?|ans|années?)$/,
  }),
  it: () => ({
    age: 'età', duration: 'durata', price: 'prezzo', debt: 'debito', worth: 'valore', balance: 'saldo', driven: 'chilometraggio', dose: 'dose',
    pieces: /^(?:pezz[oi])$/,
    at: /^(?:a|per)$/, owes: /^(?:deve|devono|doveva|debitore)$/, worthBefore: /^(?:valutat[oaie]|stimat[oaie])$/,
    amounts: /^(?:è|sono|era|ammonta a|ammontano a|arriva a|raggiunge|si attesta a)$/,
    papers: /^(?:fattur[ae]|ricevut[ae]|addebit[oi]|bonific[oi]|pagament[oi]|donazion[ei]|scontrin[oi]|ordin[ei]|buon[oi]|assegn[oi]|carta regalo|richiest[ae]|prenotazion[ei]|acquist[oi]|prestit[oi]|preventiv[oi]|rimbors[oi]|versament[oi]|preliev[oi]|contravvenzion[ei]|bollett[ae]|contratt[oi])$/,
    events: /^(?:riunion[ei]|appuntament[oi]|colloqui[oi]?|viagg[io]+|film|cors[oi]|lezion[ei]|trattament[oi]|esam[ei]|chiamat[ae]|turn[oi]|sedut[ae]|concert[oi]|visit[ae]|consulenz[ae]|tragitt[oi]|partit[ae]|laborator[io]+|noleggi[oi]?|soggiorn[oi])$/,
    hours: /^(?:minut[oi]|or[ae])$/,
    uncounted: /^(?:opzioni|elementi|caselle|volt[ae]|second[oi]|millisecondi|caratteri|righe|colonne|pagin[ae]|risultat[oi]|camp[oi]|file|pixel|clic|tentativ[oi]|pulsanti|schede|finestre|messagg[io]+|error[ei]|pass[oi]|passaggi|or[ae])$/,
  }),
  pt: () => ({
    age: 'idade', duration: 'duração', price: 'preço', debt: 'dívida', worth: 'valor', balance: 'saldo', driven: 'quilometragem', dose: 'dose',
    pieces: /^(?:peças?)$/,
    at: /^(?:a|por)$/, owes: /^(?:deve|devem|devia)$/, worthBefore: /^(?:avaliad[oa]s?|estimad[oa]s?)$/,
    amounts: /^(?:é|são|era|é de|são de|ascende a|chega a|está em|fica em|atinge)$/,
    papers: /^(?:faturas?|recibos?|débitos?|transferências?|pagamentos?|doaç(?:ão|ões)|donativos?|boletos?|pix|pedidos?|vales?|cheques?|cartão presente|solicitaç(?:ão|ões)|reservas?|compras?|empréstimos?|créditos?|orçamentos?|reembolsos?|depósitos?|saques?|levantamentos?|carrinhos?|multas?|cobranças?|encomendas?|contratos?)$/,
    events: /^(?:reuni(?:ão|ões)|consultas?|entrevistas?|viag(?:em|ens)|filmes?|cursos?|aulas?|tratamentos?|exames?|chamadas?|turnos?|sess(?:ão|ões)|concertos?|visitas?|trajetos?|jogos?|oficinas?|alugu[eé]is|estadias?)$/,
    hours: /^(?:minutos?|horas?)$/,
    uncounted: /^(?:opções|itens|elementos|caixas|vez|vezes|segundos?|milissegundos?|caracteres|linhas?|colunas?|páginas?|resultados?|campos?|arquivos?|ficheiros?|pixels?|cliques?|tentativas?|bot(?:ões|ão)|abas?|janelas?|mensag(?:em|ens)|erros?|passos?|horas?|códigos?)$/,
  }),
}); // prettier-ignore

const AGED = /^(\d{1,3})[-‑]?(?:jähr\p{L}*|jarige?n?|årig[ae]?|åring(?:en)?|letni\p{L}*|latek|latk\p{L}*)$/u;

/** `13-jähriges`, `16-jarige`, `21-årig`: how many years. */
export const yearsIn = (word: string): string | null => AGED.exec(word)?.[1] ?? null;

/** Said of how much it is between a verb and a number: `beträgt derzeit`, `ligger just nu på`, `wynosi dziś`. */
const NOW: Readonly<Record<string, RegExp | undefined>> = {
  de: /^(?:aktuell|derzeit|zurzeit|momentan|gerade|jetzt|nun|heute|schon|bereits|inzwischen|mittlerweile|nur|noch|etwa|rund|genau|aber)$/,
  nl: /^(?:momenteel|nu|vandaag|inmiddels|slechts|nog|al|reeds|ongeveer|precies|op dit moment)$/,
  sv: /^(?:nu|just|idag|redan|ännu|bara|endast|ungefär|cirka|ca|exakt|numera|fortfarande|för närvarande|hittills)$/,
  pl: /^(?:dziś|dzisiaj|obecnie|aktualnie|teraz|już|jeszcze|średnio|łącznie|około|ok|tylko|dokładnie|zaledwie|nadal)$/,
  es: /^(?:hoy|ahora|actualmente|ya|sólo|solo|aproximadamente|exactamente)$/,
  fr: /^(?:aujourd['’]hui|actuellement|maintenant|déjà|seulement|environ|exactement)$/,
  it: /^(?:oggi|ora|adesso|attualmente|già|solo|circa|esattamente)$/,
  pt: /^(?:hoje|agora|atualmente|já|só|apenas|exatamente)$/,
}; // prettier-ignore
export const isNow = (word: string, language: string): boolean => NOW[language]?.test(word) === true;

/** What so much of a life is. */
export const LIFE = /^(?:vida|vie|vita|edad|âge|idade|età|życia)$/;

/** Words of Dutch and Swedish that a sentence may have right behind how much of it there is: `45 minuters rast`, `5 jaar ervaring`. */
export const MASS: Readonly<Record<string, RegExp | undefined>> = {
  nl: /(?:korting|ervaring|vertraging|verlenging|vergoeding|belasting|ing|tie|heid|schap|duur|tijd|termijn|garantie|pauze|verlof|vakantie|borg|krediet|rente|huur|loon|salaris|schuld|saldo|beltegoed|tegoed|btw|fooi|boete|toeslag|toelage|premie|subsidie|winst|omzet|marge|data|internet|opslag|studie|werk|overwerk|rust|slaap|stilstand)$/,
  sv: /(?:ning|het|tid|else|ation|rast|paus|ledighet|semester|garanti|rabatt|ränta|skatt|moms|hyra|lön|skuld|saldo|dricks|avgift|böter|tillägg|bidrag|vinst|omsättning|marginal|data|surf|lagring|arbete|övertid|vila|sömn|erfarenhet|uppsägningstid|körtid|premie|kredit|insats|provision|bonus)$/,
};

/** Adjectives that tell which of several things are counted, behind them. */
export const STATES_BEHIND =
  /^(?:(?:[a-zà-ÿ]{2,}(?:ad[oa]s|id[oa]s|at[ie]|ut[ie]|it[ie]|ées?|és))|libres?|disponibles?|disponib?ili|disponíveis|pendientes?|pendentes?|restantes?|residu[ie]|liber[ie]|livres|extra|extras|abiert[oa]s|abert[oa]s|apert[ie])$/;
