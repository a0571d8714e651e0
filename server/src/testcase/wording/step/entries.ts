import type { FieldFact } from '../../facts';
import { isAboutPeople } from '../../fields/classify-field';
import { fieldName, tableName } from '../../fields/names';
import { changedFrom, changedInto, readChangedOf } from './changed';
import { entryTokens, type Clause } from './clauses';
import { readCredentials, readFullName, readNameAndSecret } from './credentials';
import { SHOWN } from './field-is';
import { entryFact, ON_PAGE } from '../entry-facts';
import { isLocator } from '../locators';
import { known } from '../known-names';
import { pairUp, type Pair } from '../pairs';
import { withoutOwner } from '../owners';
import { readInline } from '../read-lines';
import { readNouns } from '../read-nouns';
import { nounOf, type Lexicon, type WordClass } from '../lexicon';
import { asGiven } from '../spoken/bent-names';
import { WHO_DOES } from '../spoken/deeds';
import type { Reading } from '../reading';
import { fieldOfVerb, nameFieldOf, ownerOf, runOn } from '../said';
import type { Token } from '../tokens';
import { isByProgram } from './told-labels';
import { withoutWhen } from './when-besides';
import { isValue, textOf } from '../token-kinds';

const BOX = /^(?:checkbox(?:es)?|kontrollkästchen|casilla)$/;
export function readEntry(reading: Reading, whole: Clause): void {
  const clause = withoutWhen(whole, reading);
  // `I select the "News" checkbox`
  const verb = clause.verb === 'choose' && clause.tokens.some(({ lower }) => BOX.test(lower)) ? 'tick' : clause.verb!;
  // `check that it is so`
  if (verb === 'tick' && clause.tokens.some((token, i) => i > clause.at && (token.classes.has('be') || isShown(token))))
    return;
  // `jag markerar boken "x" som läst`
  const ticked = clause.tokens.findIndex(({ quoted }) => quoted);
  const isMarked = ticked >= 0 && clause.tokens.at(ticked + 1)?.classes.has('as') === true;
  if (verb === 'tick' && isMarked && reading.lexicon.language !== 'en') return;
  if (isOfRequest(clause) || isByPage(clause, reading.lexicon)) return;
  reading.takesData = true;
  const word = clause.tokens[clause.at].lower;
  const facts: FieldFact[] = [];
  const named = fieldOfVerb(word);
  if (named !== null) {
    const value = clause.tokens.slice(clause.at).find((token) => token.kind === 'value')?.text;
    if (value === undefined) return;
    const fact = { label: named, value, line: reading.step.line, confidence: 0.8, reason: `the verb "${word}"` };
    reading.groups.push({ entity: null, own: false, rows: [[fact]] });
    return;
  }
  if (verb === 'enter' && (readCredentials(reading, clause) || readNameAndSecret(reading, clause))) return;
  if (verb === 'enter' && readFullName(reading, clause)) return;
  if (/^renam/.test(word) && readRenamed(reading, clause)) return;
  const changed = verb === 'assign' ? changedFrom(clause, reading.step.line) : [];
  if (changed.length === 0 && verb === 'assign' && readChangedOf(reading, clause)) return;
  const [said, of] =
    reading.lexicon.language === 'en' || verb !== 'assign'
      ? [entryTokens(clause), null]
      : withoutOwner(entryTokens(clause), reading.lexicon);
  let owner = of;
  if (changed.length === 0 && verb === 'assign' && reading.lexicon.language !== 'en')
    changed.push(...changedInto(said, reading.step.line, of !== null, word));
  // `I change the tab from "Open" to "Closed"`
  if (
    changed.length === 0 &&
    /^(?:chang|switch)/.test(word) &&
    clause.tokens.some(({ lower }, i) => i > clause.at && ON_PAGE.test(lower))
  )
    return;
  if (changed.length > 0) {
    reading.groups.push({ entity: owner, own: false, rows: [changed] });
    return;
  }
  const role = roleFirst(clause, reading.lexicon);
  const pairs = role === null ? pairUp(untilThen(said), verb === 'assign') : [role];
  // Spanish `introduce` is as plain as `enters`.
  const ownWord = reading.lexicon.language === 'es' && word.startsWith('introduc') ? 'ingresa' : word;
  // `the username tom and password S3cret`: where one is plainly followed by its value, so are the others.
  const bare = pairs.some(
    ({ label, value, sure }) => !sure && label !== null && value === null && runOn(label) !== null,
  );
  for (const pair of pairs) {
    const fact = entryFact(pair, verb, ownWord, reading.step.line, bare);
    // `enters "x" and login`: what is done then.
    if (fact === null || (fact.value === null && facts.length > 0 && THEN.test(fact.label ?? ''))) continue;
    facts.push(fact);
    owner ??= ownerOf(pair.label);
  }
  // `I update my profile with bio "Runner" and location "York"`
  if (verb === 'assign' && facts.length === 0 && clause.tokens.some(({ lower }) => lower === 'with')) {
    const said = pairs.filter(
      ({ label, value, labelFirst }) =>
        labelFirst === true && label !== null && value !== null && fieldName(label) !== null,
    );
    if (said.length > 1 && said.length === pairs.length)
      facts.push(
        ...said.map(({ label, value, reason }) => ({ label, value, line: reading.step.line, confidence: 0.7, reason })),
      );
  }
  // `I fill the form with "name: Lee, city: Bonn"`
  const inline = clause.tokens.flatMap(({ quoted, text }): FieldFact[] => {
    const own = facts.find(({ value }) => value === text);
    if (!quoted || (own?.label ?? null) !== null || isLocator(text)) return [];
    return readInline(text, reading.step.line) ?? [];
  });
  if (inline.length > 0) reading.groups.push({ entity: owner, own: false, rows: [inline] });
  else if (reading.step.table.length > 0 && facts.every(({ value }) => value === null)) asTable(reading, clause, facts);
  else if (facts.length > 0) reading.groups.push({ entity: owner, own: false, rows: [facts] });
  else if (verb === 'assign') intend(reading, clause);
}

/** `som orsak anger jag "x"`, `als Grund gebe ich "x" an`: what it is given as stands first, and nobody who gives it. */
function roleFirst({ tokens, at, verb }: Clause, lexicon: Lexicon): Pair | null {
  const { language } = lexicon;
  if (
    at < 2 ||
    at > 5 ||
    !(verb === 'enter' || verb === 'choose' || verb === 'assign') ||
    language === 'en' ||
    !(tokens[0].classes.has('as') || (language === 'pl' && verb === 'choose' && tokens[0].lower === 'na'))
  )
    return null;
  const said = tokens.slice(at + 1).filter(({ classes }) => !classes.has('who'));
  const [value, ...rest] = said as [Token?, ...Token[]];
  const role = tokens.slice(0, at);
  if (value === undefined || !isValue(value) || rest.length > 1 || rest.some(isValue)) return null;
  const isWho = role.slice(1).some(({ lower, text, classes }) => {
    // `jako klienta wybiera`: whom, and `jako klient` who does it.
    if (language === 'pl' && asGiven(lower, 'pl') !== lower) return false;
    const noun = nounOf(text, lexicon);
    return (
      classes.has('who') ||
      (noun !== undefined && isAboutPeople(tableName([noun]))) ||
      WHO_DOES[language]?.test(lower) === true
    );
  });
  if (isWho || role.some(({ kind }) => kind !== 'word')) return null;
  const words = role.slice(1).filter(({ classes }) => !classes.has('articles') && !classes.has('possessives'));
  const reason = 'the step says as what it is given';
  return { label: textOf(words), value: value.text, sure: true, adjacent: false, reason };
}

/** `el sistema indica el mensaje "x"`: shown, and entered by nobody. */
function isByPage({ tokens, at }: Clause, { language }: Lexicon): boolean {
  if (language === 'en' || at < 1 || at > 3) return false;
  return tokens
    .slice(0, at)
    .every(({ kind, classes, lower }, i) =>
      i === at - 1 ? isByProgram([tokens[i]]) : kind === 'word' && (classes.has('possessives') || lower === 'que'),
    );
}

/** `I set the header "Accept" to "text/html"`: how a program asks, and nothing that is entered. */
function isOfRequest({ tokens, at }: Clause): boolean {
  return tokens.some(
    (token, i) => HEADER.test(token.lower) && (isValue(tokens[i + 1]) || (i > at && isValue(tokens[i - 1]))),
  );
}

const HEADER = /^(?:headers?|cookies?)$/;

const THEN = /^(?:log-?\s?in|sign-?\s?(?:up|in)|log-?\s?out|submit|continue|proceed|save)$/i;

/** `I fill in the shipping address:` with a table behind it: what the rows are of. */
function asTable(reading: Reading, { tokens, at }: Clause, facts: FieldFact[]): void {
  const said = tokens.slice(at + 1).filter(({ text }) => text !== ':');
  const noun = readNouns(said, reading.lexicon).at(-1);
  const isOf = noun?.known === true && noun.end === said.length && noun.name === null && noun.determiner !== 'none';
  if (isOf) reading.noun = { table: noun.table, confidence: 0.8, reason: `the step speaks of "${noun.noun}"` };
  else if (facts.length > 0) reading.groups.push({ entity: null, own: false, rows: [facts] });
}

/** `I rename the project to "X"`: what it is called then. */
function readRenamed(reading: Reading, { tokens, at }: Clause): boolean {
  const to = tokens.findIndex(({ lower }, i) => i > at && (lower === 'to' || lower === 'as'));
  const value = to < 0 ? undefined : tokens.at(to + 1);
  const noun = readNouns(tokens.slice(at + 1, Math.max(to, 0)), reading.lexicon).at(0);
  if (value?.kind !== 'value' || noun?.known !== true) return false;
  const reason = `the ${noun.noun} is renamed`;
  const fact = {
    label: nameFieldOf(noun.table, value.text, reading.lexicon.language),
    value: value.text,
    line: reading.step.line,
    confidence: 0.75,
    reason,
  };
  reading.groups.push({ entity: { table: noun.table, confidence: 0.85, reason }, own: false, rows: [[fact]] });
  return true;
}

/** `I confirm my new password as "x"`, `and confirm password "x"`: entered once more. */
export function readConfirmed(reading: Reading, { tokens, at }: Clause): void {
  if (!/^(?:confirm|repeat)/.test(tokens[at].lower)) return;
  const rest = tokens.slice(at + 1);
  const value = rest.findIndex(({ kind }) => kind === 'value');
  const words = rest
    .slice(0, Math.max(value, 0))
    .filter(({ classes }) => ![...classes].some((each) => AROUND.has(each)));
  const label = words.map(({ lower }) => lower).join(' ');
  if (!/^(?:new )?password$/.test(label)) return;
  const reason = `the ${label} is confirmed`;
  const fact = {
    label: `confirm ${label}`,
    value: rest[value].text,
    line: reading.step.line,
    confidence: 0.85,
    reason,
  };
  reading.groups.push({ entity: null, own: false, rows: [[fact]] });
}

const AROUND: ReadonlySet<WordClass> = new Set([
  'possessives',
  'articles',
  'as',
  'with',
  'to',
  'be',
  'field',
  'in',
] as const);

/** `I clear the "Price" field`: what was entered there before is no longer. */
export function readClear(reading: Reading, clause: Clause): void {
  const facts = pairUp(entryTokens(clause), false).flatMap(({ label, value, sure, reason }): FieldFact[] => {
    const name = label ?? value;
    if (name === null || (label !== null && value !== null) || !(sure || known(name))) return [];
    return [{ label: name, value: null, cleared: true, line: reading.step.line, confidence: 0.6, reason }];
  });
  if (facts.length > 0) reading.groups.push({ entity: null, own: false, rows: [facts] });
}

/** `I want to edit the product`: what is entered next belongs to it. */
function intend(reading: Reading, clause: Clause): void {
  const noun = readNouns(clause.tokens.slice(clause.at + 1), reading.lexicon).find((candidate) => candidate.known);
  if (noun === undefined) return;
  reading.hint = { table: noun.table, confidence: 0.8, reason: `the step is about a "${noun.noun}"` };
  reading.noun = reading.hint;
}

/** `enter "x" after the box is enabled`: what is said of when is no field, nor is what is left out: `but not the email`. */
function untilThen(tokens: Token[]): Token[] {
  const first = tokens.findIndex(({ kind, lower }) => kind === 'word' && ENDS.has(lower));
  if (first < 0) return tokens;
  const value = tokens.findIndex(({ kind }) => kind === 'value');
  const end = tokens.findIndex(({ kind, lower }, i) => {
    const ends = i < first || kind !== 'word' ? undefined : ENDS.get(lower);
    if (ends === 'when') return i > value && value >= 0;
    return ends === 'except' || (ends === 'but' && tokens.at(i + 1)?.classes.has('negation') === true);
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}

const ENDS: ReadonlyMap<string, 'when' | 'except' | 'but'> = new Map([
  ...(
    'after before when while until because whenever ' +
    'después despues antes depois após après avant lorsque dopo nachdem bevor nadat voordat innan'
  )
    .split(' ')
    .map((word) => [word, 'when'] as const),
  ...'except excluding excepto salvo exceto sauf excepté tranne eccetto außer ausser behalve utom oprócz'
    .split(' ')
    .map((word) => [word, 'except'] as const),
  ...'but pero mas mais ma aber maar men ale'.split(' ').map((word) => [word, 'but'] as const),
]);

function isShown({ kind, lower }: Token): boolean {
  return kind === 'word' && SHOWN.test(lower);
}
