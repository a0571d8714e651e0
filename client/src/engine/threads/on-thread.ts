import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { transferList } from '../batch/transfer';
import { errorOf, TdmError } from '../errors';
import { keepThread, takeKept } from './kept-threads';
import type { FromStage, ToStage } from './messages';
import type { Parcel, RunningStage } from './stage';

/** Where the program is one file: beside it. */
declare const BUNDLED: boolean | undefined;

/** How long a stage may take to let go of what it holds, before its thread is ended. */
const CLOSE_MS = 2000;

/** Batches lie outside of its heap. Left to itself, the part for what is new grows to 32 MB, however little is new. */
const NEW_HEAP_MB = 6;

/**
 * Starts a stage on a thread of its own. `name` is that of the thread's entry file, and `settings` what that is given.
 * Null where a second thread would bring nothing, or there is no such file.
 */
export function stageOnThread<In, Out>(name: string, settings: unknown): RunningStage<In, Out> | null {
  if (availableParallelism() < 2) return null;
  const isBundled = typeof BUNDLED !== 'undefined';
  const file = isBundled ? join(__dirname, `${name}-thread.js`) : join(__dirname, '../workflow/threads', `${name}.ts`);
  if (!existsSync(file)) return null;
  // Flags of this process, such as a debugger's port, are not for it.
  const execArgv = isBundled ? [] : ['-r', 'tsx/cjs'];
  const worker =
    takeKept(file) ??
    new Worker(file, { execArgv, name: `tdm-${name}`, resourceLimits: { maxYoungGenerationSizeMb: NEW_HEAP_MB } });
  return new StageOnThread<In, Out>(worker, file, name, settings);
}

interface Waiting {
  resolve: (parcel: Parcel<unknown>) => void;
  reject: (error: TdmError) => void;
}

class StageOnThread<In, Out> implements RunningStage<In, Out> {
  readonly #waiting: Waiting[] = [];
  #ended: TdmError | null = null;
  #closed: Promise<void> | undefined;
  #onClosed = (): void => undefined;

  constructor(
    private readonly worker: Worker,
    private readonly file: string,
    private readonly name: string,
    settings: unknown,
  ) {
    worker.on('message', this.#receive).on('error', this.#fail).on('exit', this.#exit);
    this.#send({ type: 'start', settings });
  }

  ask(parcel: Parcel<In>): Promise<Parcel<Out>> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#send({ type: 'ask', parcel }, parcel.batches.flatMap(transferList));
      this.#waiting.push({ resolve: resolve as Waiting['resolve'], reject });
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    // One that is at work may be so for long, and nobody waits for what it does.
    const isOver = this.#ended === null && this.#waiting.length === 0 && (await this.#closeStage());
    this.#end(new TdmError('cancelled', `The thread of ${this.name} was closed.`));
    this.worker.off('message', this.#receive).off('error', this.#fail).off('exit', this.#exit);
    if (isOver) keepThread(this.file, this.worker);
    else await this.worker.terminate();
  }

  /** Whether the thread can be used again. */
  async #closeStage(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const isOver = new Promise<boolean>((resolve) => {
      this.#onClosed = () => resolve(true);
      timer = setTimeout(resolve, CLOSE_MS, false);
    });
    this.#send({ type: 'close' });
    try {
      return (await isOver) && this.#ended === null;
    } finally {
      clearTimeout(timer);
    }
  }

  #send(message: ToStage, transferred: ArrayBuffer[] = []): void {
    this.worker.postMessage(message, transferred);
  }

  readonly #receive = (message: FromStage): void => {
    if (message.type === 'closed') {
      this.#onClosed();
      return;
    }
    const waiting = this.#waiting.shift();
    if (message.type === 'answer') waiting?.resolve(message.parcel);
    else waiting?.reject(withStack(errorOf(message.report), message.stack));
  };

  readonly #fail = (cause: unknown): void => {
    const why = cause instanceof Error ? cause.message : String(cause);
    this.#end(new TdmError('internal', `The thread of ${this.name} ended: ${why}.`, { hint: 'Try again.', cause }));
  };

  readonly #exit = (code: number): void => {
    this.#fail(new Error(`exit code ${code}`));
    this.#onClosed();
  };

  #end(error: TdmError): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended);
  }
}

/** Where it was thrown, for the log. */
function withStack(error: TdmError, stack: string): TdmError {
  if (stack !== '') error.stack = stack;
  return error;
}
