import { isAsked, ownedByUser } from './catalogue';

/** What a schema has besides tables, and what lies in partitions; parameters as in catalogue.ts. */

export interface SequenceRow {
  schema: string;
  name: string;
  /** The name of an integer type. */
  type: string;
  start: string;
  increment: string;
  min: string;
  max: string;
  cycle: boolean;
  /** The column that it belongs to; null for none. */
  relation: number | null;
  number: number | null;
  /** Whether it is an identity's own. */
  identity: boolean;
  /** Whether the default of that column, which takes no null, takes its value from it: `serial`. */
  serial: boolean;
  /** Whether other columns' defaults do. */
  shared: boolean;
}

/**
 * Sequences that belong to no column, those that defaults of the tables' columns use, and those of identities that do not
 * count as every identity does.
 */
export const SEQUENCES_SQL = `
WITH used AS (
  SELECT u.refobjid AS sequence, bool_or(e.adrelid = o.refobjid AND e.adnum = o.refobjsubid AND a.attnotnull) AS own,
         bool_or(o.objid IS NULL OR e.adrelid <> o.refobjid OR e.adnum <> o.refobjsubid) AS other
    FROM pg_depend u
    JOIN pg_attrdef e ON e.oid = u.objid
    JOIN pg_attribute a ON a.attrelid = e.adrelid AND a.attnum = e.adnum AND a.attgenerated = ''
    LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = u.refobjid AND o.deptype IN ('a', 'i')
                         AND o.refclassid = 'pg_class'::regclass
   WHERE u.classid = 'pg_attrdef'::regclass AND u.refclassid = 'pg_class'::regclass AND e.adrelid = ANY($1::oid[])
   GROUP BY u.refobjid
)
SELECT n.nspname AS schema, c.relname AS name, t.typname AS type, s.seqstart::text AS start,
       s.seqincrement::text AS increment, s.seqmin::text AS min, s.seqmax::text AS max, s.seqcycle AS cycle,
       o.refobjid AS relation, o.refobjsubid AS number, o.deptype IS NOT DISTINCT FROM 'i' AS identity,
       coalesce(used.own, false) AS serial,
       coalesce(used.other, false) AS shared
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = s.seqtypid
  LEFT JOIN used ON used.sequence = c.oid
  LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.deptype IN ('a', 'i')
                       AND o.refclassid = 'pg_class'::regclass
 WHERE CASE WHEN o.deptype = 'i'
            THEN o.refobjid = ANY($1::oid[])
                 AND (s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle)
                     <> (1, 1, 1, CASE t.typlen WHEN 2 THEN 32767 WHEN 4 THEN 2147483647 ELSE 9223372036854775807 END, false)
            ELSE used.sequence IS NOT NULL OR o.objid IS NULL AND ${isAsked('$2')}
        END
   AND ${ownedByUser('pg_class', 'c.oid')}
 ORDER BY n.nspname, c.relname`;

export interface ViewRow {
  schema: string;
  name: string;
  materialized: boolean;
  /** Null where it was dropped meanwhile. */
  definition: string | null;
}

/** `$1` are the schemas that were asked for. */
export const VIEWS_SQL = `
SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'm' AS materialized, pg_get_viewdef(c.oid) AS definition
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('v', 'm') AND ${isAsked('$1')} AND ${ownedByUser('pg_class', 'c.oid')}
 ORDER BY n.nspname, c.relname`;

export interface ExtensionRow {
  name: string;
  schema: string;
}

/**
 * Extensions that the tables, their defaults, constraints and indexes use functions, operators or classes of; `$2` names
 * those that types were found to be of.
 */
export const EXTENSIONS_SQL = `
SELECT x.extname AS name, n.nspname AS schema
  FROM pg_extension x
  JOIN pg_namespace n ON n.oid = x.extnamespace
 WHERE x.extname <> 'plpgsql'
   AND (x.extname = ANY($2::text[])
        OR EXISTS (
          SELECT FROM pg_depend m
            JOIN pg_depend u ON u.refclassid = m.classid AND u.refobjid = m.objid
            LEFT JOIN pg_attrdef e ON u.classid = 'pg_attrdef'::regclass AND e.oid = u.objid
            LEFT JOIN pg_constraint k ON u.classid = 'pg_constraint'::regclass AND k.oid = u.objid
            LEFT JOIN pg_index i ON u.classid = 'pg_class'::regclass AND i.indexrelid = u.objid
           WHERE m.refclassid = 'pg_extension'::regclass AND m.refobjid = x.oid AND m.deptype = 'e'
             AND u.classid IN ('pg_class'::regclass, 'pg_attrdef'::regclass, 'pg_constraint'::regclass)
             AND coalesce(e.adrelid, k.conrelid, i.indrelid, u.objid) IN (SELECT unnest($1::oid[]))))
 ORDER BY x.extname`;

export interface PartReferenceRow {
  /** The partitioned table. */
  relation: number;
  columns: string[];
  to: number;
  to_columns: string[];
  name: string;
  on_delete: string;
  on_update: string;
  on_delete_columns: string[] | null;
  match_full: boolean;
  deferrable: boolean;
  deferred: boolean;
  valid: boolean;
  /** Whether every partition has it. */
  everywhere: boolean;
}

/** Names of columns by their numbers, in their order; null where there are none. */
const namesOf = (relation: string, numbers: string): string =>
  `(SELECT array_agg(a.attname::text ORDER BY u.i) FROM unnest(${numbers}) WITH ORDINALITY AS u (n, i)
              JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = u.n)`;

/** Foreign keys of partitions, each once for its partitioned table; `$1` are the partitioned tables alone. */
export const partReferencesSql = (version: number): string => `
WITH RECURSIVE part (root, oid) AS (
    SELECT i.inhparent, i.inhrelid FROM pg_inherits i WHERE i.inhparent = ANY($1::oid[])
  UNION ALL
    SELECT part.root, i.inhrelid FROM part JOIN pg_inherits i ON i.inhparent = part.oid
), leaf AS (
    SELECT part.root, part.oid, count(*) OVER (PARTITION BY part.root) AS leaves
      FROM part JOIN pg_class c USING (oid) WHERE c.relkind <> 'p'
), found AS (
    SELECT leaf.*, k.conname, k.confrelid, k.confdeltype, k.confupdtype, k.condeferrable, k.condeferred,
           k.convalidated, k.confmatchtype = 'f' AS match_full,
           ${version >= 150000 ? namesOf('k.conrelid', 'k.confdelsetcols') : 'NULL::text[]'} AS on_delete_columns,
           ${namesOf('k.conrelid', 'k.conkey')} AS columns, ${namesOf('k.confrelid', 'k.confkey')} AS to_columns
      FROM leaf
      JOIN pg_constraint k ON k.conrelid = leaf.oid AND k.contype = 'f'
      JOIN pg_class t ON t.oid = k.confrelid AND NOT t.relispartition
)
SELECT root AS relation, columns, confrelid AS "to", to_columns, min(conname::text) AS name,
       min(confdeltype)::text AS on_delete, min(confupdtype)::text AS on_update, min(on_delete_columns) AS on_delete_columns,
       bool_and(match_full) AS match_full, bool_and(condeferrable) AS deferrable, bool_and(condeferred) AS deferred,
       bool_and(convalidated) AS valid, count(DISTINCT oid) = min(leaves) AS everywhere
  FROM found
 GROUP BY root, columns, confrelid, to_columns
 ORDER BY 5`;
