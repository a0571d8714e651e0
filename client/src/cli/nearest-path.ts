import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** A file or folder of this name in the current folder or the nearest one above; null where there is none. */
export async function nearestPath(name: string): Promise<string | null> {
  for (let at = resolve(process.cwd()); ; at = dirname(at)) {
    const path = join(at, name);
    const found = await access(path).then(
      () => true,
      () => false,
    );
    if (found) return path;
    if (dirname(at) === at) return null;
  }
}
