import { spawn } from 'node:child_process';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, codeOf, ConnectionError } from '../../errors';
import type { Account } from './account';
import { programIn, type Binaries } from './binaries';
import { pause, readIfThere, withFileFailures } from './failures';
import type { Layout } from './layout';
import { readLog } from './log';
import { runProgram, serverEnvironment } from './process';

/** After a crash a server replays its log first; with much to replay that takes a while. */
const READY_MS = 300_000;

/** What a server that runs over a data folder says of itself in postmaster.pid. */
interface PidFile {
  pid: number;
  /** null in the first moments. */
  port: number | null;
  /** `starting`, `ready`, `stopping`, …; empty in the first moments. */
  status: string;
}

/** The server ended before it was ready; `text` is what it wrote. */
export class LaunchFailure extends Error {
  constructor(readonly text: string) {
    super('The server ended before it was ready.');
  }

  get portTaken(): boolean {
    return /could not bind|Address already in use|could not create any TCP/.test(this.text);
  }

  /** Processes of a killed server are still about to end. */
  get stillInUse(): boolean {
    return /pre-existing shared memory block/.test(this.text);
  }
}

const pidPath = (dataFolder: string): string => join(dataFolder, 'postmaster.pid');

/** What a server's process file says of it; null when there is none, or it is cut off. */
export async function readPidFile(dataFolder: string): Promise<PidFile | null> {
  const lines = (await readIfThere(pidPath(dataFolder)))?.split(/\r?\n/);
  if (lines === undefined) return null;
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]) || null, status: lines[7]?.trim() ?? '' };
}

/**
 * Lets a server start although its dead predecessor's number was given to another process. PostgreSQL would refuse;
 * it takes its own parent's number for a stale one. So that goes into the file, whose other lines stay: by them it
 * still makes sure that no process of the predecessor is left.
 */
export async function disownPidFile(dataFolder: string): Promise<void> {
  const path = pidPath(dataFolder);
  if (process.platform === 'win32') {
    await rm(path, { force: true });
    return;
  }
  const text = await readIfThere(path);
  if (text === null) return;
  const { uid, gid, mode } = await stat(path);
  const [, ...rest] = text.split('\n');
  // A file without whole lines was cut off in a crash of the machine: nothing in it is of use.
  if (rest.length < 2) {
    await rm(path, { force: true });
    return;
  }
  const making = `${path}.tdm`;
  const file = await open(making, 'w', mode & 0o777);
  try {
    await file.writeFile([process.pid, ...rest].join('\n'));
    if (process.getuid?.() === 0) await file.chown(uid, gid);
  } finally {
    await file.close();
  }
  await rename(making, path);
}

interface LaunchOptions {
  layout: Layout;
  binaries: Binaries;
  account: Account | null;
  port: number;
  signal: AbortSignal | undefined;
  onSlow: () => void;
}

/**
 * Starts the server in a session of its own, so that it outlives this process and no Ctrl-C reaches it, and waits
 * until it takes connections. Throws LaunchFailure. When cancelled it is shut down again.
 */
export async function launch(options: LaunchOptions): Promise<void> {
  const { layout } = options;
  const from = await withFileFailures(layout.log, () => touchLog(layout.log));
  const ended = process.platform === 'win32' ? await launchOnWindows(options) : !(await launchDetached(options));
  if (ended) throw new LaunchFailure(await readLog(layout.log, from));
}

async function touchLog(path: string): Promise<number> {
  await writeFile(path, '', { flag: 'a', mode: 0o600 });
  return (await stat(path)).size;
}

/** False when it ended before it was ready. */
async function launchDetached(options: LaunchOptions): Promise<boolean> {
  const { layout, binaries, account, port, signal, onSlow } = options;
  const log = await open(layout.log, 'a', 0o600);
  const child = spawn(programIn(binaries.folder, 'postgres'), ['-D', layout.data, '-p', String(port)], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: serverEnvironment(),
    cwd: binaries.folder,
    ...(account ?? {}),
  });
  const end: { reached: boolean; error?: Error } = { reached: false };
  child.once('error', (error) => {
    end.error = error;
  });
  child.once('exit', () => {
    end.reached = true;
  });
  child.unref();
  await log.close();

  const begin = Date.now();
  let saidSlow = false;
  try {
    for (;;) {
      if (end.error) throw end.error;
      if (end.reached) return false;
      const file = await readPidFile(layout.data);
      if (file !== null && file.pid === child.pid && file.status === 'ready') return true;
      const waited = Date.now() - begin;
      if (waited > READY_MS) throw notReadyYet(layout);
      if (waited > 3_000 && !saidSlow) {
        saidSlow = true;
        onSlow();
      }
      await pause(waited < 500 ? 10 : 100, signal);
    }
  } catch (error) {
    if (error instanceof CancelledError) {
      child.kill('SIGINT');
      for (let wait = 0; !end.reached && wait < 100; wait++) await pause(100);
    }
    throw error;
  }
}

/** That the server runs, and takes no connection so far. */
export function notReadyYet(layout: Layout): ConnectionError {
  return new ConnectionError('The embedded server is still getting ready, for instance mending itself after a crash.', {
    hint: `Try again in a while; its log is ${layout.log}.`,
  });
}

/** Through pg_ctl, which gives up an administrator's rights first; PostgreSQL refuses to run with them. */
async function launchOnWindows({ layout, binaries, port }: LaunchOptions): Promise<boolean> {
  const seconds = String(READY_MS / 1000);
  const args = ['start', '-D', layout.data, '-l', layout.log, '-o', `-p ${port}`, '-w', '-t', seconds];
  // Its pipes would be the server's too and never close, so it gets none.
  const child = spawn(programIn(binaries.folder, 'pg_ctl'), args, {
    detached: true,
    stdio: 'ignore',
    env: serverEnvironment(),
    windowsHide: true,
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  return exitCode !== 0;
}

/** Asks the server to end, dropping its connections, without waiting. */
export async function requestStop(pid: number, dataFolder: string, binaries: () => Promise<Binaries>): Promise<void> {
  if (process.platform === 'win32') {
    const { folder } = await binaries();
    await runProgram(programIn(folder, 'pg_ctl'), ['stop', '-D', dataFolder, '-m', 'fast', '-W']);
    return;
  }
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
