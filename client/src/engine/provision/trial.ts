import { sliceBatch } from '../batch/slice';
import type { Batch } from '../batch/vector';
import type { Connection } from '../databases/database';

/** Rows of a table that are tried before all of them are loaded. */
export const TRIED_ROWS = 100;

/** Some of the first rows, and everything that comes, these included. */
export async function lookAhead(
  batches: AsyncIterable<Batch>,
): Promise<{ first: Batch | null; all: AsyncIterable<Batch> }> {
  const iterator = batches[Symbol.asyncIterator]();
  const begun = await iterator.next();
  async function* all(): AsyncGenerator<Batch> {
    try {
      for (let next = begun; next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  const first = begun.done === true ? null : sliceBatch(begun.value, 0, Math.min(begun.value.length, TRIED_ROWS));
  return { first, all: all() };
}

/** Runs `work` within a transaction and takes back all that it did. Rejects as it does. */
export async function undone(connection: Connection, work: () => Promise<void>): Promise<void> {
  await connection.query('SAVEPOINT tdm_trial');
  await work();
  await connection.query('ROLLBACK TO SAVEPOINT tdm_trial; RELEASE SAVEPOINT tdm_trial');
}
