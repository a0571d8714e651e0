import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { Client, Pool, type ClientConfig, type PoolClient } from 'pg';
import type { TdmError } from '../errors';
import { clientConfig, SESSION_SQL } from './client-config';
import { isAboutEncryption, type ErrorContext } from './errors';
import { tlsAttempts, type TlsAttempt } from './tls';
import { labelOf, type ConnectionTarget } from './url';

const IDLE_TIMEOUT_MS = 30_000;
const FAREWELL_MS = 1000;

/**
 * `pg` connections to one target, made as all of TDM makes them: with its text forms (SESSION_SQL), not keeping the
 * process alive while idle, and none ending it when the server goes away.
 */
export class ClientPool {
  readonly pg: Pool;
  /** What messages about its failures say. */
  readonly context: ErrorContext;
  readonly #config: ClientConfig;
  readonly #clients = new Set<PoolClient>();

  /** `max`: how many connections at most. */
  constructor(target: ConnectionTarget, tls: TlsAttempt, max: number) {
    this.context = { label: labelOf(target), user: target.user, database: target.database };
    const config = (this.#config = clientConfig(target, tls));
    this.pg = new Pool({
      ...config,
      max,
      idleTimeoutMillis: IDLE_TIMEOUT_MS,
      allowExitOnIdle: true,
      // The time is each connection's to be made in; here it would also limit the wait for a free one.
      connectionTimeoutMillis: 0,
      Client: class extends Client {
        constructor() {
          super(config);
          hangUpOnFailure(this);
        }
      },
      onConnect: (client): unknown => client.query(SESSION_SQL),
    });
    this.pg.on('connect', (client) => {
      this.#clients.add(client);
      ignoreLoss(client);
    });
    this.pg.on('remove', (client) => this.#clients.delete(client));
    this.pg.on('error', () => undefined);
  }

  /** A connection beside the pool, for as long as the caller wants. Rejects with what `pg` throws. */
  async connectApart(): Promise<Client> {
    const client = new Client(this.#config);
    ignoreLoss(client);
    hangUpOnFailure(client);
    await client.connect();
    return client;
  }

  /** The pool lets go at once; the sessions at the server are waited for, as long as it is there to end them. */
  async end(): Promise<void> {
    const gone = [...this.#clients].map((client) => {
      // Idle connections do not keep the process alive, but their farewell has to.
      (client as PoolClient & { ref(): void }).ref();
      return new Promise<void>((resolve) => client.once('end', resolve));
    });
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, FAREWELL_MS);
    });
    // It ends when every connection was given back, which one that is still in use may never be.
    const ended = this.pg.end();
    await Promise.race([Promise.all([ended, ...gone]), patience]);
    clearTimeout(timer);
  }
}

/**
 * What `open` makes of the first way to connect, with TLS or without, that the server agrees to. Throws UserError for a
 * file of the target that cannot be read, else what `open` throws at the last way or for another reason.
 */
export async function overTls<Opened>(
  target: ConnectionTarget,
  open: (tls: TlsAttempt) => Promise<Opened>,
): Promise<Opened> {
  const attempts = await tlsAttempts(target);
  for (;;) {
    const tls = attempts.shift()!;
    try {
      return await open(tls);
    } catch (error) {
      if (attempts.length === 0 || !isAboutEncryption((error as TdmError).cause)) throw error;
    }
  }
}

/**
 * What `pg` itself gives up on the way, such as for want of a password, it leaves open; the server then waits for its own
 * timeout, and so would the process.
 */
function hangUpOnFailure(client: Client): void {
  const { connection } = client as unknown as { connection: EventEmitter & { stream: Socket } };
  let isUp = false;
  connection.once('readyForQuery', () => (isUp = true));
  connection.once('error', () => {
    if (!isUp) connection.stream.destroy();
  });
}

/** A connection lost between two statements is reported by the next one; without a listener it ends the process. */
function ignoreLoss(client: Pick<Client, 'on'>): void {
  client.on('error', () => undefined);
}
