import * as vscode from 'vscode';
import { COMMANDS } from '../../contributions';
import { DisposableStore } from '../../disposable';
import { say } from '../../failure';
import type { Services } from '../../services';
import { registerCommand } from '../register';

const STATUS_MESSAGE_MS = 5000;
const LEAST_LENGTH = 16;

/** The key that masked values depend on, so that a pipeline elsewhere masks the same values the same way. */
export function registerMaskingKey({ settings, log }: Services): DisposableStore {
  const { l10n, window } = vscode;
  const store = new DisposableStore();
  const options = { log, trusted: true };
  store.add(
    registerCommand(COMMANDS.copyMaskingKey, options, async () => {
      await vscode.env.clipboard.writeText(await settings.maskingKey());
      const message = l10n.t('Masking key copied. A pipeline takes it as TDM_MASKING_KEY, from its own secrets.');
      window.setStatusBarMessage(`$(copy) ${message}`, STATUS_MESSAGE_MS);
    }),
  );
  store.add(
    registerCommand(COMMANDS.setMaskingKey, options, async () => {
      const key = await window.showInputBox({
        title: l10n.t('Masking Key'),
        prompt: l10n.t('Equal keys mask equal values alike. Another key gives other values from now on.'),
        password: true,
        ignoreFocusOut: true,
        validateInput: (text) =>
          text.trim().length < LEAST_LENGTH ? l10n.t('Give {0} characters or more.', LEAST_LENGTH) : null,
      });
      if (key === undefined) return;
      await settings.keepMaskingKey(key.trim());
      if (settings.hasMaskingKeyOfEnvironment)
        say('warning', l10n.t('The environment variable {0} is set and comes first.', 'TDM_MASKING_KEY'));
    }),
  );
  return store;
}
