import type { Listing } from '../testcase/sources/source-table';

/** What the server and the thread that reads the workspace say to each other. */

/** A folder of the workspace. `prefix` goes before the names of its files when there are several: `shop/`. */
export interface IndexedFolder {
  /** Absolute, as the file system names it. */
  path: string;
  prefix: string;
}

export type ToIndexer =
  /** Reads everything; once more when the folders have changed. `cacheFile` null: nothing is kept between starts. */
  | { type: 'start'; folders: IndexedFolder[]; cacheFile: string | null; build: string }
  /** Absolute paths of files that were made, changed or removed; of folders too. */
  | { type: 'changed'; paths: string[] }
  /** What an editor holds of a file; null when it holds it no more. */
  | { type: 'open'; path: string; text: string | null };

export type FromIndexer =
  | { type: 'files'; files: FileNews[]; removed: string[] }
  /** All that tests may call was told of; what every test needs follows. */
  | { type: 'listed' }
  /** Everything was read that there is to read now; `files` and `tests` count all. */
  | { type: 'ready'; files: number; tests: number; read: number; milliseconds: number }
  | { type: 'log'; message: string };

export interface FileNews {
  /** As the workspace names it, with forward slashes. */
  name: string;
  /** Of a file whose text has changed that tests may call; null for one that they can't; left out when it is as it was. */
  source?: Listing | null;
  /** `ScenarioUses[]` as JSON; left out when they are as they were. */
  uses?: string;
}

/** What one test of a file needs; a file's line numbers are 1-based. */
export interface ScenarioUses {
  name: string;
  line: number;
  /** Entity, field, semantic type, line. */
  fields: [string, string, string, number][];
}

/** Either end of a connection between two threads, or within one. */
export interface Port<In, Out> {
  post(message: Out): void;
  onMessage(listener: (message: In) => void): void;
  close(): void;
}
