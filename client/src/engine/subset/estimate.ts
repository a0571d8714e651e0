import { estimatedRows } from '../schema/estimated-rows';
import { tableKey } from '../schema/names';
import type { Schema, TableName } from '../schema/schema';
import type { ColumnStatistics, SchemaStatistics } from '../schema/statistics';
import type { Edge } from './graph';

/** Rows of each table; null where nobody knows. */
export function rowEstimates(schema: Schema, statistics: SchemaStatistics): (number | null)[] {
  const known = new Map(statistics.tables.map((table) => [tableKey(table), table]));
  return schema.tables.map((table) => {
    const found = known.get(tableKey(table));
    return found === undefined ? null : estimatedRows(table, found);
  });
}

/** What is known of the columns of a table. */
export type ColumnsOf = (table: TableName) => readonly ColumnStatistics[];

export function columnStatistics(statistics: SchemaStatistics): ColumnsOf {
  const known = new Map(statistics.tables.map((table) => [tableKey(table), table.columns]));
  return (table) => known.get(tableKey(table)) ?? [];
}

/** Share of a relationship's rows that refer to anything. */
export function filledShare(edge: Edge, columnsOf: ColumnsOf): number {
  const columns = columnsOf(edge.relationship.from);
  const shares = edge.relationship.from_columns.map((name) => {
    const found: ColumnStatistics | undefined = columns.find((column) => column.name === name);
    return 1 - (found?.null_fraction ?? 0);
  });
  return Math.min(1, ...shares);
}

/** How many of `all` parents `rows` children refer to, when each has one by chance. */
export function expectedParents(rows: number, all: number): number {
  if (all <= 1) return Math.min(rows, all);
  return all * -Math.expm1(rows * Math.log1p(-1 / all));
}
