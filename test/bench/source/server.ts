import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedServer } from '../../../client/src/engine/databases/embedded/embedded-server';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { formatConnectionString, parseConnectionString } from '../../../client/src/engine/databases/url';

/** What every measurement of a source is given. */
export interface Place {
  /** Makes an empty database; its connection string. It goes with the server, or at the end. */
  createDatabase(): Promise<string>;
  /** For datasets and files. */
  folder: string;
}

export interface Options {
  /** Memory at 10 million rows too. */
  full: boolean;
  /** Fewer rows, for a machine that is busy. */
  quick: boolean;
  /** The program whose memory is measured. */
  child: string;
}

/** Runs `work` with a server of its own, or that of TDM_TEST_URL, and leaves nothing of it behind. */
export async function withServer<Result>(work: (place: Place) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'tdm-bench-source-'));
  // The server may run as another user, who has to pass.
  await chmod(folder, 0o711);
  const given = process.env['TDM_TEST_URL'];
  const embedded = given ? null : new EmbeddedServer(join(folder, 'home'));
  const made: string[] = [];
  let admin = given ?? '';
  try {
    if (embedded !== null) {
      await embedded.start();
      admin = await embedded.connectionString('postgres');
    }
    const createDatabase = async (): Promise<string> => {
      const database = `tdm_bench_${process.pid}_${made.length}`;
      await runSql(admin, `CREATE DATABASE "${database}" TEMPLATE template0 ENCODING 'UTF8'`);
      made.push(database);
      return formatConnectionString({ ...parseConnectionString(admin), database }, { password: true });
    };
    return await work({ createDatabase, folder });
  } finally {
    if (embedded === null)
      for (const database of made) await runSql(admin, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    else await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export async function runSql(url: string, sql: string): Promise<void> {
  const database = await openDatabase(url);
  try {
    await database.query(sql);
  } finally {
    await database.close();
  }
}
