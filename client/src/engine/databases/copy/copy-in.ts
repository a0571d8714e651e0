import type { PoolClient } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { Batch } from '../../batch/vector';
import { CancelledError } from '../../errors';
import { displayName, type Column, type TableName } from '../../schema/schema';
import { quoteIdentifier, quoteTable } from '../identifiers';
import { CopyEncoder } from './encode';

/** A failure of where the batches come from: none of the database's, so it goes to the caller as it is. */
export class SourceFailure extends Error {
  constructor(readonly error: unknown) {
    super('The batches failed.', { cause: error });
  }
}

/**
 * Binary COPY of batches into a table; the rows loaded. Throws what the driver throws, SourceFailure for what the batches
 * threw, IntegrityError for a value that the wire cannot carry, and CancelledError.
 */
export async function copyIn(
  client: PoolClient,
  table: TableName,
  columns: Column[],
  batches: AsyncIterable<Batch>,
  options: { signals: AbortSignal[]; onRows?: ((rows: number) => void) | undefined },
): Promise<number> {
  const names = columns.map((column) => quoteIdentifier(column.name)).join(', ');
  // A table without columns has rows too, and no list may be empty.
  const list = columns.length === 0 ? '' : ` (${names})`;
  const stream = client.query(copyFrom(`COPY ${quoteTable(table)}${list} FROM STDIN (FORMAT binary)`));
  const failure = new Failure(stream, options.signals);
  const { stream: socket } = client.connection;
  const encoder = new CopyEncoder(displayName(table), columns);
  const source = batches[Symbol.asyncIterator]();
  let rows = 0;
  try {
    await write(stream, encoder.header(), failure);
    for (;;) {
      const next = await failure.or(fromSource(source.next()));
      if (next.done === true) break;
      for (const chunk of encoder.encode(next.value)) {
        await write(stream, chunk, failure);
        // Below its high-water mark the socket asks for more before it has sent what it has.
        if (socket.writableLength === 0) encoder.reuse(chunk);
      }
      rows += next.value.length;
      options.onRows?.(rows);
    }
    await write(stream, encoder.trailer(), failure);
    await failure.or(
      new Promise<void>((resolve) => {
        stream.end(resolve);
      }),
    );
    return stream.rowCount;
  } catch (error) {
    await failure.end();
    // Not awaited: a source that hangs is one of the reasons to be here.
    source.return?.().catch(() => undefined);
    throw error;
  } finally {
    failure.dispose();
  }
}

async function fromSource(next: Promise<IteratorResult<Batch>>): Promise<IteratorResult<Batch>> {
  try {
    return await next;
  } catch (error) {
    throw new SourceFailure(error);
  }
}

function write(stream: CopyStreamQuery, chunk: Uint8Array, failure: Failure): Promise<void> {
  return failure.or(
    new Promise((resolve) => {
      // The callback of a failed write comes with an error that `failure` knows better.
      stream.write(chunk, () => {
        resolve();
      });
    }),
  );
}

/** What ends a COPY early: an answer of the server, a lost connection, an abort. */
class Failure {
  readonly #stream: CopyStreamQuery;
  readonly #signals: AbortSignal[];
  #error: { thrown: unknown } | null = null;
  /** Of what is waited for. Nothing that outlives it knows it, as a promise that is raced against would. */
  #reject: ((error: unknown) => void) | null = null;
  #answered = false;

  constructor(stream: CopyStreamQuery, signals: AbortSignal[]) {
    this.#stream = stream;
    this.#signals = signals;
    stream.on('error', (error) => {
      this.#answered = true;
      this.#happen(error);
    });
    for (const signal of signals) signal.addEventListener('abort', this.#onAbort);
  }

  /** One at a time. */
  or<Result>(promise: Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#reject = reject;
      promise.then(resolve, reject);
      if (this.#error !== null) this.#happen(this.#error.thrown);
    });
  }

  /** Tells the server that no more will come, and waits until it has let go of the COPY. */
  async end(): Promise<void> {
    if (this.#answered) return;
    await new Promise<void>((resolve) => {
      this.#stream.once('close', resolve);
      this.#stream.destroy(new Error('no more rows come'));
    });
  }

  dispose(): void {
    for (const signal of this.#signals) signal.removeEventListener('abort', this.#onAbort);
  }

  #happen(thrown: unknown): void {
    this.#error ??= { thrown };
    this.#reject?.(this.#error.thrown);
  }

  readonly #onAbort = (): void => {
    this.#happen(new CancelledError());
  };
}
