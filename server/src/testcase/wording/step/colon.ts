import type { Step } from '../../document';
import { fieldName, isPlural } from '../../fields/names';
import { known } from '../known-names';
import { nounOf, type Lexicon } from '../lexicon';
import { ENTRY } from '../reading';
import { textOf } from '../token-kinds';
import type { Token } from '../tokens';
import { determines } from './told-labels';

const MOST_WORDS = 6;
const NONE: Token['classes'] = new Set();

/**
 * A step of another language than English in which words behind a colon, up to the end, are a value as if they stood in
 * quotes: `le lieu de naissance : Clinique Sainte-Anne, Rennes`.
 */
export function withWordsBehindColon(tokens: Token[], { text, kind, table }: Step, lexicon: Lexicon): Token[] {
  const at = lexicon.language === 'en' || kind === 'outcome' || table.length > 0 ? -1 : tokens.findIndex(isColon);
  if (at < 1 || at === tokens.length - 1) return tokens;
  const rest = tokens.slice(at + 1);
  if (rest.some((token) => token.quoted || isColon(token) || token.text.startsWith('<'))) return tokens;
  if (rest.length === 1 && rest[0].kind !== 'word') return tokens;
  const from = tokens.slice(0, at).findLastIndex((token) => determines(token) || isEntering(token)) + 1;
  const words = tokens.slice(from, at);
  if (words.length === 0 || words.length > MOST_WORDS || !words.every(isPart)) return tokens;
  const label = textOf(words);
  const noun = nounOf(words[0].text, lexicon);
  if (fieldName(label) === null || (noun !== undefined && isPlural(noun))) return tokens;
  const isEntered = from > 0 && tokens.slice(0, from).some(isEntering);
  if (!isEntered && !(known(label) && (from > 0 || at === words.length))) return tokens;
  const value = text
    .slice(text.lastIndexOf(':') + 1)
    .trim()
    .replace(/\.$/, '');
  return [
    ...tokens.slice(0, at),
    { kind: 'value', text: value, lower: value.toLowerCase(), quoted: true, classes: NONE },
  ];
}

const isEntering = ({ classes }: Token): boolean => [...classes].some((each) => ENTRY.has(each));
const isColon = ({ kind, text }: Token): boolean => kind === 'word' && text === ':';
const isPart = ({ kind, classes }: Token): boolean =>
  kind === 'word' &&
  (classes.size === 0 || classes.has('of') || [...classes].every((each) => each === 'in' || each === 'who'));
