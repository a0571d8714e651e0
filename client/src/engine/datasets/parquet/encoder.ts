import { bitAt, copyBits, countOnes, setOnes } from '../../batch/bits';
import { freeBuffers } from '../../batch/free';
import type { BytesVector, Vector } from '../../batch/vector';
import { copyBytes, viewOf } from '../../batch/copy-bytes';
import type { FileColumn } from './format';

/** The values of some rows of a column, encoded PLAIN: nulls take no place among the values. */
export interface Page {
  /** Rows, nulls included. */
  rows: number;
  nulls: number;
  values: Uint8Array;
  /** Of the page's rows, from bit 0 on; null when none is missing. */
  validity: Uint8Array | null;
}

/** Rows from .. to of a vector, `present` of which are not null; `validity` is null when none is missing. */
interface Span {
  vector: Vector;
  from: number;
  to: number;
  validity: Uint8Array | null;
  present: number;
}

/** A page of variable length is closed when it holds so many bytes, so that no codec has to see a huge one. */
const PAGE_BYTES = 1 << 20;

/** Collects the rows of one column for a row group, in PLAIN encoding, whatever batches they come in. */
export abstract class ColumnEncoder {
  protected rows = 0;
  protected nulls = 0;
  #validity: Uint8Array | null = null;

  /** Rows from .. to of a vector. `validity` null: none of them is missing. */
  append(vector: Vector, from: number, to: number): void {
    const count = to - from;
    const present = vector.validity === null ? count : countOnes(vector.validity, from, to);
    if (present < count || this.#validity !== null) this.#mark(vector.validity, from, count);
    this.appendValues({ vector, from, to, validity: present === count ? null : vector.validity, present });
    this.rows += count;
    this.nulls += count - present;
  }

  /** The pages so far; valid until the next `append`. The encoder starts anew. */
  finish(): Page[] {
    const pages = this.takePages(this.nulls === 0 ? null : this.#validity);
    this.rows = 0;
    this.nulls = 0;
    this.#validity = null;
    return pages;
  }

  /** Gives its memory back: nothing can be appended any more. */
  close(): void {
    freeBuffers([this.buffer()]);
  }

  protected abstract appendValues(span: Span): void;

  /** What holds the values. */
  protected abstract buffer(): ArrayBuffer;

  protected abstract takePages(validity: Uint8Array | null): Page[];

  #mark(validity: Uint8Array | null, from: number, count: number): void {
    const bytes = (this.rows + count + 7) >> 3;
    let bitmap = this.#validity;
    if (bitmap === null || bitmap.length < bytes) {
      const grown = new Uint8Array(Math.max(bytes, (bitmap?.length ?? 0) * 2));
      if (bitmap === null) setOnes(grown, 0, this.rows);
      else grown.set(bitmap);
      this.#validity = bitmap = grown;
    }
    if (validity === null) setOnes(bitmap, this.rows, count);
    else copyBits(validity, from, bitmap, this.rows, count);
  }
}

/** Values whose size is known by their count: one page holds them all. */
abstract class OnePageEncoder extends ColumnEncoder {
  protected override takePages(validity: Uint8Array | null): Page[] {
    const { rows, nulls } = this;
    return [{ rows, nulls, values: this.takeValues(rows - nulls), validity }];
  }

  /** The `count` values so far, in PLAIN encoding. */
  protected abstract takeValues(count: number): Uint8Array;
}

/** Values of a fixed width: the vector's bytes as they stand (both are little-endian), in one page. */
class FixedEncoder extends OnePageEncoder {
  #data: Uint8Array<ArrayBuffer>;

  constructor(readonly width: number) {
    super();
    this.#data = new Uint8Array(width * 1024);
  }

  protected override appendValues({ vector, from, to, validity, present }: Span): void {
    const { width } = this;
    let at = (this.rows - this.nulls) * width;
    this.#data = reserved(this.#data, at, present * width);
    const source = bytesOf(vector);
    if (validity === null) {
      this.#data.set(source.subarray(from * width, to * width), at);
      return;
    }
    for (let index = from; index < to; index++) {
      if (!bitAt(validity, index)) continue;
      for (let byte = index * width, end = byte + width; byte < end; byte++) this.#data[at++] = source[byte];
    }
  }

  protected override buffer(): ArrayBuffer {
    return this.#data.buffer;
  }

  protected override takeValues(count: number): Uint8Array {
    return this.#data.subarray(0, count * this.width);
  }
}

/** smallint, which the format has as 32 bits. */
class Int16Encoder extends OnePageEncoder {
  #data = new Int32Array(1024);

  protected override appendValues({ vector, from, to, validity, present }: Span): void {
    let at = this.rows - this.nulls;
    if (at + present > this.#data.length) {
      const grown = new Int32Array(Math.max(this.#data.length * 2, at + present));
      grown.set(this.#data);
      this.#data = grown;
    }
    const source = vector.data as Int16Array;
    for (let index = from; index < to; index++) {
      if (validity === null || bitAt(validity, index)) this.#data[at++] = source[index];
    }
  }

  protected override buffer(): ArrayBuffer {
    return this.#data.buffer;
  }

  protected override takeValues(count: number): Uint8Array {
    return new Uint8Array(this.#data.buffer, 0, count * 4);
  }
}

/** One bit a value. */
class BoolEncoder extends OnePageEncoder {
  #data = new Uint8Array(1024);

  protected override appendValues({ vector, from, to, validity, present }: Span): void {
    let at = this.rows - this.nulls;
    const used = (at + 7) >> 3;
    this.#data = reserved(this.#data, used, (present >> 3) + 2);
    const source = vector.data as Uint8Array;
    if (validity === null) {
      copyBits(source, from, this.#data, at, to - from);
      return;
    }
    for (let index = from; index < to; index++) {
      if (!bitAt(validity, index)) continue;
      if ((at & 7) === 0) this.#data[at >> 3] = 0;
      if (bitAt(source, index)) this.#data[at >> 3] |= 1 << (at & 7);
      at++;
    }
  }

  protected override buffer(): ArrayBuffer {
    return this.#data.buffer;
  }

  protected override takeValues(count: number): Uint8Array {
    return this.#data.subarray(0, (count + 7) >> 3);
  }
}

/** Text and bytes: four bytes of length, then the bytes. */
class BytesEncoder extends ColumnEncoder {
  #data = new Uint8Array(1024);
  #size = 0;
  /** Where pages end, in rows (a multiple of 8, so that validity splits at whole bytes) and in bytes. */
  #cuts: { row: number; byte: number }[] = [];
  #pageStart = 0;

  protected override appendValues({ vector, from, to, validity }: Span): void {
    const { offsets, data: source } = vector as BytesVector;
    this.#data = reserved(this.#data, this.#size, offsets[to] - offsets[from] + 4 * (to - from));
    const target = this.#data;
    const sourceView = viewOf(source);
    const targetView = viewOf(target);
    let at = this.#size;
    let row = this.rows;
    for (let index = from; index < to; index++, row++) {
      if ((row & 7) === 0 && at - this.#pageStart >= PAGE_BYTES) {
        this.#cuts.push({ row, byte: at });
        this.#pageStart = at;
      }
      if (validity !== null && !bitAt(validity, index)) continue;
      const start = offsets[index];
      const length = offsets[index + 1] - start;
      targetView.setInt32(at, length, true);
      at += 4;
      copyBytes(source, sourceView, start, target, targetView, at, length);
      at += length;
    }
    this.#size = at;
  }

  protected override buffer(): ArrayBuffer {
    return this.#data.buffer;
  }

  protected override takePages(validity: Uint8Array | null): Page[] {
    this.#cuts.push({ row: this.rows, byte: this.#size });
    let start = { row: 0, byte: 0 };
    const pages = this.#cuts.map((cut) => {
      const rows = cut.row - start.row;
      const bits = validity?.subarray(start.row >> 3, (cut.row + 7) >> 3) ?? null;
      const nulls = bits === null ? 0 : rows - countOnes(bits, 0, rows);
      const page = {
        rows,
        nulls,
        values: this.#data.subarray(start.byte, cut.byte),
        validity: nulls === 0 ? null : bits,
      };
      start = cut;
      return page;
    });
    this.#size = 0;
    this.#cuts = [];
    this.#pageStart = 0;
    return pages;
  }
}

/** The encoder of a column by its layout. */
export function createEncoder(column: FileColumn): ColumnEncoder {
  switch (column.vector) {
    case 'bool':
      return new BoolEncoder();
    case 'int16':
      return new Int16Encoder();
    case 'utf8':
    case 'binary':
      return new BytesEncoder();
    default:
      return new FixedEncoder(widthOf(column));
  }
}

/** Bytes that a present value takes in a page, without the bytes of text; a bit counts as a byte. */
export function widthOf(column: FileColumn): number {
  switch (column.vector) {
    case 'bool':
      return 1;
    case 'int16':
    case 'int32':
    case 'date32':
    case 'float32':
    case 'utf8':
    case 'binary':
      return 4;
    case 'fixed16':
      return 16;
    default:
      return 8;
  }
}

function bytesOf(vector: Vector): Uint8Array {
  const { buffer, byteOffset, byteLength } = vector.data;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function reserved(bytes: Uint8Array<ArrayBuffer>, used: number, more: number): Uint8Array<ArrayBuffer> {
  if (used + more <= bytes.length) return bytes;
  const grown = new Uint8Array(Math.max(bytes.length * 2, used + more));
  grown.set(bytes.subarray(0, used));
  return grown;
}
