import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Batch } from '../batch/vector';
import { IntegrityError, UserError } from '../errors';
import { isSameName } from '../schema/names';
import { displayName, type Table, type TableName } from '../schema/schema';
import type { Dataset, DatasetReadOptions } from './dataset-store';
import { diskError } from './disk-error';
import { fileSource, verifyFile } from './local-files';
import type { DataFile, Manifest, TableFiles } from './manifest';
import { readParquet } from './parquet/reader';
import { TRACE_COLUMNS, withTrace } from './trace';

/** A dataset version in a folder. */
export class LocalDataset implements Dataset {
  constructor(
    readonly manifest: Manifest,
    readonly location: string,
  ) {}

  async *read(name: TableName, options: DatasetReadOptions = {}): AsyncIterable<Batch> {
    const { table, written } = this.#find(name);
    if (options.trace === true && written.trace !== true)
      throw new UserError(
        `The dataset ${this.manifest.name} does not say why rows of ${displayName(name)} are in it.`,
        {
          where: this.location,
          hint: 'A subset says it; make one.',
        },
      );
    const verifying = this.verify(name, options.signal);
    verifying.catch(() => undefined);
    if (options.verify !== 'meanwhile') await verifying;
    let rows = 0;
    try {
      for await (const batch of this.#rows(table, written, options)) {
        rows = batch.firstRow + batch.length;
        yield batch;
      }
    } catch (error) {
      // What is damaged is told by its checksum rather than by what could not be read.
      await verifying;
      throw error;
    }
    await verifying;
    if (rows !== written.row_count) {
      throw new IntegrityError(
        `The files of ${displayName(name)} hold ${rows} rows, the manifest says ${written.row_count}.`,
        { where: this.location, hint: 'The dataset is damaged. Make it again.' },
      );
    }
  }

  async verify(name: TableName, signal?: AbortSignal): Promise<void> {
    for (const file of this.#find(name).written.files) {
      const path = this.#path(file);
      const handle = await openFile(path);
      try {
        await verifyFile(handle, file, path, signal);
      } catch (error) {
        throw diskError(error, 'read', path);
      } finally {
        await handle.close();
      }
    }
  }

  async *#rows(table: Table, written: TableFiles, options: DatasetReadOptions): AsyncGenerator<Batch, void, undefined> {
    const inFile = written.trace === true ? withTrace(table) : table;
    const isTraced = written.trace === true && options.columns === undefined;
    const drop = isTraced && options.trace !== true ? TRACE_COLUMNS.length : 0;
    let rows = 0;
    for (const file of written.files) {
      const path = this.#path(file);
      const handle = await openFile(path);
      try {
        const source = fileSource(handle, file.bytes, path);
        for await (const batch of readParquet(source, inFile, { ...options, firstRow: rows })) {
          rows = batch.firstRow + batch.length;
          yield drop === 0 ? batch : { ...batch, vectors: batch.vectors.slice(0, -drop) };
        }
      } catch (error) {
        throw diskError(error, 'read', path);
      } finally {
        await handle.close();
      }
    }
  }

  #find(name: TableName): { table: Table; written: TableFiles } {
    const isTable = (table: TableName): boolean => isSameName(table, name);
    const table = this.manifest.schema.tables.find(isTable);
    const written = this.manifest.tables.find(isTable);
    if (table !== undefined && written !== undefined) return { table, written };
    const has = this.manifest.tables.map(displayName).join(', ');
    throw new UserError(`The dataset ${this.manifest.name} has no table ${displayName(name)}.`, {
      hint: has === '' ? 'It has no tables.' : `It has: ${has}.`,
      where: this.location,
    });
  }

  #path(file: DataFile): string {
    return join(this.location, ...file.path.split('/'));
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (error) {
    throw diskError(error, 'read', path);
  }
}
