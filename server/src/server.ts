import { config as localise } from '@vscode/l10n';
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  InlayHintRefreshRequest,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from './lsp';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentCache } from './document-cache';
import { registerCodeActions } from './features/code-actions';
import { registerCodeLenses } from './features/code-lens';
import { registerDiagnostics } from './features/diagnostics';
import type { FeatureContext } from './features/feature';
import { registerCompletion } from './features/completion/completion';
import { registerDefinition } from './features/definition';
import { registerDocumentSymbols } from './features/document-symbols';
import { registerHover } from './features/hover';
import { registerInlayHints } from './features/inlay-hints';
import { registerReferences } from './features/references';
import { registerTargetSchema } from './features/target-schema';
import { registerTestCase } from './features/test-case';
import { createGuard } from './guard';
import { NO_SOURCES } from './testcase/sources/sources';
import { WatchedFiles } from './watched-files';
import { serveIndex, type IndexerOptions } from './workspace/serve-index';
import type { InitializationOptions } from './protocol';
import { refresh } from './refresh';
import { Settings } from './settings';
import { WorkspaceFolders } from './workspace-folders';
import { readTextFile, WorkspaceMapping } from './workspace-mapping';

interface ServerOptions {
  /** Left out: tests are read each by itself, and no other file is followed. */
  indexer?: IndexerOptions;
}

/** Wires a connection, whatever its transport, to the language features. */
export function startServer(connection: Connection, options: ServerOptions = {}): void {
  const documents = new TextDocuments(TextDocument);
  const folders = new WorkspaceFolders();
  const guard = createGuard((message) => connection.console.error(message));
  const client = {
    refreshesLenses: false,
    refreshesDiagnostics: false,
    refreshesHints: false,
    tellsFolders: false,
    tellsSettings: false,
    registersSettings: false,
    watchesFiles: false,
  };
  const files = new WatchedFiles(connection, guard);
  const parts = { connection, documents, folders, files, guard };
  const workspace = options.indexer === undefined ? null : serveIndex(parts, options.indexer);
  const index = workspace?.index ?? null;
  const cache = new DocumentCache(
    (uri) => documents.get(uri),
    folders,
    (path) => index?.sourcesFor(path) ?? NO_SOURCES,
  );
  let cacheFolder: string | null = null;
  const settings = new Settings(connection, client);
  const mapping = new WorkspaceMapping(folders, readTextFile);
  const context: FeatureContext = { connection, cache, guard, folders, settings, mapping, index, client };

  const readRules = (): void =>
    void mapping.reload().catch((error: unknown) => connection.console.error(String(error)));

  connection.onInitialize((params): InitializeResult => {
    const told = params.initializationOptions as InitializationOptions | undefined;
    if (told?.l10n !== undefined) localise({ contents: told.l10n });
    cacheFolder = told?.cacheFolder ?? null;
    folders.reset(params.workspaceFolders ?? []);
    client.refreshesLenses = params.capabilities.workspace?.codeLens?.refreshSupport === true;
    client.refreshesDiagnostics = params.capabilities.workspace?.diagnostics?.refreshSupport === true;
    client.refreshesHints = params.capabilities.workspace?.inlayHint?.refreshSupport === true;
    client.registersSettings = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    client.tellsSettings = params.capabilities.workspace?.configuration === true;
    client.watchesFiles = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    client.tellsFolders = params.capabilities.workspace?.workspaceFolders === true;
    return { capabilities: capabilities(params) };
  });
  connection.onInitialized(
    guard.notification('initialized', () => {
      workspace?.start(cacheFolder, () => documents.all().some(({ uri }) => !cache.has(uri)));
      readRules();
      if (client.registersSettings)
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'tdm' });
      if (client.watchesFiles) files.start().catch((error: unknown) => connection.console.error(String(error)));
      if (!client.tellsFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(
        guard.notification('workspace folders', ({ added, removed }) => {
          folders.change(added, removed);
          workspace?.start(cacheFolder);
          readRules();
        }),
      );
    }),
  );
  connection.onDidChangeConfiguration(
    guard.notification('settings', () => {
      settings.forget();
      if (client.refreshesHints) refresh(connection, InlayHintRefreshRequest.type);
    }),
  );
  documents.onDidClose(guard.notification('close', ({ document }) => cache.forget(document.uri)));

  registerCodeLenses(context);
  registerHover(context);
  registerDiagnostics(context);
  registerCompletion(context);
  registerDefinition(context);
  registerInlayHints(context);
  registerDocumentSymbols(context);
  registerCodeActions(context);
  registerReferences(context);
  registerTargetSchema(context, mapping, files);
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
    referencesProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.RefactorRewrite}.tdm`],
      resolveProvider: true,
    },
    inlayHintProvider: true,
    documentSymbolProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    ...(params.capabilities.workspace?.workspaceFolders === true
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
