import { known } from '../known-names';
import { isDeterminer } from '../token-kinds';
import type { Token } from '../tokens';
import { headOf, isDay, isNoun, isTime, isWeekday, lowerAt, nameOf, phraseBefore, subjectBefore, type PlainSlot } from './scan'; // prettier-ignore
import { DONE, OF_PROGRAM } from './words';

/** When it is: `was due on 10 July`, `a 7.30am drop-off`, `on Tuesday`, `by the 15th of every month`, `every month`. */

export function daySlot(tokens: readonly Token[], i: number): PlainSlot | null {
  const token = tokens[i];
  if (token.quoted) return null;
  if (isWeekday(token) && token.kind === 'word') return weekdaySlot(tokens, i);
  if (token.kind === 'word') return nthSlot(tokens, i) ?? everySlot(tokens, i);
  const isHour = isTime(token);
  if (!isHour && !isDay(token)) return null;
  const kind = isHour ? 'time' : 'date';
  const slot = (label: string, sure = false): PlainSlot => ({ label, value: token.text, sure, reason: 'when it is' });
  const next = tokens.at(i + 1);
  // `a 7.30am drop-off`
  if (next !== undefined && isNoun(next) && next.classes.size === 0 && i > 0 && isDeterminer(tokens[i - 1]) && !OF_PROGRAM.test(next.lower)) // prettier-ignore
    return /^\p{Ll}{4,}(?:-\p{Ll}+)?$/u.test(next.text) && !/(?:ly|ed)$/.test(next.lower) ? slot(known(next.text) ? next.text : `${next.text} ${kind}`, true) : slot(kind); // prettier-ignore
  let front = i - 1;
  while (front > 0 && /^(?:the|about|around|exactly|just)$/.test(lowerAt(tokens, front))) front--;
  const joins = lowerAt(tokens, front);
  if (joins === 'of') {
    const phrase = phraseBefore(tokens, front);
    // `the afternoon of 12/09/2024`
    if (phrase === null || PART_OF_DAY.test(headOf(phrase))) return slot(kind, true);
    const name = nameOf(phrase);
    return slot(known(name) || /date|time|day|deadline/.test(name) ? name : `${name} ${kind}`, true);
  }
  if (
    /^(?:is|was)$/.test(joins) ||
    (joins === 'to' &&
      /^(?:set|moved|changed|fixed)$/.test(lowerAt(tokens, front - 1)) &&
      /^(?:is|was|be|been)$/.test(lowerAt(tokens, front - 2)))
  ) {
    // prettier-ignore
    const subject = subjectBefore(tokens, joins === 'to' ? front - 1 : front);
    return subject !== null && /date|time|day|deadline|start|end|due/.test(nameOf(subject)) ? slot(nameOf(subject), true) : slot(kind); // prettier-ignore
  }
  // `enters the car park at 14:02`
  const passed = isHour && joins === 'at' ? passedBefore(tokens, front) : null;
  if (passed !== null) return slot(`${passed} time`, true);
  const done = doneBefore(tokens, front);
  const isStart = joins === 'from';
  if (done !== null && /^(?:on|by|at|from|until|till|for|since)$/.test(joins))
    return slot(done === '' ? kind : done === 'birth' && !isHour ? 'date of birth' : `${done} ${kind}`);
  if (isStart) return slot(goesOn(tokens, i + 1) ? 'from' : `start ${kind}`);
  if (/^(?:to|until|till)$/.test(joins) && tokens.slice(0, front).some(({ lower }) => lower === 'from')) return slot('to'); // prettier-ignore
  return /^(?:on|by|at|for|until|till|since|onto|before|around|to|with|in|and|between|,)$/.test(joins) || /(?:due|dated)$/.test(joins) // prettier-ignore
    ? slot(joins === 'due' ? 'due date' : kind)
    : null;
}

const PART_OF_DAY = /^(?:morning|afternoon|evening|night|week|weekend|whole|rest|start|end|eve|day)$/;

const goesOn = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 3).some(({ lower }) => /^(?:to|until|till|through|-|–)$/.test(lower));

/** What comes in or goes out then. */
function passedBefore(tokens: readonly Token[], front: number): string | null {
  const verb = tokens.slice(Math.max(0, front - 4), front).findLast(({ lower }) => /^(?:enter|exit)(?:s|ed|ing)?$/.test(lower)); // prettier-ignore
  return verb === undefined ? null : verb.lower.startsWith('enter') ? 'entry' : 'exit';
}

/** What is done then, within a few words in front. */
function doneBefore(tokens: readonly Token[], front: number): string | null {
  for (let at = front - 1; at >= 0 && at > front - 3; at--) {
    const { lower, kind } = tokens[at];
    if (kind !== 'word') return null;
    for (const [verb, done] of DONE) if (verb.test(lower)) return isVerbHere(tokens, at) ? done : null;
    if (at < front - 1 || isDeterminer(tokens[at])) return null;
  }
  return null;
}

/** `returns on`, and no `the return on`. */
const isVerbHere = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && (!isDeterminer(tokens[at - 1]) || /^(?:payment|delivery|collection|renewal)$/.test(tokens[at].lower));

/** `onto Tuesday`, `every Thursday` */
function weekdaySlot(tokens: readonly Token[], i: number): PlainSlot | null {
  if (!/^(?:on|onto|for|by|every|each|next|until|from|of|before|a|to)$/.test(lowerAt(tokens, i - 1))) return null;
  const next = tokens.at(i + 1);
  if (next !== undefined && isNoun(next) && next.classes.size === 0 && !/^(?:morning|afternoon|evening|night|at)$/.test(next.lower)) return null; // prettier-ignore
  return { label: 'day', value: tokens[i].text, reason: 'which day it is' };
}

/** `on the 15th of every month` */
function nthSlot(tokens: readonly Token[], i: number): PlainSlot | null {
  if (!/^\d{1,2}(?:st|nd|rd|th)$/.test(tokens[i].text) || !/^(?:on|by)$/.test(lowerAt(tokens, i - 2))) return null;
  const next = lowerAt(tokens, i + 1);
  if (next !== '' && !/^(?:of|and|,|for|to|from)$/.test(next)) return null;
  return lowerAt(tokens, i - 1) === 'the' ? { label: 'day', value: tokens[i].text, reason: 'which day of a month it is' } : null; // prettier-ignore
}

/** `agrees to give £8 every month` */
function everySlot(tokens: readonly Token[], i: number): PlainSlot | null {
  if (!/^(?:month|week|fortnight|quarter|year|day)$/.test(tokens[i].lower) || lowerAt(tokens, i - 1) !== 'every') return null; // prettier-ignore
  if (lowerAt(tokens, i - 2) === 'of' || !tokens.slice(0, i).some(({ kind }) => kind !== 'word')) return null;
  return { label: 'frequency', value: `every ${tokens[i].text}`, reason: 'how often it is' };
}
