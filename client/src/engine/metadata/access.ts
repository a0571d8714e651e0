import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type Client, DatabaseError } from 'pg';
import { ClientPool, overTls } from '../databases/client-pool';
import { translateError } from '../databases/errors';
import { parseConnectionString } from '../databases/url';
import { TdmError, UserError } from '../errors';

/** Drizzle over `tdm`, or over a transaction in it. */
export type Orm = Pick<NodePgDatabase, 'select' | 'selectDistinctOn' | 'insert' | 'update' | 'delete' | 'execute'>;

const MAX_CONNECTIONS = 4;

/** How the stores reach `tdm`: a small pool of connections, and errors in plain words. */
export class Access {
  /** `postgresql://user@host:port/name`. */
  readonly label: string;
  readonly #orm: NodePgDatabase;

  private constructor(private readonly pool: ClientPool) {
    this.label = pool.context.label;
    this.#orm = drizzle({ client: pool.pg });
  }

  /** Connects once, to know that it can. Throws UserError or ConnectionError when not. */
  static async open(url: string): Promise<Access> {
    const target = parseConnectionString(url);
    return overTls(target, async (tls) => {
      const access = new Access(new ClientPool(target, tls, MAX_CONNECTIONS));
      try {
        await access.run((orm) => orm.execute('select 1'));
        return access;
      } catch (error) {
        await access.close();
        throw error;
      }
    });
  }

  run<Result>(work: (orm: Orm) => Promise<Result>): Promise<Result> {
    return this.#inPlainWords(() => work(this.#orm));
  }

  transaction<Result>(work: (orm: Orm) => Promise<Result>): Promise<Result> {
    return this.#inPlainWords(async () => {
      // Taken here, since Drizzle does not give a connection back that is lost before its BEGIN.
      const client = await this.pool.pg.connect();
      try {
        return await drizzle({ client }).transaction(work);
      } finally {
        client.release();
      }
    });
  }

  /** A session of its own, for as long as the caller wants. */
  connect(): Promise<Client> {
    return this.#inPlainWords(() => this.pool.connectApart());
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  async #inPlainWords<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw this.inPlainWords(error);
    }
  }

  /** Any thrown thing as an error that says what was wrong with `tdm`. */
  inPlainWords(error: unknown): TdmError {
    if (error instanceof TdmError) return error;
    // Drizzle's own message holds the statement and its values.
    const cause = error instanceof DrizzleQueryError ? error.cause : error;
    if (isUndefinedTableOrColumn(cause)) {
      return new UserError('The metadata database does not have the tables that this TDM works with.', {
        where: this.label,
        hint: 'Run `tdm db upgrade`; `tdm db verify` says what is missing.',
        cause,
      });
    }
    return translateError(cause, this.pool.context);
  }
}

function isUndefinedTableOrColumn(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === '42P01' || error.code === '42703');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be a key at all; PostgreSQL refuses to compare one that can't. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** In pieces, since a statement takes 65,535 parameters. */
export function* chunks<Item>(items: readonly Item[], size = 1000): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
