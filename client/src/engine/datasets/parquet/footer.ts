import type { Column } from '../../schema/schema';
import { type Codec, Encoding, type FileColumn, Repetition } from './format';
import type { Bounds } from './statistics';
import { readStruct, ThriftWriter } from './thrift';

/** The metadata at the end of a file: its schema, and where each column of each row group lies. */

/** A constant, so that equal rows give equal bytes on every machine and with every release. */
const CREATED_BY = 'tdm';

/** What plain pages need; some readers refuse a higher one. */
const FORMAT_VERSION = 1;

/** Key under which a file tells the PostgreSQL types of its columns, as JSON. */
const TYPES_KEY = 'tdm.columns';

export interface Chunk {
  codec: Codec;
  /** Rows, nulls included. */
  rows: number;
  nulls: number;
  bounds: Bounds | null;
  /** Of the first page, from the file's start. */
  offset: number;
  bytes: number;
  uncompressedBytes: number;
}

export interface RowGroup {
  rows: number;
  chunks: Chunk[];
}

/** The file's metadata in Thrift; `columns` are those of `fileColumns`, in the same order. */
export function encodeFooter(columns: Column[], fileColumns: FileColumn[], groups: RowGroup[]): Uint8Array {
  const thrift = new ThriftWriter();
  thrift.i32(1, FORMAT_VERSION);
  thrift.structs(2, [null, ...fileColumns], (column) => {
    if (column === null) writeRoot(thrift, fileColumns.length);
    else writeColumn(thrift, column);
  });
  thrift.i64(
    3,
    sum(groups, (group) => group.rows),
  );
  thrift.structs(4, groups, (group) => {
    thrift.structs(1, group.chunks, (chunk, index) => {
      thrift.i64(2, chunk.offset);
      thrift.struct(3, () => writeChunk(thrift, fileColumns[index], chunk));
    });
    thrift.i64(
      2,
      sum(group.chunks, (chunk) => chunk.uncompressedBytes),
    );
    thrift.i64(3, group.rows);
    thrift.i64(
      6,
      sum(group.chunks, (chunk) => chunk.bytes),
    );
  });
  thrift.structs(5, [TYPES_KEY], (key) => {
    thrift.string(1, key);
    thrift.string(2, describeTypes(columns));
  });
  thrift.string(6, CREATED_BY);
  // The order of each type's own values, without which readers ignore the bounds.
  thrift.structs(7, fileColumns, () => thrift.struct(1, () => undefined));
  return thrift.finish();
}

function writeRoot(thrift: ThriftWriter, children: number): void {
  thrift.string(4, 'table');
  thrift.i32(5, children);
}

function writeColumn(thrift: ThriftWriter, column: FileColumn): void {
  thrift.i32(1, column.physical);
  if (column.typeLength > 0) thrift.i32(2, column.typeLength);
  thrift.i32(3, column.optional ? Repetition.OPTIONAL : Repetition.REQUIRED);
  thrift.string(4, column.name);
  if (column.converted !== null) thrift.i32(6, column.converted);
  if (column.precision > 0) {
    thrift.i32(7, column.scale);
    thrift.i32(8, column.precision);
  }
  const { logical } = column;
  if (logical !== null) thrift.struct(10, () => logical(thrift));
}

function writeChunk(thrift: ThriftWriter, column: FileColumn, chunk: Chunk): void {
  thrift.i32(1, column.physical);
  thrift.i32s(2, column.optional ? [Encoding.PLAIN, Encoding.RLE] : [Encoding.PLAIN]);
  thrift.strings(3, [column.name]);
  thrift.i32(4, chunk.codec);
  thrift.i64(5, chunk.rows);
  thrift.i64(6, chunk.uncompressedBytes);
  thrift.i64(7, chunk.bytes);
  thrift.i64(9, chunk.offset);
  thrift.struct(12, () => {
    thrift.i64(3, chunk.nulls);
    if (chunk.bounds === null) return;
    thrift.binary(5, chunk.bounds.max);
    thrift.binary(6, chunk.bounds.min);
  });
}

function describeTypes(columns: Column[]): string {
  return JSON.stringify(
    columns.map(({ name, type }) => ({
      name,
      type: {
        name: type.name,
        schema: type.schema,
        length: type.length,
        precision: type.precision,
        scale: type.scale,
        array: type.array,
      },
    })),
  );
}

/** What a reader needs of a footer. */
export interface Footer {
  rows: number;
  columns: { name: string; physical: number; typeLength: number; optional: boolean }[];
  groups: { rows: number; chunks: { codec: number; rows: number; offset: number; bytes: number }[] }[];
}

/** Throws IntegrityError when the bytes are no Parquet metadata of a flat table. */
export function decodeFooter(bytes: Uint8Array): Footer {
  const { struct } = readStruct(bytes, 0);
  return {
    rows: struct.number(3),
    columns: struct
      .structs(2)
      .slice(1)
      .map((column) => ({
        name: column.string(4),
        physical: column.number(1),
        typeLength: column.has(2) ? column.number(2) : 0,
        optional: column.number(3) === Repetition.OPTIONAL,
      })),
    groups: struct.structs(4).map((group) => ({
      rows: group.number(3),
      chunks: group.structs(1).map((column) => {
        const chunk = column.struct(3);
        // Files with a dictionary begin with it; the page reader refuses it with its name.
        const offset = chunk.has(11) ? Math.min(chunk.number(9), chunk.number(11)) : chunk.number(9);
        return { codec: chunk.number(4), rows: chunk.number(5), offset, bytes: chunk.number(7) };
      }),
    })),
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
