import { withoutAccents } from '../fields/names';
import type { Reading } from './reading';
import { ONESELF } from './spoken/oneself';
import type { Token } from './tokens';

/** Words before what is said of oneself: `my own name is`, `que me llamo`, `eu me chamo`. */
const MOST_BEFORE = 2;

/** Words of the longest sentence up to what is said. */
const MOST_WORDS = 9;

/** `ich heiße "Ann"`, `I am 25 years old`, `vivo en "Madrid"`: what somebody is called, how old and from where. */
export function readOneself(reading: Reading, tokens: readonly Token[]): boolean {
  const phrases = ONESELF[reading.lexicon.language];
  if (phrases === undefined || reading.step.kind === 'outcome') return false;
  const value = tokens.findIndex((token, i) => i > 0 && (isGiven(token) || (i === tokens.length - 1 && isName(token))));
  if (value < 1 || value > MOST_WORDS || tokens.length - value > 4) return false;
  const before = said(tokens.slice(0, value));
  const after = said(tokens.slice(value + 1));
  const { text } = tokens[value];
  const label =
    after === ''
      ? endsIn(before, phrases.called)
        ? 'name'
        : tokens[value].kind !== 'number' && endsIn(before, phrases.lives)
          ? 'city'
          : null
      : isYears(tokens[value]) && phrases.years.split('|').includes(after) && endsIn(before, phrases.aged, 6)
        ? 'age'
        : null;
  if (label === null) return false;
  const fact = { label, value: text, line: reading.step.line, confidence: 0.8, reason: `somebody says their ${label}` };
  reading.groups.push({ entity: null, own: false, rows: [[fact]] });
  return true;
}

function said(tokens: readonly Token[]): string {
  const words = tokens.map(({ kind, lower }) => (kind === 'word' ? lower : '"')).join(' ');
  return withoutAccents(words).replace(/['’-]/g, ' ');
}

/** Whether a sentence so far ends in one of some phrases, with at most so many words before it. */
function endsIn(text: string, phrases: string, most = MOST_BEFORE): boolean {
  return phrases.split('|').some((phrase) => {
    if (text !== phrase && !text.endsWith(` ${phrase}`)) return false;
    return text.slice(0, -phrase.length).split(' ').length <= most + 1;
  });
}

function isGiven({ kind, quoted, text }: Token): boolean {
  return kind === 'number' || quoted || /^<[^<>]{1,80}>$/.test(text);
}

/** `Anna`, where it is not quoted. */
function isName({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text);
}

function isYears({ text }: Token): boolean {
  return /^\d{1,3}$|^<[^<>]{1,80}>$/.test(text);
}
