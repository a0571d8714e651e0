import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { analyzeTestFile } from '../../../../server/src/testcase/analyze';
import type { TestFile } from '../../../../server/src/testcase/testcase';
import type { TestCaseInput } from '../job/job';

/** Reads the request's test cases as one: several give one dataset, since they meet in one target. Null for none. */
export function readTestCases(inputs: TestCaseInput[]): TestFile | null {
  const files = inputs.map(({ content, path }) => analyzeTestFile(path ?? '', content));
  const first = files.at(0);
  if (first === undefined) return null;
  if (files.length === 1) return first;
  return {
    path: files.map((file) => file.path).join(', '),
    language: first.language,
    test_case_id: createHash('sha256')
      .update(files.map((file) => file.test_case_id).join('\n'))
      .digest('hex')
      .slice(0, first.test_case_id.length),
    title: files.map((file) => file.title ?? basename(file.path)).join(', '),
    scenarios: files.flatMap((file) => file.scenarios),
    errors: files.flatMap((file) => file.errors),
    follows: [...new Set(files.flatMap((file) => file.follows))].sort(),
  };
}

/** For lists of jobs: `registration.feature:3`, or the title where there is no path. */
export function summarize(file: TestFile): string {
  const names = file.path
    .split(', ')
    .map((path) => basename(path))
    .filter((name) => name !== '');
  return names.length > 0 ? names.join(', ') : (file.title ?? file.scenarios.at(0)?.name ?? 'test case');
}
