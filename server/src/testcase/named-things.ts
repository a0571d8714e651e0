import type { FieldFact, Group, StepFacts } from './facts';
import { nameWords, singular } from './fields/names';
import { memo } from './memo';

/** Names of things that a scenario makes, where other steps speak of them: `Ann` of a table of members is a member. */

interface Thing {
  noun: string;
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
    step.groups.some(refers) ? { ...step, groups: step.groups.map((group) => named(group, things)) } : step,
  );
}

const refers = ({ rows }: Group): boolean => rows.some((row) => row.some((fact) => fact.refers === true));

function named(group: Group, things: ReadonlyMap<string, Thing>): Group {
  if (!refers(group)) return group;
  const called = (fact: FieldFact): FieldFact[] => {
    if (fact.refers !== true) return [fact];
    const thing = things.get(plain(fact.value ?? ''));
    if (thing !== undefined) return [{ ...fact, label: thing.noun, value: thing.name }];
    return fact.label === null ? [] : [fact];
  };
  return { ...group, rows: group.rows.map((row) => row.flatMap(called)) };
}

function thingsOf(steps: readonly StepFacts[]): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>();
  for (const { groups } of steps) {
    for (const { entity, own, rows } of groups) {
      if (entity === null || !own) continue;
      for (const { label, value, refers: isReference } of rows.flat()) {
        if (value === null || isReference === true || label === null || !isName(label)) continue;
        const key = plain(value);
        if (!things.has(key)) things.set(key, { noun: singular(entity.table), name: value });
      }
    }
  }
  return things;
}

const isName = memo((label: string): boolean => NAMES.test(nameWords(label).join('_')));
