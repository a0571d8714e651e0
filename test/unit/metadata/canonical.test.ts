import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalHash, canonicalJson } from '../../../client/src/engine/metadata/canonical';

/** The same value with the keys of every object in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

describe('canonical JSON', () => {
  it('is the same for equal values, however their keys are ordered', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => assert.equal(canonicalJson(turned(value)), canonicalJson(value))));
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value))),
      ),
    );
  });

  it('keeps the order of arrays', () => {
    assert.notEqual(canonicalHash(['a', 'b']), canonicalHash(['b', 'a']));
  });
});
