import type { PoolClient } from 'pg';
import { CancelledError, TdmError, throwIfCancelled } from '../errors';
import { ClientPool, overTls } from './client-pool';
import type { Connection, Database, HeldConnection } from './database';
import { translateError } from './errors';
import { PooledConnection } from './pooled-connection';
import type { TlsAttempt } from './tls';
import { formatConnectionString, parseConnectionString, type ConnectionTarget } from './url';

export interface OpenOptions {
  /** Connections at most; 5 when left out. */
  maxConnections?: number;
  signal?: AbortSignal;
}

type TransactionOptions = NonNullable<Parameters<Database['transaction']>[1]>;

const MAX_CONNECTIONS = 5;
/** A connection that lay idle for longer is asked whether it is still there. */
const TRUSTED_FOR_MS = 200;
const CHECK_TIMEOUT_MS = 2000;

/**
 * Opens a database and makes sure that it can be used. Throws UserError for a connection string that cannot be
 * understood, ConnectionError for a database that cannot be reached.
 */
export async function openDatabase(connectionString: string, options: OpenOptions = {}): Promise<Database> {
  const target = parseConnectionString(connectionString);
  return overTls(target, async (tls) => {
    const database = new PooledDatabase(target, tls, options.maxConnections ?? MAX_CONNECTIONS);
    try {
      await database.check(options.signal);
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  });
}

class PooledDatabase implements Database {
  readonly label: string;
  readonly url: string;
  readonly #pool: ClientPool;
  readonly #lastUsed = new WeakMap<PoolClient, number>();
  #closed: Promise<void> | undefined;

  constructor(
    private readonly target: ConnectionTarget,
    private readonly tls: TlsAttempt,
    max: number,
  ) {
    this.url = formatConnectionString(target, { password: true });
    this.#pool = new ClientPool(target, tls, max);
    this.label = this.#pool.context.label;
    this.#pool.pg.on('release', (_, client) => this.#lastUsed.set(client, Date.now()));
  }

  async check(signal?: AbortSignal): Promise<void> {
    (await this.#acquire(signal)).free();
  }

  async query<Row extends object>(sql: string, values?: unknown[], signal?: AbortSignal): Promise<Row[]> {
    const connection = await this.#acquire(signal);
    try {
      return await connection.query<Row>(sql, values);
    } finally {
      connection.free();
    }
  }

  async transaction<Result>(
    work: (connection: Connection) => Promise<Result>,
    options: TransactionOptions = {},
  ): Promise<Result> {
    const connection = await this.#acquire(options.signal);
    try {
      await connection.query(beginSql(options));
      const result = await work(connection);
      throwIfCancelled(options.signal);
      await connection.commit();
      return result;
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.free();
    }
  }

  async connect(options: { signal?: AbortSignal } = {}): Promise<HeldConnection> {
    return new PooledHeldConnection(await this.#acquire(options.signal));
  }

  close(): Promise<void> {
    this.#closed ??= this.#pool.end();
    return this.#closed;
  }

  /** A connection that works: one that died while it lay idle is thrown away, and another one taken. */
  async #acquire(signal?: AbortSignal): Promise<PooledConnection> {
    throwIfCancelled(signal);
    if (this.#closed !== undefined) throw new TdmError('internal', `${this.label} was used after it was closed.`);
    const { context } = this.#pool;
    try {
      for (;;) {
        const client = await unlessAborted(this.#pool.pg.connect(), signal, (late) => late.release());
        if (await this.#isAlive(client)) {
          const { host, port } = this.target;
          return new PooledConnection(client, context, { host, port, tls: this.tls }, signal);
        }
        client.release(true);
      }
    } catch (error) {
      throw translateError(error, { ...context, signal, connecting: true });
    }
  }

  async #isAlive(client: PoolClient): Promise<boolean> {
    const last = this.#lastUsed.get(client);
    if (last === undefined || Date.now() - last < TRUSTED_FOR_MS) return true;
    try {
      await client.query({ text: 'SELECT 1', query_timeout: CHECK_TIMEOUT_MS } as { text: string });
      return true;
    } catch {
      return false;
    }
  }
}

class PooledHeldConnection implements HeldConnection {
  constructor(private readonly connection: PooledConnection) {}

  readonly query: HeldConnection['query'] = (sql, values) => this.connection.query(sql, values);
  readonly execute: HeldConnection['execute'] = (sql, values) => this.connection.execute(sql, values);
  readonly copyIn: HeldConnection['copyIn'] = (...copy) => this.connection.copyIn(...copy);
  readonly copyOut: HeldConnection['copyOut'] = (...copy) => this.connection.copyOut(...copy);

  async release(): Promise<void> {
    await this.connection.reset();
    this.connection.free();
  }
}

function beginSql({ readOnly, isolation }: TransactionOptions): string {
  const level = isolation === undefined ? '' : ` ISOLATION LEVEL ${isolation.toUpperCase()}`;
  return `BEGIN${level}${readOnly === true ? ' READ ONLY' : ''}`;
}

/** The promise, or CancelledError as soon as the signal is aborted; what arrives too late is handed to `late`. */
function unlessAborted<Result>(
  promise: Promise<Result>,
  signal: AbortSignal | undefined,
  late: (result: Result) => void,
): Promise<Result> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(new CancelledError());
      promise.then(late, () => undefined);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
