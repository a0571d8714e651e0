import type { BytesVector } from '../../batch/vector';
import { BytesWriter } from '../bytes-writer';
import type { ByteValues } from '../keyed/keyed';
import { isCapital, isSmall } from '../shapes/character-classes';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Writes data[from .. to) in small letters and without blanks around it: names that differ in nothing else are one. */
export function writeFolded(writer: BytesWriter, data: Uint8Array, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && data[start] === 0x20) start++;
  while (end > start && data[end - 1] === 0x20) end--;
  writeLower(writer, data, start, end);
}

/** Writes data[from .. to) in small letters. */
export function writeLower(writer: BytesWriter, data: Uint8Array, from: number, to: number): void {
  writer.reserve(to - from);
  const target = writer.data;
  let size = writer.size;
  for (let at = from; at < to; at++) {
    const byte = data[at];
    if (byte >= 0x80) {
      const lower = encoder.encode(decoder.decode(data.subarray(from, to)).toLowerCase());
      writer.copy(lower, 0, lower.length);
      return;
    }
    target[size++] = isCapital(byte) ? byte | 0x20 : byte;
  }
  writer.size = size;
}

/** All values of a vector, folded. */
export function foldedOf({ length, offsets, data }: BytesVector): ByteValues {
  const writer = new BytesWriter(length, offsets[length] - offsets[0]);
  for (let row = 0; row < length; row++) {
    writeFolded(writer, data, offsets[row], offsets[row + 1]);
    writer.end();
  }
  return writer.finish('utf8', null);
}

/** How a value is written: in capitals, in small letters, or both. Of letters of other scripts nothing is known. */
export type LetterCase = 'upper' | 'lower' | 'mixed';

/** A single capital is an initial, and says nothing of the rest. */
export function caseOf(data: Uint8Array, from: number, to: number): LetterCase {
  let [capitals, small] = [0, 0];
  for (let at = from; at < to; at++) {
    if (isCapital(data[at])) capitals++;
    else if (isSmall(data[at])) small++;
    if (capitals > 0 && small > 0) return 'mixed';
  }
  if (capitals > 1) return 'upper';
  return small > 0 && capitals === 0 ? 'lower' : 'mixed';
}
