import { bitAt, copyBits, countOnes, setOnes } from '../../batch/bits';
import type { Vector } from '../../batch/vector';
import { IntegrityError } from '../../errors';
import { copyBytes, viewOf } from '../../batch/copy-bytes';
import { type FileColumn, PhysicalType } from './format';

/** A page taken apart: its values in PLAIN encoding, and which of its rows have one. */
export interface DecodedPage {
  rows: number;
  nulls: number;
  validity: Uint8Array | null;
  values: Uint8Array;
}

/** The vector of a column's rows in one row group. Throws IntegrityError when the values do not add up. */
export function decodeColumn(column: FileColumn, rows: number, pages: DecodedPage[]): Vector {
  const validity = joinValidity(rows, pages);
  const data = (): Uint8Array => spread(pages, rows, widthInFile(column));
  switch (column.vector) {
    case 'bool':
      return { kind: 'bool', length: rows, validity, data: spreadBits(pages, rows) };
    case 'int16':
      return { kind: 'int16', length: rows, validity, data: Int16Array.from(new Int32Array(data().buffer)) };
    case 'int32':
    case 'date32':
      return { kind: column.vector, length: rows, validity, data: new Int32Array(data().buffer) };
    case 'float32':
      return { kind: 'float32', length: rows, validity, data: new Float32Array(data().buffer) };
    case 'float64':
      return { kind: 'float64', length: rows, validity, data: new Float64Array(data().buffer) };
    case 'int64':
    case 'time64':
    case 'timestamp64':
    case 'decimal64':
      return { kind: column.vector, length: rows, validity, data: new BigInt64Array(data().buffer) };
    case 'fixed16':
      return { kind: 'fixed16', length: rows, validity, data: data() };
    case 'utf8':
    case 'binary':
      return { kind: column.vector, length: rows, validity, ...splitBytes(pages, rows) };
  }
}

/** The definition levels of a column that is at most optional: the hybrid of runs and bits, one bit wide. */
export function decodeLevels(bytes: Uint8Array, rows: number): { validity: Uint8Array | null; nulls: number } {
  const validity = new Uint8Array((rows + 7) >> 3);
  let row = 0;
  let at = 0;
  while (row < rows) {
    let header = 0;
    let shift = 0;
    for (;;) {
      if (at >= bytes.length || shift > 28) throw damaged();
      const byte = bytes[at++];
      header |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
      shift += 7;
    }
    const length = header >>> 1;
    if (length === 0) throw damaged();
    if ((header & 1) === 1) {
      const count = Math.min(length * 8, rows - row);
      if (at + ((count + 7) >> 3) > bytes.length) throw damaged();
      copyBits(bytes, at * 8, validity, row, count);
      row += count;
      at += length;
    } else {
      const count = Math.min(length, rows - row);
      if (at >= bytes.length) throw damaged();
      if (bytes[at++] === 1) setOnes(validity, row, count);
      row += count;
    }
  }
  const nulls = rows - countOnes(validity, 0, rows);
  return { validity: nulls === 0 ? null : validity, nulls };
}

/** That a page does not hold what its header says. */
export function damaged(): IntegrityError {
  return new IntegrityError('A page of this Parquet file is damaged.', {
    hint: 'The file was cut or changed. Make the dataset again.',
  });
}

function joinValidity(rows: number, pages: DecodedPage[]): Uint8Array | null {
  if (pages.every((page) => page.validity === null)) return null;
  const joined = new Uint8Array((rows + 7) >> 3);
  let row = 0;
  for (const page of pages) {
    if (page.validity === null) setOnes(joined, row, page.rows);
    else copyBits(page.validity, 0, joined, row, page.rows);
    row += page.rows;
  }
  return joined;
}

/** Values of a fixed width, each at its row's place; the place of a null stays zero. */
function spread(pages: DecodedPage[], rows: number, width: number): Uint8Array {
  const target = new Uint8Array(rows * width);
  let row = 0;
  for (const { rows: pageRows, nulls, validity, values } of pages) {
    if (values.length < (pageRows - nulls) * width) throw damaged();
    if (validity === null) target.set(values.subarray(0, pageRows * width), row * width);
    else {
      let from = 0;
      for (let index = 0; index < pageRows; index++) {
        if (!bitAt(validity, index)) continue;
        for (let to = (row + index) * width, end = to + width; to < end; to++) target[to] = values[from++];
      }
    }
    row += pageRows;
  }
  return target;
}

function spreadBits(pages: DecodedPage[], rows: number): Uint8Array {
  const target = new Uint8Array((rows + 7) >> 3);
  let row = 0;
  for (const { rows: pageRows, nulls, validity, values } of pages) {
    if (values.length * 8 < pageRows - nulls) throw damaged();
    if (validity === null) copyBits(values, 0, target, row, pageRows);
    else {
      let from = 0;
      for (let index = 0; index < pageRows; index++) {
        if (!bitAt(validity, index)) continue;
        if (bitAt(values, from++)) target[(row + index) >> 3] |= 1 << ((row + index) & 7);
      }
    }
    row += pageRows;
  }
  return target;
}

/** Four bytes of length and the bytes, one after the other, as bytes with offsets. */
function splitBytes(pages: DecodedPage[], rows: number): { offsets: Int32Array; data: Uint8Array } {
  const size = pages.reduce((bytes, page) => bytes + page.values.length - 4 * (page.rows - page.nulls), 0);
  if (size < 0) throw damaged();
  const offsets = new Int32Array(rows + 1);
  const data = new Uint8Array(size);
  const target = viewOf(data);
  let to = 0;
  let row = 0;
  for (const { rows: pageRows, validity, values } of pages) {
    const source = viewOf(values);
    let at = 0;
    for (let index = 0; index < pageRows; index++) {
      if (validity === null || bitAt(validity, index)) {
        if (at + 4 > values.length) throw damaged();
        const length = source.getInt32(at, true);
        at += 4;
        const end = at + length;
        if (length < 0 || end > values.length || to + length > size) throw damaged();
        copyBytes(values, source, at, data, target, to, length);
        to += length;
        at = end;
      }
      offsets[++row] = to;
    }
  }
  return { offsets, data };
}

function widthInFile(column: FileColumn): number {
  switch (column.physical) {
    case PhysicalType.INT32:
    case PhysicalType.FLOAT:
      return 4;
    case PhysicalType.FIXED_LEN_BYTE_ARRAY:
      return column.typeLength;
    default:
      return 8;
  }
}
