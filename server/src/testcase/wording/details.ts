import { classifyValue } from '../fields/classify-field';
import { fieldName } from '../fields/names';
import type { Lexicon } from './lexicon';
import type { Pair } from './pairs';
import { DETAILS, type Details } from './spoken/details';
import type { Token } from './tokens';

/** What is said of a thing behind it: `born on "1968-11-30" insured with "BlueShield"`, `from 08:00 to 17:30`, `for 28 days`. */

interface Words extends Omit<Details, 'to' | 'during' | 'units' | 'currencies' | 'leads'> {
  to: ReadonlySet<string>;
  during: ReadonlySet<string>;
  units: ReadonlySet<string>;
  currency: RegExp;
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
  const { before, dates, times, sums, from, to, during, units, currencies, leads } = details;
  const starts = [before, dates, times, sums].flatMap((each) => Object.keys(each)).concat(from, during.split('|'));
  return {
    ...details,
    to: set(to),
    during: set(during),
    units: set(units),
    currency: new RegExp(`^(?:${currencies})$`, 'i'),
    leads: set(leads),
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
    const found = ranged(tokens, at, words) ?? named(tokens, at, words) ?? lasting(tokens, at, words) ?? typed(tokens, at, words); // prettier-ignore
    if (found !== null) return found;
  }
  const joins = tokens[at + 1];
  const value = tokens.at(at + 2);
  if (value === undefined || !isValue(value) || joins.kind !== 'word' || !words.joins.test(joins.lower)) return null;
  if (!words.participle.test(lower) || words.not.test(lower)) return null;
  // `a court hearing on "2024-05-06"`
  if (lower.endsWith('ing') && at > 0 && tokens[at - 1].kind === 'word') return null;
  return one(`${lower} ${joins.lower}`, value, at + 3);
}

/** `from "Bonn" to "Rome"`, `from 08:00 to 17:30` */
function ranged(tokens: readonly Token[], at: number, { from, to }: Words): Detail | null {
  if (tokens[at].lower !== from || at + 3 >= tokens.length) return null;
  const [start, joins, end] = tokens.slice(at + 1, at + 4);
  if (!isValue(start) || !to.has(joins.lower) || !isValue(end)) return null;
  const [first, last] = [one('from', start, 0), one('to', end, 0)];
  return { pairs: [...first.pairs, ...last.pairs], end: at + 4 };
}

/** `living at "1 Main St"`: the longest phrase that is known. */
function named(tokens: readonly Token[], at: number, { before }: Words): Detail | null {
  for (let length = 3; length > 0; length--) {
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

/** `for 28 days` */
function lasting(tokens: readonly Token[], at: number, { during, units }: Words): Detail | null {
  const [count, unit] = tokens.slice(at + 1, at + 3) as [Token?, Token?];
  if (!during.has(tokens[at].lower) || count === undefined || unit?.kind !== 'word') return null;
  if (!/^(?:\d{1,6}|<[^<>]{1,80}>)$/.test(count.text) || !units.has(unit.lower)) return null;
  return one(unit.lower, count, at + 3);
}

/** `on "2024-05-06" at "09:15"`, `over 120.50 EUR` */
function typed(tokens: readonly Token[], at: number, { dates, times, sums, currency }: Words): Detail | null {
  const { lower } = tokens[at];
  const value = tokens[at + 1];
  if (!isValue(value)) return null;
  const type = value.kind === 'number' ? undefined : classifyValue(value.text)?.semantic_type;
  const is = (fields: Readonly<Record<string, string>>): boolean => Object.hasOwn(fields, lower);
  if ((type === 'date' || type === 'datetime') && is(dates)) return one(dates[lower], value, at + 2);
  if (type === 'time' && is(times)) return one(times[lower], value, at + 2);
  const unit = tokens.at(at + 2);
  const counted = unit?.kind === 'word' && (currency.test(unit.lower) || unit.lower === 'per');
  if (is(sums) && (/^[$€£]\d[\d.,]*$|^\d[\d.,]*[€$£]$/.test(value.text) || (counted && /^\d[\d.,]*$/.test(value.text))))
    return one(sums[lower], value, behindSum(tokens, counted ? at + 3 : at + 2));
  // `on <date>`: a column that says itself what it holds.
  const column = COLUMN.exec(value.text)?.[1];
  return column !== undefined && DAY.test(column) && (is(dates) || is(times)) ? one(column, value, at + 2) : null;
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
  return isUnit(next) && (AMOUNT.test(token.text) || COLUMN.test(token.text))
    ? { amount: token.text, end: behindSum(tokens, at + 2) }
    : null;
}

const AMOUNT = /^-?\d[\d.,]*$/;
const SIGNED_AMOUNT = /^-?[$€£¥]\d[\d.,]*$|^-?\d[\d.,]*[€$£]$/;

/** Behind `per month` as well. */
function behindSum(tokens: readonly Token[], at: number): number {
  const per = tokens[at - 1].lower === 'per' ? at : tokens.at(at)?.lower === 'per' ? at + 1 : -1;
  return per >= 0 && tokens.at(per)?.kind === 'word' ? per + 1 : at;
}

const COLUMN = /^<([^<>]{1,80})>$/;
const DAY = /date|day|time|hour/i;

const isValue = ({ kind }: Token): boolean => kind !== 'word';

function one(label: string, { text }: Token, end: number): Detail {
  const column = COLUMN.exec(text)?.[1];
  const own = column !== undefined && fieldName(column) !== null ? column : label;
  const reason = `"${label}" is said of it`;
  return { pairs: [{ label: own, value: text, sure: false, adjacent: false, reason }], end };
}
