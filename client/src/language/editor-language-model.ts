import * as vscode from 'vscode';
import { SECTION, SETTINGS } from '../contributions';
import type { Question } from '../worker/messages';

type Use = 'off' | 'names' | 'samples';

/** The part of a request's `config.pii` that asks the editor's language model; nothing unless it is switched on. */
export function languageModelConfig(): { language_model?: { samples: boolean } } {
  const use = vscode.workspace.getConfiguration(SECTION).get<Use>(SETTINGS.languageModel, 'off');
  return use === 'off' ? {} : { language_model: { samples: use === 'samples' } };
}

/**
 * Asks a language model of the editor's, which asks the user for leave the first time. Rejects when there is none, when
 * the user refuses, and when it fails.
 */
export async function askLanguageModel({ instructions, text }: Question, signal: AbortSignal): Promise<string> {
  const models = await vscode.lm.selectChatModels();
  if (models.length === 0) throw new Error(vscode.l10n.t('the editor has no language model'));
  const cancel = new vscode.CancellationTokenSource();
  const onAbort = (): void => cancel.cancel();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const messages = [vscode.LanguageModelChatMessage.User(instructions), vscode.LanguageModelChatMessage.User(text)];
    const justification = vscode.l10n.t('To tell which columns hold personal data.');
    const response = await models[0].sendRequest(messages, { justification }, cancel.token);
    let answer = '';
    for await (const part of response.text) answer += part;
    return answer;
  } finally {
    signal.removeEventListener('abort', onAbort);
    cancel.dispose();
  }
}
