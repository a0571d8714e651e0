import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { codeOf } from '../errors';
import type { Dataset, DatasetStart, DatasetStore, DatasetWriter } from './dataset-store';
import { diskError } from './disk-error';
import { LocalDataset } from './local-dataset';
import {
  isVersionId,
  jobOfTemporary,
  MANIFEST_FILE,
  noSuchVersion,
  REMOVED,
  temporaryName,
  versionName,
} from './local-names';
import { LocalWriter } from './local-writer';
import type { Manifest } from './manifest';
import { readManifest } from './read-manifest';

/**
 * Datasets in a folder of this machine: a version is `<folder>/<dataset_version_id>/` with its manifest and a Parquet
 * file for each table. The folder is made when it is first written.
 */
export function createLocalDatasetStore(folder: string): DatasetStore {
  return new LocalStore(resolve(folder));
}

class LocalStore implements DatasetStore {
  constructor(readonly folder: string) {}

  create(start: DatasetStart): Promise<DatasetWriter> {
    return LocalWriter.create(this.folder, start);
  }

  async open(datasetVersionId: string): Promise<Dataset> {
    const place = join(this.folder, versionName(datasetVersionId));
    const path = join(place, MANIFEST_FILE);
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      throw codeOf(error) === 'ENOENT' ? noSuchVersion(datasetVersionId) : diskError(error, 'read', path);
    }
    return new LocalDataset(readManifest(text, versionName(datasetVersionId), path), place);
  }

  async list(): Promise<Manifest[]> {
    const manifests: Manifest[] = [];
    for (const name of await this.#names()) {
      if (!isVersionId(name)) continue;
      try {
        manifests.push((await this.open(name)).manifest);
      } catch {
        // Left out, so that one broken version does not hide the rest; opening it says what is wrong.
      }
    }
    return manifests.sort(
      (left, right) =>
        right.created_at.localeCompare(left.created_at) ||
        left.dataset_version_id.localeCompare(right.dataset_version_id),
    );
  }

  async remove(datasetVersionId: string): Promise<void> {
    const name = versionName(datasetVersionId);
    const place = join(this.folder, name);
    const away = join(this.folder, temporaryName(REMOVED, name));
    try {
      // Out of sight in one step: a reader sees the whole version or none.
      await rename(place, away);
      await rm(away, { recursive: true, force: true });
    } catch (error) {
      throw codeOf(error) === 'ENOENT' ? noSuchVersion(datasetVersionId) : diskError(error, 'remove', place);
    }
  }

  async sweep(isLive: (jobId: string) => boolean): Promise<number> {
    let swept = 0;
    for (const name of await this.#names()) {
      const jobId = jobOfTemporary(name);
      if (jobId === null || isLive(jobId)) continue;
      const path = join(this.folder, name);
      try {
        await rm(path, { recursive: true, force: true });
      } catch (error) {
        throw diskError(error, 'remove', path);
      }
      swept++;
    }
    return swept;
  }

  async #names(): Promise<string[]> {
    try {
      return await readdir(this.folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw diskError(error, 'read', this.folder);
    }
  }
}
