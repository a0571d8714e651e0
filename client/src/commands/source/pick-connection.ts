import * as vscode from 'vscode';
import { COMMANDS } from '../../contributions';
import type { ConnectionRecord, SchemaRecord } from '../../engine/metadata/records';
import { say } from '../../failure';
import type { Services } from '../../services';
import type { Node } from '../../views/node';

/** What a command of a connection is given: its name by a program, a node by a view, nothing by the palette. */
export type GivenConnection = string | Node | undefined;

/** The connection that is meant, or that the user picks; undefined when there is none to pick, or none was. */
export async function chooseConnection(services: Services, given: GivenConnection): Promise<string | undefined> {
  const { l10n } = vscode;
  const named = typeof given === 'string' ? given : given?.subject.connection;
  if (named !== undefined) return named;
  const connections = (await services.databases.canRead()) ? await services.engine.listConnections() : [];
  if (connections.length === 0) {
    say('info', l10n.t('No connection is saved yet.'), {
      title: l10n.t('Add Connection…'),
      command: COMMANDS.addConnection,
    });
    return undefined;
  }
  if (connections.length === 1) return connections[0].name;
  const items = connections.map((connection) => ({ label: connection.name, description: addressOf(connection) }));
  return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Which connection?') }))?.label;
}

/** `app@db.example.com:5432/shop`. */
export function addressOf({ username, host, port, database }: ConnectionRecord): string {
  return `${username}@${host}:${port}/${database}`;
}

/** Whether a schema was discovered through the connection of that name. */
export const isOfConnection = (schema: SchemaRecord, connection: string): boolean =>
  schema.source === 'database' && schema.name === connection;
