import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedServer, type EmbeddedOptions } from '../../../../client/src/engine/databases/embedded/embedded-server';

export const isRoot = process.getuid?.() === 0;

/** Temporary homes that PostgreSQL's user can pass, and the servers in them; `clean` ends and deletes all. */
export class Homes {
  readonly #folders: string[] = [];

  async make(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'tdm-embedded-'));
    await chmod(folder, 0o711);
    this.#folders.push(folder);
    return folder;
  }

  async makeServer(options?: EmbeddedOptions): Promise<{ home: string; server: EmbeddedServer }> {
    const home = await this.make();
    return { home, server: new EmbeddedServer(home, options) };
  }

  async clean(): Promise<void> {
    for (const folder of this.#folders.splice(0)) {
      await new EmbeddedServer(folder).stop().catch(() => undefined);
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    }
  }
}

/** The first column of the first row. */
export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
