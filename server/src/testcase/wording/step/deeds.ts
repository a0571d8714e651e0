import { isAboutPeople } from '../../fields/classify-field';
import { singular, tableName } from '../../fields/names';
import { readNouns, type NounFact } from '../read-nouns';
import type { Reading } from '../reading';
import { ANY_DEED, DEEDS, DONE_ON_SCREEN, WHO_DOES, type Deed } from '../spoken/deeds';
import { ADJECTIVES, KNOWN_NOUNS, mayBeTable, NOT_TABLES } from '../table-nouns';
import type { Token } from '../tokens';
import type { Clause } from './clauses';
import { isNamed, Scan } from './deed-scan';

/** `Ann lends "Piranesi" to Bob until "2024-03-28"`: somebody does something with things that have names. */

/** Words in front of the verb. */
const MOST_BEFORE = 6;
/** Beside who does it. */
const BESIDE = /^(?:has|have|had|also|then|now|just|already|will|can|wants|want|to|tries|try|would|like|again|later|online|immediately|first)$/; // prettier-ignore

/** Whether it was read as something that somebody does; `before` are the groups that the clause did not tell. */
export function readDeed(reading: Reading, { tokens, at: own, verb }: Clause, before: number): boolean {
  const { step, lexicon } = reading;
  const deeds = DEEDS[lexicon.language];
  if (deeds === undefined || step.kind === 'outcome') return false;
  const found = tokens.slice(0, MOST_BEFORE).findIndex(({ kind, lower }) => kind === 'word' && deeds.has(lower));
  // `apply promo SAVE10`: nobody applies for anything.
  if (found >= 0 && /^appl/.test(tokens[found].lower) && tokens.some(({ lower }) => REBATE.test(lower))) return false;
  const isKnown = found >= 0 && (own < 0 || own >= found || verb === 'act');
  const by = isKnown ? deeds.get(tokens[found].lower) : undefined;
  const at = by !== undefined && isDoer(tokens.slice(0, found), by.base, lexicon.language) ? found : -1;
  const turned = at < 0 && by !== undefined ? turnedAround(tokens, found) : null;
  if (turned !== null) return tell(reading, new Scan(reading, turned, by!), { from: 0, before, least: by!.least ?? 1 });
  if (at < 0 && (verb !== null || step.kind !== 'action')) return false;
  const other = at < 0 ? otherVerb(tokens, lexicon.language) : at;
  const next = tokens.at(other + 1);
  if (other < 0 || next === undefined || /^(?:by|it)$/.test(next.lower) || isOfThing(tokens, other)) return false;
  const scan = new Scan(reading, tokens, at < 0 ? anyDeed(reading, tokens, other) : by!);
  return tell(reading, scan, { from: other + 1, before, least: at < 0 ? null : (by?.least ?? 1) });
}

/**
 * What a verb that nobody knows makes: `she founds the guild "Ash" with motto "x"` the guild, `the guest reviews the
 * hotel "Ritz" with 4 stars` a review.
 */
function anyDeed({ lexicon }: Reading, tokens: readonly Token[], verb: number): Deed {
  const { lower } = tokens[verb];
  if (verb > 0 && lower.endsWith('s') && KNOWN_NOUNS.has(singular(lower)))
    return { ...ANY_DEED, table: tableName([lower]) };
  const [noun] = readNouns(tokens.slice(verb + 1), lexicon) as (NounFact | undefined)[];
  const isMade = noun?.start === 0 && noun.name !== null && noun.pairs.length > 0 && noun.determiner !== 'none';
  return isMade && mayBeTable(singular(noun.noun)) ? { ...ANY_DEED, makes: true } : ANY_DEED;
}

const REBATE = /^(?:promo|promotion|coupon|voucher|discount|code|filter|filters|gift)$/;

/** `2 "Tea" are charged to room 12`: what is done with things that have not been spoken of, as if somebody did it. */
function turnedAround(tokens: readonly Token[], verb: number): Token[] | null {
  const be = tokens.findIndex(({ classes, text }) => classes.has('be') && text !== ':');
  if (be < 1 || be !== verb - 1 || !/(?:ed|sold|bought|lent|sent|spent|paid)$/.test(tokens[verb].lower)) return null;
  const said = tokens.slice(0, be);
  const [first] = said;
  if (!said.some(({ kind }) => kind !== 'word') || (first.kind === 'word' && !/^an?$/.test(first.lower))) return null;
  return first.quoted ? null : [...said, ...tokens.slice(verb + 1)];
}

function tell(
  reading: Reading,
  scan: Scan,
  { from, before, least }: { from: number; before: number; least: number | null },
): boolean {
  scan.read(from);
  const { facts, entity, deed } = scan;
  const groups = reading.groups.slice(before);
  const told = groups.flatMap(({ rows }) => rows.flat());
  const labelled = facts.filter(({ label }) => label !== null).length;
  const isMeasured = facts.some(({ value }) => /^[$€£]?\d/.test(value ?? ''));
  if (labelled < (least ?? (isMeasured ? 1 : 2)) || labelled < told.length) return false;
  // `books the patient on "2024-05-06"`: no patient has that date.
  const isOfWho =
    !isAboutPeople(entity.table) && groups.some(({ entity: of }) => of !== null && isAboutPeople(of.table));
  if (labelled === told.length && !(isOfWho && told.every(({ label }) => facts.some((fact) => fact.label === label))))
    return false;
  if (deed.ofMoney === true && !facts.some(({ label }) => label === deed.number)) return false;
  reading.groups.splice(before);
  const isOf = entity.table !== '';
  reading.groups.push({ entity: isOf ? entity : null, own: isOf, ...(isOf ? { more: true } : {}), rows: scan.rows });
  if (isOf) reading.noun = entity;
  return true;
}

/** Where the verb is that nobody knows, behind somebody: `the nurse vaccinates "Rex"`; nothing that is done to a page. */
function otherVerb(tokens: readonly Token[], language: string): number {
  // `Ann logs 3 hours`: a name in front is no verb.
  for (const at of PLACES) {
    if (at >= tokens.length) continue;
    const { kind, lower, classes } = tokens[at];
    if (kind !== 'word' || classes.size > 0 || !/^[a-z]{3,}$/.test(lower)) continue;
    if (BESIDE.test(lower) || DONE_ON_SCREEN.test(lower)) continue;
    const base = !/(?:s|ed|ew|ought|aught|ave|ade|ote|ook|old|ent|ut)$/.test(lower);
    if (at === 0 ? !isOrdered(tokens, base) : !isDoer(tokens.slice(0, at), base, language)) continue;
    return tokens.some((token) => token.kind === 'word' && (token.classes.has('field') || PAGE.has(token.lower)))
      ? -1
      : at;
  }
  return -1;
}

const PLACES = [1, 2, 3, 4, 5, 0];

/** `Report damage "x" for policy "y"`: a verb in front, of nobody. */
function isOrdered([{ lower }, next]: readonly Token[], base: boolean): boolean {
  if (!base || mayBeKnown(lower) || /(?:ing|al|ive|ic|ous|ion|ment|ty|er)$/.test(lower)) return false;
  return (next as Token | undefined)?.kind === 'word' && (next.classes.size === 0 || next.classes.has('articles'));
}

const mayBeKnown = (word: string): boolean =>
  KNOWN_NOUNS.has(singular(word)) || NOT_TABLES.has(word) || ADJECTIVES.has(word);

/** What pages and programs are made of. */
const PAGE: ReadonlySet<string> = new Set(
  'button buttons link links tab tabs page pages icon icons menu menus element elements text texts url urls screen screens window windows section sections row rows column columns option options dialog dialogs popup popups file files folder folders error errors message messages title titles label labels header headers request requests response responses endpoint endpoints api browser browsers mouse key keys cursor clipboard toggle slider modal panel widget locator xpath selector database query server command script variable parameter step steps times seconds character characters value values'.split(
    ' ',
  ),
);

/** `a task assigned to "Ann"`: how it is. */
const isOfThing = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  tokens[at].lower.endsWith('ed') &&
  tokens.slice(0, at).some(({ lower }) => /^an?$/.test(lower)) &&
  /^(?:to|by|on|in|at)$/.test(tokens[at + 1].lower);

/** `I`, `the receptionist`, `Ann Lee`, `member "Ann"`: who does it, or nobody in front of a verb. */
function isDoer(before: readonly Token[], base: boolean, language: string): boolean {
  let who = before;
  while (who.length > 0 && BESIDE.test(who.at(-1)!.lower)) who = who.slice(0, -1);
  const [first] = who as [Token?];
  if (first === undefined) return before.length === 0 && base;
  if (first.classes.has('who') && who.length === 1) return !(base && SOMEBODY.test(first.lower));
  // `the exchange rate`: one person would do it in another form.
  if (base && before.at(-1)?.lower !== 'to') return false;
  const value = who.findIndex(({ kind }) => kind !== 'word');
  if (value === 0) return who.length === 1 && first.quoted;
  const determined = first.classes.has('articles') || first.lower === 'the';
  const words = determined ? who.slice(1) : who;
  // `member "Ann"`
  if (value > 0)
    return who[value].quoted && value === who.length - 1 && words.length === 2 && isPerson(words[0], language);
  if (words.length === 0 || words.length > 3) return false;
  // `reception books a room`
  if (determined || words.length === 1) if (isPerson(words.at(-1)!, language) && words.every(isPlainWord)) return true;
  return !determined && words.every(isNamed);
}

const SOMEBODY = /^(?:he|she|user|customer|client|visitor|tester|member|guest|admin|administrator|one)$/;

function isPerson({ kind, lower, classes }: Token, language: string): boolean {
  return (
    kind === 'word' &&
    (classes.has('who') || isAboutPeople(tableName([lower])) || WHO_DOES[language]?.test(lower) === true)
  );
}

const isPlainWord = ({ kind, lower, classes }: Token): boolean =>
  kind === 'word' && /^[a-z-]{2,30}$/.test(lower) && !ADJECTIVES.has(lower) && !classes.has('following');
