import assert from 'node:assert/strict';
import fc from 'fast-check';
import { freeBatches, freedAfterUse } from '../../../client/src/engine/batch/free';
import { sliceBatch } from '../../../client/src/engine/batch/slice';
import { transferList } from '../../../client/src/engine/batch/transfer';
import type { Batch } from '../../../client/src/engine/batch/vector';
import { batchesOf, inTurn, textOf } from '../../support/batches';
import { arbitraryTable } from '../datasets/tables';

const bytesOf = (batch: Batch): number => transferList(batch).reduce((sum, { byteLength }) => sum + byteLength, 0);

describe('batch: memory that is given back', () => {
  it('is that of the batches and of nothing else, however often, also where some has moved', () => {
    fc.assert(
      fc.property(arbitraryTable, fc.boolean(), ({ table, rows }, isMoved) => {
        for (const batch of batchesOf(table, rows)) {
          const copy = sliceBatch(batch, 0, batch.length);
          const text = textOf(table, batch);
          if (isMoved) structuredClone(null, { transfer: transferList(batch).slice(0, 1) });
          freeBatches([batch, batch]);
          assert.equal(bytesOf(batch), 0);
          freeBatches([batch]);
          assert.deepEqual(textOf(table, copy), text);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leaves the process at once', () => {
    const bytes = 64 << 20;
    const batch: Batch = {
      firstRow: 0,
      length: bytes,
      vectors: [
        { kind: 'binary', length: 1, validity: null, offsets: Int32Array.of(0, bytes), data: new Uint8Array(bytes) },
      ],
    };
    const before = process.memoryUsage().arrayBuffers;
    freeBatches([batch]);
    assert.ok(before - process.memoryUsage().arrayBuffers >= bytes);
  });

  it('is that of a batch when the next is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable, async ({ table, rows }) => {
        const batches = [...batchesOf(table, rows)];
        const texts = batches.map((batch) => textOf(table, batch));
        let at = 0;
        for await (const batch of freedAfterUse(inTurn(batches))) {
          assert.deepEqual(textOf(table, batch), texts[at++]);
          assert.ok(batches.slice(0, at - 1).every((used) => bytesOf(used) === 0));
        }
        assert.ok(batches.every((used) => bytesOf(used) === 0));
      }),
      { numRuns: 20 },
    );
  });
});
