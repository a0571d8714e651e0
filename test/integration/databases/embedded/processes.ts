import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { EmbeddedStatus } from '../../../../client/src/engine/databases/embedded/embedded-server';

export interface Starter {
  child: ChildProcess;
  /** Resolves with the first thing it said for which `matches` holds. */
  said: (matches: (message: Said) => boolean) => Promise<Said>;
  /** Kills it and its whole process group at once, as a terminal that is closed the hard way. */
  kill: () => Promise<void>;
}

export type Said = Partial<EmbeddedStatus> & { progress?: string; error?: string };

export const ended = (message: Said): boolean => message.progress === undefined;

/** Another process that starts the server of this home. */
export function runStarter(home: string): Starter {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'starter.ts'), home], {
    cwd: join(__dirname, '../../../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const heard: Said[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => heard.push(JSON.parse(line) as Said));
  const exited = once(child, 'exit');
  return {
    child,
    said: async (matches) => {
      for (;;) {
        const message = heard.find(matches);
        if (message !== undefined) return message;
        if (child.exitCode !== null) throw new Error(`The starter ended with ${child.exitCode}.`);
        await delay(5);
      }
    },
    kill: async () => {
      process.kill(-child.pid!, 'SIGKILL');
      await exited;
    },
  };
}

/** Waits until no process has this number any more. */
export async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await delay(5);
  }
}
