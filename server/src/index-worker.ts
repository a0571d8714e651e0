import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { compileLess } from './workspace/compile-less';
import { startHelper } from './workspace/helper';
import { startIndexer } from './workspace/indexer';
import { HELPER, helperThread, portOf } from './workspace/thread';

/** Cores from which on a second thread reads as well: on two cores a cold index then takes three quarters of the time. */
const CORES_FOR_TWO = 2;

/** The thread that reads the workspace for the language server, and the one that helps it. */
if (parentPort === null) throw new Error('index-worker.js runs as a worker thread only.');
if (workerData === HELPER) startHelper(portOf(parentPort));
else {
  compileLess();
  startIndexer(portOf(parentPort), availableParallelism() < CORES_FOR_TWO ? null : () => helperThread(__filename));
}
