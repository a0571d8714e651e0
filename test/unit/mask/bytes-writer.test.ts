import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BytesVector } from '../../../client/src/engine/batch/vector';
import { BytesWriter } from '../../../client/src/engine/mask/bytes-writer';

/** Values, and the room they are begun with. */
const text = fc.tuple(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 30 }), fc.nat(500));

function write(writer: BytesWriter, values: readonly Uint8Array[]): void {
  for (const [index, value] of values.entries()) {
    if (index % 2 === 0) writer.copy(value, 0, value.length);
    else for (const byte of value) writer.byte(byte);
    writer.end();
  }
}

const read = ({ offsets, data }: BytesVector, count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => data.slice(offsets[index], offsets[index + 1]));

describe('a writer of bytes', () => {
  it('gives what was written, whatever others wrote before it, beside it and after it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (pairs) => {
        const finished: [BytesVector, Uint8Array[]][] = [];
        for (const [[first, firstRoom], [second, secondRoom]] of pairs) {
          const [one, other] = [new BytesWriter(first.length, firstRoom), new BytesWriter(second.length, secondRoom)];
          write(one, first);
          write(other, second);
          finished.push([other.finish('binary', null), second], [one.finish('binary', null), first]);
        }
        for (const [vector, values] of finished) assert.deepEqual(read(vector, values.length), values);
      }),
    );
  });
});
