import { MessageChannel } from 'node:worker_threads';
import { transferList } from './transfer';
import type { Batch } from './vector';

/** Nobody listens: what moves there is gone, as the standard has it. */
const { port1: nowhere } = new MessageChannel();
nowhere.close();

/**
 * Gives the memory of batches back at once: they are empty afterwards. Left to the garbage collector, which sees little
 * of what stands outside of its heap, tens of megabytes of them lie about. Only for who has them alone.
 */
export function freeBatches(batches: readonly Batch[]): void {
  freeBuffers([...new Set(batches.flatMap(transferList))]);
}

/** The same of buffers, each given once. */
export function freeBuffers(buffers: readonly ArrayBuffer[]): void {
  // What has moved to another thread has no bytes.
  const there = buffers.filter(({ byteLength }) => byteLength > 0);
  if (there.length > 0) nowhere.postMessage(null, there);
}

/** The batches; each is freed when the next is asked for. For who is done with one before that. */
export async function* freedAfterUse(batches: AsyncIterable<Batch>): AsyncGenerator<Batch, void, undefined> {
  for await (const batch of batches) {
    yield batch;
    freeBatches([batch]);
  }
}
