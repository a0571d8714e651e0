import { type ByteValues, KeyedHash } from '../keyed/keyed';
import type { NamePools } from '../pools';

/** A place in a pool of `length` values for each hash. */
function placesOf(hashes: Uint32Array, length: number): Int32Array {
  const places = new Int32Array(hashes.length / 2);
  for (let row = 0; row < places.length; row++) places[row] = Math.floor((hashes[row * 2] / 2 ** 32) * length);
  return places;
}

/**
 * Which names stand for which: the same wherever a name stands, in a column of its own, in a full name, in an address.
 * Names are given folded; places are those of the pools. A name never stands for itself.
 */
export class NameChoice {
  readonly #first: KeyedHash;
  readonly #last: KeyedHash;

  constructor(
    key: Uint8Array,
    readonly pools: NamePools,
  ) {
    this.#first = new KeyedHash(key, 'name', 'first');
    this.#last = new KeyedHash(key, 'name', 'last');
  }

  first(names: ByteValues): Int32Array {
    return others(names, placesOf(this.#first.hash(names), this.pools.firstNames.length), this.pools.firstNames.lower);
  }

  last(names: ByteValues): Int32Array {
    return others(names, placesOf(this.#last.hash(names), this.pools.lastNames.length), this.pools.lastNames.lower);
  }
}

/** The next place where a value would stand for itself. */
function others(values: ByteValues, places: Int32Array, pool: ByteValues): Int32Array {
  for (let row = 0; row < places.length; row++) {
    if (isSame(values, row, pool, places[row])) places[row] = (places[row] + 1) % pool.length;
  }
  return places;
}

function isSame(values: ByteValues, index: number, others_: ByteValues, other: number): boolean {
  const [from, start] = [values.offsets[index], others_.offsets[other]];
  const size = values.offsets[index + 1] - from;
  if (size !== others_.offsets[other + 1] - start) return false;
  for (let at = 0; at < size; at++) if (values.data[from + at] !== others_.data[start + at]) return false;
  return true;
}
