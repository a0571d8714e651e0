import { isAboutPeople } from '../../fields/classify-field';
import { isPlural, singular, tableName } from '../../fields/names';
import { isMeasured, measureOf } from '../measures';
import { isKnown } from '../noun-words';
import { outlineColumn } from '../outline-column';
import { isDeterminer } from '../token-kinds';
import type { Token } from '../tokens';
import { ADJECTIVES } from '../table-nouns';
import { headOf, isNoun, isNumeric, lowerAt, nameOf, phraseBefore, subjectBefore, type PlainSlot } from './scan';
import { BYTES, DOSE, ENTITLED, LATE, OF_PROGRAM, PERIOD, PRESCRIBES, SPAN, TALL } from './words';

/** Numbers with a unit, a span of time, or what is counted: `weighs 82 kg`, `178 cm tall`, `7 unused days`, `5 shirts`. */

const COUNT_WORDS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)$/;

export const isCount = (token: Token | undefined): boolean =>
  isNumeric(token) || (token?.kind === 'word' && COUNT_WORDS.test(token.lower));

export function numberSlot(tokens: readonly Token[], i: number): PlainSlot | null {
  const token = tokens[i];
  if (!isCount(token)) return null;
  const column = outlineColumn(token.text);
  const slot = (label: string, sure = false): PlainSlot => ({
    label: column ?? label,
    value: token.text,
    sure,
    reason: `so many as "${label}"`,
  });
  const before = lowerAt(tokens, i - 1);
  const next = lowerAt(tokens, i + 1);
  if (
    /^(?:last|next|first|past|previous|top|page|step|within|after|before|every|least|most|than|another)$/.test(before)
  )
    return null;
  // `between the two bridges`: those that are known.
  if (before === 'the' && /^\p{L}/u.test(token.text) && isPlural(next)) return null;
  if (before === 'aged' || (SPAN.test(next) && lowerAt(tokens, i + 2) === 'old')) return slot('age', true);
  if (next === 'out' && lowerAt(tokens, i + 2) === 'of' && isNumeric(tokens.at(i + 3))) return slot('score', true);
  const of = before === 'of' ? phraseBefore(tokens, i - 1) : null;
  if (SPAN.test(next)) return /^(?:seconds?|secs?)$/.test(next) ? null : spanSlot(tokens, i, of, slot);
  const measured = measureSlot(tokens, i, next, of, slot);
  if (measured !== null) return measured;
  const isRight = next === '' || !isNoun(tokens[i + 1]) || !isPlural(next);
  if (of !== null && isRight) {
    const head = headOf(of);
    if (!isKnown(head) && !isPlural(head) && !OF_PROGRAM.test(head)) return slot(nameOf(of), true);
  }
  const said = saidSlot(tokens, i, before, next);
  if (said !== null) return slot(said, true);
  return isSet(tokens, i) ?? countSlot(tokens, i, slot);

  function isSet(all: readonly Token[], at: number): PlainSlot | null {
    const isTo = /^(?:at|to)$/.test(before) && /^(?:set|fixed|capped|limited)$/.test(lowerAt(all, at - 2));
    const subject = isTo ? subjectBefore(all, at - 2) : null;
    return subject === null ? null : slot(nameOf(subject), true);
  }
}

/** `the last reading on account A-1 was 48211` */
function saidSlot(tokens: readonly Token[], i: number, before: string, next: string): string | null {
  if (!/^(?:is|was|reads|stands at)$/.test(before) || next !== '') return null;
  const subject = subjectBefore(tokens, i - 1);
  if (subject?.opener === undefined || !isDeterminer(subject.opener)) return null;
  const head = headOf(subject);
  if (isKnown(head) || isPlural(head) || OF_PROGRAM.test(head)) return null;
  return subject.words.map(({ text }) => text).join(' ');
}

const LEFT = /^(?:left|remaining|unused|outstanding|overdue|available|vacant|free|missing|spare)$/;

/** `18 places left`, `8 days unused`, `14 days of annual leave remaining`, `2 repeats remaining` */
export function leftSlot(tokens: readonly Token[], i: number): PlainSlot | null {
  const noun = tokens.at(i + 1);
  if (noun === undefined || !isNoun(noun) || !/^\p{Ll}{3,}$/u.test(noun.text) || OF_PROGRAM.test(noun.lower))
    return null;
  let at = i + 2;
  if (lowerAt(tokens, at) === 'of') do at++; while (at < i + 6 && at < tokens.length && (isNoun(tokens[at]) || tokens[at].lower === 'leave') && !LEFT.test(tokens[at].lower)); // prettier-ignore
  const how = lowerAt(tokens, at);
  if (!LEFT.test(how) || (how === 'left' && at + 1 < tokens.length && !/^(?:over|for|in|at|on|and)?$/.test(lowerAt(tokens, at + 1)))) return null; // prettier-ignore
  const label = /^(?:left|remaining|available)$/.test(how) ? `${noun.text} ${how}` : `${how} ${noun.text}`;
  return {
    label: outlineColumn(tokens[i].text) ?? label,
    value: tokens[i].text,
    sure: true,
    reason: 'how many are left',
  };
}

type MakeSlot = (label: string, sure?: boolean) => PlainSlot;

const ANIMAL = /^(?:pup|puppy|kitten|dog|cat|foal|calf|lamb|heifer|horse|cow|child|boy|girl|baby|toddler|infant|pet|rabbit|hen|bull|mare|man|woman)$/; // prettier-ignore

/** Days, weeks and years. */
function spanSlot(
  tokens: readonly Token[],
  i: number,
  of: ReturnType<typeof phraseBefore>,
  slot: MakeSlot,
): PlainSlot | null {
  // prettier-ignore
  const unit = tokens[i + 1].lower;
  const behind = lowerAt(tokens, i + 2);
  if (of !== null) {
    const head = headOf(of);
    if (PERIOD.test(head)) return slot(nameOf(of), true);
    if (ANIMAL.test(head) || isAboutPeople(tableName([head]))) return slot('age', true);
    return null;
  }
  if (LATE.test(behind)) return slot(`${unit} ${behind}`, true);
  if (behind === 'ago' || behind === 'after' || behind === 'before' || behind === 'later' || behind === 'earlier') return null; // prettier-ignore
  if (behind === 'of') {
    let end = i + 3;
    while (end < tokens.length && end < i + 6 && isNoun(tokens[end])) end++;
    if (end > i + 3 && ENTITLED.test(tokens[end - 1].lower))
      return slot(tokens.slice(i + 3, end).map(({ text }) => text).join(' '), true); // prettier-ignore
  }
  const before = lowerAt(tokens, i - 1);
  if (/^(?:at|to)$/.test(before) && /^(?:set|fixed|capped|limited)$/.test(lowerAt(tokens, i - 2))) {
    const subject = subjectBefore(tokens, i - 2);
    if (subject !== null) return slot(nameOf(subject), true);
  }
  return /^(?:by|in|on)$/.test(before) ? null : slot(unit);
}

/** Kilograms, centimetres, gigabytes. */
function measureSlot(
  tokens: readonly Token[],
  i: number,
  unit: string,
  of: ReturnType<typeof phraseBefore>,
  slot: MakeSlot,
): PlainSlot | null {
  // prettier-ignore
  const behind = lowerAt(tokens, i + 2);
  if (BYTES.test(unit)) {
    const noun = behind === 'of' ? lowerAt(tokens, i + 3) : behind;
    return slot(noun !== '' && isNoun(tokens[behind === 'of' ? i + 3 : i + 2]) ? noun : 'size', true);
  }
  if (/^(?:degrees?|°c|°f|celsius)$/.test(unit)) return slot(of === null ? 'temperature' : nameOf(of), true);
  const measure = measureOf(unit);
  if (DOSE.test(unit) && tokens.some(({ lower }) => PRESCRIBES.test(lower))) return slot('dose', true);
  if (measure === null || (unit === 'm' && of === null)) return null;
  if (Object.hasOwn(TALL, behind)) return slot(TALL[behind], true);
  if (of !== null) {
    const head = headOf(of);
    return slot(isMeasured(head) ? nameOf(of) : measure, true);
  }
  return slot(
    measure,
    tokens.slice(Math.max(0, i - 3), i).some(({ lower }) => lower.startsWith('weigh')),
  );
}

/** `4 adult seats`, `12 reps`: what is counted, unless tables hold it. */
function countSlot(tokens: readonly Token[], i: number, slot: MakeSlot): PlainSlot | null {
  // `there are 3 recruiters`: rows of them.
  if (tokens[i].text.includes('.') || tokens[0].lower === 'there') return null;
  let end = i + 1;
  while (end < tokens.length && end < i + 4 && isNoun(tokens[end]) && !isPlural(tokens[end].lower)) end++;
  const noun = tokens.at(end);
  if (noun === undefined || end > i + 3 || !isNoun(noun) || !isPlural(noun.lower) || !/^\p{Ll}{4,}$/u.test(noun.text))
    return null;
  // `2 melons` but not `3 orders`, of which there are as many rows.
  if (
    isKnown(noun.lower) ||
    OF_PROGRAM.test(noun.lower) ||
    /^(?:times|items|people|units|things|entries|results|records|values|digits)$/.test(noun.lower)
  )
    // prettier-ignore
    return null;
  const words = tokens.slice(i + 1, end + 1);
  if (words.some(({ lower }) => ADJECTIVES.has(lower)) || noun.classes.size > 0) return null;
  const label = words.map(({ text }) => text).join(' ');
  return singular(noun.lower) === noun.lower ? null : slot(label);
}
