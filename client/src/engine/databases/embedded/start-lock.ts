import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { codeOf, ConnectionError } from '../../errors';
import { pause } from './failures';
import { isAlive } from './process';

/** A holder shows every few seconds that it lives; one that has not for this long has lost the lock. */
const BEAT_MS = 5_000;
const STALE_MS = 30_000;
const WAIT_MS = 180_000;

interface Holder {
  pid: number;
  host: string;
}

/**
 * Runs `work` while no other process on this machine does the same under this lock file. A lock left behind by a dead
 * process is taken over. Throws ConnectionError when another one holds it for minutes.
 */
export async function withLock<Result>(
  path: string,
  work: () => Promise<Result>,
  options: { signal?: AbortSignal; onWait?: () => void } = {},
): Promise<Result> {
  const deadline = Date.now() + WAIT_MS;
  for (let round = 0; !(await tryCreate(path)); round++) {
    if (await isStale(path)) await breakStale(path);
    if (round === 20) options.onWait?.();
    if (Date.now() > deadline) {
      throw new ConnectionError('Another process has been starting the embedded server for minutes.', {
        hint: `End that process; if there is none, delete ${path}.`,
        where: path,
      });
    }
    await pause(50, options.signal);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(path, { force: true });
  }
}

async function tryCreate(path: string): Promise<boolean> {
  let file;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    // Windows says EPERM while a deleted file is still open elsewhere.
    const busy = codeOf(error) === 'EEXIST' || (process.platform === 'win32' && codeOf(error) === 'EPERM');
    if (busy) return false;
    throw error;
  }
  try {
    const holder: Holder = { pid: process.pid, host: hostname() };
    await file.writeFile(JSON.stringify(holder));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

async function isStale(path: string): Promise<boolean> {
  let text: string;
  let touched: number;
  try {
    text = await readFile(path, 'utf8');
    touched = (await stat(path)).mtimeMs;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  if (Date.now() - touched > STALE_MS) return true;
  const holder = parseHolder(text);
  // Half-written, or from another machine or container whose processes cannot be seen: time alone tells.
  if (holder === null || holder.host !== hostname()) return false;
  if (holder.pid !== process.pid) return !(await isAlive(holder.pid));
  // This process's number, but older than this process: the holder is dead and its number was given out again.
  return touched < Date.now() - process.uptime() * 1000 - 1_000;
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return null;
    return typeof value.pid === 'number' && typeof value.host === 'string'
      ? { pid: value.pid, host: value.host }
      : null;
  } catch {
    return null;
  }
}

/** Two processes may find the same stale lock: only the one that holds the guard deletes, and looks again before. */
async function breakStale(path: string): Promise<void> {
  const guard = `${path}.break`;
  try {
    await (await open(guard, 'wx', 0o600)).close();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const age = await stat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > STALE_MS) await rm(guard, { force: true });
    return;
  }
  try {
    if (await isStale(path)) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}
