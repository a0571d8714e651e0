import type { Lexicon, WordClass } from '../lexicon';
import { stateOf } from '../spoken/states';
import { isDeterminer, isValue } from '../token-kinds';
import type { Token } from '../tokens';
import { isRomance } from '../spoken/families';

/** Words in front of the verb, and between a conjunction and what is shown. */
const MOST_WORDS = 5;

const ENTERS: readonly WordClass[] = ['enter', 'create', 'register'];
const THAT = /^(?:que|qu|che)$/;
/** What something shows: `el contador marca 98.412`. */
const SHOWS = /^(?:marca|marque|indica|indique|affiche|muestra|señala|mostra|segna|assinala|aponta)$/;

/**
 * A step without what only says that something is written down: `anota que el contador marca 98.412` is `anota el
 * contador 98.412`, `indique que l'enfant est née le 8 janvier` is `l'enfant est née le 8 janvier`.
 */
export function withoutReporting(tokens: Token[], lexicon: Lexicon): Token[] {
  if (!isRomance(lexicon.language)) return tokens;
  const that = tokens.findIndex(
    ({ lower, kind }, i) =>
      i > 0 && kind === 'word' && THAT.test(lower) && ENTERS.some((each) => tokens[i - 1].classes.has(each)),
  );
  if (that < 0 || that > MOST_WORDS) return tokens;
  const rest = tokens.slice(that + 1);
  const value = rest.findIndex(isValue);
  if (value < 1) return tokens;
  const said = rest.slice(0, value - 1);
  if (SHOWS.test(rest[value - 1].lower) && said.length > 0 && said.length < MOST_WORDS && said.every(isName))
    return [...tokens.slice(0, that), ...said, ...rest.slice(value)];
  const isState = rest.some(
    ({ kind, lower }, i) =>
      kind === 'word' && stateOf(lower, lexicon.language) !== undefined && rest.slice(i + 1, i + 4).some(isValue),
  );
  return isState || tokens[that - 1].classes.has('register') ? rest : tokens;
}

const isName = (token: Token): boolean =>
  token.kind === 'word' && (token.classes.size === 0 || isDeterminer(token) || token.classes.has('of'));
