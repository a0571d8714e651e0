import * as vscode from 'vscode';
import type { Disposable } from '../disposable';
import { sayFailure, sayUntrusted } from '../failure';

interface CommandOptions {
  log: vscode.LogOutputChannel;
  /** Commands that connect, run or write need a trusted workspace. */
  trusted: boolean;
}

/** Registers a command behind the guard that all share: trust, and a message for whatever goes wrong. */
export function registerCommand<Arguments extends unknown[]>(
  id: string,
  { log, trusted }: CommandOptions,
  run: (...given: Partial<Arguments>) => unknown,
): Disposable {
  return vscode.commands.registerCommand(id, async (...given: unknown[]) => {
    if (trusted && !vscode.workspace.isTrusted) {
      sayUntrusted();
      return undefined;
    }
    try {
      return await run(...(given as Partial<Arguments>));
    } catch (error) {
      sayFailure(log, error);
      return undefined;
    }
  });
}
