import type { FieldFact } from '../../facts';
import { fieldName } from '../../fields/names';
import type { Clause } from './clauses';
import { detailsFrom, isDetail } from '../details';
import { known } from '../known-names';
import { readNouns } from '../read-nouns';
import { pairUp } from '../pairs';
import type { Reading } from '../reading';
import type { Token } from '../tokens';

/** What somebody gives with whatever is done: `cancel the booking with reason "sick"`. */
const GIVEN =
  /^(?:promo|coupon|voucher|password|comment|reason|remarks?|justification|reference|purpose|note|memo|message)$/;

/** Verbs that hand something over, whatever comes of it. */
const HANDS = /^(?:pay|paid|subscrib|appl|redeem|donat|join|check ?out|proceed|continu)/;

/** `subscribe with email "a@b.c"`, `apply the coupon code "X"`, `click login with username "ann" and password "x"`. */
export function readHanded(reading: Reading, { tokens, at }: Clause): void {
  if (reading.lexicon.language !== 'en' || reading.groups.length > 0 || reading.step.kind === 'outcome') return;
  if (!tokens.some(({ kind }, i) => i > at && kind === 'value')) return;
  const rest = tokens.slice(at + 1);
  const hands = HANDS.test(tokens[at].lower);
  const by = rest.findIndex(({ lower }) => lower === 'with' || lower === 'using');
  if (by < 0 && !hands) return;
  const facts = pairUp(rest.slice(by + 1), true).flatMap(({ label, value, reason }): FieldFact[] => {
    const name = label ?? (by >= 0 && hands && value?.includes('@') === true ? 'email' : null);
    if (name === null || value === null || !(known(name) || GIVEN.test(name))) return [];
    return [{ label: name, value, line: reading.step.line, confidence: 0.75, reason }];
  });
  // What else is done with something that has a name is done with what is there.
  if (facts.length === 0 || !(hands || facts.some(({ label }) => GIVEN.test(fieldName(label!) ?? '')))) return;
  reading.groups.push({ entity: null, own: false, rows: [facts] });
}

/** What is done with a thing that is there, for a time or a reason. */
const CHANGES = /^(?:extend|renew|postpon|reschedul|approv|reject|declin|cancel|withdr|suspend|terminat|clos|reopen|accept|confirm|prolong|shorten|delay|mov|releas|admit)/; // prettier-ignore

/** `I withdraw the application "A-1" because of "x"`, `extend the loan until "2024-05-06"`. */
export function readChanged(reading: Reading, { tokens, at }: Clause): void {
  const { lexicon, groups, step } = reading;
  if (
    lexicon.language !== 'en' ||
    groups.length > 0 ||
    step.kind === 'outcome' ||
    at < 0 ||
    !CHANGES.test(tokens[at].lower)
  )
    return;
  const rest = tokens.slice(at + 1);
  const noun = readNouns(rest, lexicon).at(0);
  if (noun?.known !== true || noun.start > 1 || rest[0].classes.has('in')) return;
  // Behind the thing, and behind whose it is.
  const from = rest.findIndex((_, i) => i > noun.start && isDetail(rest, i, lexicon));
  const { pairs, end } = from < 0 ? { pairs: [], end: 0 } : detailsFrom(rest, from, lexicon);
  if (pairs.length === 0 || end < rest.length) return;
  const row = pairs.map(({ label, value, reason }): FieldFact => ({
    label,
    sure: true,
    value,
    line: step.line,
    confidence: 0.7,
    reason,
  }));
  const entity = { table: noun.table, confidence: 0.75, reason: `the step speaks of "${noun.noun}"` };
  groups.push({ entity, own: true, more: true, rows: [row] });
}

/** Where from and where to, each before its value. */
export function readRoute(reading: Reading, tokens: readonly Token[], value: number): boolean {
  const [from, start, to, end] = tokens.slice(value - 1);
  if (from.lower !== 'from' || (end as Token | undefined)?.kind !== 'value' || to.lower !== 'to') return false;
  const base = { line: reading.step.line, confidence: 0.75, reason: 'the step says where from and where to' };
  const facts = [start, end].map(({ text }, i): FieldFact => ({
    ...base,
    label: i === 0 ? 'from' : 'to',
    value: text,
  }));
  reading.groups.push({ entity: null, own: false, rows: [facts] });
  return true;
}
