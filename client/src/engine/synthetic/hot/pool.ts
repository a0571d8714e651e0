const encoder = new TextEncoder();
const WORD = 8;

/**
 * A list of texts, encoded once, to be copied eight bytes at a time: as doubles, which are the largest words that cost
 * nothing. A double that is no number might not be copied bit by bit; its last byte is 0xFF, which UTF-8 never has, or
 * 0x7F, for which see `isCopied`.
 */
export class Pool {
  readonly words: Float64Array;
  /** Where each text begins, in words, and how many bytes it has. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** Bytes of the longest. */
  readonly longest: number;
  /** False where a text has the character DEL. */
  readonly isCopied: boolean;

  constructor(readonly texts: readonly string[]) {
    const encoded = texts.map((text) => encoder.encode(text));
    this.starts = new Int32Array(texts.length);
    this.lengths = Int32Array.from(encoded, ({ length }) => length);
    let words = 0;
    encoded.forEach(({ length }, index) => {
      this.starts[index] = words;
      words += Math.ceil(length / WORD);
    });
    // Two words are copied of every text, however short.
    this.words = new Float64Array(words + 2);
    const bytes = new Uint8Array(this.words.buffer);
    encoded.forEach((text, index) => bytes.set(text, this.starts[index] * WORD));
    this.longest = this.lengths.reduce((most, length) => Math.max(most, length), 0);
    this.isCopied = !bytes.includes(0x7f);
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

/** Copies one text. Two words of every one: most are no longer, and no processor guesses how much. */
export function copyText(words: Float64Array, word: number, length: number, view: DataView, at: number): void {
  view.setFloat64(at, words[word], true);
  view.setFloat64(at + 8, words[word + 1], true);
  for (let more = 16; more < length; more += 8) view.setFloat64(at + more, words[word + (more >> 3)], true);
}
