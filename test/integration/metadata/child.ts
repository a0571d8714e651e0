import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** A process of its own that runs a file of this folder as the tests run. */
export function startChild(file: string, ...args: string[]): ChildProcess {
  return fork(join(__dirname, file), args, {
    execArgv: ['-r', 'tsx/cjs', '-r', join(__dirname, '../../setup.cjs')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
