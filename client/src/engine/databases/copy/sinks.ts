import type { Vector } from '../../batch/vector';
import { IntegrityError, TdmError } from '../../errors';
import { decodeDecimal64, decodeText, maxTextSize, NumericProblem } from './numeric';
import { EPOCH_DAYS, EPOCH_HIGH, EPOCH_LOW, INT32_MAX, INT32_MIN, JSONB_VERSION, type Wire } from './wire';

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

export function createSink(wire: Wire): Sink {
  switch (wire.vector) {
    case 'bool':
      return new BoolSink(wire);
    case 'int16':
    case 'int32':
    case 'date32':
    case 'float32':
    case 'float64':
      return new NumberSink(wire, wire.vector);
    case 'int64':
    case 'time64':
    case 'timestamp64':
      return new Int64Sink(wire, wire.vector);
    case 'decimal64':
      return new DecimalSink(wire);
    case 'fixed16':
      return new Fixed16Sink(wire);
    case 'utf8':
    case 'binary':
      return wire.format === 'numeric' ? new NumericTextSink(wire) : new BytesSink(wire, wire.vector);
  }
}

const FIRST_CAPACITY = 1024;

/** Length, capacity and nulls, which every sink has. */
abstract class BaseSink {
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

class BoolSink extends BaseSink implements Sink {
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

const NUMBER_ARRAYS = {
  int16: Int16Array,
  int32: Int32Array,
  date32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
};

class NumberSink extends BaseSink implements Sink {
  #data: Int16Array | Int32Array | Float32Array | Float64Array;

  constructor(
    wire: Wire,
    private readonly kind: keyof typeof NUMBER_ARRAYS,
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

class Int64Sink extends WordsSink implements Sink {
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

class DecimalSink extends WordsSink implements Sink {
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

class Fixed16Sink extends BaseSink implements Sink {
  #data = new Uint8Array(16 * FIRST_CAPACITY);

  protected grow(capacity: number): void {
    this.#data = grown(this.#data, 16 * capacity);
  }

  take(bytes: Uint8Array, _: DataView, starts: Int32Array, lengths: Int32Array, offset: number, count: number): void {
    this.reserve(count);
    const data = this.#data;
    for (let index = 0, at = 16 * this.length; index < count; index++, at += 16) {
      const length = lengths[offset + index];
      if (length === 16) {
        const start = starts[offset + index];
        for (let byte = 0; byte < 16; byte++) data[at + byte] = bytes[start + byte]!;
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

/** Below this many bytes a loop copies faster than a call. */
const SHORT = 40;

/** What utf8 and binary share: bytes with offsets. */
abstract class OffsetsSink extends BaseSink {
  protected offsets = new Int32Array(FIRST_CAPACITY + 1);
  protected data = new Uint8Array(16 * FIRST_CAPACITY);
  protected size = 0;

  protected grow(capacity: number): void {
    const offsets = new Int32Array(capacity + 1);
    offsets.set(this.offsets);
    this.offsets = offsets;
  }

  protected reserveBytes(bytes: number): void {
    if (this.size + bytes > 0x7fffffff) {
      throw this.problem(this.length, 'a batch holds at most 2 GB of a column');
    }
    if (this.size + bytes > this.data.length)
      this.data = grown(this.data, Math.max(2 * this.data.length, this.size + bytes));
  }

  protected takeBytes(): { offsets: Int32Array; data: Uint8Array } {
    const taken = { offsets: this.offsets.slice(0, this.length + 1), data: this.data.slice(0, this.size) };
    this.size = 0;
    return taken;
  }
}

class BytesSink extends OffsetsSink implements Sink {
  /** The version byte of jsonb is left out. */
  readonly #prefix: number;

  constructor(
    wire: Wire,
    private readonly kind: 'utf8' | 'binary',
  ) {
    super(wire);
    this.#prefix = wire.format === 'jsonb' ? 1 : 0;
  }

  take(bytes: Uint8Array, _: DataView, starts: Int32Array, lengths: Int32Array, offset: number, count: number): void {
    this.reserve(count);
    let total = 0;
    for (let index = offset; index < offset + count; index++) total += Math.max(lengths[index], 0);
    this.reserveBytes(total);
    const { data, offsets } = this;
    const prefix = this.#prefix;
    let size = this.size;
    for (let index = 0, row = this.length; index < count; index++, row++) {
      const length = lengths[offset + index];
      if (length > prefix) {
        const start = starts[offset + index] + prefix;
        if (prefix === 1 && bytes[start - 1] !== JSONB_VERSION) throw this.mismatch(length);
        const end = start + length - prefix;
        if (length < SHORT) for (let at = start; at < end; at++) data[size++] = bytes[at]!;
        else {
          data.set(bytes.subarray(start, end), size);
          size += length - prefix;
        }
      }
      offsets[row + 1] = size;
    }
    this.size = size;
    this.mark(lengths, offset, count);
  }

  finish(): Vector {
    const taken = this.takeBytes();
    return { kind: this.kind, ...this.takeBase(), ...taken };
  }
}

/** Numerics that no integer holds, as PostgreSQL's own decimal text. */
class NumericTextSink extends OffsetsSink implements Sink {
  take(_: Uint8Array, view: DataView, starts: Int32Array, lengths: Int32Array, offset: number, count: number): void {
    this.reserve(count);
    for (let index = 0, row = this.length; index < count; index++, row++) {
      if (lengths[offset + index] !== -1) {
        const start = starts[offset + index];
        this.reserveBytes(maxTextSize(view, start));
        this.size = decodeText(view, start, this.data, this.size);
      }
      this.offsets[row + 1] = this.size;
    }
    this.mark(lengths, offset, count);
  }

  finish(): Vector {
    const taken = this.takeBytes();
    return { kind: 'utf8', ...this.takeBase(), ...taken };
  }
}

function grown(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}
