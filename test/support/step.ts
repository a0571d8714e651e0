import { createLocalDatasetStore } from '../../client/src/engine/datasets/local-store';
import { bareInput, type StepContext, type StepInput } from '../../client/src/engine/job/step';
import { parseRequest } from '../../client/src/engine/workflow/request';

/** What a step is given, for tests of steps: nothing yet, but what the call says. `request` is a raw request. */
export function stepInput(request: unknown, given: Partial<StepInput> = {}): StepInput {
  return bareInput(parseRequest(request), given);
}

/** A step's surroundings: datasets in `folder`, no database, nobody who listens. */
export function stepContext(folder: string, given: Partial<StepContext> = {}): StepContext {
  return {
    jobId: '00000000-0000-4000-8000-000000000000',
    signal: new AbortController().signal,
    datasets: createLocalDatasetStore(folder),
    source: () => Promise.reject(new Error('no source is needed')),
    target: () => Promise.reject(new Error('no target is needed')),
    scratch: () => Promise.reject(new Error('no scratch database is needed')),
    maskingKey: () => Promise.resolve({ key: new Uint8Array(32).fill(7), temporary: false }),
    log: () => undefined,
    progress: () => undefined,
    ...given,
  };
}
