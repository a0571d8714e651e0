import type { TableName } from '../schema';

/**
 * What a schema is read from: rows of PostgreSQL's catalogue, as these queries give them. `$1` are the relations' oids,
 * `$2` (where there is one) the schemas that were asked for, null for all. Names are schema-qualified in every
 * expression, whatever the role's search path, since `pg_catalog` is all there is. For servers from 13 on.
 */

/** Schemas that are nobody's: the system's, and those of a provisioning under way. For namespaces named `n`. */
const USER_SCHEMA = `n.nspname !~ '^pg_|^information_schema$|^tdm_(stage_[0-9a-f]{12}_[0-9]+|verify_[0-9a-f]{12})$'`;

/** Whether something in a namespace named `n` was asked for, the schemas being a parameter: null for all. */
export const isAsked = (parameter: string): string =>
  `(${USER_SCHEMA} AND (${parameter}::text[] IS NULL OR n.nspname = ANY(${parameter})))`;

/** Whether an object is no part of an extension. */
export const ownedByUser = (catalogue: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalogue}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;

export interface TableRow {
  oid: number;
  schema: string;
  name: string;
  /** `r`elation, `p`artitioned, `f`oreign. */
  kind: string;
  partitioned_by: string | null;
  comment: string | null;
  /** Whether the role may read all of its columns. */
  readable: boolean;
  /** Whether row security decides which rows the role sees. */
  limited: boolean;
  /** Of the server: 150004. */
  version: number;
  /** Whether the database has extensions worth a look. */
  extended: boolean;
}

/**
 * Base tables, partitioned ones (not their partitions, which are parts of them) and foreign ones, of the user's schemas:
 * nothing of the system's, of an extension's, or of a provisioning under way.
 * Compiling these queries takes longer than they do.
 */
export const TABLES_SQL = `
SET LOCAL search_path = pg_catalog;
SET LOCAL jit = off;
SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, d.description AS comment,
       CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END AS partitioned_by,
       has_schema_privilege(n.oid, 'USAGE')
         AND (has_table_privilege(c.oid, 'SELECT')
              OR has_any_column_privilege(c.oid, 'SELECT')
                 AND NOT EXISTS (SELECT FROM pg_attribute a
                                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                                    AND NOT has_column_privilege(c.oid, a.attnum, 'SELECT'))) AS readable,
       c.relrowsecurity AND row_security_active(c.oid) AS limited,
       current_setting('server_version_num')::int AS version,
       EXISTS (SELECT FROM pg_extension WHERE extname <> 'plpgsql') AS extended
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
 WHERE c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition AND ${USER_SCHEMA}
   AND ${ownedByUser('pg_class', 'c.oid')}
 ORDER BY n.nspname, c.relname`;

/** The user's schemas, whether there is a table in them or not. */
export const SCHEMAS_SQL = `SELECT n.nspname AS name FROM pg_namespace n WHERE ${USER_SCHEMA} ORDER BY n.nspname`;

/** What every column has: few fields, since there are many columns. */
export interface ColumnRow {
  relation: number;
  number: number;
  name: string;
  type: number;
  /** The type's modifier, such as a length; -1 for none. */
  modifier: number;
  required: boolean;
}

export const COLUMNS_SQL = `
SELECT a.attrelid AS relation, a.attnum AS number, a.attname AS name, a.atttypid AS type, a.atttypmod AS modifier,
       a.attnotnull AS required
  FROM pg_attribute a
 WHERE a.attrelid = ANY($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
 ORDER BY a.attrelid, a.attnum`;

/** What only some columns have: none has all of it, some have nothing but a collation that is their type's. */
export interface ColumnExtrasRow {
  relation: number;
  number: number;
  /** `a`lways, by `d`efault, or empty. */
  identity: string;
  /** `s`tored, `v`irtual, or empty. */
  generated: string;
  /** Of the default, or what the column is generated from. */
  expression: string | null;
  /** Where it is not the type's own. */
  collation_schema: string | null;
  collation: string | null;
  comment: string | null;
}

export const COLUMN_EXTRAS_SQL = `
SELECT a.attrelid AS relation, a.attnum AS number, a.attidentity AS identity, a.attgenerated AS generated,
       pg_get_expr(e.adbin, e.adrelid) AS expression, n.nspname AS collation_schema, l.collname AS collation,
       d.description AS comment
  FROM pg_attribute a
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
  LEFT JOIN pg_description d
    ON d.objoid = a.attrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
  LEFT JOIN pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
  LEFT JOIN pg_namespace n ON n.oid = l.collnamespace
 WHERE a.attrelid = ANY($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
   AND (a.atthasdef OR a.attidentity <> '' OR a.attcollation NOT IN (0, '"default"'::regcollation)
        OR (a.attrelid, a.attnum::int) IN (SELECT c.objoid, c.objsubid FROM pg_description c
                                            WHERE c.classoid = 'pg_class'::regclass AND c.objsubid > 0))`;

export interface TypeRow {
  oid: number;
  schema: string;
  name: string;
  /** `d`omain, `e`num, `c`omposite, `b`ase and others. */
  kind: string;
  /** The extension that it is part of. */
  extension: string | null;
  /** Of an array, the type of its elements; else 0. */
  element: number;
  /** Of a domain, what it is made of; else 0. */
  base: number;
  base_modifier: number;
  required: boolean;
  default: string | null;
  /** Of an enum, in their order. */
  labels: string[] | null;
  /** Of a composite type that is no table's. */
  attributes: { name: string; type: number; modifier: number }[] | null;
  range: RangeRow | null;
}

/** Of a range type; names are of other schemas or not. */
export interface RangeRow {
  subtype: number;
  /** Whether a function makes equal ranges the same: no SQL makes such a type. */
  canonical: boolean;
  collation: TableName | null;
  /** Where it is not the subtype's own. */
  operator_class: TableName | null;
  difference: TableName | null;
  multirange: TableName | null;
}

const nameOf = (catalogue: string, prefix: string, oid: string): string =>
  `(SELECT json_build_object('schema', s.nspname, 'name', o.${prefix}name)
             FROM ${catalogue} o JOIN pg_namespace s ON s.oid = o.${prefix}namespace WHERE o.oid = ${oid})`;

/** The types `$1`, what those are made of, and every enum, domain, range and composite type that was asked for. */
export const typesSql = (version: number): string => `
WITH RECURSIVE used (oid) AS (
    SELECT unnest($1::oid[])
  UNION
    SELECT t.oid FROM pg_type t
      JOIN pg_namespace n ON n.oid = t.typnamespace
      LEFT JOIN pg_class c ON c.oid = t.typrelid
     WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
       AND ${isAsked('$2')} AND ${ownedByUser('pg_type', 't.oid')}
  UNION
    SELECT part.oid FROM used JOIN pg_type t USING (oid)
     CROSS JOIN LATERAL (SELECT unnest(ARRAY[t.typbasetype, t.typelem])
                          UNION ALL
                         SELECT r.rngsubtype FROM pg_range r WHERE t.typtype = 'r' AND r.rngtypid = t.oid
                          UNION ALL${
                            version < 140000
                              ? ''
                              : `
                         SELECT r.rngtypid FROM pg_range r WHERE t.typtype = 'm' AND r.rngmultitypid = t.oid
                          UNION ALL`
                          }
                         SELECT a.atttypid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                          WHERE c.oid = t.typrelid AND c.relkind = 'c' AND a.attnum > 0 AND NOT a.attisdropped
                        ) AS part (oid)
     WHERE part.oid <> 0
)
SELECT t.oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind, x.extname AS extension,
       CASE WHEN e.typarray = t.oid THEN t.typelem ELSE 0 END AS element,
       t.typbasetype AS base, t.typtypmod AS base_modifier, t.typnotnull AS required,
       pg_get_expr(t.typdefaultbin, 0) AS default,
       CASE WHEN t.typtype = 'e'
            THEN ARRAY(SELECT l.enumlabel::text FROM pg_enum l WHERE l.enumtypid = t.oid ORDER BY l.enumsortorder)
       END AS labels,
       CASE WHEN t.typtype = 'c'
            THEN (SELECT json_agg(json_build_object('name', a.attname, 'type', a.atttypid::bigint, 'modifier', a.atttypmod)
                                  ORDER BY a.attnum)
                    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                   WHERE c.oid = t.typrelid AND c.relkind = 'c' AND a.attnum > 0 AND NOT a.attisdropped)
       END AS attributes,
       CASE WHEN t.typtype = 'r' AND n.nspname <> 'pg_catalog'
            THEN (SELECT json_build_object(
                           'subtype', r.rngsubtype::bigint, 'canonical', r.rngcanonical <> 0,
                           'collation', CASE WHEN r.rngcollation <> b.typcollation
                                             THEN ${nameOf('pg_collation', 'coll', 'r.rngcollation')} END,
                           'operator_class', CASE WHEN NOT c.opcdefault THEN ${nameOf('pg_opclass', 'opc', 'c.oid')} END,
                           'difference', ${nameOf('pg_proc', 'pro', 'r.rngsubdiff')},
                           'multirange', ${version < 140000 ? 'NULL' : nameOf('pg_type', 'typ', 'r.rngmultitypid')})
                    FROM pg_range r
                    JOIN pg_type b ON b.oid = r.rngsubtype
                    JOIN pg_opclass c ON c.oid = r.rngsubopc
                   WHERE r.rngtypid = t.oid)
       END AS range
  FROM used
  JOIN pg_type t USING (oid)
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_type e ON e.oid = t.typelem
  LEFT JOIN pg_depend o ON o.classid = 'pg_type'::regclass AND o.objid = t.oid AND o.deptype = 'e'
                       AND o.refclassid = 'pg_extension'::regclass
  LEFT JOIN pg_extension x ON x.oid = o.refobjid
 ORDER BY n.nspname, t.typname`;

/** What a modifier says of a type, as PostgreSQL prints it after the type's name. */
export interface ModifierRow {
  type: number;
  modifier: number;
  text: string;
}

/** `$1` are types, `$2` a modifier of each. */
export const MODIFIERS_SQL = `
SELECT m.type, m.modifier,
       substr(format_type(m.type, m.modifier), length(format_type(m.type, NULL)) + 1) AS text
  FROM unnest($1::oid[], $2::int[]) AS m (type, modifier)`;

export interface ConstraintRow {
  /** 0 for a domain's. */
  relation: number;
  /** The domain; 0 for a table's. */
  domain: number;
  name: string;
  /** `p`rimary, `u`nique, `c`heck, `f`oreign, e`x`clusion. */
  kind: string;
  columns: number[] | null;
  /** Of a check. */
  expression: string | null;
  /** Of an exclusion. */
  definition: string | null;
  to: number;
  to_columns: number[] | null;
  on_delete: string;
  on_update: string;
  /** Of the columns that are set when a parent goes, where those are not all. */
  on_delete_columns: number[] | null;
  match_full: boolean;
  deferrable: boolean;
  /** Whether it is put off unless somebody says otherwise. */
  deferred: boolean;
  /** Of a primary key or a unique constraint: columns that its index carries along. */
  included: number[] | null;
  /** False while rows from before, or any, may break it. */
  valid: boolean;
  nulls_not_distinct: boolean;
  /** A foreign key with PERIOD, whose last column holds a range. */
  period: boolean;
}

/** Those of partitions are copies of their parent's, and left out. */
export const constraintsSql = (version: number): string => `
SELECT c.conrelid AS relation, c.contypid AS domain, c.conname AS name, c.contype AS kind, c.conkey AS columns,
       CASE WHEN c.contype = 'c' THEN pg_get_expr(c.conbin, c.conrelid) END AS expression,
       CASE WHEN c.contype = 'x' THEN pg_get_constraintdef(c.oid) END AS definition,
       c.confrelid AS "to", c.confkey AS to_columns,
       c.confdeltype AS on_delete, c.confupdtype AS on_update, c.confmatchtype = 'f' AS match_full,
       ${version >= 150000 ? 'c.confdelsetcols' : 'NULL::int2[]'} AS on_delete_columns,
       c.condeferrable AS deferrable, c.condeferred AS deferred,
       CASE WHEN i.indnatts > i.indnkeyatts THEN (i.indkey::int2[])[i.indnkeyatts:] END AS included,
       c.convalidated ${version >= 180000 ? 'AND c.conenforced' : ''} AS valid,
       ${version >= 150000 ? 'coalesce(i.indnullsnotdistinct, false)' : 'false'} AS nulls_not_distinct,
       ${version >= 180000 ? 'c.conperiod' : 'false'} AS period
  FROM pg_constraint c
  LEFT JOIN pg_index i ON c.contype IN ('p', 'u') AND i.indexrelid = c.conindid
 WHERE c.contype IN ('p', 'u', 'c', 'f', 'x') AND c.conparentid = 0 AND (c.conrelid = ANY($1::oid[]) OR c.contypid <> 0)
 ORDER BY c.conrelid, c.conname`;

export interface IndexRow {
  relation: number;
  name: string;
  unique: boolean;
  /** CREATE INDEX; null where it was dropped meanwhile. */
  definition: string | null;
  /** Numbers of columns with spaces between, 0 for an expression; those beyond `keys` are only carried along. */
  columns: string;
  keys: number;
  /** Of some rows only. */
  partial: boolean;
  nulls_not_distinct: boolean;
}

/** Those that are no constraint's. An index that could not be built, or is not yet, is none. */
export const indexesSql = (version: number): string => `
SELECT i.indrelid AS relation, c.relname AS name, i.indisunique AS unique, pg_get_indexdef(c.oid) AS definition,
       i.indkey::text AS columns, i.indnkeyatts::int AS keys, i.indpred IS NOT NULL AS partial,
       ${version >= 150000 ? 'i.indnullsnotdistinct' : 'false'} AS nulls_not_distinct
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
 WHERE i.indrelid = ANY($1::oid[]) AND i.indisvalid
   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
 ORDER BY i.indrelid, c.relname`;
