import type { FieldFact } from '../../facts';
import { classifyName, classifyValue } from '../../fields/classify-field';
import { fieldName, nameWords, singular } from '../../fields/names';
import { changedFrom, changedInto, readChangedOf } from './changed';
import { entryTokens, type Clause } from './clauses';
import { credentials, entryFact, ON_PAGE } from '../entry-facts';
import { isLocator } from '../locators';
import { known } from '../known-names';
import { pairUp } from '../pairs';
import { withoutOwner } from '../owners';
import { readInline } from '../read-lines';
import { readNouns } from '../read-nouns';
import type { WordClass } from '../lexicon';
import type { Reading } from '../reading';
import { fieldOfVerb, nameFieldOf, ownerOf, runOn, saidAfter } from '../said';
import { KNOWN_NOUNS } from '../table-nouns';
import type { Token } from '../tokens';

const BOX = /^(?:checkbox(?:es)?|kontrollkästchen|casilla)$/;
/** What a page shows: checking it is looking at it. */
const SHOWN = /^(?:messages?|errors?|texts?|titles?|headings?|urls?|status|results?|counts?|number|price|total|amounts?|balance|alerts?|popup|notifications?|warnings?|response|availability|presence|details)$/; // prettier-ignore

export function readEntry(reading: Reading, clause: Clause): void {
  // `I select the "News" checkbox`
  const verb = clause.verb === 'choose' && clause.tokens.some(({ lower }) => BOX.test(lower)) ? 'tick' : clause.verb!;
  // `check that it is so`
  if (verb === 'tick' && clause.tokens.some((token, i) => i > clause.at && (token.classes.has('be') || isShown(token))))
    return;
  if (isOfRequest(clause)) return;
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
    changed.push(...changedInto(said, reading.step.line, of !== null));
  // `I change the tab from "Open" to "Closed"`
  if (changed.length === 0 && /^(?:chang|switch)/.test(word) && clause.tokens.some(({ lower }, i) => i > clause.at && ON_PAGE.test(lower))) return; // prettier-ignore
  if (changed.length > 0) {
    reading.groups.push({ entity: owner, own: false, rows: [changed] });
    return;
  }
  const pairs = pairUp(untilThen(said), verb === 'assign');
  // `the username tom and password S3cret`: where one is plainly followed by its value, so are the others.
  const bare = pairs.some(
    ({ label, value, sure }) => !sure && label !== null && value === null && runOn(label) !== null,
  );
  for (const pair of pairs) {
    const fact = entryFact(pair, verb, word, reading.step.line, bare);
    // `enters "x" and login`: what is done then.
    if (fact === null || (fact.value === null && facts.length > 0 && THEN.test(fact.label ?? ''))) continue;
    facts.push(fact);
    owner ??= ownerOf(pair.label);
  }
  // `I update my profile with bio "Runner" and location "York"`
  if (verb === 'assign' && facts.length === 0 && clause.tokens.some(({ lower }) => lower === 'with')) {
    const said = pairs.filter(({ label, value, labelFirst }) => labelFirst === true && label !== null && value !== null && fieldName(label) !== null); // prettier-ignore
    if (said.length > 1 && said.length === pairs.length)
      facts.push(...said.map(({ label, value, reason }) => ({ label, value, line: reading.step.line, confidence: 0.7, reason }))); // prettier-ignore
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

/** `I set the header "Accept" to "text/html"`: how a program asks, and nothing that is entered. */
function isOfRequest({ tokens, at }: Clause): boolean {
  return tokens.some((token, i) => HEADER.test(token.lower) && (isValue(tokens[i + 1]) || (i > at && isValue(tokens[i - 1])))); // prettier-ignore
}

const HEADER = /^(?:headers?|cookies?)$/;
const isValue = (token: Token | undefined): boolean => token !== undefined && token.kind !== 'word';

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
  const fact = { label: nameFieldOf(noun.table, value.text, reading.lexicon.language), value: value.text, line: reading.step.line, confidence: 0.75, reason }; // prettier-ignore
  reading.groups.push({ entity: { table: noun.table, confidence: 0.85, reason }, own: false, rows: [[fact]] });
  return true;
}

/** What somebody signs in with, as one thing. */
const CREDENTIALS = /^(?:credentials|zugangsdaten|anmeldedaten|identifiants|credenciales|credenciais|credenziali|inloggegevens|inloggningsuppgifter)$/; // prettier-ignore

/** `I enter my credentials "ann" and "secret"` */
function readCredentials(reading: Reading, { tokens, at }: Clause): boolean {
  const noun = tokens.findIndex(({ lower }, i) => i > at && CREDENTIALS.test(lower));
  const said = tokens.slice(noun + 1).filter(({ classes }) => !classes.has('vague') && !classes.has('as'));
  const values = said.filter(({ kind }) => kind !== 'word').length;
  if (noun < 0 || values !== 2 || said.some(({ kind, classes }) => kind === 'word' && !classes.has('and')))
    return false;
  const entity = { table: 'users', confidence: 0.85, reason: 'credentials are entered' };
  reading.groups.push({ entity, own: false, rows: [credentials(said, reading.step.line)] });
  return true;
}

/** `I enter "ann@example.com" and "s3cret"`: two values and nothing else, which are what somebody signs in with. */
function readNameAndSecret(reading: Reading, { tokens, at }: Clause): boolean {
  const [name, and, secret, ...rest] = tokens.slice(at + 1);
  if (rest.length > 0 || (secret as Token | undefined)?.quoted !== true || !name.quoted || !and.classes.has('and')) return false; // prettier-ignore
  if ([name, secret].some(({ text }) => (classifyName(nameWords(text))?.confidence ?? 0) >= 0.95)) return false;
  const signs = classifyValue(name.text)?.semantic_type === 'email' || /user|admin/i.test(name.text);
  if (!(signs && !/[\s<]/.test(secret.text)) && !SECRET.test(secret.text)) return false;
  const entity = { table: 'users', confidence: 0.75, reason: 'a name and a secret are entered' };
  reading.groups.push({ entity, own: false, rows: [credentials([name, and, secret], reading.step.line)] });
  return true;
}

/** `I enter the lead passenger "Ann" "Lee"`: two names of one person. */
function readFullName({ groups, lexicon, step: { line } }: Reading, { tokens, at }: Clause): boolean {
  const said = tokens.slice(at + 1);
  const [first, last] = said.slice(-2) as [Token?, Token?];
  if (said.length < 3 || first?.quoted !== true || last?.quoted !== true || lexicon.language !== 'en') return false;
  const noun = readNouns(said, lexicon).at(0);
  const surname = noun?.pairs.find(({ label, value }) => label === 'last name' && value === last.text);
  if (noun?.name !== first.text || noun.start !== 0 || surname === undefined) return false;
  const base = { line, confidence: 0.75, reason: surname.reason };
  const row = [
    { ...base, label: 'first name', value: first.text },
    { ...base, label: 'last name', value: last.text },
  ];
  groups.push({ entity: { table: noun.table, confidence: 0.75, reason: `the step speaks of "${noun.noun}"` }, own: true, rows: [row] }); // prettier-ignore
  return true;
}

const SECRET = /^\S{0,20}(?:pass|pwd|secret|senha|clave|contras|passw|mdp|has[lł]o|wachtwoord|l[oö]senord)\S{0,20}$/i;

/** `I confirm my new password as "x"`, `and confirm password "x"`: entered once more. */
export function readConfirmed(reading: Reading, { tokens, at }: Clause): void {
  if (!/^(?:confirm|repeat)/.test(tokens[at].lower)) return;
  const rest = tokens.slice(at + 1);
  const value = rest.findIndex(({ kind }) => kind === 'value');
  const words = rest.slice(0, Math.max(value, 0)).filter(({ classes }) => ![...classes].some((each) => AROUND.has(each))); // prettier-ignore
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

/** `my email is "x"`, `the user's email is "x"`, `Email: x@y.z`. */
export function readFieldIs(reading: Reading, tokens: readonly Token[], isOneOf = false): boolean {
  const several = isOneOf ? [] : statementsOf(tokens);
  if (several.length > 1) return several.filter((each) => readFieldIs(reading, each, true)).length > 0;
  const be = tokens.findIndex((token) => token.classes.has('be'));
  if (tokens.filter((token) => token.kind !== 'word').length > 1) return readFieldOf(reading, tokens, be);
  if (be < 1 || be === tokens.length - 1 || tokens.slice(0, be).some((token) => token.kind !== 'word')) return false;
  const label = tokens.slice(0, be).map((token) => token.text).join(' '); // prettier-ignore
  const owner = ownerOf(label);
  const name = fieldName(label);
  // `vowels in English are "aeiou"` says how things are.
  if (tokens.slice(0, be).some(({ classes }) => classes.has('in'))) return false;
  // `the title is "x"` is looked at.
  if (/^the (?:page )?(?:title|text|value)$/i.test(label)) return false;
  // `the status is "cancelled"`, where nothing says that it is so before.
  if (!isOneOf && reading.step.kind === 'action' && /^the (?:\w+ )?(?:status|state|total|result|outcome|message)$/i.test(label)) return false; // prettier-ignore
  const colon = tokens[be].text === ':' && be < 4 && be === tokens.length - 2 && tokens.at(-1)!.kind !== 'word';
  const isSaid = owner !== null || known(label) || colon || isLine(label, tokens.slice(be)) || isMeasured(reading, label, tokens.slice(be + 1)) || (isOneOf && mayBeField(label)); // prettier-ignore
  if (name === null || !isSaid || nameWords(label).length > 5) return false;
  const value = saidAfter(tokens.slice(be + 1), /[:=]/.test(tokens[be].text));
  if (value === null) return false;
  const determined = tokens.findIndex(({ classes }) => !classes.has('possessives') && !classes.has('articles'));
  const fact: FieldFact = {
    label:
      owner === null
        ? tokens
            .slice(determined, be)
            .map((token) => token.text)
            .join(' ')
        : label,
    value,
    line: reading.step.line,
    confidence: 0.85,
    reason: `"${label}" is "${value.slice(0, 40)}"`,
  };
  const more = owner !== null && reading.step.kind === 'context' ? ({ more: true } as const) : {};
  reading.groups.push({ entity: owner, own: false, ...more, rows: [[fact]] });
  return true;
}

/** `the office is "Rome" and the seal number is "C-7"`: each of them; none where it is another sentence. */
function statementsOf(tokens: readonly Token[]): Token[][] {
  if (tokens.length < 7 || !tokens.some(({ classes }) => classes.has('and'))) return [];
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.classes.has('and')) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  const says = (part: readonly Token[]): boolean =>
    part.length > 2 &&
    part.at(-1)!.kind !== 'word' &&
    part.at(-2)!.classes.has('be') &&
    !/^[:=]$/.test(part.at(-2)!.text) &&
    part.slice(0, -2).every(({ kind, classes }) => kind === 'word' && !['be', 'who', 'with'].some((each) => classes.has(each as WordClass))) &&
    mayBeField(part.slice(0, -2).map(({ text }) => text).join(' ')); // prettier-ignore
  return parts.every(says) ? parts : [];
}

const mayBeField = (label: string): boolean =>
  known(label) || (!/\b(?:app|server|system|service|element|button|link|field)\b/i.test(label) && !ANSWERED.test(label) && !SHOWN.test(label.split(' ').at(-1)!) && !KNOWN_NOUNS.has(singular(label.split(' ').at(-1)!.toLowerCase()))); // prettier-ignore

/** `tier: Gold`, a step of a list. */
function isLine(label: string, said: readonly Token[]): boolean {
  return (
    said.length === 2 && said[0].text === ':' && /^\p{Ll}[\p{L} _-]{2,30}$/u.test(label) && said[1].kind === 'word'
  );
}

/** `the base amount is 30.00 EUR`, `the temperature is <degrees>`: how much of something there is before anything is done. */
function isMeasured({ step, lexicon }: Reading, label: string, [value, ...rest]: readonly Token[]): boolean {
  const given = value.kind === 'number' || /^(?:<[^<>]{1,80}>|\d+[.,]\d+)$/.test(value.text);
  const words = nameWords(label);
  const last = words.at(-1) ?? '';
  // `ci sono 3 utenti`, `there are 3 of them`: things that are counted.
  const counts = rest.length > 1 || last.length < 4 || last === 'there' || rest.some(({ lower }) => lexicon.nouns.has(lower) || KNOWN_NOUNS.has(singular(lower))); // prettier-ignore
  const named = words.length <= 3 && !SHOWN.test(last) && !ANSWERED.test(label) && !KNOWN_NOUNS.has(singular(last));
  return step.kind === 'context' && given && named && !counts;
}

const ANSWERED = /^(?:there|here|it|this|that|these|those)$|\b(?:status|code|response|request|result|page|title|message|count|timeout|port|version|browser|window|screen|size|index)\b/i; // prettier-ignore

/** `the password for the user "ann" is "x"`: whose it is, and what. */
function readFieldOf(reading: Reading, tokens: readonly Token[], be: number): boolean {
  const [whose, ...said] = tokens.slice(be - 1);
  const [value] = said.slice(1);
  if (be < 3 || said.length !== 2 || whose.kind !== 'value' || value.kind === 'word') return false;
  const at = tokens.findIndex(({ classes }) => classes.has('in') || classes.has('of'));
  const named = tokens.slice(0, Math.max(at, 0)).filter(({ classes }) => !classes.has('possessives'));
  const label = named.map(({ text }) => text).join(' ');
  if (at === be - 2 && whose.quoted) return readMeasureOf(reading, label, whose.text, value);
  const noun = readNouns(tokens.slice(at + 1, be), reading.lexicon).at(0);
  if (noun?.known !== true || noun.name !== whose.text || !known(label)) return false;
  const reason = `the ${label} of the ${noun.noun}`;
  const base = { line: reading.step.line, confidence: 0.85, reason };
  const name: FieldFact = {
    ...base,
    label: nameFieldOf(noun.table, noun.name, reading.lexicon.language),
    value: noun.name,
  };
  const entity = { table: noun.table, confidence: 0.9, reason: `the step speaks of "${noun.noun}"` };
  reading.groups.push({ entity, own: true, rows: [[name, { ...base, label, value: value.text }]] });
  return true;
}

/** `the price of "Mug" is 12.50`: of what has that name, and how much. */
function readMeasureOf({ step, groups }: Reading, label: string, name: string, { text, quoted }: Token): boolean {
  if (step.kind !== 'context' || !known(label) || SHOWN_OF.test(label) || (quoted && !/^[$€£]?\d/.test(text)))
    return false;
  const base = { line: step.line, confidence: 0.75, reason: `the ${label} of "${name.slice(0, 40)}"` };
  const entity = /^(?:unit )?(?:stock|price)$/i.test(label) ? { table: 'products', confidence: 0.6, reason: 'what is sold' } : null; // prettier-ignore
  groups.push({ entity, own: false, rows: [[{ ...base, label: 'name', value: name }, { ...base, label, value: text }]] }); // prettier-ignore
  return true;
}

const SHOWN_OF =
  /^(?:status|text|title|number|count|total|message|url|value|name|height|width|size|color|colour|state)$/i;

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
  ...'after before when while until because whenever'.split(' ').map((word) => [word, 'when'] as const),
  ...'except excluding excepto salvo exceto sauf excepté tranne eccetto außer ausser behalve utom oprócz'
    .split(' ')
    .map((word) => [word, 'except'] as const),
  ...'but pero mas mais ma aber maar men ale'.split(' ').map((word) => [word, 'but'] as const),
]);

function isShown({ kind, lower }: Token): boolean {
  return kind === 'word' && SHOWN.test(lower);
}
