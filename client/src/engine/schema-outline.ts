import type { Classification, ColumnDecision } from './privacy/classification';
import { unclassifiedColumns } from './privacy/unclassified';
import type { Provenance, Relationship, Schema, Table, TableName } from './schema/schema';

/** A schema version in short: a large one is not sent to another thread whole to show some of it. */
export interface SchemaOutline {
  tables: TableOutline[];
  relationships: Relationship[];
}

export interface TableOutline extends TableName {
  comment: string | null;
  provenance: Provenance;
  /** The role that discovered it may not read it. */
  unreadable: boolean;
  /** Names. */
  columns: string[];
  /** How many of them hold personal data, as far as is known. */
  personal: number;
  /** Those of which nobody knows whether they do. */
  unclassified: string[];
}

/** A table of a version, and what is known of its columns. */
export interface TableDetail {
  table: Table;
  classifications: Classification[];
}

/** What the editor's trees show of a schema before a table is opened. */
export function outlineOf(schema: Schema, classifications: readonly Classification[]): SchemaOutline {
  const personal = new Map<string, number>();
  for (const { schema: of, table, pii_type: type } of classifications) {
    if (type !== 'none') personal.set(keyOf(of, table), (personal.get(keyOf(of, table)) ?? 0) + 1);
  }
  const unclassified = new Map<Table, string[]>();
  for (const { table, column } of unclassifiedColumns(schema, classifications)) {
    const names = unclassified.get(table) ?? [];
    names.push(column.name);
    unclassified.set(table, names);
  }
  const tables = schema.tables.map((table) => ({
    schema: table.schema,
    name: table.name,
    comment: table.comment,
    provenance: table.provenance,
    unreadable: table.unreadable === true,
    columns: table.columns.map(({ name }) => name),
    personal: personal.get(keyOf(table.schema, table.name)) ?? 0,
    unclassified: unclassified.get(table) ?? [],
  }));
  return { tables, relationships: schema.relationships };
}

/** What was found in a version, and what the user has decided of its columns in whatever version. */
export function withDecisions(
  found: readonly Classification[],
  decisions: readonly ColumnDecision[],
  schema: Schema,
): Classification[] {
  const decided = new Map(decisions.map((one) => [keyOf(one.schema, one.table, one.column), one]));
  const kept = found.filter(
    (one) => one.decided_by === 'user' || !decided.has(keyOf(one.schema, one.table, one.column)),
  );
  for (const { schema: of, table, column } of kept) decided.delete(keyOf(of, table, column));
  const there = schema.tables.flatMap((table) =>
    table.columns.flatMap(({ name }) => decided.get(keyOf(table.schema, table.name, name)) ?? []),
  );
  return [
    ...kept,
    ...there.map((one): Classification => ({ ...one, confidence: 1, evidence: [], decided_by: 'user' })),
  ];
}

const keyOf = (...names: string[]): string => JSON.stringify(names);
