import type { KnownSchema } from '../../../server/src/testcase/mapping/known-schema';
import type { PiiType } from '../engine/privacy/pii-types';

/** The target's columns with the PII classes that were decided for columns of the same name: `users.email` -> class. */
export function withClasses(schema: KnownSchema, decided: Readonly<Record<string, PiiType>>): KnownSchema {
  const tables = schema.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const name = `${table.name}.${column.name}`;
      if (!Object.hasOwn(decided, name)) return column;
      return { ...column, pii_type: decided[name] === 'none' ? null : decided[name] };
    }),
  }));
  return { ...schema, tables };
}
