import type { Database } from '../../client/src/engine/databases/database';
import { openDatabase } from '../../client/src/engine/databases/pool';
import { until } from '../support/until';

/** What `pg_stat_activity` has of the database's clients but the one that asks; the server's own workers come and go. */
export const OTHER_SESSIONS = `FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
  AND backend_type = 'client backend'`;

/** Holds a table on a connection of its own, as who reads it does: nobody replaces it until that is let go. */
export async function holdTable(url: string, table: string): Promise<() => Promise<void>> {
  const database = await openDatabase(url, { maxConnections: 1 });
  const held = await database.connect();
  await held.query(`BEGIN; LOCK TABLE ${table} IN ACCESS SHARE MODE`);
  return async () => {
    await held.query('ROLLBACK');
    await held.release();
    await database.close();
  };
}

/** Ends the sessions of the database's other clients; resolves when they have ended, a moment later. */
export async function endOtherSessions(database: Database, which = 'true'): Promise<number> {
  const ended = await database.query<{ pid: number }>(
    `SELECT pid, pg_terminate_backend(pid) ${OTHER_SESSIONS} AND ${which}`,
  );
  const pids = ended.map(({ pid }) => pid);
  const left = `SELECT 1 FROM pg_stat_activity WHERE pid = ANY($1)`;
  await until('sessions end', async () => (await database.query(left, [pids])).length === 0);
  return pids.length;
}
