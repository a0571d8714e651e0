import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf } from '../../../client/src/engine/synthetic/random';
import { Codes, Permutation, Skipping } from '../../../client/src/engine/synthetic/unique';

describe('synthetic/unique', () => {
  it('a permutation reaches every value once, under any key and size', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 3000 }), (seed, size) => {
        const permutation = new Permutation(size, keyOf(seed));
        const values = Array.from({ length: size }, (_, index) => permutation.at(index));
        deepEqual(
          [...values].sort((a, b) => a - b),
          Array.from({ length: size }, (_, index) => index),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('a value of a permutation, however large, leads back to its index', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 32 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (size, at) => {
          const permutation = new Permutation(size, keyOf('any'));
          const index = Math.floor(at * size);
          const value = permutation.at(index);
          ok(value >= 0 && value < size);
          equal(permutation.indexOf(value), index);
        },
      ),
    );
  });

  it('codes differ within a length and between lengths, and grow only when a length is used up', () => {
    const codes = new Codes(10, 2, keyOf('codes'));
    const all = Array.from({ length: 1300 }, (_, index) => codes.at(index));
    equal(new Set(all).size, all.length);
    deepEqual(
      [99, 100, 1099, 1100].map((index) => all[index].length),
      [2, 3, 3, 4],
    );
    all.forEach((code, index) => equal(codes.indexOf(code), index));
    equal(codes.indexOf('1x'), -1);
  });

  it('skipping leaves out what is taken and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60)), (taken) => {
        const skipping = new Skipping(taken);
        const expected = Array.from({ length: 200 }, (_, index) => index).filter((number) => !taken.includes(number));
        deepEqual(
          expected.slice(0, 100).map((_, index) => skipping.at(index)),
          expected.slice(0, 100),
        );
      }),
    );
  });
});
