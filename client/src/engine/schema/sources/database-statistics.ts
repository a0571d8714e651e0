import type { Schema } from '../schema';
import type { ColumnStatistics, SchemaStatistics } from '../statistics';
import type { ColumnStatisticsRow, TableStatisticsRow } from './catalogue-statistics';

/** Rows of the catalogue as statistics; `oids` are those of the schema's tables, in their order. */
export function statisticsOf(
  schema: Schema,
  oids: readonly number[],
  tableRows: readonly TableStatisticsRow[],
  columnRows: readonly ColumnStatisticsRow[],
): SchemaStatistics {
  const ofTable = new Map(tableRows.map((row) => [row.relation, row]));
  const ofColumns = new Map<string, Map<string, ColumnStatisticsRow>>();
  for (const row of columnRows) {
    const key = keyOf(row.schema, row.table, row.inherited);
    const known = ofColumns.get(key);
    if (known === undefined) ofColumns.set(key, new Map([[row.column, row]]));
    else known.set(row.column, row);
  }
  return {
    tables: schema.tables.map((table, index) => {
      const { rows, bytes } = ofTable.get(oids[index]) ?? { rows: null, bytes: null };
      const ofTableColumns = ofColumns.get(keyOf(table.schema, table.name, table.partitioned_by !== undefined));
      return {
        schema: table.schema,
        name: table.name,
        row_estimate: rows === null ? null : Math.round(rows),
        bytes: bytes === null ? null : Number(bytes),
        columns: table.columns.map(({ name }) => columnStatistics(name, ofTableColumns?.get(name), rows)),
      };
    }),
  };
}

const keyOf = (schema: string, table: string, inherited: boolean): string => `${schema}\0${table}\0${inherited}`;

function columnStatistics(
  name: string,
  row: ColumnStatisticsRow | undefined,
  tableRows: number | null,
): ColumnStatistics {
  if (row === undefined) return { name, null_fraction: null, distinct: null, average_width: null, profile: null };
  const { null_fraction: nulls, distinct, average_width: width } = row;
  return {
    name,
    null_fraction: nulls,
    distinct: distinctCount(distinct, tableRows),
    average_width: width,
    profile: null,
  };
}

/** `n_distinct` is a count, or a negative share of the rows, or 0 where nobody knows. */
function distinctCount(distinct: number, rows: number | null): number | null {
  if (distinct > 0) return Math.round(distinct);
  return distinct === 0 || rows === null ? null : Math.round(-distinct * rows);
}
