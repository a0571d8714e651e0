import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from './engine/engine';
import { portOf, type EngineNotice, type FromWorker, type WorkerSettings } from './worker/messages';
import { RemoteLanguageModel } from './worker/remote-language-model';
import { serveEngine } from './worker/serve';

/** The engine's thread: the only one that loads pg, faker and Parquet. */
const port = parentPort;
if (port === null) throw new Error('worker.js runs as a worker thread only.');

const tell = (notice: EngineNotice): void => port.postMessage({ type: 'notice', notice } satisfies FromWorker);

const channel = portOf(port);
serveEngine(channel, () =>
  createEngine({
    ...(workerData as WorkerSettings),
    languageModel: new RemoteLanguageModel(channel),
    onUpgrade: (state) => tell({ kind: 'upgrade', state }),
    onProgress: (message) => tell({ kind: 'progress', message }),
  }),
);
