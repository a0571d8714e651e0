import { UserError } from '../errors';
import type { Classification } from '../privacy/classification';
import { unclassifiedColumns } from '../privacy/unclassified';
import { displayName, type Schema } from '../schema/schema';

const NAMED = 5;

/** Throws UserError while there is a column of which nobody knows whether it is personal. */
export function refuseUnclassified(schema: Schema, classifications: readonly Classification[]): void {
  const columns = unclassifiedColumns(schema, classifications).map(
    ({ table, column }) => `${displayName(table)}.${column.name}`,
  );
  if (columns.length === 0) return;
  const named = columns.slice(0, NAMED).join(', ');
  const more = columns.length > NAMED ? ` and ${columns.length - NAMED} more` : '';
  throw new UserError(`Nothing is provisioned while columns are not classified: ${named}${more}.`, {
    where: columns[0],
    hint: 'Decide on each: tdm classifications decide (or Set PII Class… in the Schemas view), or leave fail_closed out.',
  });
}
