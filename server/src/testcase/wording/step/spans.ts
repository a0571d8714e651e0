import type { EntityHint, FieldFact } from '../../facts';
import { isPlural, tableName } from '../../fields/names';
import { classifyValue } from '../../fields/classify-field';
import { detailsFrom } from '../details';
import type { Pair } from '../pairs';
import { pluralNoun, readNouns } from '../read-nouns';
import type { Reading } from '../reading';
import type { Token } from '../tokens';
import { isNamed } from './deed-scan';
import { outlineColumn } from '../outline-column';

/** How things and people are, and when: `the course is on "2024-05-06"`, `the employee is off sick since 2024-05-06`. */
export function readSpan(reading: Reading, said: readonly Token[]): boolean {
  const tokens = said.flatMap(apart);
  const found = predicateOf(tokens, reading);
  if (found === null) return false;
  const { at, pairs, isState } = found;
  const { groups, lexicon, step } = reading;
  // `a loan that was due on "2024-05-02"`
  const to = RELATIVE.test(tokens[at - 1].lower) ? at - 1 : at;
  const words = tokens.slice(0, to).filter(({ classes }) => !classes.has('articles') && !classes.has('possessives'));
  const noun = readNouns(tokens.slice(0, to), lexicon).at(0);
  const isNoun = noun?.end === to && noun.start === 0 && (noun.known || pluralNoun(noun));
  const [who] = words as [Token?];
  // `she returns on ...`, `"Ann" is absent since ...`: whoever was spoken of.
  const isSomebody =
    words.length === 1 &&
    (PRONOUN.test(who!.lower) || who!.quoted || (isNamed(who!) && !pairs.some(({ label }) => ANY_TIME.test(label!))));
  const isThing = isNoun || (words.length > 1 && isPlural(words.at(-1)!.lower));
  if (isState && !isNoun && !isSomebody) return false;
  if (!isSomebody && !(isNoun && isState) && !isName(words)) return false;
  const thing = words.map(({ lower }) => lower).join(' ');
  const label = (each: string): string =>
    isThing || isSomebody || DONE_ON.test(each) ? each : pairs.length === 1 ? thing : `${thing} ${each}`;
  const reason = `when and where the "${thing}" is`;
  const row = pairs.map((pair): FieldFact => ({
    label: label(pair.label!),
    sure: true,
    value: pair.value,
    line: step.line,
    confidence: 0.75,
    reason,
  }));
  const table = isNoun ? noun.table : tableName(words.map(({ lower }) => lower));
  const entity: EntityHint | null = isThing ? { table, confidence: 0.8, reason } : null;
  for (const { label: each, value } of isNoun && isState ? noun.pairs : [])
    if (each !== null && value !== null) row.unshift({ ...row[0], label: each, value });
  groups.push({ entity, own: isThing, ...(isThing ? { more: true } : {}), rows: [row] });
  return true;
}

/** What is said of something behind its verb: where that stands, and what follows it to the end of the sentence. */
function predicateOf(
  tokens: readonly Token[],
  { lexicon }: Reading,
): { at: number; pairs: Pair[]; isState: boolean } | null {
  const be = tokens.findIndex(({ classes, text }) => classes.has('be') && text !== ':' && text !== '=');
  if (be < 1) {
    // `the leave year starts on 2024-04-01`
    const at = tokens.findIndex(({ lower, kind }, i) => i > 0 && i < 5 && kind === 'word' && DAY_OF.test(lower));
    const { pairs, end } = at < 0 ? { pairs: [], end: 0 } : detailsFrom(tokens, at, lexicon);
    return pairs.length > 0 && end === tokens.length ? { at, pairs, isState: false } : null;
  }
  if (tokens.length < be + 3) return null;
  const { pairs, end } = detailsFrom(tokens, be + 1, lexicon);
  if (pairs.length > 0) return end === tokens.length ? { at: be, pairs, isState: false } : null;
  return stateOf(tokens, be);
}

const RELATIVE = /^(?:that|which|who)$/;

/** Verbs that have a day of their own. */
const DAY_OF = /^(?:starts?|begins?|ends?|expires?|returns?|joins?|retires?|resigns?|departs?|arrives?|graduates?)$/;

/** `is off sick since 2024-05-06`, `is marked as absent on 2024-05-06`, `is blocked until 2024-05-06`. */
function stateOf(tokens: readonly Token[], be: number): { at: number; pairs: Pair[]; isState: boolean } | null {
  const [joins, day] = tokens.slice(-2);
  const words = tokens.slice(be + 1, -2).filter(({ lower }) => !AROUND.test(lower));
  if (words.length === 0 || words.length > 2 || !SINCE.test(joins.lower) || !isDay(day)) return null;
  if (words.some(({ kind, lower }) => kind !== 'word' || !/^[a-z-]{3,20}$/.test(lower) || SHOWN.test(lower)))
    return null;
  const label = [...words, joins].map(({ lower }) => lower).join(' ');
  const pair = { label, value: day.text, sure: true, adjacent: false, reason: 'since when or until when it is so' };
  return { at: be, pairs: [pair], isState: true };
}

const SINCE = /^(?:since|until|till|from|on|by)$/;
const AROUND = /^(?:marked|set|flagged|currently|already|still|now|off|as|out|scheduled|not)$/;
/** How a page shows something. */
const SHOWN = /^(?:first|last|next|displayed|shown|visible|selected|listed|seen|present|highlighted|running|available|there|here|redirected|open|sorted|filtered)$/; // prettier-ignore

function isDay({ kind, text }: Token): boolean {
  if (kind === 'word') return false;
  const column = outlineColumn(text);
  return column === undefined
    ? /^date(?:time)?$/.test(classifyValue(text)?.semantic_type ?? '')
    : /date|day|since|until/i.test(column);
}

/** `is on`, which says of people what page they see, in its two words. */
function apart(token: Token): Token[] {
  if (token.kind !== 'word' || !IS_ON.test(token.lower)) return [token];
  const [is, on] = token.lower.split(' ') as [string, string];
  return [
    { ...token, text: is, lower: is, classes: new Set(['be'] as const) },
    { ...token, text: on, lower: on, classes: new Set(['in'] as const) },
  ];
}

const IS_ON = /^(?:is|are|was|were) (?:on|at)$/;
/** Verbs of opening a page that may say when something is. */
export const SPANS = /^(?:(?:is|are|was|were) (?:on|at)|starts?|returns?)$/;

/** `given back on` */
const DONE_ON = /(?:ed|en|back|out|up|off|in|over) (?:on|at|by|since|until)$/;
const ANY_TIME = /^(?:date|time|from|to|until|since)$/;

const PRONOUN = /^(?:he|she|it|they)$/;

const isName = (words: readonly Token[]): boolean => words.length > 0 && words.length <= 3 && words.every(isPlainWord);

const isPlainWord = ({ kind, lower, classes }: Token): boolean =>
  kind === 'word' && /^[a-z-]{3,30}$/.test(lower) && !NO_SPAN.test(lower) && !classes.has('who');

const NO_SPAN = /^(?:there|here|page|screen|window|request|response|test|scenario|user|this|that|job|server)$/;
