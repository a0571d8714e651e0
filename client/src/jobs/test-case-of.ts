import type { TestCaseAnswer } from '../../../server/src/protocol';

/** The test case's part of a request. */
export function testCaseOf({ content, path, files }: Pick<TestCaseAnswer, 'content' | 'path' | 'files'>): object {
  return {
    test_case_content: content,
    test_case_path: path,
    ...(files.length === 0 ? {} : { test_case_files: files.map((file) => ({ path: file.path, content: file.text })) }),
  };
}
