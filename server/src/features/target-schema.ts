import {
  DiagnosticSeverity,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  NotificationType,
  RequestType,
  type Connection,
} from '../lsp';
import {
  DDL_REQUEST,
  TARGET_SCHEMA_NOTIFICATION,
  type DdlAnswer,
  type DdlParams,
  type TargetSchema,
} from '../protocol';
import { refresh } from '../refresh';
import { ddlText } from '../testcase/mapping/ddl-text';
import type { WatchedFiles } from '../watched-files';
import { MAPPING_FILE, rulesFileOf, type WorkspaceMapping } from '../workspace-mapping';
import type { FeatureContext } from './feature';

/** What is known of the target: told by the client, kept with the user's own rules, shown again where it counts. */
export function registerTargetSchema(
  { connection, guard, client, folders }: FeatureContext,
  mapping: WorkspaceMapping,
  files: WatchedFiles,
): void {
  connection.onNotification(
    new NotificationType<TargetSchema>(TARGET_SCHEMA_NOTIFICATION),
    guard.notification('target schema', (schema) => mapping.setSchema(schema)),
  );
  connection.onRequest(
    new RequestType<DdlParams, DdlAnswer | null, void>(DDL_REQUEST),
    guard.request('ddl', null, ({ table }) => (mapping.schema === null ? null : ddlText(mapping.schema, table))),
  );
  files.watch(
    `**/${MAPPING_FILE}`,
    (uris) => void mapping.reload(uris).catch((error: unknown) => connection.console.error(String(error))),
  );
  mapping.onDidChange(() => {
    for (const { uri } of folders.all) tellProblems(connection, mapping, rulesFileOf(uri));
    if (client.refreshesDiagnostics) refresh(connection, DiagnosticRefreshRequest.type);
    if (client.refreshesHints) refresh(connection, InlayHintRefreshRequest.type);
  });
}

/** What is wrong in the user's rules, where it stands: a rule that does not count must not look as if it did. */
function tellProblems(connection: Connection, mapping: WorkspaceMapping, uri: string): void {
  const diagnostics = mapping.problemsIn(uri).map(({ message, line }) => ({
    severity: DiagnosticSeverity.Warning,
    source: 'TDM',
    message,
    range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 1000 } },
  }));
  void connection.sendDiagnostics({ uri, diagnostics });
}
