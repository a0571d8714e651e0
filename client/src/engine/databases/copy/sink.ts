import type { Vector } from '../../batch/vector';
import { IntegrityError, TdmError } from '../../errors';
import type { Wire } from './wire';

/** Collects the values of one column of a binary COPY into vectors. */
export interface Sink {
  /**
   * Reads `count` fields, whose places and lengths (-1 is null) stand from `offset` on. Throws IntegrityError for a value
   * that the layout cannot hold.
   */
  take(bytes: Uint8Array, view: DataView, starts: Int32Array, lengths: Int32Array, offset: number, count: number): void;
  /** The values so far, in buffers of their own. */
  finish(): Vector;
}

export const FIRST_CAPACITY = 1024;

/** Length, capacity and nulls, which every sink has. */
export abstract class BaseSink {
  protected length = 0;
  protected capacity = FIRST_CAPACITY;
  #validity: Uint8Array<ArrayBuffer> | null = null;

  constructor(protected readonly wire: Wire) {}

  protected abstract grow(capacity: number): void;

  protected reserve(count: number): void {
    if (this.length + count <= this.capacity) return;
    while (this.capacity < this.length + count) this.capacity *= 2;
    this.grow(this.capacity);
    if (this.#validity !== null) this.#validity = grown(this.#validity, this.capacity >> 3);
  }

  /** Notes which of the next values are there, and counts them in. */
  protected mark(lengths: Int32Array, offset: number, count: number): void {
    let nulls = 0;
    for (let index = offset; index < offset + count; index++) nulls += lengths[index] >>> 31;
    if (nulls > 0 && this.#validity === null) {
      this.#validity = new Uint8Array(this.capacity >> 3);
      for (let row = 0; row < this.length; row++) this.#validity[row >> 3] |= 1 << (row & 7);
    }
    if (this.#validity !== null) {
      for (let index = 0, row = this.length; index < count; index++, row++) {
        if (lengths[offset + index] >= 0) this.#validity[row >> 3] |= 1 << (row & 7);
      }
    }
    this.length += count;
  }

  protected takeBase(): { length: number; validity: Uint8Array | null } {
    const base = { length: this.length, validity: this.#validity?.slice(0, (this.length + 7) >> 3) ?? null };
    this.length = 0;
    this.#validity = null;
    return base;
  }

  protected mismatch(length: number): TdmError {
    return new TdmError(
      'internal',
      `The server sent ${length} bytes for a value of ${this.wire.vector} in column ${this.wire.name}.`,
    );
  }

  protected problem(row: number, what: string): IntegrityError {
    return new IntegrityError(
      `A value of column "${this.wire.name}" (row ${row + 1} of its batch) cannot be held exactly: ${what}.`,
      {
        where: this.wire.name,
        hint: 'Correct the value at the source, or leave its row out.',
      },
    );
  }
}

/** The bytes at the beginning of a larger buffer of `size`. */
export function grown(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}
