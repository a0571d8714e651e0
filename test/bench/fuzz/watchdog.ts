import { Worker } from 'node:worker_threads';

const HANGS_MS = 20_000;

/** Ends the process when one turn takes far too long, and says which. */
export class Watchdog {
  readonly #turn = new BigInt64Array(new SharedArrayBuffer(16));
  readonly #worker = new Worker(
    `const { workerData } = require('node:worker_threads');
     const turn = new BigInt64Array(workerData);
     setInterval(() => {
       const began = Number(Atomics.load(turn, 1));
       if (began === 0 || Date.now() - began < ${HANGS_MS}) return;
       require('node:fs').writeSync(2, 'Seed ' + Atomics.load(turn, 0) + ' hangs.\\n');
       process.kill(process.pid, 'SIGKILL');
     }, 500);`,
    { eval: true, workerData: this.#turn.buffer, execArgv: [] },
  );

  begin(seed: number): void {
    Atomics.store(this.#turn, 0, BigInt(seed));
    Atomics.store(this.#turn, 1, BigInt(Date.now()));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
