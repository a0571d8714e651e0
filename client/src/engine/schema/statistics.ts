import type { ColumnProfile } from '../profile/column-profile';
import type { ColumnShape } from './column-shape';
import type { TableName } from './schema';

/** What changes in a database without its schema changing; kept beside a schema version, and no part of it. */
export interface SchemaStatistics {
  tables: TableStatistics[];
}

export interface TableStatistics extends TableName {
  /** The planner's estimate; null before the table was ever analysed. */
  row_estimate: number | null;
  bytes: number | null;
  columns: ColumnStatistics[];
}

export interface ColumnStatistics {
  name: string;
  /** Of pg_stats, where the role may read it: shares and counts, never values. */
  null_fraction: number | null;
  /** Distinct values; estimated. */
  distinct: number | null;
  average_width: number | null;
  /** What sampled values look like; null where none were sampled. */
  profile: ColumnProfile | null;
  /** Learnt for a job that makes rows up, and kept nowhere. */
  shape?: ColumnShape;
}
