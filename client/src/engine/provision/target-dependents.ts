import type { Connection } from '../databases/database';
import { displayName, type TableName } from '../schema/schema';

/** Oids of what is to be dropped. */
export interface Going {
  relations: number[];
  types: number[];
}

/** In words: the views, references, columns, defaults and functions of others that need what is to be dropped. */
export async function dependentsOf(connection: Connection, going: Going): Promise<string[]> {
  if (going.relations.length === 0 && going.types.length === 0) return [];
  const onTables = await dependentsOfTables(connection, going.relations);
  return [...new Set([...onTables, ...(await dependentsOfTypes(connection, going))])];
}

/** The views on the tables, and the references to them that other tables have. */
async function dependentsOfTables(connection: Connection, relations: number[]): Promise<string[]> {
  const found = await connection.query<TableName & { reference: string | null }>(
    `WITH dependent AS (
       SELECT r.ev_class AS relation, NULL::name AS reference
         FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid
        WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = ANY($1::oid[])
       UNION
       SELECT conrelid, conname FROM pg_constraint WHERE contype = 'f' AND confrelid = ANY($1::oid[])
     )
     SELECT n.nspname AS schema, c.relname AS name, dependent.reference
       FROM dependent JOIN pg_class c ON c.oid = dependent.relation JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.oid <> ALL($1::oid[])
      ORDER BY 1, 2, 3`,
    [relations],
  );
  return found.map((dependent) =>
    dependent.reference === null
      ? `the view "${displayName(dependent)}"`
      : `the reference "${dependent.reference}" of the table "${displayName(dependent)}"`,
  );
}

/** What is declared with the types (the tables' row types among them), or counts on the sequences. */
async function dependentsOfTypes(connection: Connection, { relations, types }: Going): Promise<string[]> {
  const found = await connection.query<{ what: string }>(
    `WITH RECURSIVE going (class, oid) AS (
       SELECT 'pg_class'::regclass, unnest($1::oid[])
       UNION SELECT 'pg_type'::regclass, unnest($2::oid[])
       UNION
       SELECT made.class, made.oid FROM going CROSS JOIN LATERAL (
         SELECT 'pg_type'::regclass AS class, t.oid FROM pg_type t
          WHERE going.class = 'pg_class'::regclass AND t.typrelid = going.oid
         UNION ALL
         SELECT 'pg_type'::regclass, t.typarray FROM pg_type t
          WHERE going.class = 'pg_type'::regclass AND t.oid = going.oid AND t.typarray <> 0
         UNION ALL
         SELECT 'pg_class'::regclass, t.typrelid FROM pg_type t
          WHERE going.class = 'pg_type'::regclass AND t.oid = going.oid AND t.typrelid <> 0
         UNION ALL
         SELECT d.classid::regclass, d.objid FROM pg_depend d
          WHERE going.class = 'pg_type'::regclass AND d.refclassid = 'pg_type'::regclass AND d.refobjid = going.oid
            AND d.deptype = 'i' AND d.classid IN ('pg_type'::regclass, 'pg_proc'::regclass)
         UNION ALL
         SELECT i.objclass, i.objid FROM (
           SELECT 'pg_class'::regclass AS objclass, indexrelid AS objid, indrelid AS of FROM pg_index
           UNION ALL SELECT 'pg_attrdef'::regclass, oid, adrelid FROM pg_attrdef
           UNION ALL SELECT 'pg_constraint'::regclass, oid, conrelid FROM pg_constraint WHERE conrelid <> 0
           UNION ALL SELECT 'pg_trigger'::regclass, oid, tgrelid FROM pg_trigger
           UNION ALL SELECT 'pg_policy'::regclass, oid, polrelid FROM pg_policy
         ) AS i WHERE going.class = 'pg_class'::regclass AND i.of = going.oid
         UNION ALL
         SELECT 'pg_constraint'::regclass, c.oid FROM pg_constraint c
          WHERE going.class = 'pg_type'::regclass AND c.contypid = going.oid
       ) AS made
     )
     SELECT DISTINCT pg_describe_object(d.classid, d.objid, d.objsubid) AS what
       FROM pg_depend d
       JOIN going ON d.refclassid = going.class AND d.refobjid = going.oid
      WHERE d.deptype = 'n'
        AND (d.refclassid = 'pg_type'::regclass OR d.classid IN ('pg_attrdef'::regclass, 'pg_proc'::regclass))
        AND d.classid NOT IN ('pg_rewrite'::regclass)
        AND NOT EXISTS (SELECT FROM going g WHERE g.class = d.classid AND g.oid = d.objid)
      ORDER BY 1`,
    [relations, types],
  );
  return found.map(({ what }) => `the ${what}`);
}
