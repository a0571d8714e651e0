import type { Connection } from '../databases/database';
import { quoteIdentifier } from '../databases/identifiers';
import { UserError } from '../errors';

/** Throws UserError where the database is TDM's own metadata. */
export async function refuseMetadata(connection: Connection, label: string): Promise<void> {
  const [found] = await connection.query<{ metadata: boolean }>(
    `SELECT to_regclass('public.tdm_migrations') IS NOT NULL AS metadata`,
  );
  if (found.metadata) {
    throw new UserError(`${label} holds TDM's own metadata, so no test data is put there.`, {
      hint: 'Give TARGET_DATABASE_URL (tdm.targetUrl, --target-url) another database.',
    });
  }
}

/** The schemas that have to be made. Throws UserError where the role may not make what is to be made. */
export async function checkRights(connection: Connection, schemas: string[], label: string): Promise<string[]> {
  const [database] = await connection.query<{ role: string; name: string; may: boolean }>(
    `SELECT current_user AS role, current_database() AS name, has_database_privilege(current_database(), 'CREATE') AS may`,
  );
  if (!database.may) {
    throw new UserError(`The role "${database.role}" may not create anything in the database of ${label}.`, {
      hint: `Let its owner run: GRANT CREATE ON DATABASE ${quoteIdentifier(database.name)} TO ${quoteIdentifier(database.role)}`,
    });
  }
  const present = await connection.query<{ name: string; may: boolean }>(
    `SELECT nspname AS name, has_schema_privilege(oid, 'CREATE') AS may FROM pg_namespace WHERE nspname = ANY($1)`,
    [schemas],
  );
  for (const { name, may } of present) {
    if (may) continue;
    throw new UserError(`The role "${database.role}" may not create tables in the schema "${name}" of ${label}.`, {
      where: name,
      hint: `Let its owner run: GRANT CREATE ON SCHEMA ${quoteIdentifier(name)} TO ${quoteIdentifier(database.role)}`,
    });
  }
  const names = new Set(present.map((found) => found.name));
  return schemas.filter((name) => !names.has(name));
}
