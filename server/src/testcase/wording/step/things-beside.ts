import { isAboutPeople } from '../../fields/classify-field';
import type { NounFact } from '../read-nouns';
import type { Reading } from '../reading';
import { isPlaceNoun } from '../spoken/bare-names';
import { asGiven } from '../spoken/bent-names';
import type { Token } from '../tokens';

/**
 * `un article intitulé "Vélo" dans la catégorie "Sport"`, `een afspraak bij vestiging Utrecht`: of what is made, the names of
 * things where it is or goes are fields.
 */
export function withPlaces(
  things: readonly NounFact[],
  tokens: readonly Token[],
  { lexicon: { language }, nouns }: Reading,
): NounFact[] {
  const made = language === 'en' ? undefined : (things.find(isMade) ?? nouns.find(isMade));
  if (made === undefined) return [...things];
  const places = things.filter((thing) => thing !== made && isPlace(thing, tokens, language));
  if (places.length === 0) return [...things];
  const pairs = places.map(({ noun, name, start, end }) => ({
    label: asGiven(wordsOf(tokens, start, end, name) ?? noun, language),
    value: name,
    sure: false,
    adjacent: false,
    reason: `where the ${made.noun} is`,
  }));
  const whole = { ...made, pairs: [...made.pairs, ...pairs] };
  const rest = things.filter((thing) => thing !== made && !places.includes(thing));
  return [whole, ...rest];
}

const isMade = ({ determiner, name, known }: NounFact): boolean =>
  known && /^(?:article|number|none)$/.test(determiner) && name === null;

function isPlace(
  { name, pairs, start, table, known, noun }: NounFact,
  tokens: readonly Token[],
  language: string,
): boolean {
  const lead = tokens.slice(0, start).findLast(({ classes }) => !classes.has('possessives') || classes.has('in'));
  if (name === null || pairs.length > 0 || start === 0 || lead?.classes.has('in') !== true) return false;
  return isPlaceNoun(noun, language) || (known && !isAboutPeople(table));
}

/** What stands right before the name. */
function wordsOf(tokens: readonly Token[], start: number, end: number, name: string | null): string | null {
  const value = tokens.findIndex(({ kind, text }, i) => i > start && i < end && kind !== 'word' && text === name);
  return value > 0 && tokens[value - 1].kind === 'word' ? tokens[value - 1].text : null;
}
