import { isPlural, withoutAccents } from '../fields/names';
import { inflected, VERBS } from './lexicon';
import { PHRASES } from './phrases';
import { casesOf } from './spoken/inflected';
import { KNOWN_NOUNS } from './table-nouns';

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
  const add = (language: string): unknown => counts.set(language, (counts.get(language) ?? 0) + 1);
  for (const step of steps) verbLanguages(step).forEach(add);
  // Nouns are asked where no verb is English: most files never need them.
  if (!counts.has('en')) for (const step of steps) nounLanguages(step).forEach(add);
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

/** The languages of each noun that no English step has; none where a word is plainly English. */
function nounLanguages(step: string): readonly string[] {
  const words = anyWords(step.slice(0, PROBED)).filter((word) => word.length > 1);
  return words.some(isEnglish) ? [] : words.flatMap((word) => nounsOf().get(word) ?? []);
}

const ENGLISH = new Set(
  'the with and has have should that this from are was were been will when then am logged signed page'.split(' '),
);
const isEnglish = (word: string): boolean =>
  ENGLISH.has(word) || KNOWN_NOUNS.has(word) || (word.endsWith('s') && KNOWN_NOUNS.has(word.slice(0, -1)));

function anyWords(text: string): string[] {
  return withoutAccents(text.toLowerCase())
    .replace(/"[^"]*"|\blog(?:in|out)\b/g, ' ')
    .split(/[^\p{L}]+/u);
}

/** As `anyWords`, of ASCII alone, and only those words that may be verbs: most are told by their ends and their length. */
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
    if (((VERB_LENGTHS[26 * first + letterAt(text, at)] >>> Math.min(length, 31)) & 1) === 0) continue;
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

/** Who speaks, and the small words between, show the language as verbs do; without accents, and none that English has. */
const SMALL_WORDS: Readonly<Record<string, string | undefined>> = {
  de: 'ich der das dem ein eine einen einem einer und mit fur vom zum zur ist wird wurde aus bei nicht',
  es: 'yo una unos del con para que por esta sus',
  fr: 'je le les une du avec pour dans est et aux qui sur',
  it: 'il lo gli una della del con nel nella che alla dal di',
  nl: 'ik het een met voor wordt naar zijn aan bij op',
  pl: 'ja dla z ze przez jest oraz na od przy nowy ma',
  pt: 'eu uma com para nao os dos das ao pelo um seu',
  sv: 'jag och ett med av som fran att',
}; // prettier-ignore
/** Nouns of English, or words that it has. */
const englishNouns = (): ReadonlySet<string> =>
  new Set([
    ...Object.values(PHRASES).flatMap(({ nouns }) => nouns.split('|').map((entry) => entry.split(' ')[0])),
    ...[...KNOWN_NOUNS].flatMap((noun) => [noun, `${noun}s`]),
    ...'auto autos case casa casas date element cartes container containers kind data list modules offres planned tour tours bus plus pass plan poste pause parties rate rates rents lease leases menu note notes page pages part parts site sites son sons type types carte actes acte boot hotel hotels ship ships'.split(
      ' ',
    ),
  ]);

/** In which languages a word is a verb of steps, or speaks of who does it. */
const VERB_LANGUAGES: ReadonlyMap<string, readonly string[]> = (() => {
  const languages = new Map<string, readonly string[]>();
  for (const [language, phrases] of Object.entries(PHRASES)) {
    const alone = [language];
    const add = (form: string): void => {
      const known = languages.get(form);
      if (known === undefined) languages.set(form, alone);
      else if (!known.includes(language)) languages.set(form, [...known, language]);
    };
    const isEnglish = language === 'en';
    for (const verb of VERBS)
      for (const phrase of phrases[verb].split('|')) {
        const word = soleWord(phrase, isEnglish);
        if (word === null) continue;
        if (isEnglish) inflected(word).forEach(add);
        else add(withoutAccents(word));
      }
    SMALL_WORDS[language]?.split(' ').forEach(add);
  }
  return languages;
})();

let nouns: ReadonlyMap<string, readonly string[]> | null = null;

/** Nouns that no English step has, as sentences bend them, with their languages: built when a step first needs it. */
function nounsOf(): ReadonlyMap<string, readonly string[]> {
  if (nouns !== null) return nouns;
  const english = englishNouns();
  const languages = new Map<string, string[]>();
  for (const [language, phrases] of Object.entries(PHRASES))
    for (const word of new Set(ownNouns(phrases.nouns, language)))
      if (word.length > 3 && !english.has(word)) {
        const known = languages.get(word);
        if (known === undefined) languages.set(word, [language]);
        else known.push(language);
      }
  return (nouns = languages);
}

function ownNouns(entries: string, language: string): string[] {
  return entries.split('|').flatMap((entry) => {
    const [english, ...own] = entry.split(' ') as [string, ...string[]];
    return own.flatMap((noun) => [withoutAccents(noun), ...casesOf(noun, language, isPlural(english))]);
  });
}

/** By their first letter and their last, which lengths verbs have: bit by bit. */
const VERB_LENGTHS: Readonly<Uint32Array> = (() => {
  const lengths = new Uint32Array(26 * 26);
  for (const verb of VERB_LANGUAGES.keys()) {
    const [first, last] = [letterAt(verb, 0), letterAt(verb, verb.length - 1)];
    if (first >= 0 && last >= 0) lengths[26 * first + last] |= 1 << Math.min(verb.length, 31);
  }
  return lengths;
})();

/** The word that shows a phrase's language: of several the first, where it is long enough to mean nothing else. */
function soleWord(phrase: string, isEnglish: boolean): string | null {
  const end = phrase.indexOf(' ');
  if (end < 0) return phrase;
  return !isEnglish && end > 4 ? phrase.slice(0, end) : null;
}
