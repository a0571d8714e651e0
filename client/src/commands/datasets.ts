import * as vscode from 'vscode';
import { COMMANDS } from '../contributions';
import { DisposableStore } from '../disposable';
import { UserError } from '../engine/errors';
import { say } from '../failure';
import type { Services } from '../services';
import { ago, joined } from '../text';
import type { Node } from '../views/node';
import { registerCommand } from './register';

export function registerDatasetCommands(services: Services): DisposableStore {
  const store = new DisposableStore();
  store.add(
    registerCommand<[string | Node]>(
      COMMANDS.openDatasetFolder,
      { log: services.log, trusted: true },
      async (given) => {
        const location =
          typeof given === 'string' ? given : (given?.subject.location ?? (await pickLocation(services)));
        if (location !== undefined) await openFolder(location);
      },
    ),
  );
  return store;
}

async function openFolder(location: string): Promise<void> {
  const uri = vscode.Uri.file(location);
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    throw new UserError(vscode.l10n.t('The folder {0} is not there any more.', location), {
      hint: vscode.l10n.t('Generate the data again: the same seed gives the same rows.'),
    });
  }
  // A remote or browser window has no file manager for this machine: there the path is what helps.
  if (vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop) {
    await vscode.commands.executeCommand('revealFileInOS', uri);
    return;
  }
  await vscode.env.clipboard.writeText(location);
  say('info', vscode.l10n.t('The path of the dataset was copied: {0}', location));
}

async function pickLocation({ engine, databases }: Services): Promise<string | undefined> {
  const datasets = (await databases.canRead()) ? await engine.listDatasets() : [];
  if (datasets.length === 0) {
    say('info', vscode.l10n.t('No dataset has been made yet.'));
    return undefined;
  }
  const items = datasets.map(({ name, version, created_at: created, location }) => ({
    label: `${name} v${version}`,
    description: joined([ago(created), location]),
    location,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which dataset?') }))?.location;
}
