import { known } from '../known-names';
import type { Reading } from '../reading';
import { asGiven } from '../spoken/bent-names';
import { toldIn, type Told } from '../spoken/told-sets';
import { whenIn } from '../spoken/when-words';
import type { Token } from '../tokens';
import type { Clause } from './clauses';
import { before, determines } from './told-labels';
import type { Slot } from './told-states';
import { isWaiting } from './how-long';
import { dated, opensPeriod } from './when';

/** When something is entered, chosen or done, which is not what is entered: `annota per domenica alle 10.30 un'intenzione`. */

/** A clause without what it says so. */
export function withoutWhen({ tokens, at, verb }: Clause, { lexicon }: Reading): Clause {
  const told = toldIn(lexicon.language);
  if (told === undefined || verb === 'assign' || !tokens.some(({ when }) => when !== undefined))
    return { tokens, at, verb };
  const dropped = new Set<number>();
  for (const [i, token] of tokens.entries()) {
    const isTicked = verb === 'tick' || verb === 'untick';
    const from = token.when === undefined || i <= at ? i : startOfPhrase(tokens, i, told, isTicked);
    if (from < i && from > at) for (let k = from; k <= i; k++) dropped.add(k);
  }
  return dropped.size === 0 ? { tokens, at, verb } : { tokens: tokens.filter((_, i) => !dropped.has(i)), at, verb };
}

/** Where `per il` begins in front of a day; at the day itself where that is named, or nothing says that it is one. */
function startOfPhrase(tokens: readonly Token[], i: number, told: Told, isTicked: boolean): number {
  const { words, joined } = before(tokens, i, told);
  const { day, hour } = whenIn(told.language)!;
  const last = words.at(-1);
  if (last !== undefined && joined.length > 0 && known(asGiven(last.text, told.language))) return i;
  const isHour = joined.some(({ lower }) => hour.has(lower) || told.at.has(lower));
  const isDay = joined.some((token) => day.has(token.lower) && (isTicked || !determines(token)));
  return isHour || isDay ? i - joined.length : i;
}

/** What nothing else has taken of it goes to what is entered or chosen. */
export function readWhenBesides(reading: Reading, told: Told, clauses: readonly Clause[]): void {
  const { tokens, groups, step } = reading;
  if (!tokens.some(({ when }) => when !== undefined) || isWaiting(tokens)) return;
  if (clauses.some(({ verb }) => verb === 'assert' || (verb === 'open' && step.kind === 'action'))) return;
  const used = new Set(groups.flatMap(({ rows }) => rows.flat().map(({ value }) => value)));
  const slots: Slot[] = [];
  for (const [at, { when, text }] of tokens.entries()) {
    if (when === undefined || used.has(text)) continue;
    const said = { at, value: text, isTime: when === 'time', open: opensPeriod(slots, told) };
    for (const slot of dated(reading, told, before(tokens, at, told), said))
      if (!slots.some(({ label }) => label === slot.label)) slots.push(slot);
  }
  const facts = slots.map((slot) => ({ ...slot, sure: true as const, line: step.line, confidence: 0.7 }));
  const group = groups.at(-1);
  if (facts.length === 0) return;
  if (group?.rows.length === 1) group.rows[0].push(...facts);
  else groups.push({ entity: null, own: false, rows: [facts] });
}
