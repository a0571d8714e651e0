import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { compileLess } from './workspace/compile-less';
import { startHelper } from './workspace/helper';
import { startIndexer } from './workspace/indexer';
import { HELPER, helperThread, portOf } from './workspace/thread';

/**
 * Cores from which on a second thread reads as well. The first is then done with a quarter less CPU time of its own, but all
 * together take a third more: each thread learns anew what to optimize. Two cores are busy with one thread and V8's own.
 */
const CORES_FOR_TWO = 4;

/** The thread that reads the workspace for the language server, and the one that helps it. */
if (parentPort === null) throw new Error('index-worker.js runs as a worker thread only.');
if (workerData === HELPER) startHelper(portOf(parentPort));
else {
  compileLess();
  startIndexer(portOf(parentPort), availableParallelism() < CORES_FOR_TWO ? null : () => helperThread(__filename));
}
