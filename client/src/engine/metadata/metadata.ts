import type { Database } from '../databases/database';
import { openDatabase } from '../databases/pool';
import { Access } from './access';
import { ConnectionStore } from './connections';
import { DatasetRecordStore } from './datasets';
import { EnvironmentStore } from './environments';
import { FusionStore } from './fusion';
import { JobStore } from './jobs';
import { LineageStore } from './lineage';
import { downgrade, type DowngradeTarget, state, upgrade } from './migrate';
import type { MigrationState } from './records';
import { PrivacyStore } from './privacy';
import { SchemaStore } from './schemas';
import { verify } from './verify';

/** `tdm`: what was found, made and run. */
export class Metadata {
  readonly jobs: JobStore;
  readonly schemas: SchemaStore;
  readonly datasets: DatasetRecordStore;
  readonly lineage: LineageStore;
  readonly environments: EnvironmentStore;
  readonly connections: ConnectionStore;
  readonly privacy: PrivacyStore;
  readonly fusion: FusionStore;
  readonly migrations: Migrations;

  constructor(
    private readonly access: Access,
    private readonly database: Database,
  ) {
    this.jobs = new JobStore(access);
    this.schemas = new SchemaStore(access);
    this.datasets = new DatasetRecordStore(access);
    this.lineage = new LineageStore(access);
    this.environments = new EnvironmentStore(access);
    this.connections = new ConnectionStore(access);
    this.privacy = new PrivacyStore(access);
    this.fusion = new FusionStore(access);
    this.migrations = new Migrations(database, this.environments);
  }

  /** `postgresql://user@host:port/name`. */
  get label(): string {
    return this.database.label;
  }

  async close(): Promise<void> {
    await Promise.all([this.access.close(), this.database.close()]);
  }
}

/** The migrations of one `tdm`. */
class Migrations {
  constructor(
    private readonly database: Database,
    private readonly environments: EnvironmentStore,
  ) {}

  state(): Promise<MigrationState> {
    return state(this.database);
  }

  /** Afterwards `tdm` is ready for use: it has its tables, and the environment that requests mean by default. */
  async upgrade(): Promise<MigrationState> {
    const upgraded = await upgrade(this.database);
    await this.environments.ensureDefault();
    return upgraded;
  }

  downgrade(target: DowngradeTarget): Promise<MigrationState> {
    return downgrade(this.database, target);
  }

  /** Whether tables stand in the database that are not TDM's: then it may be somebody's, and is not upgraded unasked. */
  async holdsOtherTables(): Promise<boolean> {
    const [found] = await this.database.query<{ any: boolean }>(
      `SELECT exists (SELECT FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                         AND tablename <> 'tdm_migrations') AS any`,
    );
    return found.any;
  }

  /** How the database differs from what the migrations make, in words; empty when it does not. */
  verify(): Promise<string[]> {
    return verify(this.database);
  }
}

/** Connects to `tdm`; changes nothing there. Throws ConnectionError or UserError when it cannot be reached. */
export async function openMetadata(url: string): Promise<Metadata> {
  const access = await Access.open(url);
  try {
    return new Metadata(access, await openDatabase(url, { maxConnections: 1 }));
  } catch (error) {
    await access.close();
    throw error;
  }
}
