import type { BytesVector } from '../batch/vector';
import type { ByteValues } from './keyed/keyed';

/** Values written one after the other. `data` and `size` are public, since a call for each byte would cost too much. */
export class BytesWriter {
  data: Uint8Array;
  /** Bytes written so far; what stands behind is room. */
  size = 0;
  readonly #offsets: Int32Array;
  #row = 0;

  /** `rows` values of about so many bytes together. */
  constructor(rows: number, bytes: number) {
    this.data = new Uint8Array(bytes + 64);
    this.#offsets = new Int32Array(rows + 1);
  }

  /** Makes room for so many bytes more. */
  reserve(bytes: number): void {
    if (this.size + bytes <= this.data.length) return;
    const grown = new Uint8Array(Math.max(this.data.length * 2, this.size + bytes));
    grown.set(this.data.subarray(0, this.size));
    this.data = grown;
  }

  byte(value: number): void {
    this.reserve(1);
    this.data[this.size++] = value;
  }

  /** Bytes from .. to of an array. */
  copy(source: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    if (to - from > 48) this.data.set(source.subarray(from, to), this.size);
    else for (let at = from; at < to; at++) this.data[this.size + at - from] = source[at];
    this.size += to - from;
  }

  /** A value of a pool. */
  value(pool: ByteValues, index: number): void {
    this.copy(pool.data, pool.offsets[index], pool.offsets[index + 1]);
  }

  /** Ends the value that was begun behind the last one. */
  end(): void {
    this.#offsets[++this.#row] = this.size;
  }

  finish(kind: BytesVector['kind'], validity: Uint8Array | null): BytesVector {
    return { kind, length: this.#row, validity, offsets: this.#offsets, data: this.data.slice(0, this.size) };
  }
}
