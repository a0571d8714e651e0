import { isTechnical } from './code/technical';
import type { EntityHint, FieldFact, Group, StepFacts } from './facts';
import { nameWords, singular, tableName } from './fields/names';
import { mayBeTable } from './wording/table-nouns';

/** Things that the elements of a scenario's forms are called after: `loan_card_number` and `loan_isbn` are of a loan. */

/** In front of a name they are part of it, or say which form it is of or which control. */
const NO_THING =
  /^(?:welcome|first|last|middle|full|given|family|maiden|nick|old|current|billing|shipping|delivery|home|work|mobile|confirm|credit|debit|start|end|min|max|from|to|birth|phone|email|postal|post|zip|card|address|contact|emergency|bank|location|company|register|registration|reg|signup|signin|checkout|job|tax|net|gross|unit|other|street|house|city|country|txt|txb|ddl|chk|cbx?|rdo|rad|btn|lbl|inp|sel|cmb|cbo|drp|fld|edt|dtp)$/;
/** As elements are called, not as pages label them. */
const IDENTIFIER = /^[a-z]{3,20}(?:[ _-][a-z0-9]+)+$/;

/** The thing that an element is called after, if it may be one. */
function thingOf({ element, label }: FieldFact): string | null {
  if (element !== true || label === null || !IDENTIFIER.test(label)) return null;
  const [first] = nameWords(label);
  return NO_THING.test(first) || isTechnical(first) || !/[aeiouy]/.test(first) || !mayBeTable(singular(first), false)
    ? null
    : first;
}

/** What all of a group's elements are called after; null where they are called after several, or one after none. */
export function thingOfGroup({ rows }: Group, things: ReadonlyMap<string, EntityHint>): EntityHint | null {
  const all = new Set(rows.flatMap((row) => row.map(thingOf)));
  const [thing] = all;
  return all.size === 1 && thing !== null ? (things.get(thing) ?? null) : null;
}

/** The things that several elements are called after, or one of which a title speaks. */
export function thingsOf(steps: readonly StepFacts[], titles: readonly EntityHint[]): ReadonlyMap<string, EntityHint> {
  const named = new Map<string, Set<string>>();
  for (const { groups } of steps) {
    for (const fact of groups.flatMap(({ rows }) => rows.flat())) {
      const thing = thingOf(fact);
      if (thing !== null) named.set(thing, (named.get(thing) ?? new Set()).add(fact.label!));
    }
  }
  const things = new Map<string, EntityHint>();
  for (const [thing, { size }] of named) {
    const table = tableName([thing]);
    if (size < 2 && !titles.some((title) => title.table === table)) continue;
    things.set(thing, { table, confidence: 0.7, reason: `the elements are called "${thing}_…"` });
  }
  return things;
}
