import { isNull, type Batch, type BigIntVector, type Vector } from '../../batch/vector';
import { IntegrityError, TdmError } from '../../errors';
import type { Column } from '../../schema/schema';
import { fillBytes, fillFixed, fillLastBytes, wordsOf, type Bytes } from './fill';
import { NumericEncoder, NumericProblem } from './numeric';
import {
  EPOCH_HIGH,
  EPOCH_LOW,
  HEADER_BYTES,
  INT32_MAX,
  INT32_MIN,
  SIGNATURE,
  TRAILER,
  wireOf,
  type Wire,
} from './wire';

const CHUNK_BYTES = 128 * 1024;

/** A column of a batch, ready to be written: how long a value is, or where it begins and ends. */
type Source = { vector: Vector; width: number; bytes: null } | { vector: Vector; width: number; bytes: Bytes };

/**
 * Batches as the chunks of one binary COPY. Column after column: each value's size first, which says where every row
 * begins, then the values, so that each loop handles one type and makes no object.
 */
export class CopyEncoder {
  readonly #wires: Wire[];
  #rows = 0;
  /** Of a chunk that was given back. */
  #room: Buffer | null = null;

  constructor(
    private readonly table: string,
    columns: Column[],
  ) {
    this.#wires = columns.map(wireOf);
  }

  header(): Uint8Array {
    const header = new Uint8Array(HEADER_BYTES);
    header.set(SIGNATURE);
    return header;
  }

  trailer(): Uint8Array {
    return TRAILER.slice();
  }

  /** The next chunk may take the place of this one, which has been sent. */
  reuse({ buffer }: Uint8Array): void {
    if (buffer.byteLength === CHUNK_BYTES) this.#room = Buffer.from(buffer);
  }

  /**
   * Chunks of about 128 KB, each in a buffer of its own unless one was given back, at the bounds of rows. Throws
   * IntegrityError with the place.
   */
  *encode(batch: Batch): Generator<Uint8Array, void, undefined> {
    if (batch.vectors.length !== this.#wires.length) {
      throw new TdmError(
        'internal',
        `A batch of ${this.table} has ${batch.vectors.length} columns instead of ${this.#wires.length}.`,
      );
    }
    const sources = batch.vectors.map((vector, index) => this.#prepare(vector, this.#wires[index]));
    const sizes = rowSizes(sources, batch.length);
    const cursors = new Int32Array(batch.length);
    for (let start = 0; start < batch.length;) {
      let size = 0;
      let end = start;
      while (end < batch.length && (end === start || size + sizes[end] <= CHUNK_BYTES)) {
        cursors[end] = size;
        size += sizes[end++];
      }
      yield this.#fill(sources, cursors, start, end, size);
      start = end;
    }
    this.#rows += batch.length;
  }

  #prepare(vector: Vector, wire: Wire): Source {
    if (vector.kind !== wire.vector) {
      throw new TdmError(
        'internal',
        `Column ${wire.name} of ${this.table} is ${vector.kind} in a batch instead of ${wire.vector}.`,
      );
    }
    switch (vector.kind) {
      case 'bool':
        return { vector, width: 1, bytes: null };
      case 'int16':
        return { vector, width: 2, bytes: null };
      case 'int32':
      case 'date32':
      case 'float32':
        return { vector, width: 4, bytes: null };
      case 'int64':
      case 'float64':
      case 'time64':
      case 'timestamp64':
        return { vector, width: 8, bytes: null };
      case 'fixed16':
        return { vector, width: 16, bytes: null };
      case 'decimal64':
        return { vector, width: 0, bytes: this.#numerics(vector, wire) };
      case 'utf8':
      case 'binary':
        return {
          vector,
          width: wire.format === 'jsonb' ? 1 : 0,
          bytes: wire.format === 'numeric' ? this.#numerics(vector, wire) : vector,
        };
    }
  }

  #numerics(vector: Vector, wire: Wire): Bytes {
    const encoder = new NumericEncoder(vector.length);
    let row = 0;
    try {
      if (vector.kind === 'decimal64') {
        const words = wordsOf(vector.data);
        for (; row < vector.length; row++) {
          if (isNull(vector, row)) encoder.appendNull();
          else encoder.appendDecimal64(words[2 * row + 1], words[2 * row], wire.scale);
        }
      } else if (vector.kind === 'utf8') {
        for (; row < vector.length; row++) {
          if (isNull(vector, row)) encoder.appendNull();
          else encoder.appendText(vector.data, vector.offsets[row], vector.offsets[row + 1]);
        }
      }
    } catch (error) {
      if (error instanceof NumericProblem) throw this.#problem(wire.name, row, error.message);
      throw error;
    }
    return encoder;
  }

  #problem(column: string, row: number, what: string): IntegrityError {
    const where = `${this.table}.${column}, row ${this.#rows + row + 1}`;
    return new IntegrityError(`A value of ${where} cannot be loaded: ${what}.`, {
      where,
      hint: 'Correct the value, or the type of the column.',
    });
  }

  #fill(sources: Source[], cursors: Int32Array, start: number, end: number, size: number): Uint8Array {
    const out = this.#roomFor(size);
    const view = new DataView(out.buffer, out.byteOffset, size);
    const columns = sources.length;
    for (let row = start; row < end; row++) {
      view.setInt16(cursors[row], columns);
      cursors[row] += 2;
    }
    for (const [index, source] of sources.entries()) {
      const { vector, width, bytes } = source;
      // Words reach into the next field, which is written later; behind the last one stands the next row's beginning.
      const isLast = index === columns - 1;
      if (bytes !== null && isLast) fillLastBytes(vector, bytes, width, out, view, cursors, start, end);
      else if (bytes !== null) fillBytes(vector, bytes, width, out, view, cursors, start, end);
      else if (vector.kind === 'timestamp64') this.#fillTimestamps(vector, index, view, cursors, start, end);
      else fillFixed(vector, width, out, view, cursors, start, end);
    }
    return out;
  }

  #roomFor(size: number): Buffer {
    if (size > CHUNK_BYTES) return Buffer.allocUnsafeSlow(size);
    const room = this.#room ?? Buffer.allocUnsafeSlow(CHUNK_BYTES);
    this.#room = null;
    return room.subarray(0, size);
  }

  #fillTimestamps(
    vector: BigIntVector,
    column: number,
    view: DataView,
    cursors: Int32Array,
    start: number,
    end: number,
  ): void {
    const words = wordsOf(vector.data);
    for (let row = start; row < end; row++) {
      const at = cursors[row];
      if (isNull(vector, row)) {
        view.setInt32(at, -1);
        cursors[row] = at + 4;
        continue;
      }
      let low = words[2 * row] >>> 0;
      let high = words[2 * row + 1];
      const infinite = (high === INT32_MAX && low === 0xffffffff) || (high === INT32_MIN && low === 0);
      if (!infinite) {
        low -= EPOCH_LOW;
        high -= EPOCH_HIGH + (low < 0 ? 1 : 0);
        if (high < INT32_MIN)
          throw this.#problem(this.#wires[column].name, row, 'it lies before all times that PostgreSQL knows');
      }
      view.setInt32(at, 8);
      view.setInt32(at + 4, high);
      view.setInt32(at + 8, low);
      cursors[row] = at + 12;
    }
  }
}

/** Bytes of each row: the number of its columns, and for each a length and the value. */
function rowSizes(sources: Source[], length: number): Int32Array {
  const sizes = new Int32Array(length);
  let fixed = 2;
  for (const { vector, width, bytes } of sources) {
    fixed += 4;
    if (vector.validity === null) fixed += width;
    else if (width > 0) for (let row = 0; row < length; row++) if (!isNull(vector, row)) sizes[row] += width;
    if (bytes === null) continue;
    const { offsets } = bytes;
    for (let row = 0; row < length; row++) sizes[row] += offsets[row + 1] - offsets[row];
    // A null may stand over bytes, which are not written.
    if (vector.validity !== null) {
      for (let row = 0; row < length; row++) if (isNull(vector, row)) sizes[row] -= offsets[row + 1] - offsets[row];
    }
  }
  for (let row = 0; row < length; row++) sizes[row] += fixed;
  return sizes;
}
