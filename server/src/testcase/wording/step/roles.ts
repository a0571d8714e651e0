import type { WordClass } from '../lexicon';
import { FILE } from '../pair-words';
import { auxiliariesIn } from '../spoken/auxiliaries';
import { isDeterminer, isValue, textOf } from '../token-kinds';
import type { Token } from '../tokens';
import { isRomance } from '../spoken/families';

/** Words of a role, at most. */
const MOST_WORDS = 4;
const AS = /^(?:como|comme|come)$/;
const TO = /^(?:a|à|al|ao)$/;
const ARTICLE: Token = {
  kind: 'word',
  text: 'un',
  lower: 'un',
  quoted: false,
  classes: new Set(['articles'] as const),
};

/**
 * A step of a Romance language without what stands between a role and who or what has it: `añade como tutora a "Ana"` is
 * `añade una tutora "Ana"`, `junta como prova o ficheiro nib.pdf` is `junta a prova nib.pdf`.
 */
export function withoutRoles(tokens: Token[], language: string): Token[] {
  if (!isRomance(language)) return tokens;
  const as = tokens.findIndex(({ kind, lower }) => kind === 'word' && AS.test(lower));
  const verb = as < 1 ? undefined : tokens[as - 1];
  // `la catégorie est renseignée comme étant "B"`
  if (as > 1 && BEING.test(tokens.at(as + 1)?.lower ?? '') && tokens[as - 2].classes.has('be'))
    return [...tokens.slice(0, as - 1), ...tokens.slice(as + 2)];
  const chosen = as < 2 ? null : chosenAs(tokens, as, language);
  if (chosen !== null) return chosen;
  if (verb?.kind !== 'word') return tokens;
  const isDone = verb.classes.size === 0 || auxiliariesIn(language)?.participle.test(verb.lower) === true;
  const isEntered = ENTERS.some((each) => verb.classes.has(each));
  if (!isDone && !isEntered && !MAKES.some((each) => verb.classes.has(each))) return tokens;
  const [from, value, end] = valueBehind(tokens, as);
  if (from < as + 2) return tokens;
  const said = tokens.slice(as + 1, from);
  const stop = said.findIndex((token, i) => i > 0 && !isPlain(token));
  const role = stop < 0 ? said : said.slice(0, stop);
  const between = said.slice(role.length);
  const isFile = between.length === 2 && isDeterminer(between[0]) && FILE.test(between[1].text);
  const isTo = between.length === 1 && TO.test(between[0].lower);
  const isMade = between.length === 0 && verb.classes.has('create');
  // `se designa como cuenta la ES91...`, `foi invocado como motivo "x"`: what it has.
  const isGiven =
    (isDone || (isEntered && !tokens.includes(value))) &&
    (between.length === 0 || (between.length === 1 && isDeterminer(between[0])));
  if (role.length > MOST_WORDS || !role.every(isPlain) || !(isFile || isTo || isMade || isGiven)) return tokens;
  const joins = isFile ? between[0] : isDone && !isTo && !isMade ? withIn(language) : ARTICLE;
  return [...tokens.slice(0, as), joins, ...role, value, ...tokens.slice(end)];
}

const BEING = /^(?:étant|siendo|sendo|essendo)$/;
/** What is chosen, whichever form the verb has. */
const CHOOSES = /^(?:chois|sélectionn|eli[gj]|escog|seleccion|escolh|selecion|scegl|selezion)/;

const withIn = (language: string): Token => {
  const text = language === 'fr' ? 'avec' : language === 'pt' ? 'com' : 'con';
  return { kind: 'word', text, lower: text, quoted: false, classes: new Set(['with'] as const) };
};

const called = (words: readonly Token[]): Token => {
  const text = textOf(words);
  return { kind: 'value', text, lower: text.toLowerCase(), quoted: true, classes: new Set() };
};

/** The first value behind a word, or a name in capitals behind an article that ends the step: where it begins, what it is, its end. */
function valueBehind(tokens: readonly Token[], as: number): [number, Token, number] {
  const value = tokens.findIndex((token, i) => i > as && isValue(token));
  if (value >= 0) return [value, tokens[value], value + 1];
  const from = tokens.findIndex(
    ({ text }, i) => i > as + 2 && /^\p{Lu}\p{Ll}/u.test(text) && isDeterminer(tokens[i - 1]),
  );
  const name = from < 0 ? [] : tokens.slice(from);
  const isName =
    name.length > 1 && name.length < 7 && name.every(({ text }) => /^\p{Lu}|^d[aeio]s?$|^del$/u.test(text));
  return isName ? [from, called(name), tokens.length] : [-1, tokens[as], as];
}

/** `je sélectionne Mensuelle comme fréquence`, `en choisissant l'anglais comme première langue`: words that are chosen. */
function chosenAs(tokens: readonly Token[], as: number, language: string): Token[] | null {
  const verb = tokens.findLastIndex((token, i) => i < as && CHOOSES.test(token.lower));
  const words = verb < 0 ? [] : tokens.slice(verb + 1, as).filter((token, i) => i > 0 || !isDeterminer(token));
  if (
    words.length === 0 ||
    words.length > 3 ||
    !words.every(({ kind, classes }) => kind === 'word' && classes.size === 0)
  )
    return null;
  const behind = tokens.slice(as + 1);
  const stop = behind.findIndex((token) => !isPlain(token));
  const role = stop < 0 ? behind : behind.slice(0, stop);
  const next = behind.at(role.length);
  if (role.length === 0 || role.length > MOST_WORDS || !(next === undefined || next.classes.has('and'))) return null;
  const joins = tokens[verb].classes.size === 0 ? withIn(language) : ARTICLE;
  return [...tokens.slice(0, verb + 1), joins, ...role, called(words), ...behind.slice(role.length)];
}

const MAKES: readonly WordClass[] = ['create', 'register', 'upload'];
const ENTERS: readonly WordClass[] = ['enter', 'choose'];
const isPlain = ({ kind, classes }: Token): boolean =>
  kind === 'word' &&
  (classes.size === 0 || [...classes].every((each) => each === 'of' || each === 'in' || each === 'who'));
