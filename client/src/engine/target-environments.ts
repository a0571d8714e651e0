import type { Database } from './databases/database';
import type { DatabaseLocator } from './databases/locate';
import { openDatabase } from './databases/pool';
import { UserError } from './errors';
import type { MetadataAccess } from './metadata-access';

/** The databases that environments stand for, each connected when first wanted. */
export class TargetEnvironments {
  readonly #open = new Map<string, Promise<Database>>();

  constructor(
    private readonly locator: DatabaseLocator,
    private readonly metadata: MetadataAccess,
  ) {}

  /** Throws UserError for an environment that is not known, or protected. */
  async check(environment: string): Promise<void> {
    const known = await (await this.metadata.open()).environments.list();
    const found = known.find((candidate) => candidate.name === environment);
    if (found === undefined) {
      throw new UserError(`config.provision.target_env: there is no environment "${environment}".`, {
        where: 'config.provision.target_env',
        hint: `There are: ${known.map((candidate) => candidate.name).join(', ')}.`,
      });
    }
    if (found.protected) {
      throw new UserError(`The environment "${environment}" is protected, so nothing is provisioned to it.`, {
        where: 'config.provision.target_env',
        hint: 'Choose another one, or let its owner lift the protection.',
      });
    }
  }

  /** Throws as `check` does. */
  async open(environment: string): Promise<Database> {
    await this.check(environment);
    let target = this.#open.get(environment);
    if (target === undefined) {
      target = this.locator.url('target').then((url) => openDatabase(url));
      this.#open.set(environment, target);
      target.catch(() => this.#open.delete(environment));
    }
    const database = await target;
    await (await this.metadata.open()).environments.setLabel(environment, database.label);
    return database;
  }

  async close(): Promise<void> {
    const open = [...this.#open.values()];
    this.#open.clear();
    await Promise.allSettled(open.map(async (database) => (await database).close()));
  }
}
