import { newColumn } from '../schema/new-column';
import { builtin } from '../schema/types';
import type { Column, Table } from '../schema/schema';

/**
 * Why a row is in a subset, kept beside its values: the relationship that brought it, as an index into the schema's
 * `relationships` (-1 for a row of the root), and how many relationships it is away from the root. Two columns that
 * follow the table's own in its file, and in batches that are read or written with `trace`.
 */
export const TRACE_COLUMNS: readonly Column[] = [traceColumn('_tdm_relationship'), traceColumn('_tdm_distance')];

/** The table as its file holds it. */
export function withTrace(table: Table): Table {
  return { ...table, columns: [...table.columns, ...TRACE_COLUMNS] };
}

function traceColumn(name: string): Column {
  return newColumn(name, builtin('int4'), { source: 'user', confidence: 1, reason: 'kept by the subset' });
}
