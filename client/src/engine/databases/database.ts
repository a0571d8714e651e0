import type { Batch } from '../batch/vector';
import type { Column, TableName } from '../schema/schema';

/**
 * One PostgreSQL database, reached through a pool. Every failure is a TdmError in plain words: ConnectionError, UserError
 * (a right or a table is missing), IntegrityError (a value does not fit, a row breaks a rule), CancelledError.
 */
export interface Database {
  /** `postgresql://user@host:port/name`, without the password: for people, logs and stores. */
  readonly label: string;
  /** The whole connection string, password included: handed to the user who asks, never stored or logged. */
  readonly url: string;
  query<Row extends object>(sql: string, values?: unknown[], signal?: AbortSignal): Promise<Row[]>;
  /** Runs `work` on one connection inside BEGIN ... COMMIT; any throw rolls back. An abort cancels the running query. */
  transaction<Result>(
    work: (connection: Connection) => Promise<Result>,
    options?: { readOnly?: boolean; isolation?: 'read committed' | 'repeatable read'; signal?: AbortSignal },
  ): Promise<Result>;
  /** One connection for as long as the caller wants (session advisory locks). An abort cancels what it is running. */
  connect(options?: { signal?: AbortSignal }): Promise<HeldConnection>;
  close(): Promise<void>;
}

export interface Connection {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Runs a statement that gives no rows; resolves to how many rows it has touched. */
  execute(sql: string, values?: unknown[]): Promise<number>;
  /**
   * Binary COPY into `table`, which has `columns` in the order of the batches' vectors. A column whose layout is
   * carried as text (see TypeLayout.wire) must be of type text at that moment. Resolves to the rows loaded.
   */
  copyIn(
    table: TableName,
    columns: Column[],
    batches: AsyncIterable<Batch>,
    options?: { signal?: AbortSignal; onRows?: (rows: number) => void },
  ): Promise<number>;
  /**
   * Binary COPY out of a query whose columns are `columns`, cast to text where their layout is carried as text. Stopping
   * before the end cancels it, and the transaction around it can then only be rolled back.
   */
  copyOut(
    query: string,
    columns: Column[],
    options?: { signal?: AbortSignal; batchRows?: number },
  ): AsyncIterable<Batch>;
}

export interface HeldConnection extends Connection {
  release(): Promise<void>;
}
