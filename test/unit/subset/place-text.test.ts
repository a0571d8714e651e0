import assert from 'node:assert/strict';
import { readPlace, visitPlaces } from '../../../client/src/engine/subset/place-text';
import { batchOf } from '../../support/batches';

describe('places of rows', () => {
  it('are read from bytes and from text', () => {
    const seen: number[][] = [];
    const batch = batchOf(
      ['int64', 'utf8'],
      [
        [0n, '(0,1)'],
        [16_400n, '(4294967294,291)'],
      ],
    );
    visitPlaces(batch, (...place) => seen.push(place));
    assert.deepEqual(seen, [
      [0, 0, 1],
      [16_400, 4_294_967_294, 291],
    ]);
    assert.deepEqual(readPlace('(4294967294,291)'), { page: 4_294_967_294, row: 291 });
  });
});
