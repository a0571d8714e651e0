import { classifyName } from '../fields/classify-field';
import { MONTHS } from '../fields/months';
import { nameWords, singular } from '../fields/names';
import { known } from './known-names';
import { NO_NAME } from './no-names';
import { KNOWN_NOUNS, NOT_TABLES } from './table-nouns';
import type { Token } from './tokens';

/**
 * Values that no quotes hold: `on 9 October 2023`, `le 1er mars 2025`, `between 2pm and 4pm`, `number +44 20 7946 0321`,
 * `seat 14C`, `mit dem Aktenzeichen BN-2024-311`, `employee Carla Mendes`. Each becomes one token.
 */
export function withBareValues(tokens: Token[], language: string): Token[] {
  if (!tokens.some(mayBegin)) return tokens;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length;) {
    const end = mayBegin(tokens[i]) ? endOfValue(tokens, i, { before: out.at(-1), language }) : i;
    if (end > i) out.push(valueOf(tokens.slice(i, end), language));
    else out.push(tokens[i]);
    i = Math.max(end, i + 1);
  }
  return out;
}

const mayBegin = ({ kind, quoted, text }: Token): boolean =>
  kind === 'number' || (!quoted && /^[\p{Lu}\d+]/u.test(text));

/** Where a value stands. */
interface Around {
  before: Token | undefined;
  language: string;
}

const NONE: Token['classes'] = new Set();

function valueOf(tokens: readonly Token[], language: string): Token {
  // Of `3. Mai` the full stop was taken for that of a sentence.
  const isOrdinal = language === 'de' && isMonth(tokens.at(1), language);
  const text = tokens
    .map((token, i) => (i === 0 && isOrdinal ? `${token.text}.` : token.text))
    .join(' ')
    .replaceAll(' ,', ',');
  return { kind: 'value', text, lower: text.toLowerCase(), quoted: false, classes: NONE };
}

/** Where a value ends that begins at a token; that token itself where none does. */
function endOfValue(tokens: readonly Token[], at: number, around: Around): number {
  const ends = [endOfDay, endOfTime, endOfGroups, endOfAccount, endOfCode, endOfName];
  for (const endOf of ends) {
    const end = endOf(tokens, at, around);
    if (end > at) return end;
  }
  return at;
}

const MONTH = new Map(Object.entries(MONTHS).map(([language, names]) => [language, new RegExp(`^(?:${names})$`, 'i')]));
function isMonth(token: Token | undefined, language: string): boolean {
  if (token?.kind !== 'word' || MONTH.get(language)?.test(token.text) !== true) return false;
  return language !== 'en' || /^\p{Lu}/u.test(token.text);
}
const isDay = (token: Token | undefined): boolean =>
  token?.unit === undefined && /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|[º°])?$/.test(token?.text ?? '');
const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text);
const OF = /^(?:of|del?)$/;
const isOf = (token: Token | undefined): boolean => OF.test(token?.lower ?? '');

/** `9 October 2023`, `1st of May`, `October 9, 2023`, `12 de abril de 1984` */
function endOfDay(tokens: readonly Token[], at: number, { language }: Around): number {
  const first = tokens[at];
  let end = at;
  if (isDay(first)) {
    const of = isOf(tokens.at(at + 1)) ? 1 : 0;
    if (isMonth(tokens.at(at + 1 + of), language)) end = at + 2 + of;
  } else if (language === 'en' && isMonth(first, language) && isDay(tokens.at(at + 1))) end = at + 2;
  if (end === at) return at;
  const joins = tokens.at(end)?.text === ',' || (language !== 'en' && isOf(tokens.at(end))) ? 1 : 0;
  return isYear(tokens.at(end + joins)) ? end + joins + 1 : end;
}

/** `2pm`, `10 am` */
function endOfTime(tokens: readonly Token[], at: number): number {
  const { text } = tokens[at];
  if (/^\d{1,2}(?:[.:]\d{2})?(?:am|pm)$/i.test(text)) return at + 1;
  const half = tokens.at(at + 1);
  return half?.kind === 'word' && /^(?:am|pm)$/i.test(half.text) && /^\d{1,2}$/.test(text) ? at + 2 : at;
}

/** `+44 20 7946 0321`, `070-123 45 67`, `4242 4242 4242 4242`; behind what says so, `telefone 21 99876 5432`. */
function endOfGroups(tokens: readonly Token[], at: number, { before }: Around): number {
  if (!isDigits(tokens[at])) return at;
  const groups: string[] = [];
  let end = at;
  while (end < tokens.length && isDigits(tokens[end]) && tokens[end].unit === undefined) {
    // Thousands, it seemed.
    const more = tokens[end].text.split(/[ \u00a0\u202f]/);
    if (groups.length > 0 && !more.every((group) => /^\d{2,5}$/.test(group))) break;
    groups.push(...more);
    end++;
  }
  const [first] = groups as [string?];
  if (first === undefined || groups.length < 2 || end === at + 1) return at;
  if (/^0\d{1,5}[-/]\d{2,8}$/.test(first)) return end;
  const isPhone = before?.kind === 'word' && classifyName(nameWords(before.text))?.semantic_type === 'phone';
  if (isPhone && /^(?:\+\d{1,4}|\d{2,5})$/.test(first)) return end;
  return groups.length > 2 && /^(?:\+\d{1,4}|0\d{1,5}|\d{4})$/.test(first) ? end : at;
}

const isDigits = ({ kind, quoted, text }: Token): boolean =>
  kind === 'number' || (kind === 'value' && !quoted && /^0\d{1,5}[-/]\d{2,8}$|^\d{1,3} \d{3}$/.test(text));

/** `DE89 3704 0044 0532 0130 00` */
function endOfAccount(tokens: readonly Token[], at: number): number {
  if (!/^[A-Z]{2}\d{2}$/.test(tokens[at].text)) return at;
  let end = at + 1;
  let length = 4;
  while (end < tokens.length && !tokens[end].quoted && /^(?:[A-Z\d]{1,4}|\d{1,3} \d{3})$/.test(tokens[end].text))
    length += tokens[end++].text.replace(' ', '').length;
  return length >= 15 && length <= 34 ? end : at;
}

/** Not what somebody's things are called, though they look so. */
const TECHNICAL = /^(?:SHA|MD|UTF|HTTP|ISO|RFC|X|BASE|OAUTH|S|EC|MP|H|IPV?|V|CSS|HTML|ES|WEB|PHP|JAVA)-?\d/i;

/** `seat 14C`, `booking QX7TR2`, `Kennzeichen K-AB 123`: behind what has it. */
function endOfCode(tokens: readonly Token[], at: number, { before, language }: Around): number {
  const { kind, text } = tokens[at];
  if (kind !== 'word' || before === undefined || text.length < 3 || !isPlainNoun(before, language)) return at;
  const next = tokens.at(at + 1);
  if (/^\p{Lu}{1,3}-\p{Lu}{1,2}$/u.test(text) && next?.kind === 'number' && /^\d{1,4}$/.test(next.text)) return at + 2;
  if (!/\d/.test(text) || !/^[A-Z\d][A-Z\d/_.#-]*$/.test(text) || !/[A-Z]/.test(text) || TECHNICAL.test(text))
    return at;
  return at + 1;
}

function isPlainNoun({ kind, text, lower, classes }: Token, language: string): boolean {
  if (kind !== 'word' || !(classes.size === 0 || classes.has('who'))) return false;
  return language === 'en' ? /^[a-z]{3,}$/.test(text) : /^\p{L}\p{Ll}{2,}$/u.test(text) && !NO_NAME.test(lower);
}

const MOST_NAMES = 4;
/** A name's part; `Ann's` owns what follows. */
const NAME = /^\p{Lu}['’]?\p{L}*\p{Ll}[\p{L}'’-]*$/u;

/** `employee Carla Mendes`, `department Finance`: behind a thing or a field that people know. */
function endOfName(tokens: readonly Token[], at: number, { before, language }: Around): number {
  if (before === undefined || language !== 'en') return at;
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
