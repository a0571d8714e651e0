import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Declared } from '../testcase/sources/file-kinds';

/** What is known of a file, as it is kept between starts. */
export interface IndexedFile {
  name: string;
  size: number;
  mtime: number;
  /** Of its text. */
  hash: string;
  /** What it holds for tests to call; null: nothing. */
  declared: Declared | null;
  /** `ScenarioUses[]` as JSON. */
  uses: string;
  /** Names of the files that its tests were followed into. */
  follows: string[];
}

const FORMAT = 1;

type Line = [name: string, size: number, mtime: number, hash: string, declared: Declared | null, follows: string[]];

/** Null when there is none, or when it was written by another version, half written or changed by somebody. */
export function readIndexCache(file: string, build: string): IndexedFile[] | null {
  try {
    const [head, ...lines] = readFileSync(file, 'utf8').split('\n');
    const { format, build: by, count } = JSON.parse(head) as Record<string, unknown>;
    if (format !== FORMAT || by !== build || lines.length !== count) return null;
    const files: IndexedFile[] = [];
    for (let i = 0; i + 1 < lines.length; i += 2) {
      const [name, size, mtime, hash, declared, follows] = JSON.parse(lines[i]) as Line;
      if (typeof name !== 'string' || typeof hash !== 'string' || !Array.isArray(follows)) return null;
      files.push({ name, size, mtime, hash, declared, follows, uses: lines[i + 1] });
    }
    return files;
  } catch {
    return null;
  }
}

/** Written beside and renamed, so that nobody reads half of it. Throws what the file system says. */
export function writeIndexCache(file: string, build: string, files: readonly IndexedFile[]): void {
  const lines = files.flatMap(({ name, size, mtime, hash, declared, follows, uses }) => [
    JSON.stringify([name, size, mtime, hash, declared, follows] satisfies Line),
    uses,
  ]);
  const head = JSON.stringify({ format: FORMAT, build, count: lines.length });
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, [head, ...lines].join('\n'));
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
