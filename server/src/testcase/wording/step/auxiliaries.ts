import { ENTRY } from '../reading';
import type { Lexicon } from '../lexicon';
import { auxiliariesIn, type Auxiliaries } from '../spoken/auxiliaries';
import type { Token } from '../tokens';
import { withSignIn } from './signing-in';
import { isRomance } from '../spoken/families';

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

/**
 * `la solicitud es presentada por el representante "Ana Gil"`: what somebody has done is nothing that a page shows, though
 * the same verb says that.
 */
export function withDeeds(all: Token[], lexicon: Lexicon): Token[] {
  const said = auxiliariesIn(lexicon.language);
  const { language } = lexicon;
  const tokens = withSignIn(all, lexicon);
  if (said === undefined || !isRomance(language)) return tokens;
  const at = tokens.findIndex(
    ({ kind, lower, classes }, i) =>
      kind === 'word' &&
      (classes.has('assert') || classes.has('expectation')) &&
      said.participle.test(lower) &&
      BY.test(tokens.at(i + 1)?.lower ?? '') &&
      tokens.slice(i + 2, i + 6).some(({ quoted }) => quoted),
  );
  return at < 0 ? tokens : tokens.with(at, { ...tokens[at], classes: new Set() });
}

const BY = /^(?:por|par|pel[oa]|da|dal|dalla|,)$/;

/** Another part of the sentence begins: what helps is of a verb that nobody knows. */
const divides = ({ kind, text, classes }: Token): boolean =>
  kind === 'word' && (text === ',' || text === ';' || (classes.has('and') && text.length > 1));

/** `il indique que l'enfant est né le 3 mai`: what somebody gives as so is so. */
export function dropSaying(tokens: Token[], { language }: Lexicon): void {
  if (language === 'en') return;
  // `Givet att kontots saldo är 500 kr`: what stands behind it is a sentence by itself.
  if (/^(?:pl|sv)$/.test(language)) while (tokens.length > 1 && OPENING.test(tokens[0].lower)) tokens.shift();
  const that = tokens.findIndex(({ lower }, i) => i > 0 && i < MOST_SAYING && THAT.test(lower));
  const verb = tokens.slice(0, that).findLastIndex(({ kind, classes }) => kind === 'word' && classes.has('enter'));
  if (that > 0 && verb >= 0 && that - verb < 4 && tokens.slice(verb, that).every(({ kind }) => kind === 'word'))
    tokens.splice(0, that + 1);
}
const MOST_SAYING = 7;
const OPENING = /^(?:że|att|,)$/;
const THAT = /^(?:que|qu|att|dat|dass|daß|che|że)$/;
