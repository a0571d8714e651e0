import type { Schema } from '../schema';
import { meaningsOf } from './meaning';

/** The schema with what its columns seem to mean, where their source does not say. */
export function withMeanings(schema: Schema): Schema {
  return {
    ...schema,
    tables: schema.tables.map((table) => {
      const meanings = meaningsOf(table);
      return {
        ...table,
        columns: table.columns.map((column) =>
          column.semantic_type !== null || !meanings.has(column.name)
            ? column
            : { ...column, semantic_type: meanings.get(column.name)! },
        ),
      };
    }),
  };
}
