import type { Batch } from './vector';

/** The buffers of a batch, each once: what to give postMessage so that the batch moves instead of being copied. */
export function transferList(batch: Batch): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const vector of batch.vectors) {
    buffers.add(vector.data.buffer as ArrayBuffer);
    if ('offsets' in vector) buffers.add(vector.offsets.buffer as ArrayBuffer);
    if (vector.validity !== null) buffers.add(vector.validity.buffer as ArrayBuffer);
  }
  return [...buffers];
}
