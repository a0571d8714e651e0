import { type BytesVector, isNull } from '../../batch/vector';
import { BytesWriter } from '../bytes-writer';
import type { ByteValues } from '../keyed/keyed';
import type { Pool } from '../pools';
import { isDigit, isLetter } from '../shapes/character-classes';
import { cutAt } from '../text-room';
import { caseOf, foldedOf } from './folded';

export interface PoolChoice {
  /** The pool for a value, by how this one is written. */
  pool: (data: Uint8Array, from: number, to: number) => Pool;
  /** For each folded value its place in the pool; taken modulo the pool's length. */
  places: (folded: ByteValues) => ArrayLike<number>;
  /** Of what is only letters or digits of something, such as initials: others are written in their place. */
  letters?: (data: Uint8Array, from: number, to: number) => boolean;
  /** Values that have nothing around them. */
  bare?: (data: Uint8Array, from: number, to: number) => boolean;
  /** What stands around the pool's value. */
  before?: (writer: BytesWriter, place: number) => void;
  after?: (writer: BytesWriter, place: number) => void;
}

/** Values of a pool in the place of values, in capitals or small letters as these are, cut to `room` characters. */
export function replaceFromPool(vector: BytesVector, room: number, choice: PoolChoice): BytesVector {
  const folded = foldedOf(vector);
  const places = choice.places(folded);
  const writer = new BytesWriter(vector.length, vector.length * 16);
  for (let row = 0; row < vector.length; row++) {
    const [from, to] = [vector.offsets[row], vector.offsets[row + 1]];
    if (from < to && !isNull(vector, row)) {
      const start = writer.size;
      if (choice.letters?.(vector.data, from, to) === true) writeOthers(writer, vector.data, from, to, places[row]);
      else writeOne(writer, vector.data, from, to, choice, places[row], 0);
      writer.size = cutAt(writer.data, start, writer.size, room);
      if (isEqual(writer.data, start, writer.size, vector.data, from, to)) {
        // No value stands for itself: the next one does.
        writer.size = start;
        writeOne(writer, vector.data, from, to, choice, places[row], 1);
        writer.size = cutAt(writer.data, start, writer.size, room);
      }
    }
    writer.end();
  }
  return writer.finish(vector.kind, vector.validity);
}

function writeOne(
  writer: BytesWriter,
  data: Uint8Array,
  from: number,
  to: number,
  { pool: poolFor, bare, before, after }: PoolChoice,
  place: number,
  further: number,
): void {
  const pool = poolFor(data, from, to);
  const style = caseOf(data, from, to);
  const isBare = bare?.(data, from, to) === true;
  if (!isBare) before?.(writer, place);
  writer.value(style === 'mixed' ? pool : pool[style], ((place % pool.length) + further) % pool.length);
  if (!isBare) after?.(writer, place);
}

/** Another letter for each letter and another digit for each digit, all else as it was; no letter stands for itself. */
export function writeOthers(writer: BytesWriter, data: Uint8Array, from: number, to: number, place: number): void {
  let state = place >>> 0;
  for (let at = from; at < to; at++) {
    const byte = data[at];
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    if (isLetter(byte)) writer.byte((byte & 0x60) + 1 + (((byte & 0x1f) + ((state >>> 8) % 25)) % 26));
    else if (isDigit(byte)) writer.byte(0x30 + ((byte - 0x30 + 1 + ((state >>> 8) % 9)) % 10));
    else writer.byte(byte);
  }
}

function isEqual(one: Uint8Array, start: number, end: number, other: Uint8Array, from: number, to: number): boolean {
  if (end - start !== to - from) return false;
  for (let at = 0; at < to - from; at++) if (one[start + at] !== other[from + at]) return false;
  return true;
}
