import * as vscode from 'vscode';
import { COMMANDS } from '../contributions';
import type { Disposable } from '../disposable';
import type { FusionConflict } from '../engine/fusion/fusion';
import type { FusionReport } from '../engine/workflow/fuse-schemas';
import type { Services } from '../services';
import { registerCommand } from './register';
import { testInEditor } from './test-in-editor';
import { testCaseOf } from '../jobs/test-case-of';

/** Joins schemas into one, and asks about what is not sure. Answers with the report. */
export function registerFuseSchemas(services: Services): Disposable {
  return registerCommand<[readonly string[] | undefined]>(
    COMMANDS.fuseSchemas,
    { log: services.log, trusted: true },
    async (given) => {
      const chosen = Array.isArray(given) ? { versions: given as string[], request: {} } : await askSchemas(services);
      if (chosen === undefined) return undefined;
      const report = await fuse(services, chosen);
      if (Array.isArray(given)) return report;
      return settle(services, chosen, report);
    },
  );
}

interface Chosen {
  versions: readonly string[];
  request: object;
}

async function fuse({ engine, refresh }: Services, { versions, request }: Chosen): Promise<FusionReport> {
  const title = vscode.l10n.t('TDM: fusing schemas');
  const report = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (_, token) => {
      const cancel = new AbortController();
      token.onCancellationRequested(() => cancel.abort());
      return engine.fuseSchemas(request, versions, undefined, { signal: cancel.signal });
    },
  );
  refresh.fire();
  return report;
}

async function askSchemas(services: Services): Promise<Chosen | undefined> {
  const { l10n, window } = vscode;
  const schemas = (await services.databases.canRead()) ? await services.engine.listSchemas() : [];
  const test = await testInEditor(services);
  const items = [
    ...(test === null
      ? []
      : [{ label: vscode.workspace.asRelativePath(test.document.uri), description: l10n.t('the test'), id: null }]),
    ...schemas.map(({ name, source, versions }) => ({
      label: name,
      description: source.replaceAll('_', ' '),
      id: versions[0].id,
    })),
  ];
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Fuse Schemas'),
    placeHolder: l10n.t('Choose two or more: the surest one stands, the others are joined to it'),
  });
  if (chosen === undefined || chosen.length === 0) return undefined;
  const withTest = test !== null && chosen.some(({ id }) => id === null);
  return {
    versions: chosen.flatMap(({ id }) => (id === null ? [] : [id])),
    request: withTest ? testCaseOf(test.testCase) : {},
  };
}

/** Shows the conflicts until the user is done; each that is settled fuses anew. */
async function settle(services: Services, chosen: Chosen, first: FusionReport): Promise<FusionReport> {
  const { l10n, window } = vscode;
  let report = first;
  for (;;) {
    const summary = l10n.t('{0}: {1} tables, {2} columns', report.name, report.tables, report.columns);
    if (report.conflicts.length === 0) {
      void window.showInformationMessage(l10n.t('Fused into {0}. Nothing is left to settle.', summary));
      return report;
    }
    const items = report.conflicts.map((conflict) => ({
      label: pathOf(conflict),
      detail: conflict.message,
      conflict,
    }));
    const picked = await window.showQuickPick(items, {
      title: l10n.t('{0} - {1} to settle', summary, report.conflicts.length),
      placeHolder: l10n.t('Choose one to settle it; Escape leaves the rest as it is'),
      matchOnDetail: true,
    });
    if (picked === undefined || !(await decide(services, report, picked.conflict))) return report;
    report = await fuse(services, chosen);
  }
}

async function decide({ engine }: Services, report: FusionReport, conflict: FusionConflict): Promise<boolean> {
  const { l10n } = vscode;
  const isDifference = conflict.kind === 'type' || conflict.kind === 'values';
  const items = [
    ...(isDifference ? [{ label: l10n.t('Take what this source says'), to: null, prefer: true }] : []),
    ...(conflict.table !== null && !isDifference
      ? [
          {
            label: l10n.t('It is {0}', joinedPath(conflict.table, conflict.column)),
            to: joinedPath(conflict.table, conflict.column),
            prefer: false,
          },
        ]
      : []),
    ...conflict.candidates.map((path) => ({ label: l10n.t('It is {0}', path), to: path, prefer: false })),
    { label: l10n.t('It is none of those there are'), to: null, prefer: false },
  ].filter((item, at, all) => all.findIndex(({ label }) => label === item.label) === at);
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: conflict.message });
  if (chosen === undefined) return false;
  await engine.settleFusion({
    into: report.into,
    source: conflict.source,
    from_table: conflict.from_table,
    from_column: conflict.from_column,
    to: chosen.to,
    prefer: chosen.prefer,
  });
  return true;
}

const joinedPath = (table: string, column: string | null): string => (column === null ? table : `${table}.${column}`);
const pathOf = ({ from_table: table, from_column: column }: FusionConflict): string => joinedPath(table, column);
