import type { Batch } from '../../client/src/engine/batch/vector';
import type { RowSource } from '../../client/src/engine/datasets/dataset-store';
import type { Schema, Table, TableName } from '../../client/src/engine/schema/schema';
import { batchesOf, inTurn, type Row } from './batches';

/** Rows of tests as a step is handed them: table name -> rows, in batches of `size`. */
export class TestRows implements RowSource {
  readonly name = 'test';
  readonly datasetVersionId = null;
  readonly notes: readonly string[] = [];
  closed = false;

  constructor(
    readonly schema: Schema,
    readonly rows: Record<string, Row[]>,
    readonly size = 3,
  ) {}

  rowCount({ name }: TableName): number {
    return (this.rows[name] ?? []).length;
  }

  hasTrace(): boolean {
    return false;
  }

  read({ name }: TableName): AsyncIterable<Batch> {
    const table = this.schema.tables.find((known) => known.name === name) as Table;
    return inTurn(batchesOf(table, this.rows[name] ?? [], this.size));
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}
