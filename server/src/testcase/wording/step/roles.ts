import type { WordClass } from '../lexicon';
import { FILE } from '../pair-words';
import { isDeterminer, isValue } from '../token-kinds';
import type { Token } from '../tokens';

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
  if (!/^(?:es|fr|it|pt)$/.test(language)) return tokens;
  const as = tokens.findIndex(({ kind, lower }) => kind === 'word' && AS.test(lower));
  const verb = as < 1 ? undefined : tokens[as - 1];
  if (verb?.kind !== 'word' || !(verb.classes.size === 0 || MAKES.some((each) => verb.classes.has(each))))
    return tokens;
  const value = tokens.findIndex((token, i) => i > as && isValue(token));
  if (value < as + 2) return tokens;
  const said = tokens.slice(as + 1, value);
  const end = said.findIndex((token, i) => i > 0 && !isPlain(token));
  const role = end < 0 ? said : said.slice(0, end);
  const between = said.slice(role.length);
  const isFile = between.length === 2 && isDeterminer(between[0]) && FILE.test(between[1].text);
  const isTo = between.length === 1 && TO.test(between[0].lower);
  const isMade = between.length === 0 && verb.classes.has('create');
  if (role.length > MOST_WORDS || !role.every(isPlain) || !(isFile || isTo || isMade)) return tokens;
  return [...tokens.slice(0, as), isFile ? between[0] : ARTICLE, ...role, ...tokens.slice(value)];
}

const MAKES: readonly WordClass[] = ['create', 'register', 'upload'];
const isPlain = ({ kind, classes }: Token): boolean =>
  kind === 'word' &&
  (classes.size === 0 || [...classes].every((each) => each === 'of' || each === 'in' || each === 'who'));
