import { readText } from '../batch/text-form';
import { fieldsOf } from '../batch/fields';
import type { Batch } from '../batch/vector';
import { displayName, storedColumns } from '../schema/schema';
import { maskBatch } from './mask-batch';
import type { TableMask } from './plan';

/** Some rows of a table before and after masking: their masked columns alone, in PostgreSQL's text form. */
export interface PreviewTable {
  table: string;
  columns: PreviewColumn[];
  rows: PreviewRow[];
}

export interface PreviewColumn {
  column: string;
  technique: string;
  pii_type: string;
}

export interface PreviewRow {
  before: Record<string, string | null>;
  after: Record<string, string | null>;
}

/** What a plan does to some rows; nothing of them is kept. */
export function previewTable(mask: TableMask, batch: Batch): PreviewTable {
  const { table } = mask;
  const columns = [...mask.columns].sort((one, other) => one.index - other.index);
  const masked = maskBatch(mask, batch);
  const fields = fieldsOf(table);
  const types = storedColumns(table).map(({ type }) => type);
  const row = ({ vectors }: Batch, at: number): Record<string, string | null> =>
    Object.fromEntries(
      columns.map(({ index, rule }) => [rule.column.name, readText(vectors[index], fields[index], at, types[index])]),
    );
  return {
    table: displayName(table),
    columns: columns.map(({ rule: { column, technique, pii_type } }) => ({ column: column.name, technique, pii_type })),
    rows: Array.from({ length: batch.length }, (_, at) => ({ before: row(batch, at), after: row(masked, at) })),
  };
}
