import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describePack } from '../../../client/src/engine/domains/domains';
import { displayName } from '../../../client/src/engine/schema/schema';
import { createGeneration } from '../../../client/src/engine/synthetic/generation';
import { planSynthetic, type SyntheticPlan } from '../../../client/src/engine/synthetic/plan';
import { checkRules } from '../../../client/src/engine/synthetic/rules/check-rules';
import { collect, type TextRow } from '../../support/batches';

const ROWS = 60;

function planOf(pack: string, scenario: string): SyntheticPlan {
  const { rules, ...described } = describePack(pack, scenario, []);
  const own = checkRules(described.schema, rules).rules;
  return planSynthetic(
    { ...described, counts: new Map(), rules: own },
    { row_counts: { '*': ROWS }, seed: 'tdm', literals: 'include' },
    [{ name: 'en', weight: 1 }],
  );
}

/** A table's rows, made in ranges, the last first, each by a generation of its own. */
async function rowsIn(plan: SyntheticPlan, table: SyntheticPlan['tables'][number], cuts: number[]): Promise<TextRow[]> {
  const bounds = [0, ...[...new Set(cuts)].sort((a, b) => a - b), table.rows];
  const ranges = bounds.slice(1).map((to, index) => ({ from: bounds[index], to }));
  const made = new Map<number, TextRow[]>();
  for (const range of ranges.reverse()) {
    const generation = await createGeneration(plan);
    made.set(range.from, await collect(table.table, generation.batches(displayName(table.table), range)));
  }
  return [...made].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
}

describe('rows of a domain pack', () => {
  const scenarios = [
    ['banking', 'retail'],
    ['ecommerce', 'b2c'],
    ['telecom', 'business'],
  ] as const;
  for (const [pack, scenario] of scenarios) {
    it(`are the same in whatever ranges and order they are made: ${pack}, ${scenario}`, async () => {
      const plan = planOf(pack, scenario);
      const whole = await createGeneration(plan);
      const all = new Map<string, TextRow[]>();
      for (const { table } of plan.tables) all.set(table.name, await collect(table, whole.batches(displayName(table))));
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...plan.tables),
          fc.array(fc.integer({ min: 1, max: ROWS - 1 }), { maxLength: 4 }),
          async (table, cuts) => {
            deepEqual(await rowsIn(plan, table, cuts), all.get(table.table.name));
          },
        ),
        { numRuns: 8 },
      );
    });
  }
});
