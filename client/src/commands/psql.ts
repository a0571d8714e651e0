import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { parseConnectionString } from '../engine/databases/url';

/** The path of `psql`; null when this machine has none. */
export async function findPsql(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<string | null> {
  const file = platform === 'win32' ? 'psql.exe' : 'psql';
  for (const folder of (environment.PATH ?? '').split(delimiter)) {
    if (folder === '') continue;
    const path = join(folder, file);
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** What psql reads from its environment, so that no password stands on a command line. */
export function psqlEnvironment(url: string): Record<string, string> {
  const { host, port, database, user, password, sslMode, sslRootCert, sslCert, sslKey, options } =
    parseConnectionString(url);
  const named = {
    PGPASSWORD: password,
    PGSSLROOTCERT: sslRootCert,
    PGSSLCERT: sslCert,
    PGSSLKEY: sslKey,
    PGOPTIONS: options,
  };
  const given = Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== null);
  return {
    PGHOST: host,
    PGPORT: String(port),
    PGDATABASE: database,
    PGUSER: user,
    PGSSLMODE: sslMode,
    ...Object.fromEntries(given),
  };
}
