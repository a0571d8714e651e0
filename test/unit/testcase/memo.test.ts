import assert from 'node:assert/strict';
import { memo } from '../../../server/src/testcase/memo';
import { heapInUse } from '../../support/heap';

describe('what is remembered of texts', () => {
  it('is computed once', () => {
    let computed = 0;
    const length = memo((text) => (computed++, text.length));
    assert.deepEqual([length('email'), length('e-mail'), length('email')], [5, 6, 5]);
    assert.equal(computed, 2);
  });

  it('keeps no file alive that a text is a part of', () => {
    const remembered = memo((text) => text.length);
    const file = 1_000_000;
    const files = 60;
    const before = heapInUse();
    for (let i = 0; i < files; i++) remembered(`${i}: a label that is part of a file${'.'.repeat(file)}`.slice(0, 30));
    assert.ok(heapInUse() - before < (files * file) / 10);
    assert.equal(remembered('0: a label that is part of a f'), 30);
  });
});
