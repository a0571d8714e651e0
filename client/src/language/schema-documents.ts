import * as vscode from 'vscode';
import { SCHEMA_SCHEME } from '../../../server/src/protocol';
import { DisposableStore } from '../disposable';
import type { Services } from '../services';
import { schemaPath, tableOfPath } from './schema-path';

export function schemaUri(table: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEMA_SCHEME, path: schemaPath(table) });
}

/** The target's tables as read-only documents: where "go to definition" of a field leads. */
export function registerSchemaDocuments({ language }: Pick<Services, 'language'>): DisposableStore {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<vscode.Uri>());
  store.add(
    language.onDidTellSchema(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEMA_SCHEME) changed.fire(uri);
    }),
  );
  store.add(
    vscode.workspace.registerTextDocumentContentProvider(SCHEMA_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ path }) => {
        const table = tableOfPath(path);
        const answer = table === null ? null : await language.ddl(table);
        return (
          answer?.text ??
          `-- ${vscode.l10n.t('This table is not known now: the target is not up, or has no such table.')}\n`
        );
      },
    }),
  );
  return store;
}
