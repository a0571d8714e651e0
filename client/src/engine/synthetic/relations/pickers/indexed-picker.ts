import { countBelow } from '../../ascending';
import type { CellRandom } from '../../random';
import { drawnUpTo, type Picker } from './picker';

/**
 * For what cannot be turned round: children are found in an index, 4 bytes a row and 4 a parent, that is made when it
 * is first asked for.
 */
export class IndexedPicker implements Picker {
  #starts: Uint32Array | null = null;
  #rows = new Uint32Array(0);
  #building = false;

  constructor(
    readonly parents: number,
    readonly rows: number,
    readonly pick: (row: number) => number,
  ) {}

  children(parent: number): number[] {
    return Array.from(this.#of(parent));
  }

  ordinal(row: number): number {
    return countBelow(this.#of(this.pick(row)), row);
  }

  some(parent: number, limit: number, random: CellRandom): number {
    return drawnUpTo(this.#of(parent), limit, random);
  }

  #of(parent: number): Uint32Array {
    const starts = (this.#starts ??= this.#build());
    return parent < 0 || starts === null ? NONE : this.#rows.subarray(starts[parent], starts[parent + 1]);
  }

  #build(): Uint32Array | null {
    // Whoever asks for children while they are looked for is told that there are none.
    if (this.#building) return null;
    this.#building = true;
    const starts = new Uint32Array(this.parents + 1);
    for (let row = 0; row < this.rows; row++) {
      const parent = this.pick(row);
      if (parent >= 0) starts[parent + 1]++;
    }
    for (let parent = 0; parent < this.parents; parent++) starts[parent + 1] += starts[parent];
    const next = starts.slice();
    const rows = new Uint32Array(starts[this.parents]);
    for (let row = 0; row < this.rows; row++) {
      const parent = this.pick(row);
      if (parent >= 0) rows[next[parent]++] = row;
    }
    this.#rows = rows;
    this.#building = false;
    return starts;
  }
}

const NONE = new Uint32Array(0);
