import type { Database } from './database';
import { quoteIdentifier, quoteTable } from './identifiers';

const MOST = 200;
const TIMEOUT_MS = 2000;
/** Rows looked at: the first ones that the server comes upon. */
const SAMPLED = 10_000;
/** Longer values are of no use to choose from. */
const MAX_LETTERS = 200;

/**
 * Some values of a column, each once, as text, sorted; read without changing anything, and for two seconds at most.
 * `table` as people name it: `users`, or `sales.users` outside of `public`. Empty when there is no such column.
 */
export function columnValues(database: Database, table: string, column: string, limit: number): Promise<string[]> {
  const count = Math.max(0, Math.min(MOST, Math.trunc(limit) || 0));
  if (count === 0) return Promise.resolve([]);
  return database.transaction(
    async (connection) => {
      await connection.query(`SET LOCAL statement_timeout = ${TIMEOUT_MS}`);
      const [found] = (await connection.query<{ schema: string; name: string; column: string }>(
        `SELECT n.nspname AS schema, c.relname AS name, a.attname AS column
           FROM pg_class c
           JOIN pg_namespace n ON n.oid = c.relnamespace
           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          WHERE c.relkind IN ('r', 'p', 'f') AND a.attname = $2
            AND CASE WHEN n.nspname = 'public' THEN c.relname::text ELSE n.nspname || '.' || c.relname END = $1
          ORDER BY n.nspname = 'public' DESC
          LIMIT 1`,
        [table, column],
      )) as ({ schema: string; name: string; column: string } | undefined)[];
      if (found === undefined) return [];
      const name = quoteIdentifier(found.column);
      const rows = await connection.query<{ value: string }>(
        `SELECT DISTINCT value FROM (
           SELECT ${name}::text AS value FROM ${quoteTable(found)} WHERE ${name} IS NOT NULL LIMIT ${SAMPLED}) AS sampled
          WHERE length(value) <= ${MAX_LETTERS} ORDER BY value LIMIT ${count}`,
      );
      return rows.map(({ value }) => value);
    },
    { readOnly: true },
  );
}
