import * as vscode from 'vscode';
import { COMMANDS } from './contributions';
import { reportOf, type ErrorReport } from './engine/errors';

interface Action {
  title: string;
  command: string;
  arguments?: unknown[];
}

/** A message with things to do about it. Does not wait for the answer. */
export function say(kind: 'info' | 'warning' | 'error', message: string, ...actions: Action[]): void {
  const show = (items: Action[]): Thenable<Action | undefined> => {
    if (kind === 'info') return vscode.window.showInformationMessage(message, ...items);
    if (kind === 'warning') return vscode.window.showWarningMessage(message, ...items);
    return vscode.window.showErrorMessage(message, ...items);
  };
  void show(actions).then((choice) => {
    if (choice !== undefined) void vscode.commands.executeCommand(choice.command, ...(choice.arguments ?? []));
  });
}

export const sentences = ({ message, hint }: Pick<ErrorReport, 'message' | 'hint'>): string =>
  hint === undefined ? message : `${message} ${hint}`;

/** Says what went wrong and what to do, with the log at hand; that something was cancelled is information. */
export function sayFailure(log: vscode.LogOutputChannel, error: unknown, showLog?: Action): void {
  const report = reportOf(error);
  if (report.kind === 'cancelled') {
    vscode.window.setStatusBarMessage(`$(circle-slash) TDM: ${report.message}`, 5000);
    return;
  }
  log.error(`${report.where === undefined ? '' : `${report.where}: `}${sentences(report)}`);
  if (report.kind === 'internal' && error instanceof Error) log.error(error);
  say('error', sentences(report), showLog ?? { title: vscode.l10n.t('Show Log'), command: COMMANDS.showLog });
}

export function sayUntrusted(): void {
  say('warning', vscode.l10n.t('TDM generates data only in a trusted workspace. Nothing was done.'), {
    title: vscode.l10n.t('Manage Workspace Trust'),
    command: 'workbench.trust.manage',
  });
}
