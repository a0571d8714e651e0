import { type Column, type Schema, storedColumns, type Table } from '../schema/schema';
import type { Classification } from './classification';

/** Below it, "nothing personal" is a guess. */
const SURE = 0.5;

/** Columns of which nobody knows, or nobody is sure, whether they are personal; in the schema's order. */
export function unclassifiedColumns(
  schema: Schema,
  classifications: readonly Classification[],
): { table: Table; column: Column }[] {
  const sure = new Set(
    classifications
      .filter((one) => one.decided_by === 'user' || one.pii_type !== 'none' || one.confidence >= SURE)
      .map((one) => keyOf(one.schema, one.table, one.column)),
  );
  return schema.tables.flatMap((table) =>
    storedColumns(table)
      .filter(({ name }) => !sure.has(keyOf(table.schema, table.name, name)))
      .map((column) => ({ table, column })),
  );
}

const keyOf = (schema: string, table: string, column: string): string => JSON.stringify([schema, table, column]);
