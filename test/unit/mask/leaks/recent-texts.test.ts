import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { RecentTexts } from '../../../../client/src/engine/mask/leaks/recent-texts';

/** A text somewhere in an array. */
const placed = (text: string): [data: Uint8Array, from: number, to: number] => {
  const bytes = Buffer.from(`--${text}--`);
  return [bytes, 2, bytes.length - 2];
};

describe('texts that were added last', () => {
  it('are found when they come again, and no other is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 70 })),
        fc.array(fc.string({ minLength: 1 })),
        (added, others) => {
          const texts = new RecentTexts();
          for (const text of added) texts.add(...placed(text));
          const all = new Set(added);
          for (const text of [...added, ...others]) if (texts.has(...placed(text))) assert.ok(all.has(text), text);
          const last = added.at(-1);
          if (last !== undefined && Buffer.byteLength(last) <= 62) assert.ok(texts.has(...placed(last)));
        },
      ),
    );
  });

  it('are kept again some time after it gave up', () => {
    const texts = new RecentTexts();
    let found = 0;
    for (let row = 0; row < 200_000; row++) {
      // Every one is another, and then all are the same.
      const text = placed(row < 10_000 ? `text ${row}` : 'the same');
      if (texts.has(...text)) found++;
      else texts.add(...text);
    }
    assert.ok(found > 140_000, `${found} were found`);
  });
});
