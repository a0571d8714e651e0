import * as vscode from 'vscode';
import type { Services } from '../../services';
import type { Node } from '../../views/node';
import { isOfConnection } from '../source/pick-connection';
import { askForTest, type TestInEditor } from '../test-in-editor';
import type { Chosen } from './generate-from';

/** A connection or a stored schema version: given by its name, its node or its id, or picked by the user. */
export async function chooseSchema(
  services: Services,
  given: string | Node | undefined,
  test: TestInEditor | null,
): Promise<Chosen | undefined> {
  const isByProgram = typeof given === 'string';
  const chosen = isByProgram ? { connection: given, name: given } : (ofNode(given) ?? (await askSchema(services)));
  if (chosen === undefined) return undefined;
  const withTest = isByProgram ? false : await askForTest(test);
  if (withTest === undefined) return undefined;
  const { name, ...source } = chosen;
  return { given: source as Chosen['given'], summary: vscode.l10n.t('Rows like those of {0}', name), withTest };
}

type Named = { name: string } & ({ connection: string } | { schema_version_id: string });

function ofNode(node: Node | undefined): Named | undefined {
  const { connection, schemaVersionId } = node?.subject ?? {};
  if (connection !== undefined) return { name: connection, connection };
  const label = node?.item.label ?? '';
  const name = typeof label === 'string' ? label : label.label;
  return schemaVersionId === undefined ? undefined : { name, schema_version_id: schemaVersionId };
}

async function askSchema({ engine, databases }: Services): Promise<Named | undefined> {
  const { l10n } = vscode;
  if (!(await databases.canRead())) {
    void vscode.window.showInformationMessage(l10n.t('Nothing was discovered yet: add a connection first.'));
    return undefined;
  }
  const [connections, schemas] = await Promise.all([engine.listConnections(), engine.listSchemas()]);
  const items = [
    ...connections.map(({ name }) => ({
      label: name,
      description: l10n.t('connection'),
      named: { name, connection: name },
    })),
    ...schemas
      .filter((schema) => !connections.some(({ name }) => isOfConnection(schema, name)))
      .map(({ name, source, versions }) => ({
        label: name,
        description: source.replaceAll('_', ' '),
        named: { name, schema_version_id: versions[0].id },
      })),
  ];
  if (items.length === 0) {
    void vscode.window.showInformationMessage(l10n.t('Nothing was discovered yet: add a connection first.'));
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Rows for which schema?') }))?.named;
}
