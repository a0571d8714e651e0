import { existsSync } from 'node:fs';
import path from 'node:path';
import { shell } from './shell';

export function findOnPath(command: string): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, command)).find((file) => existsSync(file)) ?? null;
}

export function isOnPath(command: string): boolean {
  return findOnPath(command) !== null;
}

/** Installs Debian packages when that can be done without asking (root, with apt-get); else says what is missing. */
export async function installDebian(packages: string[], purpose: string): Promise<void> {
  const list = packages.join(' ');
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) {
    throw new Error(`Missing: ${list}, ${purpose}. Install it (Debian: sudo apt-get install ${list}) and run again.`);
  }
  console.log(`Installing ${list} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  try {
    await shell('apt-get', install, { env });
  } catch {
    // A fresh machine has no package lists yet, an old one has stale ones.
    await shell('apt-get', ['update'], { env });
    await shell('apt-get', install, { env });
  }
}
