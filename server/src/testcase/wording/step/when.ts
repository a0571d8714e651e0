import { classifyName } from '../../fields/classify-field';
import { nameWords } from '../../fields/names';
import { known } from '../known-names';
import type { Reading } from '../reading';
import { asGiven } from '../spoken/bent-names';
import { saysDay, whenDone } from '../spoken/done-when';
import type { Told } from '../spoken/told-sets';
import { isWeekday, whenIn } from '../spoken/when-words';
import { textOf } from '../token-kinds';
import type { Token } from '../tokens';
import { determines, isDeed, opens, speaksOfThing, type Before } from './told-labels';
import { isDay, TIME, type Slot } from './told-states';

/** What a day, a day of the week or an hour is called. */

/** Whether a sentence has said where a period begins. */
export const opensPeriod = (slots: readonly Slot[], { since, sinceTo, language }: Told): boolean =>
  slots.some(({ label }) => since.has(label) || sinceTo.has(label) || whenIn(language)?.from === label);

interface At {
  at: number;
  value: string;
  isTime: boolean;
  /** Whether the sentence has said where something begins. */
  open: boolean;
}

/** By its own name, by where it begins or ends, by what is done then, or as any is called. */
export function dated({ tokens, lexicon }: Reading, told: Told, said: Before, { at, value, isTime, open }: At): Slot[] {
  const { language } = told;
  const reason = `"${value.slice(0, 40)}" says when`;
  const slot = (label: string): Slot[] => [{ label, value, reason }];
  const period = inPeriod(tokens, at, told);
  if (period !== null) return slot(isTime && language === 'it' ? HOURS_IT[period] : whenIn(language)![period]);
  const isOn = said.words.length === 1 && said.joined.length === 0 && saysDay(said.words[0].lower);
  const words = isOn ? [] : said.words;
  const joined = isOn ? said.words : said.joined;
  const { opener, lead, isSet } = said;
  const last = words.at(-1);
  const isGiven = last !== undefined && opener?.classes.has('as') === true && isSaidSo(tokens);
  const named =
    last !== undefined &&
    (isGiven || opens(opener, told) || known(last.text)) &&
    joined.every(determines) &&
    !isBesides(words, joined, [opener, lead], told) &&
    !speaksOfThing(words, lexicon);
  // `no próximo dia 3 de maio`
  if (named && !isTime && ANY_DAY.test(last.lower)) return slot(told.words.date);
  // `ma zobowiązanie podjęte 2 maja`: what was done with it.
  const isDoneWith = language === 'pl' && words.length > 1 && !/^(?:dat|term)/.test(words[0].lower);
  const done = isDoneWith && !isTime ? whenDone([words.at(-1)!], 1, lexicon, false) : null;
  if (named && done !== null) return slot(done);
  if (named || isSet) return slot(asGiven(textOf(words), language));
  const moved = isMoved(tokens);
  const ends = moved
    ? undefined
    : joined.find(({ lower }) => told.until.has(lower) || (open && told.untilFrom.has(lower)));
  if (ends !== undefined)
    return slot(validUntil(tokens, at, told) ?? bound(ends, joined, told.until, told.words.until));
  const goesOn = tokens.slice(at).some(({ lower }) => told.until.has(lower));
  const begins = moved
    ? undefined
    : joined.find(({ lower }) => told.since.has(lower) || (goesOn && !isTime && told.sinceTo.has(lower)));
  // `fakturan från den 3 mars`: of that day.
  const isOfDay =
    /^(?:från|von|van)$/.test(begins?.lower ?? '') && last !== undefined && speaksOfThing([last], lexicon);
  if (begins !== undefined && !isOfDay) {
    // `bloqueado desde el 3 de mayo`: since that was done.
    const ago = last === undefined || !PARTICIPLE.test(last.lower) ? null : whenDone([last], 1, lexicon, isTime);
    if (ago !== null) return slot(ago);
    const since = bound(begins, joined, told.since, told.words.since);
    return slot(isHeldSince(last, begins, told) ? `${asGiven(last!.text, language)}_${since}` : since);
  }
  // `avec une échéance au 12/03/2024`
  if (last !== undefined && [opener, lead].some((each) => each?.classes.has('with') === true))
    return slot(asGiven(textOf(words), language));
  const isDone = opener !== undefined && words.length === 0 && isDeed(opener, told);
  // `parte la campagna di aprile 2024`: the day of something else.
  const isOf = joined.some(({ classes }) => classes.has('of')) && last !== undefined;
  const deed = isOf ? null : whenDone(tokens, at, lexicon, isTime);
  if (deed !== null) return slot(deed);
  if (joined.length === 0 && !isDone && tokens[at].when === undefined) return [];
  if (isWeekday(value.toLowerCase(), language)) return slot(whenIn(language)!.weekday);
  return slot(isTime ? told.words.time : told.words.date);
}

/** Romance participles. */
const PARTICIPLE = /(?:[aiu]d[oa]s?|[aiu]t[oaie]|ée?s?|[iut]e?s?|[rs]t[oaie]s?|us[oaie])$/;
const HOURS_IT = { from: 'dalle', to: 'alle' } as const;
const MOST_BETWEEN = 3;

/** `del 3 al 9 de julio`, `zwischen 8 und 12 Uhr`: whether it is the first or the second of two. */
function inPeriod(tokens: readonly Token[], at: number, told: Told): 'from' | 'to' | null {
  const kind = kindOf(tokens[at]);
  const words = whenIn(told.language);
  if (kind === null || words === null || isMoved(tokens)) return null;
  const isFirst = (i: number): boolean => {
    const front = frontOf(tokens, i);
    return front !== null && (told.since.has(front) || told.sinceTo.has(front) || words.between.has(front));
  };
  const isBetween = (from: number, to: number): boolean => {
    const { lower } = tokens[from + 1];
    const joins = told.until.has(lower) || told.untilFrom.has(lower) || words.and.has(lower);
    return joins && to - from <= MOST_BETWEEN + 1;
  };
  const next = tokens.findIndex((token, i) => i > at && token.kind !== 'word');
  if (next > at + 1 && kindOf(tokens[next]) === kind && isBetween(at, next) && isFirst(at)) return 'from';
  const last = tokens.findLastIndex((token, i) => i < at && token.kind !== 'word');
  return last > 0 && last < at - 1 && kindOf(tokens[last]) === kind && isBetween(last, at) && isFirst(last)
    ? 'to'
    : null;
}

/** `sposta la visita dal lunedì al giovedì`: two days of one thing, and no period. */
const isMoved = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, lower }) => kind === 'word' && MOVES.test(lower));

const MOVES =
  /^(?:verschieb|verleg|umbuch|verzet|verplaats|cambi|muev|aplaz|pospon|reprogram|déplac|décal|report|spost|rinvi|przesu|przen(?:os|ies)|przekłada|przeło|flytta|ombok|muda|adia|remarc)/;

/** The word in front of a value, but for its article. */
function frontOf(tokens: readonly Token[], i: number): string | null {
  const front = tokens.at(i - 1);
  if (i === 0 || front?.kind !== 'word') return null;
  return ARTICLE.test(front.lower) && i > 1 ? tokens[i - 2].lower : front.lower;
}

const ARTICLE = /^(?:las|den|le|les|dem|der|el|godziny|godz|kl|klockan|a|o|os|as)$/;

const kindOf = ({ kind, when, text }: Token): 'day' | 'time' | null => {
  if (kind === 'word' || when === 'period') return null;
  return when ?? (TIME.test(text) ? 'time' : isDay(text) ? 'day' : null);
};

/** `bis zum 12.03.2026 gültig`, `valable jusqu'au 12 mars`: until when it may be used. */
function validUntil(tokens: readonly Token[], at: number, { language }: Told): string | null {
  const { valid, validity } = whenIn(language)!;
  const near = tokens.slice(Math.max(0, at - 4), at + 3);
  return near.some(({ kind, lower }) => kind === 'word' && valid.test(lower)) ? validity : null;
}

/** `körkort sedan 2022`, `Führerschein seit 2022`: what somebody has since then, and nothing that is done. */
function isHeldSince(last: Token | undefined, begins: Token, { language }: Told): boolean {
  if (last === undefined || !/^(?:seit|sedan|sinds)$/.test(begins.lower)) return false;
  return language === 'de' ? /^\p{Lu}/u.test(last.text) : /^\p{L}{4,}$/u.test(last.text);
}

const ANY_DAY = /^(?:d[ií]a|giorno|jour|dag(?:en)?|tag)$/;

/** `dat als startdatum 1 mei 2025 is vermeld` */
const isSaidSo = (tokens: readonly Token[]): boolean =>
  tokens.slice(-4).some(({ kind, lower }) => kind === 'word' && SAID_SO.test(lower));
const SAID_SO = /^(?:opgegeven|vermeld|aangegeven|genoteerd|ingevuld|vastgelegd|geregistreerd|gekozen|genoemd|aangehouden|angegeben|genannt|vermerkt|eingetragen|erfasst|hinterlegt|festgehalten|angegeven|angivits|angetts?|uppgivits|anges|anförts|anförs|indiquée?|mentionnée?|renseignée?|indicad[oa]|señalad[oa]|consignad[oa]|indicat[oa]|riportat[oa]|podan[oaey]|wskazan[oaey]|wpisan[oaey])$/; // prettier-ignore

/** `a emprunté le livre le 2 mai`, `por teléfono el 4 de mayo`: an article of the day, and no name of it in front. */
function isBesides(
  words: readonly Token[],
  joined: readonly Token[],
  leads: readonly (Token | undefined)[],
  { language }: Told,
): boolean {
  if (!/^(?:es|fr|nl|pt|sv)$/.test(language) || leads.some((lead) => lead?.classes.has('with') === true)) return false;
  const last = words.at(-1)!.text;
  const type = classifyName(nameWords(last))?.semantic_type;
  return joined.length > 0 && (!known(last) || (type !== undefined && !/date|time|year/.test(type)));
}

/** `bis`, `fino al`; what only means so beside another is called as any is: `a` is `hasta`. */
function bound({ text, lower }: Token, joined: readonly Token[], own: ReadonlySet<string>, words: string): string {
  if (!own.has(lower) && (lower.length < 3 || lower === 'met') && !/^(?:du|au|al)$/.test(lower))
    return words.split('|')[0];
  const next = joined.at(joined.findIndex((token) => token.text === text) + 1);
  return lower === 'fino' && next !== undefined ? `${text} ${next.text}` : text;
}
