/**
 * What a schema is read from: rows of PostgreSQL's catalogue, as these queries give them. `$1` are the relations' oids.
 * Names are schema-qualified in every expression, whatever the role's search path, since `pg_catalog` is all there is.
 */

export interface TableRow {
  oid: number;
  schema: string;
  name: string;
  comment: string | null;
}

/**
 * Base tables, partitioned ones (not their partitions, which are parts of them) and foreign ones, of the user's schemas:
 * nothing of the system's, of an extension's, or of a provisioning under way.
 */
export const TABLES_SQL = `
SET LOCAL search_path = pg_catalog;
SELECT c.oid, n.nspname AS schema, c.relname AS name, d.description AS comment
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
 WHERE c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition
   AND n.nspname !~ '^pg_|^information_schema$|^tdm_(stage_[0-9a-f]{12}_[0-9]+|verify_[0-9a-f]{12})$'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
 ORDER BY n.nspname, c.relname`;

export interface ColumnRow {
  relation: number;
  number: number;
  name: string;
  type: number;
  /** The type's modifier, such as a length; -1 for none. */
  modifier: number;
  required: boolean;
  /** `a`lways, by `d`efault, or empty. */
  identity: string;
  /** `s`tored, `v`irtual, or empty. */
  generated: string;
  /** Of the default, or what the column is generated from. */
  expression: string | null;
  /** Whether the default takes its value from a sequence that belongs to the column: `serial`. */
  serial: boolean;
  comment: string | null;
}

export const COLUMNS_SQL = `
SELECT a.attrelid AS relation, a.attnum AS number, a.attname AS name, a.atttypid AS type, a.atttypmod AS modifier,
       a.attnotnull AS required, a.attidentity AS identity, a.attgenerated AS generated,
       pg_get_expr(e.adbin, e.adrelid) AS expression, s.objid IS NOT NULL AS serial, d.description AS comment
  FROM pg_attribute a
  LEFT JOIN pg_attrdef e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
  LEFT JOIN pg_description d
    ON d.objoid = a.attrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
  LEFT JOIN LATERAL (
    SELECT o.objid FROM pg_depend o
      JOIN pg_depend u ON u.classid = 'pg_attrdef'::regclass AND u.objid = e.oid
                      AND u.refclassid = 'pg_class'::regclass AND u.refobjid = o.objid
     WHERE e.oid IS NOT NULL AND a.attgenerated = '' AND o.classid = 'pg_class'::regclass AND o.deptype = 'a'
       AND o.refclassid = 'pg_class'::regclass AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum
     LIMIT 1) s ON true
 WHERE a.attrelid = ANY($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
 ORDER BY a.attrelid, a.attnum`;

export interface TypeRow {
  oid: number;
  schema: string;
  name: string;
  /** `d`omain, `e`num, `b`ase and others. */
  kind: string;
  /** Of an array, the type of its elements; else 0. */
  element: number;
  /** Of a domain, what it is made of; else 0. */
  base: number;
  base_modifier: number;
  required: boolean;
  default: string | null;
  labels: string[] | null;
}

/** The types of the columns, what those are made of, and every enum of the user's. */
export const TYPES_SQL = `
WITH RECURSIVE used (oid) AS (
    SELECT a.atttypid FROM pg_attribute a WHERE a.attrelid = ANY($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
  UNION
    SELECT t.oid FROM pg_type t WHERE t.typtype = 'e'
       AND NOT EXISTS (SELECT FROM pg_depend e
                        WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
  UNION
    SELECT part FROM used JOIN pg_type t USING (oid), unnest(ARRAY[t.typbasetype, t.typelem]) AS part WHERE part <> 0
)
SELECT t.oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind,
       CASE WHEN e.typarray = t.oid THEN t.typelem ELSE 0 END AS element,
       t.typbasetype AS base, t.typtypmod AS base_modifier, t.typnotnull AS required, t.typdefault AS default,
       CASE WHEN t.typtype = 'e'
            THEN ARRAY(SELECT l.enumlabel::text FROM pg_enum l WHERE l.enumtypid = t.oid ORDER BY l.enumsortorder)
       END AS labels
  FROM used
  JOIN pg_type t USING (oid)
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_type e ON e.oid = t.typelem
 ORDER BY n.nspname, t.typname`;

export interface ConstraintRow {
  /** 0 for a domain's. */
  relation: number;
  /** The domain; 0 for a table's. */
  domain: number;
  name: string;
  /** `p`rimary, `u`nique, `c`heck, `f`oreign. */
  kind: string;
  columns: number[] | null;
  /** Of a check. */
  expression: string | null;
  to: number;
  to_columns: number[] | null;
  on_delete: string;
  on_update: string;
  deferrable: boolean;
}

/** Those of partitions are copies of their parent's, and left out. */
export const CONSTRAINTS_SQL = `
SELECT c.conrelid AS relation, c.contypid AS domain, c.conname AS name, c.contype AS kind, c.conkey AS columns,
       CASE WHEN c.contype = 'c' THEN pg_get_expr(c.conbin, c.conrelid) END AS expression,
       c.confrelid AS "to", c.confkey AS to_columns,
       c.confdeltype AS on_delete, c.confupdtype AS on_update, c.condeferrable AS deferrable
  FROM pg_constraint c
 WHERE c.contype IN ('p', 'u', 'c', 'f') AND c.conparentid = 0 AND (c.conrelid = ANY($1::oid[]) OR c.contypid <> 0)
 ORDER BY c.conrelid, c.conname`;

export interface IndexRow {
  relation: number;
  name: string;
  /** Numbers of columns with spaces between; those beyond `keys` are only carried along. */
  columns: string;
  keys: number;
}

/** What is unique by an index alone: of whole columns and all rows, and no constraint's. */
export const UNIQUE_INDEXES_SQL = `
SELECT i.indrelid AS relation, c.relname AS name, i.indkey::text AS columns, i.indnkeyatts::int AS keys
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
 WHERE i.indrelid = ANY($1::oid[]) AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
 ORDER BY i.indrelid, c.relname`;
