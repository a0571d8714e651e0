const encoder = new TextEncoder();
const WORD = 4;

/** A list of texts, encoded once: each begins at a whole word, so that words at a time can be copied. */
export class Pool {
  readonly words: Int32Array;
  /** Where each text begins, in words, and how many bytes it has. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** Bytes of the longest. */
  readonly longest: number;

  constructor(readonly texts: readonly string[]) {
    const encoded = texts.map((text) => encoder.encode(text));
    this.starts = new Int32Array(texts.length);
    this.lengths = Int32Array.from(encoded, ({ length }) => length);
    let words = 0;
    encoded.forEach(({ length }, index) => {
      this.starts[index] = words;
      words += Math.ceil(length / WORD);
    });
    // Four words are copied of every text, however short.
    this.words = new Int32Array(words + 4);
    const bytes = new Uint8Array(this.words.buffer);
    encoded.forEach((text, index) => bytes.set(text, this.starts[index] * WORD));
    this.longest = this.lengths.reduce((most, length) => Math.max(most, length), 0);
  }
}

const POOLS = new WeakMap<readonly string[], Pool>();

/** The pool of a list that lives long, such as those of a locale: made once. */
export function poolOf(texts: readonly string[]): Pool {
  let pool = POOLS.get(texts);
  if (pool === undefined) {
    pool = new Pool(texts);
    POOLS.set(texts, pool);
  }
  return pool;
}
