import { classesOf, isVerb, nounOf, type Lexicon } from '../lexicon';
import type { Token } from '../tokens';
import { deedDay } from './deed-days';
import { stateOf } from './states';
import { isGermanic } from './families';

/** What the day or the hour of something done is called, by its verb: `contratto stipulato tra ... il 3 maggio`, `a las 9 sale`. */

/** Words between the verb and the day, at most. */
const FARTHEST = 12;

export function whenDone(tokens: readonly Token[], at: number, lexicon: Lexicon, isTime: boolean): string | null {
  const { language } = lexicon;
  // Behind what joins two sentences only what they tell in common is of the day.
  let isNear = true;
  for (let i = at - 1; i >= 0 && i >= at - FARTHEST; i--) {
    const { kind, lower, when, quoted, classes } = tokens[i];
    if (kind === 'value' && !quoted && when === undefined) return null;
    if (kind !== 'word') continue;
    isNear &&= !classes.has('and');
    const polish = !isTime && isPolishDeed(tokens, i, at, lexicon) ? gerundOf(lower) : null;
    const label = stateDay(lower, lexicon, isTime) ?? polish ?? nameOf(tokens, i, lexicon, { isTime, isNear });
    if (label !== null) return label;
  }
  return isGermanic(language) ? ofVerbBehind(tokens, at, lexicon, isTime) : null;
}

function stateDay(word: string, { language }: Lexicon, isTime: boolean): string | null {
  const state = stateOf(word, language);
  return (isTime ? state?.time : state?.day) ?? null;
}

function nameOf(
  tokens: readonly Token[],
  i: number,
  { language }: Lexicon,
  { isTime, isNear }: { isTime: boolean; isNear: boolean },
): string | null {
  const { lower, text } = tokens[i];
  // German nouns are capitals.
  if (!isNear || (language === 'de' && /^\p{Lu}/u.test(text))) return null;
  // `kommt am 3. Mai an`, `säger upp avtalet`: with its particle.
  const last = tokens.at(-1)?.lower ?? '';
  const deed =
    deedDay(`${lower} ${tokens.at(i + 1)?.lower ?? ''}`, language) ??
    (last.length < 6 ? deedDay(`${lower} ${last}`, language) : undefined);
  return deed === undefined ? null : isTime ? deed.time : deed.day;
}

/** `op 3 juni is ingediend`, `am 3. Mai in Ulm geliefert wird`: verbs that stand last. */
function ofVerbBehind(tokens: readonly Token[], at: number, lexicon: Lexicon, isTime: boolean): string | null {
  for (let i = at + 1; i < tokens.length && i < at + FARTHEST; i++) {
    const { kind, text, classes } = tokens[i];
    if (text === ',' || (classes.has('and') && i > at + 1)) return null;
    if (kind !== 'word') continue;
    const label = stateDay(tokens[i].lower, lexicon, isTime) ?? nameOf(tokens, i, lexicon, { isTime, isNear: true });
    if (label !== null) return label;
  }
  return null;
}

/** Polish participles make the name of their day by themselves, `doręczona` is `data doręczenia`; of words that end as they do. */
function isPolishDeed(tokens: readonly Token[], at: number, day: number, lexicon: Lexicon): boolean {
  if (lexicon.language !== 'pl' || nounOf(tokens[at].text, lexicon) !== undefined) return false;
  // `ustawiona`, `wpisano`: how the day is put down.
  if (
    [...classesOf(tokens[at].lower, lexicon)].some(isVerb) ||
    /^(?:ustaw|ustal|wyznacz|okreś|zaplan|przewidz)/.test(tokens[at].lower)
  )
    return false;
  const isHelped = [at - 1, at + 1].some((i) => HELPS.test(tokens.at(i)?.lower ?? '') && i >= 0);
  return isHelped || /(?:[ao]n|[ęaiuy]t)o$/.test(tokens[at].lower) || day - at < 3;
}

const HELPS = /^(?:został[aoy]?|zostanie|zostaną|jest|są|był[aoy]?|będzie|będą)$/;
const ENDING = '(?:[yaeąio]|ej|ego|ym|ych|emu|ymi)';
const GERUNDS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=\\p{L}{3})an${ENDING}$`, 'u'), 'ania'],
  [new RegExp(`(?<=\\p{L}{3})on${ENDING}$`, 'u'), 'enia'],
  [new RegExp(`(?<=\\p{L}{3}[ęauyr])t${ENDING}$`, 'u'), 'cia'],
];

function gerundOf(participle: string): string | null {
  const rule = GERUNDS.find(([pattern]) => pattern.test(participle));
  return rule === undefined ? null : `data ${participle.replace(...rule)}`;
}

/** Polish `w dniu 3 maja`: says but that a day follows. */
export const saysDay = (word: string): boolean => /^(?:dzień|dni[ae]|dniu|dniem)$/.test(word);
