const LINE_WORDS = 16;
/** At most 2^19 lines of 64 bytes: 32 MB. With 30 million hashes 2 of 100 others pass, with 100 million about 30. */
const MOST_LINE_BITS = 19;
/** Bits of the filter for each hash, where that many are to be had. */
const BITS_A_HASH = 20;
const STEP = 0x9e3779b1 | 0;

/**
 * Which 64-bit hashes (two signed words) may have been added: never a false no, at times a false yes. All four bits of a
 * hash are in one line of the processor's cache.
 */
export class BloomFilter {
  readonly #words: Int32Array;
  readonly #shift: number;

  /** For about so many hashes. */
  constructor(hashes: number) {
    const lines = (hashes * BITS_A_HASH) / (LINE_WORDS * 32);
    const bits = Math.min(MOST_LINE_BITS, Math.max(8, Math.ceil(Math.log2(lines))));
    this.#words = new Int32Array(LINE_WORDS << bits);
    this.#shift = 32 - bits;
  }

  add(low: number, high: number): void {
    const words = this.#words;
    const line = (low >>> this.#shift) * LINE_WORDS;
    const more = Math.imul(high, STEP);
    words[line + ((high >>> 5) & 15)] |= 1 << (high & 31);
    words[line + ((high >>> 14) & 15)] |= 1 << ((high >>> 9) & 31);
    words[line + ((high >>> 23) & 15)] |= 1 << ((high >>> 18) & 31);
    words[line + (more >>> 28)] |= 1 << ((more >>> 23) & 31);
  }

  mayHold(low: number, high: number): boolean {
    const words = this.#words;
    const line = (low >>> this.#shift) * LINE_WORDS;
    const more = Math.imul(high, STEP);
    return (
      (words[line + ((high >>> 5) & 15)] & (1 << (high & 31))) !== 0 &&
      (words[line + ((high >>> 14) & 15)] & (1 << ((high >>> 9) & 31))) !== 0 &&
      (words[line + ((high >>> 23) & 15)] & (1 << ((high >>> 18) & 31))) !== 0 &&
      (words[line + (more >>> 28)] & (1 << ((more >>> 23) & 31))) !== 0
    );
  }
}
