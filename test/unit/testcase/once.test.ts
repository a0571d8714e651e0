import assert from 'node:assert/strict';
import { once, onceEach } from '../../../server/src/testcase/once';

describe('what is made once', () => {
  it('is made when it is first asked for, also where it is nothing', () => {
    let made = 0;
    const nothing = once((): string | undefined => {
      made++;
      return undefined;
    });
    assert.equal(made, 0);
    assert.deepEqual([nothing(), nothing()], [undefined, undefined]);
    assert.equal(made, 1);
  });

  it('is made for each language by itself, and for none that is not told', () => {
    const made: string[] = [];
    const words = onceEach({ de: () => made.push('de'), nl: () => made.push('nl') });
    assert.deepEqual([words('nl'), words('nl'), words('xx'), words('constructor')], [1, 1, undefined, undefined]);
    assert.deepEqual(made, ['nl']);
  });
});
