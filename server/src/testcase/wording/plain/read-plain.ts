import type { EntityHint, FieldFact } from '../../facts';
import { fieldName, sureFieldName } from '../../fields/names';
import { known } from '../known-names';
import type { Reading } from '../reading';
import { outlineColumn } from '../outline-column';
import type { Clause } from '../step/clauses';
import { isByProgram } from '../step/told-labels';
import type { Token } from '../tokens';
import { codeSlot, readingSlot } from './codes';
import { daySlot } from './days';
import { leftSlot, numberSlot } from './measures';
import { nameAt } from './names';
import { BECAUSE, quotedSlot, usedFor } from './quoted';
import { OF_WHOM, personAt, tableOfPerson } from './people';
import { isNumeric, type PlainSlot } from './scan';
import { sumAt, sumSlot } from './sums';
import { ON_SCREEN, OF_PROGRAM } from './words';

/**
 * What an English sentence says in plain words, with no quotes around it, whatever its verb: each number, sum, day, code
 * and name that nothing has understood yet, called after the noun that the grammar ties to it, or else after its kind.
 */
export function readPlain(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens, lexicon } = reading;
  if (lexicon.language !== 'en' || step.kind === 'outcome' || !tokens.some(mayBe)) return;
  if (
    isByProgram(tokens) ||
    tokens.some((token, i) => token.kind === 'word' && OF_PROGRAM.test(token.lower) && !isSpan(tokens, i))
  )
    return;
  const quiet = clauses.filter(isSilent);
  if (quiet.length === clauses.length) return;
  const silent = new Set(quiet.flatMap((clause) => clause.tokens));
  // Where somebody goes and signs in, quotes hold names of pages and of accounts.
  const isPage = clauses.some(({ verb }) => verb === 'open' || verb === 'signIn');
  const isPlain = tokens.some((token) => !token.quoted && mayBe(token));
  const slots: PlainSlot[] = [];
  for (let i = 0; i < tokens.length;) {
    const found =
      silent.has(tokens[i]) || !(tokens[i].quoted ? !isPage : isPlain)
        ? null
        : slotsAt(tokens, i, step.kind === 'context');
    slots.push(...(found?.slots ?? []));
    i = Math.max(found?.end ?? 0, i + 1);
  }
  give(reading, slots);
}

const mayBe = ({ kind, text, quoted }: Token): boolean =>
  quoted || kind !== 'word' || (text !== 'I' && /^[\p{Lu}\d]/u.test(text));

/** `the "7-9 AM" window`, `a delivery window`: of time, and none of a program. */
const isSpan = (tokens: readonly Token[], i: number): boolean => /^windows?$/.test(tokens[i].lower) && i > 0 && /\d ?(?:[ap]m)?$|^(?:time|delivery|pick-?up|collection|arrival|booking|service|slot)$/i.test(tokens[i - 1].text); // prettier-ignore

/** What is done on a page, looked at or left out. */
function isSilent({ verb, tokens, at }: Clause): boolean {
  if (verb === 'assert') return !/^(?:cannot|can|contains?|includes?|gets?|finds?)$/.test(tokens[at].lower);
  return [tokens[at] as Token | undefined, tokens.at(0), tokens.at(1)].some(
    (token) => token?.kind === 'word' && !/^\p{Lu}\p{Ll}+$/u.test(token.text) && ON_SCREEN.test(token.lower) && (token.classes.size > 0 || token === tokens[at]),
  ); // prettier-ignore
}

function slotsAt(tokens: readonly Token[], i: number, isContext: boolean): { slots: PlainSlot[]; end: number } | null {
  const token = tokens[i];
  if (token.quoted) {
    const slot = quotedSlot(tokens, i, isContext);
    return slot === null ? null : { slots: [slot], end: i + 1 };
  }
  const named = personAt(tokens, i, isContext) ?? nameAt(tokens, i);
  if (named !== null) return named;
  const left = isNumeric(token) ? leftSlot(tokens, i) : null;
  if (left !== null) return { slots: [left], end: i + 2 };
  const day = daySlot(tokens, i);
  if (day !== null) return { slots: [day], end: i + 1 };
  const sum = sumAt(tokens, i);
  if (token.kind === 'word' && sum === null) {
    const slot = codeSlot(tokens, i) ?? numberSlot(tokens, i);
    return slot === null ? null : { slots: [slot], end: i + 1 };
  }
  const given = sum === null ? null : usedFor(tokens, i, sum.end);
  if (given !== null) return { slots: [{ ...given, value: sum!.value }], end: sum!.end };
  const slot =
    sum === null
      ? (pressure(tokens, i) ?? readingSlot(tokens, i) ?? codeSlot(tokens, i) ?? numberSlot(tokens, i))
      : sumSlot(tokens, i);
  if (Array.isArray(slot)) return { slots: slot, end: i + 3 };
  return slot === null ? null : { slots: [slot], end: sum?.end ?? i + 1 };
}

/** `a blood pressure of 168 over 104` */
function pressure(tokens: readonly Token[], i: number): PlainSlot[] | null {
  const low = tokens.at(i + 2);
  if (low === undefined || tokens[i + 1].lower !== 'over' || tokens.at(i - 2)?.lower !== 'pressure') return null;
  const reason = 'a blood pressure';
  return [
    { label: 'systolic', value: tokens[i].text, sure: true, reason },
    { label: 'diastolic', value: low.text, sure: true, reason },
  ];
}

const NO_DATA = /result|message|expect|error|outcome|status_?code|response|url|page|button|element|browser|output|verdict|time_?out|method|path|request|endpoint|query|title|tab|link|menu|header|json|body|file|option|label|locator|xpath|field|section|text/i; // prettier-ignore

/** The same value, however it is written. */
const plain = (value: string | null): string => value?.replace(/^[$€£₹¥]|[%€£$]$/g, '') ?? '';

/** Whether a name says more than what a value was taken for: no `date` for a `date of moving`. */
function isBetter({ sure, label, value }: PlainSlot, same: FieldFact, tokens: readonly Token[]): boolean {
  const old = same.label?.toLowerCase() ?? 'name';
  if (outlineColumn(value) !== undefined) return old.includes(' ') && !known(old);
  if (old === 'name') return label !== 'name';
  if (isVerb(old, same.value!, tokens) || (old.startsWith(`${label.toLowerCase()} `) && old.split(' ').length > 3))
    return true;
  return sure === true && (!old.includes(label.toLowerCase()) || /['’]s /.test(old));
}

/** `holds 2,000`, `worked 38`: what ends a name right before its value is what is done. */
function isVerb(label: string, value: string, tokens: readonly Token[]): boolean {
  if (!/(?:ed|[^s]s)$/.test(label) || known(label)) return false;
  const at = tokens.findIndex(({ kind, text }) => kind !== 'word' && text === value);
  return at > 0 && label.endsWith(tokens[at - 1].lower);
}

/** Of several words that grammar ties to a value, also one that pages have: `payment mode`. */
const nameIn = ({ label, sure }: PlainSlot): string | null =>
  sure === true && label.includes(' ') ? sureFieldName(label) : fieldName(label);

const NAMING = /^(?:name|medication)$/;
const PRONOUN = /^(?:he|she|it|they|his|her|its|their)$/;

function give({ step, groups, tokens, relations }: Reading, slots: readonly PlainSlot[]): void {
  if (slots.length === 0) return;
  const facts = groups.flatMap(({ rows }) => rows.flat());
  const quoted = new Set(tokens.filter((token) => token.quoted).map(({ text }) => text));
  const labels = new Set(facts.map(({ label }) => label?.toLowerCase()));
  const added: PlainSlot[] = [];
  for (const slot of slots) {
    const same = facts.find(({ value }) => value !== null && plain(value) === plain(slot.value));
    if (same !== undefined) {
      if (quoted.has(same.value!) && slot.reason !== BECAUSE && !isVerb(same.label ?? '', same.value!, tokens))
        continue;
      if (isBetter(slot, same, tokens) && !labels.has(slot.label.toLowerCase())) {
        labels.delete(same.label?.toLowerCase());
        labels.add(slot.label.toLowerCase());
        Object.assign(same, { label: slot.label, value: slot.value, reason: slot.reason });
      }
      continue;
    }
    if (
      relations.some(({ value }) => value === slot.value) ||
      (quoted.has(slot.value) && labels.has(slot.value.toLowerCase())) ||
      NO_DATA.test(outlineColumn(slot.value) ?? '')
    )
      continue;
    if (labels.has(slot.label.toLowerCase()) || nameIn(slot) === null) continue;
    labels.add(slot.label.toLowerCase());
    added.push(slot);
  }
  // `she has 25 days of holiday entitlement`: of whom was spoken before.
  const isOfThem = step.kind === 'context' && PRONOUN.test(tokens[0].lower);
  if (isOfThem) for (const group of groups) if (group.entity === null) group.more = true;
  const at = groups.findLastIndex((group) => group.rows.length === 1);
  const own = at < 0 ? undefined : groups[at];
  // `Harriet Doyle works`, `prescribed ramipril`: somebody or something, and no table.
  const noTable = slots.find(({ label, value }) => NAMING.test(label) && startsWith(own?.entity?.table, value));
  if (added.length === 0 && noTable === undefined) return;
  const rows = added.map(({ label, value, reason, sure }): FieldFact => ({ label, value, reason, line: step.line, confidence: 0.65, ...(sure === true && fieldName(label) === null ? { sure } : {}) })); // prettier-ignore
  if (own !== undefined && noTable !== undefined) {
    const table = noTable.reason === OF_WHOM ? tableOfPerson(tokens) : noTable.table;
    own.rows[0].unshift(...rows);
    groups[at] = { ...own, entity: spokenOf(table) };
    return;
  }
  if (own !== undefined) {
    own.rows[0].push(...rows);
    return;
  }
  const isPerson = step.kind === 'context' && added[0].reason === OF_WHOM;
  const table = (isPerson ? tableOfPerson(tokens) : null) ?? added.find((slot) => slot.table !== undefined)?.table;
  const entity = spokenOf(table);
  const isMore = entity === null && isOfThem;
  groups.push({ entity, own: isPerson, ...(isMore ? { more: true } : {}), rows: [rows] });
}

const spokenOf = (table: string | null | undefined): EntityHint | null =>
  table === null || table === undefined ? null : { table, confidence: 0.7, reason: 'the step speaks of it' };

const startsWith = (table: string | undefined, value: string): boolean =>
  table?.startsWith(value.toLowerCase().split(' ')[0]) === true;
