import * as vscode from 'vscode';
import type { GenerateTarget, TestCaseAnswer, TestCaseParams } from '../../../server/src/protocol';
import { isTestFile, TEST_FILE_GLOB } from '../language/document-selector';
import type { LanguageService } from '../language/language-service';

/** What part of a document data is made for. */
export type Scope = 'scenario' | 'file' | 'selection';

const MOST_FILES_OFFERED = 500;

/** What a lens points at, or else the active editor, or else a file that the user picks; undefined when none. */
export async function chooseTestCase(
  language: LanguageService,
  scope: Scope,
  target: GenerateTarget | undefined,
): Promise<{ document: vscode.TextDocument; testCase: TestCaseAnswer | null } | undefined> {
  if (target !== undefined) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri, true));
    const where = target.line === undefined ? {} : { line: target.line };
    return { document, testCase: await language.testCase(document, where) };
  }
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    const document = await pickTestFile();
    return document && { document, testCase: await language.testCase(document) };
  }
  const testCase = await language.testCase(editor.document, whereOf(editor, scope));
  if (scope !== 'selection' || testCase === null) return { document: editor.document, testCase };
  // Part of a file has a path of its own: its runs are not those of the file or of a scenario.
  const { start, end } = editor.selection;
  const path = `${testCase.path}:${start.line + 1}-${end.line + 1}`;
  return { document: editor.document, testCase: { ...testCase, path } };
}

function whereOf({ document, selection }: vscode.TextEditor, scope: Scope): Omit<TestCaseParams, 'uri'> {
  if (scope === 'selection') return { text: document.getText(selection) };
  return scope === 'scenario' ? { line: selection.active.line + 1 } : {};
}

async function pickTestFile(): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.filter(isTestFile).map((document) => document.uri);
  const found = await vscode.workspace.findFiles(TEST_FILE_GLOB, '**/node_modules/**', MOST_FILES_OFFERED);
  const uris = [...new Map([...open, ...found].map((uri) => [uri.toString(), uri])).values()];
  if (uris.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a file with test steps first: there is no test file in this workspace.'),
    );
    return undefined;
  }
  const items = uris.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  items.sort((one, other) => one.label.localeCompare(other.label));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which test file needs data?'),
  });
  return chosen && vscode.workspace.openTextDocument(chosen.uri);
}
