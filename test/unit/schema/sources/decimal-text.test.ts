import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { decimalOf, scaleOf, stepOf } from '../../../../client/src/engine/schema/sources/decimal-text';

describe('numbers of attributes', () => {
  it('lose their exponents, not their value', () => {
    assert.equal(decimalOf('1e3'), '1000');
    assert.equal(decimalOf('-1.50e-2'), '-0.015');
    assert.equal(decimalOf('.5'), '0.5');
    assert.equal(decimalOf('007'), '7');
    assert.equal(decimalOf('-0'), '0');
  });

  it('are what a browser takes for numbers', () => {
    for (const wrong of ['', 'abc', '1,5', '+1', '1.', 'Infinity', '1e999', '0x10'])
      assert.equal(decimalOf(wrong), null);
  });

  it('keep the value of every number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = decimalOf(String(value).replace('e+', 'e'));
        assert.equal(Number(written), value === 0 ? 0 : value);
        assert.ok(!/e/i.test(written ?? 'e'));
      }),
    );
  });

  it('tell steps and scales', () => {
    assert.equal(stepOf('any', 1), null);
    assert.equal(stepOf('0.05', 1), 0.05);
    assert.equal(stepOf('-5', 60), 60);
    assert.equal(scaleOf(decimalOf('0.050')), 2);
  });
});
