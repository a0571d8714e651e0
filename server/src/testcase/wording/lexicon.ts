import { isAboutPeople } from '../fields/classify-field';
import { isPlural, singular, tableName, withoutAccents } from '../fields/names';
import { memo } from '../memo';
import { PHRASES, type Phrases } from './phrases';
import { casesOf } from './spoken/inflected';
import { otherSex } from './spoken/other-sex';
import { isUnclear, ownPlurals } from './spoken/own-tables';
import { stemsOf } from './verb-forms';
import { isGermanic } from './spoken/families';

/** What a word can be in a step. */
export type WordClass = Exclude<keyof Phrases, 'nouns'>;

/** Verbs of which a sentence has one that decides what it does. */
export const VERBS: ReadonlySet<WordClass> = new Set([
  'enter', 'assign', 'choose', 'tick', 'untick', 'upload', 'clear', 'create', 'signIn', 'register', 'open', 'act', 'assert',
]); // prettier-ignore

const IRREGULAR: Readonly<Record<string, string>> = {
  write: 'wrote|written', choose: 'chose|chosen', give: 'gave|given', send: 'sent', make: 'made', build: 'built', see: 'saw|seen',
  get: 'got|gotten', find: 'found', go: 'went|gone', sign: 'signed', log: 'logged|logging', leave: 'left', take: 'took|taken',
  put: 'putting', set: 'setting', buy: 'bought', pay: 'paid', hold: 'held', read: 'read', show: 'shown', do: 'did|done', hit: 'hitting', withdraw: 'withdrew|withdrawn',
  submit: 'submitted|submitting', tap: 'tapped|tapping', drop: 'dropped|dropping', am: '', is: '', are: '', was: '', can: '', cannot: '',
}; // prettier-ignore

export interface Lexicon {
  /** A key of PHRASES. */
  language: string;
  /** Classes by lower-case word, or words joined by one space. */
  classes: ReadonlyMap<string, ReadonlySet<WordClass>>;
  /** First words of the phrases of several words. */
  phraseStarts: ReadonlySet<string>;
  /** Classes of verbs by what they are without their endings; English ones have none. */
  stems: ReadonlyMap<string, ReadonlySet<WordClass>>;
  /** English nouns in the same number, by those of the language without accents: `kunden` is `customers`. */
  nouns: ReadonlyMap<string, string>;
  /** See `nounOf`; empty for what is none. */
  nounIn: (word: string) => string;
  /** See `ownPlurals`. */
  plurals: ReadonlyMap<string, string>;
  /** The first of its words for an English noun in the singular, without accents. */
  firstWords: ReadonlyMap<string, string>;
  /** What it calls messages. */
  messages: string;
}

const NO_CLASSES: ReadonlySet<WordClass> = new Set();

/** What a word in small letters can be; one whose accents were left out, or set wrongly, is what it is with them. */
export function classesOf(word: string, lexicon: Lexicon): ReadonlySet<WordClass> {
  const { classes, language } = lexicon;
  const exact = classes.get(word);
  if (exact !== undefined || language === 'en') return exact ?? NO_CLASSES;
  return classes.get(withoutAccents(word)) ?? ofStem(word, lexicon) ?? NO_CLASSES;
}

/** `inseriamo`, `selezioni`: a verb in another person than those that are listed. */
function ofStem(word: string, { language, stems, nouns }: Lexicon): ReadonlySet<WordClass> | undefined {
  if (stems.size === 0 || nouns.has(withoutAccents(word))) return undefined;
  for (const stem of stemsOf(word, language)) {
    const found = stems.get(stem);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The English noun of a word; of a compound, that of its last part: `Girokonto`. */
export function nounOf(word: string, { nounIn }: Lexicon): string | undefined {
  const noun = nounIn(word);
  return noun === '' ? undefined : noun;
}

/** The table of a word that has a noun: in English, or where that says too little in the language's own words. */
export function tableOfNoun(word: string, lexicon: Lexicon): string {
  const noun = nounOf(word, lexicon)!;
  // `spaarrekening`: of which kind it is.
  const isKind = !lexicon.nouns.has(withoutAccents(word.toLowerCase())) && !isAboutPeople(tableName([noun]));
  const own = isKind || isUnclear(noun) ? ownPlural(word, lexicon) : undefined;
  return own === undefined ? tableName([noun]) : tableName([own], false);
}

/** A table that English has several words for, in the language's own. */
export function tableSpoken(table: string, { language, firstWords, plurals }: Lexicon): string {
  const word = language === 'en' || !isUnclear(table) ? undefined : firstWords.get(singular(table));
  return word === undefined ? table : tableName([plurals.get(word) ?? word], false);
}

/** Several of what a word says, in its own language; of a compound, by its last part. Undefined for what nobody knows. */
export function ownPlural(word: string, { language, plurals }: Lexicon): string | undefined {
  const plain = withoutAccents(word.toLowerCase());
  const whole = plurals.get(plain);
  if (whole !== undefined || !isGermanic(language)) return whole;
  for (let from = 3; plain.length - from > 2; from++) {
    const head = plurals.get(plain.slice(from));
    if (head !== undefined) return plain.slice(0, from) + head;
  }
  return undefined;
}

function findNoun(word: string, language: string, nouns: ReadonlyMap<string, string>): string | undefined {
  const plain = withoutAccents(word.toLowerCase());
  const exact = nouns.get(plain);
  if (exact !== undefined) return exact;
  for (const other of otherSex(plain, language)) {
    const noun = nouns.get(other);
    if (noun !== undefined && isAboutPeople(tableName([noun]))) return noun;
  }
  if (!isGermanic(language) || plain.length < 8 || SUMS.test(plain)) return undefined;
  for (let from = 3; plain.length - from > 3; from++) {
    const noun = nouns.get(plain.slice(from));
    // `Zählung`: no `Zahlung`, whatever its accents are.
    if (noun?.startsWith('payment') === true && word.toLowerCase().includes('zähl')) return undefined;
    // `Lieferadresse` is what something has.
    if (noun !== undefined) return NO_HEAD.test(noun) ? undefined : noun;
  }
  return undefined;
}

/** `Nachzahlung`, `aanbetaling`: a sum that something has. */
const SUMS = /^(?:an|ab|nach|voraus|voran|raten|rest|schluss|teil|zu)zahlung(?:en)?$|^(?:aan|na|vooruit|bij|rest|deel)betaling(?:en)?$/; // prettier-ignore
const NO_HEAD = /^(?:address|member|role|group|categor|product|message|comment|car|appointment|compan|person|people|customer|room|item|part|tag|grade|price|discount|note|child|house|owner|ship|event|job)/; // prettier-ignore

export function isVerb(wordClass: WordClass): boolean {
  return VERBS.has(wordClass);
}

const cache = new Map<string, Lexicon>();

/** The phrases of a Gherkin dialect and the English ones. */
export function lexiconOf(dialect: string): Lexicon {
  const language = Object.hasOwn(PHRASES, dialect) ? dialect : (dialect.split('-')[0] ?? 'en');
  const known = Object.hasOwn(PHRASES, language) ? language : 'en';
  let lexicon = cache.get(known);
  if (lexicon === undefined) {
    lexicon = build(known === 'en' ? ['en'] : [known, 'en']);
    cache.set(known, lexicon);
  }
  return lexicon;
}

function build(languages: readonly string[]): Lexicon {
  const nouns = new Map<string, string>();
  const entries = PHRASES[languages[0]].nouns.split('|').map((entry) => {
    const [english, ...words] = entry.split(' ') as [string, ...string[]];
    return [english, words] as const;
  });
  for (const [english, words] of entries) for (const word of words) nouns.set(withoutAccents(word), english);
  const plurals = new Map(ownPlurals(entries, languages[0]));
  for (const [word, english] of [...nouns])
    for (const form of casesOf(word, languages[0], isPlural(english)))
      if (form.length > 3 && !nouns.has(form)) {
        nouns.set(form, english);
        if (plurals.has(word)) plurals.set(form, plurals.get(word)!);
      }
  const classes = new Map<string, Set<WordClass>>();
  for (const language of languages) {
    const own = new Map<string, Set<WordClass>>();
    const phrases = PHRASES[language];
    for (const wordClass of Object.keys(phrases) as (keyof Phrases)[]) {
      if (wordClass === 'nouns') continue;
      for (const phrase of phrases[wordClass].split('|')) {
        const forms = language === 'en' && VERBS.has(wordClass) ? inflected(phrase) : [phrase];
        for (const form of forms) if (form !== '') own.set(form, (own.get(form) ?? new Set()).add(wordClass));
      }
    }
    for (const [form, set] of [...own]) {
      const plain = withoutAccents(form);
      if (!own.has(plain) && !OF_THEIR_OWN.has(plain)) own.set(plain, set);
    }
    // A word of the file's own language means what it means there: Portuguese `no`, German `war`, Swedish `eleven`.
    for (const [form, set] of own)
      if (!classes.has(form) && !(language === 'en' && nouns.has(form))) classes.set(form, set);
  }
  const phraseStarts = new Set([...classes.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]));
  return {
    language: languages[0],
    classes,
    phraseStarts,
    stems: stemsIn(languages[0], classes),
    nouns,
    plurals,
    firstWords: new Map(
      entries.toReversed().flatMap(([english, [word]]) => (isPlural(english) ? [] : [[english, withoutAccents(word)]])),
    ),
    messages: withoutAccents(entries.find(([english]) => english === 'messages')?.[1][0] ?? 'messages'),
    nounIn: memo((word) => findNoun(word, languages[0], nouns) ?? ''),
  };
}

/** What is another word where its accents are left out: Swedish `bör` should, `bor` lives. */
const OF_THEIR_OWN: ReadonlySet<string> = new Set(['bor']);

function stemsIn(
  language: string,
  classes: ReadonlyMap<string, ReadonlySet<WordClass>>,
): ReadonlyMap<string, ReadonlySet<WordClass>> {
  const stems = new Map<string, ReadonlySet<WordClass>>();
  const unsure = new Set<string>();
  if (language === 'en') return stems;
  const own = new Set([...VERBS].flatMap((verb) => PHRASES[language][verb].split('|')));
  for (const form of own) {
    const set = classes.get(form);
    if (form === '' || form.includes(' ') || set === undefined) continue;
    for (const stem of stemsOf(form, language)) {
      const before = stems.get(stem);
      // Of two verbs that only differ in their endings nothing can be told.
      if (before !== undefined && verbOf(before) !== verbOf(set)) unsure.add(stem);
      else stems.set(stem, set);
    }
  }
  for (const stem of unsure) stems.delete(stem);
  return stems;
}

function verbOf(classes: ReadonlySet<WordClass>): WordClass | undefined {
  return [...classes].find(isVerb);
}

/** A verb's forms, those of its first word: `fill in`, `fills in`, `filled in`, `filling in`. */
export function inflected(phrase: string): string[] {
  const [verb, ...rest] = phrase.split(' ') as [string, ...string[]];
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const irregular = Object.hasOwn(IRREGULAR, verb) ? IRREGULAR[verb] : null;
  if (irregular === '') return [phrase];
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const y = /[^aeiou]y$/.test(verb);
  const third = y ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const past = y ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  // `the following users` is said far more often than that somebody is following a link.
  const forms = [verb, third, past, verb === 'follow' ? verb : `${stem}ing`, ...(irregular?.split('|') ?? [])];
  return forms.map((form) => form + tail);
}
