// What the server uses of the protocol's library, taken in once: a bundle copies the library's thousand names for every
// file that imports values from it, each time the server starts. Types are taken from there as well as from here.
export type * from 'vscode-languageserver';
export {
  CodeActionKind,
  CodeLensRefreshRequest,
  CompletionItemKind,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  InlayHintKind,
  InlayHintRefreshRequest,
  LSPErrorCodes,
  MarkupKind,
  NotificationType,
  RequestType,
  ResponseError,
  SymbolKind,
  TextDocuments,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
