import { isVerb, type Lexicon, type WordClass } from './lexicon';
import { known } from './pairs';
import { ADJECTIVES } from './table-nouns';
import type { Token } from './tokens';

/** A part of a step with one verb. */
export interface Clause {
  tokens: Token[];
  /** Index of the verb; -1 when there is none. */
  at: number;
  verb: WordClass | null;
}

const PRONOUN =
  /^(?:i|will|can|i'll|ich|je|j'|yo|eu|ik|il|elle|er|sie|ele|ela|hij|zij|wir|nous|we|he|she|they|you|user|users|customer|admin|administrator|the|a|then|also|now|successfully|client|visitor|tester|member|guest)$/;
const ADVERBS = /^(?:also|just|only|then|both|each|all|i|one)$/;
const PASSIVE_STATES: ReadonlySet<WordClass> = new Set(['tick', 'untick', 'create', 'act', 'assert'] as const);

/** Whether a step says what is to be seen, wherever it says so. */
export function isExpectation(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    if (token.kind !== 'word' || !token.classes.has('expectation')) return false;
    const before = i === 0 ? undefined : tokens[i - 1];
    return before === undefined || !(before.classes.has('articles') || before.classes.has('possessives'));
  });
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

function verbFollows(tokens: readonly Token[], from: number): boolean {
  let i = from;
  while (i < tokens.length && i < from + 3 && (PRONOUN.test(tokens[i].lower) || tokens[i].classes.has('and'))) i++;
  const token = tokens.at(i);
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
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.kind === 'value' && i > 3) break;
    const before = i === 0 ? undefined : tokens[i - 1];
    const verb = verbClass(token);
    if (verb === null) continue;
    if (before !== undefined && !mayPrecedeVerb(before)) continue;
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
    return { tokens, at: i, verb };
  }
  if (lexicon.language !== 'en') {
    // Turkish has its verb last, German often.
    const at = tokens.findLastIndex((token) => verbClass(token) !== null);
    if (at >= 0) return { tokens, at, verb: verbClass(tokens[at]) };
  }
  return nothing;
}

function mayPrecedeVerb(token: Token): boolean {
  const { classes } = token;
  if (token.kind === 'number' || (ADJECTIVES.has(token.lower) && !ADVERBS.test(token.lower))) return false;
  return !['articles', 'possessives', 'with', 'in', 'as', 'numbers', 'named'].some((wordClass) =>
    classes.has(wordClass as WordClass),
  );
}

/** Whether a person does it, as in `Then I enter ...`; `Then the email is set to` is an expectation. */
export function isDoneByPerson({ tokens, at, verb }: Clause): boolean {
  if (verb === null || at < 0) return false;
  const subject = tokens.slice(0, at);
  if (subject.length > 3 || subject.some((token) => token.classes.has('be'))) return false;
  return subject.every(
    (token, i) => token.kind === 'word' && (PRONOUN.test(token.lower) || (i === 0 && /^\p{Lu}/u.test(token.text))),
  );
}

/** `does not enter`, `without`, `leave "Email" empty`: said before any value, or around the verb. */
export function isNegated({ tokens, at }: Clause): boolean {
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'value' && i > at) return false;
    if (token.classes.has('negation') && (i <= at + 2 || at < 0)) return true;
  }
  return false;
}

/** A clause's words around its verb: those behind it, with what is before when they need it. */
export function entryTokens({ tokens, at }: Clause): Token[] {
  const after = tokens.slice(at + 1);
  const before = tokens.slice(0, at);
  const last = before.at(-1);
  if (last?.classes.has('be') === true) return [...before.slice(0, -1), ...after];
  if (!after.some((token) => token.kind !== 'word') && before.some((token) => token.kind !== 'word'))
    return [...(namesWhoActs(before) ? before.slice(1) : before), ...after];
  const place = before[0]?.classes.has('in') && before.some((token) => token.quoted);
  return place ? [...before.filter((token) => !PRONOUN.test(token.lower)), ...after] : after;
}

/** `Ali Name "x" girer`: where the verb comes last, who does it stands before the label. */
function namesWhoActs(before: readonly Token[]): boolean {
  const label = before.slice(
    1,
    Math.max(
      1,
      before.findIndex((token) => token.kind !== 'word'),
    ),
  );
  return label.length > 0 && known(label.map((token) => token.text).join(' '));
}
