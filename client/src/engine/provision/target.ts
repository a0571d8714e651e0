import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import { UserError } from '../errors';
import { MARK_PATTERN } from '../schema/provision-mark';
import { displayName, type EnumType, type Schema, type TableName } from '../schema/schema';

/** What stands in the target under the names that are to be provisioned, and under TDM's mark. */
export interface TargetContents {
  /** Tables that will be dropped at the swap. */
  replaced: TableName[];
  replacedTypes: EnumType[];
  /** Schemas to be made. */
  missingSchemas: string[];
  /** Whether what depends on a replaced table (a view, a reference of another table) goes with it. */
  cascade: boolean;
  /** What goes with them, in words. */
  dependents: string[];
}

interface Relation extends TableName {
  kind: string;
  ours: boolean;
}

const KINDS: Record<string, string> = {
  v: 'a view',
  m: 'a materialized view',
  f: 'a foreign table',
  S: 'a sequence',
  i: 'an index',
  c: 'a type',
};

/**
 * Looks before anything is touched. Throws UserError where the role may not do what is needed, where the target is TDM's
 * own metadata, and where a table stands that TDM did not make or that something of the user's depends on (unless
 * `reset`, which says that it may go).
 */
export async function inspectTarget(
  connection: Connection,
  schema: Schema,
  reset: boolean,
  label: string,
): Promise<TargetContents> {
  await refuseMetadata(connection, label);
  const schemas = [...new Set([...schema.tables, ...schema.enums].map((named) => named.schema))];
  const missingSchemas = await checkRights(connection, schemas, label);

  const relations = await connection.query<Relation>(
    `SELECT n.nspname AS schema, c.relname AS name, c.relkind::text AS kind,
            coalesce(obj_description(c.oid, 'pg_class') LIKE $2, false) AS ours
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY($1)
         OR (c.relkind IN ('r', 'p') AND obj_description(c.oid, 'pg_class') LIKE $2)`,
    [schemas, MARK_PATTERN],
  );
  const wanted = new Set(schema.tables.map((table) => quoteTable(table)));
  const replaced: TableName[] = [];
  for (const relation of relations) {
    const isTable = relation.kind === 'r' || relation.kind === 'p';
    if (!wanted.has(quoteTable(relation))) {
      if (reset && isTable && relation.ours) replaced.push(relation);
      continue;
    }
    if (!isTable) {
      throw new UserError(
        `"${displayName(relation)}" in ${label} is ${KINDS[relation.kind] ?? 'no table'}, so no table of that name can be made.`,
        {
          where: displayName(relation),
          hint: 'Rename or drop it, or provision to another database.',
        },
      );
    }
    if (!relation.ours && !reset) {
      throw new UserError(
        `The table "${displayName(relation)}" in ${label} was not made by TDM, so it is not replaced.`,
        {
          where: displayName(relation),
          hint: 'Set config.provision.reset_env to true (--reset-env) if it may go, or provision to another database.',
        },
      );
    }
    replaced.push(relation);
  }
  const dependents = await dependentsOf(connection, replaced);
  if (dependents.length > 0 && !reset) {
    throw new UserError(
      `${replaced.map((table) => `"${displayName(table)}"`).join(', ')} in ${label} cannot be replaced, because of ${dependents.join(', ')}.`,
      {
        where: displayName(replaced[0]),
        hint: 'Set config.provision.reset_env to true (--reset-env) if that may be dropped too, or provision to another database.',
      },
    );
  }
  return {
    replaced,
    replacedTypes: await existingTypes(connection, schema),
    missingSchemas,
    cascade: reset,
    dependents,
  };
}

/** The views on the tables, and the references to them that other tables have. */
async function dependentsOf(connection: Connection, tables: TableName[]): Promise<string[]> {
  if (tables.length === 0) return [];
  const found = await connection.query<TableName & { reference: string | null }>(
    `WITH gone AS (
       SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         JOIN unnest($1::text[], $2::text[]) AS wanted (schema, name) ON n.nspname = wanted.schema AND c.relname = wanted.name
     ), dependent AS (
       SELECT r.ev_class AS relation, NULL::name AS reference
         FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid
        WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid IN (SELECT oid FROM gone)
       UNION
       SELECT conrelid, conname FROM pg_constraint WHERE contype = 'f' AND confrelid IN (SELECT oid FROM gone)
     )
     SELECT n.nspname AS schema, c.relname AS name, dependent.reference
       FROM dependent JOIN pg_class c ON c.oid = dependent.relation JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.oid NOT IN (SELECT oid FROM gone)
      ORDER BY 1, 2, 3`,
    [tables.map((table) => table.schema), tables.map((table) => table.name)],
  );
  return found.map((dependent) =>
    dependent.reference === null
      ? `the view "${displayName(dependent)}"`
      : `the reference "${dependent.reference}" of the table "${displayName(dependent)}"`,
  );
}

async function refuseMetadata(connection: Connection, label: string): Promise<void> {
  const [found] = await connection.query<{ metadata: boolean }>(
    `SELECT to_regclass('public.tdm_migrations') IS NOT NULL AS metadata`,
  );
  if (found.metadata) {
    throw new UserError(`${label} holds TDM's own metadata, so no test data is put there.`, {
      hint: 'Give TARGET_DATABASE_URL (tdm.targetUrl, --target-url) another database.',
    });
  }
}

async function checkRights(connection: Connection, schemas: string[], label: string): Promise<string[]> {
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

async function existingTypes(connection: Connection, schema: Schema): Promise<EnumType[]> {
  if (schema.enums.length === 0) return [];
  const found = await connection.query<TableName>(
    `SELECT n.nspname AS schema, t.typname AS name FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'e'`,
  );
  const present = new Set(found.map(quoteTable));
  return schema.enums.filter((type) => present.has(quoteTable(type)));
}
