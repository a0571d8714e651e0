import { nameParts } from './bare-names-abroad';
import { NO_NAME } from './no-names';
import { isGivenName } from './spoken/given-names';
import { isRole } from './spoken/bare-names';
import { isPlace } from './spoken/places';
import { isAround } from './spoken/around-nouns';
import type { Token } from './tokens';
import { isGermanic } from './spoken/families';

/** Names that no quotes hold, in Dutch, German and Swedish: whoever a sentence speaks of, and things behind their nouns. */

/** In front of a name within a sentence: `dat`, `att`, `dass`. */
const THAT = /^(?:dat|att|dass|daß|wenn|als|wanneer|när)$/;

/** Where a name of two words or more ends that begins at a token, with nothing in front that says whose it is; that token itself where none does. */
export function endOfPerson(tokens: readonly Token[], at: number, out: readonly Token[], language: string): number {
  if (isChosenAs(out, language) && isGivenName(tokens[at].text, language)) {
    const end = nameParts(tokens, at, language);
    return end - at > 1 && end === tokens.length ? end : at;
  }
  if (!isGermanic(language) || tokens[at].classes.has('who') || !/^\p{Lu}/u.test(tokens[at].text)) return at;
  if (!mayBegin(out.at(-1))) return at;
  if (out.length === 0 && isOwner(tokens, at, language)) return at + 1;
  const parts = nameParts(tokens, at, language);
  const end = language === 'de' ? withinGerman(tokens, at, parts) : parts;
  if (end - at < 2 || tokens.slice(at, end).some(({ lower }) => isAround(lower, language) || NO_NAME.test(lower)))
    return at;
  const next = tokens.at(end);
  if (next?.quoted === true || next?.classes.has('field') === true) return at;
  return out.length > 0 ||
    (next?.kind === 'word' && (language === 'de' || /^\p{Ll}/u.test(next.text))) ||
    next?.kind === 'number'
    ? end
    : at;
}

/** `jako opiekuna wskazuje`, `som ombud väljer hon`, `als Vertretung wählt er`: as what somebody is chosen stands first. */
function isChosenAs(out: readonly Token[], language: string): boolean {
  const [first] = out as [Token?];
  if (out.length < 3 || out.length > 5 || !(first!.classes.has('as') || (language === 'pl' && first!.lower === 'na')))
    return false;
  return out.slice(2).some(({ classes }) => classes.has('choose') || classes.has('enter') || classes.has('assign'));
}

/** `Fatima heeft 200 euro`: who has something, by a first name alone. */
function isOwner(tokens: readonly Token[], at: number, language: string): boolean {
  const { text, lower, classes } = tokens[at];
  const next = tokens.at(at + 1);
  if (next?.kind !== 'word' || !next.classes.has('have') || classes.size > 0 || !/^\p{Lu}\p{Ll}{2,}$/u.test(text))
    return false;
  return language === 'de' ? isGivenName(text, 'de') : !isAround(lower, language) && !NO_NAME.test(lower);
}

/** No other noun stands in front, which would be what has the name. */
function mayBegin(front: Token | undefined): boolean {
  if (front === undefined || THAT.test(front.lower)) return true;
  return front.kind === 'word' && BEFORE.some((each) => front.classes.has(each)) && front.text !== ':';
}

const BEFORE = ['in', 'with', 'of', 'to', 'and', 'as'] as const;

/** A first name and what stands behind it: other nouns are capitals as well. */
function withinGerman(tokens: readonly Token[], at: number, parts: number): number {
  if (!isGivenName(tokens[at].text, 'de')) return at;
  let end = at + 1;
  while (end < parts && isGivenName(tokens[end].text, 'de')) end++;
  while (end < parts && /^\p{Ll}/u.test(tokens[end].text)) end++;
  return Math.min(parts, end + 1);
}

/** `kat Minoes`, `lagret Kiruna`, `av handläggare Åsa Wiklund`: whether what stands in front has the name, whoever knows it. */
export function takesAnyName(before: readonly Token[], words: readonly Token[], language: string): boolean {
  const front = before.at(-1)!;
  const { lower, classes } = front;
  if (front.kind !== 'word' || ![...classes].every((each) => each === 'who') || !/^\p{Ll}{3,}$/u.test(front.text))
    return false;
  if (isAround(lower, language) || NO_NAME.test(lower) || isPlace(lower)) return false;
  const lead = before.at(-2);
  const opens = lead === undefined || THAT.test(lead.lower) || OPENS.some((each) => lead.classes.has(each));
  if (language === 'sv')
    return opens
      ? !/(?:[^aeiou]a|[aä]r|te|de)$/.test(lower) || isRole(lower, language)
      : isDefinite(lower) || (words.length > 1 && isRole(lower, language));
  // `een rode Opel`, `belt Jan`
  if (/(?:[^td]|sch)e$/.test(lower)) return false;
  return opens ? lead !== undefined || !lower.endsWith('t') : words.length > 1 && isRole(lower, language);
}

const OPENS = ['articles', 'possessives', 'in', 'with', 'of', 'to', 'and', 'as'] as const;
const isDefinite = (word: string): boolean => /\p{L}{3}(?:[eo]n|et|an|ren|ln)$/u.test(word);
