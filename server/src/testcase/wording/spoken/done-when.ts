import { classesOf, isVerb, nounOf, type Lexicon } from '../lexicon';
import type { Token } from '../tokens';
import { stateOf } from './states';

/** What the day of something done is called, where its verb stands further in front: `contratto stipulato tra ... il 3 maggio`. */

/** Words between the verb and the day, at most. */
const FARTHEST = 12;

export function dayOfDeed(tokens: readonly Token[], day: number, lexicon: Lexicon): string | null {
  for (let at = day - 1; at >= 0 && at >= day - FARTHEST; at--) {
    const { kind, lower } = tokens[at];
    if (kind === 'value' && !tokens[at].quoted) return null;
    if (kind !== 'word') continue;
    const label =
      stateOf(lower, lexicon.language)?.day ?? (isPolishDeed(tokens, at, day, lexicon) ? gerundOf(lower) : null);
    if (label !== null) return label;
  }
  return /^(?:de|nl|sv)$/.test(lexicon.language) ? dayOfVerbBehind(tokens, day, lexicon.language) : null;
}

/** `op 3 juni is ingediend`, `am 3. Mai geliefert wird`: verbs that stand last. */
function dayOfVerbBehind(tokens: readonly Token[], day: number, language: string): string | null {
  const behind = tokens.slice(day + 1);
  if (behind.length > 3 || behind.some(({ kind, text }) => kind !== 'word' || text === ',')) return null;
  for (const { lower } of behind) {
    const label = stateOf(lower, language)?.day;
    if (label !== undefined) return label;
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
