const LINE_WORDS = 16;
/** Bits of the filter for each hash, where that many are to be had: up to 2^18 lines of 64 bytes, 16 MB. */
const BITS_A_HASH = 20;
const LINE_BITS = 18;
/** Of more hashes than those have room for, each has so many at least: 32 MB from 27 million on, then 64 MB. */
const FEWEST_BITS_A_HASH = 5;
const MOST_LINE_BITS = 20;
/** It is made of pieces of 256 KB, which find room where batches were. */
const PIECE_LINE_BITS = 12;
const LAST_OF_PIECE = (1 << PIECE_LINE_BITS) - 1;
const STEP = 0x9e3779b1 | 0;

/**
 * Which 64-bit hashes (two signed words) may have been added: never a false no, at times a false yes. All four bits of a
 * hash are in one line of the processor's cache.
 */
export class BloomFilter {
  readonly #pieces: Int32Array[];
  readonly #shift: number;

  /** For about so many hashes. Of others one in 200 passes with 10 million; never more than a tenth up to 100 million. */
  constructor(hashes: number) {
    const bits = Math.max(
      8,
      Math.min(LINE_BITS, lineBits(hashes * BITS_A_HASH)),
      Math.min(MOST_LINE_BITS, lineBits(hashes * FEWEST_BITS_A_HASH)),
    );
    const inPiece = Math.min(bits, PIECE_LINE_BITS);
    this.#pieces = Array.from({ length: 1 << (bits - inPiece) }, () => new Int32Array(LINE_WORDS << inPiece));
    this.#shift = 32 - bits;
  }

  add(low: number, high: number): void {
    const number = low >>> this.#shift;
    const words = this.#pieces[number >>> PIECE_LINE_BITS];
    const line = (number & LAST_OF_PIECE) * LINE_WORDS;
    const more = Math.imul(high, STEP);
    words[line + ((high >>> 5) & 15)] |= 1 << (high & 31);
    words[line + ((high >>> 14) & 15)] |= 1 << ((high >>> 9) & 31);
    words[line + ((high >>> 23) & 15)] |= 1 << ((high >>> 18) & 31);
    words[line + (more >>> 28)] |= 1 << ((more >>> 23) & 31);
  }

  mayHold(low: number, high: number): boolean {
    const number = low >>> this.#shift;
    const words = this.#pieces[number >>> PIECE_LINE_BITS];
    const line = (number & LAST_OF_PIECE) * LINE_WORDS;
    const more = Math.imul(high, STEP);
    return (
      (words[line + ((high >>> 5) & 15)] & (1 << (high & 31))) !== 0 &&
      (words[line + ((high >>> 14) & 15)] & (1 << ((high >>> 9) & 31))) !== 0 &&
      (words[line + ((high >>> 23) & 15)] & (1 << ((high >>> 18) & 31))) !== 0 &&
      (words[line + (more >>> 28)] & (1 << ((more >>> 23) & 31))) !== 0
    );
  }
}

const lineBits = (bits: number): number => Math.ceil(Math.log2(bits / (LINE_WORDS * 32)));
