import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RowSet } from '../../../client/src/engine/subset/row-set';

describe('RowSet', () => {
  // 8192 bytes hold 291 rows at most; pages have 32 bits.
  const place = fc.tuple(fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 0xfffffffe })), fc.integer({ min: 1, max: 291 }));

  it('holds what was added, each once, in order', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), place, (places, other) => {
        const set = new RowSet(8192);
        const known = new Map<string, [number, number]>();
        for (const [page, row] of places) {
          const text = `(${page},${row})`;
          assert.equal(set.add(page, row), !known.has(text));
          known.set(text, [page, row]);
        }
        assert.equal(set.size, known.size);
        assert.equal(set.has(...other), known.has(`(${other.join()})`));
        const ordered = [...known].sort(
          ([, [page, row]], [, [otherPage, otherRow]]) => page - otherPage || row - otherRow,
        );
        assert.deepEqual(
          [...set.places()],
          ordered.map(([text]) => text),
        );
      }),
    );
  });

  it('holds as many rows as a page of any size can have', () => {
    for (const bytes of [1024, 8192, 32_768]) {
      const most = Math.floor((bytes - 24) / 28);
      const set = new RowSet(bytes);
      for (let row = 1; row <= most; row++) set.add(2, row);
      set.add(3, 1);
      assert.equal(set.size, most + 1);
      assert.equal(set.has(3, 2), false);
      assert.equal([...set.places()].at(-2), `(2,${most})`);
    }
  });
});
