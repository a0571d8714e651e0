import { isPlural, nameWords, singular } from '../fields/names';
import { unbent } from './spoken/bent-names';
import { DATA_WORDS } from './spoken/data-words';
import { nounOf, tableOfNoun, type Lexicon } from './lexicon';
import { ADJECTIVES, isNoPlace, KNOWN_NOUNS, mayBeTable, NOT_TABLES } from './table-nouns';
import type { Token } from './tokens';

const MAX_NOUN = 3;

/** A word of letters of ASCII, as most are. */
export const PLAIN = /^[a-z][\w-]*$/i;

/** A noun phrase's noun. */
interface FoundNoun {
  noun: string[];
  isKnown: boolean;
  /** What its table is called, where that is not the noun's plural. */
  table?: string;
  /** Words of another language behind it: how it is, or what it does. */
  trailing: readonly Token[];
}

/** Whether a word behind who somebody is says what they do, and not how they are: `médico receta`, not `cliente registrado`. */
export const isDone =
  (language: string) =>
  ({ lower }: Token): boolean =>
    !HOW_BEHIND.has(language) ||
    !/(?:[aiu]d[oa]s?|[ai]t[oa]|ée?s?|um|al|ale|iel|iv[oa]|ar|ante|ente|[aá]ri[oa]|eur)$/.test(lower);

/** Languages whose adjectives stand behind nouns. */
const HOW_BEHIND: ReadonlySet<string> = new Set(['es', 'fr', 'it', 'pt']);

/** The words of a noun phrase that make a table: without adjectives, and without `details` behind a known noun. */
export function tableWords(words: readonly Token[], lexicon: Lexicon, determined: boolean): FoundNoun | null {
  const last = words.at(-1)!.classes;
  if (lexicon.language !== 'en' && (last.has('vague') || last.has('field'))) return null;
  let noun = words.flatMap(({ text }) => nameWords(PLAIN.test(text) ? text : text.replace(/['’]s?$/, '')));
  if (lexicon.language !== 'en') {
    const at = noun.findLastIndex((word) => nounOf(word, lexicon) !== undefined);
    // Its adjectives stand before it, or behind it.
    if (at >= 0)
      return {
        noun: [nounOf(noun[at], lexicon)!],
        isKnown: true,
        table: tableOfNoun(noun[at], lexicon),
        trailing: words.slice(words.findLastIndex(({ text }) => nameWords(text).includes(noun[at])) + 1),
      };
    if (isDeedAlone(words, lexicon.language, determined)) return null;
    const head = headOf(words, lexicon.language, determined);
    if (head?.classes.has('vague') === true || head?.classes.has('field') === true) return null;
    // `la ficha`, `den Datensatz`: what is said of a thing is none.
    if (DATA_WORDS[lexicon.language]?.data.test((head ?? words[0]).lower) === true) return null;
    if (head !== null) noun = [...nameWords(head.text)].slice(-1);
    if (lexicon.language === 'pl' && noun.length === 1)
      noun = [...nameWords(unbent((head ?? words[0]).text.toLowerCase()))].slice(-1);
  }
  while (noun.length > 0 && ADJECTIVES.has(noun[0])) noun = noun.slice(1);
  // `the insured vehicle`, `a band D property`: which one it is.
  if (lexicon.language === 'en' && noun.length > 1 && isKnown(noun.at(-1)!)) {
    if (noun.some((word) => word.length === 1)) noun = noun.slice(-1);
    while (noun.length > 1 && HOW_IT_IS.test(noun[0])) noun = noun.slice(1);
  }
  while (
    noun.length > 1 &&
    /^(?:details?|data|information|info|records?|entries|list|rows?|accounts?|profiles?)$/.test(noun.at(-1)!) &&
    isKnown(noun.at(-2)!)
  ) {
    noun = noun.slice(0, -1);
  }
  if (noun.length === 0 || noun.join(' ') === 'data table') return null;
  if (lexicon.language !== 'en' && noun.length === 1 && IS_WHEN.test(noun[0])) return null;
  const head = noun.at(-1)!;
  if (singular(head) === 'address' && isNoPlace(noun.at(-2))) return null;
  const headKnown = isKnown(head);
  const isAsked = singular(head) === 'request' && ASKED_FOR.test(noun.at(-2) ?? '');
  if (!headKnown && (NOT_TABLES.has(singular(head)) || NOT_TABLES.has(head)) && !isAsked) return null;
  if (lexicon.language === 'en' && !headKnown && noun.length === 2 && doesNext(noun[0])) noun = noun.slice(0, 1);
  if (noun.length > MAX_NOUN) noun = noun.slice(-1);
  // `admin user` is a user; `customer group` is a thing of its own.
  if (noun.length > 1 && /^(?:users?|customers?|people|persons?)$/.test(head)) noun = [head];
  return { noun, isKnown: headKnown, trailing: [] };
}

/** `practitioners work here`: several who do something, and no part of a name as in `sales rep`. */
const doesNext = (word: string): boolean => isPlural(word) && !PLURAL_NAMES.test(word) && mayBeTable(singular(word));
const PLURAL_NAMES = /^(?:sales|goods|customs|news|savings|sports|works|operations|systems|claims|benefits|rewards|parts|arms|means|series|species)$/; // prettier-ignore

/** `blokkeert`, `dokumentiert`: in small letters no German noun, and with no article no Dutch one that ends as verbs do. */
function isDeedAlone(words: readonly Token[], language: string, determined: boolean): boolean {
  if (language === 'de') return words.every(({ text }) => /^\p{Ll}/u.test(text));
  if (determined || words.length > 1 || !/^(?:nl|sv)$/.test(language)) return false;
  const { lower } = words[0];
  return language === 'nl'
    ? /^(?:\p{L}+(?:[aeo]{2}|i[ej]|ou|eu|[^aeiou])[^aeiouns]t|\p{L}{0,4}ge\p{L}{3,}(?:d|t|en))$/u.test(lower)
    : /\p{L}{3}(?:[^dns]as|erar|ades)$/u.test(lower);
}

/** Of words that nobody knows, some of which may be verbs or say how it is, the one that is the thing. */
function headOf(words: readonly Token[], language: string, determined: boolean): Token | null {
  if (words.length < 2) return null;
  if (language === 'de') return words.findLast(({ text }) => /^\p{Lu}/u.test(text)) ?? words.at(-1)!;
  // `system rekrutacyjny`
  if (language === 'pl') return words.findLast(({ lower }) => !POLISH_HOW.test(lower)) ?? words.at(-1)!;
  if (!determined) return words.at(-1)!;
  // `een order plaatst`: a word of English, as many things are called.
  const loan = COMPOUNDING.test(language) ? words.find(({ lower }) => isKnown(lower)) : undefined;
  if (loan !== undefined) return loan;
  const [first, second] = words;
  const isHow =
    language === 'nl'
      ? second.classes.size === 0
        ? /e$|^(?:\p{L}{2,4})?ge\p{L}{3,}en$|^(?:netto|bruto)$/u
        : /e$/
      : language === 'sv'
        ? /(?:a|ig|igt|ad|at|en)$/
        : null;
  return isHow?.test(first.lower) === true ? second : first;
}

/** What was done with it. */
const HOW_IT_IS = /^[a-z]{3,}[^e]ed$/;

/** A day or an hour of something, and no thing. */
const IS_WHEN = /^(?:godzina|dzien|giorno|giorni|ora|ore|orario|hora|horas|dia|dias)$/;

const POLISH_HOW = /(?:[jczlw]n|sk|ck|ow)(?:y|i|ego|iego|emu|ym|im|ej|iej|ych|ich)$/;

/** Languages whose adjectives stand before nouns, and what is done with them behind. */
const COMPOUNDING = /^(?:nl|sv)$/;

/** `leave request`: no request that a program sends. */
const ASKED_FOR = /^(?:leave|vacation|holiday|travel|purchase|quote|change|service|support|refund|maintenance|loan|transfer|booking|appointment|friend)$/; // prettier-ignore

/** Whether tests are known to need rows of it. */
export function isKnown(word: string): boolean {
  return KNOWN_NOUNS.has(singular(word));
}
