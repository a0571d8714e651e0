import type { TestCaseAnswer } from '../../../server/src/protocol';
import { testCaseOf } from './test-case-of';

/** What the user says of a subset. */
export interface SubsetOptions {
  connection: string;
  /** Empty is inferred: from the test, or else from the schema. */
  root: string;
  /** Of the root table, at most. */
  rows: number;
  /** SQL condition on the root table; empty for none. */
  where: string;
  /** Whether the rows go on to the target database. */
  provision: boolean;
}

/** Steps that such a request comes to, at most. */
export const STEPS_OF_SUBSET = 5;

/**
 * Rows of a real database for a test, or for nobody in particular: what is needed for it (discovery, finding and masking
 * personal data) is the engine's to decide. `config` is what settings and the project's file say of that.
 */
export function subsetRequest(
  { connection, root, rows, where, provision }: SubsetOptions,
  config: { pii: object; mask: object },
  testCase: Pick<TestCaseAnswer, 'content' | 'path' | 'files'> | null,
): object {
  return {
    ...(testCase === null ? {} : testCaseOf(testCase)),
    connection,
    ...(provision ? {} : { operations: ['discover', 'pii', 'subset', 'mask'] }),
    config: {
      subset: { rows, ...(root === '' ? {} : { root_table: root }), ...(where === '' ? {} : { where }) },
      ...config,
      provision: { target_env: 'default', run_smoke_tests: true },
    },
  };
}
