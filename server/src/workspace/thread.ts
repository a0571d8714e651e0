import { Worker, type MessagePort } from 'node:worker_threads';
import type { FromHelper, ToHelper } from './helper';
import type { FromIndexer, Port, ToIndexer } from './messages';

/** The indexer on a thread of its own. `failed` is told when the thread dies; the server goes on without it. */
export function indexerThread(file: string, failed: (error: Error) => void): Port<FromIndexer, ToIndexer> {
  const worker = new Worker(file);
  worker.on('error', failed);
  worker.unref();
  return portOfWorker(worker);
}

/** The thread that started this one hears of its failure too. */
export function helperThread(file: string): Port<FromHelper, ToHelper> {
  const worker = new Worker(file, { workerData: HELPER });
  return portOfWorker(worker);
}

export const HELPER = 'helper';

function portOfWorker<In, Out>(worker: Worker): Port<In, Out> {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    close: () => void worker.terminate(),
  };
}

/** One end of a channel. */
export function portOf<In, Out>(port: MessagePort): Port<In, Out> {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    close: () => port.close(),
  };
}
