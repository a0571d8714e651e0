import type { Connection } from '../databases/database';
import { UserError } from '../errors';
import { storedColumns, type Schema, type Table } from '../schema/schema';
import { setTypes } from './ddl';
import { reasonOf, sqlState } from './statements';

/** Each relation that is made or dropped in a transaction holds a lock to its end; the server has so many. */

/**
 * The table, its toast table and that one's index, its indexes, the sequences behind its columns, and what is needed to
 * write it anew for its types.
 */
function locksOf(table: Table): number {
  const identities = storedColumns(table).filter((column) => column.identity !== null).length;
  const keys = table.uniques.length + (table.primary_key === null ? 0 : 1);
  const rewritten = setTypes(table) === null ? 0 : 5;
  return 3 + identities + keys + (table.indexes ?? []).length + (table.exclusions ?? []).length + rewritten;
}

/** What a table that is dropped holds, on average. */
const LOCKS_OF_DROPPED = 8;

/** Throws UserError when the server's lock table cannot hold what is to be made and dropped. */
export async function refuseTooMany(
  connection: Connection,
  schema: Schema,
  dropped: number,
  label: string,
): Promise<void> {
  const wanted = schema.tables.reduce((locks, table) => locks + locksOf(table), dropped * LOCKS_OF_DROPPED);
  const [server] = await connection.query<{ locks: number; each: number; sessions: number }>(
    `SELECT l * (s + p) AS locks, l AS each, s + p AS sessions
       FROM (SELECT current_setting('max_locks_per_transaction')::int AS l, current_setting('max_connections')::int AS s,
                    current_setting('max_prepared_transactions')::int AS p) AS settings`,
  );
  if (wanted <= server.locks) return;
  // Not tried though it might just do: other sessions would fail for want of locks meanwhile.
  throw new UserError(
    `${schema.tables.length} tables are too many for ${label} to take at once: they need about ${wanted} locks, and it has ${server.locks}.`,
    {
      hint:
        `Let its administrator set max_locks_per_transaction = ${Math.ceil((1.5 * wanted) / server.sessions)} (now ${server.each}) ` +
        'in postgresql.conf and restart it, or provision fewer tables.',
    },
  );
}

/** What PostgreSQL calls a want of memory, when it is its lock table that is full. */
export function explainLocks(error: unknown, label: string): unknown {
  if (!(error instanceof Error) || sqlState(error) !== '53200' || !/shared memory/.test(reasonOf(error))) return error;
  return new UserError(`${label} has no locks left for so many tables, so nothing was changed.`, {
    hint: 'Let its administrator raise max_locks_per_transaction in postgresql.conf and restart it, or provision fewer tables.',
    cause: error.cause,
  });
}
