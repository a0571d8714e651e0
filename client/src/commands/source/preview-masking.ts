import * as vscode from 'vscode';
import { COMMANDS } from '../../contributions';
import type { Disposable } from '../../disposable';
import { say } from '../../failure';
import { maskingConfig } from '../../language/masking-files';
import { previewTexts } from '../../language/preview-text';
import type { Services } from '../../services';
import type { Node } from '../../views/node';
import { chooseConnection, isOfConnection } from './pick-connection';
import { registerCommand } from '../register';
import { withServer } from '../with-server';

const ROWS = 5;

/** Some rows of a source before and after masking, side by side: kept in memory alone, and dropped when closed. */
export function registerPreviewMasking(services: Services): Disposable {
  const options = { log: services.log, trusted: true };
  return registerCommand<[Node | string]>(COMMANDS.previewMasking, options, async (given) => {
    const source = await sourceOf(services, given);
    if (source !== undefined) await preview(services, source.request, source.name);
  });
}

/** What is known of the source already is not discovered again. */
async function sourceOf(
  services: Services,
  given: Node | string | undefined,
): Promise<{ request: object; name: string } | undefined> {
  const name = await chooseConnection(services, given);
  if (name === undefined) return undefined;
  const named = typeof given === 'object' ? given.subject.schemaVersionId : undefined;
  const schema = (await services.engine.listSchemas()).find((one) => isOfConnection(one, name));
  const versionId = named ?? schema?.versions[0].id;
  return { name, request: versionId === undefined ? { connection: name } : { schema_version_id: versionId } };
}

async function preview(services: Services, source: object, name: string): Promise<void> {
  const { l10n } = vscode;
  const mask = await maskingConfig();
  // The same key as the jobs have, so that they give what is shown.
  await services.settings.maskingKey();
  const request = { ...source, config: { mask } };
  const found = await withServer(services, (progress, signal) => {
    progress.report({ message: l10n.t('Masking some rows of {0}', name) });
    return services.engine.previewMask(request, ROWS, { signal });
  });
  if (found.tables.every(({ rows }) => rows.length === 0)) {
    say('info', l10n.t('No row of {0} has anything to mask.', name), {
      title: l10n.t('Find Personal Data'),
      command: COMMANDS.findPersonalData,
      arguments: [name],
    });
    return;
  }
  const { before, after } = previewTexts(found);
  const title = l10n.t('{0}: before ↔ masked', name);
  await vscode.commands.executeCommand(
    'vscode.diff',
    services.documents.add(`${name} before.txt`, before),
    services.documents.add(`${name} masked.txt`, after),
    title,
    { preview: true } satisfies vscode.TextDocumentShowOptions,
  );
}
