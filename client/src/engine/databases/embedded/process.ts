import { execFile, spawn } from 'node:child_process';
import { readFile, readlink, realpath } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf, throwIfCancelled } from '../../errors';
import type { Account } from './account';

const run = promisify(execFile);

/** Whether a process with this number runs. One that ended but was not yet collected by its parent does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'latin1');
    // The state follows the name, which is in parentheses and may hold any character.
    return status.charAt(status.lastIndexOf(')') + 2) !== 'Z';
  } catch (error) {
    return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ESRCH';
  }
}

/** Whether this process is a PostgreSQL server over this data folder, and not another one that got its number. */
export async function isServerOf(pid: number, dataFolder: string): Promise<boolean> {
  if (!(await isAlive(pid))) return false;
  try {
    if (process.platform === 'linux') {
      const name = await readFile(`/proc/${pid}/comm`, 'utf8');
      return name.trim() === 'postgres' && (await readlink(`/proc/${pid}/cwd`)) === (await realpath(dataFolder));
    }
    if (process.platform === 'win32') {
      const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { windowsHide: true });
      return stdout.toLowerCase().includes('postgres.exe');
    }
    const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
    return stdout.includes('postgres') && stdout.includes(dataFolder);
  } catch {
    // Not ours to look at, so not ours.
    return false;
  }
}

const KEPT_VARIABLES = [
  ...['PATH', 'TZ', 'TMPDIR', 'TEMP', 'TMP'],
  ...['Path', 'SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'APPDATA', 'LOCALAPPDATA', 'USERPROFILE'],
];

/**
 * The environment for PostgreSQL's programs: little of ours, because what starts us may carry passwords, other
 * libraries (LD_LIBRARY_PATH) or settings of another server (PG...). Messages are in English, since we read them.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = KEPT_VARIABLES.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), LC_ALL: 'C', LANG: 'C' };
}

interface ProgramResult {
  /** null when it was ended by a signal. */
  exitCode: number | null;
  /** What it wrote, both streams. */
  output: string;
}

interface ProgramOptions {
  account?: Account | null;
  cwd?: string;
  signal?: AbortSignal;
}

/** Runs a program to its end. Rejects with the system's error when it cannot be started; CancelledError once it is
 *  gone after an abort. */
export async function runProgram(
  file: string,
  args: string[],
  { account, cwd, signal }: ProgramOptions = {},
): Promise<ProgramResult> {
  throwIfCancelled(signal);
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(),
    cwd,
    windowsHide: true,
    ...(account ?? {}),
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const cancel = (): void => {
    child.kill();
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    throwIfCancelled(signal);
    return { exitCode, output };
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}
