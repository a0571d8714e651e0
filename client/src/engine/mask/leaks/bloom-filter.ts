/** 2^19 lines of 64 bytes: 32 MB. With 30 million hashes 2 of 100 others pass, with 100 million about 30. */
const LINE_BITS = 19;
const LINE_WORDS = 16;
const STEP = 0x9e3779b1 | 0;

/**
 * Which 64-bit hashes (two signed words) may have been added: never a false no, at times a false yes. All four bits of a
 * hash are in one line of the processor's cache.
 */
export class BloomFilter {
  readonly #words = new Int32Array(LINE_WORDS << LINE_BITS);

  add(low: number, high: number): void {
    const words = this.#words;
    const line = (low >>> (32 - LINE_BITS)) * LINE_WORDS;
    const more = Math.imul(high, STEP);
    words[line + ((high >>> 5) & 15)] |= 1 << (high & 31);
    words[line + ((high >>> 14) & 15)] |= 1 << ((high >>> 9) & 31);
    words[line + ((high >>> 23) & 15)] |= 1 << ((high >>> 18) & 31);
    words[line + (more >>> 28)] |= 1 << ((more >>> 23) & 31);
  }

  mayHold(low: number, high: number): boolean {
    const words = this.#words;
    const line = (low >>> (32 - LINE_BITS)) * LINE_WORDS;
    const more = Math.imul(high, STEP);
    return (
      (words[line + ((high >>> 5) & 15)] & (1 << (high & 31))) !== 0 &&
      (words[line + ((high >>> 14) & 15)] & (1 << ((high >>> 9) & 31))) !== 0 &&
      (words[line + ((high >>> 23) & 15)] & (1 << ((high >>> 18) & 31))) !== 0 &&
      (words[line + (more >>> 28)] & (1 << ((more >>> 23) & 31))) !== 0
    );
  }
}
