import * as vscode from 'vscode';
import type { AddRowsParams, MapFieldParams } from '../../../server/src/protocol';
import { COMMANDS } from '../contributions';
import { DisposableStore } from '../disposable';
import { setMapping } from '../language/mapping-file';
import type { Services } from '../services';
import { registerCommand } from './register';

const MAX_ROWS = 1000;

/** What code actions in tests cannot do by an edit alone: ask how many rows, and write the mapping. */
export function registerTestEdits({ language, log }: Services): DisposableStore {
  const store = new DisposableStore();
  store.add(
    registerCommand<[AddRowsParams]>(COMMANDS.addRows, { log, trusted: true }, async (params) => {
      if (params === undefined) return;
      const rows = await askRows();
      if (rows === undefined) return;
      const edits = await language.addRows({ ...params, rows });
      if (edits === null) {
        void vscode.window.showWarningMessage(vscode.l10n.t('The test was changed meanwhile: nothing was added.'));
        return;
      }
      const edit = new vscode.WorkspaceEdit();
      edit.set(vscode.Uri.parse(params.uri, true), edits);
      await vscode.workspace.applyEdit(edit);
    }),
  );
  store.add(
    registerCommand<[MapFieldParams]>(COMMANDS.mapField, { log, trusted: true }, async (params) => {
      if (params !== undefined) await mapField(params);
    }),
  );
  return store;
}

async function askRows(): Promise<number | undefined> {
  const answer = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('How many rows?'),
    value: '10',
    validateInput: (text) => {
      const rows = Number(text);
      const fits = /^\d+$/.test(text.trim()) && rows >= 1 && rows <= MAX_ROWS;
      return fits ? undefined : vscode.l10n.t('A whole number from 1 to {0}', MAX_ROWS);
    },
  });
  return answer === undefined ? undefined : Number(answer);
}

async function mapField({ uri, field, column }: MapFieldParams): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true));
  if (folder === undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('A mapping is kept in the workspace folder of the test; this test is in none.'),
    );
    return;
  }
  const file = vscode.Uri.joinPath(folder.uri, '.tdm', 'mapping.json');
  const before = await readText(file);
  const after = setMapping(before, field, column);
  if (after === null) {
    await vscode.window.showTextDocument(file);
    void vscode.window.showWarningMessage(vscode.l10n.t('.tdm/mapping.json is no JSON object: mend it first.'));
    return;
  }
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(after));
}

async function readText(file: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  if (open?.isDirty === true) await open.save();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return null;
  }
}
