import { hintOfCaption } from '../../code/made-things';
import type { Step } from '../../document';
import { NO_FACTS, REFUSAL, type StepFacts } from '../../facts';
import { classifyName, isAboutPeople } from '../../fields/classify-field';
import { fieldName, nameWords } from '../../fields/names';
import { clausesOf, thingTokens, isAbleTo, isDoneByPerson, isExpectation, isNegated, type Clause } from './clauses';
import { hintFromSpoken, hintFromUrl } from '../hints';
import type { Lexicon } from '../lexicon';
import { callsInvalid, expectsRefusal, refusedIn } from '../negative';
import { known } from '../known-names';
import { readPlain } from '../plain/read-plain';
import { ofOneself } from '../oneself';
import { pluralNoun, readNouns } from '../read-nouns';
import { ENTRY, Reading } from '../reading';
import { readAnswer } from './answers';
import { readArgument, readRequest } from './argument';
import { dropSaying, withDeeds, withoutAuxiliaries } from './auxiliaries';
import { readBesides } from './besides';
import { bySaying, together } from './by-saying';
import { withWordsBehindColon } from './colon';
import { readColumns, readListed } from './columns';
import { readColumnsLeft } from './columns-left';
import { readDeed } from './deeds';
import { withDoneFirst } from './done-first';
import { readClear, readConfirmed, readEntry } from './entries';
import { readInPassing } from './in-passing';
import { readLibraryStep } from './library-steps';
import { ownedBySubject } from './owned-by-subject';
import { readPage } from './pages';
import { readPieces } from './pieces';
import { isOfThing, readRegister, readSignIn } from './registering';
import { isRelative, withoutRelatives } from './relatives';
import { withoutReporting } from './reported';
import { withoutRoles } from './roles';
import { signInTokens } from './signing-in';
import { BY, readSearched } from './searched';
import { dropPageParts, readSideBySide } from './side-by-side';
import { readSpan, SPANS } from './spans';
import { readChanged, readHanded } from './sums';
import { readCreate, readState, readThings } from './things';
import { withoutSubject } from './subjects';
import { readTableLeft } from './tables-left';
import { withTickMark } from './tick-marks';
import { mayBeThing } from './told-labels';
import { toldIn } from '../spoken/told-sets';
import { tokenize, type Token } from '../tokens';

/** What a step says about data. Expectations, clicks and ways through the pages say nothing. */
export function readStep(step: Step, lexicon: Lexicon): StepFacts {
  const ofLibrary = lexicon.language === 'en' ? readLibraryStep(step) : null;
  if (ofLibrary !== null) return ofLibrary;
  const parts = step.kind === 'outcome' ? null : bySaying(step, lexicon.language);
  if (parts !== null) return together(readStep(parts[0], lexicon), readStep(parts[1], lexicon));
  const all = tokenize(step.text, lexicon);
  const tokens = step.kind === 'outcome' ? all : withTickMark(asSaid(all, step, lexicon), lexicon.language);
  const able = tokens.findIndex((_, i) => isAbleTo(tokens, i));
  if (able >= 0) tokens.splice(able, 4);
  if (tokens.length === 0) return NO_FACTS;
  if (step.kind !== 'outcome') dropSaying(tokens, lexicon);
  if (step.kind === 'action') withDoneFirst(tokens, lexicon);
  // `Handheld: type quantity "3"`: where it is done.
  if (tokens.at(1)?.text === ':' && tokens.length > 3 && clausesOf(tokens.slice(2), lexicon)[0].at === 0)
    tokens.splice(0, 2);
  const refuses = step.kind === 'outcome' && expectsRefusal(step.text);
  const oneself = ofOneself(step, tokens, lexicon);
  if (oneself !== null) return oneself;
  if (isExpectation(tokens)) return refuses ? REFUSAL : NO_FACTS;
  const reading = new Reading(step, tokens, lexicon);
  readClauses(reading, clausesOf(withoutSubject(reading), lexicon));
  ownedBySubject(reading);
  const facts = reading.facts();
  // `et dont le nombre de parts est 2`: of what was spoken of.
  if (step.kind === 'context' && isRelative(all[0], lexicon.language))
    for (const group of facts.groups) if (group.entity === null) group.more = true;
  markNegative(facts, step.text);
  return refuses ? { ...facts, refuses } : facts;
}

/** As the same is said in one plain sentence. */
const asSaid = (tokens: Token[], step: Step, lexicon: Lexicon): Token[] =>
  withoutAuxiliaries(
    withDeeds(
      withoutRoles(
        withoutReporting(withoutRelatives(withWordsBehindColon(tokens, step, lexicon), lexicon), lexicon),
        lexicon.language,
      ),
      lexicon,
    ),
    lexicon,
  );

/** Marks the values of the fields that the step itself calls invalid. */
function markNegative(facts: StepFacts, text: string): void {
  if (facts.groups.length === 0) return;
  for (const fact of facts.groups.flatMap(({ rows }) => rows.flat()))
    if (fact.label !== null && fact.value !== null && callsInvalid(text, nameWords(fact.label))) fact.negative = true;
  const refused = refusedIn(text);
  for (const { name, semantic_type } of refused) {
    for (const fact of facts.groups.flatMap(({ rows }) => rows.flat())) {
      if (fact.label === null || fact.value === null) continue;
      const words = nameWords(fieldName(fact.label) ?? fact.label);
      if (words.join('_') === name || classifyName(words)?.semantic_type === semantic_type) fact.negative = true;
    }
  }
}

function readClauses(reading: Reading, clauses: readonly Clause[]): void {
  // `the page shows ... and provides ...`: who does the second is who does the first.
  const byPerson = reading.step.kind !== 'outcome' || isDoneByPerson(clauses[0]);
  if (!readRequest(reading)) for (const clause of clauses) if (byPerson || clause.at > 0) readClause(reading, clause);
  if (reading.lexicon.language === 'en') readBesides(reading, clauses);
  else readInPassing(reading, clauses);
  readColumnsLeft(reading, clauses);
  readTableLeft(reading, clauses);
  readArgument(reading, clauses);
  readPlain(reading, clauses);
  readSideBySide(reading, clauses);
  dropPageParts(reading);
}

function readClause(reading: Reading, clause: Clause): void {
  const { verb, tokens, at } = clause;
  if (isNegated(clause)) return;
  if (reading.step.kind === 'outcome' && !isDoneByPerson(clause)) return;
  const before = reading.groups.length;
  if (mayCount(verb) && readPieces(reading)) return;
  if ((verb === null || verb === 'act') && readAnswer(reading)) return;
  if (verb === 'open' && SPANS.test(tokens[at].lower) && readSpan(reading, tokens)) return;
  if (verb === 'open' && opensThing(reading, tokens)) readThings(reading, tokens, true);
  else if (verb === 'open') {
    readOpen(reading, tokens.slice(at + 1), tokens);
    readSignedIn(reading, tokens, at);
  } else if (verb !== null && ENTRY.has(verb)) {
    readEntry(reading, clause);
    giveObject(reading, clause, before);
  } else if (verb === 'clear') readClear(reading, clause);
  else if (verb === 'signIn' && isOfThing(reading, tokens)) {
    reading.takesData = true;
    readThings(reading, tokens, true);
  } else if (verb === 'signIn') readSignIn(reading, signInTokens(clause));
  else if (
    verb === 'register' &&
    (reading.lexicon.language === 'en'
      ? tokens.slice(0, at).some((token) => token.kind === 'value')
      : isRegistered(reading, clause))
  )
    readThings(reading, tokens, true);
  else if (verb === 'register') {
    readRegister(reading, thingTokens(clause, reading.lexicon));
    readDeed(reading, clause, before);
  } else if (verb === 'create') {
    readCreate(reading, clause);
    readDeed(reading, clause, before);
  } else if (
    verb === null ||
    ((verb === 'assert' || (verb === 'act' && isHeld(tokens[at]))) && holdsThings(reading)) ||
    (verb === 'act' && isOwning(reading, clause))
  ) {
    if (!readDeed(reading, clause, before)) readState(reading, holdsThings(reading) ? withoutHolding(tokens) : tokens);
  } else if (verb === 'act') {
    readMade(reading, clause);
    readConfirmed(reading, clause);
    readSearch(reading, clause);
    readDeed(reading, clause, before);
  }
  if (verb === 'open' || verb === 'assign') readDeed(reading, clause, before);
  if (verb === 'act') {
    readHanded(reading, clause);
    readChanged(reading, clause);
  }
  if (verb !== 'assert') readPage(reading, tokens);
  if (verb === null || verb === 'create' || ENTRY.has(verb)) readListed(reading, clause, before);
  if (ENTRY.has(verb) || verb === 'create') readColumns(reading, clause, before);
}

/** `der Sachbearbeiter eine Ummeldung mit dem Datum "x" erfasst`: what is entered is of what has it. */
function giveObject(reading: Reading, { tokens, verb }: Clause, before: number): void {
  const { groups, lexicon } = reading;
  const told = toldIn(lexicon.language);
  if (told === undefined || (verb !== 'enter' && verb !== 'upload')) return;
  // A day that nothing names.
  for (const fact of groups.slice(before).flatMap(({ rows }) => rows.flat()))
    if (fact.label === 'date' && !tokens.some(({ lower }) => lower === 'date'))
      Object.assign(fact, { label: told.words.date, sure: true });
  // Most steps: nothing that is made stands there.
  if (
    !groups.slice(before).some(({ entity }) => entity === null) ||
    !tokens.some(({ classes }) => classes.has('articles'))
  )
    return;
  const object = readNouns(tokens, lexicon).find(
    ({ determiner, start, noun, known: isKnown }) =>
      determiner === 'article' && start > 0 && (isKnown || mayBeThing(noun)) && !isJoining(tokens[start - 1]),
  );
  if (object === undefined || object.name !== null || isAboutPeople(object.table)) return;
  const isOf = object.pairs.length > 0 || tokens.at(object.end)?.classes.has('with') === true;
  const entity = { table: object.table, confidence: 0.75, reason: `the step speaks of "${object.noun}"` };
  if (isOf)
    for (const [i, group] of groups.entries())
      if (i >= before && group.entity === null) groups[i] = { ...group, entity };
}

const isJoining = ({ classes }: Token): boolean =>
  (['with', 'in', 'to', 'of'] as const).some((each) => classes.has(each));

/** Of what is done with things, and of what is there. */
const mayCount = (verb: Clause['verb']): boolean =>
  verb === null || verb === 'act' || verb === 'create' || verb === 'enter';

/** `the menu contains the following pizzas:`, before anything is done. */
function holdsThings({ step: { kind, table }, tokens }: Reading): boolean {
  if (kind !== 'context' || table.length < 2) return false;
  return tokens.some(({ classes }) => classes.has('following')) || HOLDS.test(tokens.at(-1)!.lower);
}

/** `Ann holds an account`: as if she had it. */
const isOwning = ({ step }: Reading, { tokens, at }: Clause): boolean =>
  step.kind === 'context' && /^holds?$/.test(tokens[at].lower) && /^an?$/.test(tokens.at(at + 1)?.lower ?? '');

/** `the library holds these books:` */
const isHeld = ({ lower }: Token): boolean =>
  /^(?:holds?|holding|lists?|offers?|stocks?|sells?|publishes)$/.test(lower);

/** `my inventory contains`: what contains something, and nothing that is called `contains`. */
function withoutHolding(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex(({ text }) => text !== ':');
  return last > 0 && HOLDS.test(tokens[last].lower) ? tokens.slice(0, last) : tokens;
}

const HOLDS = /^(?:contains?|includes?)$/;

/** `hay un médico registrado con matrícula "x"`: a thing that is there. */
function isRegistered({ step, lexicon }: Reading, { tokens, at }: Clause): boolean {
  if (step.kind !== 'context' || !PARTICIPLE.test(tokens[at].lower) || tokens.at(at - 1)?.kind !== 'word') return false;
  const thing = readNouns(tokens.slice(0, at), lexicon).at(-1);
  return thing?.known === true && /^(?:article|number)$/.test(thing.determiner) && thing.end === at;
}

const PARTICIPLE = /(?:ad[oa]s?|ée?s?|at[oaie]|iert|eerd|erad|rowan[yaei])$/;

/** `abre um chamado com prioridade "alta"`: it is made, and no page. */
function opensThing({ lexicon }: Reading, tokens: readonly Token[]): boolean {
  if (lexicon.language === 'en' || !tokens.some(({ quoted }) => quoted)) return false;
  return readNouns(tokens, lexicon).some(
    ({ determiner, known: isKnown, pairs }) =>
      isKnown && determiner !== 'definite' && pairs.some(({ value }) => value !== null),
  );
}

const SEARCHES = /^(?:search|look|filter|ask|request|apply|find|fetch|perform|try|tri|attempt|want|do|did|pay|purchase|buy|subscribe|use|using|take|run)/; // prettier-ignore
const CRITERIA = /^(?:criteria|details|data|information|info|filters?|values|parameters|fields|options|input|inputs|credentials)$/; // prettier-ignore

/** `she searches for flights with the following criteria:`: the table behind it is what is entered. */
function readSearch(reading: Reading, { tokens, at }: Clause): void {
  readSearched(reading, tokens, at);
  const { kind, table } = reading.step;
  if (kind !== 'action' || table.length === 0) return;
  if (!POINTS.test(tokens[at].lower) && namesFields(table)) reading.takesData = true;
  // `wyszukuję auto dla parametrów:`
  if (reading.lexicon.language !== 'en' && table.length > 1 && tokens[at].classes.has('search'))
    reading.takesData = true;
  if (!SEARCHES.test(tokens[at].lower)) return;
  const rest = tokens.slice(at + 1);
  const by = rest.findLast(({ text }) => text !== ':')?.lower ?? '';
  const noun = BY.test(by) ? readNouns(rest, reading.lexicon).find((each) => each.known) : undefined;
  if (noun !== undefined)
    reading.noun ??= { table: noun.table, confidence: 0.7, reason: `"${noun.noun}" are searched` };
  if (BY.test(by) || rest.some(({ classes, lower }) => classes.has('following') || CRITERIA.test(lower)))
    reading.takesData = true;
}

/** What is done with what is there, which a table may list. */
const POINTS = /^(?:click|press|tap|hit|follow|hover|scroll|close|switch|delete|remov|drag|drop|view|expand|collaps|sort|clic|puls|presion|klick|drück|premo|preme|klik)/; // prettier-ignore

/** Whether a table has values under names of fields. */
function namesFields([header, ...rows]: Reading['step']['table']): boolean {
  const names = header.cells;
  return rows.length > 0 && names.length > 1 && 2 * names.filter((name) => known(name)).length >= names.length;
}

/** `I follow "New task"`, `click Add Pet`: what is entered next is what it makes. */
function readMade(reading: Reading, { tokens, at }: Clause): void {
  if (reading.lexicon.language !== 'en' || reading.step.kind === 'outcome' || !CLICKS.test(tokens[at].lower)) return;
  const said = tokens.slice(at + 1).filter(({ classes }) => !classes.has('in') && !classes.has('possessives'));
  const caption = said.find(({ kind }) => kind !== 'word')?.text ?? said.map(({ text }) => text).join(' ');
  const made = caption.length > 60 ? null : hintOfCaption(caption.replace(/ (?:button|link|icon|tab)$/, ''));
  // What is added beside is a part of what is entered already.
  if (made !== null && made.confidence >= 0.58 && OPENS_FORM.test(caption)) reading.hint = made;
}

const CLICKS = /^(?:click|press|tap|hit|follow)/;
const OPENS_FORM = /^\W{0,3}(?:new|add|create|register) (?!.*(?:address|note|comment|photo|tag|account)s?$)/i;

/** `a user is on the profile page logged in with "ann"` */
function readSignedIn(reading: Reading, tokens: readonly Token[], at: number): void {
  const signed = tokens.findIndex(({ lower }, i) => i > at && /^(?:logged|signed) in$/.test(lower));
  const next = tokens.at(signed + 1);
  if (signed >= 0 && (next?.classes.has('with') === true || next?.classes.has('as') === true))
    readSignIn(reading, tokens.slice(signed + 1));
}

function readOpen(reading: Reading, rest: readonly Token[], all: readonly Token[]): void {
  for (const token of all) {
    if (token.kind !== 'value') continue;
    const isUrl = /^(?:https?:\/\/|www\.)\S+$/i.test(token.text) || /^\/[\w/.?=&%#-]*$/.test(token.text);
    if (!isUrl && !rest.includes(token)) continue;
    if (isUrl) reading.urls.push(token.text);
    const hint = isUrl ? hintFromUrl(token.text) : hintFromSpoken(token.text, 'the page', reading.lexicon);
    reading.hint = hint ?? reading.hint;
  }
  const noun = readNouns(rest, reading.lexicon).find((candidate) => candidate.known && pluralNoun(candidate));
  if (noun !== undefined && reading.hint === null) {
    reading.hint = { table: noun.table, confidence: 0.75, reason: `the page is about "${noun.noun}"` };
  }
  const words = rest.filter((token) => token.kind === 'word').map((token) => token.text);
  if (reading.hint === null && words.length <= 6)
    reading.hint = hintFromSpoken(words.join(' '), 'the page', reading.lexicon);
}
