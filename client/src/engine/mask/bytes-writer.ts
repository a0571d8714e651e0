import type { BytesVector } from '../batch/vector';
import type { ByteValues } from './keyed/keyed';

/** Rooms that are kept for those who write next: new ones would be garbage at every batch, and more than all else. */
const spare: Uint8Array[] = [];
const MOST_SPARE = 4;
/** A larger one was for something unusual. */
const LARGEST_SPARE = 4 << 20;
const NO_ROOM = new Uint8Array(0);

/** Values written one after the other. `data` and `size` are public, since a call for each byte would cost too much. */
export class BytesWriter {
  data: Uint8Array;
  /** Bytes written so far; what stands behind is room. */
  size = 0;
  readonly #offsets: Int32Array;
  #row = 0;

  /** `rows` values of about so many bytes together. */
  constructor(rows: number, bytes: number) {
    this.data = roomOf(bytes + 64);
    this.#offsets = new Int32Array(rows + 1);
  }

  /** Makes room for so many bytes more. */
  reserve(bytes: number): void {
    if (this.size + bytes <= this.data.length) return;
    const grown = roomOf(Math.max(this.data.length * 2, this.size + bytes));
    grown.set(this.data.subarray(0, this.size));
    keep(this.data);
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

  /** Nothing can be written afterwards. */
  finish(kind: BytesVector['kind'], validity: Uint8Array | null): BytesVector {
    const data = this.data.slice(0, this.size);
    keep(this.data);
    this.data = NO_ROOM;
    return { kind, length: this.#row, validity, offsets: this.#offsets, data };
  }
}

/** At least so many bytes, whatever they are. */
function roomOf(bytes: number): Uint8Array {
  const at = spare.findIndex(({ length }) => length >= bytes);
  return at < 0 ? new Uint8Array(bytes) : spare.splice(at, 1)[0];
}

/** Where there are enough, the smallest gives way. */
function keep(room: Uint8Array): void {
  if (room.length > LARGEST_SPARE) return;
  spare.push(room);
  if (spare.length <= MOST_SPARE) return;
  spare.sort((one, other) => one.length - other.length).shift();
}
