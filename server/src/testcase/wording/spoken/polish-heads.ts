import type { Token } from '../tokens';
import { isRole } from './bare-names';

/** What a Polish sentence says that so much is of, in front of `w kwocie`, `w wysokości`: `wpłacając kaucję w wysokości`. */

/** The first noun of what is said right before a token; null where nothing but a verb is. */
export function headBefore(tokens: readonly Token[], end: number): string | null {
  let start = end;
  while (start > 0 && !isBoundary(tokens, start - 1, end)) start--;
  const nouns = tokens.slice(start, end).filter((token, i, said) => isNoun(token) && !(i > 0 && joins(said[i - 1])));
  // `dyrektor przyznaje nagrodę w wysokości`: who, and what.
  const head = nouns.find(isObject) ?? nouns.at(0);
  // `dłużnik zalega z opłatą w wysokości`: who does it, and no verb that is known.
  if (head !== undefined && start === 0 && head === tokens[0] && isRole(head.lower, 'pl'))
    return tokens.slice(start + 1, end).findLast(isNoun)?.text ?? null;
  return head?.text ?? null;
}

/** Nouns that say with what stands behind them what something is: `numer prawa jazdy`, `stan licznika`. */
const HEAD = /^(?:numer(?:em|u|ze)?|nr|kod(?:em|u|zie)?|stan(?:em|u)?|dat[aęąy]|termin(?:em|u|ie)?|liczb[aęąy]|seri[aęąi]|sygnatur[aęąy]|symbol(?:em|u)?|identyfikator(?:em|a)?)$/; // prettier-ignore

/** Where the name of what follows begins among the words in front of it; -1 where none of them says so. */
export const headIn = (words: readonly string[]): number => words.findIndex((word) => HEAD.test(word));

const joins = ({ classes, lower }: Token): boolean =>
  JOINS.some((each) => classes.has(each)) || PREPOSITION.test(lower);
const PREPOSITION =
  /^(?:wobec|wskutek|według|dzięki|przeciw|zgodnie|mimo|podczas|oprócz|poza|po|za|pod|nad|przed|między|wśród|u)$/;
const JOINS = ['in', 'with', 'to', 'and', 'as'] as const;

/** `od towarów i usług`: two of one kind behind a preposition, and no other part of the sentence. */
function isBoundary(tokens: readonly Token[], at: number, end: number): boolean {
  const { kind, lower, classes } = tokens[at];
  if (kind !== 'word' || /^(?:któr|jak)/.test(lower)) return true;
  if (!classes.has('and')) return false;
  return !(lower === 'i' && at === end - 2 && at > 1 && joins(tokens[at - 2]));
}

/** What something is done with. */
const isObject = ({ lower }: Token): boolean => /\p{L}{2}ę$/u.test(lower) && !/(?:uję|eję|aję)$/.test(lower);

const isNoun = ({ lower, classes }: Token): boolean =>
  classes.size === 0 && lower.length > 2 && !VERB.test(lower) && !PREPOSITION.test(lower);
const VERB = /(?:ł[aoy]?|łe?m|uje|uję|ąc|[aoe]no|[iyaę]to)$/;
