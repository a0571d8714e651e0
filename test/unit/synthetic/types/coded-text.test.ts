import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf } from '../../../../client/src/engine/synthetic/random';
import { codedText } from '../../../../client/src/engine/synthetic/types/coded-text';
import { text } from '../../../../client/src/engine/synthetic/value-source';

describe('texts of which no two rows have the same', () => {
  const coded = (at: (row: number) => string, room = 200): ((row: number) => string) =>
    codedText(text(at), room, keyOf('a'));

  it('read as what they are', () => {
    assert.match(coded(() => 'Oak table')(0), /^Oak table-[0-9a-z]{5}$/);
    assert.match(coded(() => 'oak-table.pdf')(0), /^oak-table-[0-9a-z]{5}\.pdf$/);
    assert.match(coded((row) => String(1000 + row))(0), /^\d{7}$/);
    assert.match(coded(() => '+1 (555) 010-1234')(0), /^\+1555\d{7}$/);
    assert.match(coded(() => '192.0.2.7')(0), /^10(\.\d{1,3}){3}$/);
    assert.match(coded(() => 'https://www.example.com/oak')(0), /^https:\/\/www\.example\.com\/oak-[0-9a-z]{5}$/);
  });

  it('differ for all rows, near and far, whatever is drawn, and never exceed their room', () => {
    const values = [
      'a.example',
      'Oak',
      'Oak-1abcd',
      'a.pdf',
      '123',
      '+15550101234',
      '',
      'x'.repeat(300),
      'b-zzzzz.pdf',
      '192.0.2.1',
    ];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(2 ** 31), { minLength: 2, maxLength: 60 }),
        fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 13, max: 40 }),
        (rows, drawn, room) => {
          const at = coded((row) => drawn[row % drawn.length], room);
          const all = rows.map(at);
          assert.equal(new Set(all).size, rows.length);
          for (const value of all) assert.ok(value.length <= room, value);
        },
      ),
    );
  });
});
