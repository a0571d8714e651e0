import { CellRandom, mix32, type Key } from '../../random';
import { drawnUpTo, type Picker } from './picker';

/** How far behind its own place a row looks for a parent. */
const WINDOW = 8;
/** Passes over the parents in which some have more children than others; after these each pass gives each one more. */
const UNEVEN_PASSES = 16;

export interface WindowOptions {
  /** Every parent has a child before any has two. */
  atLeastOne?: boolean;
  /** Every parent has a child in each pass: `childAt` is known without a draw. */
  even?: boolean;
}

/**
 * Every parent has about as many children. Rows go over the parents in passes; a row's parent is drawn from the few
 * before its place in the pass. In the first pass that is before the row's own number, so that it is the same however
 * many parents there are. A parent's children are found again by looking at the few rows that could be.
 */
export class WindowPicker implements Picker {
  readonly #random = new CellRandom();
  readonly #atLeastOne: boolean;
  readonly #even: boolean;
  readonly #window: number;

  constructor(
    readonly parents: number,
    readonly rows: number,
    readonly key: Key,
    { atLeastOne = false, even = false }: WindowOptions = {},
  ) {
    this.#atLeastOne = atLeastOne || even;
    this.#even = even;
    this.#window = Math.min(WINDOW, parents - 1);
  }

  pick(row: number): number {
    const place = row % this.parents;
    const pass = (row - place) / this.parents;
    if (this.#isEven(pass)) return (place + this.#rotation(pass)) % this.parents;
    const random = this.#random.at(this.key, row);
    if (pass === 0) return place - random.below(Math.min(WINDOW, place) + 1);
    return this.#wrapped(place - random.below(this.#window + 1));
  }

  children(parent: number): number[] {
    const found: number[] = [];
    for (let pass = 0; pass * this.parents < this.rows; pass++) found.push(...this.#ofPass(pass, parent));
    return found;
  }

  ordinal(row: number): number {
    const pass = Math.floor(row / this.parents);
    if (this.#even) return pass;
    const parent = this.pick(row);
    let before = 0;
    for (let earlier = 0; earlier < Math.min(pass + 1, UNEVEN_PASSES); earlier++)
      before += this.#countBefore(earlier, parent, row);
    return pass < UNEVEN_PASSES ? before : before + pass - UNEVEN_PASSES;
  }

  some(parent: number, limit: number, random: CellRandom): number {
    const passes = Math.floor(Math.min(limit, this.rows - 1) / this.parents) + 1;
    const drawn = drawnUpTo(this.#ofPass(random.below(passes), parent), limit, random);
    return drawn >= 0 ? drawn : drawnUpTo(this.#ofPass(0, parent), limit, random);
  }

  /** Of an even picker, the child that a parent has of a pass. */
  childAt(parent: number, pass: number): number {
    return pass * this.parents + this.#wrapped(parent - this.#rotation(pass));
  }

  #isEven(pass: number): boolean {
    return this.#even || pass >= UNEVEN_PASSES || (pass === 0 && this.#atLeastOne);
  }

  #rotation(pass: number): number {
    return pass === 0 ? 0 : (mix32(mix32(pass ^ this.key.a) + this.key.b) >>> 0) % this.parents;
  }

  #ofPass(pass: number, parent: number): number[] {
    if (this.#isEven(pass)) {
      const row = this.childAt(parent, pass);
      return row < this.rows ? [row] : [];
    }
    const found: number[] = [];
    for (let step = 0; step <= this.#window; step++) {
      const place = parent + step;
      if (pass === 0 && place >= this.parents) break;
      const row = pass * this.parents + (place % this.parents);
      if (row < this.rows && this.pick(row) === parent) found.push(row);
    }
    return found.sort((a, b) => a - b);
  }

  /** How many rows of a pass have the parent, up to a row. */
  #countBefore(pass: number, parent: number, end: number): number {
    const first = pass * this.parents;
    if (this.#isEven(pass)) return this.childAt(parent, pass) < end ? 1 : 0;
    let count = 0;
    for (let step = 0; step <= this.#window; step++) {
      const place = parent + step;
      if (pass === 0 && place >= this.parents) break;
      const row = first + (place < this.parents ? place : place - this.parents);
      if (row < end && this.pick(row) === parent) count++;
    }
    return count;
  }

  #wrapped(place: number): number {
    const rest = place % this.parents;
    return rest < 0 ? rest + this.parents : rest;
  }
}
