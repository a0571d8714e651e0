import type { FieldFact, StepFacts } from '../facts';
import { singular } from '../fields/names';

/**
 * What steps do with things by their names alone: `bestellt 3 Exemplare von "Momo"` is done with a book where a step
 * before made a book of that name. What nothing before is called, is what the step's verb takes, or nothing.
 */
export function withReferences(steps: readonly StepFacts[]): readonly StepFacts[] {
  if (steps.every(({ refers }) => refers === undefined)) return steps;
  const tables = new Map<string, string>();
  return steps.map((step) => {
    const groups = (step.refers ?? []).flatMap(({ value, line, entity, label }) => {
      const table = tables.get(value);
      const name = table === undefined ? label : singular(table);
      if (name === null || entity?.table === table) return [];
      const reason = table === undefined ? 'what the verb takes' : `"${value.slice(0, 40)}" is one of "${table}"`;
      const fact: FieldFact = { label: name, value, line, confidence: 0.65, reason };
      return [{ entity, own: false, rows: [[fact]] }];
    });
    remember(step, tables);
    return groups.length === 0 ? step : { ...step, groups: [...step.groups, ...groups] };
  });
}

/** The first value of a row is what it is called. */
function remember({ groups }: StepFacts, tables: Map<string, string>): void {
  for (const { entity, own, rows } of groups) {
    if (entity === null || !own) continue;
    for (const row of rows) {
      const name = row.at(0)?.value ?? '';
      if (name.length > 2 && !tables.has(name)) tables.set(name, entity.table);
    }
  }
}
