import type { EntityHint, FieldFact } from '../../facts';
import { classifyName, isAboutPeople } from '../../fields/classify-field';
import { fieldName, nameWords, tableName } from '../../fields/names';
import { credentials } from '../entry-facts';
import { known } from '../known-names';
import { isVerb, nounOf, type Lexicon, type WordClass } from '../lexicon';
import { readNouns, type NounFact } from '../read-nouns';
import type { Reading } from '../reading';
import { nameFieldOf } from '../said';
import { asGiven } from '../spoken/bent-names';
import { calledIn } from '../spoken/called';
import { DATA_WORDS } from '../spoken/data-words';
import { isPlace } from '../spoken/places';
import { mayBeTable } from '../table-nouns';
import { mayBeThing } from './told-labels';
import { isDeterminer } from '../token-kinds';
import type { Token } from '../tokens';
import { isRomance } from '../spoken/families';

/** Who signs in, and who or what is registered. */

export function readSignIn(reading: Reading, words: readonly Token[]): void {
  reading.takesData = true;
  const rest = withoutPerson(withoutPlace(words), reading.lexicon);
  // `log into "the shop"`: a place.
  const first = rest.findIndex((token) => token.kind === 'value');
  const place = rest.findIndex((token, i) => first >= 0 && i > first && token.classes.has('in'));
  const said = (place < 0 ? rest : rest.slice(0, place)).filter(
    (token, i) =>
      !(
        token.kind === 'value' &&
        i > 0 &&
        (isPlace(rest[i - 1].lower) ||
          isFor(rest, i, reading.lexicon) ||
          ['in', 'to', 'of'].some((each) => rest[i - 1].classes.has(each as WordClass)))
      ),
  );
  const facts = credentials(said, reading.step.line, (label) => isGivenAs(said, label, reading.lexicon));
  const entity = signedIn(reading, facts) ?? { table: 'users', confidence: 0.85, reason: 'somebody signs in' };
  if (facts.length > 0) reading.groups.push({ entity, own: true, rows: [facts] });
  // `melde das Kind an`, with a table of what is said of it
  const { table } = reading.step;
  const secrets = table.some(({ cells }) => cells.some((cell) => known(cell) && SECRETS.has(typeOf(cell))));
  if (facts.length === 0 && table.length > 1 && !secrets) return;
  reading.noun = reading.hint = entity;
  reading.leaves = facts.length > 0 || reading.step.kind === 'context';
}

/** `le contribuable de numéro fiscal 1234 est connecté`: what tells who it is, behind who it is. */
function withoutPerson(words: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const [who, next, value] = words as [Token?, Token?, Token?];
  if (!isRomance(lexicon.language) || who?.kind !== 'word' || next?.kind !== 'word' || value === undefined)
    return words;
  const noun = nounOf(who.text, lexicon);
  return noun !== undefined && isAboutPeople(tableName([noun])) && next.classes.size === 0 ? words.slice(1) : words;
}

/** `sich für die Klausur "x" anmelden`: what somebody signs up for. */
function isFor(tokens: readonly Token[], at: number, { language }: Lexicon): boolean {
  let i = at - 2;
  while (i >= 0 && isDeterminer(tokens[i])) i--;
  return language !== 'en' && i >= 0 && i < at - 1 && SIGNS_UP.test(tokens[i].lower) && !known(tokens[at - 1].text);
}
const SIGNS_UP = /^(?:für|zu|zum|zur|voor|pour|till|para)$/;

/** `patienten har loggat in med personnummer "x"`: who that is, where it is no account that says so. */
function signedIn({ nouns, tokens, lexicon }: Reading, facts: readonly FieldFact[]): EntityHint | null {
  if (lexicon.language === 'en' || facts.length === 0) return null;
  if (facts.some(({ label }) => label === null || SECRETS.has(typeOf(label)) || SECRETS.has(label))) return null;
  const who = nouns.find(({ start, known: isKnown }) => isKnown && start < 2);
  if (who === undefined || !isAboutPeople(who.table) || tokens[who.end - 1].classes.has('who')) return null;
  return { table: who.table, confidence: 0.85, reason: `the step speaks of "${who.noun}"` };
}

/** `con codice fiscale "x"`: words behind `with` that say what a value is, of a language whose names of fields are many. */
function isGivenAs(tokens: readonly Token[], label: string, lexicon: Lexicon): boolean {
  const words = label.toLowerCase().split(' ');
  const at = tokens.findIndex(
    (token, i) =>
      i > 0 && token.kind !== 'word' && words.every((word, k) => tokens.at(i - words.length + k)?.lower === word),
  );
  if (lexicon.language === 'en' || at < words.length || words.length > 3 || NO_FIELD.test(words.at(-1)!)) return false;
  if (tokens.slice(at - words.length, at).some(({ classes }) => classes.has('vague') || classes.has('who')))
    return false;
  const lead = tokens
    .slice(0, at - words.length)
    .findLast(({ classes }) => !classes.has('articles') && !(classes.has('possessives') && !classes.has('with')));
  const isJoined = lead?.classes.has('with') === true || lead?.classes.has('and') === true;
  const noun = nounOf(words.at(-1)!, lexicon);
  // `le contribuable de numéro fiscal 1234`, `con la póliza 88-1045`
  const isOf = isRomance(lexicon.language) && lead === undefined && words.length > 1;
  const isCoded = isRomance(lexicon.language) && /^[\dA-Z][\d./-]{4,}$/.test(tokens[at].text);
  if (noun !== undefined && (isAboutPeople(tableName([noun])) || !isCoded)) return false;
  return (isJoined || isOf) && fieldName(label) !== null;
}

/** What somebody signs in with as a whole. */
const NO_FIELD = /^(?:cr[ée]denci|zugangsdaten|anmeldedaten|logindaten|inloggegevens|inloggningsuppgifter|uppgifter|gegevens|konto|kontot|conta|cuenta|compte|profi)/; // prettier-ignore

const SECRETS: ReadonlySet<string> = new Set(['username', 'email', 'password']);
const typeOf = (label: string): string => classifyName(nameWords(label))?.semantic_type ?? '';

/** `to the application using the username "x"`: where somebody signs in is none of their names. */
function withoutPlace(words: readonly Token[]): readonly Token[] {
  const [first] = words as (Token | undefined)[];
  if (first?.classes.has('to') !== true && first?.classes.has('in') !== true) return words;
  const until = words.findIndex(({ kind, classes }) => kind !== 'word' || classes.has('with') || classes.has('as'));
  return until > 0 && words[until].kind === 'word' ? words.slice(until) : words;
}

/** `registrerar vågsedeln "V-9981"`, `rejestruje próbkę "P-7"`: what is registered, by its noun, and nobody's account. */
function readTaken({ lexicon, step, groups }: Reading, rest: readonly Token[]): boolean {
  const said = rest.filter((token) => !isDeterminer(token));
  const [noun, value] = said as [Token?, Token?];
  if (lexicon.language === 'en' || noun?.kind !== 'word' || value?.kind !== 'value' || !value.quoted) return false;
  if (noun.classes.size > 0 || !/^\p{L}{4,}$/u.test(noun.text) || nounOf(noun.text, lexicon) !== undefined)
    return false;
  const label = asGiven(noun.text, lexicon.language);
  if (SECRETS.has(typeOf(label)) || !mayBeThing(noun.lower)) return false;
  const reason = `"${noun.text}" stands in front of it`;
  groups.push({
    entity: null,
    own: false,
    rows: [[{ label, value: value.text, line: step.line, confidence: 0.7, reason }]],
  });
  return true;
}

export function readRegister(reading: Reading, rest: readonly Token[]): void {
  reading.takesData = true;
  const first = readNouns(rest, reading.lexicon).at(0);
  // `s'inscrit avec l'adresse "x"`: nothing that is registered.
  const isWith =
    reading.lexicon.language !== 'en' && rest.slice(0, first?.start ?? 0).some(({ classes }) => classes.has('with'));
  const noun = isWith ? undefined : first;
  const isThing =
    noun !== undefined &&
    !(noun.known && (isAboutPeople(noun.table) ? noun.table === 'users' : /accounts$/.test(noun.table)));
  if (isThing && readUnknown(reading, noun)) return;
  // `registra la ficha`: of whatever it is.
  if (noun === undefined && rest.some(({ lower }) => DATA_WORDS[reading.lexicon.language]?.data.test(lower) === true))
    return;
  if (isMeasured(reading, rest) || isOfRows(reading, noun) || readTaken(reading, rest)) return;
  const entity =
    noun?.known === true && !/accounts$/.test(noun.table)
      ? { table: noun.table, confidence: 0.9, reason: `a "${noun.noun}" is registered` }
      : { table: 'users', confidence: 0.85, reason: 'somebody registers' };
  const facts =
    isThing && noun.known && !isAboutPeople(noun.table)
      ? []
      : credentials(rest, reading.step.line, (label) => isGivenAs(rest, label, reading.lexicon));
  // `inscrit "Léa Moreau"`
  for (const fact of facts)
    if (reading.lexicon.language !== 'en' && fact.label === 'username' && FULL_NAME.test(fact.value ?? ''))
      fact.label = calledIn('name', reading.lexicon.language);
  if (facts.length > 0) reading.groups.push({ entity, own: false, rows: [facts] });
  reading.noun = reading.hint = entity;
}

const FULL_NAME = /^\p{Lu}[\p{L}'’-]* \p{Lu}[\p{L}' ’-]*$/u;

/** `registro la matrícula con los siguientes datos:`: what stands behind is of the thing. */
function isOfRows(reading: Reading, noun: NounFact | undefined): boolean {
  const { step, lexicon } = reading;
  if (lexicon.language === 'en' || noun === undefined || noun.known || noun.start > 0 || noun.name !== null)
    return false;
  const isDefinite = noun.determiner !== 'none' || (lexicon.language === 'sv' && /(?:en|et|an|na)$/.test(noun.noun));
  if (!isDefinite || (step.table.length < 2 && step.docString === null) || !mayBeThing(noun.noun)) return false;
  const reason = `a "${noun.noun}" is registered`;
  reading.noun = reading.hint = { table: noun.table, confidence: 0.7, reason };
  return true;
}

/** `registra la lettura 10482`, `registrerar mätarställningen 11840`: nobody signs up. */
function isMeasured({ lexicon }: Reading, tokens: readonly Token[]): boolean {
  const determined =
    tokens.at(0)?.classes.has('possessives') === true || tokens.at(0)?.classes.has('articles') === true;
  const [what, value] = tokens.slice(determined ? 1 : 0) as [Token?, Token?];
  if (determined && lexicon.language !== 'en' && isMuchOf(tokens.slice(1), lexicon)) return true;
  if (lexicon.language === 'en' || what?.kind !== 'word' || what.classes.size > 0 || value === undefined) return false;
  if (!determined && !(lexicon.language === 'sv' && /(?:en|et|an|on)$/.test(what.lower))) return false;
  return value.kind === 'number' || (value.quoted && nounOf(what.text, lexicon) === undefined && !known(what.text));
}

/** `registra una temperatura de 38,2 grados` */
function isMuchOf(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const of = tokens.findIndex(({ classes }) => classes.has('of'));
  const value = tokens.at(of + 1);
  if (of < 1 || of > 3 || value === undefined || !(value.kind === 'number' || /^\d/.test(value.text))) return false;
  return tokens
    .slice(0, of)
    .every(
      ({ kind, text, classes }) => kind === 'word' && [...classes].every(isVerb) && nounOf(text, lexicon) === undefined,
    );
}

/** `I register the sponsor "Nordbev" with level "gold"`: a thing that has a name, whatever it is. */
function readUnknown(
  reading: Reading,
  { table, noun, name, beside, pairs, known: isKnown, start, determiner }: NounFact,
): boolean {
  // `registra a recusa com o motivo "x"`
  const isMade = reading.lexicon.language !== 'en' && start === 0 && determiner !== 'none';
  if (
    !isKnown &&
    (pairs.length === 0 || (name === null && !isMade) || !(mayBeTable(noun) || (isMade && mayBeThing(noun))))
  )
    return false;
  const reason = `a "${noun}" is registered`;
  const entity = { table, confidence: isKnown ? 0.9 : 0.7, reason };
  const base = { line: reading.step.line, confidence: 0.75, reason };
  const said = pairs.flatMap(({ label, value }) =>
    label === null || value === null ? [] : [{ ...base, label, value }],
  );
  if (name !== null)
    said.unshift({ ...base, label: nameFieldOf(table, name, reading.lexicon.language, beside), value: name });
  if (said.length === 0) return false;
  reading.groups.push({ entity, own: true, rows: [said] });
  reading.noun = reading.hint = entity;
  return true;
}

/** `ich melde einen Schaden`: the verb of signing in, and nobody who does. */
export function isOfThing({ lexicon }: Reading, tokens: readonly Token[]): boolean {
  if (tokens.some(({ lower }) => REPORTS.test(lower)) && !tokens.some(({ lower }) => ONESELF.test(lower))) return true;
  // `sie meldet einen Hund mit dem Rufnamen "x" an`
  const isOther = lexicon.language === 'de' && !tokens.some(({ lower }) => REFLEXIVE.test(lower));
  if (
    isOther &&
    readNouns(tokens, lexicon).some(
      ({ determiner, table, pairs }) => determiner === 'article' && pairs.length > 0 && !isAboutPeople(table),
    )
  )
    return true;
  const noun =
    lexicon.language === 'en'
      ? undefined
      : readNouns(tokens, lexicon).find(({ determiner }) => determiner === 'article');
  return noun?.known === true && !/accounts$/.test(noun.table) && !isAboutPeople(noun.table);
}

/** `melden`: somebody who signs in does so with themselves, or `an`. */
const REPORTS = /^meld(?:e|et|en|t|ete)?$/;
const REFLEXIVE = /^(?:mich|dich|sich|uns|euch)$/;
const ONESELF = /^(?:an|aan|mich|dich|sich|uns|me|mij|zich|ons)$/;
