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
  /** Whether the default of that column takes its value from it: `serial`. */
  serial: boolean;
  /** Whether other columns' defaults do. */
  shared: boolean;
}

/** Sequences that belong to no column, and those that defaults of the tables' columns use; an identity's own is neither. */
export const SEQUENCES_SQL = `
WITH used AS (
  SELECT u.refobjid AS sequence, bool_or(e.adrelid = o.refobjid AND e.adnum = o.refobjsubid) AS own,
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
       o.refobjid AS relation, o.refobjsubid AS number, coalesce(used.own, false) AS serial,
       coalesce(used.other, false) AS shared
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = s.seqtypid
  LEFT JOIN used ON used.sequence = c.oid
  LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.deptype IN ('a', 'i')
                       AND o.refclassid = 'pg_class'::regclass
 WHERE o.deptype IS DISTINCT FROM 'i' AND ${ownedByUser('pg_class', 'c.oid')}
   AND (used.sequence IS NOT NULL OR o.objid IS NULL AND ${isAsked('$2')})
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
  deferrable: boolean;
  valid: boolean;
  /** Whether every partition has it. */
  everywhere: boolean;
}

/** Foreign keys of partitions, each once for its partitioned table; `$1` are the partitioned tables alone. */
export const PART_REFERENCES_SQL = `
WITH RECURSIVE part (root, oid) AS (
    SELECT i.inhparent, i.inhrelid FROM pg_inherits i WHERE i.inhparent = ANY($1::oid[])
  UNION ALL
    SELECT part.root, i.inhrelid FROM part JOIN pg_inherits i ON i.inhparent = part.oid
), leaf AS (
    SELECT part.root, part.oid, count(*) OVER (PARTITION BY part.root) AS leaves
      FROM part JOIN pg_class c USING (oid) WHERE c.relkind <> 'p'
), found AS (
    SELECT leaf.*, k.conname, k.confrelid, k.confdeltype, k.confupdtype, k.condeferrable, k.convalidated,
           ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u (n, i)
                   JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n ORDER BY u.i) AS columns,
           ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS u (n, i)
                   JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n ORDER BY u.i) AS to_columns
      FROM leaf
      JOIN pg_constraint k ON k.conrelid = leaf.oid AND k.contype = 'f'
      JOIN pg_class t ON t.oid = k.confrelid AND NOT t.relispartition
)
SELECT root AS relation, columns, confrelid AS "to", to_columns, min(conname::text) AS name,
       min(confdeltype)::text AS on_delete, min(confupdtype)::text AS on_update, bool_and(condeferrable) AS deferrable,
       bool_and(convalidated) AS valid, count(DISTINCT oid) = min(leaves) AS everywhere
  FROM found
 GROUP BY root, columns, confrelid, to_columns
 ORDER BY 5`;
