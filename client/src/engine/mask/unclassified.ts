import { UserError } from '../errors';
import type { Classification } from '../privacy/classification';
import { displayName, type Schema, storedColumns } from '../schema/schema';

/** Below it, "nothing personal" is a guess. */
const SURE = 0.5;
const NAMED = 5;

/** Columns of which nobody knows, or nobody is sure, whether they are personal: `table.column`. */
export function unclassifiedColumns(schema: Schema, classifications: readonly Classification[]): string[] {
  const sure = new Set(
    classifications
      .filter((one) => one.decided_by === 'user' || one.pii_type !== 'none' || one.confidence >= SURE)
      .map((one) => keyOf(one.schema, one.table, one.column)),
  );
  return schema.tables.flatMap((table) =>
    storedColumns(table)
      .filter(({ name }) => !sure.has(keyOf(table.schema, table.name, name)))
      .map(({ name }) => `${displayName(table)}.${name}`),
  );
}

/** Throws UserError while there is such a column. */
export function refuseUnclassified(schema: Schema, classifications: readonly Classification[]): void {
  const columns = unclassifiedColumns(schema, classifications);
  if (columns.length === 0) return;
  const named = columns.slice(0, NAMED).join(', ');
  const more = columns.length > NAMED ? ` and ${columns.length - NAMED} more` : '';
  throw new UserError(`Nothing is provisioned while columns are not classified: ${named}${more}.`, {
    where: columns[0],
    hint: 'Decide on each: tdm classifications decide (or Set PII Class… in the Schemas view), or leave fail_closed out.',
  });
}

const keyOf = (schema: string, table: string, column: string): string => JSON.stringify([schema, table, column]);
