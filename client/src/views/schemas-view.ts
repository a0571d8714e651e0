import * as vscode from 'vscode';
import { percent } from '../../../server/src/testcase/percent';
import { ITEMS, VIEWS } from '../contributions';
import type { SchemaRecord, SchemaVersionRecord } from '../engine/metadata/records';
import { displayName, type Column, type Provenance, type Table } from '../engine/schema/schema';
import type { ColumnType } from '../engine/schema/types';
import type { Services } from '../services';
import { ago, joined } from '../text';
import { node, type Node } from './node';
import { Tree } from './tree';

/** Schemas -> versions -> tables -> columns, each with what it means and how sure that is. */
export function registerSchemasView(services: Services): Tree {
  const roots = async (): Promise<Node[]> =>
    (await services.engine.listSchemas()).map((record) => schema(services, record));
  return new Tree(services, { view: VIEWS.schemas, roots, stored: true });
}

function schema(services: Services, { id, name, source, versions }: SchemaRecord): Node {
  return node(`schema/${id}`, name, {
    description: source.replaceAll('_', ' '),
    icon: 'symbol-structure',
    children: () => versions.map((version) => schemaVersion(services, version)),
  });
}

function schemaVersion({ engine }: Services, record: SchemaVersionRecord): Node {
  const { id, version, table_count: count, created_at: created } = record;
  return node(`schemaVersion/${id}`, `v${version}`, {
    description: joined([count === 1 ? vscode.l10n.t('1 table') : vscode.l10n.t('{0} tables', count), ago(created)]),
    tooltip: new Date(created).toLocaleString(),
    icon: 'versions',
    children: async () => (await engine.getSchemaVersion(id)).schema.tables.map((each) => table(id, each)),
  });
}

function table(versionId: string, each: Table): Node {
  const id = `schemaVersion/${versionId}/${displayName(each)}`;
  return node(id, displayName(each), {
    description: percent(each.provenance.confidence),
    tooltip: provenance(displayName(each), each.provenance),
    icon: 'table',
    children: () => each.columns.map((column) => columnNode(`${id}/${column.name}`, each, column)),
  });
}

function columnNode(id: string, of: Table, column: Column): Node {
  const { primary_key: key } = of;
  const isKey = key?.columns.includes(column.name) === true;
  const optional = column.nullable ? vscode.l10n.t('optional') : null;
  const meaning = column.semantic_type && `${column.semantic_type} ${percent(column.provenance.confidence)}`;
  return node(id, column.name, {
    description: joined([typeText(column.type), meaning, optional]),
    tooltip: provenance(joined([column.name, column.semantic_type, column.comment]), column.provenance),
    icon: isKey ? 'key' : 'symbol-field',
    contextValue: ITEMS.column,
    subject: { column: { table: displayName(of), name: column.name } },
  });
}

function provenance(what: string, { source, confidence, reason }: Provenance): string {
  return `${what}\n${joined([source.replaceAll('_', ' '), percent(confidence)])}\n${reason}`;
}

/** `varchar(255)`, `numeric(10,2)`, `sales.status[]`. */
function typeText({ schema, name, length, precision, scale, array }: ColumnType): string {
  const modifier = length !== null ? `(${length})` : precision !== null ? `(${precision},${scale ?? 0})` : '';
  return `${schema === null ? '' : `${schema}.`}${name}${modifier}${array ? '[]' : ''}`;
}
