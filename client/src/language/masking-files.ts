import * as vscode from 'vscode';
import { UserError } from '../engine/errors';
import { readMaskingFile } from './masking-file';

export const MASKING_FILE_GLOB = '**/.tdm/masking.json';

export function maskingFileUri({ uri }: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(uri, '.tdm', 'masking.json');
}

/** As it is in the editor, unsaved changes included; null when there is no such file. */
export async function readText(uri: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined && !open.isClosed) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

/**
 * What the project says of masking, for a request's `config.mask`: of the folder of a document, or else of the first
 * folder that has such a file. Throws UserError for a file that cannot be read, so that nothing is masked otherwise than
 * it says.
 */
export async function maskingConfig(of?: vscode.Uri): Promise<object> {
  const own = of === undefined ? undefined : vscode.workspace.getWorkspaceFolder(of);
  for (const folder of own === undefined ? (vscode.workspace.workspaceFolders ?? []) : [own]) {
    const uri = maskingFileUri(folder);
    const text = await readText(uri);
    if (text === null) continue;
    const file = readMaskingFile(text);
    if (file !== null) return file;
    throw new UserError(vscode.l10n.t('.tdm/masking.json is no JSON object, so nothing is masked by it.'), {
      where: uri.fsPath,
      hint: vscode.l10n.t('Mend it first, or remove it.'),
    });
  }
  return {};
}
