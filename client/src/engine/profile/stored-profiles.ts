import { displayName, type Column, type Table } from '../schema/schema';
import type { SchemaStatistics } from '../schema/statistics';
import type { ColumnProfile } from './column-profile';
import type { SampledProfiles } from './sample-profiles';

/** The profiles that are kept with a schema version. */
export function storedProfiles(statistics: SchemaStatistics): (table: Table, column: Column) => ColumnProfile | null {
  const tables = new Map(
    statistics.tables.map((table) => [
      displayName(table),
      new Map(table.columns.map(({ name, profile }) => [name, profile])),
    ]),
  );
  return (table, column) => tables.get(displayName(table))?.get(column.name) ?? null;
}

/** The statistics with what was sampled put in. */
export function withProfiles(statistics: SchemaStatistics, { tables }: SampledProfiles): SchemaStatistics {
  const sampled = new Map(tables.map((table) => [displayName(table), table.columns]));
  return {
    tables: statistics.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({
        ...column,
        profile: sampled.get(displayName(table))?.get(column.name) ?? column.profile,
      })),
    })),
  };
}
