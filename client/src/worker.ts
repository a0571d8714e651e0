import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from './engine/engine';
import { portOf, type EngineNotice, type FromWorker, type WorkerSettings } from './worker/messages';
import { serveEngine } from './worker/serve';

/** The engine's thread: the only one that loads pg, faker and Parquet. */
const port = parentPort;
if (port === null) throw new Error('worker.js runs as a worker thread only.');

const tell = (notice: EngineNotice): void => port.postMessage({ type: 'notice', notice } satisfies FromWorker);

serveEngine(portOf(port), () =>
  createEngine({
    ...(workerData as WorkerSettings),
    onUpgrade: (state) => tell({ kind: 'upgrade', state }),
    onProgress: (message) => tell({ kind: 'progress', message }),
  }),
);
