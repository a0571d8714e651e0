import { realpath } from 'node:fs/promises';
import { Client } from 'pg';
import { codeOf, ConnectionError, TdmError } from '../../errors';
import { SUPERUSER } from './cluster';

export const HOST = '127.0.0.1';
const DATABASES = ['tdm', 'tdm_target'];

/**
 * What answers on a port. `ours`: our server over this data folder, by our password. `full`: a server without a free
 * connection. `busy`: one that starts or stops. `late`: something that does not answer in time. `silent`: nothing.
 * `stranger`: something else, or another password.
 */
export type Answer = { kind: 'ours' | 'full' | 'busy' | 'late' | 'silent' } | { kind: 'stranger'; reason: string };

interface ProbeOptions {
  port: number;
  password: string;
  dataFolder: string;
  /** Creates the databases that are missing when the server is ours. */
  createDatabases: boolean;
}

interface Facts {
  data_directory: string;
  databases: string[];
}

/** Connects as the superuser, and tells who answers. */
export async function probe({ port, password, dataFolder, createDatabases }: ProbeOptions): Promise<Answer> {
  const client = new Client({
    host: HOST,
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    ssl: false,
    application_name: 'tdm supervisor',
    connectionTimeoutMillis: 3_000,
  });
  // A connection that breaks fails the statement as well; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `SELECT current_setting('data_directory') AS data_directory,
              ARRAY(SELECT datname::text FROM pg_database WHERE datname = ANY ($1)) AS databases`,
      [DATABASES],
    );
    const { data_directory: actual, databases } = rows[0];
    if ((await realpath(actual)) !== (await realpath(dataFolder))) {
      return { kind: 'stranger', reason: `another server, over ${actual}, answers on port ${port}` };
    }
    if (createDatabases) {
      for (const name of DATABASES.filter((database) => !databases.includes(database))) {
        await createDatabase(client, name);
      }
    }
    return { kind: 'ours' };
  } catch (error) {
    if (error instanceof TdmError) throw error;
    return answerOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(client: Client, name: string): Promise<void> {
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    // Another process made it in the meantime.
    if (codeOf(error) === '42P04' || codeOf(error) === '23505') return;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConnectionError(`The embedded server could not create its database ${name}: ${reason}`, {
      where: name,
      cause: error,
      hint: codeOf(error) === '53100' ? 'Free some space on its disk and try again.' : 'Try again.',
    });
  }
}

function answerOf(error: unknown): Answer {
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return { kind: 'silent' };
    case '53300':
      return { kind: 'full' };
    case '57P03':
    case '57P01':
    case 'ECONNRESET':
      return { kind: 'busy' };
    case '28P01':
      return { kind: 'stranger', reason: 'it does not accept the password that was kept' };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return /timeout/i.test(reason) ? { kind: 'late' } : { kind: 'stranger', reason };
}
