/** Pages whose rows stand in one piece of the bitmap: a power of two. */
const PAGES = 4;

/**
 * A set of places of rows in a table, as a bitmap that has pieces only where there are rows: about a bit a row where
 * they lie close. A place is a page and the row's number on it, from 1.
 */
export class RowSet {
  readonly #pieces = new Map<number, Uint32Array>();
  readonly #perPage: number;
  #size = 0;

  /** `pageBytes`: of the server; a row takes at least 28 of them. */
  constructor(pageBytes: number) {
    this.#perPage = 2 ** Math.ceil(Math.log2(pageBytes / 28 + 2));
  }

  get size(): number {
    return this.#size;
  }

  /** False when it was there. */
  add(page: number, row: number): boolean {
    const key = Math.floor(page / PAGES);
    let piece = this.#pieces.get(key);
    if (piece === undefined) this.#pieces.set(key, (piece = new Uint32Array((PAGES * this.#perPage) / 32)));
    const bit = (page % PAGES) * this.#perPage + row;
    const mask = 1 << (bit & 31);
    if ((piece[bit >> 5] & mask) !== 0) return false;
    piece[bit >> 5] |= mask;
    this.#size++;
    return true;
  }

  has(page: number, row: number): boolean {
    const piece = this.#pieces.get(Math.floor(page / PAGES));
    if (piece === undefined) return false;
    const bit = (page % PAGES) * this.#perPage + row;
    return (piece[bit >> 5] & (1 << (bit & 31))) !== 0;
  }

  /** The places in order, as PostgreSQL writes a ctid: `(12,3)`. */
  *places(): Generator<string> {
    for (const key of [...this.#pieces.keys()].sort((one, other) => one - other)) {
      const piece = this.#pieces.get(key)!;
      for (let word = 0; word < piece.length; word++) {
        let bits = piece[word];
        while (bits !== 0) {
          const bit = word * 32 + (31 - Math.clz32(bits & -bits));
          yield `(${key * PAGES + Math.floor(bit / this.#perPage)},${bit % this.#perPage})`;
          bits &= bits - 1;
        }
      }
    }
  }
}
