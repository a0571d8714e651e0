import type { Cells } from '../keyed/keyed';

/**
 * Places of values at which something else of the same kind may stand: a letter, a digit, a number of fixed width. What
 * is no slot stays. Slots of a value are packed into cells of up to 52 bits, as the digits of a number whose radices are
 * theirs, so that a permutation of the cells is a permutation of all values with the same slots.
 */
export class Slots {
  /** Slots, and of each: the byte it begins at, its bytes, how many values it has, the first of these, how it is read. */
  count = 0;
  #at: Int32Array;
  #width: Uint8Array;
  #radix: Int32Array;
  #base: Int32Array;
  #digit: Int32Array;
  #form: Uint8Array;
  /** Slots of value i are ends[i - 1] .. ends[i]. */
  readonly #ends: Int32Array;
  #rows = 0;

  /** For so many values, and about as many slots as `capacity` says. */
  constructor(rows: number, capacity: number) {
    this.#ends = new Int32Array(rows + 1);
    const room = Math.max(16, capacity);
    this.#at = new Int32Array(room);
    this.#width = new Uint8Array(room);
    this.#radix = new Int32Array(room);
    this.#base = new Int32Array(room);
    this.#digit = new Int32Array(room);
    this.#form = new Uint8Array(room);
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

  toCells(): Cells {
    const values = new Float64Array(this.count);
    const sizes = new Float64Array(this.count);
    const starts = new Int32Array(this.#rows + 1);
    let cells = 0;
    for (let row = 0; row < this.#rows; row++) {
      let [rank, size] = [0, 1];
      for (let slot = this.#ends[row]; slot < this.#ends[row + 1]; slot++) {
        const radix = this.#radix[slot];
        if (size * radix > LARGEST) {
          values[cells] = rank;
          sizes[cells++] = size;
          rank = 0;
          size = 1;
        }
        rank = rank * radix + this.#digit[slot];
        size *= radix;
      }
      if (size > 1) {
        values[cells] = rank;
        sizes[cells++] = size;
      }
      starts[row + 1] = cells;
    }
    return { length: this.#rows, starts, values: toWords(values, cells), sizes: toWords(sizes, cells) };
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
    if (slot === this.#at.length) this.#grow();
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

  #grow(): void {
    const grown = <Numbers extends Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers => {
      to.set(from);
      return to;
    };
    const length = this.#at.length * 2;
    this.#at = grown(this.#at, new Int32Array(length));
    this.#width = grown(this.#width, new Uint8Array(length));
    this.#radix = grown(this.#radix, new Int32Array(length));
    this.#base = grown(this.#base, new Int32Array(length));
    this.#digit = grown(this.#digit, new Int32Array(length));
    this.#form = grown(this.#form, new Uint8Array(length));
  }
}

const [LETTER, NUMBER, NUMBER_BUT] = [0, 1, 2];

/** First bytes of characters of so many bytes. */
const LEADS = [0, 0, 0xc0, 0xe0, 0xf0];

/** What a double surely holds, with room for a sum. */
const LARGEST = 2 ** 52;
const WORD = 2 ** 32;

function toWords(numbers: Float64Array, count: number): Uint32Array {
  const words = new Uint32Array(count * 2);
  for (let index = 0; index < count; index++) {
    const high = Math.floor(numbers[index] / WORD);
    words[index * 2] = numbers[index] - high * WORD;
    words[index * 2 + 1] = high;
  }
  return words;
}
