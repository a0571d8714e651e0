import { Worker } from 'node:worker_threads';
import type { EngineThread } from './engine-client';
import { portOf, type WorkerSettings } from './messages';

/** Starts `worker.js` with its settings. Flags of this process, such as a debugger's port, are not for it. */
export function spawnEngineThread(file: string, settings: WorkerSettings): EngineThread {
  const worker = new Worker(file, { workerData: settings, execArgv: [], name: 'tdm-engine' });
  let terminated = false;
  return {
    port: portOf(worker),
    onEnd: (listener) => {
      let thrown: unknown = null;
      worker.on('error', (error) => (thrown = error));
      worker.on('exit', (code) => {
        if (!terminated) listener(thrown ?? new Error(`exit code ${code}`));
      });
    },
    terminate: () => {
      terminated = true;
      return worker.terminate();
    },
  };
}
