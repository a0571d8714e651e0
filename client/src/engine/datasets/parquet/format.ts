import type { VectorKind } from '../../batch/vector';
import type { Column } from '../../schema/schema';
import { layoutOf } from '../../schema/types';
import type { ThriftWriter } from './thrift';

/** What the format fixes: magic numbers, enumerations, and how each column stands in a file. */

export const MAGIC = Uint8Array.of(0x50, 0x41, 0x52, 0x31);
/** Length of the metadata and the magic, at the end of a file. */
export const FOOTER_TAIL = 8;

export const PhysicalType = {
  BOOLEAN: 0,
  INT32: 1,
  INT64: 2,
  FLOAT: 4,
  DOUBLE: 5,
  BYTE_ARRAY: 6,
  FIXED_LEN_BYTE_ARRAY: 7,
} as const;
export type PhysicalType = (typeof PhysicalType)[keyof typeof PhysicalType];

export const Encoding = { PLAIN: 0, RLE: 3 } as const;
export const Codec = { UNCOMPRESSED: 0, SNAPPY: 1 } as const;
export type Codec = (typeof Codec)[keyof typeof Codec];
export const PageType = { DATA_PAGE: 0, DATA_PAGE_V2: 3 } as const;
export const Repetition = { REQUIRED: 0, OPTIONAL: 1 } as const;

/** A column as it stands in a file. */
export interface FileColumn {
  name: string;
  vector: VectorKind;
  physical: PhysicalType;
  /** Bytes of one FIXED_LEN_BYTE_ARRAY value; 0 for other types. */
  typeLength: number;
  optional: boolean;
  /** The older annotation, for readers that know no logical types; null has none. */
  converted: number | null;
  scale: number;
  precision: number;
  /** Writes the LogicalType union; null when plain. */
  logical: ((thrift: ThriftWriter) => void) | null;
}

const PHYSICAL: Record<VectorKind, PhysicalType> = {
  bool: PhysicalType.BOOLEAN,
  int16: PhysicalType.INT32,
  int32: PhysicalType.INT32,
  date32: PhysicalType.INT32,
  int64: PhysicalType.INT64,
  time64: PhysicalType.INT64,
  timestamp64: PhysicalType.INT64,
  decimal64: PhysicalType.INT64,
  float32: PhysicalType.FLOAT,
  float64: PhysicalType.DOUBLE,
  fixed16: PhysicalType.FIXED_LEN_BYTE_ARRAY,
  utf8: PhysicalType.BYTE_ARRAY,
  binary: PhysicalType.BYTE_ARRAY,
};

/** ConvertedType of the format. */
const Converted = { UTF8: 0, DECIMAL: 5, DATE: 6, TIMESTAMP_MICROS: 10, INT_16: 16, JSON: 19 } as const;

/** Field ids of the LogicalType union. */
const Logical = { STRING: 1, DECIMAL: 5, DATE: 6, TIME: 7, TIMESTAMP: 8, INTEGER: 10, JSON: 12, UUID: 14 } as const;

/** How a column of a table stands in a file. */
export function fileColumn(column: Column): FileColumn {
  const { vector, scale, wire } = layoutOf(column.type);
  const precision = vector === 'decimal64' ? column.type.precision! : 0;
  const isJson = wire === 'native' && (column.type.name === 'json' || column.type.name === 'jsonb');
  // A timestamp without zone is no instant, but the old annotation says it is one: it is given to timestamptz only.
  const isInstant = column.type.name === 'timestamptz';
  return {
    name: column.name,
    vector,
    physical: PHYSICAL[vector],
    typeLength: vector === 'fixed16' ? 16 : 0,
    optional: column.nullable,
    converted: convertedType(vector, isJson, isInstant),
    scale,
    precision,
    logical: logicalType(vector, isJson, isInstant, precision, scale),
  };
}

function convertedType(vector: VectorKind, isJson: boolean, isInstant: boolean): number | null {
  switch (vector) {
    case 'int16':
      return Converted.INT_16;
    case 'decimal64':
      return Converted.DECIMAL;
    case 'date32':
      return Converted.DATE;
    case 'timestamp64':
      return isInstant ? Converted.TIMESTAMP_MICROS : null;
    case 'utf8':
      return isJson ? Converted.JSON : Converted.UTF8;
    default:
      return null;
  }
}

function logicalType(
  vector: VectorKind,
  isJson: boolean,
  isInstant: boolean,
  precision: number,
  scale: number,
): FileColumn['logical'] {
  const empty = (id: number) => (thrift: ThriftWriter) => thrift.struct(id, () => undefined);
  switch (vector) {
    case 'int16':
      return (thrift) =>
        thrift.struct(Logical.INTEGER, () => {
          thrift.byte(1, 16);
          thrift.bool(2, true);
        });
    case 'decimal64':
      return (thrift) =>
        thrift.struct(Logical.DECIMAL, () => {
          thrift.i32(1, scale);
          thrift.i32(2, precision);
        });
    case 'date32':
      return empty(Logical.DATE);
    case 'time64':
      return inMicroseconds(Logical.TIME, false);
    case 'timestamp64':
      return inMicroseconds(Logical.TIMESTAMP, isInstant);
    case 'fixed16':
      return empty(Logical.UUID);
    case 'utf8':
      return empty(isJson ? Logical.JSON : Logical.STRING);
    default:
      return null;
  }
}

function inMicroseconds(id: number, isAdjustedToUtc: boolean): (thrift: ThriftWriter) => void {
  const MICROS = 2;
  return (thrift) =>
    thrift.struct(id, () => {
      thrift.bool(1, isAdjustedToUtc);
      thrift.struct(2, () => thrift.struct(MICROS, () => undefined));
    });
}
