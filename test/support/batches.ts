import { type AnyBuilder, createBuilder } from '../../client/src/engine/batch/builder';
import { fieldsOf } from '../../client/src/engine/batch/fields';
import { readText } from '../../client/src/engine/batch/text-form';
import type { Batch, VectorKind } from '../../client/src/engine/batch/vector';
import type { Table } from '../../client/src/engine/schema/schema';

/** Rows for tests and batches of them. A value is as its builder takes it; text as a string. */
export type Value = boolean | number | bigint | string | Uint8Array | null;
export type Row = Value[];

function appendValue(builder: AnyBuilder, value: Value): void {
  if (value === null) builder.appendNull();
  else if (typeof value === 'string') (builder as { appendString(text: string): void }).appendString(value);
  else (builder as { append(value: Value): void }).append(value);
}

function filled(builders: AnyBuilder[], rows: Row[], firstRow: number): Batch {
  for (const row of rows) row.forEach((value, index) => appendValue(builders[index], value));
  return { firstRow, length: rows.length, vectors: builders.map((builder) => builder.finish()) };
}

/** Rows whose columns have these kinds, as one batch. */
export function batchOf(kinds: VectorKind[], rows: Row[], firstRow = 0): Batch {
  return filled(kinds.map(createBuilder), rows, firstRow);
}

/** The table's rows in batches of `size`. */
export function* batchesOf(source: Table, rows: Row[], size = Math.max(1, rows.length)): Generator<Batch> {
  const builders = fieldsOf(source).map((field) => createBuilder(field.vector));
  for (let firstRow = 0; firstRow < rows.length; firstRow += size) {
    yield filled(builders, rows.slice(firstRow, firstRow + size), firstRow);
  }
}

export type TextRow = (string | null)[];

/** Every value in PostgreSQL's text form: exact, and equal exactly when the values are. */
export function textOf(source: Table, batch: Batch): TextRow[] {
  const fields = fieldsOf(source);
  return Array.from({ length: batch.length }, (_, row) =>
    batch.vectors.map((vector, index) => readText(vector, fields[index], row, source.columns[index].type)),
  );
}

export function textRows(source: Table, rows: Row[]): TextRow[] {
  return [...batchesOf(source, rows)].flatMap((batch) => textOf(source, batch));
}

export async function collect(source: Table, batches: AsyncIterable<Batch>): Promise<TextRow[]> {
  const rows: TextRow[] = [];
  for await (const batch of batches) rows.push(...textOf(source, batch));
  return rows;
}

export async function* inTurn<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}
