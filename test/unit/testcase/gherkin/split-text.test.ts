import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitText } from '../../../../server/src/testcase/gherkin/split-text';

const piece = fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '|', 'é', '\ud83d\ude00'), { maxLength: 30 });
const text = piece.map((pieces) => pieces.join(''));

describe('the lines of a text', () => {
  it('are those between its line ends, also of one that was edited, and edited again', () => {
    const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 8 }), typed: text });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), (first, edits) => {
        let now = first;
        let split = splitText(now);
        for (const { at, cut, typed } of edits) {
          const from = at % (now.length + 1);
          now = now.slice(0, from) + typed + now.slice(from + cut);
          split = splitText(now, split);
          assert.equal(split.text, now);
          assert.deepEqual(split.lines, now.split(/\r?\n/));
        }
        assert.deepEqual(splitText(now).lines, now.split(/\r?\n/));
      }),
    );
  });

  it('are found again in a text of many thousands', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `line ${i} of them`);
    const before = splitText(lines.join('\n'));
    lines.splice(2500, 1, 'one', 'two');
    assert.deepEqual(splitText(lines.join('\n'), before).lines, lines);
  });
});
