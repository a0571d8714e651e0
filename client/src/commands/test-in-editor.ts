import * as vscode from 'vscode';
import type { TestCaseAnswer } from '../../../server/src/protocol';
import { isTestFile } from '../language/document-selector';
import type { Services } from '../services';
import { entersData } from './test-case';

/** The test at the cursor. */
export interface TestInEditor {
  document: vscode.TextDocument;
  testCase: TestCaseAnswer;
}

/** The test in the active editor that enters data; null where there is none. */
export async function testInEditor({ language }: Pick<Services, 'language'>): Promise<TestInEditor | null> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isTestFile(editor.document)) return null;
  const { document } = editor;
  const testCase = await language.testCase(document, { line: editor.selection.active.line + 1 });
  return testCase !== null && entersData(testCase) ? { document, testCase } : null;
}

/** Whether the test is to be joined to what was chosen; undefined when the user gave up. */
export async function askForTest(test: TestInEditor | null): Promise<boolean | undefined> {
  if (test === null) return false;
  const { l10n } = vscode;
  const name = vscode.workspace.asRelativePath(test.document.uri);
  const items = [
    { label: l10n.t('With what {0} needs', name), withTest: true },
    { label: l10n.t('By itself'), withTest: false },
  ];
  const placeHolder = l10n.t('Is it for the test that is open?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.withTest;
}
