import type { Step } from '../document';
import { NO_FACTS, type StepFacts } from '../facts';

/** What a scenario's steps, with those of its background before them, say about data: one fact set for each step. */
export function readKarateSteps(steps: readonly Step[]): StepFacts[] {
  return steps.map(() => NO_FACTS);
}
