import { TOLD_WORDS, type ToldWords } from './told-words';

/** The words of `told-words.ts` as they are asked for. */
export interface Told {
  /** A key of `TOLD_WORDS`. */
  language: string;
  words: ToldWords;
  money: ReadonlySet<string>;
  /** Of all that is measured, money and percent too. */
  units: ReadonlySet<string>;
  percent: ReadonlySet<string>;
  since: ReadonlySet<string>;
  sinceTo: ReadonlySet<string>;
  until: ReadonlySet<string>;
  untilFrom: ReadonlySet<string>;
  /** Before a time of day. */
  at: ReadonlySet<string>;
  during: ReadonlySet<string>;
  spans: ReadonlySet<string>;
  of: ReadonlySet<string>;
  extent: ReadonlySet<string>;
  home: ReadonlySet<string>;
  /** All that stands before a value and names nothing. */
  before: ReadonlySet<string>;
  /** Tables by the verb that makes their rows. */
  deeds: ReadonlyMap<string, string>;
  /** The same of verbs with a word of their own at the end: `hebt ... ab`. */
  parted: ReadonlyMap<string, { particle: string; table: string }>;
  /** The same by what such verbs begin with. */
  stems: readonly (readonly [string, string])[];
}

const cache = new Map<string, Told>();

/** The words of a language; undefined for one that has none. */
export function toldIn(language: string): Told | undefined {
  let told = cache.get(language);
  const words = told === undefined ? TOLD_WORDS[language] : undefined;
  if (words !== undefined) cache.set(language, (told = setsOf(words, language)));
  return told;
}

/** Of any language. */
const CURRENCIES =
  '$|£|us$|s/|usd|eur|gbp|chf|k€|€/kg|€/l|€/m²|€/m2|€/m³|€/kwh|€/mwh|€/h|€/t|€/ha|€/ud|€/mes|€/mois|€/mese|€/mês|€/día|€/dia|€/jour|€/giorno|$/kg';
const UNITS =
  '°c|°|gb|mb|tb|mbit|mbps|mbit/s|km/h|m/s|ampere|amper|amperów|volt|wolt|woltów|watt|wat|watów|bar|hz|khz|mhz|lux|ppm|db|mg/kg|mg/ml|mmol/l|µg|mcg|m³|m3|m2|ha|mwh|kcal|hpa|kva|l/ha|kg/ha|db';

function setsOf(words: ToldWords, language: string): Told {
  const set = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split('|')));
  const { money, units, percent, since, sinceTo, until, untilFrom, at, during, spans, of, extent } = words;
  const deeds = words.deeds.split('|').flatMap((line) => {
    const [table, ...verbs] = line.split(' ') as [string, ...string[]];
    return verbs.map((verb) => [verb, table] as const);
  });
  return {
    language,
    words,
    money: set(money, CURRENCIES),
    units: set(money, units, percent, CURRENCIES, UNITS),
    percent: set(percent),
    since: set(since),
    sinceTo: set(sinceTo),
    until: set(until),
    untilFrom: set(untilFrom),
    at: set(at),
    during: set(during),
    spans: set(spans),
    of: set(of),
    extent: set(extent),
    home: set(words.home),
    before: set(since, sinceTo, until, untilFrom, at, during, of),
    deeds: new Map(deeds.flatMap(([verb, table]) => (verb.endsWith('-') ? [] : [[verb.replace('_', ' '), table]]))),
    parted: new Map(
      deeds.flatMap(([verb, table]) => {
        const [first, particle] = verb.split('_') as [string, string?];
        return particle === undefined ? [] : [[first, { particle, table }] as const];
      }),
    ),
    stems: deeds.flatMap(([verb, table]) => (verb.endsWith('-') ? [[verb.slice(0, -1), table] as const] : [])),
  };
}

/** The table of what a verb makes. */
export const tableOfDeed = (word: string, { deeds, stems }: Told): string | undefined =>
  deeds.get(word) ?? stems.find(([stem]) => word.startsWith(stem))?.[1];

/** What a title says that is done: `Boka tid`. */
export function deedIn(text: string, told: Told): string | null {
  for (const word of text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, MOST_WORDS)) {
    const table = tableOfDeed(word, told);
    if (table !== undefined) return table;
  }
  return null;
}

const MOST_WORDS = 4;
