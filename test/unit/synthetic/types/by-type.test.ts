import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Column, Key } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import { column, nullable } from '../../../support/schema';
import { plan, rowsOf, type OnePlan } from '../plans';

const provenance = { source: 'database' as const, confidence: 1, reason: '' };
const TYPES =
  'int2 int4 int8 numeric float8 money text varchar bool bytea date time timestamptz interval uuid inet macaddr jsonb xml tsvector point box int4range datemultirange pg_lsn'.split(
    ' ',
  );
const COLUMNS: Column[] = [
  ...TYPES.flatMap((name) => [
    column(`a_${name}`, builtin(name), { provenance }),
    nullable(`b_${name}`, builtin(name), { provenance }),
    column(`list_${name}`, builtin(name, { array: true }), { provenance }),
  ]),
  ...['int4', 'text', 'date', 'inet', 'jsonb', 'bytea'].map((name) =>
    column(`unique_${name}`, builtin(name), { provenance }),
  ),
  column('status', builtin('text'), { provenance, default: "'active'::text" }),
];
const uniques: Key[] = COLUMNS.filter(({ name }) => name.startsWith('unique_')).map(({ name }) => ({
  name,
  columns: [name],
}));

function planOf(columns: Column[], rows: number): OnePlan {
  const one = plan(columns, { rows });
  const held = uniques.filter((key) => columns.some(({ name }) => name === key.columns[0]));
  return { ...one, table: { ...one.table, uniques: held } };
}

describe('columns by their types alone', () => {
  it('have the same values in any range, however many rows and columns there are', async () => {
    const all = await rowsOf(planOf(COLUMNS, 40));
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(COLUMNS, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 39 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 40, max: 5000 }),
        async (columns, from, count, rows) => {
          const to = Math.min(40, from + count);
          const some = await rowsOf(planOf(columns, rows), { from, to });
          for (const { name } of columns) {
            assert.deepEqual(
              some.map((row) => row[name]),
              all.slice(from, to).map((row) => row[name]),
              name,
            );
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('lack values where they may, and only there; defaults stand in most rows', async () => {
    const rows = await rowsOf(planOf(COLUMNS, 400));
    const missing = (name: string): number => rows.filter((row) => row[name] === null).length;
    for (const { name, nullable: mayLack } of COLUMNS) assert.equal(missing(name) > 0, mayLack, name);
    const usual = rows.filter(({ status }) => status === 'active').length;
    assert.ok(usual > 200 && usual < 400, String(usual));
    for (const { name } of uniques) assert.equal(new Set(rows.map((row) => row[name])).size, 400, name);
  });
});
