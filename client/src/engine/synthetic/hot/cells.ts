import { drawAll, drawOne, type Key } from '../random';

/**
 * Numbers by row that columns are made from: one at a time, or of a block of rows at once. The last block is kept, since
 * the columns of a table ask for the same one in turn.
 */
class Block<Values extends Int32Array | Uint32Array> {
  #values: Values | null = null;
  #capacity = 0;
  #from = 0;
  #to = 0;

  constructor(
    readonly at: (row: number) => number,
    readonly allocate: (count: number) => Values,
    readonly compute: (values: Values, from: number, to: number) => void,
  ) {}

  /** The numbers of rows from .. to - 1, from the first element on; good until the next call. */
  of(from: number, to: number): Values {
    const count = to - from;
    if (this.#values !== null && from === this.#from && to === this.#to) return this.#values;
    if (this.#values === null || count > this.#capacity) {
      this.#capacity = Math.max(count, 64);
      this.#values = this.allocate(this.#capacity);
    }
    this.compute(this.#values, from, to);
    this.#from = from;
    this.#to = to;
    return this.#values;
  }
}

/** Places in a list, by row. */
export type Places = Block<Int32Array>;

export const places = (
  at: (row: number) => number,
  compute: (values: Int32Array, from: number, to: number) => void,
): Places => new Block<Int32Array>(at, (count) => new Int32Array(count), compute);

/** The random numbers of one cell a row: as many of 32 bits as its users ask for. */
export class Cells {
  #draws = 0;
  #block: Block<Uint32Array> | null = null;

  constructor(readonly key: Key) {}

  /** Says that draw `index` will be used. */
  use(index: number): void {
    if (index < this.#draws) return;
    this.#draws = index + 1;
    this.#block = null;
  }

  at(row: number, draw: number): number {
    return drawOne(this.key, draw, row);
  }

  /** Draw d of row from + i stands at [d * (to - from) + i]. */
  of(from: number, to: number): Uint32Array {
    this.#block ??= new Block<Uint32Array>(
      () => 0,
      (count) => new Uint32Array(count * this.#draws),
      (values, first, end) => drawAll(this.key, this.#draws, first, end, values),
    );
    return this.#block.of(from, to);
  }
}

/** A draw of 32 bits as a whole number below a bound of up to 2^20. */
export const below = (draw: number, bound: number): number => (draw * (bound / 4294967296)) | 0;
