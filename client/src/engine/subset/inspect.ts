import type { Database } from '../databases/database';
import { tableKey } from '../schema/names';
import { displayName, type Table } from '../schema/schema';

/** What the source says of its tables and of this role, before anything is read. */
export interface SourceFacts {
  /** By table, in the schema's order. */
  tables: TableFacts[];
  /** By the table that refers (of a partition's, the whole) and the constraint's name; see `constraintKey`. */
  constraints: ReadonlyMap<string, ConstraintFacts>;
  /** Null when temporary tables may be made, else why not. */
  noTemporaryTables: string | null;
  /** Rows that a page can hold at most are fewer than its bytes / 28. */
  pageBytes: number;
}

export interface TableFacts {
  exists: boolean;
  /** All of its columns can be. */
  readable: boolean;
  /** By a right to the table, not to each of its columns. */
  lockable: boolean;
  /** Row-level security hides rows from this role. */
  filtered: boolean;
}

export interface ConstraintFacts {
  /** False for NOT VALID: rows from before may refer to nothing. */
  validated: boolean;
  /** What the constraint compares with, for each column: `"public".=`, the key's column on the left. */
  operators: string[];
}

export function constraintKey(table: Pick<Table, 'schema' | 'name'>, constraint: string): string {
  return JSON.stringify([tableKey(table), constraint]);
}

/** Asks the source what this role may do with the tables, and how their constraints compare. */
export async function inspectSource(
  database: Database,
  tables: readonly Table[],
  signal: AbortSignal,
): Promise<SourceFacts> {
  const names = [tables.map(({ schema }) => schema), tables.map(({ name }) => name)];
  const found = await database.query<TableFacts>(TABLES_SQL, names, signal);
  const constraints = await database.query<ConstraintFacts & { schema: string; table: string; name: string }>(
    CONSTRAINTS_SQL,
    names,
    signal,
  );
  const [server] = await database.query<{ refusal: string | null; page_bytes: number }>(SERVER_SQL, [], signal);
  return {
    tables: found,
    constraints: new Map(
      constraints.map((row) => [constraintKey({ schema: row.schema, name: row.table }, row.name), row]),
    ),
    noTemporaryTables: server.refusal,
    pageBytes: server.page_bytes,
  };
}

/** The tables of which no row can be read, and why; those that are gone are no such ones. `asked`: the source was. */
export function unreadableTables(tables: readonly Table[], facts: SourceFacts, asked: boolean): Map<number, string> {
  return new Map(
    tables.flatMap((table, index): [number, string][] => {
      if (table.foreign === true) return [[index, 'It is a foreign table: its rows are another server’s.']];
      const { exists, readable } = facts.tables[index];
      const refused = asked ? exists && !readable : table.unreadable === true;
      return refused ? [[index, `The role may not read ${displayName(table)}.`]] : [];
    }),
  );
}

const TABLES_SQL = `
SELECT c.oid IS NOT NULL AS exists,
       coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND (pg_catalog.has_table_privilege(c.oid, 'SELECT')
         OR NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a
                         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                           AND NOT pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT'))), false) AS readable,
       coalesce(pg_catalog.has_table_privilege(c.oid, 'SELECT'), false) AS lockable,
       coalesce(pg_catalog.row_security_active(c.oid), false) AS filtered
  FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS wanted (schema, name, place)
  LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = wanted.schema
  LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = wanted.name AND c.relkind IN ('r', 'p', 'f')
 ORDER BY wanted.place`;

const CONSTRAINTS_SQL = `
SELECT n.nspname AS schema, c.relname AS table, k.conname AS name, k.convalidated AS validated,
       ARRAY(SELECT pg_catalog.quote_ident(s.nspname) || '.' || o.oprname
               FROM pg_catalog.unnest(k.conpfeqop) WITH ORDINALITY AS used (oid, place)
               JOIN pg_catalog.pg_operator o ON o.oid = used.oid
               JOIN pg_catalog.pg_namespace s ON s.oid = o.oprnamespace
              ORDER BY used.place) AS operators
  FROM unnest($1::text[], $2::text[]) AS wanted (schema, name)
  JOIN pg_catalog.pg_namespace n ON n.nspname = wanted.schema
  JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = wanted.name
 CROSS JOIN LATERAL (
    SELECT c.oid UNION ALL
    SELECT t.relid::oid FROM pg_catalog.pg_partition_tree(c.oid) t WHERE c.relkind = 'p' AND t.relid <> c.oid) AS part (oid)
  JOIN pg_catalog.pg_constraint k ON k.conrelid = part.oid AND k.contype = 'f' AND k.conparentid = 0`;

const SERVER_SQL = `
SELECT CASE WHEN pg_catalog.pg_is_in_recovery() THEN 'the server is a standby'
            WHEN pg_catalog.current_setting('default_transaction_read_only')::bool THEN 'the role may only read'
            WHEN NOT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'TEMP')
              THEN 'the role has no right TEMPORARY in the database' END AS refusal,
       pg_catalog.current_setting('block_size')::int AS page_bytes`;
