import { type BytesVector, isNull } from '../../batch/vector';
import { BytesWriter } from '../bytes-writer';
import type { ByteValues } from '../keyed/keyed';
import type { Pool } from '../pools';
import { cutAt } from '../text-room';
import { caseOf, foldedOf } from './folded';

export interface PoolChoice {
  /** The pool for a value, by how this one is written. */
  pool: (data: Uint8Array, from: number, to: number) => Pool;
  /** For each folded value its place in the pool; taken modulo the pool's length. */
  places: (folded: ByteValues) => ArrayLike<number>;
  /** What stands around the pool's value. */
  before?: (writer: BytesWriter, place: number) => void;
  after?: (writer: BytesWriter, place: number) => void;
}

/** Values of a pool in the place of values, in capitals or small letters as these are, cut to `room` characters. */
export function replaceFromPool(vector: BytesVector, room: number, choice: PoolChoice): BytesVector {
  const { before, after } = choice;
  const folded = foldedOf(vector);
  const places = choice.places(folded);
  const writer = new BytesWriter(vector.length, vector.length * 16);
  for (let row = 0; row < vector.length; row++) {
    const [from, to] = [vector.offsets[row], vector.offsets[row + 1]];
    if (from < to && !isNull(vector, row)) {
      const start = writer.size;
      const pool = choice.pool(vector.data, from, to);
      const style = caseOf(vector.data, from, to);
      const place = places[row] % pool.length;
      before?.(writer, places[row]);
      writer.value(style === 'mixed' ? pool : pool[style], place);
      after?.(writer, places[row]);
      writer.size = cutAt(writer.data, start, writer.size, room);
      if (isEqual(writer.data, start, writer.size, vector.data, from, to)) {
        // No value stands for itself: the next one does.
        writer.size = start;
        before?.(writer, places[row]);
        writer.value(style === 'mixed' ? pool : pool[style], (place + 1) % pool.length);
        after?.(writer, places[row]);
        writer.size = cutAt(writer.data, start, writer.size, room);
      }
    }
    writer.end();
  }
  return writer.finish(vector.kind, vector.validity);
}

function isEqual(one: Uint8Array, start: number, end: number, other: Uint8Array, from: number, to: number): boolean {
  if (end - start !== to - from) return false;
  for (let at = 0; at < to - from; at++) if (one[start + at] !== other[from + at]) return false;
  return true;
}
