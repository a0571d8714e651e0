import type { Entity, TestFile } from '../../../../server/src/testcase/testcase';

/** An entity as the reader gives it: fields with their meanings, and the rows that are written. */
export function entity(
  name: string,
  meanings: Record<string, string>,
  rows: Record<string, string>[] = [],
  count = rows.length,
): Entity {
  return {
    name,
    confidence: 0.9,
    reason: 'from a test',
    count: Math.max(1, count),
    fields: Object.entries(meanings).map(([field, semantic_type]) => ({
      name: field,
      value: rows.find((row) => Object.hasOwn(row, field))?.[field] ?? null,
      line: 2,
      semantic_type,
      confidence: 0.8,
      reason: 'its name',
    })),
    rows: rows.map((values, index) => ({ line: index + 3, values })),
    belongs_to: [],
  };
}

export function testFile(...entities: Entity[]): TestFile {
  return {
    path: 'features/registration.feature',
    language: 'gherkin',
    test_case_id: 'abc',
    title: 'Registration',
    scenarios: [{ test_case_id: 'abc', name: 'Sign up', line: 2, end_line: 9, entities, urls: [] }],
    errors: [],
    follows: [],
  };
}
