import type { KnownSchema } from '../../../server/src/testcase/mapping/known-schema';
import type { PiiType } from '../engine/privacy/pii-types';

/** The target's columns with the PII classes that were decided for columns of the same name: `users.email` -> class. */
export function withClasses(schema: KnownSchema, decided: ReadonlyMap<string, PiiType>): KnownSchema {
  if (decided.size === 0) return schema;
  const tables = schema.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const type = decided.get(`${table.name}.${column.name}`);
      return type === undefined ? column : { ...column, pii_type: type === 'none' ? null : type };
    }),
  }));
  return { ...schema, tables };
}
