import * as vscode from 'vscode';
import { COMMANDS } from '../contributions';
import type { Disposable } from '../disposable';
import { requestOf } from '../jobs/request';
import { projectData } from '../language/project-data';
import type { Services } from '../services';
import { operationName } from '../text';
import { readOptions } from './generate-options';
import { registerCommand } from './register';
import { testInEditor } from './test-in-editor';

/** What a run for the test at the cursor would do, and why; with a connection or pages, where the user adds some. */
export function registerExplainRun(services: Services): Disposable {
  return registerCommand<[object | undefined]>(
    COMMANDS.explainRun,
    { log: services.log, trusted: false },
    async (given) => {
      const request = given ?? (await askRequest(services));
      if (request === undefined) return undefined;
      const intent = await services.engine.classifyIntent(request);
      const { l10n } = vscode;
      const items: vscode.QuickPickItem[] = [
        ...intent.reasons.map(({ operation, reason }) => ({
          label: operationName(operation as Parameters<typeof operationName>[0]),
          detail: reason,
        })),
        ...(intent.preferred_synthetic_mode === null
          ? []
          : [
              {
                label: l10n.t('Synthetic data would come from: {0}', intent.preferred_synthetic_mode.replace('_', ' ')),
                detail: intent.mode_reason,
              },
            ]),
      ];
      if (given === undefined)
        await vscode.window.showQuickPick(items, { title: l10n.t('What a run would do, and why'), canPickMany: false });
      return intent;
    },
  );
}

async function askRequest(services: Services): Promise<object | undefined> {
  const { l10n, window } = vscode;
  const test = await testInEditor(services);
  const connections = (await services.databases.canRead()) ? await services.engine.listConnections() : [];
  const base =
    test === null
      ? {}
      : {
          ...requestOf(test.testCase, readOptions(test.document), await projectData(test.document.uri)),
          operations: undefined,
        };
  const items = [
    ...(test === null ? [] : [{ label: l10n.t('The test at the cursor'), more: {} }]),
    ...connections.map(({ name }) => ({
      label: test === null ? name : l10n.t('The test, and the database {0}', name),
      more: { connection: name },
    })),
  ];
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('Open a test that enters data, or add a connection, first.'));
    return undefined;
  }
  const chosen =
    items.length === 1 ? items[0] : await window.showQuickPick(items, { placeHolder: l10n.t('A run with what?') });
  return chosen && { ...base, ...chosen.more };
}
