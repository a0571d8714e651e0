import { copyBytes, viewOf } from '../../batch/copy-bytes';
import type { Vector } from '../../batch/vector';
import { decodeText, maxTextSize } from './numeric';
import { BaseSink, FIRST_CAPACITY, grown, type Sink } from './sink';
import { JSONB_VERSION, type Wire } from './wire';

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

/** Text and bytes as they come. */
export class BytesSink extends OffsetsSink implements Sink {
  /** The version byte of jsonb is left out. */
  readonly #prefix: number;

  constructor(
    wire: Wire,
    private readonly kind: 'utf8' | 'binary',
  ) {
    super(wire);
    this.#prefix = wire.format === 'jsonb' ? 1 : 0;
  }

  take(
    bytes: Uint8Array,
    view: DataView,
    starts: Int32Array,
    lengths: Int32Array,
    offset: number,
    count: number,
  ): void {
    this.reserve(count);
    let total = 0;
    for (let index = offset; index < offset + count; index++) total += Math.max(lengths[index], 0);
    this.reserveBytes(total);
    const { data, offsets } = this;
    const target = viewOf(data);
    const prefix = this.#prefix;
    let size = this.size;
    for (let index = 0, row = this.length; index < count; index++, row++) {
      const length = lengths[offset + index];
      if (length > prefix) {
        const start = starts[offset + index] + prefix;
        if (prefix === 1 && bytes[start - 1] !== JSONB_VERSION) throw this.mismatch(length);
        copyBytes(bytes, view, start, data, target, size, length - prefix);
        size += length - prefix;
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
export class NumericTextSink extends OffsetsSink implements Sink {
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
