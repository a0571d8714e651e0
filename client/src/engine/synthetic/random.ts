import { createHash } from 'node:crypto';
import type { Randomizer } from '@faker-js/faker';

/** What a column's (or a fact's) values are drawn from: 64 bits of a hash. Rows below 2^32 all differ under one key. */
export interface Key {
  readonly a: number;
  readonly b: number;
}

/** The key of a path such as (seed, table, column). Parts are told apart: ("ab", "c") is not ("a", "bc"). */
export function keyOf(...parts: string[]): Key {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  const digest = hash.digest();
  return { a: digest.readInt32LE(0), b: digest.readInt32LE(4) };
}

/** A bijection of 32 bits that spreads every bit (the finaliser of MurmurHash3). */
export function mix32(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const GOLDEN = 0x9e3779b9;

/** Tells rows apart whose streams would otherwise be parts of one another; what it is joined with is mixed well. */
const spread = (value: number): number => Math.imul(value, 0x2c1b3c6d);

/**
 * Counter-based random numbers: `at(key, row)` stands at the beginning of that cell's own stream in constant time, so
 * that a value depends on nothing but (key, row).
 */
export class CellRandom {
  #a = 0;
  #b = 0;
  #counter = 0;

  at(key: Key, row: number): this {
    this.#a = mix32(row ^ key.a);
    this.#b = spread(row + key.b);
    this.#counter = 0;
    return this;
  }

  /** 0 to 2^32 - 1. */
  u32(): number {
    this.#counter = (this.#counter + GOLDEN) | 0;
    return (mix32(this.#a + this.#counter) ^ this.#b) >>> 0;
  }

  /** 0 (inclusive) to 1 (exclusive), with 53 bits. */
  next(): number {
    const high = this.u32() >>> 5;
    return (high * 67108864 + (this.u32() >>> 6)) / 9007199254740992;
  }

  /** A whole number from 0 to below `bound`. */
  below(bound: number): number {
    return Math.floor((bound > 0x100000 ? this.next() : this.u32() / 4294967296) * bound);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  chance(share: number): boolean {
    return this.u32() < share * 4294967296;
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)];
  }

  /** `count` characters of `alphabet`. */
  string(alphabet: string, count: number): string {
    let text = '';
    for (let index = 0; index < count; index++) text += alphabet[this.below(alphabet.length)];
    return text;
  }
}

/**
 * What `u32` gives in the cells of many rows at once: draw d (0 is the first) of row from + i stands at
 * [d * (to - from) + i] of the target.
 */
export function drawAll(key: Key, draws: number, from: number, to: number, target: Uint32Array): void {
  const count = to - from;
  for (let index = 0; index < count; index++) {
    const row = from + index;
    const a = mix32(row ^ key.a);
    const b = spread(row + key.b);
    let counter = 0;
    for (let at = index; at < draws * count; at += count) {
      counter = (counter + GOLDEN) | 0;
      target[at] = mix32(a + counter) ^ b;
    }
  }
}

/** One of them. */
export function drawOne(key: Key, draw: number, row: number): number {
  const counter = Math.imul(draw + 1, GOLDEN);
  return (mix32(mix32(row ^ key.a) + counter) ^ spread(row + key.b)) >>> 0;
}

/** The same numbers, as faker asks for them. */
export function fakerRandomizer(random: CellRandom): Randomizer {
  // Faker seeds itself once when it is made; here the cell is the seed.
  return { next: () => random.next(), seed: () => undefined };
}
