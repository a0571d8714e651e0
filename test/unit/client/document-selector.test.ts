import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTestFile, mayBeTest, TEST_FILE_GLOB, TEST_FILES } from '../../../client/src/language/document-selector';

describe('test files', () => {
  const is = (scheme: string, path: string, languageId = 'plaintext'): boolean =>
    isTestFile({ uri: { scheme, path }, languageId } as never);
  const starts = (path: string, languageId: string, text = ''): boolean =>
    mayBeTest({ uri: { scheme: 'file', path }, languageId, getText: () => text } as never);

  it('are feature files, with a Gherkin extension or without, and bare steps that say so by their name', () => {
    assert.ok(is('file', '/a/b.feature'));
    assert.ok(is('file', '/a/b.steps.txt'));
    for (const language of ['cucumber', 'feature', 'gherkin']) assert.ok(is('untitled', 'Untitled-1', language));
  });

  it('are the tests of other tools by their names, and whatever stands in a language that tests are written in', () => {
    for (const name of ['a.robot', 'a.resource', 'a.side', 'a.spec', 'a.cpt'])
      assert.ok(is('file', `/x/${name}`), name);
    for (const language of ['java', 'python', 'typescriptreact', 'csharp', 'ruby'])
      assert.ok(is('file', '/x/y', language));
  });

  it('are neither other texts nor the other side of a diff', () => {
    assert.ok(!is('file', '/a/steps.txt'));
    assert.ok(!is('file', '/a/aspec'));
    assert.ok(!is('git', '/a/b.feature', 'cucumber'));
    assert.ok(!is('git', '/a/b.py', 'python'));
    assert.ok(!is('tdm-job', '/TDM job 1.log', 'log'));
    assert.ok(!is('tdm-schema', '/target/users.sql', 'sql'));
  });

  it('start the server when they are tests by name, by place or by what they say, not for any script', () => {
    assert.ok(starts('/a/b.feature', 'plaintext'));
    for (const path of [
      '/a/src/test/java/Login.java',
      '/a/LoginTest.java',
      '/a/pages/login.ts',
      '/a/login.spec.ts',
      '/a/test_login.py',
    ]) {
      assert.ok(starts(path, 'java'), path);
    }
    assert.ok(starts('/a/login.py', 'python', 'from selenium import webdriver'));
    assert.ok(starts('/a/Login.cs', 'csharp', '[Test] public void A() {}'));
    assert.ok(!starts('/a/src/main.ts', 'typescript', 'export const latest = 1;'));
    assert.ok(!starts('/a/latest/contest.py', 'python', 'print(1)'));
    assert.ok(!starts('/a/LoginTest.md', 'markdown'));
  });

  it('are those for which the extension is woken', () => {
    const { activationEvents } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
      activationEvents: string[];
    };
    for (const filter of TEST_FILES) {
      if ('language' in filter) assert.ok(activationEvents.includes(`onLanguage:${filter.language}`), filter.language);
    }
  });

  it('are found with one pattern, whose braces are not nested', () => {
    assert.match(TEST_FILE_GLOB, /^\*\*\/\{[^{}]+\}$/);
    for (const part of ['*.feature', '*.robot', '*Test.java', 'test_*.py', '*.cy.ts'])
      assert.ok(TEST_FILE_GLOB.includes(part));
  });
});
