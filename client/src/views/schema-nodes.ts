import * as vscode from 'vscode';
import { percent } from '../../../server/src/testcase/percent';
import { ITEMS } from '../contributions';
import type { EngineApi } from '../engine/api';
import type { SchemaVersionRecord } from '../engine/metadata/records';
import type { Classification } from '../engine/privacy/classification';
import { displayName, type Column, type Provenance, type Table } from '../engine/schema/schema';
import type { ColumnType } from '../engine/schema/types';
import type { TableOutline } from '../engine/schema-outline';
import { ago, joined } from '../text';
import { node, type Node } from './node';
import { relationshipsNode } from './relationship-nodes';

/** A version -> tables -> columns, each with what it means and how sure that is; and what refers to what. */
export function schemaVersionNode(
  engine: EngineApi,
  record: SchemaVersionRecord,
  of: { connection?: string } = {},
  nodeId = `schemaVersion/${record.id}`,
): Node {
  const { id, version, table_count: count, created_at: created } = record;
  return node(nodeId, `v${version}`, {
    description: joined([count === 1 ? vscode.l10n.t('1 table') : vscode.l10n.t('{0} tables', count), ago(created)]),
    tooltip: new Date(created).toLocaleString(),
    icon: 'versions',
    contextValue: ITEMS.schemaVersion,
    subject: { schemaVersionId: id, ...of },
    children: async () => {
      const { tables, relationships } = await engine.outlineSchema(id);
      const nodes = tables.map((table) => tableNode(`${nodeId}/${displayName(table)}`, engine, id, table));
      if (relationships.length === 0) return nodes;
      return [...nodes, relationshipsNode(`${nodeId}#relationships`, relationships, { ...of, schemaVersionId: id })];
    },
  });
}

function tableNode(id: string, engine: EngineApi, versionId: string, outline: TableOutline): Node {
  const { l10n } = vscode;
  const name = displayName(outline);
  const { provenance: from, personal } = outline;
  return node(id, name, {
    description: joined([
      from.confidence < 1 ? percent(from.confidence) : null,
      outline.unreadable ? l10n.t('not readable') : null,
      personal === 0 ? null : l10n.t('{0} personal', personal),
    ]),
    tooltip: [provenance(name, from), outline.comment].filter(Boolean).join('\n'),
    icon: 'table',
    children: async () => {
      const { table, classifications } = await engine.describeTable(versionId, {
        schema: outline.schema,
        name: outline.name,
      });
      const found = new Map(classifications.map((one) => [one.column, one]));
      return table.columns.map((column) =>
        columnNode(`${id}/${column.name}`, versionId, table, column, found.get(column.name)),
      );
    },
  });
}

function columnNode(
  id: string,
  versionId: string,
  table: Table,
  column: Column,
  found: Classification | undefined,
): Node {
  const { l10n } = vscode;
  const isKey = table.primary_key?.columns.includes(column.name) === true;
  const meaning = column.semantic_type && `${column.semantic_type} ${percent(column.provenance.confidence)}`;
  const personal = isPersonal(found);
  return node(id, column.name, {
    description: joined([
      personal ? classText(found!) : null,
      typeText(column.type),
      meaning,
      column.nullable ? l10n.t('optional') : null,
    ]),
    tooltip: [
      provenance(joined([column.name, column.semantic_type, column.comment]), column.provenance),
      ...(found === undefined ? [] : ['', ...evidenceOf(found)]),
    ].join('\n'),
    icon: personal
      ? new vscode.ThemeIcon('shield', new vscode.ThemeColor('charts.orange'))
      : isKey
        ? 'key'
        : 'symbol-field',
    contextValue: ITEMS.column,
    subject: {
      column: { table: displayName(table), name: column.name },
      stored: { schema: table.schema, table: table.name, column: column.name },
      schemaVersionId: versionId,
    },
  });
}

const isPersonal = (found: Classification | undefined): boolean => found !== undefined && found.pii_type !== 'none';

/** `email 97%`; what the user decided is sure. */
function classText({ pii_type: type, confidence, decided_by: by }: Classification): string {
  return by === 'user' ? `${type} ✓` : `${type} ${percent(confidence)}`;
}

function evidenceOf(found: Classification): string[] {
  const { l10n } = vscode;
  const { pii_type: type, confidence, technique, decided_by: by, evidence, paths = [] } = found;
  const head =
    type === 'none'
      ? l10n.t('Not personal ({0})', percent(confidence))
      : l10n.t('Personal data: {0} ({1})', type, percent(confidence));
  return [
    head,
    type === 'none' ? '' : technique === null ? l10n.t('Masked as its class is') : l10n.t('Masked by {0}', technique),
    by === 'user' ? l10n.t('Decided by you') : '',
    ...evidence.filter(({ signal }) => signal !== 'user').map(({ detail }) => `• ${detail}`),
    ...paths.map(({ path, pii_type: of }) => `• ${path}: ${of}`),
  ].filter((line) => line !== '');
}

function provenance(what: string, { source, confidence, reason }: Provenance): string {
  return `${what}\n${joined([source.replaceAll('_', ' '), percent(confidence)])}\n${reason}`;
}

/** `varchar(255)`, `numeric(10,2)`, `sales.status[]`. */
function typeText({ schema, name, length, precision, scale, array }: ColumnType): string {
  const modifier = length !== null ? `(${length})` : precision !== null ? `(${precision},${scale ?? 0})` : '';
  return `${schema === null ? '' : `${schema}.`}${name}${modifier}${array ? '[]' : ''}`;
}
