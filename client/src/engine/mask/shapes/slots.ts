import type { Cells } from '../keyed/keyed';

/**
 * Places of values at which something else of the same kind may stand: a letter, a digit, a number of fixed width. What
 * is no slot stays. Slots of a value are packed into cells of up to 52 bits, as the digits of a number whose radices are
 * theirs, so that a permutation of the cells is a permutation of all values with the same slots.
 *
 * Made once and begun again for other values: what it takes is many times the text, and would be garbage at every batch.
 */
export class Slots {
  /** Slots, and of each: the byte it begins at, its bytes, how many values it has, the first of these, how it is read. */
  count = 0;
  #at = new Int32Array(FEWEST);
  #width = new Uint8Array(FEWEST);
  #radix = new Int32Array(FEWEST);
  #base = new Int32Array(FEWEST);
  #digit = new Int32Array(FEWEST);
  #form = new Uint8Array(FEWEST);
  /** Slots of value i are ends[i - 1] .. ends[i]. */
  #ends = new Int32Array(1);
  #rows = 0;
  /** What `toCells` gives: numbers and sizes as two words each, and where the values' cells begin. */
  #values = new Uint32Array(FEWEST * 2);
  #sizes = new Uint32Array(FEWEST * 2);
  #starts = new Int32Array(1);

  /** Forgets all slots, and has room for so many values. Cells that it gave before are no longer valid. */
  begin(rows: number): void {
    this.count = 0;
    this.#rows = 0;
    if (this.#ends.length <= rows) {
      this.#ends = new Int32Array(rows + 1);
      this.#starts = new Int32Array(rows + 1);
    }
    if (this.#at.length > MOST_KEPT) {
      this.#resize(FEWEST);
      this.#values = new Uint32Array(FEWEST * 2);
      this.#sizes = new Uint32Array(FEWEST * 2);
    }
  }

  /** A character of `width` bytes out of `radix` that begin with the code point `base`. */
  letter(at: number, width: number, radix: number, base: number, codePoint: number): void {
    this.#add(at, width, radix, base, codePoint - base, LETTER);
  }

  /** A number of `width` digits, from `base` on. */
  number(at: number, width: number, radix: number, base: number, value: number): void {
    this.#add(at, width, radix, base, value - base, NUMBER);
  }

  /** A number of `width` digits, from 1 to radix + 1, that is never `but`. */
  numberBut(at: number, width: number, radix: number, but: number, value: number): void {
    this.#add(at, width, radix, but, value > but ? value - 2 : value - 1, NUMBER_BUT);
  }

  endValue(): void {
    this.#ends[++this.#rows] = this.count;
  }

  /** Forgets the slots of the value that was begun. */
  restartValue(): void {
    this.count = this.#ends[this.#rows];
  }

  /** They are valid until `begin`. */
  toCells(): Cells {
    let cells = 0;
    for (let row = 0; row < this.#rows; row++) {
      let [rank, size] = [0, 1];
      for (let slot = this.#ends[row]; slot < this.#ends[row + 1]; slot++) {
        const radix = this.#radix[slot];
        if (size * radix > LARGEST) {
          this.#setCell(cells++, rank, size);
          rank = 0;
          size = 1;
        }
        rank = rank * radix + this.#digit[slot];
        size *= radix;
      }
      if (size > 1) this.#setCell(cells++, rank, size);
      this.#starts[row + 1] = cells;
    }
    return { length: this.#rows, starts: this.#starts, values: this.#values, sizes: this.#sizes };
  }

  /** Writes what the cells hold now into the places of the slots, in bytes whose first is byte `start` of those read. */
  write(cells: Cells, target: Uint8Array, start: number): void {
    let cell = 0;
    for (let row = 0; row < this.#rows; row++) {
      const end = this.#ends[row + 1];
      for (let from = this.#ends[row]; from < end;) {
        // The same cuts as in toCells.
        let size = 1;
        let to = from;
        while (to < end && size * this.#radix[to] <= LARGEST) size *= this.#radix[to++];
        if (size > 1) {
          let rank = cells.values[cell * 2] + cells.values[cell * 2 + 1] * WORD;
          cell++;
          for (let slot = to - 1; slot >= from; slot--) {
            const radix = this.#radix[slot];
            const rest = Math.floor(rank / radix);
            this.#put(slot, rank - rest * radix, target, start);
            rank = rest;
          }
        }
        from = to;
      }
    }
  }

  #add(at: number, width: number, radix: number, base: number, digit: number, form: number): void {
    const slot = this.count++;
    if (slot === this.#at.length) this.#resize(slot * 2);
    this.#at[slot] = at;
    this.#width[slot] = width;
    this.#radix[slot] = radix;
    this.#base[slot] = base;
    this.#digit[slot] = digit;
    this.#form[slot] = form;
  }

  #put(slot: number, digit: number, target: Uint8Array, start: number): void {
    const at = this.#at[slot] - start;
    const width = this.#width[slot];
    const base = this.#base[slot];
    if (this.#form[slot] === LETTER) {
      const code = base + digit;
      if (width === 1) target[at] = code;
      else {
        for (let byte = width - 1, rest = code; byte > 0; byte--, rest >>= 6) target[at + byte] = 0x80 | (rest & 0x3f);
        target[at] = LEADS[width] | (code >> (6 * (width - 1)));
      }
      return;
    }
    let rest = this.#form[slot] === NUMBER ? base + digit : digit + 1 >= base ? digit + 2 : digit + 1;
    for (let byte = width - 1; byte >= 0; byte--) {
      target[at + byte] = 0x30 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  }

  #setCell(cell: number, rank: number, size: number): void {
    if (cell * 2 === this.#values.length) {
      this.#values = resized(this.#values, new Uint32Array(cell * 4));
      this.#sizes = resized(this.#sizes, new Uint32Array(cell * 4));
    }
    const [highRank, highSize] = [Math.floor(rank / WORD), Math.floor(size / WORD)];
    this.#values[cell * 2] = rank - highRank * WORD;
    this.#values[cell * 2 + 1] = highRank;
    this.#sizes[cell * 2] = size - highSize * WORD;
    this.#sizes[cell * 2 + 1] = highSize;
  }

  #resize(length: number): void {
    this.#at = resized(this.#at, new Int32Array(length));
    this.#width = resized(this.#width, new Uint8Array(length));
    this.#radix = resized(this.#radix, new Int32Array(length));
    this.#base = resized(this.#base, new Int32Array(length));
    this.#digit = resized(this.#digit, new Int32Array(length));
    this.#form = resized(this.#form, new Uint8Array(length));
  }
}

/** Slots and cells that there is room for from the start. */
const FEWEST = 64;
/** Room for more slots than this is for one value of unusual length, and is given back. */
const MOST_KEPT = 1 << 21;

function resized<Numbers extends Int32Array | Uint32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from.length > to.length ? from.subarray(0, to.length) : from);
  return to;
}

const [LETTER, NUMBER, NUMBER_BUT] = [0, 1, 2];

/** First bytes of characters of so many bytes. */
const LEADS = [0, 0, 0xc0, 0xe0, 0xf0];

/** What a double surely holds, with room for a sum. */
const LARGEST = 2 ** 52;
const WORD = 2 ** 32;
