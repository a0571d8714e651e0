import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Kernel } from '../../../../client/src/engine/mask/keyed/kernel';
import { KeyedHash, KeyedPermutation } from '../../../../client/src/engine/mask/keyed/keyed';
import { permuteRanks } from '../../../../client/src/engine/mask/keyed/ranks';
import { byteValues } from '../../../../client/src/engine/mask/pools';
import { KEY } from '../../../support/masking';

const OTHER_KEY = new Uint8Array(32).fill(1);

describe('keyed functions', () => {
  it('hashes as SipHash-2-4 does: the vectors of its authors', () => {
    const kernel = new Kernel();
    const vectors = { 0: '726fdb47dd0e0e31', 1: '74f839c593dc67fd', 8: '93f5f5799a932462', 15: 'a129ca6149be45e5' };
    for (const [length, expected] of Object.entries(vectors)) {
      kernel.bytes.set(
        Array.from({ length: Number(length) }, (_, byte) => byte),
        0,
      );
      kernel.words.set([0, Number(length)], 16);
      kernel.hash(0, 64, 1, 128, 0x0706050403020100n, 0x0f0e0d0c0b0a0908n);
      const hex = [kernel.words[33], kernel.words[32]].map((word) => word.toString(16).padStart(8, '0')).join('');
      assert.equal(hex, expected);
    }
  });

  it('hashes equal values alike, wherever they stand, and others not', () => {
    const hash = new KeyedHash(KEY, 'test');
    const texts = ['a', 'b', '', 'a', 'x'.repeat(3_000_000), 'a'];
    const hashes = hash.hash(byteValues(texts));
    const shown = texts.map((_, index) => `${hashes[index * 2]}.${hashes[index * 2 + 1]}`);
    assert.equal(new Set(shown).size, 4);
    assert.equal(shown[0], shown[3]);
    assert.equal(shown[0], shown[5]);
    assert.notDeepEqual(new KeyedHash(OTHER_KEY, 'test').hash(byteValues(['a'])), hashes.subarray(0, 2));
    assert.notDeepEqual(new KeyedHash(KEY, 'other').hash(byteValues(['a'])), hashes.subarray(0, 2));
  });

  it('hashes a slice as it hashes the whole', () => {
    const hash = new KeyedHash(KEY, 'test');
    const { offsets, data } = byteValues(['one', 'two', 'three']);
    const slice = { length: 2, offsets: offsets.subarray(1), data };
    assert.deepEqual(hash.hash(slice), hash.hash(byteValues(['two', 'three'])));
  });

  it('permutes every small domain onto itself, and leaves nothing where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5_000 }), fc.string(), (size, use) => {
        const ranks = Float64Array.from({ length: size }, (_, rank) => rank);
        permuteRanks(new KeyedPermutation(KEY, use), ranks, new Float64Array(size).fill(size));
        assert.deepEqual(
          [...ranks].sort((a, b) => a - b),
          Array.from({ length: size }, (_, rank) => rank),
        );
        assert.ok(ranks.every((rank, index) => rank !== index));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps apart what it permutes in large domains, up to 2^64', () => {
    for (const size of [2n ** 25n + 1n, 10n ** 10n, 2n ** 53n - 1n, 10n ** 19n, 2n ** 64n]) {
      const count = 20_000;
      const values = BigUint64Array.from({ length: count }, (_, index) => size - 1n - BigInt(index));
      const sizes = new BigUint64Array(count).fill(BigInt.asUintN(64, size));
      const starts = Int32Array.from({ length: count + 1 }, (_, index) => index);
      const words = new Uint32Array(values.buffer);
      new KeyedPermutation(KEY, 'large').permute({
        length: count,
        starts,
        values: words,
        sizes: new Uint32Array(sizes.buffer),
      });
      assert.equal(new Set(values).size, count);
      assert.ok(values.every((value) => value < size));
    }
  });

  it('permutes values of several cells as one: onto themselves, and every cell by every other', () => {
    const [high, low] = [9, 11];
    const count = high * low;
    const cells = (): { length: number; starts: Int32Array; values: Uint32Array; sizes: Uint32Array } => ({
      length: count,
      starts: Int32Array.from({ length: count + 1 }, (_, index) => index * 2),
      values: Uint32Array.from({ length: count * 4 }, (_, at) =>
        at % 2 === 1 ? 0 : at % 4 === 0 ? Math.floor(at / 4 / low) : (at >> 2) % low,
      ),
      sizes: Uint32Array.from({ length: count * 4 }, (_, at) => (at % 2 === 1 ? 0 : at % 4 === 0 ? high : low)),
    });
    const permuted = cells();
    new KeyedPermutation(KEY, 'cells').permute(permuted);
    const pairs = Array.from(
      { length: count },
      (_, row) => `${permuted.values[row * 4]}/${permuted.values[row * 4 + 2]}`,
    );
    assert.equal(new Set(pairs).size, count);
    // What the first cell becomes depends on the second.
    const firsts = new Set(Array.from({ length: low }, (_, row) => permuted.values[row * 4]));
    assert.ok(firsts.size > 2, `${firsts.size}`);
  });
});
