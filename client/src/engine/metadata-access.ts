import type { DatabaseLocator } from './databases/locate';
import type { DatasetStore } from './datasets/dataset-store';
import { UserError } from './errors';
import { openMetadata, type Metadata } from './metadata/metadata';
import type { MigrationState } from './metadata/records';

/** `tdm` for everybody who reads and writes it: connected when first wanted, and once. */
export class MetadataAccess {
  #connected: Promise<Metadata> | null = null;
  #ready: Promise<Metadata> | null = null;

  constructor(
    private readonly locator: DatabaseLocator,
    private readonly datasets: DatasetStore,
    /** Told before `tdm` is upgraded on its first use. */
    private readonly onUpgrade: (state: MigrationState) => void = () => undefined,
  ) {}

  /** Connected, and as it is. */
  connect(): Promise<Metadata> {
    this.#connected ??= this.locator
      .url('metadata')
      .then(openMetadata)
      .catch((error: unknown) => {
        this.#connected = null;
        throw error;
      });
    return this.#connected;
  }

  /** Upgraded (saying so first), and cleared up after processes that died. */
  open(): Promise<Metadata> {
    this.#ready ??= this.connect()
      .then(async (metadata) => {
        await this.#upgradeOnFirstUse(metadata);
        await this.clearUp(metadata);
        return metadata;
      })
      .catch((error: unknown) => {
        this.#ready = null;
        throw error;
      });
    return this.#ready;
  }

  /** Reads from `tdm`, and makes no server just to find it empty. */
  async recorded<Result>(empty: Result, read: (metadata: Metadata) => Promise<Result>): Promise<Result> {
    if (this.#connected === null && (await this.locator.isAbsent('metadata'))) return empty;
    return read(await this.open());
  }

  /** Marks the jobs of dead processes, and removes what their dataset writers left. */
  async clearUp(metadata: Metadata): Promise<void> {
    const dead = new Set((await metadata.jobs.markInterrupted()).map((job) => job.id));
    if (dead.size > 0) await this.datasets.sweep((jobId) => !dead.has(jobId));
  }

  async close(): Promise<void> {
    const connected = this.#connected;
    this.#connected = null;
    this.#ready = null;
    await (await connected)?.close();
  }

  async #upgradeOnFirstUse(metadata: Metadata): Promise<void> {
    const state = await metadata.migrations.state();
    if (state.current === state.latest) return;
    if (state.current === 0 && (await metadata.migrations.holdsOtherTables())) {
      throw new UserError(`The metadata database (${metadata.label}) already holds tables that are not TDM's.`, {
        where: 'DATABASE_URL',
        hint: "Give DATABASE_URL (tdm.metadataUrl, --metadata-url) an empty database, or run `tdm db upgrade` to put TDM's tables beside them.",
      });
    }
    this.onUpgrade(state);
    await metadata.migrations.upgrade();
  }
}
