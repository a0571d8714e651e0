import { createHash } from 'node:crypto';
import { MIGRATIONS, type Migration } from '../../../../migrations';
import type { Connection, Database } from '../databases/database';
import { UserError } from '../errors';
import type { MigrationState } from './records';

/** How far to go back: so many migrations, or until the one of that number is the newest. */
export type DowngradeTarget = { steps: number } | { to: number };

/** A migration as the database remembers it. */
export interface AppliedMigration {
  number: number;
  name: string;
  checksum: string;
  applied_at: string;
}

/** Any fixed number: whoever migrates `tdm` holds this advisory lock until the end of the transaction. */
const MIGRATION_LOCK = '8317492650183746';

const CREATE_BOOKKEEPING = `create table if not exists public.tdm_migrations (
  number integer primary key check (number > 0),
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default clock_timestamp()
)`;

/** Applies what is missing, all of it or nothing. Throws UserError when the database is newer than this code. */
export async function upgrade(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<MigrationState> {
  const before = await state(database, migrations);
  refuseNewer(before, database.label);
  if (before.current === before.latest) return before;
  await exclusively(database, async (connection) => {
    await connection.query(CREATE_BOOKKEEPING);
    const now = stateOf(await readApplied(connection), migrations);
    refuseNewer(now, database.label);
    for (const migration of migrations.slice(now.current)) {
      await connection.query(migration.up);
      await connection.query('insert into public.tdm_migrations (number, name, checksum) values ($1, $2, $3)', [
        migration.number,
        migration.name,
        checksumOf(migration),
      ]);
    }
  });
  return state(database, migrations);
}

/** Goes back, all of the way or not at all. What the migrations' tables held is lost. */
export async function downgrade(
  database: Database,
  target: DowngradeTarget,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<MigrationState> {
  refuseNewer(await state(database, migrations), database.label);
  await exclusively(database, async (connection) => {
    const now = stateOf(await readApplied(connection), migrations);
    refuseNewer(now, database.label);
    const until = 'to' in target ? target.to : now.current - target.steps;
    if (!Number.isInteger(until) || until < 0 || until > now.current) {
      throw new UserError(`The metadata database is at migration ${now.current}, so it cannot go back to ${until}.`, {
        where: database.label,
        hint: `Name a migration from 0 to ${now.current}.`,
      });
    }
    for (const migration of migrations.slice(until, now.current).reverse()) {
      await connection.query(migration.down);
      await connection.query('delete from public.tdm_migrations where number = $1', [migration.number]);
    }
    if (until === 0) await connection.query('drop table if exists public.tdm_migrations');
  });
  return state(database, migrations);
}

/** How the database stands. A database that was never upgraded is at 0. */
export async function state(
  database: Pick<Database, 'query'>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<MigrationState> {
  return stateOf(await readApplied(database), migrations);
}

/** SHA-256 of the way up, the same whatever line ends the file was checked out with. */
export function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.up.replaceAll('\r\n', '\n')).digest('hex');
}

/** The migrations that were applied, oldest first. */
export async function readApplied(connection: Pick<Connection, 'query'>): Promise<AppliedMigration[]> {
  const found = await connection.query<{ made: boolean }>(
    `select to_regclass('public.tdm_migrations') is not null as made`,
  );
  if (!found[0].made) return [];
  return connection.query<AppliedMigration>(
    `select number, name, checksum,
            to_char(applied_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as applied_at
     from public.tdm_migrations order by number`,
  );
}

/** Throws UserError when the database has migrations that this code does not know. */
export function refuseNewer({ current, latest, history }: MigrationState, label: string): void {
  if (current <= latest) return;
  throw new UserError(
    `The metadata database was made by a newer TDM: it is at migration ${current} (${history.at(-1)?.name ?? ''}), and this one knows ${latest}.`,
    { where: label, hint: 'Update TDM, or name another database in DATABASE_URL or the setting tdm.metadataUrl.' },
  );
}

function stateOf(applied: AppliedMigration[], migrations: readonly Migration[]): MigrationState {
  return {
    current: applied.at(-1)?.number ?? 0,
    latest: migrations.at(-1)?.number ?? 0,
    history: applied.map(({ number, name, applied_at }) => ({ number, name, applied_at })),
  };
}

/** In one transaction, and never while another process does the same. */
function exclusively(database: Database, work: (connection: Connection) => Promise<void>): Promise<void> {
  return database.transaction(async (connection) => {
    await connection.query('select pg_advisory_xact_lock($1::bigint)', [MIGRATION_LOCK]);
    // A role's own search_path would scatter the tables.
    await connection.query('set local search_path = public');
    await work(connection);
  });
}
