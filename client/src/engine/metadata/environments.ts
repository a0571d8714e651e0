import { eq } from 'drizzle-orm';
import type { Access } from './access';
import { storableText } from './guard';
import type { EnvironmentRecord } from './records';
import { environments } from './tables';

/** The environment that a request means when it names none. */
const DEFAULT_ENVIRONMENT = 'default';

const RECORD = { name: environments.name, protected: environments.protected, label: environments.label };

/** The environments that data is provisioned to. */
export class EnvironmentStore {
  constructor(private readonly access: Access) {}

  /** Makes the environment `default` unless it is there. */
  async ensureDefault(): Promise<void> {
    await this.access.run((orm) =>
      orm.insert(environments).values({ name: DEFAULT_ENVIRONMENT }).onConflictDoNothing(),
    );
  }

  /** By name. */
  list(): Promise<EnvironmentRecord[]> {
    return this.access.run((orm) => orm.select(RECORD).from(environments).orderBy(environments.name));
  }

  /** Remembers which database an environment was last seen to be. */
  async setLabel(name: string, label: string): Promise<void> {
    await this.access.run((orm) =>
      orm
        .update(environments)
        .set({ label: storableText(label) })
        .where(eq(environments.name, name)),
    );
  }
}
