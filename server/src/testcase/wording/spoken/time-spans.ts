/** How long something takes and how old somebody is, by language: `een rit van 90 minuten`, `un chiot de 9 semaines`, `ein 13-jähriges Kind`. */
interface TimeSpans {
  /** Minutes and hours. */
  short: string;
  /** What is said of how long something takes, and of how old somebody is. */
  duration: string;
  age: string;
  /** The age of somebody in a word of its own, and what stands behind years. */
  aged: RegExp | null;
  old: string;
  /** Who or what is so old. */
  young: RegExp;
  /** Nouns that are spans of time themselves: `une pause de 20 minutes`. */
  spans: RegExp;
}

const TIME_SPANS: Readonly<Record<string, TimeSpans | undefined>> = {
  de: {
    short: 'minute minuten stunde stunden sekunden min std', duration: 'dauer', age: 'alter',
    aged: /^(\d{1,3})-?jährig/, old: 'alt', young: /^(?:kind|säugling|baby|welpe|welpen|kätzchen|fohlen|kalb|lamm|ferkel|küken|hund|hündin|katze|kater|pferd|stute)e?s?$/,
    spans: /(?:zeit|dauer|pause|frist|verspätung|abstand|intervall|limit|vorlauf|puffer|laufzeit|minute|stunde|schicht|spanne)n?$/,
  },
  es: {
    short: 'minuto minutos hora horas segundos min', duration: 'duración', age: 'edad',
    aged: null, old: '', young: /^(?:niñ[oa]|bebé|lactante|cachorr[oa]|gatit[oa]|potr[oa]|terner[oa]|corder[oa]|lechón|perr[oa]|gat[oa]|yegua|caballo|vaca|hij[oa]|menor|adolescente|jubilad[oa]|ancian[oa])$/,
    spans: /^(?:tiempo|duración|plazo|retraso|demora|pausa|descanso|intervalo|límite|espera|período|periodo|margen|turno|jornada|antelación|vida)$/,
  },
  fr: {
    short: 'minute minutes heure heures secondes min', duration: 'durée', age: 'âge',
    aged: null, old: '', young: /^(?:enfant|bébé|nourrisson|chiot|chaton|poulain|veau|agneau|porcelet|chien(?:ne)?|chat(?:te)?|cheval|jument|vache|fils|fille|garçon|adolescente?|retraitée?|mineure?|berger|labrador)$/,
    spans: /^(?:temps|durée|délai|retard|pause|intervalle|limite|attente|période|préavis|marge|journée|vie|repos)$/,
  },
  it: {
    short: 'minuto minuti ora ore secondi min', duration: 'durata', age: 'età',
    aged: null, old: '', young: /^(?:bambin[oa]|neonat[oa]|bimb[oa]|cucciol[oa]|gattin[oa]|puledr[oa]|vitell[oa]|agnell[oa]|cane|cagna|gatt[oa]|cavall[oa]|mucca|figli[oa]|ragazz[oa]|anzian[oa]|pensionat[oa]|minore|minorenne)$/,
    spans: /^(?:tempo|durata|termine|ritardo|pausa|intervallo|limite|attesa|periodo|preavviso|margine|turno|anticipo|vita|riposo)$/,
  },
  nl: {
    short: 'minuut minuten uur uren seconden min', duration: 'duur', age: 'leeftijd',
    aged: /^(\d{1,3})-?jarig/, old: 'oud', young: /^(?:kind|baby|zuigeling|pup|puppy|kitten|veulen|kalf|lam|big|kuiken|hond|teef|kat|poes|kater|paard|merrie|koe|jongen|meisje|peuter|kleuter|dochter|zoon)(?:tje)?$/,
    spans: /(?:tijd|duur|pauze|termijn|vertraging|interval|limiet|marge|minuut|dienst|periode|wachttijd|uur)$/,
  },
  pl: {
    short: 'minuta minuty minut godzina godziny godzin godzinę minutę sekund', duration: 'czas trwania', age: 'wiek',
    aged: /^(\d{1,3})-?letni/, old: '', young: /^(?:dzieck[oa]|niemowl(?:ę|ak|aka)|szczeni(?:ę|ak|aka)|kocię|kociak|źrebię|źrebak|cielę|jagnię|prosię|pies|psa|kot|kota|koń|konia|krow[aęy]|syn|syna|córk[aęi])$/,
    spans: /^(?:czas|czasu|okres|okresu|termin|terminu|opóźnieni[ea]|spóźnieni[ea]|przerw[aęy]|limit|limitu|odstęp|odstępu)$/,
  },
  pt: {
    short: 'minuto minutos hora horas segundos min', duration: 'duração', age: 'idade',
    aged: null, old: '', young: /^(?:criança|bebé|bebê|recém-nascid[oa]|cachorr[oa]|filhote|gatinh[oa]|potr[oa]|bezerr[oa]|vitel[oa]|cordeir[oa]|leitão|cão|cadela|gat[oa]|cavalo|égua|vaca|filh[oa]|menin[oa]|menor|idos[oa]|aposentad[oa])$/,
    spans: /^(?:tempo|duração|prazo|atraso|pausa|intervalo|limite|espera|período|antecedência|margem|turno|vida|descanso)$/,
  },
  sv: {
    short: 'minut minuter timme timmar sekunder min', duration: 'längd', age: 'ålder',
    aged: /^(\d{1,3})-?årig/, old: 'gammal gammalt gamla', young: /^(?:barn|bebis|spädbarn|valp|kattunge|föl|kalv|lamm|hund|tik|katt|häst|sto|ko|son|dotter|pojke|flicka)(?:en|et|n)?$/,
    spans: /(?:tid|längd|paus|rast|frist|försening|intervall|gräns|marginal|minut|pass|period)(?:en|et)?$/,
  },
}; // prettier-ignore

interface Spans extends Omit<TimeSpans, 'short' | 'old'> {
  short: ReadonlySet<string>;
  old: ReadonlySet<string>;
}

const cache = new Map<string, Spans | null>();

/** The words of a language; null for one that has none. */
export function timeSpansIn(language: string): Spans | null {
  let spans = cache.get(language);
  if (spans === undefined) {
    const words = TIME_SPANS[language];
    const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter((word) => word !== ''));
    cache.set(
      language,
      (spans = words === undefined ? null : { ...words, short: set(words.short), old: set(words.old) }),
    );
  }
  return spans;
}
