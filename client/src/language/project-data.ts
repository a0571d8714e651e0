import * as vscode from 'vscode';
import { UserError } from '../engine/errors';
import { onlyKey } from '../jobs/project-file';
import { readText } from './masking-files';

/**
 * What the project says of synthetic data, as keys of `config.synthetic`: of the folder of a document, or else of the
 * first folder that says something. Unsaved changes count. Throws UserError for a file that is no JSON object, so that
 * nothing is made otherwise than it says.
 */
export async function projectData(of?: vscode.Uri): Promise<object> {
  const own = of === undefined ? undefined : vscode.workspace.getWorkspaceFolder(of);
  for (const folder of own === undefined ? (vscode.workspace.workspaceFolders ?? []) : [own]) {
    const found = await ofFolder(vscode.Uri.joinPath(folder.uri, '.tdm'));
    if (Object.keys(found).length > 0) return found;
  }
  return {};
}

async function ofFolder(folder: vscode.Uri): Promise<object> {
  const one = async (name: string, key: string): Promise<object> => {
    const uri = vscode.Uri.joinPath(folder, name);
    const file = await readObject(uri);
    const value = file === null ? undefined : onlyKey(file, key, vscode.workspace.asRelativePath(uri));
    return value === undefined ? {} : { [key]: value };
  };
  const packs: object[] = [];
  for (const uri of await filesIn(vscode.Uri.joinPath(folder, 'domains'))) packs.push((await readObject(uri)) ?? {});
  return {
    ...(await one('generators.json', 'generators')),
    ...(await one('rules.json', 'rules')),
    ...(packs.length === 0 ? {} : { domain_packs: packs }),
  };
}

async function filesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs
    .readDirectory(folder)
    .then(undefined, (): [string, vscode.FileType][] => []);
  return entries
    .filter(([name, type]) => name.endsWith('.json') && (type & vscode.FileType.File) !== 0)
    .map(([name]) => vscode.Uri.joinPath(folder, name))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Null where there is no such file. */
async function readObject(uri: vscode.Uri): Promise<Record<string, unknown> | null> {
  const text = await readText(uri);
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new UserError(vscode.l10n.t('{0} is no JSON object.', vscode.workspace.asRelativePath(uri)), {
    where: uri.fsPath,
    hint: vscode.l10n.t('Mend it first, or remove it.'),
  });
}
