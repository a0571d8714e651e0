import type { FieldFact } from '../../facts';
import { fieldName } from '../../fields/names';
import type { Reading } from '../reading';
import { toldIn } from '../spoken/told-sets';
import type { Clause } from './clauses';
import { giveTo } from './told-things';

const PAIR = /(?<![\p{L}\d/?&])(\p{L}[\p{L}\d_-]{0,40}) ?= ?("[^"]{1,80}"|«[^»]{1,80}»|'[^']{1,80}'|(?:[^\s,;"'«»=)]|,(?=\d)){1,60})(?=[\s,;.)]|$)/gu; // prettier-ignore

/** `une simulation est lancée avec durée=37, apport=2000`: names and values as programs write them. */
export function readInline(reading: Reading, clauses: readonly Clause[]): void {
  const { step, groups, lexicon } = reading;
  if (step.kind === 'outcome' || !step.text.includes('=') || clauses.every(({ verb }) => verb === 'open')) return;
  const told = toldIn(lexicon.language);
  if (told === undefined || /https?:|[?&]\w+=/.test(step.text)) return;
  const said = new Set(groups.flatMap(({ rows }) => rows.flat().map(({ label }) => label)));
  const facts = [...step.text.matchAll(PAIR)].flatMap(([, label, value]): FieldFact[] => {
    if (said.has(label) || fieldName(label) === null) return [];
    const plain = value.replace(/^["«'] ?| ?["»']$/g, '');
    return [{ label, sure: true, value: plain, line: step.line, confidence: 0.75, reason: `${label}=${plain}` }];
  });
  if (facts.length > 0) giveTo(reading, told, facts);
}
