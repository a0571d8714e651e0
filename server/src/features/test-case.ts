import { RequestType } from 'vscode-languageserver';
import { analyzeTestFile } from '../testcase/analyze';
import { sliceScenario } from '../testcase/slice';
import type { TestFile } from '../testcase/testcase';
import { TEST_CASE_REQUEST, type TestCaseAnswer, type TestCaseParams } from '../protocol';
import type { FeatureContext } from './feature';

/** Answers with the text that alone says what a document, or one scenario of it, needs. */
export function registerTestCase({ connection, cache, guard, folders }: FeatureContext): void {
  const answer = ({ uri, line, text }: TestCaseParams): TestCaseAnswer | null => {
    if (text !== undefined) {
      const path = folders.pathOf(uri);
      return testCaseOf(analyzeTestFile(path, text), text, line);
    }
    const analysed = cache.get(uri);
    return analysed === null ? null : testCaseOf(analysed.testFile, analysed.document.getText(), line);
  };
  const request = new RequestType<TestCaseParams, TestCaseAnswer | null, void>(TEST_CASE_REQUEST);
  connection.onRequest(request, guard.request('test case', null, answer));
}

function testCaseOf(file: TestFile, text: string, line: number | undefined): TestCaseAnswer {
  const scenario =
    line === undefined
      ? undefined
      : file.scenarios.find((candidate) => candidate.line <= line && line <= candidate.end_line);
  if (scenario === undefined) return { content: text, path: file.path, testFile: file };
  const content = sliceScenario(file.path, text, scenario.line);
  const path = `${file.path}:${scenario.line}`;
  return { content, path, testFile: analyzeTestFile(path, content) };
}
