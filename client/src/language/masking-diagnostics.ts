import * as vscode from 'vscode';
import { DisposableStore } from '../disposable';
import { displayName } from '../engine/schema/schema';
import type { Services } from '../services';
import { readDiscovered, type Discovered } from './discovered';
import { checkMaskingFile, type MaskingCheck, type MaskingProblem } from './masking-check';
import { maskingFixes, type ColumnToDecide, type MaskingFix } from './masking-fixes';
import { MASKING_FILE_GLOB } from './masking-files';

const TYPING_MS = 200;
/** Columns that are named one by one. */
const MAX_NAMED = 20;

/**
 * Problems of `.tdm/masking.json` while it is open, each with its fix: names that are none and, where it fails closed,
 * columns that nobody has classified.
 */
export function registerMaskingDiagnostics(services: Services): DisposableStore {
  const { databases, engine, jobs, log, refresh } = services;
  const store = new DisposableStore();
  const shown = store.add(vscode.languages.createDiagnosticCollection('tdm-masking'));
  const fixes = new Map<string, MaskingFix[]>();
  const timers = new Map<string, NodeJS.Timeout>();
  /** Null until it is asked for, and again when something may have changed. */
  let known: Promise<Discovered[]> | null = null;

  /** Nothing where nothing can be read now: then names are left alone, and no column is called unclassified. */
  const read = async (): Promise<Discovered[]> => {
    try {
      return (await databases.canRead()) ? await readDiscovered(engine) : [];
    } catch (error) {
      log.warn(`The discovered schemas could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  };
  const check = async (document: vscode.TextDocument): Promise<void> => {
    const { version, uri } = document;
    const discovered = await (known ??= read());
    if (document.isClosed || document.version !== version) return;
    const tables = discovered.flatMap((one) => one.tables);
    const found = fixesOf(document, checkMaskingFile(document.getText(), tables), discovered);
    fixes.set(uri.toString(), found);
    shown.set(
      uri,
      found.map(({ diagnostic }) => diagnostic),
    );
  };
  const soon = (document: vscode.TextDocument, ms: number): void => {
    if (!isMaskingFile(document)) return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void check(document), ms),
    );
  };
  const all = (): void => {
    known = null;
    for (const document of vscode.workspace.textDocuments) soon(document, 0);
  };
  store.add({ dispose: () => timers.forEach((timer) => clearTimeout(timer)) });
  store.add(vscode.workspace.onDidOpenTextDocument((document) => soon(document, 0)));
  store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document, TYPING_MS)));
  store.add(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(timers.get(uri.toString()));
      timers.delete(uri.toString());
      fixes.delete(uri.toString());
      shown.delete(uri);
    }),
  );
  store.add(refresh.event(all));
  store.add(jobs.onDidEnd(all));
  store.add(databases.onDidChange(all));
  store.add(maskingFixes((uri) => fixes.get(uri.toString()) ?? []));
  all();
  return store;
}

const isMaskingFile = (document: vscode.TextDocument): boolean =>
  vscode.languages.match({ scheme: 'file', pattern: MASKING_FILE_GLOB }, document) > 0;

function fixesOf(document: vscode.TextDocument, check: MaskingCheck, discovered: readonly Discovered[]): MaskingFix[] {
  const { Error, Warning } = vscode.DiagnosticSeverity;
  const rangeOf = ({ start, end }: { start: number; end: number }): vscode.Range =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));
  const wrong = check.problems.map((problem): MaskingFix => {
    const isName = problem.kind === 'unknown' && problem.what !== 'technique' && problem.what !== 'class';
    const severity = problem.kind === 'repeated' || isName ? Warning : Error;
    const diagnostic = diagnosticOf(rangeOf(problem), textOf(problem), severity, problem.kind);
    return { diagnostic, near: problem.kind === 'unknown' ? problem.near : null, columns: [] };
  });
  if (check.failClosed === null) return wrong;
  const range = rangeOf(check.failClosed);
  return [...wrong, ...discovered.flatMap((one) => unclassified(one, range))];
}

/** A warning for each column that is not classified, and one for all that are too many to name. */
function unclassified({ name, schemaVersionId, tables }: Discovered, range: vscode.Range): MaskingFix[] {
  const { l10n } = vscode;
  const columns = tables.flatMap(({ schema, name: table, unclassified: names }) =>
    names.map((column): ColumnToDecide => ({ schemaVersionId, schema, table, column })),
  );
  const warning = (text: string, decide: ColumnToDecide[]): MaskingFix => ({
    diagnostic: diagnosticOf(range, text, vscode.DiagnosticSeverity.Warning, 'unclassified'),
    near: null,
    columns: decide,
  });
  const named = columns.slice(0, MAX_NAMED).map((column) => {
    const path = `${displayName({ schema: column.schema, name: column.table })}.${column.column}`;
    const text = l10n.t(
      '{0} of {1} is not classified, so nothing is masked or provisioned. Decide whether it is personal.',
      path,
      name,
    );
    return warning(text, [column]);
  });
  const others = columns.slice(MAX_NAMED);
  if (others.length === 0) return named;
  return [...named, warning(l10n.t('{0} more columns of {1} are not classified.', others.length, name), others)];
}

function diagnosticOf(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code: string,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, severity);
  diagnostic.source = 'TDM';
  diagnostic.code = code;
  return diagnostic;
}

function textOf(problem: MaskingProblem): string {
  const { l10n } = vscode;
  if (problem.kind === 'repeated')
    return l10n.t('There is a rule for {0} above: the first one counts, and this one never does.', problem.scope);
  const { given, near } = problem;
  const hint = near === null ? '' : ` ${l10n.t('Did you mean "{0}"?', near)}`;
  switch (problem.what) {
    case 'technique':
      return l10n.t('There is no technique "{0}".', given) + hint;
    case 'class':
      return l10n.t('There is no PII class "{0}".', given) + hint;
    case 'schema':
      return l10n.t('No discovered database has a schema "{0}".', given) + hint;
    case 'table':
      return l10n.t('No discovered database has a table "{0}" there.', given) + hint;
    case 'column':
      return l10n.t('The table has no column "{0}".', given) + hint;
  }
}
