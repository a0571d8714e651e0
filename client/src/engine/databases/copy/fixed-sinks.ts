import { viewOf } from '../../batch/copy-bytes';
import { type NumberKind, NUMBER_ARRAYS, type Numbers, type Vector } from '../../batch/vector';
import { decodeDecimal64, NumericProblem } from './numeric';
import { BaseSink, FIRST_CAPACITY, grown, type Sink } from './sink';
import { EPOCH_DAYS, EPOCH_HIGH, EPOCH_LOW, INT32_MAX, INT32_MIN, type Wire } from './wire';

/** bool: a byte of 0 or 1 into a bit. */
export class BoolSink extends BaseSink implements Sink {
  #data = new Uint8Array(FIRST_CAPACITY >> 3);

  protected grow(capacity: number): void {
    this.#data = grown(this.#data, capacity >> 3);
  }

  take(bytes: Uint8Array, _: DataView, starts: Int32Array, lengths: Int32Array, offset: number, count: number): void {
    this.reserve(count);
    for (let index = 0, row = this.length; index < count; index++, row++) {
      if (lengths[offset + index] === 1 && bytes[starts[offset + index]] === 1) this.#data[row >> 3] |= 1 << (row & 7);
    }
    this.mark(lengths, offset, count);
  }

  finish(): Vector {
    const data = this.#data.slice(0, (this.length + 7) >> 3);
    this.#data.fill(0);
    return { kind: 'bool', ...this.takeBase(), data };
  }
}

/** Numbers of up to 32 bits, and double precision; dates move to the epoch of 1970. */
export class NumberSink extends BaseSink implements Sink {
  #data: Numbers;

  constructor(
    wire: Wire,
    private readonly kind: NumberKind,
  ) {
    super(wire);
    this.#data = new NUMBER_ARRAYS[kind](FIRST_CAPACITY);
  }

  protected grow(capacity: number): void {
    const data = new NUMBER_ARRAYS[this.kind](capacity);
    data.set(this.#data);
    this.#data = data;
  }

  take(_: Uint8Array, view: DataView, starts: Int32Array, lengths: Int32Array, offset: number, count: number): void {
    this.reserve(count);
    const width = this.#data.BYTES_PER_ELEMENT;
    for (let index = offset; index < offset + count; index++) {
      const length = lengths[index];
      if (length !== width && length !== -1) throw this.mismatch(length);
    }
    const data = this.#data;
    const base = this.length - offset;
    // A null field has no bytes; what is read there is someone else's, inside the view or not, so it is left out.
    switch (this.kind) {
      case 'int16':
        for (let index = offset; index < offset + count; index++)
          if (lengths[index] === 2) data[base + index] = view.getInt16(starts[index]);
        break;
      case 'int32':
        for (let index = offset; index < offset + count; index++)
          if (lengths[index] === 4) data[base + index] = view.getInt32(starts[index]);
        break;
      case 'date32':
        for (let index = offset; index < offset + count; index++)
          if (lengths[index] === 4) data[base + index] = toUnixDays(view.getInt32(starts[index]));
        break;
      case 'float32':
        for (let index = offset; index < offset + count; index++)
          if (lengths[index] === 4) data[base + index] = view.getFloat32(starts[index]);
        break;
      case 'float64':
        for (let index = offset; index < offset + count; index++)
          if (lengths[index] === 8) data[base + index] = view.getFloat64(starts[index]);
        break;
    }
    this.mark(lengths, offset, count);
  }

  finish(): Vector {
    const data = this.#data.slice(0, this.length);
    this.#data.fill(0);
    return { kind: this.kind, ...this.takeBase(), data } as Vector;
  }
}

/** The latest date of PostgreSQL, 5874897-12-31, still fits. */
function toUnixDays(days: number): number {
  return days === INT32_MAX || days === INT32_MIN ? days : days + EPOCH_DAYS;
}

/** Integers of 64 bits as their low and high words: much faster than BigInt. */
abstract class WordsSink extends BaseSink {
  protected words = new Int32Array(2 * FIRST_CAPACITY);

  protected grow(capacity: number): void {
    const words = new Int32Array(2 * capacity);
    words.set(this.words);
    this.words = words;
  }

  protected takeData(): BigInt64Array {
    const data = new BigInt64Array(this.words.buffer.slice(0, 8 * this.length));
    this.words.fill(0);
    return data;
  }
}

/** int8 and times; a timestamp moves to the epoch of 1970. Refuses one that then no longer fits. */
export class Int64Sink extends WordsSink implements Sink {
  constructor(
    wire: Wire,
    private readonly kind: 'int64' | 'time64' | 'timestamp64',
  ) {
    super(wire);
  }

  take(_: Uint8Array, view: DataView, starts: Int32Array, lengths: Int32Array, offset: number, count: number): void {
    this.reserve(count);
    const words = this.words;
    for (let index = 0, at = 2 * this.length; index < count; index++, at += 2) {
      const length = lengths[offset + index];
      if (length === 8) {
        const start = starts[offset + index];
        words[at + 1] = view.getInt32(start);
        words[at] = view.getInt32(start + 4);
      } else if (length !== -1) throw this.mismatch(length);
    }
    if (this.kind === 'timestamp64') this.#toUnixEpoch(lengths, offset, count);
    this.mark(lengths, offset, count);
  }

  finish(): Vector {
    const data = this.takeData();
    return { kind: this.kind, ...this.takeBase(), data };
  }

  #toUnixEpoch(lengths: Int32Array, offset: number, count: number): void {
    const words = this.words;
    for (let index = 0, at = 2 * this.length; index < count; index++, at += 2) {
      if (lengths[offset + index] === -1) continue;
      const high = words[at + 1];
      const low = words[at] >>> 0;
      if ((high === INT32_MAX && low === 0xffffffff) || (high === INT32_MIN && low === 0)) continue;
      const sum = low + EPOCH_LOW;
      const sumHigh = high + EPOCH_HIGH + (sum > 0xffffffff ? 1 : 0);
      if (sumHigh > INT32_MAX) throw this.problem(this.length + index, 'it is a time after the year 294246');
      words[at] = sum | 0;
      words[at + 1] = sumHigh;
    }
  }
}

/** Numerics that fit an integer of 64 bits in units of 10^-scale. */
export class DecimalSink extends WordsSink implements Sink {
  take(_: Uint8Array, view: DataView, starts: Int32Array, lengths: Int32Array, offset: number, count: number): void {
    this.reserve(count);
    for (let index = 0; index < count; index++) {
      if (lengths[offset + index] === -1) continue;
      try {
        decodeDecimal64(view, starts[offset + index], this.wire.scale, this.words, this.length + index);
      } catch (error) {
        if (error instanceof NumericProblem) throw this.problem(this.length + index, error.message);
        throw error;
      }
    }
    this.mark(lengths, offset, count);
  }

  finish(): Vector {
    const data = this.takeData();
    return { kind: 'decimal64', ...this.takeBase(), data };
  }
}

/** uuid: 16 bytes. */
export class Fixed16Sink extends BaseSink implements Sink {
  #data = new Uint8Array(16 * FIRST_CAPACITY);

  protected grow(capacity: number): void {
    this.#data = grown(this.#data, 16 * capacity);
  }

  take(_: Uint8Array, view: DataView, starts: Int32Array, lengths: Int32Array, offset: number, count: number): void {
    this.reserve(count);
    const target = viewOf(this.#data);
    for (let index = 0, at = 16 * this.length; index < count; index++, at += 16) {
      const length = lengths[offset + index];
      if (length === 16) {
        const start = starts[offset + index];
        for (let byte = 0; byte < 16; byte += 4) target.setInt32(at + byte, view.getInt32(start + byte));
      } else if (length !== -1) throw this.mismatch(length);
    }
    this.mark(lengths, offset, count);
  }

  finish(): Vector {
    const data = this.#data.slice(0, 16 * this.length);
    this.#data.fill(0);
    return { kind: 'fixed16', ...this.takeBase(), data };
  }
}
