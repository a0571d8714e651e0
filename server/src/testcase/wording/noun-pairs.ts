import { classifyName } from '../fields/classify-field';
import { fieldName, isPlural, nameWords, singular } from '../fields/names';
import { detailsFrom, isDetail, measuredAt } from './details';
import { known } from './known-names';
import { nounOf, type Lexicon, type WordClass } from './lexicon';
import { isKnown } from './noun-words';
import { pairUp, type Pair } from './pairs';
import { unbent } from './spoken/bent-names';
import { saysDay } from './spoken/done-when';
import { isKindOf, isKindWord, kindWordField } from './spoken/kinds';
import { stateOf } from './spoken/states';
import { KNOWN_NOUNS } from './table-nouns';
import { toldIn } from './spoken/told-sets';
import type { Token } from './tokens';
import { isOutlineColumn, outlineColumn } from './outline-column';

/** What is said of a thing behind its noun and its name, for read-nouns.ts. */

/** `guests`: several rows of a table. */
export const isTables = (word: string): boolean => isKnown(word) && isPlural(word);

/** All that is said of a thing from some token on, of one that has a name what shows that it is somebody as well. */
export function saidBehind(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
  { isSomebody, isThing, isNamed }: { isSomebody: boolean; isThing: boolean; isNamed: boolean },
): [Pair[], number] {
  const pairs: Pair[] = [];
  let end = from;
  for (;;) {
    const [said, behind] =
      isSomebody && end === from ? secretFrom(tokens, end, lexicon) : pairsFrom(tokens, end, lexicon);
    // `a salary of 3200 EUR`: a field, and no thing that has an amount.
    const details =
      !isThing && tokens.at(behind)?.lower === 'of' ? { pairs: [], end: behind } : detailsFrom(tokens, behind, lexicon);
    const kind = lexicon.language === 'en' || details.pairs.length > 0 ? null : kindAbroad(tokens, behind);
    if (kind !== null) {
      pairs.push(...said, kind.pair);
      end = kind.end;
      continue;
    }
    const counted =
      isNamed && details.pairs.length === 0 ? (countedFor(tokens, behind) ?? kindOf(tokens, behind)) : null;
    pairs.push(...said, ...details.pairs, ...(counted === null ? [] : [counted]));
    end = counted === null ? details.end : behind + 3;
    if (details.pairs.length === 0 && counted === null) return [pairs, end];
  }
}

/** `a tournament "Cup" for 8 teams`: for how many. */
function countedFor(tokens: readonly Token[], at: number): Pair | null {
  const [joins, count, what] = tokens.slice(at, at + 3) as [Token?, Token?, Token?];
  if (joins?.lower !== 'for' || count?.kind !== 'number' || what?.kind !== 'word' || !isPlural(what.lower)) return null;
  const reason = `for how many ${what.lower}`;
  return { label: what.lower, value: count.text, sure: false, adjacent: false, reason };
}

/** `a pet "Rex" of species "dog"` */
function kindOf(tokens: readonly Token[], at: number): Pair | null {
  const [of, what, value] = tokens.slice(at, at + 3) as [Token?, Token?, Token?];
  if (of?.lower !== 'of' || what?.kind !== 'word' || value?.quoted !== true || isKnown(what.lower)) return null;
  if (what.classes.size > 0 || fieldName(what.text) === null) return null;
  return { label: what.text, value: value.text, sure: false, adjacent: false, reason: `the ${what.text} of it` };
}

/** `una cuenta de tipo "x"`, `van het type "x"`, `typu "x"` */
function kindAbroad(tokens: readonly Token[], from: number): { pair: Pair; end: number } | null {
  let at = from;
  while (
    at - from < 2 &&
    (['of', 'in', 'articles', 'possessives'] as const).some((each) => tokens.at(at)?.classes.has(each))
  )
    at++;
  const [what, value] = tokens.slice(at, at + 2) as [Token?, Token?];
  if (what?.kind !== 'word' || !isKindWord(what.lower) || value === undefined || value.kind === 'word') return null;
  const reason = `of which kind it is: ${value.text.slice(0, 40)}`;
  const pair = { label: kindWordField(what.lower), value: value.text, sure: false, adjacent: false, reason };
  return { pair, end: at + 2 };
}

/** `a loan of "Dune"`, of what somebody does with a thing: which one. */
export function objectFrom(tokens: readonly Token[], from: number, noun: string, { language }: Lexicon): string | null {
  const [of, value, next] = tokens.slice(from, from + 3) as [Token?, Token?, Token?];
  if (value?.kind !== 'value' || !value.quoted || of === undefined) return null;
  if (language === 'en') return of.lower === 'of' && DONE_WITH.test(noun) ? value.text : null;
  // `de vermissing van "P-1" met reden "x"`: what is said behind it is of what is done.
  return of.classes.has('of') && next?.classes.has('with') === true ? value.text : null;
}

const DONE_WITH = /^(?:loans?|rentals?|reservations?|bookings?|orders?|purchases?|sales?|reviews?|returns?|deliver(?:y|ies)|subscriptions?|donations?)$/; // prettier-ignore

/** `a customer "<first name>" "<last name>"`: each names what it is. */
export function placeholdersFrom(tokens: readonly Token[], from: number, name: string): [Pair[], number] {
  const pairs: Pair[] = [];
  let end = from;
  if (!isOutlineColumn(name)) return [pairs, end];
  for (let i = from; i < tokens.length; i++) {
    const { kind, text, classes } = tokens[i];
    // `a flight <number> from <from> to <to>`
    if (kind === 'word' && (classes.has('in') || classes.has('to'))) continue;
    const label = kind === 'value' ? outlineColumn(text) : undefined;
    if (label === undefined) break;
    pairs.push({ label, value: text, sure: false, adjacent: true, reason: `"${text}" names what it is` });
    end = i + 1;
  }
  return [pairs, end];
}

/** `a customer "Ann" "Lee"`: the first name and the last. */
export function surnameFrom(tokens: readonly Token[], from: number, name: string): string | null {
  const next = tokens.at(from);
  const isName = (text: string): boolean => /^\p{Lu}[\p{L}'’-]{0,40}$/u.test(text);
  return next?.quoted === true && isName(name) && isName(next.text) ? next.text : null;
}

/** `a user "ann" identified by "secret"`: what shows that it is them. */
function secretFrom(tokens: readonly Token[], from: number, lexicon: Lexicon): [Pair[], number] {
  const value = tokens.at(from + 1);
  if (tokens.at(from)?.lower !== 'identified by' || value?.kind !== 'value') return pairsFrom(tokens, from, lexicon);
  const reason = `"${value.text.slice(0, 40)}" is what they are identified by`;
  return [[{ label: 'password', value: value.text, sure: false, adjacent: false, reason }], from + 2];
}

/** What follows a noun: `with email "x" and name "y"`, `named "x"`, `: email "x"`. Stops at the next noun or place. */
function pairsFrom(tokens: readonly Token[], from: number, lexicon: Lexicon): [Pair[], number] {
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
  // `z pozycjami:`, with a table of them
  if (
    lexicon.language !== 'en' &&
    tokens.at(-1)?.text === ':' &&
    tokens.slice(start).every(({ kind }) => kind === 'word')
  )
    return [[], from];
  let end = opens && !opener.classes.has('named') && !opener.classes.has('priced') ? start + 1 : start;
  // `a customer with the following orders:`
  if (followingNoun(tokens, end)) return [[], from];
  // `an account with 2 contacts`
  if (countsThings(tokens, end)) return [[], from];
  // `with a premium account`
  const [kind, thing] = tokens.slice(tokens.at(end)?.classes.has('articles') === true ? end + 1 : end) as [
    Token?,
    Token?,
  ];
  if (kind !== undefined && thing !== undefined && isKindOf(kind.lower, singular(thing.lower))) return [[], from];
  // `with a trial period of 14 days`
  const length = measuredAt(tokens, end, lexicon);
  if (length !== null) return [length.pairs, length.end];
  const first = end;
  let values = 0;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (token.kind !== 'word') values++;
    // `con tessera 4471 ha già 2 prestiti`, `con matricola 00451 chiede 5 giorni`: what is done then.
    else if (values > 0 && lexicon.language !== 'en' && goesOnDoing(tokens, end)) break;
    // `a patient with name "Ann" born on "1968-11-30"`
    else if (values > 0 && token.lower !== 'of' && isDetail(tokens, end, lexicon)) break;
    // `nommée "Claire", née le 14/07/1980`
    else if (values > 0 && stateOf(token.lower, lexicon.language) !== undefined) break;
    // `a thread with title "x" by user "bob"`
    else if (values > 0 && /^(?:by|for|of)$/.test(token.lower) && isNamed(tokens, end + 1)) break;
    // `nome "x" quantidade de estoque 11`: a part of a name.
    else if (token.classes.has('of') && tokens[end - 1].kind === 'word' && isWithinName(tokens, end)) continue;
    else if (token.classes.has('in') && values > 0) break;
    else if (token.classes.has('be') && isNextField(tokens, first, end)) continue;
    else if ((token.classes.has('to') || token.classes.has('be')) && values > 0 && !/[:=]/.test(token.text)) break;
    else if (token.classes.has('and') && startsNoun(tokens, end + 1, lexicon) && values > 0) break;
    // `con 54 plazas que sale a las 8:15`
    else if (values > 0 && WHICH.test(token.lower) && tokens.at(end + 2)?.kind === 'word') break;
  }
  const pairs = pairUp(withoutUnits(tokens.slice(first, end), lexicon), true)
    .map((pair) => ({ ...pair, label: pair.label ?? outlineColumn(pair.value ?? '') ?? null }))
    // `w dniu 3 maja`: when it is.
    .filter(({ label }) => label === null || !saysDay(label))
    .filter((pair) => pair.label !== null && (pair.value !== null || isExactly(pair.label)));
  return [pairs, end];
}

/** Right behind a value: a verb, and no name of a field. */
function goesOnDoing(tokens: readonly Token[], at: number): boolean {
  const { classes, lower } = tokens[at];
  if (tokens[at - 1].kind === 'word') return false;
  if (classes.has('have') && !classes.has('with')) return true;
  return classes.size === 0 && tokens.at(at + 1)?.kind === 'number' && !known(unbent(lower));
}

const WHICH = /^(?:que|qui|che)$/;

/** A preposition between two words that nothing else is said of, with a value behind them. */
const isWithinName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1].classes.size === 0 &&
  tokens.at(at + 1)?.classes.size === 0 &&
  tokens[at + 1].kind === 'word' &&
  tokens.at(at + 2) !== undefined &&
  tokens[at + 2].kind !== 'word';

/** `a leave entitlement of 25 days`, `a contract of <hours> hours per week`: a measure, and what it is counted in. */
function withoutUnits(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  // `met een looptijd van 30 jaar`
  const told = toldIn(lexicon.language);
  const isUnit = (word: string): boolean =>
    told === undefined ? UNIT.test(word) : told.spans.has(word) && !NIGHTS.test(word);
  const isOf = ({ lower, classes }: Token): boolean =>
    lower === 'of' || (told !== undefined && (classes.has('of') || told.of.has(lower)));
  // `een abonnement van 12 maanden`
  const isThing = (token: Token | undefined): boolean =>
    told !== undefined && token?.kind === 'word' && nounOf(token.text, lexicon) !== undefined;
  const at = tokens.findIndex(
    ({ lower, kind }, i) =>
      kind === 'word' &&
      i > 1 &&
      isUnit(lower) &&
      tokens[i - 1].kind !== 'word' &&
      isOf(tokens[i - 2]) &&
      !isThing(tokens[i - 3]),
  );
  if (at < 0) return tokens;
  const per = tokens.at(at + 1)?.lower === 'per' ? 3 : 1;
  return withoutUnits([...tokens.slice(0, at), ...tokens.slice(at + per)], lexicon);
}

/** They are counted: `een verblijf van 3 nachten`. */
const NIGHTS = /^(?:n[aä]cht|n[aä]tt|nuit|noche|noite|nott|noc)/;
const UNIT = /^(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|percent|points?|kg|km|miles?|kwh|litres?|liters?|metres?|meters?)$/; // prettier-ignore

/** `2 contacts`, `3 missed appointments` */
function countsThings(tokens: readonly Token[], at: number): boolean {
  if (tokens.at(at)?.kind !== 'number') return false;
  const words = tokens.slice(at + 1, at + 4);
  const things = words.findIndex(({ kind, lower }) => kind === 'word' && isTables(lower));
  return things >= 0 && words.slice(0, things).every(({ kind, classes }) => kind === 'word' && !classes.has('and'));
}

/** `the user "bob"`: a known thing and its name. */
function isNamed(tokens: readonly Token[], from: number): boolean {
  const at = ['articles', 'possessives'].some((each) => tokens.at(from)?.classes.has(each as WordClass))
    ? from + 1
    : from;
  return isKnown(tokens.at(at)?.lower ?? '') && tokens.at(at + 1)?.kind === 'value';
}

/** `has`, `hat`, `tiene`; `with` joins what follows by itself. */
function owning({ kind, classes }: Token): boolean {
  return kind === 'word' && classes.has('have') && !classes.has('with');
}

/** `a card "x" has a balance of 100`: what it has, and how much of it. */
function measureFrom(tokens: readonly Token[], start: number): [Pair[], number] | null {
  const first = tokens.at(start)?.classes.has('articles') === true ? start + 1 : start;
  const of = tokens.findIndex(
    ({ lower, classes }, i) => i > first && (lower === 'of' || classes.has('of') || MEASURED.test(lower)),
  );
  const value = tokens.at(of + 1);
  const words = tokens.slice(first, of);
  if (of < 0 || words.length > 3 || value === undefined || value.kind === 'word') return null;
  if (words.length === 0 || words.some(({ kind }) => kind !== 'word')) return null;
  // `tiene una cuenta con saldo de 100`: the next thing.
  if (words.some(({ classes }) => classes.has('with'))) return null;
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
  return tokens
    .slice(from, Math.min(end < 0 ? tokens.length : end, from + 4))
    .map((token) => token.text)
    .join(' ');
}

/** `and a product "X"`: the list ends where the next thing begins. */
function startsNoun(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens.at(at);
  if (token === undefined) return true;
  const next = tokens.at(at + 1);
  const nounNext =
    next?.kind === 'word' &&
    !known(next.text) &&
    (isKnown(nameWords(next.text)[0] ?? '') || (lexicon.language !== 'en' && nounOf(next.text, lexicon) !== undefined));
  if (token.classes.has('articles') || token.classes.has('numbers') || token.kind === 'number') return nounNext;
  return token.classes.has('possessives') && nounNext;
}

/** Whether a label is a field's name and nothing besides. */
function isExactly(label: string): boolean {
  const name = fieldName(label);
  return name !== null && (classifyName(nameWords(name))?.confidence ?? 0) >= 0.95;
}
