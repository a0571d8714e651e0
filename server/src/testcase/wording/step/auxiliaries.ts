import { ENTRY } from '../reading';
import type { Lexicon } from '../lexicon';
import { auxiliariesIn, type Auxiliaries } from '../spoken/auxiliaries';
import type { Token } from '../tokens';

/** Words between what helps a verb and the verb, at most. */
const FARTHEST = 14;

/**
 * A step of another language without what only helps its verb: `jag har fyllt i "x" i fältet "y"`,
 * `"x" wird in das Feld "y" eingegeben`. What is entered is said as it is where the verb stands alone.
 */
export function withoutAuxiliaries(tokens: Token[], { language }: Lexicon): Token[] {
  const said = auxiliariesIn(language);
  if (said === undefined || !tokens.some(({ kind }) => kind !== 'word')) return tokens;
  const helps = tokens.findIndex(({ kind, lower }) => kind === 'word' && said.words.has(lower));
  if (helps < 0) return tokens;
  const verb = tokens.findIndex((token, i) => i > helps && isEntered(token, said));
  if (verb < 0 || verb - helps > FARTHEST || tokens.slice(helps, verb).some(divides)) return tokens;
  return tokens.filter(({ kind, lower }, i) => i < helps || i >= verb || kind !== 'word' || !said.words.has(lower));
}

const isEntered = ({ kind, lower, classes }: Token, { participle }: Auxiliaries): boolean =>
  kind === 'word' && participle.test(lower) && [...classes].some((each) => ENTRY.has(each));

/** Another part of the sentence begins: what helps is of a verb that nobody knows. */
const divides = ({ kind, text, classes }: Token): boolean =>
  kind === 'word' && (text === ',' || text === ';' || (classes.has('and') && text.length > 1));
