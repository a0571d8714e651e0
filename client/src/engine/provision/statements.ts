import type { Connection } from '../databases/database';
import { codeOf } from '../errors';

/** Statements sent in one round trip. */
const BATCH = 100;

/** Runs many small statements, in few round trips. */
export async function runAll(connection: Connection, statements: readonly string[]): Promise<void> {
  for (let from = 0; from < statements.length; from += BATCH) {
    await connection.query(statements.slice(from, from + BATCH).join(';\n'));
  }
}

/**
 * Runs `work` within a savepoint: what it did stays, or is undone and its failure returned. Null when it went well.
 * What is no answer to the work itself (a lost connection, a cancellation, a full disk) is thrown.
 */
export async function attempt(connection: Connection, work: () => Promise<unknown>): Promise<Error | null> {
  await connection.query('SAVEPOINT tdm_attempt');
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error) || isFatal(error)) throw error;
    await connection.query('ROLLBACK TO SAVEPOINT tdm_attempt; RELEASE SAVEPOINT tdm_attempt');
    return error;
  }
  await connection.query('RELEASE SAVEPOINT tdm_attempt');
  return null;
}

/** `attempt` of SQL that is one round trip when it goes well. */
export async function attemptSql(connection: Connection, statements: readonly string[]): Promise<Error | null> {
  if (statements.length === 0) return null;
  try {
    await connection.query(['SAVEPOINT tdm_attempt', ...statements, 'RELEASE SAVEPOINT tdm_attempt'].join(';\n'));
    return null;
  } catch (error) {
    if (!(error instanceof Error) || isFatal(error)) throw error;
    await connection.query('ROLLBACK TO SAVEPOINT tdm_attempt; RELEASE SAVEPOINT tdm_attempt');
    return error;
  }
}

/** SQLSTATE classes: lost connections, resources, interventions, system errors, internal errors, locks. */
const FATAL_CLASSES: ReadonlySet<string> = new Set(['08', '25', '40', '53', '55', '57', '58', 'XX']);

function isFatal(error: Error): boolean {
  const code = sqlState(error);
  // A failure of our own within the work has no code, and is the work's.
  if (code === null) return error.cause !== undefined || error.name === 'CancelledError';
  return FATAL_CLASSES.has(code.slice(0, 2));
}

/** PostgreSQL's code of a translated error: `23505`; null where there is none. */
export function sqlState(error: Error): string | null {
  const code = codeOf(error.cause);
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** What PostgreSQL said, without the sentence around it. */
export function reasonOf(error: Error): string {
  return (error.cause instanceof Error && sqlState(error) !== null ? error.cause : error).message;
}
