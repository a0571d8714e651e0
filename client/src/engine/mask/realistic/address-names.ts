import { asciiOf } from '../../locales/transliterate';
import { type BytesVector, isNull } from '../../batch/vector';
import type { BytesWriter } from '../bytes-writer';
import { isCapital, isLetter, isSmall } from '../shapes/character-classes';

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const CACHED = 20_000;

/** Names as they stand in addresses, in small ASCII letters; '' where nothing of a name can be written so. */
export class AddressNames {
  readonly #spelt = new Map<string, Uint8Array>();

  write(writer: BytesWriter, { data, offsets }: BytesVector, row: number): void {
    const [from, to] = [offsets[row], offsets[row + 1]];
    writer.reserve(to - from);
    let size = writer.size;
    for (let at = from; at < to; at++) {
      if (!isLetter(data[at])) {
        const spelt = this.#spell(decoder.decode(data.subarray(from, to)));
        writer.copy(spelt, 0, spelt.length);
        return;
      }
      writer.data[size++] = data[at] | 0x20;
    }
    writer.size = size;
  }

  #spell(name: string): Uint8Array {
    let spelt = this.#spelt.get(name);
    if (spelt === undefined) {
      spelt = encoder.encode(asciiOf(name));
      if (this.#spelt.size > CACHED) this.#spelt.clear();
      this.#spelt.set(name, spelt);
    }
    return spelt;
  }
}

/** Whether there is a name in a row. */
export const hasName = (vector: BytesVector | undefined, row: number): boolean =>
  vector !== undefined && !isNull(vector, row) && vector.offsets[row] < vector.offsets[row + 1];

/**
 * The two names in what stands before the @: `john.smith` -> john, smith. Writes the first and the last word of letters to
 * one writer each; nothing where there are no two. Of `j.smith` only the last. Both end their value.
 */
export function writeWords(first: BytesWriter, last: BytesWriter, data: Uint8Array, from: number, to: number): void {
  let [firstFrom, firstTo, lastFrom, lastTo] = [0, 0, 0, 0];
  let hasInitial = false;
  for (let at = from; at < to;) {
    if (!isWordByte(data[at])) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < to && isWordByte(data[end])) end++;
    // A letter alone is no name.
    if (end - at === 1) hasInitial = true;
    else {
      if (firstTo === 0) [firstFrom, firstTo] = [at, end];
      else [lastFrom, lastTo] = [at, end];
    }
    at = end;
  }
  if (lastTo > 0) {
    copyFolded(first, data, firstFrom, firstTo);
    copyFolded(last, data, lastFrom, lastTo);
  } else if (hasInitial) copyFolded(last, data, firstFrom, firstTo);
  first.end();
  last.end();
}

const isWordByte = (byte: number): boolean => isSmall(byte) || isCapital(byte) || byte >= 0x80;

function copyFolded(writer: BytesWriter, data: Uint8Array, from: number, to: number): void {
  writer.reserve(to - from);
  const target = writer.data;
  let size = writer.size;
  for (let at = from; at < to; at++) target[size++] = isCapital(data[at]) ? data[at] | 0x20 : data[at];
  writer.size = size;
}
