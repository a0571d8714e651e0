/** How a language says when something is, where no quotes hold it: `am 3.`, `a las 11 hs`, `voor maandag`, `na piątek`. */
interface WhenWords {
  /** Days of the week, in the forms that stand behind a preposition. */
  weekdays: string;
  /** In front of a day. */
  day: string;
  /** In front of an hour that nothing else says to be one: `kl 18`, `alle 20`. */
  hour: string;
  /** Behind an hour: `18 Uhr`. */
  hours: string;
  /** What a day of the week is called. */
  weekday: string;
  /** Where a period begins and ends, which may be said otherwise: `del 3 al 9`. */
  from: string;
  to: string;
  /** In front of the first of two, and between them: `zwischen 8 und 12 Uhr`. */
  between: string;
  and: string;
  /** What is so until a day, by what it begins with, and what that day is called. */
  valid: RegExp;
  validity: string;
}

const WHEN_WORDS: Readonly<Record<string, WhenWords | undefined>> = {
  de: {
    weekdays: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
    day: 'am den dem zum vom ab seit bis für auf per vor nach einschließlich jeden nächsten kommenden',
    hour: '', hours: 'uhr',
    weekday: 'tag', from: 'von', to: 'bis', between: 'zwischen', and: 'und', valid: /^gültig/, validity: 'gültig bis',
  },
  es: {
    weekdays: 'lunes martes miércoles miercoles jueves viernes sábado sabado domingo',
    day: 'el los del al día desde hasta para este próximo cada',
    hour: 'las', hours: 'h hs hrs horas',
    weekday: 'día', from: 'desde', to: 'hasta', between: 'entre', and: 'y', valid: /^(?:válid|vigente)/, validity: 'válido hasta',
  },
  fr: {
    weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    day: "le du au ce dès depuis avant pour chaque jusqu'au",
    hour: '', hours: 'h heures',
    weekday: 'jour', from: 'début', to: 'fin', between: 'entre', and: 'et', valid: /^vala(?:ble|ide)/, validity: 'date de validité',
  },
  it: {
    weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
    day: "il l del dell dal dall al all per entro di ogni",
    hour: 'alle dalle ore', hours: '',
    weekday: 'giorno', from: 'dal', to: 'al', between: 'tra fra', and: 'e', valid: /^valid/, validity: 'scadenza',
  },
  nl: {
    weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    day: 'op voor tot vanaf per naar van sinds elke aanstaande komende volgende met',
    hour: '', hours: 'uur u',
    weekday: 'dag', from: 'van', to: 'tot', between: 'tussen', and: 'en', valid: /^geldig/, validity: 'geldig tot',
  },
  pl: {
    weekdays: 'poniedziałek wtorek środę środa czwartek piątek sobotę sobota niedzielę niedziela poniedziałku wtorku środy czwartku piątku soboty niedzieli',
    day: 'dnia dniu dzień na w we od do przed każdy każdą',
    hour: 'godz godzinie godzinę godziny', hours: '',
    weekday: 'dzień', from: 'od', to: 'do', between: 'między pomiędzy', and: 'a', valid: /^ważn/, validity: 'data ważności',
  },
  pt: {
    weekdays: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
    day: 'a o em na no dia para à ao até de do desde da próxima próximo cada',
    hour: 'às', hours: 'h hs horas',
    weekday: 'dia', from: 'desde', to: 'até', between: 'entre', and: 'e', valid: /^válid/, validity: 'validade',
  },
  sv: {
    weekdays: 'måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen',
    day: 'på den till från sedan före nästa varje senast',
    hour: 'kl klockan', hours: '',
    weekday: 'dag', from: 'från', to: 'till', between: 'mellan', and: 'och', valid: /^giltig/, validity: 'giltig till',
  },
}; // prettier-ignore

type Lists = 'weekdays' | 'day' | 'hour' | 'hours' | 'between' | 'and';
type When = Omit<WhenWords, Lists> & Readonly<Record<Lists, ReadonlySet<string>>>;

const cache = new Map<string, When | null>();

/** The words of a language; null for one that has none. */
export function whenIn(language: string): When | null {
  let when = cache.get(language);
  if (when === undefined) {
    const words = WHEN_WORDS[language];
    cache.set(language, (when = words === undefined ? null : setsOf(words)));
  }
  return when;
}

function setsOf(words: WhenWords): When {
  const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter((word) => word !== ''));
  const { weekdays, day, hour, hours, between, and } = words;
  return {
    ...words,
    weekdays: set(weekdays),
    day: set(day),
    hour: set(hour),
    hours: set(hours),
    between: set(between),
    and: set(and),
  };
}

export const isWeekday = (word: string, language: string): boolean => whenIn(language)?.weekdays.has(word) === true;
