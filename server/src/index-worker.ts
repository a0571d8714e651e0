import { availableParallelism, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { compileLess } from './workspace/compile-less';
import { startHelper } from './workspace/helper';
import { startIndexer } from './workspace/indexer';
import { HELPER, helperThread, portOf } from './workspace/thread';

/**
 * Threads that help, at most: each reads for itself what the others know by then. One core is left to the rest; with two
 * cores a cold index takes three quarters of the time that it takes without help.
 */
const MOST_HELPERS = Math.min(3, availableParallelism() - 1);

/** How nice threads that read are to the one that answers. */
const BACKGROUND = 10;

/** The thread that reads the workspace for the language server, and those that help it. */
if (parentPort === null) throw new Error('index-worker.js runs as a worker thread only.');
// Whoever types goes first. Linux gives each thread a priority of its own; elsewhere it would be that of the whole server.
if (process.platform === 'linux') {
  try {
    setPriority(BACKGROUND);
  } catch {
    // A sandbox may not allow it: then all are alike.
  }
}
if (workerData === HELPER) startHelper(portOf(parentPort));
else {
  compileLess();
  startIndexer(portOf(parentPort), { most: MOST_HELPERS, start: () => helperThread(__filename) });
}
