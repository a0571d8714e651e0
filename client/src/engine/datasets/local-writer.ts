import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Batch } from '../batch/vector';
import { IntegrityError, TdmError } from '../errors';
import { isSameName } from '../schema/names';
import { displayName, type Table } from '../schema/schema';
import type { Dataset, DatasetStart, DatasetWriter, TableWriteOptions } from './dataset-store';
import { diskError } from './disk-error';
import { tableFileName } from './file-name';
import { LocalDataset } from './local-dataset';
import { HashingFile, syncFolder } from './local-files';
import { MANIFEST_FILE, temporaryName } from './local-names';
import type { Manifest, TableFiles } from './manifest';
import { writeParquet } from './parquet/writer';
import { withTrace } from './trace';

/** Writes a dataset version into a temporary folder beside its place, and renames it when it is whole. */
export class LocalWriter implements DatasetWriter {
  readonly #id = randomUUID();
  readonly #temporary: string;
  readonly #place: string;
  readonly #tables = new Map<string, TableFiles>();
  #state: 'open' | 'committed' | 'aborted' = 'open';

  private constructor(
    readonly folder: string,
    readonly start: DatasetStart,
  ) {
    this.#temporary = join(folder, temporaryName(start.jobId, this.#id));
    this.#place = join(folder, this.#id);
  }

  static async create(folder: string, start: DatasetStart): Promise<LocalWriter> {
    const writer = new LocalWriter(folder, start);
    try {
      await mkdir(folder, { recursive: true });
      // Test data is the user's own, also where the folder above is shared.
      await mkdir(writer.#temporary, { mode: 0o700 });
    } catch (error) {
      throw diskError(error, 'write', folder);
    }
    return writer;
  }

  async writeTable(table: Table, batches: AsyncIterable<Batch>, options: TableWriteOptions = {}): Promise<TableFiles> {
    this.#mustBeOpen();
    const name = tableFileName(table);
    const isKnown = this.start.schema.tables.some((known) => isSameName(known, table));
    if (!isKnown || this.#tables.has(name)) {
      const why = isKnown ? 'has been written already' : 'is not in the schema of this dataset';
      throw new TdmError('internal', `The table ${displayName(table)} ${why}.`, { where: displayName(table) });
    }
    const file = await HashingFile.create(join(this.#temporary, name));
    try {
      const rowCount = await writeParquet(options.trace === true ? withTrace(table) : table, batches, file, options);
      const written: TableFiles = {
        schema: table.schema,
        name: table.name,
        row_count: rowCount,
        files: [{ path: name, row_count: rowCount, ...(await file.finish()) }],
        literal_rows: options.literalRows ?? [],
        ...(options.trace === true ? { trace: true } : {}),
      };
      this.#tables.set(name, written);
      return written;
    } catch (error) {
      await file.discard();
      throw error;
    }
  }

  written(): Dataset {
    this.#mustBeOpen();
    return new LocalDataset(this.#manifest(), this.#temporary);
  }

  async commit(): Promise<Dataset> {
    this.#mustBeOpen();
    const manifest = this.#manifest();
    const file = await HashingFile.create(join(this.#temporary, MANIFEST_FILE));
    try {
      await file.write([new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)]);
      await file.finish();
    } catch (error) {
      await file.discard();
      throw error;
    }
    try {
      await syncFolder(this.#temporary);
      await rename(this.#temporary, this.#place);
      this.#state = 'committed';
      await syncFolder(this.folder);
    } catch (error) {
      throw diskError(error, 'write', this.#place);
    }
    return new LocalDataset(manifest, this.#place);
  }

  async abort(): Promise<void> {
    if (this.#state === 'committed') return;
    this.#state = 'aborted';
    try {
      await rm(this.#temporary, { recursive: true, force: true });
    } catch (error) {
      throw diskError(error, 'remove', this.#temporary);
    }
  }

  #manifest(): Manifest {
    return {
      format: 1,
      dataset_version_id: this.#id,
      name: this.start.name,
      origin: this.start.origin,
      job_id: this.start.jobId,
      created_at: new Date().toISOString(),
      seed: this.start.seed,
      locale: this.start.locale,
      schema: this.start.schema,
      tables: this.start.schema.tables.map((table) => this.#written(table)),
      ...(this.start.parentId === undefined ? {} : { parent_id: this.start.parentId }),
      ...(this.start.notes === undefined ? {} : { notes: this.start.notes }),
    };
  }

  #written(table: Table): TableFiles {
    const written = this.#tables.get(tableFileName(table));
    if (written !== undefined) return written;
    throw new IntegrityError(`The table ${displayName(table)} of the dataset ${this.start.name} was not written.`, {
      where: displayName(table),
    });
  }

  #mustBeOpen(): void {
    if (this.#state !== 'open') {
      throw new TdmError('internal', `The dataset version ${this.#id} is ${this.#state}; nothing can be added.`);
    }
  }
}
