import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sliceBatch } from '../../../client/src/engine/batch/slice';
import { transferList } from '../../../client/src/engine/batch/transfer';
import { batchesOf, textOf } from '../../support/batches';
import { arbitraryTable } from '../datasets/tables';

describe('batch: slices', () => {
  it('hold the rows asked for, also of a slice, and nothing of the other rows', () => {
    fc.assert(
      fc.property(arbitraryTable, fc.nat(40), fc.nat(40), fc.nat(5), ({ table, rows }, a, b, inner) => {
        const [batch] = [...batchesOf(table, rows)];
        fc.pre(rows.length > 0);
        const [from, to] = [Math.min(a, b, rows.length), Math.min(Math.max(a, b), rows.length)];
        const slice = sliceBatch(batch, from, to);
        assert.deepEqual([slice.firstRow, slice.length], [from, to - from]);
        assert.deepEqual(textOf(table, slice), textOf(table, batch).slice(from, to));
        const start = Math.min(inner, slice.length);
        const again = sliceBatch(slice, start, slice.length);
        assert.deepEqual(textOf(table, again), textOf(table, batch).slice(from + start, to));
        const buffers = transferList(batch);
        assert.ok(transferList(slice).every((buffer) => !buffers.includes(buffer)));
      }),
    );
  });

  it('move to another thread whole', () => {
    fc.assert(
      fc.property(arbitraryTable, ({ table, rows }) => {
        for (const batch of batchesOf(table, rows)) {
          const expected = textOf(table, batch);
          const moved = structuredClone(batch, { transfer: transferList(batch) });
          assert.deepEqual(textOf(table, moved), expected);
          assert.ok(batch.vectors.every((vector) => vector.data.length === 0));
        }
      }),
      { numRuns: 30 },
    );
  });
});
