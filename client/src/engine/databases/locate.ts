import type { DatabaseName, DatabaseStatus, EngineSettings, ProgressOptions } from '../api';
import { UserError } from '../errors';
import { EmbeddedServer } from './embedded/embedded-server';
import { createScratch, type ScratchDatabase } from './scratch';
import { labelOf, parseConnectionString } from './url';

const EMBEDDED_NAMES: Record<DatabaseName, string> = { metadata: 'tdm', target: 'tdm_target' };

/** Where the two databases are: a URL of the user's, or else the embedded server, started when it is first needed. */
export class DatabaseLocator {
  readonly #server: EmbeddedServer;
  readonly #given: Record<DatabaseName, string | undefined>;
  readonly #onProgress: (message: string) => void;

  constructor(home: string, settings: EngineSettings) {
    this.#server = new EmbeddedServer(home);
    this.#given = { metadata: settings.metadataUrl || undefined, target: settings.targetUrl || undefined };
    this.#onProgress = settings.onProgress ?? (() => undefined);
  }

  get usesEmbedded(): boolean {
    return this.#given.metadata === undefined || this.#given.target === undefined;
  }

  /** True when the embedded server was never made, so nothing can be recorded in it. */
  async isAbsent(database: DatabaseName): Promise<boolean> {
    return this.#given[database] === undefined && (await this.#server.status()).state === 'absent';
  }

  /** The whole connection string; makes or starts the embedded server where it is the one. */
  async url(database: DatabaseName): Promise<string> {
    const given = this.#given[database];
    if (given !== undefined) return given;
    await this.#server.start({ onProgress: this.#onProgress });
    return this.#server.connectionString(EMBEDDED_NAMES[database]);
  }

  /** A new, empty database of the embedded server, whatever URLs are given. */
  async scratch(): Promise<ScratchDatabase> {
    await this.#server.start({ onProgress: this.#onProgress });
    return createScratch(await this.#server.connectionString(EMBEDDED_NAMES.metadata));
  }

  /** As `url`, but null while the embedded server is the one and does not run: makes and starts nothing. */
  async urlIfUp(database: DatabaseName): Promise<string | null> {
    const given = this.#given[database];
    if (given !== undefined) return given;
    if ((await this.#server.status()).state !== 'running') return null;
    return this.#server.connectionString(EMBEDDED_NAMES[database]);
  }

  /** Throws UserError when both URLs name one database: metadata and test data do not share one. */
  refuseOneForBoth(): void {
    const { metadata, target } = this.#given;
    if (metadata === undefined || target === undefined) return;
    const place = (url: string): string => {
      const { host, port, database } = parseConnectionString(url);
      return JSON.stringify([host, port, database]);
    };
    if (place(metadata) !== place(target)) return;
    throw new UserError(
      `${labelOf(parseConnectionString(target))} is given as the metadata database and as the target.`,
      {
        where: 'TARGET_DATABASE_URL',
        hint: 'Give DATABASE_URL and TARGET_DATABASE_URL (tdm.metadataUrl and tdm.targetUrl) two databases.',
      },
    );
  }

  async start(options: ProgressOptions = {}): Promise<DatabaseStatus> {
    this.#requireEmbedded('started');
    await this.#server.start({ onProgress: this.#onProgress, ...options });
    return this.status();
  }

  async stop(): Promise<DatabaseStatus> {
    this.#requireEmbedded('stopped');
    await this.#server.stop();
    return this.status();
  }

  async status(): Promise<DatabaseStatus> {
    const server = this.usesEmbedded ? await this.#server.status() : null;
    const label = async (database: DatabaseName): Promise<string | null> => {
      const given = this.#given[database];
      if (given !== undefined) return labelOf(parseConnectionString(given));
      if (server?.state !== 'running') return null;
      return labelOf(parseConnectionString(await this.#server.connectionString(EMBEDDED_NAMES[database])));
    };
    return {
      embedded: server !== null,
      state: server?.state ?? null,
      port: server?.port ?? null,
      data_folder: server?.dataFolder ?? null,
      metadata: await label('metadata'),
      target: await label('target'),
    };
  }

  #requireEmbedded(what: string): void {
    if (this.usesEmbedded) return;
    throw new UserError(`The embedded server is not in use, so it is not ${what}: both databases have a URL.`, {
      hint: 'Unset DATABASE_URL or TARGET_DATABASE_URL (or the settings tdm.metadataUrl, tdm.targetUrl) to use it.',
    });
  }
}
