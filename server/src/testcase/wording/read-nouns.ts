import { isAboutPeople } from '../fields/classify-field';
import { isPlural, singular, tableName } from '../fields/names';
import { isDetail } from './details';
import { ownPlural, type Lexicon, type WordClass } from './lexicon';
import { isTables, objectFrom, placeholdersFrom, saidBehind, surnameFrom } from './noun-pairs';
import { isOwner, ownerBefore } from './noun-owners';
import { isDone, isKnown, PLAIN, tableWords } from './noun-words';
import type { Pair } from './pairs';
import { manySaid, saysMany } from './spoken/inflected';
import { titledField } from './spoken/honorifics';
import { isLittle } from './spoken/little-words';
import { isKindOf, isKindWord } from './spoken/kinds';
import { stateOf } from './spoken/states';
import { toldIn } from './spoken/told-sets';
import { isWorded } from './spoken/worded';
import { isOutlineColumn } from './outline-column';
import { isJoining, type Beside } from './token-kinds';
import { ADJECTIVES, NOT_TABLES } from './table-nouns';
import type { Token } from './tokens';
import { isGermanic, isRomance } from './spoken/families';

/** A thing that a step speaks of: `3 orders`, `a user "ann" with email "a@b.c"`. */
export interface NounFact {
  table: string;
  noun: string;
  /** Known to be a table; others need a reason. */
  known: boolean;
  count: number;
  /** How the step introduces it: `3`, `a`, `the following`, `the`. */
  determiner: 'number' | 'article' | 'following' | 'definite' | 'none';
  /** A value right beside the noun: its name. */
  name: string | null;
  /** The word as written that the name stands behind, and whether it is the thing itself. */
  beside?: Beside;
  /** More of them: `users "ann", "bob" and "eve"`. */
  others: string[];
  pairs: Pair[];
  /** Of which kind it is: `a savings account`. */
  kind: string | null;
  /** Whose it is by name: `Ann's order`. */
  owner: string | null;
  /** Index of its first token. */
  start: number;
  /** Index of the token after it. */
  end: number;
}

const NUMBERS: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
}; // prettier-ignore
const MAX_COUNT = 10_000_000;

const determines = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.classes.has('articles') || (token.classes.has('possessives') && !token.classes.has('of')));

/** Words that stand before a noun, at most: `the following 3 new active`. */
const MOST_BEFORE = 12;

/** The nouns of a clause that may be tables, with what is said of each. */
export function readNouns(tokens: readonly Token[], lexicon: Lexicon): NounFact[] {
  const facts: NounFact[] = [];
  let i = 0;
  while (i < tokens.length) {
    const fact = nounAt(tokens, i, lexicon);
    if (fact === null) i++;
    else {
      facts.push(fact);
      i = Math.max(fact.end, i + 1);
    }
  }
  return facts;
}

/** Who does something, in a word: `je nomme`. */
const isPronoun = ({ classes, lower }: Token): boolean => classes.has('who') && PRONOUN.test(lower);
const PRONOUN =
  /^(?:je|j['’]?|il|elle|on|nous|vous|ils|elles|yo|él|ella|ellos|ellas|nosotros|io|lui|lei|noi|loro|eu|ele|ela|eles|elas|nós|jag|han|hon|vi|ik|hij|zij|wij|ich|er|sie|wir|ona|my)$/;
/** As verbs end that say what somebody does. */
const BENT = /[aeoi]$|[aei]nt?$/;

/** Words that belong to no noun that stands before them. */
const BEHIND_NOUN: ReadonlySet<string> = new Set(
  (
    'exist exists existing who which that there already the following belong belongs are is registered created logged at of by per ' +
    "each who's like such as contain contains include includes que qui che"
  ).split(' '),
);

/** Words that begin no noun: `che esistono i seguenti eventi`. */
const NO_NOUN: ReadonlySet<string> = new Set('exist exists belong belongs of off by per it them until che que dass daß dat że att nach kl naar werden wird wurde wurden worden wordt werd'.split(' ')); // prettier-ignore

/** `om`, `über`, `dès`: what stands before a day, an hour or how much, and is nothing else. */
const isPreposition = ({ kind, classes, lower }: Token, { language }: Lexicon): boolean =>
  language !== 'en' && kind === 'word' && classes.size === 0 && toldIn(language)?.before.has(lower) === true;

/** `Frau`, `Dr.` before a name. */
const isTitle = (tokens: readonly Token[], at: number, { language }: Lexicon): boolean =>
  language !== 'en' &&
  (tokens.at(at + 1)?.quoted === true || tokens.at(at + 2)?.quoted === true) &&
  titledField(tokens[at].text, language) !== undefined;

const isThing = (word: string): boolean => isKnown(word);
const english = ({ language }: Lexicon): boolean => language === 'en';

/** A verb of one who does it, and what is done with. */
function doesSomething(tokens: readonly Token[], at: number): boolean {
  const { lower, classes } = tokens[at];
  const next = tokens.at(at + 1)?.classes;
  if (!lower.endsWith('s') || next === undefined || !(classes.has('act') || classes.has('assert'))) return false;
  return next.has('articles') || next.has('possessives') || next.has('following');
}

/** Behind who does it: a noun that is a verb as well, and how it is done. */
function actsHere(tokens: readonly Token[], at: number): boolean {
  const next = tokens.at(at + 1);
  return (
    tokens[at].lower.endsWith('s') &&
    isKnown(tokens[at].lower) &&
    next?.kind === 'word' &&
    /^(?:with|on|to|for|about)$/.test(next.lower) &&
    tokens.at(at + 2)?.kind === 'word'
  );
}

/** Behind several things: what is kept of them. */
const OF_THEM = /^(?:details?|data|information|info|records?|list|lists|entries|rows?|tables?|group|types?|settings?)$/;

/** How a thing is, with a preposition or an article behind. */
const isState = (tokens: readonly Token[], at: number, { language }: Lexicon): boolean => {
  const next = tokens.at(at + 1);
  const state = next === undefined ? undefined : stateOf(tokens[at].lower, language);
  if (state === undefined || next === undefined) return false;
  return next.kind === 'word' ? next.classes.size > 0 : state.bare !== undefined;
};

/** `konto typu "x"`, `samochód marki Toyota`: of which kind a thing is. */
const isOfKind = (tokens: readonly Token[], at: number, { language }: Lexicon): boolean =>
  tokens.at(at + 1)?.quoted === true &&
  (isKindWord(tokens[at].lower) || (language === 'pl' && isWorded(tokens[at].lower, 'pl')));

function nounAt(tokens: readonly Token[], start: number, lexicon: Lexicon): NounFact | null {
  let i = start;
  let determiner: NounFact['determiner'] = 'none';
  let count: number | null = null;
  let name: string | null = null;
  let behind: Beside | undefined;
  let others: string[] = [];
  if (isOwner(tokens[start]) || tokens[start].lower === "'s") return null;
  if (tokens[start].classes.has('have') || NO_NOUN.has(tokens[start].lower) || isPreposition(tokens[start], lexicon))
    return null;
  if (isLittle(tokens[start].lower, lexicon.language) || isPronoun(tokens[start])) return null;
  if (tokens[start].done === true) return null;
  // `Frau Petersen`
  if (isTitle(tokens, start, lexicon)) return null;
  if (start > 0 && english(lexicon) && doesSomething(tokens, start)) return null;
  for (; i < tokens.length && i < start + MOST_BEFORE; i++) {
    const token = tokens[i];
    if (token.classes.has('following')) determiner = 'following';
    else if (
      token.kind === 'number' &&
      token.unit === undefined &&
      count === null &&
      /^(?!0\d)\d{1,8}$/.test(token.text)
    ) {
      count = Math.min(Number(token.text), MAX_COUNT);
      determiner = 'number';
    } else if (count === null && isQuotedCount(tokens, i)) {
      count = Math.min(Number(token.text), MAX_COUNT);
      determiner = 'number';
    } else if (token.kind === 'word' && token.classes.has('numbers') && count === null) {
      const next = tokens.at(i + 1);
      count = Object.hasOwn(NUMBERS, token.lower) ? NUMBERS[token.lower] : 1;
      if (next === undefined || token.lower === 'one' || token.classes.has('articles')) determiner = 'article';
      else determiner = 'number';
    } else if (token.classes.has('articles')) {
      if (determiner === 'none') determiner = 'article';
      // `a "Rock" album`
      const value = tokens.at(i + 1);
      const after = tokens.at(i + 2);
      if (value?.kind === 'value' && after?.kind === 'word' && !connects(after)) {
        name = value.text;
        i++;
      }
    } else if (token.classes.has('possessives')) {
      if (determiner === 'none') determiner = 'definite';
    } else if (token.kind === 'word' && ADJECTIVES.has(token.lower)) continue;
    else break;
  }
  const words: Token[] = [];
  for (; i < tokens.length && words.length < 5; i++) {
    const token = tokens[i];
    if (
      token.kind !== 'word' ||
      connects(token) ||
      !(PLAIN.test(token.text) || /^[\p{L}][\p{L}\p{M}\p{N}_\u2010-\u2012-]*(?:['’]s?)?$/u.test(token.text))
    )
      break;
    // `a POST /orders`
    if (token.text === 'POST' && /^(?:\/|https?:)/.test(tokens.at(i + 1)?.text ?? '')) return null;
    if (
      words.length > 0 &&
      (token.classes.has('have') || BEHIND_NOUN.has(token.lower) || isPreposition(token, lexicon))
    )
      break;
    if (isLittle(token.lower, lexicon.language)) break;
    // `die Maklerin Frau Adler`
    if (words.length > 0 && isTitle(tokens, i, lexicon)) break;
    if (words.length > 0 && !english(lexicon) && isOfKind(tokens, i, lexicon)) break;
    // `these employees work in "Sales"`
    if (
      words.length > 0 &&
      english(lexicon) &&
      isTables(words.at(-1)!.lower) &&
      !isThing(token.lower) &&
      !NOT_TABLES.has(token.lower) &&
      !OF_THEM.test(token.lower)
    )
      break;
    // `the library holds these books`
    if (words.length > 0 && english(lexicon) && doesSomething(tokens, i)) break;
    // `the user comments with text "x"`
    if (words.length === 1 && start < 2 && words[0].classes.has('who') && actsHere(tokens, i)) break;
    // `un sinistre survenu le 3 mai`
    if (words.length > 0 && !english(lexicon) && isState(tokens, i, lexicon)) break;
    // `a parcel weighing 3 kg`
    if (words.length > 0 && isDetail(tokens, i, lexicon)) break;
    if (['articles', 'possessives', 'following'].some((wordClass) => token.classes.has(wordClass as WordClass))) break;
    words.push(token);
  }
  if (words.length === 0) return null;
  if (isRomance(lexicon.language) && determines(tokens.at(i))) {
    // `envío los datos`, `reserva una mesa`: a verb.
    if (start === 0 && determiner === 'none' && words.length === 1) return null;
    // `il corriere consegna un pacco`: behind who does it.
    if (words.length > 1 && determiner !== 'none' && BENT.test(words.at(-1)!.lower)) words.pop();
  }
  const found = isOneself(words, tokens, start, i)
    ? { noun: ['user'], isKnown: true, table: 'users', trailing: [] }
    : tableWords(words, lexicon, english(lexicon) ? determiner === 'article' : determiner !== 'none');
  // `les clients suivants`
  if (i < tokens.length && tokens[i].classes.has('following') && !isGermanic(lexicon.language)) {
    determiner = 'following';
    i++;
  }
  if (found === null) return null;
  // `voor zone "Centrum-Oost"`: what something has.
  if (tokens.at(i)?.quoted === true && isWorded(tokens[i - 1].lower, lexicon.language))
    if (!found.isKnown || (start > 0 && determiner !== 'article' && isJoining(tokens[start - 1]))) return null;
  const { isKnown, trailing } = found;
  const last = tokens[i - 1];
  const before = i - 2 < start || !english(lexicon) ? '' : tokens[i - 2].lower;
  const kind = before !== '' && words.at(-1) === last && isKindOf(before, singular(last.lower)) ? before : null;
  const noun = kind === null ? found.noun : [last.lower];
  // `the user's email`: the noun owns what follows, and is no thing of its own here.
  if (/['’]s?$/.test(words.at(-1)!.text) && lexicon.language !== 'nl') return null;
  const beside = tokens.at(i);
  // `der Arzt verschreibt "x"`: who does it.
  const acts =
    trailing.length > 0 &&
    isAboutPeople(tableName(noun)) &&
    !/^(?:article|number)$/.test(determiner) &&
    trailing.some(isDone(lexicon.language));
  // `ger annonsen rubriken "x"`: what it has, and no name of it.
  const has = lexicon.language === 'sv' && trailing.length === 1 && trailing[0] === last && DEFINITE.test(last.lower);
  if (name === null && beside?.kind === 'value' && has && isPlain(beside)) {
    const pair = { label: last.text, value: beside.text, sure: false, adjacent: true, reason: 'what it has' };
    const fact = { table: found.table ?? tableName(noun), noun: noun.join(' '), known: isKnown, count: 1, determiner };
    return { ...fact, name, others, pairs: [pair], kind, owner: null, start, end: i + 1 };
  }
  if (
    name === null &&
    beside?.kind === 'value' &&
    beside.when === undefined &&
    (beside.unit === undefined || (isOutlineColumn(beside.text) && !isAboutPeople(tableName(noun)))) &&
    !acts
  ) {
    name = beside.text;
    behind = { word: last.text, isThing: !trailing.includes(last) };
    i++;
    const listed = listFrom(tokens, i);
    i += listed.length * 2;
    // `an address \"1 Main St\", \"Berlin\"`: each value is of another field that is not named.
    if (isPlural(noun.at(-1)!)) others = listed;
    else if (listed.length > 0) name = null;
  }
  const object = name === null ? objectFrom(tokens, i, noun.at(-1)!, lexicon) : null;
  if (object !== null) i += 2;
  const inEnglish = english(lexicon) || isKnown;
  const several = (count ?? 1) > 1 || determiner === 'following' || saysMany(tokens[start].lower, lexicon.language);
  const table =
    found.table ??
    (inEnglish
      ? tableName(noun)
      : tableName([ownPlural(noun.at(-1)!, lexicon) ?? manySaid(noun.at(-1)!, lexicon.language, several)], false));
  const [named, after] = name === null ? [[], i] : placeholdersFrom(tokens, i, name);
  i = after;
  const surname = name !== null && isAboutPeople(table) ? surnameFrom(tokens, i, name) : null;
  if (surname !== null) i++;
  const [said, end] = saidBehind(tokens, i, lexicon, {
    isSomebody: name !== null && isAboutPeople(table),
    isThing: isKnown,
    isNamed: name !== null && lexicon.language === 'en',
  });
  return {
    table,
    noun: noun.join(' '),
    known: isKnown,
    count: count ?? (determiner === 'number' ? 1 : 1),
    determiner,
    name,
    ...(behind === undefined || name === null ? {} : { beside: behind }),
    others,
    pairs: [...named, ...partsOf(english(lexicon) ? object : null, surname), ...said],
    kind,
    owner: ownerBefore(tokens, start),
    start,
    end,
  };
}

/** `je suis "ann" avec …` */
function isOneself(words: readonly Token[], tokens: readonly Token[], start: number, end: number): boolean {
  if (words.length !== 1 || !AM.test(words[0].lower) || tokens.at(end)?.kind !== 'value') return false;
  return start === 0 || tokens[start - 1].classes.has('who');
}

const AM = /^(?:suis|soy|sono|sou|jestem)$/;

/** Which thing it is of, and the surname of who has a name. */
function partsOf(object: string | null, surname: string | null): Pair[] {
  const base = { sure: false, adjacent: true };
  if (surname !== null) return [{ ...base, label: 'last name', value: surname, reason: 'a first name and a last' }];
  return object === null ? [] : [{ ...base, label: 'name', value: object, refers: true, reason: 'which one it is of' }];
}

/** Swedish nouns with their article. */
const DEFINITE = /\p{L}{3,}(?:en|et|an|in)$/u;
const isPlain = ({ text }: Token): boolean => !text.includes('@');

/** Further values behind `,` or `and`. */
function listFrom(tokens: readonly Token[], from: number): string[] {
  const values: string[] = [];
  for (let i = from; i + 1 < tokens.length; i += 2) {
    if (!tokens[i].classes.has('and') || tokens[i + 1].kind !== 'value') break;
    values.push(tokens[i + 1].text);
  }
  return values;
}

/** `"15" tickets` */
function isQuotedCount(tokens: readonly Token[], at: number): boolean {
  const { kind, text } = tokens[at];
  if (kind !== 'value' || !/^\d{1,8}$/.test(text)) return false;
  const next = tokens.slice(at + 1, at + MOST_BEFORE).find(({ lower }) => !ADJECTIVES.has(lower));
  return next?.kind === 'word' && isTables(next.lower);
}

function connects(token: Token): boolean {
  if (token.kind !== 'word') return true;
  const { classes } = token;
  return ['as', 'to', 'with', 'in', 'and', 'be', 'named', 'priced'].some((wordClass) =>
    classes.has(wordClass as WordClass),
  );
}

/** Its table by its English noun, whatever the language calls it. */
export const inEnglish = ({ known, noun, table }: NounFact): string => (known ? tableName([noun]) : table);

export function pluralNoun(fact: NounFact): boolean {
  return isPlural(fact.noun.split(' ').at(-1)!);
}
