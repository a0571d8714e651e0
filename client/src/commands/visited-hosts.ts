import * as vscode from 'vscode';
import { hostsOf } from '../engine/schema/sources/web/addresses';

const KEY = 'tdm.visitedHosts';

/**
 * Asks before hosts are visited that never were from this workspace; true when all may be. What was allowed is
 * remembered for the workspace.
 */
export async function mayVisit({ workspaceState }: vscode.ExtensionContext, urls: readonly string[]): Promise<boolean> {
  const { l10n } = vscode;
  const known = new Set(workspaceState.get<string[]>(KEY, []));
  const fresh = hostsOf(urls).filter((host) => !known.has(host));
  if (fresh.length === 0) return true;
  const visit = l10n.t('Visit');
  const chosen = await vscode.window.showWarningMessage(
    fresh.length === 1 ? l10n.t('Visit {0}?', fresh[0]) : l10n.t('Visit {0} hosts?', fresh.length),
    {
      modal: true,
      detail: [
        ...(fresh.length === 1 ? [] : fresh),
        l10n.t(
          'TDM opens the pages in a browser without a window, to read their forms. It enters and submits nothing.',
        ),
      ].join('\n'),
    },
    visit,
  );
  if (chosen !== visit) return false;
  await workspaceState.update(KEY, [...known, ...fresh].sort());
  return true;
}
