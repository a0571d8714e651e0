import { isPlural } from '../fields/names';
import { nounOf, type Lexicon, type WordClass } from './lexicon';
import { NO_NAME } from './no-names';
import { isGivenName } from './spoken/given-names';
import { isAcademic, titledField } from './spoken/honorifics';
import { isAnimal, isFamily, isKin } from './spoken/people';
import { isPlace } from './spoken/places';
import { hasNoName, isInfinitive } from './spoken/romance-fronts';
import type { Token } from './tokens';
import { isRomance } from './spoken/families';

/** Names and numbers behind nouns that nobody knows, in Romance languages: `la embarcación Flor do Mar`, `nella vasca 7`, `com o mecânico Tião`. */

const JOINS: readonly WordClass[] = ['articles', 'possessives', 'in', 'with', 'of', 'to', 'as'];

/** What may have a name, whoever knows it: a plain noun behind what says that it is one. */
function mayHave(before: readonly Token[], { language }: Lexicon): boolean {
  const [lead, front] = before.slice(-2) as [Token?, Token?];
  if (front?.kind !== 'word' || lead === undefined || !/^\p{Ll}{3,}(?:-\p{Ll}+)*$/u.test(front.text)) return false;
  const { lower, classes } = front;
  if (![...classes].every((each) => each === 'who') || NO_NAME.test(lower) || isPlace(lower)) return false;
  if (hasNoName(lower, language)) return false;
  if (lead.text === ',') return before.length > 3;
  if (!JOINS.some((each) => lead.classes.has(each))) return false;
  return determines(lead) || !isInfinitive(lower, language);
}

const determines = ({ classes, lower }: Token): boolean =>
  classes.has('articles') || (classes.has('possessives') && lower !== 'de' && lower !== 'd') || MERGED.test(lower);
/** Prepositions with their article: `del`, `nella`, `au`. */
const MERGED = /^(?:d?al|del|aux?|du|des|(?:d?[ae]|ne|su|da)(?:l|ll[oae]?|gli|i)|n?d?[oa]s?|à|às|ao|aos|pel[oa]s?)$/;

/** Whether a noun that nobody knows has the name behind it; names of people by themselves are read elsewhere, with what they are. */
export function takesRomanceName(before: readonly Token[], words: readonly Token[], lexicon: Lexicon): boolean {
  const { language } = lexicon;
  const front = before.at(-1)!;
  if (!isRomance(language) || !mayHave(before, lexicon)) return false;
  const { lower, text } = front;
  if (isKin(lower, language) || isAnimal(lower, language) || isFamily(lower, language)) return false;
  if (titledField(text, language) !== undefined || isAcademic(text, language)) return false;
  return !isGivenName(words[0].text, language) || isWith(before);
}

/** `com o mecânico Tião`: no more than one of what the sentence is about. */
const isWith = (before: readonly Token[]): boolean =>
  before
    .slice(-4, -1)
    .some(
      ({ classes, lower }) =>
        classes.has('with') || classes.has('to') || /^(?:al|au|ao|à|pel[oa]|por|par|dal(?:la)?)$/.test(lower),
    );

/** Where a number or a letter ends that says which of a noun's it is. */
export function isRomanceNumber(
  tokens: readonly Token[],
  at: number,
  before: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const { kind, text, unit } = tokens[at];
  const isNumber = kind === 'number' && unit === undefined && /^\d{1,9}$/.test(text);
  if (!isNumber && !(kind === 'word' && /^[A-Z]$/.test(text))) return false;
  if (!isRomance(lexicon.language) || !mayHave(before, lexicon)) return false;
  const lead = before.at(-2)!;
  if (lead.text !== ',' && !determines(lead)) return false;
  const front = before.at(-1)!;
  // `los 30 días`, `las casi 20`
  if (
    /^(?:l[oa]s|les|des|aux|os|as|gli|i)$/.test(lead.lower) ||
    (lexicon.language !== 'it' && front.lower.endsWith('s'))
  )
    return false;
  const noun = nounOf(front.text, lexicon);
  if (noun !== undefined && isPlural(noun)) return false;
  const next = tokens.at(at + 1);
  return next === undefined || next.quoted || ENDS.some((each) => next.classes.has(each));
}

const ENDS = ['in', 'to', 'with', 'of', 'and', 'as', 'be', 'have', 'possessives'] as const;
