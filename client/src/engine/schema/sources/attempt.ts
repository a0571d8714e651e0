import type { Connection } from '../../databases/database';
import { CancelledError } from '../../errors';

/** Milliseconds that a statement may take, or wait for what another session holds. */
export interface Limits {
  statement?: number;
  lock?: number;
}

/**
 * Runs a query that reads within a transaction, which stays usable whatever becomes of it: null where it took too long,
 * was refused, or what it reads is gone. Rejects where it was cancelled or the connection is lost.
 */
export async function attempt<Row extends object>(
  connection: Connection,
  { statement, lock }: Limits,
  sql: string,
  values?: unknown[],
): Promise<Row[] | null> {
  const settings = [
    ...(statement === undefined ? [] : [`SET LOCAL statement_timeout = ${statement}`]),
    ...(lock === undefined ? [] : [`SET LOCAL lock_timeout = ${lock}`]),
  ];
  await connection.query(['SAVEPOINT tdm_attempt', ...settings].join('; '));
  let rows: Row[] | null = null;
  let failure: unknown;
  try {
    rows = await connection.query<Row>(sql, values);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    failure = error;
  }
  try {
    // Nothing was written: this takes back the limits, and whatever failed.
    await connection.query('ROLLBACK TO SAVEPOINT tdm_attempt; RELEASE SAVEPOINT tdm_attempt');
  } catch (error) {
    throw failure ?? error;
  }
  return rows;
}
