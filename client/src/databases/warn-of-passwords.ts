import * as vscode from 'vscode';
import type { DatabaseName } from '../engine/api';
import { sayFailure } from '../failure';
import type { DatabaseSettings } from './database-settings';

/** A function that offers to move passwords out of the settings, once for each database. */
export function passwordWarning(settings: DatabaseSettings, log: vscode.LogOutputChannel): () => void {
  const warned = new Set<DatabaseName>();
  return () => {
    const { l10n, window } = vscode;
    for (const database of settings.withPassword()) {
      if (warned.has(database)) continue;
      warned.add(database);
      const message = l10n.t(
        'The setting tdm.{0}Url holds a password. Settings are plain files that are shared and synchronised.',
        database,
      );
      const move = l10n.t('Move to Secret Storage');
      void window.showWarningMessage(message, move).then((choice) => {
        if (choice === move) settings.moveToSecrets(database).catch((error: unknown) => sayFailure(log, error));
      });
    }
  };
}
