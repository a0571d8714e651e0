import * as vscode from 'vscode';
import { VIEWS } from '../contributions';
import type { SchemaRecord } from '../engine/metadata/records';
import type { Services } from '../services';
import { connectionsNode } from './connection-nodes';
import { node, type Node } from './node';
import { schemaVersionNode } from './schema-nodes';
import { Tree } from './tree';

/** Saved connections and what was discovered through them; then the other schemas, from tests and elsewhere. */
export function registerSchemasView(services: Services): Tree {
  const roots = async (): Promise<Node[]> => {
    const [connections, schemas] = await Promise.all([
      services.engine.listConnections(),
      services.engine.listSchemas(),
    ]);
    // Nothing at all is the welcome's to say.
    if (connections.length === 0 && schemas.length === 0) return [];
    const names = new Set(connections.map(({ name }) => name));
    const others = schemas.filter(({ name, source }) => source !== 'database' || !names.has(name));
    return [connectionsNode(services, connections, schemas), ...others.map((record) => schema(services, record))];
  };
  return new Tree(services, { view: VIEWS.schemas, roots, stored: true });
}

function schema({ engine }: Services, { id, name, source, versions }: SchemaRecord): Node {
  return node(`schema/${id}`, name, {
    description: source === 'database' ? vscode.l10n.t('database') : source.replaceAll('_', ' '),
    icon: source === 'database' ? 'database' : 'symbol-structure',
    children: () => versions.map((version) => schemaVersionNode(engine, version)),
  });
}
