import { isPerson } from '../bare-people';
import type { Reading } from '../reading';
import { asGiven } from '../spoken/bent-names';
import { timeSpansIn } from '../spoken/time-spans';
import type { Told } from '../spoken/told-sets';
import type { Token } from '../tokens';
import { speaksOfThing, type Before } from './told-labels';
import type { Slot } from './told-states';
import { isGermanic } from '../spoken/families';

/** How long something takes and how old somebody is. */

/** `een rit van 90 minuten`, `un cucciolo di 9 settimane`, `Ida ist 9 Wochen alt`, `mit 45 Minuten Pause`; null for other numbers. */
export function lasting({ tokens, step, lexicon }: Reading, told: Told, i: number, said: Before): Slot | null {
  const spans = timeSpansIn(told.language);
  const [unit, next] = tokens.slice(i + 1, i + 3) as [Token?, Token?];
  if (spans === null || unit?.kind !== 'word' || tokens[i].unit !== undefined) return null;
  const isShort = spans.short.has(unit.lower);
  if (!isShort && !told.spans.has(unit.lower)) return null;
  const slot = (label: string): Slot => ({ label, value: tokens[i].text, reason: `how long: ${tokens[i].text}` });
  if (isWaiting(tokens)) return null;
  if (next?.kind === 'word' && spans.old.has(next.lower)) return slot(spans.age);
  const noun = said.words.at(-1);
  const isOf =
    said.joined.length > 0 && said.joined.every(({ classes, lower }) => classes.has('of') || told.of.has(lower));
  if (noun !== undefined && isOf) {
    if (spans.young.test(noun.lower) || (YEARS.test(unit.lower) && isPerson(noun, lexicon))) return slot(spans.age);
    if (spans.spans.test(noun.lower) || told.language === 'sv') return null;
    return isShort || speaksOfThing([noun], lexicon) ? slot(spans.duration) : null;
  }
  // `mit 45 Minuten Pause`, `macht 30 Minuten Pause`
  if (isGermanic(told.language) && isSpan(next, spans.spans)) return slot(asGiven(next.text, told.language));
  const front = tokens.at(i - 1);
  // `dura 8 semanas`, `die 8 weken duurt`
  if ([next, front, tokens.at(i - 2)].some((each) => each?.kind === 'word' && LASTS.test(each.lower)))
    return slot(spans.duration);
  const ends = next === undefined || next.classes.size > 0 || told.before.has(next.lower);
  if (!isShort || !ends || i === 0 || front?.kind !== 'word') return null;
  if (told.during.has(front.lower)) return slot(spans.duration);
  // `règle 2 heures`
  return step.kind === 'action' && front.classes.size === 0 && said.joined.length === 0 && i < 4
    ? slot(spans.duration)
    : null;
}

/** `un spectateur de 22 ans` */
const YEARS = /^(?:ans?|años?|anni|anos?)$/;

const LASTS =
  /^(?:dauer(?:t|te|n)|duurt|duurde|duren|varar|varade|pågår|pågick|trwa|trwał|trwał[aoy]|dur[aó]|duran|durou|dure|durent|durait)$/;

/** Time that goes by says nothing of a thing: `ik wacht tot maandag`, `pasan 30 minutos`. */
export const isWaiting = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, lower }) => kind === 'word' && WAITS.test(lower));

const WAITS = /^(?:wacht(?:en)?|wart(?:e|et|en)|esper[aoe]n?|esperamos|aspett[aoi]|aspettano|attend(?:s|ent|ons|o|e|ono)|patiente|aguard[aoe]m?|czeka(?:m|my|ją)?|odczekuj\p{L}+|väntar?|verge(?:hen|ht|ht)|vergangen|verstre?ich(?:en|t)|verstrijken|verstrijkt|verstreken|voorbij|pas(?:a|an|ó|aron|ado|ados|sa|sam|sou|saram|se|sent|sées?|sano|sati)|transcurr\p{L}+|trascorr\p{L}+|mija(?:ją)?|minę(?:ło|ły)|upły(?:wa|nę\p{L}+)|förflut\p{L}*|gått)$/u; // prettier-ignore

const isSpan = (token: Token | undefined, spans: RegExp): token is Token =>
  token?.kind === 'word' && spans.test(token.lower);

/** `ein 13-jähriges Kind`, `en 21-årig förare` */
export function agedInWord({ text, kind }: Token, { language }: Told): Slot | null {
  if (kind !== 'word' || !/^\d/.test(text)) return null;
  const spans = timeSpansIn(language);
  const years = spans?.aged?.exec(text)?.[1];
  return years === undefined ? null : { label: spans!.age, value: years, reason: 'how old somebody is' };
}

/** Whether a word tells how old somebody is. */
export const mayBeAge = ({ kind, lower }: Token): boolean => kind === 'word' && /^\d+-?[^\d\s]/.test(lower);
