import * as vscode from 'vscode';
import { COMMANDS } from '../contributions';
import type { Disposable } from '../disposable';
import { displayName } from '../engine/schema/schema';
import { MASKING_FILE_GLOB } from './masking-files';

/** A column of a stored schema version, for `tdm.setPiiClass`. */
export interface ColumnToDecide {
  schemaVersionId: string;
  schema: string;
  table: string;
  column: string;
}

/** A problem of the masking file, and what there is to mend it with. */
export interface MaskingFix {
  diagnostic: vscode.Diagnostic;
  /** The text that most likely was meant. */
  near: string | null;
  columns: ColumnToDecide[];
}

/** Columns that are offered one by one: a menu is read, not scrolled. */
const MAX_OFFERED = 5;

/** Quick fixes in `.tdm/masking.json`; `of` gives the problems that it has now. */
export function maskingFixes(of: (uri: vscode.Uri) => MaskingFix[]): Disposable {
  const provideCodeActions = (document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] => {
    const here = of(document.uri).filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
    const open = here.filter(({ columns }) => columns.length > 0);
    return [
      ...here.flatMap((fix) => (fix.near === null ? [] : [changeTo(document, fix, fix.near)])),
      ...open
        .filter(({ columns }) => columns.length === 1)
        .slice(0, MAX_OFFERED)
        .flatMap(decideOne),
      ...(open.length > 1 ? [decideAll(open), findPersonalData(open)] : []),
    ];
  };
  return vscode.languages.registerCodeActionsProvider(
    { scheme: 'file', pattern: MASKING_FILE_GLOB },
    { provideCodeActions },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function changeTo({ uri }: vscode.TextDocument, { diagnostic }: MaskingFix, near: string): vscode.CodeAction {
  const fix = action(vscode.l10n.t('Change to "{0}"', near), [diagnostic]);
  fix.edit = new vscode.WorkspaceEdit();
  fix.edit.replace(uri, diagnostic.range, JSON.stringify(near));
  fix.isPreferred = true;
  return fix;
}

function decideOne({ diagnostic, columns }: MaskingFix): vscode.CodeAction[] {
  const { l10n } = vscode;
  const [column] = columns;
  const path = `${displayName({ schema: column.schema, name: column.table })}.${column.column}`;
  const personal = action(l10n.t('{0} is personal…', path), [diagnostic]);
  personal.command = { title: personal.title, command: COMMANDS.setPiiClass, arguments: [columns] };
  const none = action(l10n.t('{0} is not personal', path), [diagnostic]);
  none.command = { title: none.title, command: COMMANDS.setPiiClass, arguments: [columns, 'none'] };
  return [personal, none];
}

function decideAll(open: readonly MaskingFix[]): vscode.CodeAction {
  const columns = open.flatMap((fix) => fix.columns);
  const title = vscode.l10n.t('Decide on {0} columns, one after the other…', columns.length);
  const all = action(
    title,
    open.map(({ diagnostic }) => diagnostic),
  );
  all.command = { title, command: COMMANDS.setPiiClass, arguments: [columns] };
  return all;
}

/** In the version that the first of them is of: what is found there needs nobody's decision. */
function findPersonalData(open: readonly MaskingFix[]): vscode.CodeAction {
  const title = vscode.l10n.t('Find Personal Data');
  const find = action(
    title,
    open.map(({ diagnostic }) => diagnostic),
  );
  const { schemaVersionId } = open[0].columns[0];
  find.command = { title, command: COMMANDS.findPersonalData, arguments: [{ schemaVersionId }] };
  return find;
}

function action(title: string, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = diagnostics;
  return made;
}
