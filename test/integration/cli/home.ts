import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { testServer } from '../server';

/** A folder and databases of their own for `tdm`. */
export interface TdmHome {
  home: string;
  environment: Record<string, string>;
  target: Database;
  remove(): Promise<void>;
}

export async function tdmHome(): Promise<TdmHome> {
  const server = await testServer();
  const home = await mkdtemp(join(tmpdir(), 'tdm-cli-'));
  // A server that `tdm` starts may run as another user, who has to pass.
  await chmod(home, 0o711);
  const [metadataUrl, targetUrl] = [await server.createDatabase(), await server.createDatabase()];
  const target = await openDatabase(targetUrl);
  return {
    home,
    environment: {
      TDM_HOME: home,
      DATABASE_URL: metadataUrl,
      TARGET_DATABASE_URL: targetUrl,
      TDM_MASKING_KEY: 'a key for tests',
    },
    target,
    remove: async () => {
      await target.close();
      await server.dropDatabase(metadataUrl);
      await server.dropDatabase(targetUrl);
      await rm(home, { recursive: true, force: true });
    },
  };
}
