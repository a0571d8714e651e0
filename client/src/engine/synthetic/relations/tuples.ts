import { CellRandom, mix32, type Key } from '../random';

/**
 * Which values the columns of a unique key have together. Tuple `index` is the index-th of a series in which none
 * occurs twice, so that rows with different indexes differ, however many rows there are.
 */
export interface Tuples {
  /** How many there are. */
  readonly capacity: number;
  /** The value of a dimension: a parent row, or a place in a list of values. */
  at(index: number, dimension: number): number;
  /** The index of a tuple; -1 of one that is not in the series. */
  indexOf(values: readonly number[]): number;
}

export interface Dimension {
  size: number;
  /** Rows of a table, of which the first ones are looked for first; else any value of a list. */
  rows: boolean;
}

/** Each row of a table once, in order. */
export class Single implements Tuples {
  constructor(readonly capacity: number) {}

  at(index: number): number {
    return index;
  }

  indexOf([value]: readonly number[]): number {
    return value < this.capacity ? value : -1;
  }
}

/** Row r of every table with row r of every other: as many as the smallest has, whatever keys there are. */
export class Diagonal implements Tuples {
  constructor(readonly capacity: number) {}

  at(index: number): number {
    return index;
  }

  indexOf(values: readonly number[]): number {
    return values.every((value) => value === values[0]) && values[0] < this.capacity ? values[0] : -1;
  }
}

/** How far two rows are apart at most in the first round of pairs. */
const BAND = 3;
const BANDS = 2 * BAND + 1;
const INVERSE_MOD_7 = [0, 1, 4, 5, 2, 3, 6];
/** How far behind the first dimension's row those of the others begin. */
const WINDOW = 8;

/**
 * All combinations. The first dimension is gone over in passes; in each, every row of it meets another value of the
 * others. The first tuples pair rows of about the same number, none greater than the tuple's index, so that they are
 * the same however many rows there are. Where the first two are tables, some rows of each have more partners than
 * others: pairs lie on diagonals (the greater row of a pair numbers it), and each pass takes one of each diagonal.
 */
export class Combinations implements Tuples {
  readonly capacity: number;
  readonly #random = new CellRandom();
  readonly #order: number[];
  readonly #sizes: number[];
  readonly #paired: boolean;
  readonly #rounds: number;

  constructor(
    readonly dimensions: readonly Dimension[],
    readonly key: Key,
  ) {
    const indexes = dimensions.map((_, index) => index);
    const size = (index: number): number => dimensions[index].size;
    // Tables first, greater ones first: so there are enough partners for every pass.
    this.#order = indexes.sort(
      (a, b) => Number(dimensions[b].rows) - Number(dimensions[a].rows) || size(b) - size(a) || a - b,
    );
    this.#sizes = this.#order.map(size);
    this.capacity = this.#sizes.reduce((product, one) => product * one, 1);
    this.#paired = this.#order.length > 1 && dimensions[this.#order[1]].rows && this.#sizes[1] >= BANDS;
    this.#rounds = this.#paired ? Math.floor(this.#sizes[1] / BANDS) : 0;
  }

  at(index: number, dimension: number): number {
    return this.#tuple(index)[this.#order.indexOf(dimension)];
  }

  indexOf(values: readonly number[]): number {
    const tuple = this.#order.map((dimension) => values[dimension]);
    if (tuple.some((value, place) => value < 0 || value >= this.#sizes[place])) return -1;
    const [first] = this.#sizes;
    if (this.#order.length === 1) return tuple[0];
    let index = 0;
    for (let place = tuple.length - 1; place > 1; place--)
      index = index * this.#sizes[place] + wrapped(tuple[place] - this.#offset(tuple, place), this.#sizes[place]);
    const [place, pass] = this.#paired
      ? this.#fromPair(tuple[0], tuple[1])
      : [tuple[0], wrapped(tuple[1] - this.#offset(tuple, 1), this.#sizes[1])];
    return (index * this.#sizes[1] + pass) * first + place;
  }

  #tuple(index: number): number[] {
    const sizes = this.#sizes;
    const place = index % sizes[0];
    let rest = (index - place) / sizes[0];
    if (sizes.length === 1) return [place];
    const pass = rest % sizes[1];
    rest = (rest - pass) / sizes[1];
    const tuple = this.#paired ? this.#pair(place, pass) : [place, 0];
    if (!this.#paired) tuple[1] = (this.#offset(tuple, 1) + pass) % sizes[1];
    for (let next = 2; next < sizes.length; next++) {
      const digit = rest % sizes[next];
      rest = (rest - digit) / sizes[next];
      tuple.push((this.#offset(tuple, next) + digit) % sizes[next]);
    }
    return tuple;
  }

  /** Where a dimension begins, for what the dimensions before it have: any function of these is right. */
  #offset(tuple: readonly number[], place: number): number {
    const key = { a: this.key.a ^ (place * 0x3c6ef35f), b: this.key.b };
    const size = this.#sizes[place];
    const before = place === 1 ? tuple[0] : mix32(tuple[0]) ^ Math.imul(tuple[1], 0x9e3779b1);
    const random = this.#random.at(key, before);
    if (!this.dimensions[this.#order[place]].rows) return random.below(size);
    const near = (place === 1 ? tuple[0] : Math.max(tuple[0], tuple[1])) % size;
    return place === 1 ? near : near - random.below(Math.min(WINDOW, near) + 1);
  }

  #pair(place: number, pass: number): [number, number] {
    const [first, second] = this.#sizes;
    if (pass >= this.#rounds * BANDS) {
      const apart = pass - BAND;
      return [place, wrapped(place + apart, second)];
    }
    const round = pass % this.#rounds;
    const turn = (pass - round) / this.#rounds;
    const { scale, shift } = this.#turns(place, round);
    const step = ((scale * turn + shift) % BANDS) - BAND;
    const row = step > 0 ? wrapped(place - step, first) : place;
    return [row, wrapped(row + BANDS * round + step, second)];
  }

  #fromPair(row: number, other: number): [number, number] {
    const [first, second] = this.#sizes;
    const apart = wrapped(other - row + BAND, second) - BAND;
    if (apart >= this.#rounds * BANDS - BAND) return [row, apart + BAND];
    const round = Math.floor((apart + BAND) / BANDS);
    const step = apart - BANDS * round;
    const place = step > 0 ? (row + step) % first : row;
    const { scale, shift } = this.#turns(place, round);
    const turn = (wrapped(step + BAND - shift, BANDS) * INVERSE_MOD_7[scale]) % BANDS;
    return [place, turn * this.#rounds + round];
  }

  /** The order in which a diagonal's pairs are taken: a permutation of 0 .. 6. The first rows are paired with themselves. */
  #turns(place: number, round: number): { scale: number; shift: number } {
    if (place < BANDS && round === 0) return { scale: 1, shift: BAND };
    const random = this.#random.at(this.key, place ^ Math.imul(round, 0x85ebca6b));
    return { scale: 1 + random.below(BANDS - 1), shift: random.below(BANDS) };
  }
}

/**
 * Several keys that have dimensions in common: the common ones go as combinations, and each key's other ones are told
 * apart by how often these were gone through.
 */
export class AroundCommon implements Tuples {
  readonly capacity: number;

  constructor(
    readonly common: Combinations,
    /** Of each key, its other dimensions. */
    readonly others: readonly { dimensions: readonly number[]; tuples: Combinations }[],
    /** Which dimensions the common ones are. */
    readonly places: readonly number[],
  ) {
    this.capacity = common.capacity * Math.min(...others.map(({ tuples }) => tuples.capacity));
  }

  at(index: number, dimension: number): number {
    const own = this.places.indexOf(dimension);
    const place = index % this.common.capacity;
    if (own >= 0) return this.common.at(place, own);
    const { dimensions, tuples } = this.others.find((other) => other.dimensions.includes(dimension))!;
    return tuples.at(
      this.#shifted(place, (index - place) / this.common.capacity, tuples),
      dimensions.indexOf(dimension),
    );
  }

  indexOf(values: readonly number[]): number {
    const place = this.common.indexOf(this.places.map((own) => values[own]));
    if (place < 0) return -1;
    const passes = this.others.map(({ dimensions, tuples }) => {
      const found = tuples.indexOf(dimensions.map((dimension) => values[dimension]));
      return found < 0 ? -1 : wrapped(found - (place % tuples.capacity), tuples.capacity);
    });
    return passes.every((pass) => pass === passes[0]) && passes[0] >= 0 ? passes[0] * this.common.capacity + place : -1;
  }

  /** Begins at the place itself, so that the first tuples pair rows of the same number. */
  #shifted(place: number, pass: number, tuples: Tuples): number {
    return (place + pass) % tuples.capacity;
  }
}

/** Different rows of one table: pairs that are never of a row with itself; in an order, the first is the lesser or greater. */
export class Apart implements Tuples {
  readonly capacity: number;

  constructor(
    readonly size: number,
    readonly order: '<' | '>' | null,
  ) {
    this.capacity = order !== null ? (size * Math.max(0, size - 1)) / 2 : size * Math.max(0, size - 1);
  }

  at(index: number, dimension: number): number {
    if (this.order !== null) {
      const { distance, low } = this.#orderedPair(index);
      return (dimension === 0) === (this.order === '<') ? low : low + distance;
    }
    const place = index % this.size;
    if (dimension === 0) return place;
    return wrapped(place + this.#distance((index - place) / this.size), this.size);
  }

  indexOf([one, other]: readonly number[]): number {
    if (one === other || Math.max(one, other) >= this.size) return -1;
    if (this.order !== null) {
      const distance = this.order === '<' ? other - one : one - other;
      return distance < 0 ? -1 : this.#before(distance) + Math.min(one, other);
    }
    const distance = wrapped(other - one, this.size);
    for (let pass = 0; pass < this.size - 1; pass++)
      if (wrapped(this.#distance(pass), this.size) === distance) return pass * this.size + one;
    return -1;
  }

  /** -1, 1, -2, 2 ...: the neighbour before first. */
  #distance(pass: number): number {
    const step = Math.floor(pass / 2) + 1;
    return pass % 2 === 0 ? -step : step;
  }

  /** Pairs that are less than `distance` apart: of size - 1, size - 2 ... pairs each. */
  #before(distance: number): number {
    return (distance - 1) * this.size - (distance * (distance - 1)) / 2;
  }

  #orderedPair(index: number): { distance: number; low: number } {
    const n = this.size;
    // The root of before(d) = index, and a step to either side for rounding.
    let distance = Math.max(1, Math.floor(n + 0.5 - Math.sqrt(Math.max(0, (n - 0.5) ** 2 - 2 * index))));
    while (distance > 1 && this.#before(distance) > index) distance--;
    while (this.#before(distance + 1) <= index) distance++;
    return { distance, low: index - this.#before(distance) };
  }
}

export function wrapped(value: number, size: number): number {
  const rest = value % size;
  return rest < 0 ? rest + size : rest;
}
