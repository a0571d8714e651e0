import { known } from './known-names';
import { nounOf, type Lexicon } from './lexicon';
import { hasNameBehind } from './spoken/bare-names';
import { unbent } from './spoken/bent-names';
import { isMonthIn } from './spoken/months';
import type { Token } from './tokens';

/**
 * Values that no quotes hold, in sentences of other languages than English: `il 18 ottobre 2024`, `il paziente Marco
 * Galli`, `numerze rejestracyjnym RZ 4471K`. Each becomes one token.
 */
export function withBareAbroad(tokens: Token[], lexicon: Lexicon): Token[] {
  if (!tokens.some((token, i) => i > 0 && mayBegin(token))) return tokens;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length;) {
    const end = i > 0 && mayBegin(tokens[i]) ? endOfValue(tokens, i, out, lexicon) : i;
    if (end > i) out.push(valueOf(tokens.slice(i, end), lexicon.language === 'de'));
    else out.push(tokens[i]);
    i = Math.max(end, i + 1);
  }
  return out;
}

const mayBegin = ({ kind, quoted, text }: Token): boolean =>
  kind === 'number' || (!quoted && kind === 'word' && /^[\p{Lu}\d]/u.test(text));

const NONE: Token['classes'] = new Set();

function valueOf(tokens: readonly Token[], hasDots: boolean): Token {
  const [first] = tokens;
  const isDay = first.kind === 'number' && tokens.length > 1;
  const words = tokens.map(({ text }, i) => (isDay && hasDots && i === 0 ? `${text}.` : text));
  const text = words.join(' ');
  return { kind: 'value', text, lower: text.toLowerCase(), quoted: !isDay, classes: NONE };
}

function endOfValue(tokens: readonly Token[], at: number, out: readonly Token[], lexicon: Lexicon): number {
  const day = endOfDay(tokens, at, lexicon.language);
  if (day > at || tokens[at].kind === 'number') return day;
  const front = out.findLast(({ classes }) => !(classes.has('possessives') && !classes.has('of')));
  if (front?.kind !== 'word' || !/^\p{Ll}/u.test(front.text)) return at;
  const code = endOfCode(tokens, at, front);
  return code > at ? code : endOfName(tokens, at, out, lexicon);
}

/** `18 ottobre`, `12 de octubre de 2024`, `3 maja 2024` */
function endOfDay(tokens: readonly Token[], at: number, language: string): number {
  const { kind, text, unit } = tokens[at];
  if (!(kind === 'number' ? unit === undefined : text.endsWith('°')) || !/^(?:0?[1-9]|[12]\d|3[01])°?$/.test(text))
    return at;
  const month = tokens.at(at + 1)?.lower === 'de' ? at + 2 : at + 1;
  const word = tokens.at(month);
  if (word?.kind !== 'word' || !isMonthIn(word.lower, language)) return at;
  const year = /^del?$/.test(tokens.at(month + 1)?.lower ?? '') ? month + 2 : month + 1;
  return /^(?:19|20)\d\d$/.test(tokens.at(year)?.text ?? '') ? year + 1 : month + 1;
}

/** `targa AB123CD`, `numerze rejestracyjnym RZ 4471K` */
function endOfCode(tokens: readonly Token[], at: number, front: Token): number {
  const { text } = tokens[at];
  if (front.classes.size > 0 || !/^\p{Ll}{3,}$/u.test(front.text)) return at;
  if (/^(?=.*\d)(?=.*[A-Z])[A-Z\d][A-Z\d/_.#-]{3,}$/.test(text)) return TECHNICAL.test(text) ? at : at + 1;
  const next = tokens.at(at + 1);
  const isPart =
    next !== undefined && !next.quoted && /^(?=.*\d)[A-Z\d]{3,10}$/.test(next.text) && next.unit === undefined;
  return isPart && /^[A-Z]{1,4}$/.test(text) && /\d/.test(next.text) ? at + 2 : at;
}

const TECHNICAL = /^(?:SHA|MD|UTF|HTTP|ISO|RFC|BASE|OAUTH|IPV?|CSS|HTML|ES|WEB)-?\d/i;

const MOST_NAMES = 4;
const NAME = /^\p{Lu}['’]?\p{L}*\p{Ll}[\p{L}'’.-]*$/u;
const WITHIN = /^(?:di|de|del|della|dei|degli|da|dal|d|la|le|von|van|der|den|do|dos|y|i)$/;

/** `il paziente Marco Galli`, `presso l'ambulatorio di Sesto San Giovanni`: behind what has a name. */
function endOfName(tokens: readonly Token[], at: number, out: readonly Token[], lexicon: Lexicon): number {
  const { language } = lexicon;
  // All nouns of German look like names.
  if (language === 'de') return at;
  let end = at;
  for (let i = at; i < tokens.length && i < at + MOST_NAMES; i++) {
    if (isNamePart(tokens[i])) end = i + 1;
    else if (!(end === i && end > at && WITHIN.test(tokens[i].lower) && isNamePart(tokens[i + 1] ?? tokens[i]))) break;
  }
  if (end === at) return at;
  const words = tokens.slice(at, end);
  const last = words.at(-1)!;
  if (known(last.text) || nounOf(last.text, lexicon) !== undefined) return at;
  return takesName(out, lexicon) && !isOnPage(tokens.at(end)) ? end : at;
}

const isNamePart = ({ kind, text, classes, quoted }: Token): boolean =>
  kind === 'word' && !quoted && NAME.test(text) && [...classes].every((each) => each === 'who');

const isOnPage = (next: Token | undefined): boolean => next?.classes.has('field') === true || next?.kind === 'value';

/** Whether what stands before is a thing or a field, or says where or of whom somebody is. */
function takesName(before: readonly Token[], lexicon: Lexicon): boolean {
  const { language } = lexicon;
  const front = before.at(-1)!;
  if (front.classes.has('named')) return true;
  if (front.classes.size === 0 || [...front.classes].every((each) => each === 'who'))
    return nounOf(front.text, lexicon) !== undefined || known(language === 'pl' ? unbent(front.lower) : front.lower);
  const joins = before.findLastIndex(({ classes }) => !JOINS.some((each) => classes.has(each)));
  return joins >= 0 && hasNameBehind(before[joins].lower, language);
}

const JOINS = ['in', 'to', 'of', 'possessives'] as const;
