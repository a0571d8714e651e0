import { BaseBuilder, KEPT_BYTES, type VectorBuilder } from './base-builder';
import type { BytesVector, Vector } from './vector';

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
