import { NUMBER_ARRAYS, type BytesVector, type NumberKind, type Numbers, type Vector, type VectorKind } from './vector';

/**
 * Collects values of one column into a Vector. Grows as needed; `finish` hands the values out and starts anew.
 *
 * What makes many values at once writes them straight into a builder's buffers: `extend` makes room for them and counts
 * them, and gives the index of the first. The buffers are others after the next call of any method.
 */
export interface VectorBuilder {
  readonly kind: VectorKind;
  readonly length: number;
  appendNull(): void;
  /** Of the last `missing.length` values, makes those null whose element is not 0. */
  withdraw(missing: Uint8Array): void;
  finish(): Vector;
}

/** Buffers up to here are kept for the next batch; a larger one was for something unusual. */
const KEPT_BYTES = 8 << 20;

/** The part that all builders share: the length, and a validity bitmap that exists only once a null was seen. */
abstract class BaseBuilder {
  length = 0;
  #validity: Uint8Array | null = null;

  protected markNull(): void {
    this.#validity ??= allValid(this.length);
    this.#mark(false);
  }

  protected markValid(): void {
    if (this.#validity !== null) this.#mark(true);
    else this.length++;
  }

  protected markAllValid(count: number): void {
    if (this.#validity === null) this.length += count;
    else for (let index = 0; index < count; index++) this.#mark(true);
  }

  protected markWithdrawn(missing: Uint8Array): void {
    const bitmap = (this.#validity ??= allValid(this.length));
    const first = this.length - missing.length;
    for (let index = 0; index < missing.length; index++)
      if (missing[index] !== 0) bitmap[(first + index) >> 3] &= ~(1 << ((first + index) & 7));
  }

  #mark(valid: boolean): void {
    let bitmap = this.#validity!;
    const index = this.length++;
    if (index >> 3 >= bitmap.length) {
      const grown = new Uint8Array(Math.max(64, bitmap.length * 2));
      grown.set(bitmap);
      this.#validity = bitmap = grown;
    }
    if (valid) bitmap[index >> 3] |= 1 << (index & 7);
    else bitmap[index >> 3] &= ~(1 << (index & 7));
  }

  protected takeValidity(): Uint8Array | null {
    const bitmap = this.#validity;
    const bytes = (this.length + 7) >> 3;
    this.#validity = null;
    this.length = 0;
    return bitmap === null ? null : bitmap.slice(0, bytes);
  }
}

function allValid(length: number): Uint8Array {
  const bitmap = new Uint8Array(Math.max(64, ((length + 7) >> 3) * 2));
  for (let index = 0; index < length; index++) bitmap[index >> 3] |= 1 << (index & 7);
  return bitmap;
}

/** bool: one bit a value. */
export class BoolBuilder extends BaseBuilder implements VectorBuilder {
  readonly kind = 'bool';
  /** Bits behind the last value are 0. */
  data = new Uint8Array(64);

  append(value: boolean): void {
    const index = this.length;
    this.#reserve(1);
    if (value) this.data[index >> 3] |= 1 << (index & 7);
    this.markValid();
  }

  appendNull(): void {
    this.#reserve(1);
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
      if (missing[index] !== 0) this.data[(first + index) >> 3] &= ~(1 << ((first + index) & 7));
    this.markWithdrawn(missing);
  }

  finish(): Vector {
    const length = this.length;
    const data = this.data.slice(0, (length + 7) >> 3);
    this.data.fill(0, 0, data.length);
    return { kind: 'bool', length, validity: this.takeValidity(), data };
  }

  #reserve(count: number): void {
    const bytes = ((this.length + count) >> 3) + 1;
    if (bytes <= this.data.length) return;
    const grown = new Uint8Array(Math.max(bytes, this.data.length * 2));
    grown.set(this.data);
    this.data = grown;
  }
}

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

const encoder = new TextEncoder();
/** Up to here a character at a time is faster than the encoder. */
const SHORT_TEXT = 64;

/** Bytes behind the last value that whoever writes straight into the buffer may touch. */
const SLACK = 64;

/** utf8 and binary: bytes with offsets. */
export class BytesBuilder extends BaseBuilder implements VectorBuilder {
  /** Value i ends where offsets[i + 1] says. */
  offsets = new Int32Array(65);
  data = new Uint8Array(1024);
  /** Of all of `data`. */
  view = new DataView(this.data.buffer);
  /** Bytes so far. What stands behind them may be overwritten. */
  size = 0;

  constructor(readonly kind: BytesVector['kind']) {
    super();
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.data.set(bytes, this.size);
    this.#end(bytes.length);
    this.markValid();
  }

  appendString(text: string): void {
    this.reserve(text.length * 3);
    this.#end(this.#encode(text));
    this.markValid();
  }

  appendNull(): void {
    this.#end(0);
    this.markNull();
  }

  /**
   * Room for `count` values of so many bytes in all, and some words behind them. Whoever writes them sets their
   * offsets, and `size`.
   */
  extend(count: number, bytes: number): number {
    const first = this.length;
    this.reserve(bytes + SLACK);
    this.#reserveOffsets(count);
    this.markAllValid(count);
    return first;
  }

  withdraw(missing: Uint8Array): void {
    const { offsets, data } = this;
    const first = this.length - missing.length;
    let to = offsets[first];
    // What stays is moved in runs.
    let run = to;
    let end = to;
    let gone = 0;
    for (let index = 0; index < missing.length; index++) {
      const start = end;
      end = offsets[first + index + 1];
      if (missing[index] !== 0) {
        if (to !== run) data.copyWithin(to, run, start);
        to += start - run;
        run = end;
        gone += end - start;
      }
      offsets[first + index + 1] = end - gone;
    }
    if (to !== run) data.copyWithin(to, run, end);
    this.size = end - gone;
    this.markWithdrawn(missing);
  }

  /** Forgets all values, and keeps the buffers. */
  clear(): void {
    this.takeValidity();
    this.size = 0;
  }

  /** Room for so many bytes more. */
  reserve(bytes: number): void {
    if (this.size + bytes <= this.data.length) return;
    const grown = new Uint8Array(Math.max(this.data.length * 2, this.size + bytes));
    grown.set(this.data.subarray(0, this.size));
    this.#hold(grown);
  }

  finish(): Vector {
    const length = this.length;
    const vector = { offsets: this.offsets.slice(0, length + 1), data: this.data.slice(0, this.size) };
    if (this.offsets.byteLength > KEPT_BYTES) this.offsets = new Int32Array(65);
    if (this.data.length > KEPT_BYTES) this.#hold(new Uint8Array(1024));
    this.size = 0;
    return { kind: this.kind, length, validity: this.takeValidity(), ...vector };
  }

  /** The bytes that it wrote. */
  #encode(text: string): number {
    const { data, size } = this;
    if (text.length <= SHORT_TEXT) {
      let index = 0;
      for (; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code >= 0x80) break;
        data[size + index] = code;
      }
      if (index === text.length) return index;
    }
    return encoder.encodeInto(text, data.subarray(size)).written;
  }

  #end(size: number): void {
    this.#reserveOffsets(1);
    this.size += size;
    this.offsets[this.length + 1] = this.size;
  }

  #reserveOffsets(count: number): void {
    if (this.length + count < this.offsets.length) return;
    const grown = new Int32Array(Math.max(this.length + count + 1, this.offsets.length * 2));
    grown.set(this.offsets);
    this.offsets = grown;
  }

  #hold(data: Uint8Array<ArrayBuffer>): void {
    this.data = data;
    this.view = new DataView(data.buffer);
  }
}

export type AnyBuilder = BoolBuilder | NumberBuilder | BigIntBuilder | Fixed16Builder | BytesBuilder;

/** The builder of any layout. */
export function createBuilder(kind: VectorKind): AnyBuilder {
  switch (kind) {
    case 'bool':
      return new BoolBuilder();
    case 'int16':
    case 'int32':
    case 'date32':
    case 'float32':
    case 'float64':
      return new NumberBuilder(kind);
    case 'int64':
    case 'time64':
    case 'timestamp64':
    case 'decimal64':
      return new BigIntBuilder(kind);
    case 'fixed16':
      return new Fixed16Builder();
    case 'utf8':
    case 'binary':
      return new BytesBuilder(kind);
  }
}
