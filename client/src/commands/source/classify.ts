import * as vscode from 'vscode';
import { COMMANDS } from '../../contributions';
import { DisposableStore } from '../../disposable';
import type { MaskingRule } from '../../engine/privacy/masking-rule';
import type { Classification } from '../../engine/privacy/classification';
import { isPiiType, type PiiType } from '../../engine/privacy/pii-types';
import { displayName } from '../../engine/schema/schema';
import { say } from '../../failure';
import { setMaskingRule } from '../../language/masking-file';
import type { ColumnToDecide } from '../../language/masking-fixes';
import { maskingFileUri, readText } from '../../language/masking-files';
import type { Services } from '../../services';
import type { Node } from '../../views/node';
import { pickPiiClass, pickTechnique } from './pick-technique';
import { registerCommand } from '../register';

/** What the user decides about columns, and the rules that the project shares. */
export function registerClassify(services: Services): DisposableStore {
  const store = new DisposableStore();
  const options = { log: services.log, trusted: true };
  store.add(
    registerCommand<[Node | ColumnToDecide[], unknown]>(COMMANDS.setPiiClass, options, async (given, second) => {
      // A view gives what else is selected.
      const said = typeof second === 'string' && isPiiType(second) ? second : undefined;
      for (const column of columnsOf(given)) if (!(await setPiiClass(services, column, said))) return;
    }),
  );
  store.add(
    registerCommand<[Node | ColumnToDecide[]]>(COMMANDS.addMaskingRule, options, async (given) => {
      for (const column of columnsOf(given)) await addMaskingRule(services, column);
    }),
  );
  return store;
}

function columnsOf(given: Node | ColumnToDecide[] | undefined): ColumnToDecide[] {
  if (given === undefined || Array.isArray(given)) return given ?? [];
  const { stored, schemaVersionId } = given.subject;
  return stored === undefined || schemaVersionId === undefined ? [] : [{ ...stored, schemaVersionId }];
}

/** False when the user gave up. */
async function setPiiClass(services: Services, column: ColumnToDecide, said: PiiType | undefined): Promise<boolean> {
  const { schemaVersionId, ...place } = column;
  const title = vscode.l10n.t('PII Class of {0}', nameOf(column));
  const type = said ?? (await pickPiiClass(title, (await classificationOf(services, column))?.pii_type));
  if (type === undefined) return false;
  const technique = type === 'none' ? null : await pickTechnique(title, { type, offerDefault: true });
  if (technique === undefined) return false;
  await services.engine.decideColumn(schemaVersionId, { ...place, pii_type: type, technique });
  services.refresh.fire();
  return true;
}

async function addMaskingRule(services: Services, column: ColumnToDecide): Promise<void> {
  const { l10n } = vscode;
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const type = (await classificationOf(services, column))?.pii_type;
  const title = l10n.t('Masking Rule for {0}', nameOf(column));
  const scope = await pickScope(title, column, type);
  if (scope === undefined) return;
  const technique = await pickTechnique(title, { type, offerDefault: false });
  if (technique === undefined || technique === null) return;
  const value = technique === 'constant' ? await askConstant(title) : undefined;
  if (technique === 'constant' && value === undefined) return;
  const rule: MaskingRule = { ...scope, technique, parameters: value === undefined ? {} : { value } };
  await writeRule(maskingFileUri(folder), rule);
}

type Scope = { schema: string; table: string; column: string } | { pii_type: PiiType };

async function pickScope(title: string, column: ColumnToDecide, type: PiiType | undefined): Promise<Scope | undefined> {
  const { l10n } = vscode;
  const own = { schema: column.schema, table: column.table, column: column.column };
  if (type === undefined || type === 'none') return own;
  const items: (vscode.QuickPickItem & { scope: Scope })[] = [
    { label: nameOf(column), detail: l10n.t('This column, and what refers to it'), scope: own },
    { label: type, detail: l10n.t('Every column of this class'), scope: { pii_type: type } },
  ];
  return (await vscode.window.showQuickPick(items, { title, placeHolder: l10n.t('What is the rule for?') }))?.scope;
}

async function askConstant(title: string): Promise<string | undefined> {
  return vscode.window.showInputBox({ title, prompt: vscode.l10n.t('The value that all of them become') });
}

/** Writes and shows it, as an edit that can be undone. */
async function writeRule(uri: vscode.Uri, rule: MaskingRule): Promise<void> {
  const before = await readText(uri);
  const after = setMaskingRule(before, rule);
  if (after === null) {
    await vscode.window.showTextDocument(uri);
    say('warning', vscode.l10n.t('.tdm/masking.json is no masking file: mend it first.'));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  if (before === null) edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(after) });
  else edit.replace(uri, new vscode.Range(0, 0, before.split('\n').length, 0), after);
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
  await vscode.window.showTextDocument(document);
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    say('warning', vscode.l10n.t('Masking rules are kept in a workspace folder: open one first.'));
    return undefined;
  }
  return folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick();
}

async function classificationOf(
  { engine }: Services,
  { schemaVersionId, schema, table, column }: ColumnToDecide,
): Promise<Classification | undefined> {
  const { classifications } = await engine.describeTable(schemaVersionId, { schema, name: table });
  return classifications.find((one) => one.column === column);
}

const nameOf = ({ schema, table, column }: ColumnToDecide): string =>
  `${displayName({ schema, name: table })}.${column}`;
