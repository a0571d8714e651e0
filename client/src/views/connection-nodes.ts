import * as vscode from 'vscode';
import { addressOf, isOfConnection } from '../commands/source/pick-connection';
import { COMMANDS, ITEMS } from '../contributions';
import type { ConnectionRecord, SchemaRecord } from '../engine/metadata/records';
import type { Services } from '../services';
import { joined } from '../text';
import { node, type Node } from './node';
import { schemaVersionNode } from './schema-nodes';

/** The part "Connections" of the Schemas view: each with what was discovered through it, the newest version first. */
export function connectionsNode(
  services: Services,
  connections: readonly ConnectionRecord[],
  schemas: readonly SchemaRecord[],
): Node {
  const { l10n } = vscode;
  const found = (connection: ConnectionRecord): SchemaRecord | undefined =>
    schemas.find((schema) => isOfConnection(schema, connection.name));
  return node('connections', l10n.t('Connections'), {
    description: connections.length === 0 ? l10n.t('none yet') : String(connections.length),
    tooltip: l10n.t('The databases that test data is taken from. They are only ever read.'),
    icon: 'plug',
    contextValue: ITEMS.connections,
    expanded: connections.length > 0,
    children: () =>
      connections.length === 0
        ? [addNode()]
        : connections.map((connection) => connectionNode(services, connection, found(connection))),
  });
}

function connectionNode({ engine }: Services, connection: ConnectionRecord, schema: SchemaRecord | undefined): Node {
  const { l10n } = vscode;
  const { id, name, ssl_mode: ssl } = connection;
  const address = addressOf(connection);
  const [newest, ...earlier] = schema?.versions ?? [];
  return node(`connection/${id}`, name, {
    description: address,
    tooltip: joined([name, address, `sslmode ${ssl}`]),
    icon: 'database',
    contextValue: ITEMS.connection,
    subject: { connection: name },
    children: () =>
      (newest as typeof newest | undefined) === undefined
        ? [discoverNode(`connection/${id}/discover`, name)]
        : [
            // The same node in every version, so that what is open stays open.
            schemaVersionNode(engine, newest, { connection: name }, `connection/${id}/newest`),
            ...(earlier.length === 0
              ? []
              : [
                  node(`connection/${id}/earlier`, l10n.t('Earlier versions'), {
                    description: String(earlier.length),
                    icon: 'history',
                    children: () => earlier.map((version) => schemaVersionNode(engine, version, { connection: name })),
                  }),
                ]),
          ],
  });
}

function discoverNode(id: string, connection: string): Node {
  const { l10n } = vscode;
  return node(id, l10n.t('Discover the schema…'), {
    description: l10n.t('not done yet'),
    icon: 'search',
    command: { command: COMMANDS.discoverSchema, arguments: [connection] },
  });
}

function addNode(): Node {
  return node('connections/add', vscode.l10n.t('Add Connection…'), {
    icon: 'add',
    command: { command: COMMANDS.addConnection },
  });
}
