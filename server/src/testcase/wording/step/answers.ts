import { fieldName, sureFieldName } from '../../fields/names';
import type { Reading } from '../reading';
import type { Token } from '../tokens';

/** `I answer "No" to "Do you smoke?"`, `I say yes to Gift Aid`: what is asked is the field. */

const ANSWERS = /^(?:answers?|answered|answering|repl(?:y|ies|ied)|responds?|responded|says?|said|opts?|opted)$/;
const YES_OR_NO = /^(?:yes|no)$/;
const MOST_BEFORE = 4;

/** Whether a step was read as an answer. */
export function readAnswer({ tokens, lexicon, step, groups }: Reading): boolean {
  if (lexicon.language !== 'en' || step.kind === 'outcome' || groups.length > 0) return false;
  const at = tokens.slice(0, MOST_BEFORE).findIndex(({ kind, lower }) => kind === 'word' && ANSWERS.test(lower));
  const said = at < 0 ? null : answerOf(tokens.slice(at + 1));
  if (said === null) return false;
  const { label, value } = said;
  groups.push({
    entity: null,
    own: false,
    rows: [[{ label, sure: true, value, line: step.line, confidence: 0.8, reason: 'what is answered' }]],
  });
  return true;
}

function answerOf([first, joins, ...rest]: readonly Token[]): { label: string; value: string } | null {
  if ((joins as Token | undefined)?.kind !== 'word' || rest.length === 0) return null;
  const isAnswer = first.kind !== 'word' || YES_OR_NO.test(first.lower);
  const [last] = rest;
  if (/^(?:to|for|on)$/.test(joins.lower) && isAnswer) {
    const label = nameOf(rest, YES_OR_NO.test(first.lower));
    return label === null ? null : { label, value: first.text };
  }
  // `I answer "Do you smoke?" with "No"`
  const answers = (joins.classes.has('with') || joins.classes.has('as')) && rest.length === 1;
  if (!answers || !first.quoted || !(last.kind !== 'word' || YES_OR_NO.test(last.lower))) return null;
  return sureFieldName(first.text) === null ? null : { label: first.text, value: last.text };
}

/** What is asked, in quotes; where the answer is yes or no, in a few words. */
function nameOf(tokens: readonly Token[], isPlain: boolean): string | null {
  const words = tokens.filter(({ classes }) => !classes.has('articles') && !classes.has('possessives'));
  const [first] = words as [Token?];
  if (words.length === 1 && first!.kind === 'value') return sureFieldName(first!.text) === null ? null : first!.text;
  const text = words.map(({ text: word }) => word).join(' ');
  return isPlain && words.length < 4 && words.every(({ kind }) => kind === 'word') && fieldName(text) !== null
    ? text
    : null;
}
