import { classifyValue } from '../fields/classify-field';
import { fieldName } from '../fields/names';
import type { Lexicon } from './lexicon';
import { isKnown } from './noun-words';
import type { Pair } from './pairs';
import { DETAILS, type Details } from './spoken/details';
import type { Token } from './tokens';
import { isOutlineColumn, outlineColumn } from './outline-column';
import { isValue } from './token-kinds';

/** What is said of a thing behind it: `born on "1968-11-30" insured with "BlueShield"`, `from 08:00 to 17:30`, `for 28 days`. */

interface Words extends Omit<Details, 'to' | 'during' | 'units' | 'currencies' | 'leads' | 'parts'> {
  to: ReadonlySet<string>;
  during: ReadonlySet<string>;
  units: ReadonlySet<string>;
  currency: RegExp;
  parts: ReadonlySet<string>;
  leads: ReadonlySet<string>;
  /** First words of all but participles. */
  first: ReadonlySet<string>;
}

const cache = new Map<string, Words | null>();

function wordsOf(language: string): Words | null {
  let words = cache.get(language);
  if (words === undefined) cache.set(language, (words = build(DETAILS[language])));
  return words;
}

function build(details: Details | undefined): Words | null {
  if (details === undefined) return null;
  const set = (phrases: string): ReadonlySet<string> => new Set(phrases.split('|'));
  const { before, dates, times, sums, from, between, to, during, units, currencies, leads, parts } = details;
  const starts = [before, dates, times, sums]
    .flatMap((each) => Object.keys(each))
    .concat(from, between, 'of', PLACED, during.split('|'));
  return {
    ...details,
    to: set(to),
    during: set(during),
    units: set(units),
    currency: new RegExp(`^(?:${currencies})$`, 'i'),
    leads: set(leads),
    parts: set(parts),
    first: new Set(starts.map((phrase) => phrase.split(' ')[0])),
  };
}

interface Detail {
  pairs: Pair[];
  end: number;
}

/** All that is said one after the other from some token on; `end` is `from` where nothing is. */
export function detailsFrom(tokens: readonly Token[], from: number, lexicon: Lexicon): Detail {
  const words = wordsOf(lexicon.language);
  const pairs: Pair[] = [];
  let end = from;
  if (words === null) return { pairs, end };
  for (;;) {
    let at = end;
    while (at < tokens.length && at < end + 4 && tokens[at].kind === 'word' && words.leads.has(tokens[at].lower)) at++;
    const detail = detailOf(tokens, at, words);
    if (detail === null) return { pairs, end };
    pairs.push(...detail.pairs);
    end = detail.end;
  }
}

/** Whether a word and those behind it say more of a thing. */
export function isDetail(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const words = wordsOf(lexicon.language);
  return words !== null && detailOf(tokens, at, words) !== null;
}

function detailOf(tokens: readonly Token[], at: number, words: Words): Detail | null {
  const token = tokens.at(at);
  if (token?.kind !== 'word' || at + 1 >= tokens.length) return null;
  const { lower } = token;
  if (words.first.has(lower)) {
    const found =
      ranged(tokens, at, words) ??
      named(tokens, at, words) ??
      lasting(tokens, at, words) ??
      typed(tokens, at, words) ??
      partOf(tokens, at, words);
    if (found !== null) return found;
  }
  // `handed in on "2024-05-02"`
  const behind = PARTICLE.test(tokens[at + 1].lower) && tokens.at(at + 3) !== undefined ? 1 : 0;
  const joins = tokens[at + 1 + behind];
  const value = tokens.at(at + 2 + behind);
  if (value === undefined || !isValue(value) || joins.kind !== 'word' || !words.joins.test(joins.lower)) return null;
  if (!words.participle.test(lower)) return null;
  // `a file opened in "x"`, but `an account opened on "2024-05-06"`
  if (words.not.test(lower) && !(Object.hasOwn(words.dates, joins.lower) && isDay(value, lower))) return null;
  // `a court hearing on "2024-05-06"`
  if (lower.endsWith('ing') && at > 0 && tokens[at - 1].kind === 'word') return null;
  const done = behind === 0 ? lower : `${lower} ${tokens[at + 1].lower}`;
  return one(`${done} ${joins.lower}`, value, at + 3 + behind);
}

const PARTICLE = /^(?:in|out|up|off|over|down|back)$/;

/** `from "Bonn" to "Rome"`, `from 08:00 to 17:30` */
function ranged(tokens: readonly Token[], at: number, { from, between, to }: Words): Detail | null {
  const { lower } = tokens[at];
  if ((lower !== from && lower !== between) || at + 3 >= tokens.length) return null;
  const [start, joins, end] = tokens.slice(at + 1, at + 4);
  const joined = lower === from ? to.has(joins.lower) : joins.lower === 'and';
  if (!isValue(start) || !joined || !isValue(end)) return null;
  const [first, last] = [one('from', start, 0), one('to', end, 0)];
  return { pairs: [...first.pairs, ...last.pairs], end: at + 4 };
}

/** A day, or a column that is called after what was done then: `opened on <opened>`. */
function isDay({ text }: Token, participle: string): boolean {
  const type = classifyValue(text)?.semantic_type;
  const column = outlineColumn(text);
  return (
    type === 'date' ||
    type === 'datetime' ||
    (column !== undefined && (DAY.test(column) || column.toLowerCase().startsWith(participle)))
  );
}

const PLACED = ['in', 'from', 'for', 'at', 'to'];

/** `in the Sales department`, `from the "North" branch` */
function partOf(tokens: readonly Token[], at: number, { parts }: Words): Detail | null {
  let from = at + 1;
  while (tokens.at(from)?.classes.has('possessives') === true) from++;
  let end = from;
  while (
    end < tokens.length &&
    end < from + 3 &&
    tokens[end].kind === 'word' &&
    /^\p{Lu}\p{L}*\p{Ll}/u.test(tokens[end].text)
  )
    end++;
  const value =
    end === from && tokens.at(end)?.quoted === true
      ? tokens[end++].text
      : tokens
          .slice(from, end)
          .map(({ text }) => text)
          .join(' ');
  const part = tokens.at(end);
  if (value === '' || part?.kind !== 'word' || !parts.has(part.text)) return null;
  const reason = `which ${part.text} it is`;
  return { pairs: [{ label: part.text, value, sure: false, adjacent: false, reason }], end: end + 1 };
}

/** `living at "1 Main St"`: the longest phrase that is known. */
function named(tokens: readonly Token[], at: number, { before }: Words): Detail | null {
  for (let length = 4; length > 0; length--) {
    const phrase = tokens.slice(at, at + length);
    if (phrase.length < length || phrase.some(({ kind }) => kind !== 'word')) continue;
    const key = phrase.map(({ lower }) => lower).join(' ');
    const value = tokens.at(at + length);
    if (value !== undefined && isValue(value) && Object.hasOwn(before, key))
      return one(asWritten(before[key], value), value, at + length + 1);
  }
  return null;
}

/** `starts at "2024-05-06"`: a day, though times are said so. */
function asWritten(field: string, { text }: Token): string {
  const type = classifyValue(text)?.semantic_type;
  if (type === 'date' || type === 'datetime') return field.replace(/ time$/, ' date');
  return type === 'time' ? field.replace(/ date$/, ' time') : field;
}

/** `for 28 days`, `a contract of 20 hours per week` */
function lasting(tokens: readonly Token[], at: number, words: Words): Detail | null {
  const isOf = tokens[at].lower === 'of' && at > 0 && isKnown(tokens[at - 1].lower);
  const length = isOf || words.during.has(tokens[at].lower) ? lengthAt(tokens, at + 1, words) : null;
  return length === null ? null : one(length.unit, tokens[at + 1], length.end);
}

function lengthAt(tokens: readonly Token[], at: number, { units }: Words): { unit: string; end: number } | null {
  const [count, unit, per, each] = tokens.slice(at, at + 4) as [Token?, Token?, Token?, Token?];
  if (count === undefined || unit?.kind !== 'word' || !units.has(unit.lower)) return null;
  if (!/^(?:\d{1,6}(?:[.,]\d{1,2})?|<[^<>]{1,80}>)$/.test(count.text)) return null;
  const isRate = /^(?:per|a|each)$/.test(per?.lower ?? '') && each?.kind === 'word' && units.has(each.lower);
  return isRate ? { unit: `${unit.lower} per ${each.lower}`, end: at + 4 } : { unit: unit.lower, end: at + 2 };
}

/** `a trial period of 14 days`, `a contract of 20 hours per week`: what is measured, and how long it is. */
export function measuredAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Detail | null {
  const words = wordsOf(lexicon.language);
  const from = tokens.at(at)?.classes.has('articles') === true ? at + 1 : at;
  const of = tokens.findIndex(({ lower }, i) => i > from && i < from + 4 && lower === 'of');
  if (words === null || of < 0) return null;
  const said = tokens.slice(from, of);
  if (said.some(({ kind, classes }) => kind !== 'word' || classes.has('and') || classes.has('with'))) return null;
  const length = lengthAt(tokens, of + 1, words);
  const sum = length === null ? sumAt(tokens, of + 1, lexicon) : null;
  if (length === null && sum === null) return plainAt(tokens, of, said);
  const label = length !== null && isKnown(said.at(-1)!.lower) ? length.unit : said.map(({ text }) => text).join(' ');
  const value = sum === null ? tokens[of + 1] : { ...tokens[of + 1], text: sum.amount };
  return one(label, value, length?.end ?? sum!.end);
}

/** `a limit of 5`, `a discount of 10%`, at the end of what is said. */
function plainAt(tokens: readonly Token[], of: number, said: readonly Token[]): Detail | null {
  const value = tokens.at(of + 1);
  if (of + 2 !== tokens.length || value === undefined || !/^(?:\d[\d.,]*%?|<[^<>]{1,80}>)$/.test(value.text))
    return null;
  return MEASURES.test(said.at(-1)!.lower) ? one(said.map(({ text }) => text).join(' '), value, of + 2) : null;
}

const MEASURES = /^(?:rates?|limit|threshold|period|fee|quota|allowance|capacity|discount|budget|maximum|minimum|deposit|excess|stake|duration|premium|surcharge|commission|margin)$/; // prettier-ignore

/** `on "2024-05-06" at "09:15"`, `over 120.50 EUR` */
function typed(tokens: readonly Token[], at: number, { dates, times, sums, currency }: Words): Detail | null {
  const { lower } = tokens[at];
  const value = tokens[at + 1];
  // `on Friday`
  if (lower === 'on' && value.kind === 'word' && WEEKDAY.test(value.text)) return one('day', value, at + 2);
  if (!isValue(value)) return null;
  const type = value.kind === 'number' ? undefined : classifyValue(value.text)?.semantic_type;
  const is = (fields: Readonly<Record<string, string>>): boolean => Object.hasOwn(fields, lower);
  if ((type === 'date' || type === 'datetime') && is(dates)) return one(dates[lower], value, at + 2);
  if (type === 'time' && is(times)) return one(times[lower], value, at + 2);
  const unit = tokens.at(at + 2);
  const counted = unit?.kind === 'word' && (currency.test(unit.lower) || unit.lower === 'per');
  if (is(sums) && (/^[$€£]\d[\d.,]*$|^\d[\d.,]*[€$£]$/.test(value.text) || (counted && /^\d[\d.,]*$/.test(value.text))))
    return one(
      (lower === 'of' ? soMuchOf(tokens, at) : null) ?? sums[lower],
      value,
      behindSum(tokens, counted ? at + 3 : at + 2),
    );
  // `on <date>`: a column that says itself what it holds.
  const column = outlineColumn(value.text);
  return column !== undefined && DAY.test(column) && (is(dates) || is(times)) ? one(column, value, at + 2) : null;
}

/** `with an insured value of 1500 EUR`: what is so much is no thing, and has a name of two words or more. */
function soMuchOf(tokens: readonly Token[], of: number): string | null {
  const from = tokens.findLastIndex(
    ({ kind, classes }, i) => i < of && (kind !== 'word' || classes.has('articles') || classes.has('with')),
  );
  const words = tokens.slice(from + 1, of);
  if (words.length < 2 || words.length > 3 || from < 0 || isKnown(words.at(-1)!.lower)) return null;
  return words.map(({ text }) => text).join(' ');
}

/** `120 EUR`, `EUR 120`, `$120`: how much money, and what stands behind it. */
export function sumAt(tokens: readonly Token[], at: number, lexicon: Lexicon): { amount: string; end: number } | null {
  const words = wordsOf(lexicon.language);
  const token = tokens.at(at);
  const next = tokens.at(at + 1);
  if (words === null || token === undefined) return null;
  const isUnit = (beside: Token | undefined): boolean => beside?.kind === 'word' && words.currency.test(beside.lower);
  if (token.kind === 'word')
    return isUnit(token) && next !== undefined && AMOUNT.test(next.text)
      ? { amount: next.text, end: behindSum(tokens, at + 2) }
      : null;
  if (SIGNED_AMOUNT.test(token.text))
    return { amount: token.text.replace(/[$€£¥]/g, ''), end: behindSum(tokens, at + 1) };
  return isUnit(next) && (AMOUNT.test(token.text) || isOutlineColumn(token.text))
    ? { amount: token.text, end: behindSum(tokens, at + 2) }
    : null;
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

const AMOUNT = /^-?\d[\d.,]*$/;
const SIGNED_AMOUNT = /^-?[$€£¥]\d[\d.,]*$|^-?\d[\d.,]*[€$£]$/;

/** Behind `per month` as well. */
function behindSum(tokens: readonly Token[], at: number): number {
  const per = tokens[at - 1].lower === 'per' ? at : tokens.at(at)?.lower === 'per' ? at + 1 : -1;
  return per >= 0 && tokens.at(per)?.kind === 'word' ? per + 1 : at;
}

const DAY = /date|day|time|hour/i;

function one(label: string, { text }: Token, end: number): Detail {
  const column = outlineColumn(text);
  const own = column !== undefined && fieldName(column) !== null ? column : label;
  const reason = `"${label}" is said of it`;
  return { pairs: [{ label: own, value: text, sure: false, adjacent: false, reason }], end };
}
