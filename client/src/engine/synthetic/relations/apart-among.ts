import { mix32, type Key } from '../random';
import type { Tuples } from './tuples';

/**
 * Pairs that are kept apart, among other parts of a key: a pair comes once, so that any value of the other parts will do.
 */
export class ApartAmong implements Tuples {
  readonly capacity: number;

  /** `places` of the pair among the dimensions; `sizes` of all of them. */
  constructor(
    readonly pairs: Tuples,
    readonly places: readonly [number, number],
    readonly sizes: readonly number[],
    readonly key: Key,
  ) {
    this.capacity = sizes.every((size) => size > 0) ? pairs.capacity : 0;
  }

  at(index: number, dimension: number): number {
    const place = this.places.indexOf(dimension);
    if (place >= 0) return this.pairs.at(index, place);
    const drawn = mix32(mix32(index ^ this.key.a) + this.key.b + dimension) >>> 0;
    return drawn % this.sizes[dimension];
  }

  indexOf(values: readonly number[]): number {
    const index = this.pairs.indexOf(this.places.map((place) => values[place]));
    return index >= 0 && values.every((value, dimension) => this.at(index, dimension) === value) ? index : -1;
  }
}
