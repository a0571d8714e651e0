import { NUMBER_ARRAYS, type BytesVector, type NumberKind, type Numbers, type Vector, type VectorKind } from './vector';

/** Collects values of one column into a Vector. Grows as needed; `finish` hands the buffers out and starts anew. */
export interface VectorBuilder {
  readonly kind: VectorKind;
  readonly length: number;
  appendNull(): void;
  finish(): Vector;
}

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
  #data = new Uint8Array(64);

  append(value: boolean): void {
    const index = this.length;
    this.#reserve(index);
    if (value) this.#data[index >> 3] |= 1 << (index & 7);
    this.markValid();
  }

  appendNull(): void {
    this.#reserve(this.length);
    this.markNull();
  }

  finish(): Vector {
    const length = this.length;
    const data = this.#data.slice(0, (length + 7) >> 3);
    this.#data = new Uint8Array(64);
    return { kind: 'bool', length, validity: this.takeValidity(), data };
  }

  #reserve(index: number): void {
    if (index >> 3 < this.#data.length) return;
    const grown = new Uint8Array(this.#data.length * 2);
    grown.set(this.#data);
    this.#data = grown;
  }
}

/** int16, int32, date32, float32, float64. */
export class NumberBuilder extends BaseBuilder implements VectorBuilder {
  #data: Numbers;

  constructor(readonly kind: NumberKind) {
    super();
    this.#data = new NUMBER_ARRAYS[kind](64);
  }

  append(value: number): void {
    this.#put(value);
    this.markValid();
  }

  appendNull(): void {
    this.#put(0);
    this.markNull();
  }

  finish(): Vector {
    const length = this.length;
    const data = this.#data.slice(0, length);
    this.#data = new NUMBER_ARRAYS[this.kind](64);
    return { kind: this.kind, length, validity: this.takeValidity(), data } as Vector;
  }

  #put(value: number): void {
    if (this.length === this.#data.length) {
      const grown = new NUMBER_ARRAYS[this.kind](this.#data.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.length] = value;
  }
}

type BigIntKind = 'int64' | 'time64' | 'timestamp64' | 'decimal64';

/** int64, time64, timestamp64, decimal64. */
export class BigIntBuilder extends BaseBuilder implements VectorBuilder {
  #data = new BigInt64Array(64);

  constructor(readonly kind: BigIntKind) {
    super();
  }

  append(value: bigint): void {
    this.#put(value);
    this.markValid();
  }

  appendNull(): void {
    this.#put(0n);
    this.markNull();
  }

  finish(): Vector {
    const length = this.length;
    const data = this.#data.slice(0, length);
    this.#data = new BigInt64Array(64);
    return { kind: this.kind, length, validity: this.takeValidity(), data };
  }

  #put(value: bigint): void {
    if (this.length === this.#data.length) {
      const grown = new BigInt64Array(this.#data.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.length] = value;
  }
}

/** fixed16: 16 bytes a value. */
export class Fixed16Builder extends BaseBuilder implements VectorBuilder {
  readonly kind = 'fixed16';
  #data = new Uint8Array(1024);

  append(bytes: Uint8Array): void {
    this.#reserve();
    this.#data.set(bytes, this.length * 16);
    this.markValid();
  }

  appendNull(): void {
    this.#reserve();
    this.markNull();
  }

  finish(): Vector {
    const length = this.length;
    const data = this.#data.slice(0, length * 16);
    this.#data = new Uint8Array(1024);
    return { kind: 'fixed16', length, validity: this.takeValidity(), data };
  }

  #reserve(): void {
    if ((this.length + 1) * 16 <= this.#data.length) return;
    const grown = new Uint8Array(this.#data.length * 2);
    grown.set(this.#data);
    this.#data = grown;
  }
}

const encoder = new TextEncoder();

/** utf8 and binary: bytes with offsets. */
export class BytesBuilder extends BaseBuilder implements VectorBuilder {
  #offsets = new Int32Array(65);
  #data = new Uint8Array(1024);
  #size = 0;

  constructor(readonly kind: BytesVector['kind']) {
    super();
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#data.set(bytes, this.#size);
    this.#end(bytes.length);
    this.markValid();
  }

  appendString(text: string): void {
    this.#reserve(text.length * 3);
    this.#end(encoder.encodeInto(text, this.#data.subarray(this.#size)).written);
    this.markValid();
  }

  appendNull(): void {
    this.#end(0);
    this.markNull();
  }

  finish(): Vector {
    const length = this.length;
    const vector = { offsets: this.#offsets.slice(0, length + 1), data: this.#data.slice(0, this.#size) };
    this.#offsets = new Int32Array(65);
    this.#data = new Uint8Array(1024);
    this.#size = 0;
    return { kind: this.kind, length, validity: this.takeValidity(), ...vector };
  }

  #end(size: number): void {
    if (this.length + 1 >= this.#offsets.length) {
      const grown = new Int32Array(this.#offsets.length * 2);
      grown.set(this.#offsets);
      this.#offsets = grown;
    }
    this.#size += size;
    this.#offsets[this.length + 1] = this.#size;
  }

  #reserve(bytes: number): void {
    if (this.#size + bytes <= this.#data.length) return;
    const grown = new Uint8Array(Math.max(this.#data.length * 2, this.#size + bytes));
    grown.set(this.#data.subarray(0, this.#size));
    this.#data = grown;
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
