import type { LiteralMode, Operation } from '../engine/job/job';
import type { TestCaseAnswer } from '../../../server/src/protocol';
import { testCaseOf } from './test-case-of';

/** What the settings, or the user when asked, say of a run. */
export interface GenerateOptions {
  rows: number;
  /** Empty is the engine's default seed. */
  seed: string;
  locale: string;
  literals: LiteralMode;
}

export const OPERATIONS_OF_GENERATE: readonly Operation[] = ['synthetic', 'provision'];

/**
 * The request of a click: data for one test case, provisioned to the default environment and checked there. `project` is
 * what its `.tdm` says of synthetic data.
 */
export function requestOf(
  testCase: Pick<TestCaseAnswer, 'content' | 'path' | 'files'>,
  options: GenerateOptions,
  project: object = {},
): object {
  const { rows, seed, locale, literals } = options;
  return {
    ...testCaseOf(testCase),
    operations: OPERATIONS_OF_GENERATE,
    config: {
      synthetic: { ...project, row_counts: { '*': rows }, ...(seed === '' ? {} : { seed }), locale, literals },
      provision: { target_env: 'default', run_smoke_tests: true },
    },
  };
}
