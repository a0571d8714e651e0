import type { PoolClient, QueryResult } from 'pg';
import type { Batch } from '../batch/vector';
import { ConnectionError, TdmError, throwIfCancelled } from '../errors';
import type { Column, TableName } from '../schema/schema';
import { sendCancelRequest, type BackendKey } from './cancel';
import { SESSION_SQL } from './client-config';
import { copyIn, SourceFailure } from './copy/copy-in';
import { CopyOut } from './copy/copy-out';
import type { Connection } from './database';
import { translateError, type ErrorContext } from './errors';

/** How long a server may take to end what it was asked to cancel, before the connection is cut. */
const CANCEL_GRACE_MS = 5000;

/** `pg` keeps these two under no type. */
type Backend = PoolClient & { processID: number; secretKey: number };

/**
 * One connection out of the pool. One operation at a time; every operation stops when its signal or the connection's
 * own is aborted, and every failure is translated.
 */
export class PooledConnection implements Connection {
  readonly #client: Backend;
  #reusable = true;
  #freed = false;

  constructor(
    client: PoolClient,
    private readonly context: ErrorContext,
    private readonly address: Omit<BackendKey, 'processId' | 'secretKey'>,
    private readonly signal?: AbortSignal,
  ) {
    this.#client = client as Backend;
  }

  async query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]> {
    return this.operate(undefined, async (client) => {
      const result: QueryResult<Row> | QueryResult<Row>[] = await client.query<Row>(sql, values);
      // Several statements in one string have several results; the last one counts.
      return (Array.isArray(result) ? (result.at(-1) as QueryResult<Row>) : result).rows;
    });
  }

  async execute(sql: string, values?: unknown[]): Promise<number> {
    return this.operate(undefined, async (client) => {
      const result: QueryResult | QueryResult[] = await client.query(sql, values);
      return (Array.isArray(result) ? (result.at(-1) as QueryResult) : result).rowCount ?? 0;
    });
  }

  async copyIn(
    table: TableName,
    columns: Column[],
    batches: AsyncIterable<Batch>,
    options: { signal?: AbortSignal; onRows?: (rows: number) => void } = {},
  ): Promise<number> {
    const signals = this.signals(options.signal);
    try {
      return await this.operate(options.signal, (client) =>
        copyIn(client, table, columns, batches, { signals, onRows: options.onRows }),
      );
    } catch (error) {
      throw error instanceof SourceFailure ? error.error : error;
    }
  }

  /** A consumer that stops early cancels the COPY; the transaction around it can then only be rolled back. */
  async *copyOut(
    query: string,
    columns: Column[],
    options: { signal?: AbortSignal; batchRows?: number } = {},
  ): AsyncGenerator<Batch, void, undefined> {
    const operation = this.begin(options.signal);
    const copy = new CopyOut(this.#client, query, columns, options.batchRows);
    try {
      for await (const batch of copy.batches()) {
        for (const signal of this.signals(options.signal)) throwIfCancelled(signal);
        yield batch;
      }
    } catch (error) {
      throw operation.translate(error);
    } finally {
      if (!copy.over) {
        operation.cancel();
        await copy.drain();
      }
      await operation.end();
    }
  }

  /** Not cancelled half-way: it is either asked for or not. Throws when PostgreSQL rolled back instead. */
  async commit(): Promise<void> {
    let result: QueryResult;
    try {
      result = await this.#client.query('COMMIT');
    } catch (error) {
      throw translateError(error, this.context);
    }
    // COMMIT of a transaction in which a statement failed is answered with ROLLBACK and no error.
    if (result.command === 'ROLLBACK') {
      throw new ConnectionError(`${this.context.label} undid the transaction, since a statement in it had failed.`, {
        hint: 'The log has the statement that failed.',
      });
    }
  }

  /** Undoes what is open; never throws, since the connection's end undoes as well. */
  async rollback(): Promise<void> {
    try {
      await this.#client.query('ROLLBACK');
    } catch {
      this.#reusable = false;
    }
  }

  /** Forgets what belongs to the session: locks, settings, temporary tables. Never throws, as `rollback`. */
  async reset(): Promise<void> {
    try {
      await this.#client.query('DISCARD ALL');
      await this.#client.query(SESSION_SQL);
    } catch {
      this.#reusable = false;
    }
  }

  /** Gives the connection back, or ends it when nobody can be sure of its state. */
  free(): void {
    if (this.#freed) return;
    this.#freed = true;
    this.#client.release(!this.#reusable);
  }

  /** Runs one operation; an abort meanwhile asks the server to cancel it, and the operation ends when the server did. */
  private async operate<Result>(
    ownSignal: AbortSignal | undefined,
    work: (client: PoolClient) => Promise<Result>,
  ): Promise<Result> {
    const operation = this.begin(ownSignal);
    try {
      return await work(this.#client);
    } catch (error) {
      throw operation.translate(error);
    } finally {
      await operation.end();
    }
  }

  private begin(ownSignal: AbortSignal | undefined): Operation {
    if (this.#freed) throw new TdmError('internal', 'A connection was used after it was given back.');
    const signals = this.signals(ownSignal);
    for (const signal of signals) throwIfCancelled(signal);
    return new Operation(
      signals,
      this.context,
      () => this.cancel(),
      () => this.cut(),
    );
  }

  private signals(own: AbortSignal | undefined): AbortSignal[] {
    return [this.signal, own].filter((signal) => signal !== undefined);
  }

  private async cancel(): Promise<void> {
    // The cancellation may arrive when the next statement runs: nobody is to get a connection with one under way.
    this.#reusable = false;
    await sendCancelRequest({ ...this.address, processId: this.#client.processID, secretKey: this.#client.secretKey });
  }

  private cut(): void {
    this.#reusable = false;
    this.#client.connection.stream.destroy();
  }
}

/** One statement under way. It is asked to stop once; the connection is cut when that cannot be asked or has no effect. */
class Operation {
  #sent: Promise<void> | undefined;
  #grace: NodeJS.Timeout | undefined;

  constructor(
    private readonly signals: AbortSignal[],
    private readonly context: ErrorContext,
    private readonly send: () => Promise<void>,
    private readonly cut: () => void,
  ) {
    for (const signal of signals) signal.addEventListener('abort', this.cancel);
  }

  readonly cancel = (): void => {
    if (this.#sent !== undefined) return;
    this.#grace = setTimeout(this.cut, CANCEL_GRACE_MS);
    this.#sent = this.send().catch(this.cut);
  };

  translate(error: unknown): unknown {
    if (error instanceof SourceFailure) return error;
    return translateError(error, { ...this.context, signal: this.signals.find((signal) => signal.aborted) });
  }

  async end(): Promise<void> {
    for (const signal of this.signals) signal.removeEventListener('abort', this.cancel);
    await this.#sent;
    clearTimeout(this.#grace);
  }
}
