import { nounOf, type Lexicon } from '../lexicon';
import type { Token } from '../tokens';
import { isRomance } from '../spoken/families';

/**
 * What is done, in words that nobody knows, as Romance languages say it: first in what somebody does, behind a pronoun, or
 * in front of whom it is done to: `deposita "100"`, `elle confirme par`, `lo envío al grupo`. A thing has an article there.
 */
export function withDoneFirst(tokens: Token[], lexicon: Lexicon): Token[] {
  if (!isRomance(lexicon.language)) return tokens;
  const [first, second] = tokens as [Token?, Token?];
  const at = first === undefined ? -1 : BEFORE[lexicon.language]!.test(first.lower) ? 1 : 0;
  const token = at === 1 ? second : first;
  if (token?.kind !== 'word' || token.classes.size > 0 || !/^\p{Ll}{3,}$/u.test(token.text)) return tokens;
  // `cliente con saldo 3`
  if ((at === 0 && nounOf(token.lower, lexicon) !== undefined) || MAKES.test(token.lower)) return tokens;
  tokens[at] = { ...token, done: true };
  return tokens;
}

/** What is called as what it makes: `elle mesure`, `je recherche`. */
const MAKES = /^(?:mesure|recherche|demande|commande)$/;

/** Pronouns in front of a verb. */
const BEFORE: Readonly<Record<string, RegExp | undefined>> = {
  es: /^(?:yo|él|ella|ellos|ellas|nosotros|se|lo|me|te|nos|les?)$/,
  fr: /^(?:je|j['’]?|tu|il|elle|on|nous|vous|ils|elles|se|s['’]|lui|y)$/,
  it: /^(?:io|lui|lei|noi|loro|si|mi|ti|ci|vi|ne)$/,
  pt: /^(?:eu|ele|ela|eles|elas|nós|se|lhe|lhes|me|te|nos)$/,
};
