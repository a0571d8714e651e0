import assert from 'node:assert/strict';
import { isTestFile } from '../../../client/src/language/document-selector';

describe('test files', () => {
  const is = (scheme: string, path: string, languageId = 'plaintext'): boolean =>
    isTestFile({ uri: { scheme, path }, languageId } as never);

  it('are feature files, with a Gherkin extension or without, and bare steps that say so by their name', () => {
    assert.ok(is('file', '/a/b.feature'));
    assert.ok(is('file', '/a/b.steps.txt'));
    for (const language of ['cucumber', 'feature', 'gherkin']) assert.ok(is('untitled', 'Untitled-1', language));
  });

  it('are neither other texts nor the other side of a diff', () => {
    assert.ok(!is('file', '/a/steps.txt'));
    assert.ok(!is('git', '/a/b.feature', 'cucumber'));
    assert.ok(!is('tdm-job', '/TDM job 1.log', 'log'));
  });
});
