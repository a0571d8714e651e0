import { RequestType } from 'vscode-languageserver';
import { readTestFile } from '../testcase/analyze';
import { sliceScenario } from '../testcase/slice';
import type { TestFile } from '../testcase/testcase';
import { TEST_CASE_REQUEST, type TestCaseAnswer, type TestCaseParams } from '../protocol';
import type { FeatureContext } from './feature';

/** Answers with the text that alone says what a document, or one scenario of it, needs. */
export function registerTestCase({ connection, cache, guard, folders, index }: FeatureContext): void {
  const read = (path: string, text: string): Promise<TestFile> => readTestFile(path, text, index?.sourcesFor(path));
  const answer = async ({ uri, line, text }: TestCaseParams): Promise<TestCaseAnswer | null> => {
    if (text !== undefined) {
      const path = folders.pathOf(uri);
      return testCaseOf(await read(path, text), text, line, read);
    }
    const analysed = await cache.get(uri);
    return analysed === null ? null : testCaseOf(analysed.testFile, analysed.document.getText(), line, read);
  };
  const request = new RequestType<TestCaseParams, TestCaseAnswer | null, void>(TEST_CASE_REQUEST);
  connection.onRequest(request, guard.request('test case', null, answer));
}

async function testCaseOf(
  file: TestFile,
  text: string,
  line: number | undefined,
  read: (path: string, text: string) => Promise<TestFile>,
): Promise<TestCaseAnswer> {
  const scenario =
    line === undefined
      ? undefined
      : file.scenarios.find((candidate) => candidate.line <= line && line <= candidate.end_line);
  if (scenario === undefined) return { content: text, path: file.path, testFile: file };
  const content = sliceScenario(file.path, text, scenario.line);
  const path = `${file.path}:${scenario.line}`;
  return { content, path, testFile: await read(path, content) };
}
