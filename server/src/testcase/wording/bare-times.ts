import { isNamedWeekday, MONTHS } from '../fields/months';
import type { Lexicon } from './lexicon';
import { isDayWord, isYearWord } from './spoken/counting';
import { toldIn, type Told } from './spoken/told-sets';
import { isWeekday, whenIn } from './spoken/when-words';
import type { Token } from './tokens';
import { wordSets } from './spoken/word-sets';
import { isRomance } from './spoken/families';

/** Days, days of the week and hours that no quotes hold: `le 1er mars 2025`, `voor maandag`, `a las 11 hs`, `vom 5. bis 9. Mai`. */

/** A token that says when, and where it ends. */
interface When {
  token: Token;
  end: number;
}

interface Around {
  before: Token | undefined;
  language: string;
}

const NONE: Token['classes'] = new Set();

/** Whether a word may begin what says when. */
export const mayBeWhen = (token: Token, { language }: Lexicon): boolean =>
  language !== 'en' &&
  token.kind === 'word' &&
  (isDayWord(token.lower, language) || isMonth(token, language) || isWeekday(token.lower, language));

/** What says when from a token on, with the day of the week that was read before it; null where nothing does. */
export function whenAt(tokens: readonly Token[], at: number, out: Token[], { language }: Lexicon): When | null {
  const around = { before: out.at(-1), language };
  const day = Math.max(endOfDay(tokens, at, around), endOfWeekday(tokens, at, around));
  if (day > at) {
    const said = tokens.slice(at, day);
    return { token: ofWhen([...weekdayOf(out, said, language), ...said], 'day', language), end: day };
  }
  const time = endOfTime(tokens, at, around);
  if (time > at) return { token: ofWhen(tokens.slice(at, time), 'time', language), end: time };
  if (language === 'en') return null;
  const hour = hourAt(tokens, at, around);
  if (hour > at) return { token: ofWhen(tokens.slice(at, at + 1), 'time', language), end: hour };
  const when = plainWhen(tokens[at], around) ?? firstOfTwo(tokens, at, around);
  if (when === null) return null;
  const token = ofWhen([tokens[at]], when, language);
  return { token: { ...token, text: ordinal(token.text, when, language) }, end: at + 1 };
}

/** `18:00 - 20:00`: from when until when, as one value. */
export function joinPeriod(out: Token[]): void {
  const [first, second] = out.slice(-2) as [Token?, Token?];
  if (first?.when === undefined || first.when !== second?.when) return;
  if (!/^\d[\d.:/]+$/.test(first.text) || !/^\d[\d.:/]+$/.test(second.text)) return;
  const text = `${first.text} - ${second.text}`;
  out.splice(-2, 2, { ...first, text, lower: text, when: 'period' });
}

/** Of `3. Mai` and `05.08.` the full stop was taken for that of a sentence. */
function ofWhen(tokens: readonly Token[], when: 'day' | 'time', language: string): Token {
  const text = tokens
    .map((token, i) =>
      language === 'de' && token.kind === 'number' && isMonth(tokens.at(i + 1), language)
        ? `${token.text}.`
        : token.text,
    )
    .join(' ')
    .replaceAll(' ,', ',');
  return { kind: 'value', text, lower: text.toLowerCase(), quoted: false, classes: NONE, when };
}

const ordinal = (text: string, when: string, language: string): string =>
  language === 'de' && when === 'day' && DAY_MONTH.test(text) && /\.\d+$/.test(text) ? `${text}.` : text;

/** `torsdagen den 14 mars`: taken from what was read before. */
function weekdayOf(out: Token[], day: readonly Token[], language: string): Token[] {
  if (!day.some((token) => isMonth(token, language))) return [];
  let at = out.length - 1;
  while (at >= 0 && at > out.length - 4 && /^(?:,|den|dem)$/.test(out[at].lower)) at--;
  return at >= 0 && isNamedWeekday(out[at].text) ? out.splice(at) : [];
}

const monthsIn = wordSets(MONTHS, '|');
function isMonth(token: Token | undefined, language: string): boolean {
  if (token?.kind !== 'word' || monthsIn(language)?.has(token.lower) !== true) return false;
  return language !== 'en' || /^\p{Lu}/u.test(token.text);
}
const isDay = (token: Token | undefined): boolean =>
  token?.unit === undefined && /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|[º°])?$/.test(token?.text ?? '');
const isYear = (token: Token | undefined): boolean =>
  (token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text)) ||
  (token?.kind === 'word' && isYearWord(token.text));
const OF = /^(?:of|del?)$/;
const isOf = (token: Token | undefined): boolean => OF.test(token?.lower ?? '');

/** `9 October 2023`, `1st of May`, `October 9, 2023`, `12 de abril de 1984` */
function endOfDay(tokens: readonly Token[], at: number, { language, before }: Around): number {
  const first = tokens[at];
  // `treinta y uno de mayo`
  const more = isDayWord(first.lower, language) && /^[ye]$/.test(tokens.at(at + 1)?.lower ?? '') ? 2 : 0;
  let end = at;
  if (more > 0 || isDayWord(first.lower, language)) {
    const of = isOf(tokens.at(at + more + 1)) ? 1 : 0;
    if (isMonth(tokens.at(at + more + 1 + of), language)) end = at + more + 2 + of;
  } else if (language !== 'en' && isMonth(first, language)) {
    const year = isOf(tokens.at(at + 1)) ? at + 2 : at + 1;
    return isYear(tokens.at(year)) ? year + 1 : isBound(tokens, at, before, language) ? at + 1 : at;
  } else if (isDay(first)) {
    const of = isOf(tokens.at(at + 1)) ? 1 : 0;
    if (isMonth(tokens.at(at + 1 + of), language)) end = at + 2 + of;
  } else if (language === 'en' && isMonth(first, language) && isDay(tokens.at(at + 1))) end = at + 2;
  if (end === at) return at;
  const joins = tokens.at(end)?.text === ',' || (language !== 'en' && isOf(tokens.at(end))) ? 1 : 0;
  return isYear(tokens.at(end + joins)) ? end + joins + 1 : end;
}

/** `från september till maj`: a month that something begins or ends with. */
function isBound(tokens: readonly Token[], at: number, before: Token | undefined, language: string): boolean {
  const told = toldIn(language);
  if (told === undefined || before === undefined) return false;
  const { lower } = before;
  if (told.until.has(lower)) return true;
  const next = tokens.at(at + 1)?.lower ?? '';
  const begins = told.since.has(lower) || told.sinceTo.has(lower);
  if (begins && joinsDays(next, told)) return isMonth(tokens.at(at + 2), language);
  const [, front] = [tokens.at(at - 1), tokens.at(at - 2)];
  return told.untilFrom.has(lower) && isMonth(front, language);
}

const joinsDays = (word: string, { until, untilFrom }: Told): boolean => until.has(word) || untilFrom.has(word);

/** `voor maandag`, `sábado 9`: behind what stands in front of a day, or in front of an hour. */
function endOfWeekday(tokens: readonly Token[], at: number, { language, before }: Around): number {
  const { kind, lower } = tokens[at];
  if (kind !== 'word' || !isWeekday(lower, language)) return at;
  const next = tokens.at(at + (tokens.at(at + 1)?.text === ',' ? 2 : 1));
  const behind = tokens.at(at + 2);
  // The day itself stands there.
  if (next?.kind === 'value' && DATED.test(next.text)) return at;
  if (next?.kind === 'word' && /^(?:den|dem)$/.test(next.lower)) return at;
  if (isDay(next) && (isMonth(behind, language) || (isOf(behind) && isMonth(tokens.at(at + 3), language)))) return at;
  if (isDay(next) && tokens.at(at + 1) === next && isRomance(language) && !isCounting(behind, language)) return at + 2;
  const isAfter = before?.kind === 'word' && whenIn(language)!.day.has(before.lower);
  return isAfter || language === 'fr' || (next?.kind === 'value' && HOUR.test(next.text)) ? at + 1 : at;
}

/** Whether what stands behind a number is what is counted, or what it is measured in. */
const isCounting = (next: Token | undefined, language: string): boolean =>
  next?.kind === 'word' &&
  next.text !== ',' &&
  next.classes.size === 0 &&
  toldIn(language)?.before.has(next.lower) !== true;

/** `2pm`, `10 am`, `10 h 15` */
function endOfTime(tokens: readonly Token[], at: number, { language }: Around): number {
  const [hour, sign, minutes] = tokens.slice(at, at + 3) as [Token, Token?, Token?];
  if (language === 'fr' && sign?.lower === 'h' && /^\d{1,2}$/.test(hour.text))
    return minutes?.unit === undefined && /^[0-5]\d$/.test(minutes?.text ?? '') ? at + 3 : at + 2;
  const { text } = tokens[at];
  if (/^\d{1,2}(?:[.:]\d{2})?(?:am|pm)$/i.test(text)) return at + 1;
  const half = tokens.at(at + 1);
  return half?.kind === 'word' && /^(?:am|pm)$/i.test(half.text) && /^\d{1,2}$/.test(text) ? at + 2 : at;
}

const HOUR = /^(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d|h)?$/;

/** `18 Uhr`, `kl 18`, `alle 20`: an hour by the word beside it, which may stand behind the second of two. */
function hourAt(tokens: readonly Token[], at: number, { language, before }: Around): number {
  const { kind, text, unit, quoted } = tokens[at];
  const words = whenIn(language);
  if (kind === 'word' || quoted || unit !== undefined || words === null || !HOUR.test(text)) return at;
  const next = tokens.at(at + 1);
  if (next?.kind === 'word' && words.hours.has(next.lower))
    // `2 horas`: how long.
    return /^(?:horas|heures|uur)$/.test(next.lower) && !isAtHour(before, language) ? at : at + 2;
  if (before?.kind !== 'word') return at;
  if (words.hour.has(before.lower)) return isCounting(next, language) ? at : at + 1;
  return at;
}

function isAtHour(before: Token | undefined, language: string): boolean {
  const told = toldIn(language);
  if (before?.kind !== 'word' || told === undefined) return false;
  const { lower } = before;
  return told.at.has(lower) || told.until.has(lower) || told.untilFrom.has(lower) || told.since.has(lower);
}

const DAY_MONTH = /^(?:0?[1-9]|[12]\d|3[01])(?:[./](?:0?[1-9]|1[0-2])|\.(?:0?[1-9]|1[0-2])\.)$/;
const DATED = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))$/;
const CLOCK = /^(?:[01]?\d|2[0-4])(?::[0-5]\d|h(?:[0-5]\d)?)$/;

/** What a value says that is written as days and hours are: `05.08` behind what stands in front of a day. */
function plainWhen({ kind, text, unit, quoted }: Token, { before, language }: Around): 'day' | 'time' | null {
  if (kind === 'word' || quoted || unit !== undefined) return null;
  if (DATED.test(text)) return 'day';
  if (CLOCK.test(text)) return 'time';
  const isAfter = before?.kind === 'word' && whenIn(language)?.day.has(before.lower) === true;
  return isAfter && DAY_MONTH.test(text) && (language !== 'de' || text.includes('.')) ? 'day' : null;
}

/** `van 3 tot 9 juli`, `von 8 bis 12 Uhr`: what the second says the first is. */
function firstOfTwo(tokens: readonly Token[], at: number, { before, language }: Around): 'day' | 'time' | null {
  const { kind, text, unit } = tokens[at];
  const told = toldIn(language);
  if (kind !== 'number' || unit !== undefined || before?.kind !== 'word' || told === undefined) return null;
  if (!/^\d{1,2}$/.test(text) || !(told.since.has(before.lower) || told.sinceTo.has(before.lower))) return null;
  const [joins, second, month, more] = tokens.slice(at + 1, at + 5) as [Token?, Token?, Token?, Token?];
  if (joins?.kind !== 'word' || !joinsDays(joins.lower, told)) return null;
  if (isDay(second) && (isMonth(month, language) || (isOf(month) && isMonth(more, language)))) return 'day';
  if (second?.kind === 'value' && CLOCK.test(second.text)) return 'time';
  return HOUR.test(second?.text ?? '') && month?.kind === 'word' && whenIn(language)!.hours.has(month.lower)
    ? 'time'
    : null;
}
