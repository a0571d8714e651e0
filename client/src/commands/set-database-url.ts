import * as vscode from 'vscode';
import type { DatabaseSettings } from '../databases/database-settings';
import { URL_VARIABLES } from '../databases/resolve-settings';
import type { DatabaseName } from '../engine/api';
import { connectionStringProblem } from '../engine/databases/url';
import { say } from '../failure';

/** Asks for a database's whole URL and keeps it in the secret storage; an empty one removes what is kept. */
export async function setDatabaseUrl(settings: DatabaseSettings, given: DatabaseName | undefined): Promise<void> {
  const { l10n } = vscode;
  const database = given ?? (await pickDatabase());
  if (database === undefined) return;
  const source = await settings.source(database);
  const url = await vscode.window.showInputBox({
    title: database === 'target' ? l10n.t('URL of the Target Database') : l10n.t('URL of the Metadata Database'),
    prompt: l10n.t("Kept in the editor's secret storage, password included. Empty removes the one that is kept."),
    placeHolder: 'postgresql://user:password@host:5432/database',
    password: true,
    ignoreFocusOut: true,
    validateInput: (input) => (input.trim() === '' ? null : connectionStringProblem(input)),
  });
  if (url === undefined) return;
  await settings.keep(database, url.trim() === '' ? undefined : url.trim());
  if (source === 'environment') {
    say('warning', l10n.t('The environment variable {0} is set and comes first.', URL_VARIABLES[database]));
  }
}

async function pickDatabase(): Promise<DatabaseName | undefined> {
  const { l10n } = vscode;
  const items: (vscode.QuickPickItem & { database: DatabaseName })[] = [
    { label: l10n.t('Target'), detail: l10n.t('The data that tests use'), database: 'target' },
    { label: l10n.t('Metadata'), detail: l10n.t('What was generated and run'), database: 'metadata' },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Which database?') }))?.database;
}
