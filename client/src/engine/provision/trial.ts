import { sliceBatch } from '../batch/slice';
import type { Batch } from '../batch/vector';
import type { Connection } from '../databases/database';

/** Rows of a table that are tried before all of them are loaded. */
export const TRIED_ROWS = 100;

/** All batches, after `look` has seen some rows of the first. Rejects as it does. */
export async function afterLook(
  batches: AsyncIterable<Batch>,
  look: (some: Batch) => Promise<void>,
): Promise<AsyncIterable<Batch>> {
  const iterator = batches[Symbol.asyncIterator]();
  const begun = await iterator.next();
  async function* all(): AsyncGenerator<Batch> {
    try {
      for (let next = begun; next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  try {
    if (begun.done !== true) await look(sliceBatch(begun.value, 0, Math.min(begun.value.length, TRIED_ROWS)));
  } catch (error) {
    await iterator.return?.();
    throw error;
  }
  return all();
}

/** Runs `work` within a transaction and takes back all that it did. Rejects as it does. */
export async function undone(connection: Connection, work: () => Promise<void>): Promise<void> {
  await connection.query('SAVEPOINT tdm_trial');
  await work();
  await connection.query('ROLLBACK TO SAVEPOINT tdm_trial; RELEASE SAVEPOINT tdm_trial');
}
