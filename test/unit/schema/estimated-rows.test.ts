import assert from 'node:assert/strict';
import { estimatedRows } from '../../../client/src/engine/schema/estimated-rows';
import { builtin } from '../../../client/src/engine/schema/types';
import { idColumn, nullable, table } from '../../support/schema';

describe('schema/estimated-rows', () => {
  const users = table('users', [idColumn(), nullable('name', builtin('text')), nullable('born', builtin('date'))]);
  const rowsOf = (row_estimate: number | null, bytes: number | null): number | null =>
    estimatedRows(users, { schema: 'public', name: 'users', row_estimate, bytes, columns: [] });

  it('takes the planner’s word where it has one', () => {
    assert.equal(rowsOf(7, 8_192_000), 7);
    assert.equal(rowsOf(0, 8_192_000), 0);
  });

  it('guesses by the size of a table that was never analysed', () => {
    const guess = rowsOf(null, 8_192_000)!;
    assert.ok(guess > 80_000 && guess < 130_000, String(guess));
    assert.equal(rowsOf(null, 0), 0);
    assert.equal(rowsOf(-1, 0), 0);
  });

  it('knows nothing of what has no size, such as a foreign table', () => {
    assert.equal(rowsOf(null, null), null);
  });
});
