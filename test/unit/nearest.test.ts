import assert from 'node:assert/strict';
import { nearest } from '../../client/src/engine/nearest';

describe('nearest', () => {
  it('finds a misspelt word and leaves a foreign one', () => {
    assert.equal(nearest('provisoin', ['provision', 'mask']), 'provision');
    assert.equal(nearest('zebra', ['provision', 'mask']), null);
  });
});
