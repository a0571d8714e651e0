import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';
import type { TestFile } from '../../../../server/src/testcase/testcase';
import type { Request } from '../job/job';

/** Reads the request's test cases as one: several give one dataset, since they meet in one target. Null for none. */
export async function readTestCases({
  test_cases: inputs,
  test_case_files: called,
}: Pick<Request, 'test_cases' | 'test_case_files'>): Promise<TestFile | null> {
  const sources = sourcesOf(called.map(({ path, content }) => ({ path, text: content })));
  const files: TestFile[] = [];
  for (const { content, path } of inputs) files.push(await readTestFile(path ?? '', content, sources));
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
