import { Client, Pool, type PoolClient } from 'pg';
import { CancelledError, TdmError, throwIfCancelled } from '../errors';
import { clientConfig, SESSION_SQL } from './client-config';
import type { Connection, Database, HeldConnection } from './database';
import { isAboutEncryption, translateError, type ErrorContext } from './errors';
import { PooledConnection } from './pooled-connection';
import { tlsAttempts, type TlsAttempt } from './tls';
import { formatConnectionString, labelOf, parseConnectionString, type ConnectionTarget } from './url';

export interface OpenOptions {
  /** Connections at most; 5 when left out. */
  maxConnections?: number;
  signal?: AbortSignal;
}

type TransactionOptions = NonNullable<Parameters<Database['transaction']>[1]>;

const MAX_CONNECTIONS = 5;
const IDLE_TIMEOUT_MS = 30_000;
/** A connection that lay idle for longer is asked whether it is still there. */
const TRUSTED_FOR_MS = 200;
const CHECK_TIMEOUT_MS = 2000;
const FAREWELL_MS = 1000;

/**
 * Opens a database and makes sure that it can be used. Throws UserError for a connection string that cannot be
 * understood, ConnectionError for a database that cannot be reached.
 */
export async function openDatabase(connectionString: string, options: OpenOptions = {}): Promise<Database> {
  const target = parseConnectionString(connectionString);
  const attempts = await tlsAttempts(target);
  for (const [index, tls] of attempts.entries()) {
    const database = new PooledDatabase(target, tls, options.maxConnections ?? MAX_CONNECTIONS);
    try {
      await database.check(options.signal);
      return database;
    } catch (error) {
      await database.close();
      const isLast = index === attempts.length - 1;
      if (isLast || !isAboutEncryption((error as TdmError).cause)) throw error;
    }
  }
  throw new TdmError('internal', `There is no way to connect to ${labelOf(target)}.`);
}

class PooledDatabase implements Database {
  readonly label: string;
  readonly url: string;
  readonly #pool: Pool;
  readonly #clients = new Set<PoolClient>();
  readonly #lastUsed = new WeakMap<PoolClient, number>();
  #closed: Promise<void> | undefined;

  constructor(
    private readonly target: ConnectionTarget,
    private readonly tls: TlsAttempt,
    max: number,
  ) {
    this.label = labelOf(target);
    this.url = formatConnectionString(target, { password: true });
    const { connectionTimeoutMillis, ...config } = clientConfig(target, tls);
    this.#pool = new Pool({
      ...config,
      max,
      idleTimeoutMillis: IDLE_TIMEOUT_MS,
      allowExitOnIdle: true,
      // Given to each connection rather than to the pool, where it would also limit the wait for a free one.
      Client: class extends Client {
        constructor() {
          super({ ...config, connectionTimeoutMillis });
        }
      },
      onConnect: (client): unknown => client.query(SESSION_SQL),
    });
    this.#pool.on('connect', (client) => {
      this.#clients.add(client);
      // A connection lost between two statements is reported by the next one; without a listener it ends the process.
      client.on('error', () => undefined);
    });
    this.#pool.on('release', (_, client) => this.#lastUsed.set(client, Date.now()));
    this.#pool.on('remove', (client) => this.#clients.delete(client));
    this.#pool.on('error', () => undefined);
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

  async connect(): Promise<HeldConnection> {
    return new PooledHeldConnection(await this.#acquire());
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  /** The pool lets go at once; the sessions at the server are waited for, as long as it is there to end them. */
  async #end(): Promise<void> {
    const gone = [...this.#clients].map((client) => {
      // Idle connections do not keep the process alive, but their farewell has to.
      (client as PoolClient & { ref(): void }).ref();
      return new Promise<void>((resolve) => client.once('end', resolve));
    });
    await this.#pool.end();
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, FAREWELL_MS);
    });
    await Promise.race([Promise.all(gone), patience]);
    clearTimeout(timer);
  }

  /** A connection that works: one that died while it lay idle is thrown away, and another one taken. */
  async #acquire(signal?: AbortSignal): Promise<PooledConnection> {
    throwIfCancelled(signal);
    if (this.#closed !== undefined) throw new TdmError('internal', `${this.label} was used after it was closed.`);
    const context: ErrorContext = { label: this.label, user: this.target.user, database: this.target.database };
    try {
      for (;;) {
        const client = await unlessAborted(this.#pool.connect(), signal, (late) => late.release());
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
