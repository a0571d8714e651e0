import * as vscode from 'vscode';
import type { Services } from '../services';

/** Runs what may have to make or start the embedded server, and shows what takes a while. */
export async function withServer<Result>(
  services: Services,
  run: (progress: vscode.Progress<{ message?: string }>, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'TDM', cancellable: true };
  const abort = new AbortController();
  const result = await vscode.window.withProgress(options, async (progress, token) => {
    token.onCancellationRequested(() => abort.abort());
    const told = services.notices.onDidProgress((message) => progress.report({ message }));
    try {
      return await run(progress, abort.signal);
    } finally {
      told.dispose();
    }
  });
  await services.databases.ask();
  return result;
}
