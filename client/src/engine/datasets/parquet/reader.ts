import { freeBuffers } from '../../batch/free';
import { sliceBatch } from '../../batch/slice';
import type { Batch, Vector } from '../../batch/vector';
import { IntegrityError, throwIfCancelled } from '../../errors';
import { displayName, storedColumns, type Table } from '../../schema/schema';
import type { ByteSource } from './byte-streams';
import { damaged, decodeColumn, decodeLevels, type DecodedPage } from './decoder';
import { decodeFooter, type Footer } from './footer';
import { Codec, Encoding, type FileColumn, fileColumn, FOOTER_TAIL, MAGIC, PageType } from './format';
import { uncompress } from './snappy';
import { readStruct, type ThriftStruct } from './thrift';

export interface ReadOptions {
  signal?: AbortSignal;
  /** At most so many rows a batch; a batch never spans row groups. */
  batchRows?: number;
  /** The row of the table that the file begins with. */
  firstRow?: number;
  /** Only these are read; batches have no other vectors. */
  columns?: ReadonlySet<string>;
}

/** More than Snappy can shrink: a guard, as the next one. */
const SNAPPY_GAIN = 32;

/** More than any writer puts into one group: a guard against absurd numbers in damaged metadata. */
const MOST_GROUP_ROWS = 1 << 26;

/**
 * The rows of a Parquet file as batches of `table`, in order, a row group at a time. Reads what writer.ts writes, and
 * what others write likewise: flat tables in PLAIN pages, bare or Snappy. Throws IntegrityError when the file has other columns, or is damaged.
 */
export async function* readParquet(source: ByteSource, table: Table, options: ReadOptions = {}): AsyncIterable<Batch> {
  const where = displayName(table);
  const footer = await readFooter(source);
  const columns = storedColumns(table).map(fileColumn);
  checkColumns(footer, columns, where);
  const asked = columns.flatMap(({ name }, index) => (options.columns?.has(name) === false ? [] : [index]));
  const buffer = reusedBuffer();
  let firstRow = options.firstRow ?? 0;
  for (const group of footer.groups) {
    throwIfCancelled(options.signal);
    const vectors = await readGroup(source, footer, group, columns, asked, buffer);
    const batch = { firstRow, length: group.rows, vectors };
    const rows = Math.max(1, options.batchRows ?? group.rows);
    if (rows >= group.rows) yield batch;
    else {
      for (let from = 0; from < group.rows; from += rows) {
        throwIfCancelled(options.signal);
        yield sliceBatch(batch, from, Math.min(group.rows, from + rows));
      }
    }
    firstRow += group.rows;
  }
}

async function readFooter(source: ByteSource): Promise<Footer> {
  if (source.size < MAGIC.length + FOOTER_TAIL) throw notParquet();
  const tail = new Uint8Array(FOOTER_TAIL);
  await source.read(source.size - FOOTER_TAIL, tail);
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  const isParquet = MAGIC.every((byte, index) => tail[4 + index] === byte);
  if (!isParquet || length > source.size - MAGIC.length - FOOTER_TAIL) throw notParquet();
  const footer = new Uint8Array(length);
  await source.read(source.size - FOOTER_TAIL - length, footer);
  return decodeFooter(footer);
}

function checkColumns(footer: Footer, columns: FileColumn[], where: string): void {
  const has = footer.columns.map((column) => column.name).join(', ');
  const wants = columns.map((column) => column.name).join(', ');
  if (has !== wants) {
    throw new IntegrityError(`The file of ${where} has the columns ${has}, its schema has ${wants}.`, { where });
  }
  for (const [index, column] of columns.entries()) {
    const found = footer.columns[index];
    if (found.physical !== column.physical || found.typeLength !== column.typeLength) {
      throw new IntegrityError(`The column ${where}.${column.name} has another type in its file than in its schema.`, {
        where,
      });
    }
  }
}

/** One buffer for all row groups, since what is decoded lies in buffers of its own. */
function reusedBuffer(): (length: number) => Uint8Array {
  let buffer = new Uint8Array(0);
  return (length) => {
    if (buffer.length < length) buffer = new Uint8Array(length);
    return buffer.subarray(0, length);
  };
}

async function readGroup(
  source: ByteSource,
  footer: Footer,
  group: Footer['groups'][number],
  columns: FileColumn[],
  asked: number[],
  buffer: (length: number) => Uint8Array,
): Promise<Vector[]> {
  if (group.chunks.length !== columns.length || group.rows < 0 || group.rows > MOST_GROUP_ROWS) throw damaged();
  if (asked.length === 0) return [];
  const chunks = asked.map((index) => group.chunks[index]);
  if (chunks.some(({ offset, bytes }) => offset < 0 || bytes < 0 || offset + bytes > source.size)) throw damaged();
  const bytes = buffer(chunks.reduce((sum, chunk) => sum + chunk.bytes, 0));
  // Chunks that follow each other, which all of a group do, are read at once.
  for (let first = 0, at = 0; first < chunks.length;) {
    const { offset } = chunks[first];
    let length = 0;
    while (first < chunks.length && chunks[first].offset === offset + length) length += chunks[first++].bytes;
    await source.read(offset, bytes.subarray(at, at + length));
    at += length;
  }
  let at = 0;
  return asked.map((index, place) => {
    const { codec, bytes: length } = chunks[place];
    const chunk = bytes.subarray(at, (at += length));
    const pages = readPages(chunk, codec, group.rows, footer.columns[index].optional);
    const vector = decodeColumn(columns[index], group.rows, pages);
    if (codec === Codec.SNAPPY) freeBuffers(uncompressedOf(pages, bytes));
    return vector;
  });
}

/** Buffers of pages that are not what was read. */
function uncompressedOf(pages: readonly DecodedPage[], read: Uint8Array): ArrayBuffer[] {
  const buffers = new Set(pages.map(({ values }) => values.buffer as ArrayBuffer));
  buffers.delete(read.buffer as ArrayBuffer);
  return [...buffers];
}

function readPages(chunk: Uint8Array, codec: number, rows: number, optional: boolean): DecodedPage[] {
  const pages: DecodedPage[] = [];
  let at = 0;
  for (let row = 0; row < rows;) {
    const { struct: header, end } = readStruct(chunk, at);
    const [plainBytes, bytes] = [header.number(2), header.number(3)];
    if (bytes < 0 || end + bytes > chunk.length) throw damaged();
    const body = chunk.subarray(end, end + bytes);
    const page = readPage(header, body, codec, plainBytes, optional);
    if (page.rows < 0 || row + page.rows > rows) throw damaged();
    pages.push(page);
    row += page.rows;
    at = end + bytes;
  }
  return pages;
}

function readPage(
  header: ThriftStruct,
  body: Uint8Array,
  codec: number,
  plainBytes: number,
  optional: boolean,
): DecodedPage {
  const type = header.number(1);
  if (type === PageType.DATA_PAGE) {
    const { rows } = valuesIn(header.struct(5), 2);
    const plain = plainBody(body, codec, plainBytes);
    return optional ? splitLevels(plain, rows) : { rows, nulls: 0, validity: null, values: plain };
  }
  if (type !== PageType.DATA_PAGE_V2) throw unreadable('pages of another kind than plain data');
  // The second version keeps the levels outside of the compressed part; other writers use it.
  const { rows, struct } = valuesIn(header.struct(8), 4);
  const levelBytes = struct.number(5);
  if (levelBytes < 0 || levelBytes > body.length || struct.number(6) !== 0) throw damaged();
  const isCompressed = !struct.has(7) || struct.bool(7);
  const rest = body.subarray(levelBytes);
  const values = isCompressed ? plainBody(rest, codec, plainBytes - levelBytes) : rest;
  const levels = optional ? decodeLevels(body.subarray(0, levelBytes), rows) : { nulls: 0, validity: null };
  return { rows, ...levels, values };
}

function valuesIn(struct: ThriftStruct, encodingId: number): { rows: number; struct: ThriftStruct } {
  const rows = struct.number(1);
  if (rows < 0 || rows > MOST_GROUP_ROWS) throw damaged();
  if (struct.number(encodingId) !== Encoding.PLAIN) throw unreadable('an encoding other than PLAIN');
  return { rows, struct };
}

function plainBody(body: Uint8Array, codec: number, plainBytes: number): Uint8Array {
  if (codec === Codec.UNCOMPRESSED) return body;
  if (codec !== Codec.SNAPPY) throw unreadable('a compression other than Snappy');
  if (plainBytes < 0 || plainBytes > body.length * SNAPPY_GAIN) throw damaged();
  try {
    return uncompress(body, plainBytes);
  } catch {
    throw damaged();
  }
}

function splitLevels(body: Uint8Array, rows: number): DecodedPage {
  if (body.length < 4) throw damaged();
  const length = new DataView(body.buffer, body.byteOffset).getUint32(0, true);
  if (length > body.length - 4) throw damaged();
  return { rows, ...decodeLevels(body.subarray(4, 4 + length), rows), values: body.subarray(4 + length) };
}

function notParquet(): IntegrityError {
  return new IntegrityError('This is no Parquet file, or it was cut.', { hint: 'Make the dataset again.' });
}

function unreadable(what: string): IntegrityError {
  return new IntegrityError(`This Parquet file has ${what}, which TDM does not read.`, {
    hint: 'Use a dataset that TDM made.',
  });
}
