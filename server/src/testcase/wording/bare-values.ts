import { classifyName } from '../fields/classify-field';
import { nameWords, singular } from '../fields/names';
import { known } from './known-names';
import { KNOWN_NOUNS, NOT_TABLES } from './table-nouns';
import type { Token } from './tokens';

/**
 * Values that no quotes hold, in English sentences: `on 9 October 2023`, `between 2pm and 4pm`, `number +44 20 7946 0321`,
 * `seat 14C`, `employee Carla Mendes`. Each becomes one token.
 */
export function withBareValues(tokens: Token[]): Token[] {
  if (!tokens.some(mayBegin)) return tokens;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length;) {
    const end = mayBegin(tokens[i]) ? endOfValue(tokens, i, out.at(-1)) : i;
    if (end > i) out.push(valueOf(tokens.slice(i, end)));
    else out.push(tokens[i]);
    i = Math.max(end, i + 1);
  }
  return out;
}

const mayBegin = ({ kind, quoted, text }: Token): boolean =>
  kind === 'number' || (!quoted && kind === 'word' && /^[\p{Lu}\d]/u.test(text));

const NONE: Token['classes'] = new Set();

function valueOf(tokens: readonly Token[]): Token {
  const text = tokens
    .map((token) => token.text)
    .join(' ')
    .replaceAll(' ,', ',');
  return { kind: 'value', text, lower: text.toLowerCase(), quoted: false, classes: NONE };
}

/** Where a value ends that begins at a token; that token itself where none does. */
function endOfValue(tokens: readonly Token[], at: number, before: Token | undefined): number {
  const ends = [endOfDay, endOfTime, endOfGroups, endOfCode, endOfName];
  for (const endOf of ends) {
    const end = endOf(tokens, at, before);
    if (end > at) return end;
  }
  return at;
}

const MONTH = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i; // prettier-ignore
const isMonth = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && MONTH.test(token.text);
const isDay = (token: Token | undefined): boolean =>
  /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(token?.text ?? '');
const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text);

/** `9 October 2023`, `1st of May`, `October 9, 2023` */
function endOfDay(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  let end = at;
  if (isDay(first)) {
    const of = tokens.at(at + 1)?.lower === 'of' ? 1 : 0;
    if (isMonth(tokens.at(at + 1 + of))) end = at + 2 + of;
  } else if (isMonth(first) && isDay(tokens.at(at + 1))) end = at + 2;
  if (end === at) return at;
  const comma = tokens.at(end)?.text === ',' ? 1 : 0;
  return isYear(tokens.at(end + comma)) ? end + comma + 1 : end;
}

/** `2pm`, `10 am` */
function endOfTime(tokens: readonly Token[], at: number): number {
  const { text } = tokens[at];
  if (/^\d{1,2}(?:[.:]\d{2})?(?:am|pm)$/i.test(text)) return at + 1;
  const half = tokens.at(at + 1);
  return half?.kind === 'word' && /^(?:am|pm)$/i.test(half.text) && /^\d{1,2}$/.test(text) ? at + 2 : at;
}

/** `+44 20 7946 0321`, `4242 4242 4242 4242` */
function endOfGroups(tokens: readonly Token[], at: number): number {
  const { kind, text } = tokens[at];
  if (kind !== 'number' || !/^(?:\+\d{1,4}|0\d{1,5}|\d{4})$/.test(text)) return at;
  let end = at + 1;
  while (end < tokens.length && tokens[end].kind === 'number' && /^\d{2,5}$/.test(tokens[end].text)) end++;
  return end > at + 2 ? end : at;
}

/** Not what somebody's things are called, though they look so. */
const TECHNICAL = /^(?:SHA|MD|UTF|HTTP|ISO|RFC|X|BASE|OAUTH|S|EC|MP|H|IPV?|V|CSS|HTML|ES|WEB|PHP|JAVA)-?\d/i;

/** `seat 14C`, `booking QX7TR2`: behind what has it. */
function endOfCode(tokens: readonly Token[], at: number, before: Token | undefined): number {
  const { kind, text } = tokens[at];
  if (kind !== 'word' || before === undefined || !/\d/.test(text) || text.length < 3) return at;
  if (!/^[A-Z\d][A-Z\d/_.#-]*$/.test(text) || !/[A-Z]/.test(text) || TECHNICAL.test(text)) return at;
  return isPlainNoun(before) ? at + 1 : at;
}

const isPlainNoun = ({ kind, text, classes }: Token): boolean =>
  kind === 'word' && /^[a-z]{3,}$/.test(text) && (classes.size === 0 || classes.has('who'));

const MOST_NAMES = 4;
/** A name's part; `Ann's` owns what follows. */
const NAME = /^\p{Lu}['’]?\p{L}*\p{Ll}[\p{L}'’-]*$/u;

/** `employee Carla Mendes`, `department Finance`: behind a thing or a field that people know. */
function endOfName(tokens: readonly Token[], at: number, before: Token | undefined): number {
  if (before === undefined) return at;
  let end = at;
  while (end < tokens.length && end < at + MOST_NAMES && isNamePart(tokens[end], end > at)) end++;
  const last = tokens.at(end - 1);
  if (end === at || last === undefined || /['’]s$/.test(last.text) || saysMore(last, isThing(before))) return at;
  const next = tokens.at(end);
  // `she names Piotr Lis as her substitute`, `a seat for Piotr Lis`
  const isPerson =
    end > at + 1 &&
    (/^(?:for|to|by|with|of)$/.test(before.text)
      ? !saysMore(last, true)
      : /^[a-z]{3,}$/.test(before.text) && next?.classes.has('as') === true);
  if (!takesName(before) && !isPerson) return at;
  return next?.kind === 'word' && (next.classes.has('field') || ON_PAGE.test(next.lower)) ? at : end;
}

const ON_PAGE = /^(?:button|link|tab|page|icon|menu|option|box|list|section|tile|card|screen|form|dialog|window|column|row)s?$/; // prettier-ignore

const isThing = ({ text }: Token): boolean => KNOWN_NOUNS.has(singular(text)) && !NOT_TABLES.has(text);

function takesName(token: Token): boolean {
  const { kind, text, classes } = token;
  // `an employee named Carla Mendes`
  if (classes.has('named')) return true;
  if (kind !== 'word' || !/^[a-z]{3,}$/.test(text) || (classes.size > 0 && !classes.has('who'))) return false;
  return isThing(token) || (known(text) && !SELF.test(text));
}

/** Names that say so themselves rather than what they are of. */
const SELF = /^(?:name|title|label|text|message|comment|description|date|time|email|address|password|username)$/;

function isNamePart({ kind, text, classes }: Token, goesOn: boolean): boolean {
  return kind === 'word' && classes.size === 0 && (NAME.test(text) || (goesOn && /^\p{Lu}{1,3}$/u.test(text)));
}

/** `customer Number`, `product Details`: a label whose words begin in capitals; behind a field, `role Manager` is none. */
function saysMore({ text, lower }: Token, isOfThing: boolean): boolean {
  if (PART.test(lower)) return true;
  return (
    isOfThing &&
    (known(lower) ||
      KNOWN_NOUNS.has(singular(lower)) ||
      NOT_TABLES.has(singular(lower)) ||
      (classifyName(nameWords(text))?.confidence ?? 0) >= 0.9)
  );
}

const PART = /^(?:names?|numbers?|codes?|types?|titles?|status|date|time|details?|info|information|id|description|address|email|price|amount|category|level|group)$/; // prettier-ignore
