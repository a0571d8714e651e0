import { classifyValue } from '../../fields/classify-field';
import { isNamedWeekday, MONTHS } from '../../fields/months';
import { once } from '../../once';
import { isKnown } from '../noun-words';
import type { Token } from '../tokens';
import { isDeterminer } from '../token-kinds';

/** What stands in a sentence, as its readers ask for it. */

/** What one of its values is. */
export interface PlainSlot {
  label: string;
  value: string;
  /** Tied to its name by grammar: it is better than what a value was taken for by where it stands. */
  sure?: boolean;
  table?: string;
  reason: string;
}

export const lowerAt = (tokens: readonly Token[], i: number): string =>
  i < 0 || tokens.at(i)?.kind !== 'word' ? '' : tokens[i].lower;

export const isCap = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}['’]?\p{L}*\p{Ll}[\p{L}'’-]*$/u.test(token.text);

/** `12`, `1,840`, `3.2`, `<count>` */
export function isNumeric(token: Token | undefined): boolean {
  if (token === undefined || token.quoted) return false;
  return token.kind !== 'word' && /^\d[\d.,]*$|^<[^<>]{1,80}>$/.test(token.text);
}

const month = once(() => new RegExp(`(?:^|[ -])(?:${MONTHS.en})\\b`, 'i'));

export function isDay(token: Token | undefined): boolean {
  if (token?.kind !== 'value') return false;
  const type = classifyValue(token.text)?.semantic_type;
  return type === 'date' || type === 'datetime' || (/\d/.test(token.text) && token.text.length < 32 && month().test(token.text)); // prettier-ignore
}

export const isTime = (token: Token | undefined): boolean =>
  token?.kind === 'value' && /^\d{1,2}(?:[.:]\d{2})? ?(?:[ap]m)?$/i.test(token.text) && /[:apm]/i.test(token.text);

export const isWeekday = (token: Token | undefined): boolean => token !== undefined && isNamedWeekday(token.text);

const STOPS = /^(?:of|by|out|off|up|down|over|per|than|about|because|so|when|while|if|his|him|them|who|whose|which|has|had|have|is|was|were|are|been|be|now|still|already|currently|also|just|only|again|later|today|exactly|around|once|'s|plus|minus|each|every|during|after|before|since|until|till|between|through|without|both|all|as|not|no|then)$/; // prettier-ignore

/** Whether a word may belong to the name of a field or a thing. */
export function isNoun({ kind, text, lower, classes }: Token): boolean {
  if (kind !== 'word' || !/^\p{L}[\p{L}\p{N}/-]*$/u.test(text) || STOPS.test(lower)) return false;
  for (const each of classes) if (GRAMMAR.has(each)) return false;
  return true;
}
const GRAMMAR: ReadonlySet<string> = new Set(['as', 'to', 'with', 'in', 'and', 'be', 'have', 'articles', 'possessives', 'following', 'named', 'priced', 'of', 'negation', 'expectation', 'numbers']); // prettier-ignore

const isVerbLike = ({ classes, lower }: Token): boolean =>
  (classes.size > 0 && !classes.has('field') && !classes.has('vague') && !(classes.has('who') && isKnown(lower))) || /^(?:he|she|they|i|we|you)$/.test(lower); // prettier-ignore

/** The words of a noun phrase that ends before a token, and whether an article or a preposition opens it. */
interface Phrase {
  words: readonly Token[];
  start: number;
  opener: Token | undefined;
}

export function phraseBefore(tokens: readonly Token[], end: number, most = 3): Phrase | null {
  let start = end;
  while (start > 0 && end - start < most && isNoun(tokens[start - 1])) start--;
  if (start === end) return null;
  const opener = start > 0 ? tokens[start - 1] : undefined;
  const isOpen = opener !== undefined && (isDeterminer(opener) || opener.classes.has('with') || opener.classes.has('and') || opener.classes.has('in') || opener.classes.has('have') || opener.lower === 'of'); // prettier-ignore
  // `reads out sort code`, `charts temperature`: behind a verb its noun alone, or a pair of which one says what the other is.
  let from = start;
  if (!isOpen || !isDeterminer(opener)) {
    for (let i = end - 1; i >= start; i--)
      if (isVerbLike(tokens[i]) && i < end - 1 && !(i === end - 2 && tokens[i].lower === 'sort')) {
        from = i + 1;
        break;
      }
    if (from === start && !isOpen && start === 0) from = Math.max(start, end - 2);
  }
  if (from >= end) return null;
  if (
    end - from === 1 &&
    isVerbLike(tokens[from]) &&
    !(opener !== undefined && isDeterminer(opener) && from === start) &&
    !isOpen
  )
    // prettier-ignore
    return null;
  return { words: tokens.slice(from, end), start: from, opener };
}

const HOW = /^(?:new|current|valid|invalid|total|existing|given|own|same|whole|full|fresh|further|extra|additional|different|certain|maximum|minimum|first|second|last|next|previous|good|bad|big|small|large|little|single|usual|normal|late|early|recent|certain|specific|generous|flat|fixed)$/; // prettier-ignore

/** The name of a phrase, as a field has it. */
export function nameOf({ words }: Phrase): string {
  let from = 0;
  while (from < words.length - 1 && HOW.test(words[from].lower)) from++;
  return words
    .slice(from)
    .map(({ text }) => text)
    .join(' ');
}

export const headOf = ({ words }: Phrase): string => words.at(-1)!.lower;

const HELPS = /^(?:has|have|had|been|is|was|were|are|be|now|currently|being|gets?|will)$/;

/** What a sentence speaks of: the nouns in front of the verb that stands at a token. */
export function subjectBefore(tokens: readonly Token[], verb: number): Phrase | null {
  let end = verb;
  while (end > 0 && HELPS.test(tokens[end - 1].lower)) end--;
  const whole = phraseBefore(tokens, end);
  // `the budget for marketing is`, `the one-way fee between the two branches stands`
  let from = end;
  while (from > 0 && !tokens[from - 1].classes.has('and') && tokens[from - 1].text !== ',') from--;
  const at = tokens.slice(0, end).findIndex(({ lower }, i) => i > from && /^(?:for|of|on|in|at|between|with|from|to)$/.test(lower)); // prettier-ignore
  if (at > from) return phraseBefore(tokens, at) ?? whole;
  return whole;
}
