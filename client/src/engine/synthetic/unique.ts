import { mix32, type Key } from './random';

/**
 * What is unique is so by construction: a permutation of the row number under a key, never a draw that is tried again.
 */
export class Permutation {
  readonly #half: number;
  readonly #mask: number;

  /** A keyed permutation of 0 .. size - 1; size up to 2^32. */
  constructor(
    readonly size: number,
    readonly key: Key,
  ) {
    const bits = Math.max(2, Math.ceil(Math.log2(Math.max(2, size))));
    this.#half = Math.ceil(bits / 2);
    this.#mask = 2 ** this.#half - 1;
  }

  /** The value at an index. Feistel rounds permute a power of four; walking the cycle stays inside the size. */
  at(index: number): number {
    let value = index;
    do value = this.#forward(value);
    while (value >= this.size);
    return value;
  }

  /** The index of a value. */
  indexOf(value: number): number {
    let index = value;
    do index = this.#backward(index);
    while (index >= this.size);
    return index;
  }

  #round(round: number, half: number): number {
    return mix32(mix32(half + this.key.a + Math.imul(round, 0x9e3779b9)) ^ this.key.b) & this.#mask;
  }

  #forward(value: number): number {
    let left = value >>> this.#half;
    let right = value & this.#mask;
    for (let round = 0; round < ROUNDS; round++) [left, right] = [right, (left ^ this.#round(round, right)) >>> 0];
    return left * (this.#mask + 1) + right;
  }

  #backward(value: number): number {
    let left = value >>> this.#half;
    let right = value & this.#mask;
    for (let round = ROUNDS - 1; round >= 0; round--) [left, right] = [(right ^ this.#round(round, left)) >>> 0, left];
    return left * (this.#mask + 1) + right;
  }
}

const ROUNDS = 6;
const PERMUTATION_LIMIT = 2 ** 32;
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Codes in base 10 or 36 that differ for every index: the first base^length of them have `length` characters, the next
 * ones a character more, and so on. So a small table has short codes, and a row's code does not depend on how many
 * rows there are.
 */
export class Codes {
  readonly #tiers: { first: number; length: number; permutation: Permutation }[] = [];

  constructor(
    readonly base: 10 | 36,
    length: number,
    key: Key,
  ) {
    for (let first = 0, tier = length; first < PERMUTATION_LIMIT; tier++) {
      const size = Math.min(base ** tier, PERMUTATION_LIMIT);
      this.#tiers.push({ first, length: tier, permutation: new Permutation(size, { a: key.a ^ tier, b: key.b }) });
      first += size;
    }
  }

  at(index: number): string {
    let tier = 0;
    while (tier + 1 < this.#tiers.length && index >= this.#tiers[tier + 1].first) tier++;
    const { first, length, permutation } = this.#tiers[tier];
    return permutation
      .at(index - first)
      .toString(this.base)
      .padStart(length, '0');
  }

  /** The index whose code this is; -1 when there is none. */
  indexOf(code: string): number {
    const tier = this.#tiers.find((candidate) => candidate.length === code.length);
    if (tier === undefined) return -1;
    let value = 0;
    for (const character of code) {
      const digit = ALPHABET.indexOf(character);
      if (digit < 0 || digit >= this.base) return -1;
      value = value * this.base + digit;
    }
    return value < tier.permutation.size ? tier.first + tier.permutation.indexOf(value) : -1;
  }
}

/** 0, 1, 2 ... without the numbers left out: how a sequence steps over what is already taken. */
export class Skipping {
  readonly #gaps: number[];

  constructor(skipped: Iterable<number>) {
    // Gap i lies behind (skipped[i] - i) numbers that are kept.
    this.#gaps = [...new Set(skipped)].sort((a, b) => a - b).map((number, index) => number - index);
  }

  at(index: number): number {
    let low = 0;
    let high = this.#gaps.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#gaps[middle] <= index) low = middle + 1;
      else high = middle;
    }
    return index + low;
  }
}
