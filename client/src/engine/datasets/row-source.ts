import type { Batch } from '../batch/vector';
import type { Schema, TableName } from '../schema/schema';
import type { Dataset, RowReadOptions, RowSource } from './dataset-store';
import type { TableFiles } from './manifest';

/** A dataset's rows, as a RowSource. */
export class DatasetRows implements RowSource {
  readonly name: string;
  readonly schema: Schema;
  readonly datasetVersionId: string;
  readonly notes: readonly string[];

  constructor(private readonly dataset: Dataset) {
    const { manifest } = dataset;
    this.name = manifest.name;
    this.schema = manifest.schema;
    this.datasetVersionId = manifest.dataset_version_id;
    this.notes = manifest.notes ?? [];
  }

  rowCount(table: TableName): number {
    return this.#files(table)?.row_count ?? 0;
  }

  hasTrace(table: TableName): boolean {
    return this.#files(table)?.trace === true;
  }

  read(table: TableName, options?: RowReadOptions): AsyncIterable<Batch> {
    return this.dataset.read(table, options);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #files({ schema, name }: TableName): TableFiles | undefined {
    return this.dataset.manifest.tables.find((table) => table.schema === schema && table.name === name);
  }
}
