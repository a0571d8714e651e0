import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../errors';

const NAME = /^tdm-browser-(\d+)-/;

/** A folder for what a browser keeps while it runs. Those of processes that were killed are removed first. */
export async function makeProfileFolder(folder = tmpdir()): Promise<string> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await removeProfileFolder(join(folder, name));
  }
  return mkdtemp(join(folder, `tdm-browser-${process.pid}-`));
}

/** A browser that has just ended may still hold a file, and another user's is not ours to remove. */
export async function removeProfileFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
