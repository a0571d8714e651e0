import { createBuilder } from '../../../client/src/engine/batch/builder';
import { fieldsOf } from '../../../client/src/engine/batch/fields';
import { appendText } from '../../../client/src/engine/batch/text-form';
import type { Batch } from '../../../client/src/engine/batch/vector';
import { quoteTable } from '../../../client/src/engine/databases/identifiers';
import type { DatasetStore } from '../../../client/src/engine/datasets/dataset-store';
import type { DatasetOrigin } from '../../../client/src/engine/datasets/manifest';
import { storedColumns, type Schema, type Table } from '../../../client/src/engine/schema/schema';

/** Rows by quoted table, in PostgreSQL's text form, of the columns that are stored. */
export type TextRows = Readonly<Record<string, (string | null)[][]>>;

async function* batchOf(source: Table, rows: (string | null)[][]): AsyncIterable<Batch> {
  const stored = { ...source, columns: storedColumns(source) };
  const fields = fieldsOf(stored);
  const builders = fields.map((field) => createBuilder(field.vector));
  for (const row of rows) row.forEach((value, index) => appendText(builders[index], fields[index], value));
  const vectors = builders.map((builder) => builder.finish());
  if (rows.length > 0) yield await Promise.resolve({ firstRow: 0, length: rows.length, vectors });
}

/** A dataset of those rows; its id. */
export async function datasetOf(
  datasets: DatasetStore,
  schema: Schema,
  rows: TextRows,
  origin: DatasetOrigin = 'subset',
): Promise<string> {
  const jobId = crypto.randomUUID();
  const writer = await datasets.create({ name: 'test', origin, jobId, seed: 's', locale: 'en', schema });
  for (const table of schema.tables) await writer.writeTable(table, batchOf(table, rows[quoteTable(table)] ?? []));
  return (await writer.commit()).manifest.dataset_version_id;
}
