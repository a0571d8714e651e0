import { countUpTo } from './ascending';
import { mix32, type Key } from './random';

/**
 * What is unique is so by construction: a permutation of the row number under a key, never a draw that is tried again.
 */
export class Permutation {
  readonly #mask: number;
  readonly #shift: number;
  readonly #rounds: Round[];

  /** A keyed permutation of 0 .. size - 1; size up to 2^32. */
  constructor(
    readonly size: number,
    readonly key: Key,
  ) {
    const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, size))));
    this.#mask = bits === 32 ? -1 : 2 ** bits - 1;
    this.#shift = Math.ceil(bits / 2);
    this.#rounds = [1, 2, 3].map((round) => {
      const factor = mix32(key.b + Math.imul(round, GOLDEN)) | 1;
      return { added: mix32(key.a ^ Math.imul(round, GOLDEN)), factor, inverse: inverseOf(factor) };
    });
  }

  /** The value at an index. Each step permutes a power of two; walking the cycle stays inside the size. */
  at(index: number): number {
    const shift = this.#shift;
    const mask = this.#mask;
    const [first, second, third] = this.#rounds;
    let value = index;
    do {
      value = (value + first.added) & mask;
      value = Math.imul(value ^ (value >>> shift), first.factor);
      value = (value + second.added) & mask;
      value = Math.imul(value ^ (value >>> shift), second.factor);
      value = (value + third.added) & mask;
      value = Math.imul(value ^ (value >>> shift), third.factor) & mask;
      value = (value ^ (value >>> shift)) >>> 0;
    } while (value >= this.size);
    return value;
  }

  /** The index of a value. */
  indexOf(value: number): number {
    const shift = this.#shift;
    const mask = this.#mask;
    let index = value;
    do {
      index ^= index >>> shift;
      for (const { added, inverse } of this.#rounds.toReversed()) {
        // Shifted by half of the bits or more, the step is its own inverse.
        index = Math.imul(index, inverse) & mask;
        index ^= index >>> shift;
        index = (index - added) & mask;
      }
      index >>>= 0;
    } while (index >= this.size);
    return index;
  }
}

interface Round {
  added: number;
  /** Odd, so that it has an inverse among the numbers of 32 bits. */
  factor: number;
  inverse: number;
}

const GOLDEN = 0x9e3779b9;

/** What an odd number is multiplied with to give 1, modulo 2^32; each step doubles the bits that are right. */
function inverseOf(factor: number): number {
  let inverse = factor;
  for (let bits = 3; bits < 32; bits *= 2) inverse = Math.imul(inverse, 2 - Math.imul(factor, inverse));
  return inverse;
}

const PERMUTATION_LIMIT = 2 ** 32;
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const DIGITS = new TextEncoder().encode(ALPHABET);

/** Codes of one length. */
interface Tier {
  first: number;
  length: number;
  permutation: Permutation;
}

/**
 * Codes in base 10 or 36 that differ for every index: the first base^length of them have `length` characters, the next
 * ones a character more, and so on. So a small table has short codes, and a row's code does not depend on how many
 * rows there are.
 */
export class Codes {
  readonly #tiers: Tier[] = [];

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

  /** Characters of the longest. */
  get longest(): number {
    return this.#tiers.at(-1)!.length;
  }

  at(index: number): string {
    const { first, length, permutation } = this.#tierOf(index);
    return permutation
      .at(index - first)
      .toString(this.base)
      .padStart(length, '0');
  }

  /**
   * Writes the codes of some rows, whose numbers count from `first`, each to where the row's text ends so far; and where
   * it ends then.
   */
  writeAll(first: number, rows: Int32Array, count: number, target: Uint8Array, ends: Int32Array): void {
    for (let at = 0; at < count;) {
      const tier = this.#tierOf(first + rows[at]);
      const next = tier.first + tier.permutation.size;
      const { permutation, length } = tier;
      // Rows ascend: what comes before the next tier is of this one.
      for (; at < count && first + rows[at] < next; at++) {
        const row = rows[at];
        const end = ends[row] + length;
        ends[row] = end;
        const value = permutation.at(first + row - tier.first);
        if (value > MOST_SMALL) writeLarge(value, this.base, target, end - length, end);
        else if (this.base === 36) writeBase36(value | 0, target, end - length, end);
        else writeBase10(value | 0, target, end - length, end);
      }
    }
  }

  #tierOf(index: number): Tier {
    let tier = 0;
    while (tier + 1 < this.#tiers.length && index >= this.#tiers[tier + 1].first) tier++;
    return this.#tiers[tier];
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

const MOST_SMALL = 2 ** 31 - 1;

/** Two digits of each number that two have. */
const pairsOf = (base: number): Uint8Array =>
  Uint8Array.from(
    { length: 2 * base * base },
    (_, at) => DIGITS[at % 2 === 0 ? Math.floor(at / 2 / base) : (at >> 1) % base],
  );
const PAIRS_36 = pairsOf(36);
const PAIRS_10 = pairsOf(10);

// Whole numbers of 32 bits are divided by a constant without a division.
function writeBase36(value: number, target: Uint8Array, at: number, end: number): void {
  let rest = value;
  let place = end - 2;
  for (; place >= at; place -= 2) {
    const next = (rest / 1296) | 0;
    const pair = (rest - next * 1296) << 1;
    target[place] = PAIRS_36[pair];
    target[place + 1] = PAIRS_36[pair + 1];
    rest = next;
  }
  if (place + 1 === at) target[at] = DIGITS[rest % 36];
}

function writeBase10(value: number, target: Uint8Array, at: number, end: number): void {
  let rest = value;
  let place = end - 2;
  for (; place >= at; place -= 2) {
    const next = (rest / 100) | 0;
    const pair = (rest - next * 100) << 1;
    target[place] = PAIRS_10[pair];
    target[place + 1] = PAIRS_10[pair + 1];
    rest = next;
  }
  if (place + 1 === at) target[at] = DIGITS[rest % 10];
}

function writeLarge(value: number, base: number, target: Uint8Array, at: number, end: number): void {
  let rest = value;
  for (let place = end - 1; place >= at; place--) {
    const next = Math.floor(rest / base);
    target[place] = DIGITS[rest - next * base];
    rest = next;
  }
}

/** 0, 1, 2 ... without the numbers left out: how a sequence steps over what is already taken. */
export class Skipping {
  readonly #gaps: number[];

  constructor(skipped: Iterable<number>) {
    // Gap i lies behind (skipped[i] - i) numbers that are kept.
    this.#gaps = [...new Set(skipped)].sort((a, b) => a - b).map((number, index) => number - index);
  }

  /** From this index on, each number is one more than the one before. */
  get evenFrom(): number {
    return this.#gaps.at(-1) ?? 0;
  }

  /** How many are left out. */
  get skipped(): number {
    return this.#gaps.length;
  }

  at(index: number): number {
    return index + countUpTo(this.#gaps, index);
  }
}
