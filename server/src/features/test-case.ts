import { RequestType } from '../lsp';
import { TEST_CASE_REQUEST, type TestCaseAnswer, type TestCaseParams } from '../protocol';
import { readTestFile } from '../testcase/analyze';
import { RecordingSources } from '../testcase/sources/recording-sources';
import { sliceScenario } from '../testcase/slice';
import { NO_SOURCES } from '../testcase/sources/sources';
import type { FeatureContext } from './feature';

/** Answers with the text that alone says what a document, or one scenario of it, needs, and with the files it calls. */
export function registerTestCase({ connection, cache, guard, folders, index }: FeatureContext): void {
  const answer = async ({ uri, line, text }: TestCaseParams): Promise<TestCaseAnswer | null> => {
    // What a test calls is known by then.
    await index?.listed();
    const analysed = text === undefined ? await cache.get(uri) : null;
    const whole = text ?? analysed?.document.getText();
    if (whole === undefined) return null;
    const path = folders.pathOf(uri);
    const sources = new RecordingSources(index?.sourcesFor(path) ?? NO_SOURCES);
    const file = analysed?.testFile ?? (await readTestFile(path, whole, sources));
    const scenario =
      line === undefined
        ? undefined
        : file.scenarios.find((candidate) => candidate.line <= line && line <= candidate.end_line);
    const part =
      scenario === undefined
        ? { content: whole, path }
        : { content: sliceScenario(path, whole, scenario.line), path: `${path}:${scenario.line}` };
    const testFile = await readTestFile(part.path, part.content, sources);
    return { ...part, testFile, files: sources.filesOf(testFile) };
  };
  const request = new RequestType<TestCaseParams, TestCaseAnswer | null, void>(TEST_CASE_REQUEST);
  connection.onRequest(request, guard.request('test case', null, answer));
}
