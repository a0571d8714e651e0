import { config as localise } from '@vscode/l10n';
import {
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentCache } from './document-cache';
import { registerCodeLenses } from './features/code-lens';
import { registerDiagnostics } from './features/diagnostics';
import type { FeatureContext } from './features/feature';
import { registerCompletion } from './features/completion/completion';
import { registerDefinition } from './features/definition';
import { registerDocumentSymbols } from './features/document-symbols';
import { registerHover } from './features/hover';
import { registerInlayHints } from './features/inlay-hints';
import { registerTestCase } from './features/test-case';
import { createGuard } from './guard';
import type { InitializationOptions } from './protocol';
import { Settings } from './settings';
import { WorkspaceFolders } from './workspace-folders';

/** Wires a connection, whatever its transport, to the language features. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const folders = new WorkspaceFolders();
  const cache = new DocumentCache((uri) => documents.get(uri), folders);
  const guard = createGuard((message) => connection.console.error(message));
  const client = { refreshesLenses: false, tellsFolders: false, tellsSettings: false };
  const settings = new Settings(connection, client);
  const mapping = { viewOf: () => null };
  const context: FeatureContext = { connection, cache, guard, folders, settings, mapping, client };

  connection.onInitialize((params): InitializeResult => {
    const options = params.initializationOptions as InitializationOptions | undefined;
    if (options?.l10n !== undefined) localise({ contents: options.l10n });
    folders.reset(params.workspaceFolders ?? []);
    client.refreshesLenses = params.capabilities.workspace?.codeLens?.refreshSupport === true;
    client.tellsSettings = params.capabilities.workspace?.configuration === true;
    client.tellsFolders = params.capabilities.workspace?.workspaceFolders === true;
    return { capabilities: capabilities(params) };
  });
  connection.onInitialized(
    guard.notification('initialized', () => {
      if (!client.tellsFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(
        guard.notification('workspace folders', ({ added, removed }) => folders.change(added, removed)),
      );
    }),
  );
  connection.onDidChangeConfiguration(guard.notification('settings', () => settings.forget()));
  documents.onDidClose(guard.notification('close', ({ document }) => cache.forget(document.uri)));

  registerCodeLenses(context);
  registerHover(context);
  registerDiagnostics(context);
  registerCompletion(context);
  registerDefinition(context);
  registerInlayHints(context);
  registerDocumentSymbols(context);
  registerTestCase(context);

  documents.listen(connection);
  connection.listen();
}

function capabilities(params: InitializeParams): InitializeResult['capabilities'] {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    codeLensProvider: { resolveProvider: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['"', "'", '|', '<', ' '] },
    definitionProvider: true,
    inlayHintProvider: true,
    documentSymbolProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    ...(params.capabilities.workspace?.workspaceFolders === true
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
