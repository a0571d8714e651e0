import type { Lexicon, WordClass } from './lexicon';
import { known } from './known-names';
import { isKnown, PLAIN, tableWords } from './noun-words';
import { pairUp, type Pair } from './pairs';
import { classifyName, isAboutPeople } from '../fields/classify-field';
import { fieldName, isPlural, nameWords, tableName } from '../fields/names';
import { pluralIn } from './spoken/inflected';
import { ADJECTIVES, KNOWN_NOUNS, NOT_TABLES } from './table-nouns';
import type { Token } from './tokens';

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
  /** More of them: `users "ann", "bob" and "eve"`. */
  others: string[];
  pairs: Pair[];
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

/** Words that belong to no noun that stands before them. */
const BEHIND_NOUN: ReadonlySet<string> = new Set(
  (
    'exist exists existing who which that there already the following belong belongs are is registered created logged at of by per ' +
    "each who's like such as"
  ).split(' '),
);

/** Words that begin no noun: `che esistono i seguenti eventi`. */
const NO_NOUN: ReadonlySet<string> = new Set('exist exists belong belongs of by per che que dass daß dat że att'.split(' ')); // prettier-ignore

function nounAt(tokens: readonly Token[], start: number, lexicon: Lexicon): NounFact | null {
  let i = start;
  let determiner: NounFact['determiner'] = 'none';
  let count: number | null = null;
  let name: string | null = null;
  let others: string[] = [];
  if (isOwner(tokens[start]) || tokens[start].lower === "'s") return null;
  if (tokens[start].classes.has('have') || NO_NOUN.has(tokens[start].lower)) return null;
  for (; i < tokens.length && i < start + MOST_BEFORE; i++) {
    const token = tokens[i];
    if (token.classes.has('following')) determiner = 'following';
    else if (token.kind === 'number' && count === null && /^\d{1,8}$/.test(token.text)) {
      count = Math.min(Number(token.text), MAX_COUNT);
      determiner = 'number';
    } else if (count === null && isQuotedCount(tokens, i)) {
      count = Math.min(Number(token.text), MAX_COUNT);
      determiner = 'number';
    } else if (token.kind === 'word' && token.classes.has('numbers') && count === null) {
      const next = tokens.at(i + 1);
      count = Object.hasOwn(NUMBERS, token.lower) ? NUMBERS[token.lower] : 1;
      if (next === undefined || token.lower === 'one') determiner = 'article';
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
    if (words.length > 0 && (token.classes.has('have') || BEHIND_NOUN.has(token.lower))) break;
    if (['articles', 'possessives', 'following'].some((wordClass) => token.classes.has(wordClass as WordClass))) break;
    words.push(token);
  }
  if (words.length === 0) return null;
  const found = tableWords(words, lexicon, determiner === 'article');
  // `les clients suivants`
  if (i < tokens.length && tokens[i].classes.has('following')) {
    determiner = 'following';
    i++;
  }
  if (found === null) return null;
  const { noun, isKnown } = found;
  // `the user's email`: the noun owns what follows, and is no thing of its own here.
  if (/['’]s?$/.test(words.at(-1)!.text)) return null;
  const beside = tokens.at(i);
  if (name === null && beside?.kind === 'value') {
    name = beside.text;
    i++;
    const listed = listFrom(tokens, i);
    i += listed.length * 2;
    // `an address \"1 Main St\", \"Berlin\"`: each value is of another field that is not named.
    if (isPlural(noun.at(-1)!)) others = listed;
    else if (listed.length > 0) name = null;
  }
  const english = lexicon.language === 'en' || isKnown;
  const table = english ? tableName(noun) : tableName([pluralIn(noun.at(-1)!, lexicon.language)], false);
  const [named, after] = name === null ? [[], i] : placeholdersFrom(tokens, i, name);
  i = after;
  const [said, end] = name !== null && isAboutPeople(table) ? secretFrom(tokens, i) : pairsFrom(tokens, i);
  return {
    table,
    noun: noun.join(' '),
    known: isKnown,
    count: count ?? (determiner === 'number' ? 1 : 1),
    determiner,
    name,
    others,
    pairs: [...named, ...said],
    owner: ownerBefore(tokens, start),
    start,
    end,
  };
}

/** `Ann's`; `the user's` is no name. */
function isOwner({ kind, text }: Token): boolean {
  if (!text.endsWith('s')) return false;
  const name = /^(\p{Lu}[\p{L}-]{1,30})['’]s$/u.exec(text)?.[1];
  return kind === 'word' && name !== undefined && !isKnown(name.toLowerCase()) && !NOT_TABLES.has(name.toLowerCase());
}

/** Who is named as owner right before a noun: `Ann's order`, `"Ann"'s order`. */
function ownerBefore(tokens: readonly Token[], start: number): string | null {
  const before = tokens.at(start - 1);
  if (start === 0 || before === undefined) return null;
  if (isOwner(before)) return before.text.replace(/['’]s$/, '');
  const value = start > 1 ? tokens[start - 2] : undefined;
  return /^['’]s$/.test(before.text) && value?.kind === 'value' ? value.text : null;
}

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

/** `guests`: several rows of a table. */
const isTables = (word: string): boolean => isKnown(word) && isPlural(word);

/** `a customer "<first name>" "<last name>"`: each names what it is. */
function placeholdersFrom(tokens: readonly Token[], from: number, name: string): [Pair[], number] {
  const pairs: Pair[] = [];
  let end = from;
  if (!PLACEHOLDER.test(name)) return [pairs, end];
  for (let i = from; i < tokens.length; i++) {
    const { kind, text, classes } = tokens[i];
    // `a flight <number> from <from> to <to>`
    if (kind === 'word' && (classes.has('in') || classes.has('to'))) continue;
    const label = kind === 'value' ? PLACEHOLDER.exec(text)?.[1] : undefined;
    if (label === undefined) break;
    pairs.push({ label, value: text, sure: false, adjacent: true, reason: `"${text}" names what it is` });
    end = i + 1;
  }
  return [pairs, end];
}

const PLACEHOLDER = /^<([^<>]{1,80})>$/;

/** `a user "ann" identified by "secret"`: what shows that it is them. */
function secretFrom(tokens: readonly Token[], from: number): [Pair[], number] {
  const value = tokens.at(from + 1);
  if (tokens.at(from)?.lower !== 'identified by' || value?.kind !== 'value') return pairsFrom(tokens, from);
  const reason = `"${value.text.slice(0, 40)}" is what they are identified by`;
  return [[{ label: 'password', value: value.text, sure: false, adjacent: false, reason }], from + 2];
}

/** What follows a noun: `with email "x" and name "y"`, `named "x"`, `: email "x"`. Stops at the next noun or place. */
function pairsFrom(tokens: readonly Token[], from: number): [Pair[], number] {
  let start = from;
  // `who has`, `exists with`, `that is`, `: ` lead to the list.
  while (
    start < tokens.length &&
    (owning(tokens[start]) ||
      /^(?:who|which|that|exists?|already|registered|there|and|,)$/.test(tokens[start].lower)) &&
    start - from < 3
  )
    start++;
  const opener = tokens.at(start);
  const owns = start > from && owning(tokens[start - 1]);
  const opens =
    opener !== undefined &&
    (opener.classes.has('with') ||
      (owns && opener.classes.has('as')) ||
      opener.classes.has('named') ||
      opener.classes.has('priced') ||
      opener.text === ':' ||
      ofField(tokens, start));
  if (!opens && !owns) return [[], from];
  // `by user "bob"`
  if (opener?.lower === 'by' && isKnown(tokens.at(start + 1)?.lower ?? '')) return [[], from];
  const measured = owns && !opens ? measureFrom(tokens, start) : null;
  if (measured !== null) return measured;
  // `the store has a product`: what it has is the next thing.
  const label = opener?.classes.has('possessives') === true ? start + 1 : start;
  if (owns && !opens && (opener?.classes.has('articles') === true || !known(wordsFrom(tokens, label))))
    return [[], from];
  // `l'utilisateur a activé le bouton "x"`: what somebody has done.
  if (owns && !opens && !isOneName(tokens, label)) return [[], from];
  // `the hotel has the guests` with a table behind it
  const all = tokens.slice(start).filter(({ text }) => text !== ':');
  if (owns && !opens && all.every(({ kind }) => kind === 'word') && isTables(all.at(-1)?.lower ?? ''))
    return [[], from];
  if (owns && KNOWN_NOUNS.has(opener?.lower ?? '') && tokens.at(start + 1)?.kind !== 'word') return [[], from];
  let end = opens && !opener.classes.has('named') && !opener.classes.has('priced') ? start + 1 : start;
  // `a customer with the following orders:`
  if (followingNoun(tokens, end)) return [[], from];
  // `an account with 2 contacts`
  if (tokens.at(end)?.kind === 'number' && isTables(tokens.at(end + 1)?.lower ?? '')) return [[], from];
  const first = end;
  let values = 0;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (token.kind !== 'word') values++;
    // `a thread with title "x" by user "bob"`
    else if (values > 0 && /^(?:by|for|of)$/.test(token.lower) && isNamed(tokens, end + 1)) break;
    else if (token.classes.has('in') && values > 0) break;
    else if (token.classes.has('be') && isNextField(tokens, first, end)) continue;
    else if ((token.classes.has('to') || token.classes.has('be')) && values > 0 && !/[:=]/.test(token.text)) break;
    else if (token.classes.has('and') && startsNoun(tokens, end + 1) && values > 0) break;
  }
  const pairs = pairUp(tokens.slice(first, end), true)
    .map((pair) => ({ ...pair, label: pair.label ?? PLACEHOLDER.exec(pair.value ?? '')?.[1] ?? null }))
    .filter((pair) => pair.label !== null && (pair.value !== null || isExactly(pair.label)));
  return [pairs, end];
}

/** `the user "bob"`: a known thing and its name. */
function isNamed(tokens: readonly Token[], from: number): boolean {
  const at = ['articles', 'possessives'].some((each) => tokens.at(from)?.classes.has(each as WordClass)) ? from + 1 : from; // prettier-ignore
  return isKnown(tokens.at(at)?.lower ?? '') && tokens.at(at + 1)?.kind === 'value';
}

/** `has`, `hat`, `tiene`; `with` joins what follows by itself. */
function owning({ kind, classes }: Token): boolean {
  return kind === 'word' && classes.has('have') && !classes.has('with');
}

/** `a card "x" has a balance of 100`: what it has, and how much of it. */
function measureFrom(tokens: readonly Token[], start: number): [Pair[], number] | null {
  const first = tokens.at(start)?.classes.has('articles') === true ? start + 1 : start;
  const of = tokens.findIndex(({ lower, classes }, i) => i > first && (lower === 'of' || classes.has('of') || MEASURED.test(lower))); // prettier-ignore
  const value = tokens.at(of + 1);
  const words = tokens.slice(first, of);
  if (of < 0 || words.length > 3 || value === undefined || value.kind === 'word') return null;
  if (words.length === 0 || words.some(({ kind }) => kind !== 'word')) return null;
  if (!known(words.at(-1)!.text) && !/^\d/.test(value.text)) return null;
  const label = words.map(({ text }) => text).join(' ');
  const reason = `it has the ${label} of ${value.text.slice(0, 40)}`;
  return [[{ label, value: value.text, sure: false, adjacent: false, reason }], of + 2];
}

const MEASURED = /^(?:von|de|di|van|av|på)$/;

/** `named "Ann", age is "25"`: the verb within a list of fields. */
function isNextField(tokens: readonly Token[], from: number, at: number): boolean {
  const comma = tokens.findLastIndex(({ classes }, i) => i < at && classes.has('and'));
  const name = tokens.slice(comma + 1, at);
  if (comma < from || name.length === 0 || name.length > 3 || name.some(({ kind }) => kind !== 'word')) return false;
  return tokens.at(at + 1)?.kind === 'value';
}

function followingNoun(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (['articles', 'possessives', 'following'].some((each) => tokens.at(at)?.classes.has(each as WordClass))) at++;
  const following = tokens.slice(from, at).some(({ classes }) => classes.has('following'));
  return following && isKnown(tokens.at(at)?.lower ?? '') && tokens.slice(at).every(({ kind }) => kind === 'word');
}

/** `pizzas of size "L"`, `um colaborador "Ann", da area "IT"`: a field's name and its value. */
function ofField(tokens: readonly Token[], at: number): boolean {
  const { lower, classes } = tokens[at];
  const comma = at > 0 && tokens[at - 1].text === ',';
  if (lower !== 'of' && !classes.has('of')) return false;
  const words = wordsFrom(tokens, at + 1);
  if (isKnown(words.toLowerCase())) return false;
  // `pedido do usuário "ann"`: whose it is.
  if (lower !== 'of' && !comma && classifyName(nameWords(words))?.semantic_type === 'username') return false;
  return words !== '' && (comma || known(words)) && tokens.slice(at + 2, at + 5).some((token) => token.kind !== 'word');
}

/** Whether the words up to the next value are one name: `date de naissance`, not `activé le bouton`. */
function isOneName(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex((token, i) => i >= from && token.kind !== 'word');
  return tokens
    .slice(from + 1, Math.max(end, from))
    .every(({ classes }) => classes.has('of') || !(classes.has('possessives') || classes.has('articles')));
}

/** The words up to the next value: `original price`. */
function wordsFrom(tokens: readonly Token[], from: number): string {
  const end = tokens.findIndex((token, i) => i >= from && token.kind !== 'word');
  return tokens.slice(from, Math.min(end < 0 ? tokens.length : end, from + 4)).map((token) => token.text).join(' '); // prettier-ignore
}

/** `and a product "X"`: the list ends where the next thing begins. */
function startsNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens.at(at);
  if (token === undefined) return true;
  const next = tokens.at(at + 1);
  const nounNext = next?.kind === 'word' && isKnown(nameWords(next.text)[0] ?? '') && !known(next.text);
  if (token.classes.has('articles') || token.classes.has('numbers') || token.kind === 'number') return nounNext;
  return token.classes.has('possessives') && nounNext;
}

function connects(token: Token): boolean {
  if (token.kind !== 'word') return true;
  const { classes } = token;
  return ['as', 'to', 'with', 'in', 'and', 'be', 'named', 'priced'].some((wordClass) =>
    classes.has(wordClass as WordClass),
  );
}

/** Whether a label is a field's name and nothing besides. */
function isExactly(label: string): boolean {
  const name = fieldName(label);
  return name !== null && (classifyName(nameWords(name))?.confidence ?? 0) >= 0.95;
}

export function pluralNoun(fact: NounFact): boolean {
  return isPlural(fact.noun.split(' ').at(-1)!);
}
