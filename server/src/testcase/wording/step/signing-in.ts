import type { Lexicon, WordClass } from '../lexicon';
import type { Token } from '../tokens';
import { isValue, isWho, type Clause } from './clauses';
import { isRomance } from '../spoken/families';

/** Verbs of going in, in Romance languages, which may as well be said of a house or a number. */
const GOES_IN =
  /^(?:entr|ingres|acced|acess|conn?ect|colleg|connett|conness|autentic|authentif|identif|loga?d?[oa]?$|loggat)/;
const SECRET = /^(?:contraseña|clave|pin|password|passe|mdp|senha|palavra-passe|passphrase|token)$/;
const SIGN_IN: Token['classes'] = new Set<WordClass>(['signIn']);

/** `entró con el usuario "ana" y la clave "x"`: with a secret somebody signs in, and enters no house. */
export function withSignIn(tokens: Token[], { language }: Lexicon): Token[] {
  if (!isRomance(language)) return tokens;
  const secret = tokens.findIndex(({ kind, lower }, i) => i > 2 && kind === 'word' && SECRET.test(lower));
  if (secret < 0 || tokens.at(secret + 1)?.kind === 'word') return tokens;
  const verb = tokens.findIndex(({ kind, lower }) => kind === 'word' && GOES_IN.test(lower));
  if (verb < 0 || verb > secret || verb > MOST_BEFORE || tokens[verb].classes.has('signIn')) return tokens;
  const isWith = tokens
    .slice(verb, secret)
    .some(({ classes, lower }) => classes.has('with') || classes.has('as') || / com?n?$/.test(lower));
  return isWith ? tokens.with(verb, { ...tokens[verb], classes: SIGN_IN }) : tokens;
}

const MOST_BEFORE = 5;

/** What somebody signs in with: behind the verb, and before it where only a place is behind. */
export function signInTokens({ tokens, at }: Clause): Token[] {
  const before = tokens.slice(0, at).filter((token) => !isWho(token) && !token.classes.has('be'));
  const after = tokens.slice(at + 1);
  const said = after.some((token, i) => isValue(token) && !/^(?:\/|https?:)/.test(token.text) && !isPlace(after, i));
  // `user "ann" logs in with password "x"`
  const secret = after.some(({ lower }, i) => i < 5 && SECRET.test(lower));
  const [name] = before as [Token?];
  if (said && secret && before.length === 1 && name?.kind === 'value' && tokens[at - 1] === name)
    return [...before, AND, ...after.filter(({ classes }, i) => i > 0 || !classes.has('with'))];
  // `"ann" logs in with "S3cret"`
  const [by, given] = after as [Token?, Token?];
  if (
    name?.quoted === true &&
    before.length === 1 &&
    after.length === 2 &&
    by?.classes.has('with') === true &&
    given?.kind === 'value' &&
    !given.text.includes('@')
  )
    return [name, AND, given];
  return said || !before.some(isValue) ? after : [...before, ...after];
}

const AND: Token = { kind: 'word', text: 'and', lower: 'and', quoted: false, classes: new Set(['and'] as const) };

function isPlace(tokens: readonly Token[], at: number): boolean {
  const { classes } = tokens[Math.max(0, at - 1)];
  return classes.has('in') || classes.has('to');
}
