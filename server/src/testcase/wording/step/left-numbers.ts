import type { FieldFact } from '../../facts';
import type { WordClass } from '../lexicon';
import type { Reading } from '../reading';
import { toldIn } from '../spoken/told-sets';
import { isNegated, type Clause } from './clauses';
import { numberLeft } from './number-counts';
import { numberNamed } from './numbers';
import { before, isByProgram, isNumber } from './told-labels';
import type { Slot } from './told-states';
import { giveTo } from './told-things';

/** Verbs that put something into a page, and as often say what somebody does: `vergibt`, `añade`, `meldt`. */
const SAYS: ReadonlySet<WordClass | null> = new Set([
  null, 'enter', 'choose', 'create', 'register', 'signIn', 'upload', 'assign',
] as const); // prettier-ignore

/** `voegt 2,5 uur overwerk toe`, `dou 4 estrelas`: numbers with their nouns, where a verb enters what it takes. */
export function readNumbersLeft(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens, lexicon, groups, refers } = reading;
  if (step.kind === 'outcome' || !tokens.some((token) => !token.quoted && isNumber(token))) return;
  const told = toldIn(lexicon.language);
  if (told === undefined || clauses.some(isNegated) || isByProgram(tokens)) return;
  if (clauses.some(({ verb }) => !SAYS.has(verb)) || clauses.every(({ verb }) => verb === null)) return;
  const used = new Set([...groups, ...refers].flatMap(({ rows }) => rows.flat().map(({ value }) => value)));
  const slots: Slot[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.quoted || !isNumber(token) || used.has(token.text)) continue;
    const slot = numberNamed(reading, told, i, before(tokens, i, told)) ?? numberLeft(reading, told, i);
    if (slot !== null && !slots.some(({ label }) => label === slot.label)) slots.push(slot);
  }
  const facts = slots.map(({ label, value, reason }): FieldFact => ({
    label,
    value,
    reason,
    line: step.line,
    confidence: 0.65,
  }));
  if (facts.length > 0) giveTo(reading, told, facts);
}
