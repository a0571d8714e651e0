import { classifyName, isAboutPeople } from '../../fields/classify-field';
import { nameWords, tableName } from '../../fields/names';
import { isVerb, nounOf, type Lexicon, type WordClass } from '../lexicon';
import { known } from '../known-names';
import { ADJECTIVES, KNOWN_NOUNS } from '../table-nouns';
import type { Token } from '../tokens';
import { isOfSomebody } from './relatives';
import { isDeterminer } from '../token-kinds';

/** A part of a step with one verb. */
export interface Clause {
  tokens: Token[];
  /** Index of the verb; -1 when there is none. */
  at: number;
  verb: WordClass | null;
}

const BESIDE_WHO = /^(?:will|can|then|also|now|successfully|registered|new|logged|in)$/;
const ADVERBS = /^(?:also|just|only|then|both|each|all|i|one)$/;
const PASSIVE_STATES: ReadonlySet<WordClass> = new Set(['tick', 'untick', 'create', 'act', 'assert'] as const);

/** Languages whose sentences end in the verb. */
const VERB_LAST: ReadonlySet<string> = new Set(['tr']);

/** Whether a step says what is to be seen, wherever it says so. */
export function isExpectation(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    if (token.kind !== 'word' || !token.classes.has('expectation') || isAbleTo(tokens, i)) return false;
    const before = i === 0 ? undefined : tokens[i - 1];
    if (isOfSomebody(tokens, i)) return false;
    if (before?.classes.has('and') === true && (token.classes.has('assert') || token.lower === 'see'))
      if (beginsWithDoing(tokens)) return false;
    return before === undefined || !(before.classes.has('articles') || before.classes.has('possessives'));
  });
}

const DOING: ReadonlySet<WordClass> = new Set(['create', 'enter', 'assign', 'choose', 'register', 'signIn']);

/** `Add a user and verify that it is there`: what is done comes first. */
export function beginsWithDoing(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => !isWho(token));
  if (at < 0) return false;
  // `attempt login as`
  const verb = signsIn(tokens[at + 1] ?? tokens[at], tokens.at(at + 2)) ? 'signIn' : verbClass(tokens[at]);
  return verb !== null && DOING.has(verb);
}

/** Verbs of what people see of a page; `I include my address` is none. */
const PERCEIVES: readonly WordClass[] = ['be', 'have', 'negation', 'expectation'];
const NO_DEED =
  /^(?:am|is|are|was|were)\b|^(?:can|could|may|might|would|will|do|does|did|stay|stays|remain|remains|check|checks)$/;

/** `Then I review and complete the order`: somebody does it, whatever it is; nothing that they see, are or can. */
export function isDoneBySomebody(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => !isWho(token));
  if (at <= 0 || !tokens.slice(0, at).some(({ classes }) => classes.has('who'))) return false;
  const { kind, classes, lower } = tokens[at];
  if (kind !== 'word' || NO_DEED.test(lower) || /^(?:can|logged|in)$/.test(tokens[at - 1].lower)) return false;
  return !PERCEIVES.some((each) => classes.has(each)) && (!classes.has('assert') || lower.startsWith('includ'));
}

/** `should be able to add a customer:`: who can do it does it. */
export function isAbleTo(tokens: readonly Token[], at: number): boolean {
  if (tokens[at].lower !== 'should') return false;
  return (
    tokens
      .slice(at + 1, at + 4)
      .map((token) => token.lower)
      .join(' ') === 'be able to'
  );
}

/** Splits at `and`, `then` and commas that a verb follows. */
export function clausesOf(tokens: Token[], lexicon: Lexicon): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let i = 1; i < tokens.length; i++) {
    if (!tokens[i].classes.has('and') || !verbFollows(tokens, i + 1)) continue;
    clauses.push(clauseOf(tokens.slice(start, i), lexicon));
    start = i + 1;
  }
  clauses.push(clauseOf(tokens.slice(start), lexicon));
  return clauses;
}

/** `I`, `the user`, `they then`: nothing but who does it. */
export function isWho(token: Token): boolean {
  const { classes } = token;
  return (
    token.kind === 'word' &&
    (classes.has('who') || classes.has('articles') || classes.has('possessives') || BESIDE_WHO.test(token.lower))
  );
}

function verbFollows(tokens: readonly Token[], from: number): boolean {
  let i = from;
  while (i < tokens.length && i < from + 3 && (isWho(tokens[i]) || tokens[i].classes.has('and'))) i++;
  const token = tokens.at(i);
  // `name: "Moon", archived: false`
  if (/^[:=]$/.test(tokens.at(i + 1)?.text ?? '')) return false;
  // A verb with something after it; `and type "x"` in a list of fields counts as one too.
  return token !== undefined && verbClass(token) !== null && (i > from || i + 1 < tokens.length);
}

function verbClass(token: Token): WordClass | null {
  if (token.kind !== 'word') return null;
  for (const wordClass of token.classes) if (isVerb(wordClass)) return wordClass;
  return null;
}

function clauseOf(tokens: Token[], lexicon: Lexicon): Clause {
  const nothing: Clause = { tokens, at: -1, verb: null };
  const lastVerb = VERB_LAST.has(lexicon.language) ? tokens.findLastIndex((token) => verbClass(token) !== null) : -1;
  if (lastVerb >= 0 && lastVerb >= tokens.length - 2)
    return { tokens, at: lastVerb, verb: verbClass(tokens[lastVerb]) };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.kind === 'value' && i > 3) break;
    const before = i === 0 ? undefined : tokens[i - 1];
    const verb = ticksBox(tokens, i) ? 'tick' : isAmount(tokens, i) ? null : verbClass(token);
    if (verb === null) continue;
    // `an aspect called "x"`
    if (token.classes.has('named') && before !== undefined && (!isWho(before) || tokens.at(i + 1)?.kind === 'value'))
      continue;
    // `a tariff of type "x"`
    if (before !== undefined && (!mayPrecedeVerb(before) || before.lower === 'of')) continue;
    if (lexicon.language === 'en' && isSaidOf(tokens, i)) continue;
    if (isCompound(tokens, i)) continue;
    // `there is enabled`, `is posted`: how a thing is, not what is done.
    if (before?.classes.has('be') === true && PASSIVE_STATES.has(verb)) continue;
    // `want to enter`: the second verb is what is done.
    const next = tokens.at(i + 2);
    if (
      (verb === 'act' || verb === 'open') &&
      tokens[i + 1]?.classes.has('to') &&
      next !== undefined &&
      verbClass(next) !== null
    ) {
      return { tokens, at: i + 2, verb: verbClass(next) };
    }
    // `estou logado com`, `complete login as`
    const entered = tokens.at(i + 1);
    // `quiere agregar`
    const second = entered === undefined || lexicon.language === 'en' ? null : verbClass(entered);
    if (verb === 'act' && second !== null && second !== 'act' && next !== undefined)
      return { tokens, at: i + 1, verb: second };
    if ((verb === 'act' || verb === 'open' || verb === 'enter') && entered !== undefined && signsIn(entered, next))
      return { tokens, at: i + 1, verb: 'signIn' };
    return { tokens, at: i, verb };
  }
  if (lexicon.language !== 'en') {
    // German has its verb last in many sentences.
    const at = tokens.findLastIndex(
      (token, i) => verbClass(token) !== null && !isAmount(tokens, i) && (i === 0 || mayPrecedeVerb(tokens[i - 1])),
    );
    if (at >= 0) return { tokens, at, verb: verbClass(tokens[at]) };
  }
  return nothing;
}

/** `huvudsäkringen är på 63 ampere`: how much it is, and no page. */
const isAmount = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].lower === 'är på' && /^\d/.test(tokens.at(at + 1)?.text ?? '');

/** `check the box "News"`: nothing that is looked at. */
function ticksBox(tokens: readonly Token[], at: number): boolean {
  if (!/^check(?:s|ed)?(?: (?:the|for|if|that))?$/.test(tokens[at].lower)) return false;
  const [next, after] = tokens
    .slice(at + 1)
    .filter((token) => !token.classes.has('possessives') && !token.classes.has('articles')) as [Token?, Token?];
  // `check the "News" checkbox`
  const box = next?.quoted === true ? after : next;
  return box?.kind === 'word' && /^(?:check-?)?box(?:es)?$/.test(box.lower);
}

/** What somebody signs in as or with stands behind it; `the login page` is a place. */
function signsIn(token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'word' || !token.classes.has('signIn') || next === undefined) return false;
  return next.kind === 'value' || ['as', 'with', 'in'].some((wordClass) => next.classes.has(wordClass as WordClass));
}

function mayPrecedeVerb(token: Token): boolean {
  const { classes } = token;
  if (token.kind === 'number' || (ADJECTIVES.has(token.lower) && !ADVERBS.test(token.lower) && !classes.has('who')))
    return false;
  return !['articles', 'possessives', 'with', 'in', 'as', 'numbers', 'named'].some((wordClass) =>
    classes.has(wordClass as WordClass),
  );
}

/** Whether a person does it, as in `Then I enter ...`; `Then the email is set to` is an expectation. */
export function isDoneByPerson({ tokens, at, verb }: Clause): boolean {
  if (verb === null || at < 0) return false;
  const subject = tokens.slice(0, at);
  // `Så sänks effekten till 3 kW`
  if (at === 0 && SWEDISH_PASSIVE.test(tokens[0].lower)) return false;
  if (subject.length > 3 || subject.some((token) => token.classes.has('be'))) return false;
  return subject.every(
    (token, i) =>
      token.kind === 'word' &&
      // `I have entered`, `I do login`
      (isWho(token) ||
        (i > 0 && (token.classes.has('have') || /^(?:do|did)$/.test(token.lower))) ||
        (i === 0 && /^\p{Lu}/u.test(token.text))),
  );
}

const SWEDISH_PASSIVE =
  /^(?:fylls|skrivs|matas|anges|fastställs|bestäms|sätts|ändras|uppdateras|byts|höjs|sänks|väljs|läggs|laddas|skapas|registreras|sparas|markeras)(?: |$)/;

/** `does not enter`, `without`, `leave "Email" empty`: said before any value, or around the verb. */
export function isNegated({ tokens, at }: Clause): boolean {
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'value' && i > at) return false;
    if (
      token.classes.has('negation') &&
      (i <= at + 2 || at < 0) &&
      !isThing(tokens, i) &&
      !isNumber(tokens, i) &&
      !isNotValid(tokens, i)
    )
      return true;
  }
  return false;
}

/** `a task "Paint" assigned to "Ann"`, `a book published in "2001"`: what a thing is, and nothing that is done. */
function isSaidOf(tokens: readonly Token[], at: number): boolean {
  const [joins, value] = tokens.slice(at + 1, at + 3) as [Token?, Token?];
  if (joins?.kind !== 'word' || value === undefined || value.kind === 'word') return false;
  if (!/(?:ed|sent|made|built|bought|held|paid|written)$/.test(tokens[at].lower) || tokens[at].lower.includes(' '))
    return false;
  if (!/^(?:to|on|in|at|by|as|for|from|with|under)$/.test(joins.lower)) return false;
  const article = tokens.slice(0, at).findLastIndex(({ lower }) => /^an?$/.test(lower));
  return article >= 0 && at - article <= 4 && at - article > 1 && !SIGNS.some((each) => tokens[at].classes.has(each));
}

const SIGNS: readonly WordClass[] = ['signIn', 'register', 'enter', 'choose', 'tick'];

/** `a leave request`, `a password reset`: one thing, and nothing that is done. */
function isCompound(tokens: readonly Token[], at: number): boolean {
  const [article, thing] = tokens.slice(Math.max(0, at - 2), at);
  if (at < 2 || !/^an?$/.test(article.lower) || thing.kind !== 'word' || thing.classes.has('who')) return false;
  return tokens[at].kind === 'word' && !/(?:s|ed|ing)$/.test(tokens[at].lower);
}

/** `a not valid email`, `uma senha não válida`: how the value is. */
function isNotValid(tokens: readonly Token[], at: number): boolean {
  if (
    at === 0 ||
    tokens[at - 1].classes.has('be') ||
    !/^(?:no[nt]|n[ãa]o|nicht|niet|nie|inte|pas)$/.test(tokens[at].lower)
  )
    return false;
  return tokens.at(at + 1)?.classes.has('vague') === true;
}

/** In front of days that somebody is away. */
const LEAVE = /^(?:requests?|requested|for|of|on|annual|sick|parental|maternity|paternity|unpaid|paid|takes?|took|books?|booked|grants?|granted|approves?|approved)$/; // prettier-ignore

/** `a leave request` */
function isThing(tokens: readonly Token[], at: number): boolean {
  const before = at === 0 ? undefined : tokens[at - 1].classes;
  if (tokens[at].lower === 'leave' && at > 0 && LEAVE.test(tokens[at - 1].lower)) return true;
  return (
    tokens[at].lower === 'leave' &&
    before !== undefined &&
    (before.has('articles') || before.has('possessives') || before.has('numbers') || before.has('following'))
  );
}

/** `Plate No`: what it counts stands before it. */
function isNumber(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at].text === 'No' && tokens[at - 1].kind === 'word' && /^\p{Lu}/u.test(tokens[at - 1].text);
}

/** A clause's words around its verb: those behind it, with what is before when they need it. */
export function entryTokens({ tokens, at }: Clause): Token[] {
  const after = tokens.slice(at + 1);
  const before = tokens.slice(0, at);
  const last = before.at(-1);
  if (last?.classes.has('be') === true) return [...before.slice(0, -1), ...after];
  // Where the verb comes last, all is said before it.
  const verbLast = !after.some(says) && before.some((token) => says(token) && !token.classes.has('who'));
  if (verbLast || (!after.some(isValue) && before.some(isValue))) {
    let said = before;
    while (said.length > 1 && isWho(said[0]) && !exactly(`${said[0].text} ${said[1].text}`)) said = said.slice(1);
    return [...(namesWhoActs(said) ? said.slice(1) : said), ...after];
  }
  // Dutch and German: `ik "Sanne" invul bij "Voornaam"`.
  const joins = after[0]?.classes.has('in') || (after[0]?.classes.has('with') && after.at(1)?.kind === 'value');
  // `de burger "Sanne" invult bij "Voornaam"`
  const subject = before.slice(0, -1);
  const isSubject = subject.every(isWho) || (subject.length === 2 && isWho(subject[0]) && subject[1].kind === 'word');
  if (last?.kind === 'value' && joins && isSubject && before.length > 1) return [last, ...after];
  // `"Lee" anges i fältet "Namn"`
  const isIn =
    after[0]?.classes.has('in') && (after.at(1)?.quoted === true || after.some(({ classes }) => classes.has('field')));
  if (before.length === 1 && before[0].quoted && isIn) return [...before, ...after];
  // `Plaka alanına girer "<plaka>"`: only the value behind the verb.
  const field = before.findIndex((token) => token.classes.has('field'));
  const first = before.findIndex((token) => !isWho(token));
  if (after.length === 1 && isValue(after[0]) && first < field && !before.some(isValue))
    return [...before.slice(first), ...after];
  // `i fältet "Ort" anger jag "Bonn"`: who does it may stand behind the verb.
  // Polish `z listy "Kraj" wybieram "Peru"`
  const isFrom = /^ze?$/.test(before.at(0)?.lower ?? '') && before.at(1)?.classes.has('field') === true;
  const inField = actorsField(before);
  if (inField > 0) return [...before.slice(inField), ...after];
  const place = (before[0]?.classes.has('in') || isFrom) && before.some((token) => token.quoted);
  const doer = after.findIndex((token) => !isWho(token));
  if (place) return [...before.filter((token) => !isWho(token)), ...after.slice(Math.max(doer, 0))];
  return isFieldFirst(before, after) || isSetTo(tokens[at], before, after)
    ? [...before.filter((token) => !isWho(token)), ...after]
    : after;
}

/** `kierowca w polu "Kod" podaje "7"`, `kassören i fältet "Kod" skriver "7"`: where a field is named behind who fills it in; 0 where none is. */
function actorsField(before: readonly Token[]): number {
  const field = before.findIndex(({ classes }) => classes.has('field'));
  const joins = before[field - 1] as Token | undefined;
  if (field < 2 || field > 4 || !(joins!.classes.has('in') || /^ze?$/.test(joins!.lower))) return 0;
  const isName = before.length === field + 2 && before[field + 1].quoted;
  return isName && before.slice(0, field - 1).every(({ kind }) => kind === 'word') ? field - 1 : 0;
}

/** `avgiften sätts till 400`, `ik het adres wijzig in "x"`: what is changed stands in front. */
function isSetTo(verb: Token, before: readonly Token[], [to, value]: readonly (Token | undefined)[]): boolean {
  if (!verb.classes.has('assign') || value === undefined || !isValue(value)) return false;
  if (to?.classes.has('to') !== true && to?.lower !== 'in') return false;
  const said = before.filter((token) => !isWho(token));
  // `hij het veld "Plaats" wijzigt in "Gent"`
  return (
    said.length > 0 &&
    said.length < 4 &&
    said.every(({ kind, quoted }, i) => kind === 'word' || (quoted && i === said.length - 1))
  );
}

/** `el campo "Barrio" se rellena con "Sur"`: a field before the verb, and behind it what it is filled with. */
function isFieldFirst(before: readonly Token[], after: readonly Token[]): boolean {
  const [joins, ...rest] = after as [Token?, ...Token[]];
  const field = before.findIndex(({ classes }) => classes.has('field'));
  if (joins === undefined || field < 0 || !before.slice(0, field).every(isWho)) return false;
  const said = before.slice(field + 1).filter((token) => !isWho(token));
  const isName =
    said.length < 5 && (said.length === 1 ? said[0].kind !== 'number' : said.every(({ kind }) => kind === 'word'));
  return isName && (joins.classes.has('with') || joins.classes.has('as')) && rest.some(isValue);
}

/** `ik een afspraak maak met naam "Lee"`: as `entryTokens`, with what is made where that stands before its verb. */
export function thingTokens(clause: Clause, lexicon: Lexicon): Token[] {
  const { language } = lexicon;
  // `user "ann" creates a ticket`: who does it.
  const [who, name, ...others] = clause.tokens
    .slice(0, clause.at)
    .filter(({ classes }) => !classes.has('articles') && !classes.has('possessives')) as [Token?, Token?, ...Token[]];
  const behind = clause.tokens.slice(clause.at + 1);
  if (who?.classes.has('who') === true && name?.quoted === true && others.length === 0 && behind.length > 1)
    return behind;
  const rest = entryTokens(clause);
  const [first] = rest as [Token?];
  if (!/^(?:de|nl|tr)$/.test(language) || first?.classes.has('with') !== true) return rest;
  const before = clause.tokens.slice(0, clause.at);
  const [article, next] = [...before.keys()].filter((i) => isDeterminer(before[i])) as [number?, number?];
  if (article === undefined) return rest;
  // `der Kunde eine Reise`: who does it, and what.
  const isSecond = next !== undefined && next === article + 2;
  const isDoer = isSecond && (!before[next].classes.has('possessives') || isDoneBy(before[article + 1], lexicon));
  return [...before.slice(isDoer ? next : article), ...rest];
}

const isDoneBy = ({ text, kind }: Token, lexicon: Lexicon): boolean =>
  kind === 'word' && isAboutPeople(tableName([nounOf(text, lexicon) ?? '']));

export function isValue(token: Token): boolean {
  return token.kind !== 'word';
}

/** A word that is more than grammar. */
function says({ kind, classes }: Token): boolean {
  return kind !== 'word' || ![...classes].some((wordClass) => !isVerb(wordClass) && wordClass !== 'who');
}

/** Of several alike, which one: part of the label. */
const WHICH = /^(?:confirm|repeat|retype|new|old|current|first|last|second)$/;

/** `Ali Name "x" girer`: where the verb comes last, who does it stands before the label. */
function namesWhoActs(said: readonly Token[]): boolean {
  const end = said.findIndex((token) => token.kind !== 'word' || token.classes.has('field'));
  const label = said.slice(0, end < 0 ? said.length : end).filter((token) => !token.classes.has('vague'));
  const text = (words: readonly Token[]): string => words.map((token) => token.text).join(' ');
  return (
    label.length > 1 &&
    label[0] === said[0] &&
    !label[0].classes.has('in') &&
    !WHICH.test(label[0].lower) &&
    !exactly(text(label)) &&
    (known(text(label.slice(1))) ||
      (end > 0 && said[end].classes.has('field') && classifyName(nameWords(label[0].text)) === null))
  );
}

/** Whether words are a name that people know as a whole: `User Name`, and not `Ali Name`. */
function exactly(text: string): boolean {
  const words = nameWords(text);
  return KNOWN_NOUNS.has(words[0]) || (classifyName(words)?.confidence ?? 0) >= 0.95;
}
