import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv, recordOf } from '../../../../../server/src/testcase/code/data/csv';

const records = (text: string): Record<string, string>[] => {
  const csv = readCsv(text);
  return csv.rows.map((row) => Object.fromEntries(recordOf(csv, row)));
};

describe('a file of comma-separated values', () => {
  it('is read by its header, whatever stands between its cells', () => {
    const wanted = [
      { user: 'ann', age: '7' },
      { user: 'bob', age: '' },
    ];
    for (const [delimiter, end] of [
      [',', '\n'],
      [';', '\r\n'],
      ['\t', '\n'],
    ])
      assert.deepEqual(
        records(['user,age', 'ann,7', 'bob,', ''].join(end).replaceAll(',', delimiter)),
        wanted,
        delimiter,
      );
  });

  it('keeps what is quoted, with its lines', () => {
    const csv = readCsv('\ufeffname,note\n"Lee, Ann","one\ntwo ""2"""\n\nRoe,x\n');
    assert.deepEqual(csv.header, ['name', 'note']);
    assert.deepEqual(csv.rows, [
      { line: 2, cells: ['Lee, Ann', 'one\ntwo "2"'] },
      { line: 5, cells: ['Roe', 'x'] },
    ]);
  });

  it('gives the cells that were written, and takes any text', () => {
    const cell = fc.string({ maxLength: 8 }).filter((text) => text === text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), fc.string(), (rows, text) => {
        const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
        const written = rows.map((cells) => cells.map(quoted).join(',')).join('\n');
        assert.deepEqual(
          readCsv(`a,b\n${written}`).rows.map(({ cells }) => cells),
          rows,
        );
        readCsv(text);
      }),
    );
  });
});
