import { createDiscoverStep } from '../discover/step';
import type { Operation } from '../job/job';
import type { Step } from '../job/step';
import { createMaskStep } from '../mask/step';
import { createPiiStep } from '../pii/step';
import { createProvisionStep } from '../provision/step';
import { createSubsetStep } from '../subset/step';
import { createSyntheticStep } from '../synthetic/step';

/** The steps there are. */
export function createSteps(): ReadonlyMap<Operation, Step> {
  const steps = [
    createDiscoverStep(),
    createPiiStep(),
    createSubsetStep(),
    createMaskStep(),
    createSyntheticStep(),
    createProvisionStep(),
  ];
  return new Map(steps.map((step) => [step.operation, step]));
}
