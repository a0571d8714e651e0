import { CellRandom, type Key } from '../../random';
import { drawnUpTo, type Picker } from './picker';

/** Rows of a tree and all below them, at most: deeper trees have fewer branches. */
const MOST_ROWS = 4096;
const WIDEST = 8;
/** How far from its own place among the rows above a row looks for the one that it hangs on. */
const WINDOW = 2;

/**
 * A table that refers to itself: its rows form trees, one after another, each level by level, so that a parent comes
 * before its children and no row is deeper than `depth`. -1 is a root.
 */
export class TreePicker implements Picker {
  readonly #random = new CellRandom();
  /** Where each level of a tree begins. */
  readonly #levels: number[] = [0];
  readonly #size: number;
  readonly #branches: number;

  constructor(
    readonly rows: number,
    readonly key: Key,
    depth: number,
  ) {
    const levels = Math.max(1, Math.min(Math.floor(depth), Math.log2(MOST_ROWS) - 1));
    this.#branches = WIDEST;
    while (this.#branches > 2 && sizeOf(this.#branches, levels) > Math.min(MOST_ROWS, 20 * levels)) this.#branches--;
    for (let level = 0; level <= levels; level++) this.#levels.push(this.#levels[level] + this.#branches ** level);
    this.#size = this.#levels[levels + 1];
  }

  pick(row: number): number {
    const place = row % this.#size;
    if (place === 0) return -1;
    const level = this.#levelOf(place);
    const above = this.#levels[level - 1];
    const own = Math.floor((place - this.#levels[level]) / this.#branches);
    const drawn = own - WINDOW + this.#random.at(this.key, row).below(2 * WINDOW + 1);
    return row - place + above + Math.min(this.#levels[level] - above - 1, Math.max(0, drawn));
  }

  children(parent: number): number[] {
    const place = parent % this.#size;
    const level = this.#levelOf(place);
    if (level + 2 >= this.#levels.length) return [];
    const [first, last] = [this.#levels[level + 1], this.#levels[level + 2]];
    const own = place - this.#levels[level];
    const tree = parent - place;
    const found: number[] = [];
    const to = Math.min(last, first + (own + WINDOW + 1) * this.#branches);
    for (let child = Math.max(first, first + (own - WINDOW) * this.#branches); child < to; child++)
      if (tree + child < this.rows && this.pick(tree + child) === parent) found.push(tree + child);
    return found;
  }

  ordinal(row: number): number {
    const parent = this.pick(row);
    // Roots have no parent to be counted at.
    return parent < 0 ? Math.floor(row / this.#size) : this.children(parent).indexOf(row);
  }

  some(parent: number, limit: number, random: CellRandom): number {
    return drawnUpTo(this.children(parent), limit, random);
  }

  #levelOf(place: number): number {
    let level = 0;
    while (this.#levels[level + 1] <= place) level++;
    return level;
  }
}

const sizeOf = (branches: number, levels: number): number => (branches ** (levels + 1) - 1) / (branches - 1);

/** Where a row is referred to once: each refers to the one before, in chains of at most `depth` steps. */
export class ChainPicker implements Picker {
  readonly #length: number;

  constructor(
    readonly rows: number,
    depth: number,
  ) {
    this.#length = Math.max(1, Math.floor(depth)) + 1;
  }

  pick(row: number): number {
    return row % this.#length === 0 ? -1 : row - 1;
  }

  children(parent: number): number[] {
    return parent + 1 < this.rows && this.pick(parent + 1) === parent ? [parent + 1] : [];
  }

  ordinal(row: number): number {
    return this.pick(row) < 0 ? row / this.#length : 0;
  }

  some(parent: number, limit: number, random: CellRandom): number {
    return drawnUpTo(this.children(parent), limit, random);
  }
}
