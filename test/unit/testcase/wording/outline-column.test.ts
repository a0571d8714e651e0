import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { isOutlineColumn, outlineColumn } from '../../../../server/src/testcase/wording/outline-column';

describe('columns of an outline', () => {
  it('are whole values in angle brackets', () => {
    assert.equal(outlineColumn('<post code>'), 'post code');
    for (const value of ['<>', '<a', 'a>', '<a> <b>', '<<a>>', `<${'a'.repeat(81)}>`, '', '5'])
      assert.equal(isOutlineColumn(value), false, value);
  });
});
