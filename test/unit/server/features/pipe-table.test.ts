import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayWidth, formatTable, pipeTableAt } from '../../../../server/src/features/table/pipe-table';

describe('a table of bars', () => {
  it('is read with its rows, and written with its columns aligned', () => {
    const lines = ['Examples:', '  |a|long name|', '  | 1 | 日本 |', '  | x\\|y |', 'end'];
    const table = pipeTableAt(lines, 2)!;
    assert.deepEqual(table.rows, [
      ['1', '日本'],
      ['x|y', ''],
    ]);
    assert.deepEqual(formatTable(table, [...table.rows, ['2', 'b']]), [
      '  | a    | long name |',
      '  | 1    | 日本      |',
      '  | x\\|y |           |',
      '  | 2    | b         |',
    ]);
    assert.equal(pipeTableAt(lines, 0), null);
  });

  it('keeps the line of dashes that Gauge has', () => {
    const table = pipeTableAt(['|a|b|', '|--|--|', '|1|2|'], 0)!;
    assert.deepEqual(formatTable(table, table.rows), ['| a | b |', '|---|---|', '| 1 | 2 |']);
  });

  it('is the same table after it was written', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const [header, ...body] = rows.map((row) => row.map((text) => text.replace(/[\r\n]|^-+$/g, 'x')));
        const table = { first: 0, last: 0, indent: '', header, rows: [], ruled: false };
        const written = formatTable(table, body);
        const again = pipeTableAt(written, 0)!;
        assert.deepEqual([again.header, ...again.rows], [header, ...body]);
        assert.equal(new Set(written.map(displayWidth)).size, 1);
      }),
    );
  });
});
