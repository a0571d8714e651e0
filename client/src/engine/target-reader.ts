import type { KnownSchema } from '../../../server/src/testcase/mapping/known-schema';
import { columnValues } from './databases/column-values';
import type { Database } from './databases/database';
import type { DatabaseLocator } from './databases/locate';
import { openDatabase } from './databases/pool';
import { parseConnectionString } from './databases/url';
import { ConnectionError } from './errors';
import { knownSchema } from './schema/known-schema';
import { schemaFromDatabase } from './schema/sources/database';

/** Reads what stands in the target, for as long as it is up: makes and starts no server, and changes nothing. */
export class TargetReader {
  #open: { url: string; database: Promise<Database> } | null = null;

  constructor(private readonly locator: DatabaseLocator) {}

  /** Null while the target is not up. */
  schema(): Promise<KnownSchema | null> {
    return this.#read(null, async (database) => {
      const name = parseConnectionString(database.url).database;
      return knownSchema(await schemaFromDatabase(database), name);
    });
  }

  values(table: string, column: string, limit: number): Promise<string[]> {
    return this.#read([] as string[], (database) => columnValues(database, table, column, limit));
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await (await open?.database.catch(() => null))?.close();
  }

  async #read<Result>(absent: Result, read: (database: Database) => Promise<Result>): Promise<Result> {
    const url = await this.locator.urlIfUp('target');
    if (url === null) return absent;
    try {
      return await read(await this.#connect(url));
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      await this.close();
      return absent;
    }
  }

  /** The server may have been started anew elsewhere: then its URL is another. */
  async #connect(url: string): Promise<Database> {
    if (this.#open?.url !== url) await this.close();
    this.#open ??= { url, database: openDatabase(url, { maxConnections: 2 }) };
    return this.#open.database;
  }
}
