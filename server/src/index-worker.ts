import { parentPort } from 'node:worker_threads';
import { startIndexer } from './workspace/indexer';
import { portOf } from './workspace/thread';

/** The thread that reads the workspace for the language server. */
if (parentPort === null) throw new Error('index-worker.js runs as a worker thread only.');
startIndexer(portOf(parentPort));
