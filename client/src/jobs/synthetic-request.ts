import type { TestCaseAnswer } from '../../../server/src/protocol';
import type { NamedText } from '../engine/job/job';
import type { GenerateOptions } from './request';
import { testCaseOf } from './test-case-of';

/** Where the tables of made-up rows come from, beside a test. */
export type SchemaGiven =
  | { urls: readonly string[] }
  | { domain: string; scenario: string }
  | { sql_script: NamedText }
  | { openapi: NamedText }
  | { connection: string }
  | { schema_version_id: string };

/** Rows made up for a schema, and for the test where one is given too; `project` is what `.tdm` says. */
export function syntheticRequest(
  given: SchemaGiven,
  options: GenerateOptions,
  project: object,
  testCase: Pick<TestCaseAnswer, 'content' | 'path' | 'files'> | null,
): object {
  const { rows, seed, locale, literals } = options;
  const { scenario, ...source } = 'scenario' in given ? given : { ...given, scenario: undefined };
  return {
    ...(testCase === null ? {} : testCaseOf(testCase)),
    ...source,
    operations: ['synthetic', 'provision'],
    config: {
      synthetic: {
        ...project,
        row_counts: { '*': rows },
        ...(seed === '' ? {} : { seed }),
        locale,
        literals,
        ...(scenario === undefined ? {} : { scenario }),
      },
      provision: { target_env: 'default', run_smoke_tests: true },
    },
  };
}
