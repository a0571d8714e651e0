import { type Column, type Schema, storedColumns, type Table } from '../schema/schema';
import type { Classification } from './classification';

/** Below this, `none` is a guess. */
const SURE_ENOUGH = 0.5;

/**
 * Columns with stored values that nobody has looked at, or that are `none` by a guess that no user confirmed; in the
 * schema's order.
 */
export function unclassifiedColumns(
  schema: Schema,
  classifications: readonly Classification[],
): { table: Table; column: Column }[] {
  const known = new Map(classifications.map((one) => [key(one.schema, one.table, one.column), one]));
  return schema.tables.flatMap((table) =>
    storedColumns(table)
      .filter(({ name }) => {
        const found = known.get(key(table.schema, table.name, name));
        if (found === undefined) return true;
        return found.decided_by === 'detection' && found.pii_type === 'none' && found.confidence < SURE_ENOUGH;
      })
      .map((column) => ({ table, column })),
  );
}

const key = (...parts: string[]): string => JSON.stringify(parts);
