import type { FieldFact } from '../../facts';
import { fieldName } from '../../fields/names';
import type { Clause } from './clauses';
import { detailsFrom, isDetail } from '../details';
import { known } from '../known-names';
import { readNouns } from '../read-nouns';
import { pairUp } from '../pairs';
import type { Reading } from '../reading';
import type { Token } from '../tokens';

/** How much of what: verbs in all their forms. */
export const MONEY: ReadonlySet<string> = new Set(
  (
    'deposit deposits deposited depositing withdraw withdraws withdrew withdrawing transfer transfers transferred ' +
    'transferring donate donates donated donating refund refunds refunded pay pays paid paying'
  ).split(' '),
);

/** Words in front of the verb, and the verb. */
const MOST_BEFORE = 4;

/** `I deposit 50`, `transfer $100 from account "A" to account "B"`. */
export function readMoney(reading: Reading, { tokens }: Clause): void {
  if (reading.lexicon.language !== 'en' || reading.groups.length > 0 || reading.step.kind === 'outcome') return;
  const verb = tokens.slice(0, MOST_BEFORE).findIndex(({ lower }) => MONEY.has(lower));
  if (verb < 0) return;
  const base = { line: reading.step.line, confidence: 0.9, reason: `"${tokens[verb].lower}" says how much of what` };
  const rest = tokens.slice(verb + 1);
  const facts: FieldFact[] = [];
  const [sum] = rest as [Token?];
  if (sum !== undefined && /^(?:[$€£]?\d[\d.,]*|<[^<>]{1,80}>)$/.test(sum.text))
    facts.push({ ...base, label: 'amount', value: sum.text.replace(/^[$€£]/, '') });
  else if (facts.length === 0) facts.push(...ofSum(rest, base));
  for (const [i, { lower }] of rest.entries()) {
    const [noun, name] = rest.slice(i + 1) as [Token?, Token?];
    if ((lower === 'from' || lower === 'to') && noun?.lower === 'account' && name !== undefined && name.kind !== 'word')
      facts.push({ ...base, label: `${lower}_account`, value: name.text });
  }
  if (facts.length > 0) facts.push(...besides(rest, base.line));
  if (facts.length > 0) reading.groups.push({ entity: null, own: false, rows: [facts] });
}

/** `the rent of 950 EUR` */
function ofSum(rest: readonly Token[], base: Omit<FieldFact, 'label' | 'value'>): FieldFact[] {
  const of = rest.findIndex(({ lower }) => lower === 'of');
  const sum = of < 1 || of > 4 ? undefined : rest.at(of + 1);
  if (sum === undefined || rest.slice(0, of).some(({ kind }) => kind !== 'word')) return [];
  return /^[$€£]?\d[\d.,]*$/.test(sum.text)
    ? [{ ...base, label: 'amount', value: sum.text.replace(/^[$€£]/, '') }]
    : [];
}

/** `from "Savings" to "Rent" with the reference "May"`, behind how much. */
function besides(rest: readonly Token[], line: number): FieldFact[] {
  const from = rest.findIndex(({ lower }, i) => lower === 'from' && rest.at(i + 1)?.quoted === true);
  const route = from < 0 ? [] : rest.slice(from, from + 4);
  const isRoute = route.length === 4 && route[2].lower === 'to' && route[3].quoted;
  const ways = isRoute ? [route[1], route[3]].map(({ text: value }, i) => ({ label: i === 0 ? 'from' : 'to', value, line, confidence: 0.75, reason: 'where from and where to' })) : []; // prettier-ignore
  const given = rest.findIndex(({ lower }, i) => lower === 'with' && i > from);
  const said = given < 0 ? [] : pairUp(rest.slice(given + 1), true);
  const to = isRoute ? -1 : rest.findIndex(({ lower }, i) => lower === 'to' && rest.at(i + 1)?.quoted === true);
  if (to >= 0) ways.push({ label: 'recipient', value: rest[to + 1].text, line, confidence: 0.7, reason: 'to whom' });
  return ways.concat(said.flatMap(({ label, value, reason }) => label === null || value === null || !(known(label) || GIVEN.test(label)) ? [] : [{ label, value, line, confidence: 0.75, reason }])); // prettier-ignore
}

/** What somebody gives with whatever is done: `cancel the booking with reason "sick"`. */
const GIVEN = /^(?:password|comment|reason|remarks?|justification|reference|purpose|note|memo|message)$/;

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
  if (lexicon.language !== 'en' || groups.length > 0 || step.kind === 'outcome' || at < 0 || !CHANGES.test(tokens[at].lower)) return; // prettier-ignore
  const rest = tokens.slice(at + 1);
  const noun = readNouns(rest, lexicon).at(0);
  if (noun?.known !== true || noun.start > 1) return;
  // Behind the thing, and behind whose it is.
  const from = rest.findIndex((_, i) => i > noun.start && isDetail(rest, i, lexicon));
  const { pairs, end } = from < 0 ? { pairs: [], end: 0 } : detailsFrom(rest, from, lexicon);
  if (pairs.length === 0 || end < rest.length) return;
  const row = pairs.map(({ label, value, reason }): FieldFact => ({ label, sure: true, value, line: step.line, confidence: 0.7, reason })); // prettier-ignore
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
