import { BaseBuilder, KEPT_BYTES, type VectorBuilder } from './base-builder';
import { NUMBER_ARRAYS, type NumberKind, type Numbers, type Vector } from './vector';

/** int16, int32, date32, float32, float64. */
export class NumberBuilder extends BaseBuilder implements VectorBuilder {
  data: Numbers;

  constructor(readonly kind: NumberKind) {
    super();
    this.data = new NUMBER_ARRAYS[kind](64);
  }

  append(value: number): void {
    if (this.length === this.data.length) this.#reserve(1);
    this.data[this.length] = value;
    this.markValid();
  }

  appendNull(): void {
    if (this.length === this.data.length) this.#reserve(1);
    this.data[this.length] = 0;
    this.markNull();
  }

  extend(count: number): number {
    const first = this.length;
    this.#reserve(count);
    this.markAllValid(count);
    return first;
  }

  withdraw(missing: Uint8Array): void {
    const first = this.length - missing.length;
    for (let index = 0; index < missing.length; index++) if (missing[index] !== 0) this.data[first + index] = 0;
    this.markWithdrawn(missing);
  }

  finish(): Vector {
    const length = this.length;
    const data = this.data.slice(0, length);
    if (this.data.byteLength > KEPT_BYTES) this.data = new NUMBER_ARRAYS[this.kind](64);
    return { kind: this.kind, length, validity: this.takeValidity(), data } as Vector;
  }

  #reserve(count: number): void {
    if (this.length + count <= this.data.length) return;
    const grown = new NUMBER_ARRAYS[this.kind](Math.max(this.length + count, this.data.length * 2));
    grown.set(this.data);
    this.data = grown;
  }
}

type BigIntKind = 'int64' | 'time64' | 'timestamp64' | 'decimal64';

/** int64, time64, timestamp64, decimal64. */
export class BigIntBuilder extends BaseBuilder implements VectorBuilder {
  /** The values as halves, low before high: writing a bigint costs many times as much. */
  halves = new Int32Array(128);
  #data = new BigInt64Array(this.halves.buffer);

  constructor(readonly kind: BigIntKind) {
    super();
  }

  append(value: bigint): void {
    this.#reserve(1);
    this.#data[this.length] = value;
    this.markValid();
  }

  appendNull(): void {
    this.#reserve(1);
    this.#data[this.length] = 0n;
    this.markNull();
  }

  extend(count: number): number {
    const first = this.length;
    this.#reserve(count);
    this.markAllValid(count);
    return first;
  }

  withdraw(missing: Uint8Array): void {
    const first = this.length - missing.length;
    for (let index = 0; index < missing.length; index++)
      if (missing[index] !== 0) this.halves[2 * (first + index)] = this.halves[2 * (first + index) + 1] = 0;
    this.markWithdrawn(missing);
  }

  finish(): Vector {
    const length = this.length;
    const data = this.#data.slice(0, length);
    if (this.halves.byteLength > KEPT_BYTES) this.#hold(new Int32Array(128));
    return { kind: this.kind, length, validity: this.takeValidity(), data };
  }

  #reserve(count: number): void {
    if (2 * (this.length + count) <= this.halves.length) return;
    const grown = new Int32Array(Math.max(2 * (this.length + count), this.halves.length * 2));
    grown.set(this.halves);
    this.#hold(grown);
  }

  #hold(halves: Int32Array<ArrayBuffer>): void {
    this.halves = halves;
    this.#data = new BigInt64Array(halves.buffer);
  }
}

/** fixed16: 16 bytes a value. */
export class Fixed16Builder extends BaseBuilder implements VectorBuilder {
  readonly kind = 'fixed16';
  /** Four a value. */
  words = new Int32Array(256);
  #data = new Uint8Array(this.words.buffer);

  append(bytes: Uint8Array): void {
    this.#reserve(1);
    this.#data.set(bytes, this.length * 16);
    this.markValid();
  }

  appendNull(): void {
    this.#reserve(1);
    this.words.fill(0, this.length * 4, this.length * 4 + 4);
    this.markNull();
  }

  extend(count: number): number {
    const first = this.length;
    this.#reserve(count);
    this.markAllValid(count);
    return first;
  }

  withdraw(missing: Uint8Array): void {
    const first = this.length - missing.length;
    for (let index = 0; index < missing.length; index++)
      if (missing[index] !== 0) this.words.fill(0, 4 * (first + index), 4 * (first + index) + 4);
    this.markWithdrawn(missing);
  }

  finish(): Vector {
    const length = this.length;
    const data = this.#data.slice(0, length * 16);
    if (this.words.byteLength > KEPT_BYTES) this.#hold(new Int32Array(256));
    return { kind: 'fixed16', length, validity: this.takeValidity(), data };
  }

  #reserve(count: number): void {
    if ((this.length + count) * 4 <= this.words.length) return;
    const grown = new Int32Array(Math.max((this.length + count) * 4, this.words.length * 2));
    grown.set(this.words);
    this.#hold(grown);
  }

  #hold(words: Int32Array<ArrayBuffer>): void {
    this.words = words;
    this.#data = new Uint8Array(words.buffer);
  }
}
