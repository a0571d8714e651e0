/** What the planner knows of tables. `$1` are the relations' oids; a partitioned table's is the sum of its partitions. */

export interface TableStatisticsRow {
  relation: number;
  rows: number | null;
  bytes: string | null;
}

/**
 * A table that was never analysed has no estimate, and is measured on the disk where `$2` says so: that waits for whoever
 * has it locked.
 */
export const TABLE_STATISTICS_SQL = `
WITH RECURSIVE part (root, oid) AS (
    SELECT oid, oid FROM unnest($1::oid[]) AS oid
  UNION ALL
    SELECT part.root, i.inhrelid FROM part
      JOIN pg_inherits i ON i.inhparent = part.oid
      JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition
), leaf AS (
    SELECT part.root, c.oid, c.relkind, c.reltoastrelid, c.relpages, c.reltuples::float8,
           c.reltuples >= 0 AND (c.relpages > 0 OR c.reltuples > 0 OR current_setting('server_version_num')::int >= 140000) AS known
      FROM part JOIN pg_class c USING (oid)
     WHERE c.relkind <> 'p'
)
SELECT l.root AS relation, CASE WHEN bool_and(l.known) THEN sum(l.reltuples) END AS rows,
       sum(CASE WHEN l.relkind = 'f' THEN NULL
                WHEN l.known THEN (l.relpages + coalesce(t.relpages, 0)) * current_setting('block_size')::bigint
                WHEN $2::boolean THEN pg_relation_size(l.oid) END)::text AS bytes
  FROM leaf l
  LEFT JOIN pg_class t ON t.oid = l.reltoastrelid
 GROUP BY l.root`;

export interface ColumnStatisticsRow {
  schema: string;
  table: string;
  column: string;
  /** Statistics of the table with all that inherit from it: what a partitioned table has. */
  inherited: boolean;
  null_fraction: number;
  /** A count, or as a negative share of the rows. */
  distinct: number;
  average_width: number;
}

/** pg_stats shows only what the role may read. `$1` are names of schemas. No value is ever asked for. */
export const COLUMN_STATISTICS_SQL = `
SELECT schemaname AS schema, tablename AS table, attname AS column, inherited, null_frac AS null_fraction,
       n_distinct AS distinct, avg_width AS average_width
  FROM pg_stats
 WHERE schemaname = ANY($1::name[])`;
