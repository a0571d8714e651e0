import { calledIn } from './called';

/** People and animals as languages speak of them, and what is called after people. */

/** What stands before the name of several people who live together. */
const FAMILY =
  /^(?:famili[ae]n?|família|famille|famiglia|familj(?:en)?|rodzin[aęyą]|rodzinie|państwo|państwa|państwu|ehepaar|casal|coniugi)$/;
export const isFamily = (word: string, language: string): boolean =>
  FAMILY.test(word) && !(language === 'pl' && word === 'familia');

/** What is called after people or saints. */
const INSTITUTION = /^(?:hotel|hotell|ho?stal|pensione?|calle|avenida|av|plaza|paseo|via|viale|piazza|corso|rue|avenue|place|boulevard|rua|praça|travessa|stra(?:ß|ss)e|platz|straat|plein|laan|gatan|gata|väg|vägen|ul|ulic[aęyi]|plac|placu|osiedl[eua]|schule|school|skolan?|escuela|colegio|école|collège|lycée|scuola|istituto|liceo|escola|colégio|szko[łl][aęyi]|instituto|universit\p{L}*|uniwersytet\p{L}*|teatro|theater|théâtre|teatr\p{L}*|sala|salle|saal|zaal|salen|museo|musée|museum|muzeum|museu|iglesia|église|kirche|kerk|kyrka|chiesa|igreja|kościo\p{L}*|parrocchia|paroisse|parroquia|paróquia|hospital|ospedale|hôpital|krankenhaus|ziekenhuis|sjukhus|szpital\p{L}*|cl[ií]nic[ao]|firma|firm[ęyi]|empresa|société|ditta|azienda|società|bedrijf|företag(?:et)?|libro|livre|buch|boek|bok|książk\p{L}*|livro|film|película|barco|schiff|schip|statek|nave|navio|modelo?|modell|marca|marke|merk|marque|märke|märket|linea|línea|linie|sorte|variété|calendar\p{L}*|fundaci\p{L}*|fundação|fondazione|fondation|stiftung|stichting|stiftelse\p{L}*|premio|prix|preis|prijs|pris|nagrod\p{L}*|bar|café|caffè|cafe|restaurante?|ristorante|trattoria|pizzeria|osteria|san|santa|santo|são|saint|sainte|sankt|sint|święt\p{L}*)$/u; // prettier-ignore
export const isInstitution = (word: string): boolean => INSTITUTION.test(word);

/** Who somebody is of kin or among others: what a name stands right behind. */
const KIN: Readonly<Record<string, RegExp | undefined>> = {
  de: /^(?:mutter|vater|tochter|sohn|bruder|schwester|oma|opa|tante|onkel|kind|baby|ehemann|ehefrau|enkelin?|nachbarin?|kolleg(?:e|en|in)|freundin?)$/,
  es: /^(?:madre|padre|hij[oa]|herman[oa]|abuel[oa]|tí[oa]|niñ[oa]|bebé|marido|esposa|viud[oa]|vecin[oa]|compañer[oa]|amig[oa])$/,
  fr: /^(?:mère|père|fille|fils|frère|sœur|soeur|grand-mère|grand-père|tante|oncle|enfant|bébé|mari|épouse|conjointe?|compagne|compagnon|voisine?|collègue|amie?)$/,
  it: /^(?:madre|padre|mamma|papà|figli[oa]|fratello|sorella|nonn[oa]|zi[oa]|bambin[oa]|neonat[oa]|marito|moglie|vicin[oa]|collega|amic[oa])$/,
  nl: /^(?:moeder|vader|dochter|zoon|broer|zus|oma|opa|tante|oom|kind|baby|kleuter|juf|meester|buurman|buurvrouw|collega|vriendin?)$/,
  pl: /^(?:mam[aęyi]|mamie|tat[aęy]|tacie|córk[aięą]|córce|syn(?:a|em|owi)?|brat(?:a|em|u)?|siostr[aęyą]|babci[aęi]|dziad(?:ek|ka|kiem)|cioci[aęi]|wuj(?:ek|ka)|dzieck[oau]|żon[aęyą]|mąż|męża|sąsiad(?:a|k[aię])?|koleg[aęi]|koleżank[aęi])$/,
  pt: /^(?:mãe|pai|filh[oa]|irmão|irmã|av[óô]|ti[oa]|criança|bebé|bebê|marido|esposa|vizinh[oa]|colega|amig[oa])$/,
  sv: /^(?:mamma|pappa|dotter(?:n)?|son(?:en)?|bror|brodern|syster(?:n)?|mormor|morfar|farmor|farfar|moster|faster|barnet|make|maken|maka|makan|granne|grannen|kollegan?)$/,
}; // prettier-ignore
export const isKin = (word: string, language: string): boolean => KIN[language]?.test(word) === true;

const ANIMALS: Readonly<Record<string, RegExp | undefined>> = {
  de: /^(?:hund|hündin|katze|kater|pferd|stute|hengst|kaninchen|hamster|papagei|kuh|esel|welpe|ziege|schaf|rüde|wallach)$/,
  es: /^(?:perr[oa]|gat[oa]|caballo|yegua|conej[oa]|vaca|toro|burr[oa]|loro|cachorr[oa]|oveja|cabra|terner[oa])$/,
  fr: /^(?:chien(?:ne)?|chatte?|cheval|jument|lapine?|perroquet|vache|taureau|âne|chiot|chaton|brebis|chèvre|poney|hamster)$/,
  it: /^(?:cane|cagn(?:a|olin[oa])|gatt[oa]|cavall[oa]|coniglio|mucca|vacca|toro|asin[oa]|pappagallo|cucciol[oa]|pecora|capra|criceto)$/,
  nl: /^(?:hond|teef|reu|kat|poes|kater|paard|pony|merrie|konijn|hamster|papegaai|koe|ezel|geit|schaap|cavia|puppy)$/,
  pl: /^(?:pies|ps[au]|psem|psu|kot(?:a|em|u|k[aęi])?|ko(?:ń|nia|niem)|królik(?:a|iem)?|krow[aęy]|papug[aęi]|suczk[aęi]|klacz|chomik(?:a)?)$/,
  pt: /^(?:cão|cachorr[oa]|cadela|gat[oa]|cavalo|égua|coelh[oa]|vaca|touro|burr[oa]|papagaio|ovelha|cabra)$/,
  sv: /^(?:hunden?|katten?|hästen?|kaninen?|papegojan?|kon|kossan|stoet|ponnyn|valpen|hamstern)$/,
}; // prettier-ignore
export const isAnimal = (word: string, language: string): boolean => ANIMALS[language]?.test(word) === true;

/** Things, in English, of which it matters whose they are. */
export const OWNED =
  /^(?:vehicle|car|truck|bike|scooter|boat|animal|pet|dog|cat|horse|house|apartment|property|building|device|phone|parcel)$/;

/** The same where nobody knows the word. */
export const isOwned = (word: string): boolean => VEHICLE.test(word);
const VEHICLE = /^(?:motorino|moto(?:cicletta|ciclo|rrad|rfiets|rcykeln?)?|scooter|bici(?:cletta|cleta)?|vélo|fahrrad|fiets|cykeln?|rower|rad|automobile|macchina|camper|furgone|furgoneta|furgão|wohnwagen|caravan|husvagn(?:en)?|anhänger|barca|barco|bateau|boot|båt(?:en)?|łód(?:ź|ki)|telefonino|móvil|handy|laptop(?:a)?|portátil|orologio|uhr|reloj|montre|horloge)$/u; // prettier-ignore

const OWNER: Readonly<Record<string, string | undefined>> = { de: 'eigentümer', es: 'propietario', fr: 'propriétaire', it: 'proprietario', nl: 'eigenaar', pl: 'właściciel', pt: 'proprietário', sv: 'ägare' }; // prettier-ignore
export const ownerIn = (language: string): string => OWNER[language] ?? 'owner';

/** What a name alone is called that people are given; where `name` says any, that. */
export const firstNameIn = (language: string): string =>
  language === 'fr' ? 'prénom' : language === 'pl' ? 'imię' : calledIn('name', language);

const LAST: Readonly<Record<string, string | undefined>> = { de: 'nachname', es: 'familia', it: 'cognome', nl: 'achternaam', pl: 'nazwisko', sv: 'efternamn' }; // prettier-ignore
export const lastNameIn = (language: string): string => LAST[language] ?? calledIn('name', language);
