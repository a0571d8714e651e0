import { freeBuffers } from '../../batch/free';
import { type Batch, isNull, type Vector } from '../../batch/vector';
import { IntegrityError, TdmError, throwIfCancelled } from '../../errors';
import { displayName, storedColumns, type Table } from '../../schema/schema';
import type { ByteSink } from './byte-streams';
import { type ColumnEncoder, createEncoder, type Page, widthOf } from './encoder';
import { type Chunk, encodeFooter, type RowGroup } from './footer';
import { Codec, Encoding, type FileColumn, fileColumn, FOOTER_TAIL, MAGIC, PageType } from './format';
import { type Compress, createCompressor } from './snappy';
import { boundsOf } from './statistics';
import { ThriftWriter } from './thrift';

export interface WriteOptions {
  signal?: AbortSignal;
  /** Told the rows taken so far. */
  onRows?: (rows: number) => void;
}

/** A row group is closed by its 65,536th row, or by the row with which its values fill 32 MB. */
const GROUP_ROWS = 1 << 16;
const GROUP_BYTES = 32 << 20;

/** A column is compressed where a sample of it shrinks to half or less: below that, Snappy costs more than it gives. */
const SAMPLE_BYTES = 1 << 14;
const WORTHWHILE = 0.5;
/** A page of one huge value stays bare: the codec's memory never shrinks again. */
const HUGE_BYTES = 16 << 20;

/**
 * Writes the rows of a table as one Parquet file and resolves to their number. Memory is bounded by a row group. The
 * bytes depend on the table and its rows alone, not on how the batches are cut.
 */
export async function writeParquet(
  table: Table,
  batches: AsyncIterable<Batch>,
  sink: ByteSink,
  options: WriteOptions = {},
): Promise<number> {
  const writer = new ParquetWriter(table, sink);
  await sink.write([MAGIC]);
  for await (const batch of batches) {
    throwIfCancelled(options.signal);
    await writer.append(batch);
    options.onRows?.(writer.rows);
  }
  throwIfCancelled(options.signal);
  await writer.finish();
  return writer.rows;
}

class ParquetWriter {
  rows = 0;
  readonly #columns: FileColumn[];
  readonly #encoders: ColumnEncoder[];
  /** Bytes of a row before any text. */
  readonly #rowBytes: number;
  readonly #groups: RowGroup[] = [];
  readonly #compress = createCompressor();
  /** Of the row group that is being written. */
  readonly #compressed: ArrayBuffer[] = [];
  #groupRows = 0;
  #groupBytes = 0;
  #position = MAGIC.length;

  constructor(
    readonly table: Table,
    readonly sink: ByteSink,
  ) {
    this.#columns = storedColumns(table).map(fileColumn);
    this.#encoders = this.#columns.map(createEncoder);
    this.#rowBytes = this.#columns.reduce((bytes, column) => bytes + widthOf(column), 0);
  }

  async append(batch: Batch): Promise<void> {
    this.#check(batch);
    const texts = batch.vectors.flatMap((vector) => ('offsets' in vector ? [vector.offsets] : []));
    for (let from = 0; from < batch.length;) {
      const bytesTo = (to: number): number =>
        texts.reduce((bytes, offsets) => bytes + offsets[to] - offsets[from], (to - from) * this.#rowBytes);
      const most = Math.min(batch.length, from + GROUP_ROWS - this.#groupRows);
      const to = this.#lastRow(from, most, bytesTo);
      batch.vectors.forEach((vector, index) => this.#encoders[index].append(vector, from, to));
      this.#groupRows += to - from;
      this.#groupBytes += bytesTo(to);
      this.rows += to - from;
      from = to;
      if (this.#groupRows === GROUP_ROWS || this.#groupBytes >= GROUP_BYTES) await this.#flush();
    }
  }

  async finish(): Promise<void> {
    if (this.#groupRows > 0) await this.#flush();
    for (const encoder of this.#encoders) encoder.close();
    const footer = encodeFooter(storedColumns(this.table), this.#columns, this.#groups);
    const tail = new Uint8Array(FOOTER_TAIL);
    new DataView(tail.buffer).setUint32(0, footer.length, true);
    tail.set(MAGIC, 4);
    await this.sink.write([footer, tail]);
  }

  /** How far into the batch the group goes: to `most`, or behind the first row that fills it. */
  #lastRow(from: number, most: number, bytesTo: (to: number) => number): number {
    const room = GROUP_BYTES - this.#groupBytes;
    if (bytesTo(most) < room) return most;
    let [low, high] = [from + 1, most];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bytesTo(middle) >= room) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  async #flush(): Promise<void> {
    const output: Uint8Array[] = [];
    const chunks = this.#encoders.map((encoder, index) => this.#writeChunk(this.#columns[index], encoder, output));
    await this.sink.write(output);
    freeBuffers(this.#compressed.splice(0));
    this.#groups.push({ rows: this.#groupRows, chunks });
    this.#groupRows = 0;
    this.#groupBytes = 0;
  }

  #writeChunk(column: FileColumn, encoder: ColumnEncoder, output: Uint8Array[]): Chunk {
    const pages = encoder.finish();
    const codec = codecFor(pages, this.#compress);
    const chunk: Chunk = {
      codec,
      rows: this.#groupRows,
      nulls: pages.reduce((nulls, page) => nulls + page.nulls, 0),
      bounds: boundsOf(column, pages),
      offset: this.#position,
      bytes: 0,
      uncompressedBytes: 0,
    };
    for (const page of pages) {
      const body = column.optional ? [definitionLevels(page), page.values] : [page.values];
      const plainBytes = lengthOf(body);
      const written = codec === Codec.SNAPPY ? [this.#squeeze(body)] : body;
      const header = pageHeader(page.rows, plainBytes, lengthOf(written));
      output.push(header, ...written);
      chunk.bytes += header.length + lengthOf(written);
      chunk.uncompressedBytes += header.length + plainBytes;
    }
    this.#position += chunk.bytes;
    return chunk;
  }

  #squeeze(body: Uint8Array[]): Uint8Array {
    const whole = joined(body);
    const compressed = this.#compress(whole) as Uint8Array<ArrayBuffer>;
    this.#compressed.push(compressed.buffer);
    if (body.length > 1) freeBuffers([whole.buffer as ArrayBuffer]);
    return compressed;
  }

  #check(batch: Batch): void {
    const where = displayName(this.table);
    const fits =
      batch.vectors.length === this.#columns.length &&
      batch.vectors.every(
        (vector, index) => vector.kind === this.#columns[index].vector && vector.length === batch.length,
      );
    if (!fits) throw new TdmError('internal', `A batch does not have the columns of ${where}.`, { where });
    for (const [index, vector] of batch.vectors.entries()) {
      const column = this.#columns[index];
      if (column.optional || vector.validity === null) continue;
      const row = firstNull(vector);
      if (row === null) continue;
      throw new IntegrityError(
        `${where}.${column.name} must not be null, but row ${this.rows + row + 1} has no value.`,
        {
          where,
        },
      );
    }
  }
}

function codecFor(pages: Page[], compress: Compress): Codec {
  if (pages.some((page) => page.values.length > HUGE_BYTES)) return Codec.UNCOMPRESSED;
  const sample = pages[0].values.subarray(0, SAMPLE_BYTES);
  return compress(sample).length <= sample.length * WORTHWHILE ? Codec.SNAPPY : Codec.UNCOMPRESSED;
}

function pageHeader(rows: number, plainBytes: number, bytes: number): Uint8Array {
  const thrift = new ThriftWriter();
  thrift.i32(1, PageType.DATA_PAGE);
  thrift.i32(2, plainBytes);
  thrift.i32(3, bytes);
  thrift.struct(5, () => {
    thrift.i32(1, rows);
    thrift.i32(2, Encoding.PLAIN);
    thrift.i32(3, Encoding.RLE);
    thrift.i32(4, Encoding.RLE);
  });
  return thrift.finish();
}

/** Which rows have a value, in the format's hybrid of runs and bits; a validity bitmap is such bits as it stands. */
function definitionLevels(page: Page): Uint8Array {
  const bitmap = page.validity;
  // The low bit tells a run of bytes of bits (1) from a repeated value (0).
  let header = bitmap === null ? page.rows * 2 : (((page.rows + 7) >> 3) << 1) | 1;
  const levels: number[] = [0, 0, 0, 0];
  for (; header >= 0x80; header >>>= 7) levels.push((header & 0x7f) | 0x80);
  levels.push(header);
  if (bitmap === null) levels.push(1);
  const bytes = new Uint8Array(levels.length + (bitmap === null ? 0 : (page.rows + 7) >> 3));
  bytes.set(levels);
  if (bitmap !== null) bytes.set(bitmap.subarray(0, (page.rows + 7) >> 3), levels.length);
  new DataView(bytes.buffer).setUint32(0, bytes.length - 4, true);
  return bytes;
}

function firstNull(vector: Vector): number | null {
  for (let index = 0; index < vector.length; index++) if (isNull(vector, index)) return index;
  return null;
}

function lengthOf(parts: Uint8Array[]): number {
  return parts.reduce((bytes, part) => bytes + part.length, 0);
}

function joined(parts: Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
