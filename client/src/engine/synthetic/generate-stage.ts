import type { Stage } from '../threads/stage';
import { createGeneration, type Generation } from './generation';
import type { SyntheticPlan } from './plan';

/** Some rows of a table, as `displayName` names it. */
export interface Rows {
  table: string;
  from: number;
  to: number;
}

/** Makes rows of a plan, on whatever thread. */
export function generateStage(plan: SyntheticPlan): Stage<Rows, null> {
  let generation: Promise<Generation> | undefined;
  return {
    handle: async ({ values: { table, from, to } }) => {
      generation ??= createGeneration(plan);
      const batches = [];
      for await (const batch of (await generation).batches(table, { from, to })) batches.push(batch);
      return { values: null, batches };
    },
  };
}
