import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { isRead, isSkippedFolder, MAX_FILE_SIZE } from '../testcase/sources/file-kinds';
import type { IndexedFolder } from './messages';

/** A file as the file system tells of it. */
export interface FoundFile {
  /** Absolute. */
  path: string;
  /** As the workspace names it. */
  name: string;
  size: number;
  mtime: number;
}

/**
 * The files of some folders that are worth reading, each once: one that lies in two folders of the workspace belongs to
 * the inner one. Links are not followed. Yields nothing of what cannot be read.
 */
export function* walk(folders: readonly IndexedFolder[]): Generator<FoundFile> {
  const roots = new Set(folders.map(({ path }) => path));
  for (const { path, prefix } of folders) yield* inside(path, prefix, roots);
}

function* inside(folder: string, prefix: string, roots: ReadonlySet<string>): Generator<FoundFile> {
  const waiting = [{ folder, prefix }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of entriesOf(next.folder)) {
      const path = next.folder + (next.folder.endsWith(sep) ? '' : sep) + entry.name;
      const name = next.prefix + entry.name;
      if (entry.isDirectory()) {
        if (!isSkippedFolder(entry.name) && !roots.has(path)) waiting.push({ folder: path, prefix: `${name}/` });
      } else if (entry.isFile() && isRead(name)) {
        const found = fileAt(path, name);
        if (found !== null) yield found;
      }
    }
  }
}

/** Null for what is no file that is read. */
export function fileAt(path: string, name: string): FoundFile | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > MAX_FILE_SIZE) return null;
  return { path, name, size: stat.size, mtime: Math.round(stat.mtimeMs) };
}

/** The name that a path has in the workspace; null outside of it, and in folders that are not read. */
export function nameIn(folders: readonly IndexedFolder[], path: string): string | null {
  const inner = folders
    .filter((folder) => path.startsWith(join(folder.path, sep)))
    .sort((one, other) => other.path.length - one.path.length)
    .at(0);
  if (inner === undefined) return null;
  const parts = path.slice(join(inner.path, sep).length).split(sep);
  if (parts.slice(0, -1).some(isSkippedFolder)) return null;
  return inner.prefix + parts.join('/');
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
