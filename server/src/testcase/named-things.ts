import type { FieldFact, Group, StepFacts } from './facts';
import { nameWords, singular } from './fields/names';
import { memo } from './memo';

/** Names of things that a scenario makes, where other steps speak of them: `Ann` of a table of members is a member. */

interface Thing {
  table: string;
  /** As the step that makes it writes it. */
  name: string;
}

/** `Dr. Lee` within a sentence may have lost its dot. */
const plain = (name: string): string => name.replaceAll('.', '').toLowerCase();

const NAMES = /^(?:name|title|full_?name|username|code|number)$/i;

/** The facts with those that refer to a thing called after it; those that have no other name and refer to none are left out. */
export function withNamedThings(steps: readonly StepFacts[]): readonly StepFacts[] {
  if (!steps.some(({ groups }) => groups.some(refers))) return steps;
  const things = thingsOf(steps);
  return steps.map((step) =>
    step.groups.some(refers) ? { ...step, groups: step.groups.flatMap((group) => named(group, things)) } : step,
  );
}

const refers = ({ rows }: Group): boolean => rows.some((row) => row.some((fact) => fact.refers === true));

function named(group: Group, things: ReadonlyMap<string, Thing>): Group[] {
  if (!refers(group)) return [group];
  const called = (fact: FieldFact): FieldFact[] => {
    if (fact.refers !== true) return [fact];
    const thing = things.get(plain(fact.value ?? ''));
    if (thing === undefined) return fact.label === null ? [] : [fact];
    const { table, name } = thing;
    // The thing itself.
    if (table === group.entity?.table) return [];
    return [{ ...fact, label: singular(table), value: name, reason: `"${name.slice(0, 40)}" is one of "${table}"` }];
  };
  const rows = group.rows.map((row) => row.flatMap(called));
  return rows.every((row) => row.length === 0) ? [] : [{ ...group, rows }];
}

/** What has a name's label, or stands first in its row. */
function thingsOf(steps: readonly StepFacts[]): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>();
  for (const { groups } of steps) {
    for (const { entity, own, rows } of groups) {
      if (entity === null || !own) continue;
      for (const row of rows) {
        for (const [i, { label, value, refers: isReference }] of row.entries()) {
          if (value === null || isReference === true || label === null) continue;
          if (!isName(label) && !(i === 0 && MAY_BE_NAME.test(value))) continue;
          const key = plain(value);
          if (!things.has(key)) things.set(key, { table: entity.table, name: value });
        }
      }
    }
  }
  return things;
}

/** No number, no placeholder. */
const MAY_BE_NAME = /^[^<>]*\p{L}[^<>]*\p{L}[^<>]*$/u;
const isName = memo((label: string): boolean => NAMES.test(nameWords(label).join('_')));
