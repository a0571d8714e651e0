import { strict as assert } from 'node:assert';
import { readLines } from '../../../../server/src/testcase/wording/read-lines';

const read = (...lines: string[]): string[] | null =>
  readLines({ text: lines.join('\n'), line: 4 })
    ?.flat()
    .map(({ label, value, line }) => `${label}=${value} ${line}`) ?? null;

describe('lines of a doc string', () => {
  it('are a form where its names are known', () => {
    assert.deepEqual(read('name: Ann', 'favourite: tea'), ['name=Ann 5', 'favourite=tea 6']);
  });

  it('are a form whose names nobody knows, too', () => {
    assert.deepEqual(read('lämning: 07:30', 'hämtning: 16:15', 'avdelning: Myran'), [
      'lämning=07:30 5',
      'hämtning=16:15 6',
      'avdelning=Myran 7',
    ]);
    assert.equal(read('lämning: 07:30', 'hämtning: 16:15'), null);
  });

  it('are none of what sets up a program, of what it logs, and of a text', () => {
    assert.equal(read('timeout: 3', 'backoff: 4', 'jitter: 2'), null);
    assert.equal(read('ERROR: no answer', 'cause: broken pipe', 'again: never'), null);
    assert.equal(read('let depth = 4;', 'let width = 5;', 'let height = 6;'), null);
    assert.equal(read('Dear Ann,', 'this is it: nothing', 'Yours: Bob'), null);
  });

  it('are rows where a separator stands between', () => {
    assert.deepEqual(read('name;email', 'Ann;ann@example.com'), ['name=Ann 6', 'email=ann@example.com 6']);
  });
});
