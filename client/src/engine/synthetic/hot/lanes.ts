import type { BytesBuilder } from '../../batch/bytes-builder';
import { Kind, longestOf, type Part } from './part';
import { copyText } from './pool';

/** Bytes behind a lane's text that copies of whole words may touch. */
const SLACK = 16;

/**
 * Texts of several parts, for a block of rows: every row has a lane of its own, and one part after the other is put into
 * all lanes, each by one small loop; at last the lanes are joined.
 */
export class Lanes {
  readonly #parts: readonly Part[];
  readonly #stride: number;
  #words = new Float64Array(0);
  #bytes = new Uint8Array(0);
  #view = new DataView(new ArrayBuffer(0));
  /** Where each lane's text ends. */
  #ends = new Int32Array(0);
  #all = new Int32Array(0);

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
    this.#stride = (longestOf(parts) + SLACK + 7) & ~7;
  }

  append(builder: BytesBuilder, from: number, count: number): void {
    this.#reserve(count);
    for (let row = 0; row < count; row++) this.#ends[row] = row * this.#stride;
    this.#addAll(this.#parts, this.#all, count, from);
    this.#join(builder, count);
  }

  /** To the lanes of `count` of `rows`. */
  #addAll(parts: readonly Part[], rows: Int32Array, count: number, from: number): void {
    for (const part of parts) {
      switch (part.kind) {
        case Kind.Literal:
        case Kind.Placed:
        case Kind.Drawn:
          this.#addEntries(part, rows, count);
          break;
        case Kind.Digits:
          this.#addDigits(part, rows, count);
          break;
        case Kind.Code:
          part.codes!.writeAll(from + part.low, rows, count, this.#bytes, this.#ends);
          break;
        case Kind.Choice:
          this.#addChoice(part, rows, count, from);
      }
    }
  }

  #addEntries(
    { kind, words, starts, lengths, draws, offset, scale, indexes }: Part,
    rows: Int32Array,
    count: number,
  ): void {
    const view = this.#view;
    const ends = this.#ends;
    for (let at = 0; at < count; at++) {
      const row = rows[at];
      const entry = kind === Kind.Drawn ? (draws[offset + row] * scale) | 0 : kind === Kind.Placed ? indexes[row] : 0;
      const length = lengths[entry];
      const end = ends[row];
      copyText(words, starts[entry], length, view, end);
      ends[row] = end + length;
    }
  }

  #addDigits({ draws, offset, scale, low, width }: Part, rows: Int32Array, count: number): void {
    const bytes = this.#bytes;
    const ends = this.#ends;
    for (let at = 0; at < count; at++) {
      const row = rows[at];
      const first = ends[row];
      // Whole numbers of 32 bits are divided by a constant without a division.
      let rest = (low + ((draws[offset + row] * scale) | 0)) | 0;
      for (let place = first + width - 1; place >= first; place--) {
        const tenth = (rest / 10) | 0;
        bytes[place] = 48 + rest - tenth * 10;
        rest = tenth;
      }
      ends[row] = first + width;
    }
  }

  #addChoice(part: Part, rows: Int32Array, count: number, from: number): void {
    const { draws, offset, scale, upTo, choices, width } = part;
    const ends = this.#ends;
    const starts = choices.some((choice) => longestOf(choice) > width) ? ends.slice() : null;
    const { chosen, found } = part;
    for (let which = 0; which < choices.length; which++)
      if (chosen[which].length < count) chosen[which] = new Int32Array(count);
    found.fill(0);
    for (let at = 0; at < count; at++) {
      const row = rows[at];
      const draw = draws[offset + row];
      let which = (draw * scale) | 0;
      if (scale === 0) while (draw >= upTo[which]) which++;
      chosen[which][found[which]++] = row;
    }
    for (let which = 0; which < choices.length; which++)
      this.#addAll(choices[which], chosen[which], found[which], from);
    if (starts !== null)
      for (let at = 0; at < count; at++) ends[rows[at]] = Math.min(ends[rows[at]], starts[rows[at]] + width);
  }

  #join(builder: BytesBuilder, count: number): void {
    const words = this.#words;
    const ends = this.#ends;
    const stride = this.#stride;
    const { view, offsets } = builder;
    const start = builder.length - count;
    let to = builder.size;
    for (let row = 0; row < count; row++) {
      const length = ends[row] - row * stride;
      copyText(words, (row * stride) >> 3, length, view, to);
      to += length;
      offsets[start + row + 1] = to;
    }
    builder.size = to;
  }

  #reserve(count: number): void {
    if (this.#ends.length >= count) return;
    this.#words = new Float64Array((count * this.#stride) >> 3);
    this.#bytes = new Uint8Array(this.#words.buffer);
    this.#view = new DataView(this.#words.buffer);
    this.#ends = new Int32Array(count);
    this.#all = Int32Array.from({ length: count }, (_, row) => row);
  }
}
