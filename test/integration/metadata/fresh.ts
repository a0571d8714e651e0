import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { type Metadata, openMetadata } from '../../../client/src/engine/metadata/metadata';
import { testServer } from '../server';

/** A `tdm` with all its tables and no rows, and the database below it to look into. */
export interface FreshMetadata {
  url: string;
  metadata: Metadata;
  database: Database;
  /** Closes both and drops the database. */
  drop: () => Promise<void>;
}

export async function freshMetadata(): Promise<FreshMetadata> {
  const server = await testServer();
  const url = await server.createDatabase();
  const metadata = await openMetadata(url);
  const database = await openDatabase(url);
  await metadata.migrations.upgrade();
  const drop = async (): Promise<void> => {
    await metadata.close();
    await database.close();
    await server.dropDatabase(url);
  };
  return { url, metadata, database, drop };
}
