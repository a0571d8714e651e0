import assert from 'node:assert/strict';
import { ago, NeededNames, runTitle } from '../../../../server/src/features/lens-titles';
import type { Entity } from '../../../../server/src/testcase/testcase';

const entity = (name: string, ...fields: string[]): Entity => ({
  name,
  confidence: 1,
  reason: '',
  count: 1,
  fields: fields.map((field) => ({
    name: field,
    value: null,
    line: 1,
    semantic_type: 'text',
    confidence: 1,
    reason: '',
  })),
  rows: [],
  belongs_to: [],
});

const titleOf = (...scenarios: Entity[][]): string => {
  const names = new NeededNames();
  for (const entities of scenarios) names.add(entities);
  return names.title;
};

describe('lens titles', () => {
  it('name entities and fields, and say how many more there are', () => {
    assert.equal(titleOf([entity('users', 'email'), entity('orders')]), 'Generate data · users: email; orders');
    assert.equal(
      titleOf([entity('t', ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])]),
      'Generate data · t: a, b, c, d, e, f, 2 more',
    );
    assert.equal(titleOf(['p', 'q', 'r', 's', 't'].map((name) => entity(name))), 'Generate data · p; q; r; 2 more');
  });

  it('name what several scenarios need once, in the order in which they do', () => {
    const first = [entity('users', 'email', 'city'), entity('orders', 'total')];
    const second = [entity('orders', 'city', 'total'), entity('users', 'email', 'zip')];
    assert.equal(titleOf(first, second), 'Generate data · users: email, city, zip; orders: total, city');
    assert.equal(titleOf(), 'Generate data');
  });

  it('tell the time that passed in the largest unit that fits', () => {
    const now = Date.parse('2026-01-10T12:00:00Z');
    const cases: [string, string][] = [
      ['2026-01-10T12:00:05Z', 'just now'],
      ['2026-01-10T11:59:01Z', 'just now'],
      ['2026-01-10T11:58:00Z', '2 min ago'],
      ['2026-01-10T11:00:00Z', '1 h ago'],
      ['2026-01-09T12:00:00Z', 'yesterday'],
      ['2025-12-29T12:00:00Z', '12 days ago'],
    ];
    for (const [then, text] of cases) assert.equal(ago(Date.parse(then), now), text);
  });

  it('say how a run went', () => {
    const now = Date.parse('2026-01-10T12:00:00Z');
    const title = (status: string, changed = false, rows = 500): string => {
      const finished_at = status === 'running' ? null : '2026-01-10T11:58:00Z';
      const run = { test_case_id: 'a', test_case_path: null, job_id: 'j', status, row_count: rows, finished_at };
      return runTitle({ run, changed }, now);
    };
    assert.equal(title('completed', false, 1), '1 row · 2 min ago');
    assert.equal(title('completed', true), '500 rows · 2 min ago · test changed since');
    assert.equal(title('cancelled'), 'cancelled · 2 min ago');
    assert.equal(title('interrupted'), 'interrupted · 2 min ago');
    assert.equal(title('running'), 'running…');
  });
});
