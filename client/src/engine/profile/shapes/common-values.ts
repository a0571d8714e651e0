import type { Connection } from '../../databases/database';
import { attempt } from '../../schema/sources/attempt';

/** What PostgreSQL's own statistics say of a column; values in text form. */
export interface CommonValues {
  schema: string;
  table: string;
  column: string;
  null_fraction: number;
  /** A count, or as a negative share of the rows. */
  distinct: number;
  average_width: number;
  common: string[] | null;
  shares: number[] | null;
  /** Bounds of as many rows each, of values that are not among the common ones. */
  bounds: string[] | null;
}

const TIMEOUT_MS = 10_000;

/** pg_stats shows only what the role may read. Of a table that others inherit from, what holds for all of them. */
const SQL = `
SELECT DISTINCT ON (schemaname, tablename, attname)
       schemaname AS schema, tablename AS table, attname AS column, null_frac::float8 AS null_fraction,
       n_distinct::float8 AS distinct, avg_width AS average_width, to_json(most_common_vals::text::text[])::text AS common,
       to_json(most_common_freqs)::text AS shares, to_json(histogram_bounds::text::text[])::text AS bounds
  FROM pg_stats
 WHERE schemaname = ANY($1::name[])
 ORDER BY schemaname, tablename, attname, inherited DESC`;

type Written = Omit<CommonValues, 'common' | 'shares' | 'bounds'> &
  Record<'common' | 'shares' | 'bounds', string | null>;

/** Of all columns of some schemas; null where it took too long. Within a transaction that reads. */
export async function readCommonValues(
  connection: Connection,
  schemas: readonly string[],
): Promise<CommonValues[] | null> {
  const rows = await attempt<Written>(connection, { statement: TIMEOUT_MS }, SQL, [schemas]);
  return (
    rows?.map((row) => ({
      ...row,
      common: readList(row.common) as string[] | null,
      shares: readList(row.shares) as number[] | null,
      bounds: readList(row.bounds) as string[] | null,
    })) ?? null
  );
}

const readList = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
