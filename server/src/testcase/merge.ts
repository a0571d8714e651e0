import type { Entity, Field, LiteralValues, Relation, Scenario } from './testcase';

/**
 * The needs of several scenarios as one list, each entity once: its fields united (the first occurrence stands, a value
 * is taken from the first that has one), its literal rows and relations united without duplicates, its count the largest asked for.
 */
export function mergeEntities(scenarios: Scenario[]): Entity[] {
  const merged = new Map<string, { entity: Entity; fields: Map<string, Field>; rows: Map<string, LiteralValues> }>();
  for (const entity of scenarios.flatMap(({ entities }) => entities)) {
    let into = merged.get(entity.name);
    if (into === undefined) {
      into = { entity, fields: new Map(), rows: new Map() };
      merged.set(entity.name, into);
    }
    const { count, confidence } = into.entity;
    const surer = entity.confidence > confidence ? entity : into.entity;
    into.entity = { ...surer, count: Math.max(count, entity.count) };
    for (const field of entity.fields) {
      const before = into.fields.get(field.name);
      if (before === undefined) into.fields.set(field.name, field);
      else if (before.value === null && field.value !== null)
        into.fields.set(field.name, { ...before, value: field.value });
    }
    for (const row of entity.rows) {
      const key = JSON.stringify(Object.entries(row.values).sort(([a], [b]) => (a < b ? -1 : 1)));
      into.rows.set(key, united(into.rows.get(key), row));
    }
  }
  const relations = new Map<string, Map<string, Relation>>();
  for (const { name, belongs_to } of scenarios.flatMap(({ entities }) => entities)) {
    const own = relations.get(name) ?? new Map<string, Relation>();
    relations.set(name, own);
    for (const relation of belongs_to) {
      const key = JSON.stringify([relation.to, relation.value]);
      if (!own.has(key)) own.set(key, relation);
    }
  }
  return [...merged.values()].map(({ entity, fields, rows }) => ({
    ...entity,
    count: Math.max(entity.count, rows.size),
    fields: [...fields.values()],
    rows: [...rows.values()],
    belongs_to: [...(relations.get(entity.name)?.values() ?? [])],
  }));
}

/** The same row twice: a value is meant to be refused only where both say so. */
function united(before: LiteralValues | undefined, row: LiteralValues): LiteralValues {
  if (before?.negative === undefined) return before ?? row;
  const { negative, ...rest } = before;
  const both = negative.filter((name) => row.negative?.includes(name));
  return both.length > 0 ? { ...rest, negative: both } : rest;
}
