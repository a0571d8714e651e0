import { isPlural, withoutAccents } from '../fields/names';
import { PHRASES, type Phrases } from './phrases';
import { casesOf } from './spoken/inflected';
import { stemsOf } from './verb-forms';

/** What a word can be in a step. */
export type WordClass = Exclude<keyof Phrases, 'nouns'>;

/** Verbs of which a sentence has one that decides what it does. */
const VERBS: ReadonlySet<WordClass> = new Set([
  'enter', 'assign', 'choose', 'tick', 'untick', 'upload', 'clear', 'create', 'signIn', 'register', 'open', 'act', 'assert',
]); // prettier-ignore

const IRREGULAR: Readonly<Record<string, string>> = {
  write: 'wrote|written', choose: 'chose|chosen', give: 'gave|given', send: 'sent', make: 'made', build: 'built', see: 'saw|seen',
  get: 'got|gotten', find: 'found', go: 'went|gone', sign: 'signed', log: 'logged|logging', leave: 'left', take: 'took|taken',
  put: 'putting', set: 'setting', buy: 'bought', pay: 'paid', hold: 'held', read: 'read', show: 'shown', do: 'did|done', hit: 'hitting',
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
export function nounOf(word: string, { nouns, language }: Lexicon): string | undefined {
  const plain = withoutAccents(word.toLowerCase());
  const exact = nouns.get(plain);
  if (exact !== undefined || !COMPOUNDS.has(language) || plain.length < 8) return exact;
  for (let from = 3; plain.length - from > 3; from++) {
    const noun = nouns.get(plain.slice(from));
    // `Lieferadresse` is what something has.
    if (noun !== undefined) return NO_HEAD.test(noun) ? undefined : noun;
  }
  return undefined;
}

/** Languages that write several nouns as one. */
const COMPOUNDS: ReadonlySet<string> = new Set(['de', 'nl', 'sv']);
const NO_HEAD = /^(?:address|role|group|categor|product|message|comment|car|appointment|compan|person|people|customer|room|item|part|tag|grade|price|discount|note|child|house|owner|ship|event|job)/; // prettier-ignore

export function isVerb(wordClass: WordClass): boolean {
  return VERBS.has(wordClass);
}

/** Steps looked at to tell the language of their words. */
export const PROBED_STEPS = 200;

/**
 * The language that steps are written in: that of their file's keywords, unless the keywords are English and the words
 * behind them are not, which many teams do.
 */
export function proseLanguage(dialect: string, steps: readonly string[]): string {
  return dialect === 'en' ? countedLanguage([verbCounts(steps.slice(0, PROBED_STEPS))]) : dialect;
}

/** How many words of some steps are verbs, by language. */
export type VerbCounts = ReadonlyMap<string, number>;

export function verbCounts(steps: readonly string[]): VerbCounts {
  const counts = new Map<string, number>();
  for (const step of steps)
    for (const language of verbLanguages(step)) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

/** The language of steps behind English keywords, by the counts of some of them and of the others. */
export function countedLanguage(counts: readonly VerbCounts[]): string {
  if (counts.every((each) => each.size === 0 || (each.size === 1 && each.has('en')))) return 'en';
  const scores = new Map<string, number>();
  for (const each of counts)
    for (const [language, count] of each) scores.set(language, (scores.get(language) ?? 0) + count);
  const english = scores.get('en') ?? 0;
  const best = [...scores].sort((a, b) => b[1] - a[1]).at(0);
  return best !== undefined && best[1] > 2 * english && best[1] > 1 ? best[0] : 'en';
}

/** Characters of a step that are looked at. */
const PROBED = 300;

/** The languages of each word of a step that is a verb in some; not of what stands in quotes. */
function verbLanguages(step: string): readonly string[] {
  const text = step.length > PROBED ? step.slice(0, PROBED) : step;
  const found: string[] = [];
  for (const word of NOT_ASCII.test(text) ? anyWords(text) : plainWords(text)) {
    const languages = VERB_LANGUAGES.get(word);
    if (languages !== undefined) found.push(...languages);
  }
  return found;
}

function anyWords(text: string): string[] {
  return withoutAccents(text.toLowerCase())
    .replace(/"[^"]*"|\blog(?:in|out)\b/g, ' ')
    .split(/[^\p{L}]+/u);
}

/** As `anyWords`, of ASCII alone, and only those words that may be verbs: most are told by their first letter and length. */
function plainWords(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const first = letterAt(text, at);
    if (first < 0) {
      // A quote that is closed ends there.
      if (text.charCodeAt(at) === QUOTE) at = Math.max(at, text.indexOf('"', at + 1));
      continue;
    }
    const start = at;
    while (letterAt(text, at + 1) >= 0) at++;
    const length = at + 1 - start;
    if (((VERB_LENGTHS[first] >>> Math.min(length, 31)) & 1) === 0) continue;
    const word = text.slice(start, at + 1).toLowerCase();
    const isPage = word === 'login' || word === 'logout';
    if (!isPage || isWordPart(text, start - 1) || isWordPart(text, at + 1)) words.push(word);
  }
  return words;
}

const NOT_ASCII = /[^\t -~]/;
const QUOTE = 34;

/** 0 to 25; -1 where there is no letter of ASCII. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 32) - 97;
  return letter >= 0 && letter < 26 ? letter : -1;
}

const isWordPart = (text: string, at: number): boolean => at >= 0 && /^\w/.test(text.charAt(at));

/** Who speaks shows the language as verbs do. */
const FIRST_PERSON: Readonly<Record<string, readonly string[] | undefined>> = {
  de: ['ich'], es: ['yo'], fr: ['je'], nl: ['ik'], pl: ['ja'], pt: ['eu'], sv: ['jag'],
}; // prettier-ignore

/** In which languages a word is a verb of steps, or speaks of who does it. */
const VERB_LANGUAGES: ReadonlyMap<string, readonly string[]> = (() => {
  const languages = new Map<string, string[]>();
  for (const [language, phrases] of Object.entries(PHRASES)) {
    const verbs = [...VERBS]
      .flatMap((verb) => phrases[verb].split('|'))
      .flatMap((phrase) => soleWord(phrase, language));
    for (const verb of new Set([...verbs, ...(FIRST_PERSON[language] ?? [])])) {
      for (const form of language === 'en' ? inflected(verb) : [withoutAccents(verb)])
        languages.set(form, [...(languages.get(form) ?? []), language]);
    }
  }
  return languages;
})();

/** By their first letter, which lengths verbs have: bit by bit. */
const VERB_LENGTHS: Readonly<Uint32Array> = (() => {
  const lengths = new Uint32Array(26);
  for (const verb of VERB_LANGUAGES.keys()) {
    const first = letterAt(verb, 0);
    if (first >= 0) lengths[first] |= 1 << Math.min(verb.length, 31);
  }
  return lengths;
})();

/** The word that shows a phrase's language: of several the first, where it is long enough to mean nothing else. */
function soleWord(phrase: string, language: string): string[] {
  const [first, ...rest] = phrase.split(' ') as [string, ...string[]];
  return rest.length === 0 || (language !== 'en' && first.length > 4) ? [first] : [];
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
      if (!own.has(plain)) own.set(plain, set);
    }
    // A word of the file's own language means what it means there: Portuguese `no`, German `war`.
    for (const [form, set] of own) if (!classes.has(form)) classes.set(form, set);
  }
  const phraseStarts = new Set([...classes.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]));
  const nouns = new Map<string, string>();
  for (const entry of PHRASES[languages[0]].nouns.split('|')) {
    const [english, ...words] = entry.split(' ') as [string, ...string[]];
    for (const word of words) nouns.set(withoutAccents(word), english);
  }
  for (const [word, english] of [...nouns])
    for (const form of casesOf(word, languages[0], isPlural(english)))
      if (form.length > 3 && !nouns.has(form)) nouns.set(form, english);
  return { language: languages[0], classes, phraseStarts, stems: stemsIn(languages[0], classes), nouns };
}

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
function inflected(phrase: string): string[] {
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
