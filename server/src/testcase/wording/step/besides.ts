import type { EntityHint, FieldFact } from '../../facts';
import { classifyValue, isAboutPeople } from '../../fields/classify-field';
import { fieldName, isPlural, tableName } from '../../fields/names';
import { detailsFrom } from '../details';
import { known } from '../known-names';
import { measuredAs } from '../measures';
import { isKnown } from '../noun-words';
import type { Reading } from '../reading';
import { DONE_ON_SCREEN, OF_MONEY, WHO_DOES } from '../spoken/deeds';
import { ADJECTIVES, NOT_TABLES } from '../table-nouns';
import type { Token } from '../tokens';
import { isNegated, type Clause } from './clauses';
import { isByProgram } from './told-labels';
import { outlineColumn } from '../outline-column';
import { isDeterminer, isValue, textOf } from '../token-kinds';

interface Slot {
  label: string;
  value: string;
  reason: string;
}

/** Verbs whose own readers say what they enter, and what is done to a page. */
const READ: ReadonlySet<Clause['verb']> = new Set(['enter', 'assign', 'choose', 'tick', 'untick', 'upload', 'clear', 'assert', 'signIn'] as const); // prettier-ignore
const ON_SCREEN = /^(?:click|double|right|press|tap|hit|follow|hover|scroll|wait|switch|refresh|reload|log|sign|drag|drop|view|swipe|run|execut|call|invok|enabl|disabl|activ|deactiv|toggl|turn|collaps|expand|sort|focus|search|filter|look|fetch|perform|mock|stub|receiv|download|scan|connect|disconnect|install|pull|push|commit|assum|read|print|count|delet|remov|navigat|go|open|visit|brows|land|launch|load|access|redirect|am|is|are|was)/; // prettier-ignore

/**
 * What an English sentence says besides, whatever its verb: `with TAN "1"`, `a limit of 500`, `"x" as her substitute`,
 * `for 120 people`. Values that are understood already stay what they are.
 */
export function readBesides(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens, lexicon, groups } = reading;
  if (lexicon.language !== 'en' || step.kind === 'outcome' || !tokens.some(isValue)) return;
  if (clauses.some((clause) => isRead(clause) || isNegated(clause)) || isByProgram(tokens) || isOnPage(tokens)) return;
  const used = new Set(groups.flatMap(({ rows }) => rows.flat().map(({ value }) => value)));
  const labels = new Set<string>();
  const slots: Slot[] = [];
  const add = ({ label, value, reason }: Slot): void => {
    const column = outlineColumn(value);
    const name = column !== undefined && fieldName(column) !== null ? column : label;
    if (used.has(value) || labels.has(name) || fieldName(name) === null) return;
    slots.push({ label: name, value, reason });
    labels.add(name);
    used.add(value);
  };
  for (const [i, token] of tokens.entries()) {
    if (!isValue(token) || used.has(token.text)) continue;
    const slot = roleOf(tokens, i) ?? inNameOf(tokens, i) ?? namedBefore(tokens, i);
    if (slot !== null) add(slot);
    // `the store has a text attribute "x" with code "y"`: of what nobody knows.
    else if (step.kind === 'context' && token.quoted) break;
  }
  for (const [i, token] of tokens.entries()) {
    if (isValue(token)) {
      const slot = used.has(token.text) ? null : (measured(tokens, i) ?? counted(tokens, i));
      if (slot !== null) add(slot);
      continue;
    }
    // `placed in "x"`: whatever is done somewhere, and not how a thing is.
    const { pairs } = detailsFrom(tokens, i, lexicon);
    for (const { label, value, reason } of pairs)
      if (classifyValue(value!)?.semantic_type === 'date' || !isDone(tokens, label!))
        add({ label: label!, value: value!, reason });
  }
  if (slots.length > 0) give(reading, slots);
}

/** `placed in`, as the sentence has it. */
const isDone = (tokens: readonly Token[], label: string): boolean =>
  !/^(?:valid|effective) /.test(label) &&
  tokens.some(({ lower }, i) => label === `${lower} ${tokens.at(i + 1)?.lower ?? ''}`);

function isRead({ verb, tokens, at }: Clause): boolean {
  return READ.has(verb) || ((verb === 'act' || verb === 'open') && ON_SCREEN.test(tokens[at].lower));
}

/** `I zoom from 50% to 100%`, `I am in state "x"` */
function isOnPage(tokens: readonly Token[]): boolean {
  const [who, verb, where] = tokens as [Token, Token?, Token?];
  if (verb?.lower === 'am' && where?.classes.has('in') === true) return true;
  return [who, verb].some(
    (token) => token?.kind === 'word' && token.classes.size === 0 && DONE_ON_SCREEN.test(token.lower),
  );
}

/** A word that may be a part of a field's name: no grammar, no page, nothing that is done. */
function names({ kind, text, classes, lower }: Token): boolean {
  if (kind !== 'word' || !/^\p{L}[\p{L}-]+$/u.test(text) || PAGE.test(lower)) return false;
  return classes.size === 0;
}

const PAGE = /^(?:pages?|buttons?|links?|tabs?|icons?|menus?|screens?|windows?|dialogs?|popups?|elements?|sections?|forms?|urls?|endpoints?|errors?|statements?|files?|folders?|directory|seconds?|times?|requests?|responses?|commands?|values?|titles?|api|not)$/; // prettier-ignore

/** Whether words may be the name of a field: they are no thing that tables hold, and no span of time. */
function mayBeField(words: readonly Token[]): boolean {
  const last = words.at(-1)!.lower;
  if (SPAN.test(last) || ADJECTIVES.has(last)) return false;
  return known(textOf(words)) || !(words.some(({ lower }) => isKnown(lower)) || NOT_FIELD.test(last));
}

const SPAN = /^(?:minutes?|hours?|days?|nights?|weeks?|months?|years?)$/;
const NOT_FIELD = /^(?:something|anything|it|them|test|users?|step|thing|things|ones?|default|template|example|usual|follows?|well|soon|long|such|part|result|top|end|start|middle)$/; // prettier-ignore

/** `names "Ann" as her substitute`, `gives "influenza" as the reason` */
function roleOf(tokens: readonly Token[], at: number): Slot | null {
  if (tokens.at(at + 1)?.classes.has('as') !== true) return null;
  const from = at + 2 < tokens.length && isDeterminer(tokens[at + 2]) ? at + 3 : at + 2;
  let end = from;
  while (end < tokens.length && end < from + 3 && names(tokens[end])) end++;
  const words = tokens.slice(from, end);
  const last = words.at(-1);
  if (last === undefined || words.some(({ lower }) => ADJECTIVES.has(lower)) || tokens.at(end)?.kind === 'value')
    return null;
  const isDetermined = from > at + 2 && !/^an?$/.test(tokens[at + 2].lower);
  const isRole = isDetermined
    ? mayBeField(words)
    : known(textOf(words)) || isAboutPeople(tableName([last.lower])) || WHO_DOES.en!.test(last.lower);
  return isRole ? { label: textOf(words), value: tokens[at].text, reason: 'the step says as what it is given' } : null;
}

/** `in the name of "Beckett"`, `asks for "a high chair"` */
function inNameOf(tokens: readonly Token[], at: number): Slot | null {
  const { text, quoted } = tokens[at];
  const before = tokens
    .slice(Math.max(0, at - 4), at)
    .map(({ lower }) => lower)
    .join(' ');
  if (/(?:^| )in the name of$/.test(before)) return { label: 'name', value: text, reason: 'in whose name it is' };
  return quoted && /(?:^| )ask(?:s|ed)? for$/.test(before)
    ? { label: 'special request', value: text, reason: 'what is asked for' }
    : null;
}

/** Where a field's name may begin: behind these. */
const opens = ({ classes, lower }: Token): boolean =>
  classes.has('with') || classes.has('and') || classes.has('have') || OPENS.test(lower);
const OPENS =
  /^(?:on|in|of|for|by|under|at|has|carries|because|holds?|owns?|bears?|quotes?|quoted|provides?|provided|gives?|gave)$/;

/** `a cash count`, `a reading`: a noun that is a verb elsewhere. */
function isDoneThing(tokens: readonly Token[], at: number): boolean {
  const { kind, lower, classes } = tokens[at];
  const before = tokens[at - 1];
  return (
    kind === 'word' &&
    (classes.has('act') || classes.has('enter')) &&
    classes.size === 1 &&
    !PAGE.test(lower) &&
    (before.classes.has('articles') || before.lower === 'of' || names(before))
  );
}

/** A part of a name, as `of` within one and what is done behind that: `date of moving`. */
function mayGoOn(tokens: readonly Token[], at: number, end: number): boolean {
  const { lower } = tokens[at];
  if (names(tokens[at]) || (at === end - 1 && at > 0 && isDoneThing(tokens, at))) return true;
  if (lower === 'of') return at < end - 1 && at > 0 && names(tokens[at - 1]);
  return lower.endsWith('ing') && at === end - 1 && at > 1 && tokens[at - 1].lower === 'of';
}

/** `with TAN "1"`, `and a limit of 500`, `for the reason "x"`, `whose date of moving was "x"` */
function namedBefore(tokens: readonly Token[], at: number): Slot | null {
  let end = at;
  const joins = tokens.at(end - 1);
  if (joins === undefined || end === 0) return null;
  const isOf = joins.lower === 'of' || /^(?:is|was|are|were|:)$/.test(joins.lower);
  if (isOf) end--;
  let from = end;
  while (from > 0 && end - from < 4 && mayGoOn(tokens, from - 1, end)) from--;
  const words = tokens.slice(from, end);
  if (words.length === 0 || words[0].lower === 'of') return null;
  const isMuch =
    joins.lower === 'of' && OF_MONEY.test(tokens[end - 1].lower) && /^[$€£]?\d[\d.,]*$/.test(tokens[at].text);
  if (isMuch) return { label: 'amount', value: tokens[at].text.replace(/[$€£]/, ''), reason: 'how much it is' };
  const front = tokens.slice(0, from).findLastIndex((token) => !isDeterminer(token));
  const lead = front < 0 ? undefined : tokens[front];
  if (lead === undefined || lead.kind !== 'word' || !opens(lead)) return null;
  // `whose date of moving was "x"`, but not `the order is "x"`
  if (isOf && joins.lower !== 'of' && !(lead.lower === 'whose' || joins.text === ':')) return null;
  // `has a text attribute "x"`: a thing of its own, by its name.
  const isNew = front < from - 1 && tokens[from - 1].classes.has('articles');
  if (!isOf && isNew && !(lead.classes.has('with') || lead.classes.has('and'))) return null;
  // `the price of "Mug"`: whose it is.
  if (joins.lower === 'of' && !isNew && !/\d|^</.test(tokens[at].text)) return null;
  const isPlace = /^(?:on|in|at|of|for|by|under)$/.test(lead.lower);
  const bare = words.filter(({ lower }) => !HOW.test(lower));
  if (
    bare.length === 0 ||
    !mayBeField(bare) ||
    (isPlace && !isOf && !known(textOf(bare)) && NOT_TABLES.has(bare.at(-1)!.lower))
  )
    return null;
  const value = tokens[at].text;
  return { label: textOf(bare), value, reason: `"${value.slice(0, 40)}" stands behind "${textOf(bare)}"` };
}

/** Said of a value, and no part of its name. */
const HOW = /^(?:valid|invalid|correct|incorrect|wrong|given|own|same|certain|specific|existing|random|following)$/;

/** `a parcel of 3 kg`, `a reading of 10450 kWh`, `weighing <weight> kg` */
function measured(tokens: readonly Token[], at: number): Slot | null {
  const { text } = tokens[at];
  const unit = tokens.at(at + 1);
  if (unit?.kind !== 'word' || !/^\d[\d.,]*$|^<[^<>]{1,80}>$/.test(text)) return null;
  const noun = at > 1 && tokens[at - 1].lower === 'of' ? tokens[at - 2] : undefined;
  const label = measuredAs(noun, unit.lower);
  return label === null ? null : { label, value: text, reason: `so many ${unit.text}` };
}

/** `for 120 people`, `with 5000 gold`, `10% off` */
function counted(tokens: readonly Token[], at: number): Slot | null {
  const { text, kind } = tokens[at];
  const next = tokens.at(at + 1);
  if (/^\d[\d.,]*%$/.test(text))
    return next !== undefined && /^(?:off|discount|rebate)$/.test(next.lower)
      ? { label: 'discount', value: text.slice(0, -1), reason: 'how much is taken off' }
      : null;
  const front = at === 0 ? undefined : tokens[at - 1];
  if (!(kind === 'number' || /^\d+$/.test(text)) || front === undefined || next === undefined || !names(next))
    return null;
  if (
    !(front.classes.has('with') || /^(?:for|over)$/.test(front.lower)) ||
    SPAN.test(next.lower) ||
    !isPlural(next.lower)
  )
    return null;
  const isPeople = front.lower === 'for' && isAboutPeople(tableName([next.lower]));
  return !isKnown(next.lower) || isPeople ? { label: next.text, value: text, reason: `how many ${next.lower}` } : null;
}

/** Gives what is said to what the step speaks of. */
function give(reading: Reading, slots: readonly Slot[]): void {
  const { step, groups } = reading;
  const facts = slots.map((slot): FieldFact => ({ ...slot, line: step.line, confidence: 0.7 }));
  const own =
    groups.findLast(({ rows, entity }) => rows.length === 1 && !isPlace(reading, entity)) ??
    groups.findLast(({ rows }) => rows.length === 1);
  if (own !== undefined) {
    own.rows[0].push(...facts);
    return;
  }
  const entity = describedIn(reading, facts) ?? thingOf(reading);
  const isThere = entity !== null && step.kind === 'context';
  groups.push({ entity, own: isThere, ...(isThere ? { more: true } : {}), rows: [facts] });
  if (entity !== null) reading.noun = entity;
}

/** `an event "Fair" at venue "Hall" for 50 people`: where it is. */
function isPlace({ nouns, tokens }: Reading, entity: EntityHint | null): boolean {
  const noun = nouns.find(
    ({ table, determiner, start }) => table === entity?.table && determiner === 'none' && start > 0,
  );
  return noun !== undefined && /^(?:at|in|on|from)$/.test(tokens[noun.start - 1].lower);
}

/** `The declarant "Vento" with EORI number "1" opens a declaration`: who does it, with what is said of them. */
function describedIn({ tokens, step }: Reading, facts: FieldFact[]): EntityHint | null {
  const start = tokens[0].lower === 'the' ? 1 : 0;
  const [noun, name, joins] = tokens.slice(start) as [Token, Token?, Token?];
  if (name === undefined || name.kind === 'word' || joins?.lower !== 'with' || !names(noun)) return null;
  const reason = `the step speaks of "${noun.lower}"`;
  const column = outlineColumn(name.text);
  facts.unshift({ label: column ?? 'name', value: name.text, line: step.line, confidence: 0.7, reason });
  return { table: tableName([noun.lower]), confidence: 0.75, reason };
}

/** What is there; what something is done with or what is made, and not who does it. */
function thingOf({ step, nouns, tokens }: Reading): EntityHint | null {
  const noun =
    step.kind === 'context'
      ? nouns.find(({ known: isThing }) => isThing)
      : nouns.find(({ known: isThing, table, start }) => isThing && start > 1 && !isAboutPeople(table));
  const hint = (table: string, said: string): EntityHint => ({
    table,
    confidence: 0.75,
    reason: `the step speaks of "${said}"`,
  });
  if (noun !== undefined) return hint(noun.table, noun.noun);
  // `the manager rejects the request`, `the user comments with content "x"`
  if (step.kind === 'context') return null;
  if (tokens.some(({ lower }) => lower === 'request')) return hint('requests', 'request');
  const does = tokens
    .slice(0, 4)
    .find(({ lower, classes }, i) => i > 0 && lower.endsWith('s') && !classes.has('who') && isKnown(lower));
  return does === undefined ? null : hint(tableName([does.lower]), does.lower);
}
