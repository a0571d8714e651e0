import { CodeActionKind, RequestType, type CodeAction, type Diagnostic, type TextEdit } from '../lsp';
import { ADD_ROWS_REQUEST, EDITOR_COMMANDS, type AddRowsParams, type MapFieldParams } from '../protocol';
import type { QuickFix } from './checks/check';
import type { FeatureContext } from './feature';
import { tableActions, tableEdits, type TableEdit } from './table/table-actions';

/** What mends a diagnostic, and what fills a table. Rows are made only when an action was chosen. */
export function registerCodeActions(context: FeatureContext): void {
  const { connection, cache, guard, mapping } = context;
  connection.onCodeAction(
    guard.request(
      'code actions',
      [] as CodeAction[],
      async ({ textDocument, range, context: { diagnostics, only } }) => {
        const wanted = (kind: string): boolean => only?.some((asked) => `${kind}.`.startsWith(`${asked}.`)) ?? true;
        const fixes = wanted(CodeActionKind.QuickFix)
          ? diagnostics.flatMap((one) => fixesOf(textDocument.uri, one))
          : [];
        const analysed = await cache.get(textDocument.uri);
        return analysed === null || !wanted(`${CodeActionKind.RefactorRewrite}.tdm`)
          ? fixes
          : [...fixes, ...tableActions(analysed, range.start.line)];
      },
    ),
  );
  connection.onCodeActionResolve((action, token) =>
    guard
      .request('code action', action, async () => {
        const edit = action.data as TableEdit | undefined;
        if (edit === undefined) return action;
        const edits = await editsOf(edit);
        return edits === null ? action : { ...action, edit: { changes: { [edit.uri]: edits } } };
      })(action, token)
      .then((resolved) => (resolved instanceof Error ? action : resolved)),
  );
  connection.onRequest(
    new RequestType<AddRowsParams, TextEdit[] | null, void>(ADD_ROWS_REQUEST),
    guard.request('rows', null, (params) => editsOf({ ...params, what: 'add' })),
  );

  async function editsOf(edit: TableEdit): Promise<TextEdit[] | null> {
    const analysed = await cache.get(edit.uri);
    return analysed === null ? null : tableEdits(context, analysed, edit, mapping.viewOf(edit.uri));
  }
}

function fixesOf(uri: string, diagnostic: Diagnostic): CodeAction[] {
  if (diagnostic.source !== 'TDM' || !Array.isArray(diagnostic.data)) return [];
  return (diagnostic.data as QuickFix[]).map((fix): CodeAction => {
    const action = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
    if ('edits' in fix)
      return { ...action, isPreferred: fix.preferred === true, edit: { changes: { [uri]: fix.edits } } };
    const params: MapFieldParams = { uri, ...fix.map };
    return { ...action, command: { title: fix.title, command: EDITOR_COMMANDS.mapField, arguments: [params] } };
  });
}
