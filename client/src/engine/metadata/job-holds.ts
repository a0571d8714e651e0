import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { DatabaseError } from 'pg';
import { UserError } from '../errors';
import type { Access, Orm } from './access';

const LOCK_NOT_AVAILABLE = '55P03';

/** A process's word that it runs a job. It ends with `release`, or with the process, however that ends. */
export interface JobHold {
  release(): Promise<void>;
}

/**
 * The word is a session-level advisory lock: the server lets go of it when the connection breaks, so nobody has to
 * trust a process id or a clock. A connection pooler that shares sessions between clients would break that.
 */
export async function holdJob(access: Access, jobId: string): Promise<JobHold> {
  const client = await access.connect();
  try {
    // A machine that is gone without a word is noticed in a minute, and not in two hours.
    await client.query(
      `select set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
              set_config('tcp_keepalives_count', '3', false)`,
    );
    // markInterrupted takes the lock for a moment to see whether it is free: wait for that, and no longer.
    await client.query(`set lock_timeout = '1s'`);
    await client.query('select pg_advisory_lock($1::bigint)', [lockOf(jobId)]);
  } catch (error) {
    await client.end();
    if (error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE) {
      throw new UserError(`Another process runs the job ${jobId}.`, { cause: error });
    }
    throw access.inPlainWords(error);
  }
  let released: Promise<void> | undefined;
  return { release: () => (released ??= client.end()) };
}

/** Whether a live process holds the job. When none does, none can until the transaction ends. */
export async function isJobHeld(orm: Orm, jobId: string): Promise<boolean> {
  const { rows } = await orm.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(${lockOf(jobId)}::bigint) as free`,
  );
  return !rows[0].free;
}

/** The job's lock: 64 bits, as a decimal number with its sign. */
function lockOf(jobId: string): string {
  return createHash('sha256').update(`tdm job ${jobId.toLowerCase()}`).digest().readBigInt64BE().toString();
}
