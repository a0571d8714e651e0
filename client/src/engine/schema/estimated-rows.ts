import { storedColumns, type Table } from './schema';
import type { TableStatistics } from './statistics';

/** Bytes of a row besides its values: its header and its place in the page. */
const ROW_BYTES = 28;
/** Bytes of a value whose length is its own, as PostgreSQL's planner takes them to be. */
const ANY_LENGTH = 32;
const WIDTHS: Readonly<Record<string, number>> = {
  bool: 1,
  int2: 2,
  int4: 4,
  int8: 8,
  float4: 4,
  float8: 8,
  date: 4,
  time: 8,
  timestamp: 8,
  timestamptz: 8,
  money: 8,
  macaddr: 6,
  uuid: 16,
};

/**
 * Rows of a table: as the planner knows them or, where it was never analysed (a dump just restored), as its size on the
 * disk makes likely, the way the planner itself guesses; null where neither is known.
 */
export function estimatedRows(table: Table, { row_estimate: known, bytes }: TableStatistics): number | null {
  if (known !== null && known >= 0) return known;
  if (bytes === null) return null;
  const width = storedColumns(table).reduce(
    (sum, { type }) => sum + (type.array ? ANY_LENGTH : (WIDTHS[type.name] ?? ANY_LENGTH)),
    ROW_BYTES,
  );
  return Math.round(bytes / width);
}
