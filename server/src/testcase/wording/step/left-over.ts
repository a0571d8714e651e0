import type { FieldFact } from '../../facts';
import { isAboutPeople } from '../../fields/classify-field';
import { withoutAccents } from '../../fields/names';
import { isAround } from '../spoken/around-nouns';
import { isVerb, nounOf, tableOfNoun, type WordClass } from '../lexicon';
import { NO_NAME } from '../no-names';
import type { Reading } from '../reading';
import { asGiven } from '../spoken/bent-names';
import { isRole } from '../spoken/bare-names';
import { calledIn } from '../spoken/called';
import { isAcademic, titledField } from '../spoken/honorifics';
import { tableOfWord } from '../spoken/inflected';
import { isPlace } from '../spoken/places';
import { toldIn, type Told } from '../spoken/told-sets';
import type { Token } from '../tokens';
import { isNegated, type Clause } from './clauses';
import { ageIn, countOf, reasonIn, wordsGiven } from './left-measures';
import { determines, isByProgram, mayBeThing } from './told-labels';
import type { Slot } from './told-states';
import { giveTo } from './told-things';
import { isGermanic } from '../spoken/families';

/**
 * What Dutch, German and Swedish sentences say besides, when all else has been read: names of people and of things, and
 * numbers of things, by the nouns in front of them.
 */
export function readLeftOver(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens, lexicon, groups, refers } = reading;
  const told = isGermanic(lexicon.language) ? toldIn(lexicon.language) : undefined;
  if (told === undefined || step.kind === 'outcome') return;
  if (clauses.some(isNegated) || isByProgram(tokens) || clauses.some(isOnPage)) return;
  if (tokens.some(({ classes, lower }) => classes.has('act') && ON_PAGE.test(lower))) return;
  const isEntered = clauses.some(({ verb }) => verb !== null && ENTERED.has(verb));
  const isOfPage = tokens.some(({ classes }) => classes.has('field'));
  const used = new Set([...groups, ...refers].flatMap(({ rows }) => rows.flat().map(({ value }) => value)));
  const labels = new Set(groups.flatMap(({ rows }) => rows.flat().map(({ label }) => label)));
  const slots: Slot[] = [];
  const add = (slot: Slot | null): void => {
    if (slot === null || used.has(slot.value) || labels.has(slot.label)) return;
    if (!slots.some(({ label, value }) => label === slot.label || value === slot.value)) slots.push(slot);
  };
  for (const [i, { kind, text, bare }] of tokens.entries()) {
    if (kind === 'word' || used.has(text) || (isEntered && (isOfPage || bare !== true))) continue;
    add(nameOf(reading, i) ?? (isEntered ? null : (numberOf(reading, told, i) ?? countOf(reading, told, i))));
  }
  if (isEntered && groups.length === 0) add(wordsGiven(reading));
  add(ageIn(reading));
  add(reasonIn(reading));
  const factOf = ({ label, value, reason }: Slot): FieldFact => ({
    label,
    value,
    reason,
    line: step.line,
    confidence: 0.65,
  });
  for (const slot of slots.filter(({ of }) => of !== undefined)) {
    const table =
      nounOf(slot.of!, lexicon) === undefined
        ? tableOfWord(slot.of!, lexicon.language)
        : tableOfNoun(slot.of!, lexicon);
    groups.push({
      entity: { table, confidence: 0.7, reason: `the step speaks of "${slot.of!}"` },
      own: true,
      rows: [[factOf(slot)]],
    });
  }
  const facts = slots.filter(({ of }) => of === undefined).map(factOf);
  if (facts.length > 0) giveTo(reading, told, facts);
}

/** Where one looks, goes and clicks nothing is said besides. */
const isOnPage = ({ verb }: Clause): boolean => verb === 'open' || verb === 'assert' || verb === 'signIn';

const ENTERED: ReadonlySet<WordClass> = new Set(['enter', 'choose', 'tick', 'untick', 'clear', 'assign'] as const);
const ON_PAGE = /^(?:kli[ck]|druk|drück|tik|tipp|tryck|scroll|wacht|wart|vänta|sluit|stäng|schließ|zoek|such|sök|hovr|för mus|lösch|entfern|verwijder|ta bort|tog bort|tar bort|rader)/; // prettier-ignore

/** Who is named, and what has a name: `mevrouw De Bruin`, `kat Minoes`, `Albert Bos`. */
function nameOf({ tokens, lexicon, step }: Reading, i: number): Slot | null {
  const { text, quoted, bare } = tokens[i];
  const { language } = lexicon;
  if (!quoted || /^<|^https?:|^\//.test(text)) return null;
  const name = calledIn('name', language);
  const role = roleBehind(tokens, i, language);
  if (role !== null) return { label: role, value: text, reason: `given as "${role}"` };
  const from = bare === true ? beforeTitle(tokens, i, language) : i;
  const front = tokens.at(from - 1);
  if (
    from > 0 &&
    front !== undefined &&
    mayHaveName(front, language) &&
    (bare === true || isOpened(tokens, from - 1))
  ) {
    const noun = nounOf(front.text, lexicon);
    const reason = `"${front.text}" stands in front of it`;
    if (noun !== undefined && isAboutPeople(noun)) return { label: name, value: text, of: front.text, reason };
    return { label: asGiven(front.text, language).toLowerCase(), value: text, reason };
  }
  const hasSomething = i === 0 && step.kind === 'context' && tokens.at(1)?.classes.has('have') === true;
  if (bare !== true || !(from < i || hasSomething || /\s/.test(text))) return null;
  return step.kind === 'outcome' ? null : { label: name, value: text, reason: 'somebody by name' };
}

/** In front of `Frau Dr.` */
function beforeTitle(tokens: readonly Token[], i: number, language: string): number {
  let at = i;
  while (at > 0 && isTitle(tokens[at - 1], language)) at--;
  // `de heer`
  return at < i && at > 0 && /^[Dd]e$/.test(tokens[at - 1].text) && tokens[at].lower === 'heer' ? at - 1 : at;
}

const isTitle = ({ kind, text }: Token, language: string): boolean =>
  kind === 'word' && (titledField(text, language) !== undefined || isAcademic(text, language));

/** `Pieter Hoogeveen als koper`, `Anna Berg som ombud` */
function roleBehind(tokens: readonly Token[], i: number, language: string): string | null {
  const [as, ...behind] = tokens.slice(i + 1, i + 4) as [Token?, ...Token[]];
  const role = behind.find((token) => !determines(token));
  if (as?.classes.has('as') !== true || role?.kind !== 'word' || role.classes.size > 0) return null;
  return mayHaveName(role, language) ? asGiven(role.text, language).toLowerCase() : null;
}

function mayHaveName({ kind, text, lower, classes }: Token, language: string): boolean {
  if (kind !== 'word' || ![...classes].every((each) => each === 'who') || isAround(lower, language)) return false;
  if (language === 'de' ? !/^\p{Lu}\p{Ll}{2,}/u.test(text) : !/^\p{Ll}{3,}$/u.test(text)) return false;
  return !NO_NAME.test(lower) && !isPlace(lower) && (isRole(lower, language) || mayBeThing(withoutAccents(lower)));
}

/** An article or a preposition stands in front of a noun, or nothing. */
function isOpened(tokens: readonly Token[], noun: number): boolean {
  const front = tokens.at(noun - 1);
  return noun === 0 || OPENS.some((each) => front!.classes.has(each));
}

const OPENS = ['articles', 'possessives', 'in', 'with', 'of', 'to', 'and', 'as', 'numbers'] as const;

/** Which one it is by its number: `hok 12 toewijst`, `bord 7 för fyra`, `Tisch 7`. */
function numberOf({ tokens, lexicon: { language } }: Reading, told: Told, i: number): Slot | null {
  const { text, quoted, unit } = tokens[i];
  const front = tokens.at(i - 1);
  if (
    i === 0 ||
    front === undefined ||
    quoted ||
    unit !== undefined ||
    !/^(?:\d{1,9}|[\dA-Z][\dA-Z./-]{2,})$/.test(text)
  )
    return null;
  if (
    !mayHaveName(front, language) ||
    [...front.classes].length > 0 ||
    told.before.has(front.lower) ||
    /(?:uhr|uur|klockan|tijd|zeit)$/.test(front.lower)
  )
    return null;
  const next = tokens.at(i + 1);
  const ends =
    next === undefined ||
    (endsInVerb(next, language) && isBehindVerb(tokens.at(i + 2))) ||
    next.kind !== 'word' ||
    ENDS.some((each) => next.classes.has(each)) ||
    [...next.classes].some(isVerb);
  return ends
    ? { label: asGiven(front.text, language).toLowerCase(), value: text, reason: `which ${front.text} it is` }
    : null;
}

/** Where the verb stands last. */
const endsInVerb = ({ text, lower }: Token, language: string): boolean =>
  language === 'de' ? /^\p{Ll}/u.test(text) : language === 'nl' && /(?:[^aeiou]|[aeo]{2}|i[ej])t$/.test(lower);

/** `leenfiets 12 meekrijgt tegen een borg`: nothing, or what else is said. */
const isBehindVerb = (token: Token | undefined): boolean =>
  token === undefined || /^(?:tegen|voor|met|op|in|aan|bij|tot|van|om|naar|en)$/.test(token.lower);

const ENDS = ['in', 'to', 'with', 'and', 'of', 'as', 'be', 'have', 'possessives', 'articles', 'who'] as const;
