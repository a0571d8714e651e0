import type { FieldFact } from '../../facts';
import { isPlural, tableName } from '../../fields/names';
import { detailsFrom } from '../details';
import { pluralNoun, readNouns } from '../read-nouns';
import type { Reading } from '../reading';
import type { Token } from '../tokens';

/** `the opening hours are from 08:00 to 17:30`, `the course is on "2024-05-06" at "10:00"`: when it is, and where to. */
export function readSpan({ groups, step: { line }, lexicon }: Reading, said: readonly Token[]): boolean {
  const tokens = said.flatMap(apart);
  const be = tokens.findIndex(({ classes }) => classes.has('be'));
  if (be < 1 || tokens[be].text === ':' || tokens.length < be + 3) return false;
  const { pairs, end } = detailsFrom(tokens, be + 1, lexicon);
  if (pairs.length === 0 || end !== tokens.length) return false;
  const words = tokens.slice(0, be).filter(({ classes }) => !classes.has('articles') && !classes.has('possessives'));
  const thing = words.map(({ lower }) => lower).join(' ');
  if (words.length === 0 || words.length > 3 || words.some((word) => !isPlainWord(word))) return false;
  const noun = readNouns(tokens.slice(0, be), lexicon).at(0);
  const isNoun = noun?.end === be && noun.start === 0 && (noun.known || pluralNoun(noun));
  // `opening hours`: alone, hours are no thing.
  const isThing = isNoun || (words.length > 1 && isPlural(words.at(-1)!.lower));
  const label = (said: string): string => (isThing ? said : pairs.length === 1 ? thing : `${thing} ${said}`);
  const reason = `when and where the "${thing}" is`;
  const row = pairs.map((pair): FieldFact => ({ label: label(pair.label!), sure: true, value: pair.value, line, confidence: 0.75, reason })); // prettier-ignore
  const table = isNoun ? noun.table : tableName(words.map(({ lower }) => lower));
  const entity = isThing ? { table, confidence: 0.8, reason } : null;
  groups.push({ entity, own: isThing, ...(isThing ? { more: true } : {}), rows: [row] });
  return true;
}

/** `is on`, which says of people what page they see, in its two words. */
function apart(token: Token): Token[] {
  if (token.kind !== 'word' || !IS_ON.test(token.lower)) return [token];
  const [is, on] = token.lower.split(' ') as [string, string];
  return [
    { ...token, text: is, lower: is, classes: new Set(['be'] as const) },
    { ...token, text: on, lower: on, classes: new Set(['in'] as const) },
  ];
}

export const IS_ON = /^(?:is|are|was|were) (?:on|at)$/;

const isPlainWord = ({ kind, lower, classes }: Token): boolean =>
  kind === 'word' && /^[a-z-]{3,30}$/.test(lower) && !NO_SPAN.test(lower) && !classes.has('who');

const NO_SPAN = /^(?:there|here|page|screen|window|request|response|test|scenario|user|this|that)$/;
