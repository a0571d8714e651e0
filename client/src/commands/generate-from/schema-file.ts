import * as vscode from 'vscode';
import type { NamedText } from '../../engine/job/job';
import type { Chosen } from './generate-from';

/** The script or document that is given, or that the user picks. */
export async function chooseSchemaFile(given: vscode.Uri | undefined): Promise<Chosen | undefined> {
  const uri = given instanceof vscode.Uri ? given : await askFile();
  if (uri === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  const text: NamedText = { content: document.getText(), path: uri.fsPath };
  const summary = vscode.l10n.t('Rows for {0}', vscode.workspace.asRelativePath(uri));
  return { given: isScript(uri) ? { sql_script: text } : { openapi: text }, summary, withTest: false };
}

const isScript = ({ path }: vscode.Uri): boolean => /\.(sql|ddl|psql|pgsql)$/i.test(path);

async function askFile(): Promise<vscode.Uri | undefined> {
  const { l10n } = vscode;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = await vscode.window.showOpenDialog({
    title: l10n.t('Generate Data for an SQL Script or an OpenAPI Document'),
    openLabel: l10n.t('Generate'),
    filters: { [l10n.t('SQL and OpenAPI')]: ['sql', 'ddl', 'psql', 'pgsql', 'json', 'yaml', 'yml'] },
    ...(folder === undefined ? {} : { defaultUri: folder }),
  });
  return chosen?.[0];
}
