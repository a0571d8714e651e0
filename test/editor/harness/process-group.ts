import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { atEnd } from './cleanup';

export interface ProcessGroup {
  process: ChildProcess;
  /** What it has printed so far. */
  output(): Promise<string>;
  end(): Promise<void>;
}

/** Starts a command in a process group of its own, printing into `log`; the whole group ends with us. */
export function startGroup(
  command: string,
  args: string[],
  options: { env: NodeJS.ProcessEnv; log: string },
): ProcessGroup {
  const log = openSync(options.log, 'w');
  const child = spawn(command, args, { env: options.env, detached: true, stdio: ['ignore', log, log] });
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      // Never 0 or 1: those would be our own group and everyone's.
      return child.pid !== undefined && child.pid > 1 && process.kill(-child.pid, name);
    } catch {
      return false;
    }
  };
  const killNow = () => void signal('SIGKILL');
  process.on('exit', killNow);
  const end = atEnd(async () => {
    signal('SIGTERM');
    for (let waited = 0; waited < 3000 && signal(0); waited += 50) await delay(50);
    killNow();
    process.off('exit', killNow);
  });
  return { process: child, output: () => readFile(options.log, 'utf8'), end };
}
