import { classesOf, isVerb, type Lexicon } from '../lexicon';
import { auxiliariesIn } from '../spoken/auxiliaries';
import { relativesIn } from '../spoken/relatives';
import { isDeterminer, textOf } from '../token-kinds';
import type { Token } from '../tokens';

/** Words of a field's name, with what stands around them. */
const MOST_WORDS = 7;
const MOST_NAMES = 4;

/**
 * A step in which what is said of a thing in a sentence of its own is what the thing has: `un vehículo cuyo titular es
 * Rosa Peña` is `con titular "Rosa Peña"`; where it stands first, `cuyo titular es` is `titular es`.
 */
export function withoutRelatives(tokens: Token[], lexicon: Lexicon): Token[] {
  const said = relativesIn(lexicon.language);
  const at = said === undefined ? -1 : tokens.findIndex(({ kind, lower }) => kind === 'word' && said.whose.test(lower));
  if (at < 0) return tokens;
  const be = tokens.findIndex(({ classes }, i) => i > at + 1 && classes.has('be'));
  if (be < 0 || be > at + MOST_WORDS) return tokens;
  const name = tokens.slice(at + 1, be).filter((token, i) => i > 1 || !isDeterminer(token));
  if (name.length === 0 || name.some(isOther)) return tokens;
  const from = endOfBe(tokens, be, lexicon.language);
  const end = endOfValue(tokens, from);
  if (end === from) return tokens;
  const value = valueOf(tokens.slice(from, end));
  // `le contrat dont ...`: in Italian an article stands in front of it.
  const front = tokens.slice(0, at > 0 && isDeterminer(tokens[at - 1]) ? at - 1 : at);
  const rest = tokens.slice(end);
  if (front.length === 0 || front.every(({ classes }) => classes.has('and')))
    return [...name, tokens[be], value, ...rest];
  const has = said!.has;
  return [
    ...front,
    { kind: 'word', text: has, lower: has, quoted: false, classes: classesOf(has, lexicon) },
    ...name,
    value,
    ...rest,
  ];
}

const isOther = ({ kind, classes }: Token): boolean =>
  kind !== 'word' || classes.has('and') || [...classes].some(isVerb);

/** `est de`, `est fixé à`: up to the value. */
function endOfBe(tokens: readonly Token[], be: number, language: string): number {
  const next = tokens.at(be + 1);
  if (next?.classes.has('of') === true) return be + 2;
  const isDone = next?.kind === 'word' && auxiliariesIn(language)?.participle.test(next.lower) === true;
  const to = tokens.at(be + 2)?.classes;
  return isDone && (to?.has('to') === true || to?.has('in') === true) ? be + 3 : be + 1;
}

/** A value, a name in capitals, or one word that nothing but the next part follows. */
function endOfValue(tokens: readonly Token[], from: number): number {
  const first = tokens.at(from);
  if (first === undefined || first.kind !== 'word') return first === undefined ? from : from + 1;
  let end = from;
  while (end < tokens.length && end < from + MOST_NAMES && /^\p{Lu}\p{Ll}/u.test(tokens[end].text)) end++;
  if (end > from) return end;
  const next = tokens.at(from + 1);
  return first.classes.size === 0 && (next === undefined || next.classes.has('and')) ? from + 1 : from;
}

function valueOf(tokens: readonly Token[]): Token {
  if (tokens.length === 1 && tokens[0].kind !== 'word') return tokens[0];
  const text = textOf(tokens);
  return { kind: 'value', text, lower: text.toLowerCase(), quoted: true, classes: new Set() };
}

/** Whether a step goes on with the thing of the step before: `dont ...`. */
export const isRelative = ({ kind, lower }: Token, language: string): boolean =>
  kind === 'word' && relativesIn(language)?.whose.test(lower) === true;

/** `un visitante que presenta <documento>`: what somebody does who is spoken of. */
export function isOfSomebody(tokens: readonly Token[], at: number): boolean {
  if (at < 3 || !/^(?:que|qui|che)$/.test(tokens[at - 1].lower)) return false;
  return tokens
    .slice(Math.max(0, at - 7), at - 2)
    .some(({ classes, kind }) => kind === 'word' && classes.has('articles'));
}
