import type { Batch } from '../../batch/vector';
import { TdmError } from '../../errors';
import type { Column } from '../../schema/schema';
import type { Sink } from './sink';
import { createSink } from './sinks';
import { HEADER_BYTES, SIGNATURE, wireOf } from './wire';

/** Rows whose fields are found before their values are read, column after column. */
const GROUP_ROWS = 512;

/**
 * The chunks of one binary COPY as batches; chunks may end anywhere. Of some rows the fields are found first, then each
 * column's values are read in a loop of its own.
 */
export class CopyDecoder {
  readonly #sinks: Sink[];
  readonly #columns: number;
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  /** The beginning of a row (or of the header) whose end is still to come. */
  #carry = Buffer.alloc(0);
  #carried = 0;
  /** How many bytes the carry needs at least before it is worth looking at it again. */
  #needed = HEADER_BYTES;
  #headerRead = false;
  #ended = false;
  #firstRow = 0;
  #length = 0;

  constructor(
    columns: Column[],
    private readonly batchRows: number,
  ) {
    this.#sinks = columns.map((column) => createSink(wireOf(column)));
    this.#columns = columns.length;
    this.#starts = new Int32Array(GROUP_ROWS * columns.length);
    this.#lengths = new Int32Array(GROUP_ROWS * columns.length);
  }

  /** The batches that are whole with this chunk. The chunk is not needed afterwards. */
  *push(chunk: Uint8Array): Generator<Batch, void, undefined> {
    let at = 0;
    while (this.#carried > 0 && at < chunk.length) {
      // A little more than is needed, so that the rest of the row is likely to be there.
      const taken = chunk.subarray(at, at + Math.max(this.#needed - this.#carried, 512));
      this.#append(taken);
      at += taken.length;
      if (this.#carried < this.#needed) return;
      const carried = this.#carry.subarray(0, this.#carried);
      const done = yield* this.#decode(carried, 0);
      if (done === 0) continue;
      // What is left of the carry stands in the chunk too.
      at -= carried.length - done;
      this.#carried = 0;
    }
    if (at >= chunk.length) return;
    at = yield* this.#decode(chunk, at);
    if (at < chunk.length) this.#append(chunk.subarray(at));
  }

  /** The last, smaller batch. Throws when the stream ended in the middle. */
  finish(): Batch | null {
    if (!this.#ended) throw new TdmError('internal', 'The server ended a COPY in the middle of its data.');
    return this.#length > 0 ? this.#takeBatch() : null;
  }

  #append(bytes: Uint8Array): void {
    if (this.#carried + bytes.length > this.#carry.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(4096, 2 * (this.#carried + bytes.length)));
      this.#carry.copy(grown, 0, 0, this.#carried);
      this.#carry = grown;
    }
    this.#carry.set(bytes, this.#carried);
    this.#carried += bytes.length;
  }

  /** Decodes the whole rows from `at` on; the place after the last of them. Sets what is needed for the next. */
  *#decode(bytes: Uint8Array, at: number): Generator<Batch, number, undefined> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (!this.#headerRead) {
      const end = this.#readHeader(bytes, view, at);
      if (end < 0) return at;
      at = end;
    }
    for (;;) {
      const room = Math.min(GROUP_ROWS, this.batchRows - this.#length);
      const { rows, end } = this.#findRows(view, at, room);
      at = end;
      if (rows === 0) return at;
      for (let column = 0; column < this.#columns; column++) {
        this.#sinks[column].take(bytes, view, this.#starts, this.#lengths, column * GROUP_ROWS, rows);
      }
      this.#length += rows;
      if (this.#length === this.batchRows) yield this.#takeBatch();
    }
  }

  #readHeader(bytes: Uint8Array, view: DataView, at: number): number {
    this.#needed = HEADER_BYTES;
    if (bytes.length - at < HEADER_BYTES) return -1;
    if (SIGNATURE.some((byte, index) => bytes[at + index] !== byte))
      throw new TdmError('internal', 'The server sent something else than a binary COPY.');
    const size = HEADER_BYTES + view.getInt32(at + HEADER_BYTES - 4);
    this.#needed = size;
    if (bytes.length - at < size) return -1;
    this.#headerRead = true;
    return at + size;
  }

  /** Notes where the fields of up to `room` whole rows are. */
  #findRows(view: DataView, at: number, room: number): { rows: number; end: number } {
    const columns = this.#columns;
    const starts = this.#starts;
    const lengths = this.#lengths;
    const size = view.byteLength;
    let rows = 0;
    while (rows < room) {
      if (at + 2 > size) {
        this.#needed = 2;
        break;
      }
      const fields = view.getInt16(at);
      if (fields !== columns) {
        if (fields !== -1)
          throw new TdmError('internal', `The server sent rows of ${fields} columns instead of ${columns}.`);
        this.#ended = true;
        return { rows, end: size };
      }
      let next = at + 2;
      let slot = rows;
      for (let column = 0; column < columns && next + 4 <= size; column++, slot += GROUP_ROWS) {
        const length = view.getInt32(next);
        next += 4;
        starts[slot] = next;
        lengths[slot] = length;
        if (length > 0) next += length;
      }
      // Fewer columns than there are: the length of the next one is still to come.
      const missing = slot < rows + columns * GROUP_ROWS;
      if (missing || next > size) {
        this.#needed = next - at + (missing ? 4 : 0);
        break;
      }
      at = next;
      rows++;
    }
    return { rows, end: at };
  }

  #takeBatch(): Batch {
    const length = this.#length;
    const batch = { firstRow: this.#firstRow, length, vectors: this.#sinks.map((sink) => sink.finish()) };
    this.#firstRow += length;
    this.#length = 0;
    return batch;
  }
}
