/**
 * The Batch noun: some rows of one table, as columns in the layout that Arrow made standard. A column's values in a
 * batch are a Vector. Buffers are plain ArrayBuffers, so a batch moves between threads without a copy.
 *
 * Units: `date32` days since 1970-01-01; `time64` microseconds since midnight; `timestamp64` microseconds since
 * 1970-01-01T00:00:00 (UTC for timestamptz); `decimal64` the value times 10^scale. PostgreSQL's `-infinity` and
 * `infinity` are the smallest and largest integer of the layout. `utf8` and `binary` are bytes with offsets: value i is
 * data[offsets[i] .. offsets[i+1]). `fixed16` is 16 bytes a value (uuid). `bool` is a bitmap, least significant bit first.
 */
export type Vector = BoolVector | NumberVector | BigIntVector | Fixed16Vector | BytesVector;

export type VectorKind = Vector['kind'];

interface VectorBase {
  length: number;
  /** Bit i (least significant first) is 1 when value i is present; null when no value is missing. */
  validity: Uint8Array | null;
}

export interface BoolVector extends VectorBase {
  kind: 'bool';
  data: Uint8Array;
}

export type NumberVector =
  | (VectorBase & { kind: 'int16'; data: Int16Array })
  | (VectorBase & { kind: 'int32' | 'date32'; data: Int32Array })
  | (VectorBase & { kind: 'float32'; data: Float32Array })
  | (VectorBase & { kind: 'float64'; data: Float64Array });

/** What holds the values of each kind of NumberVector. */
export const NUMBER_ARRAYS = {
  int16: Int16Array,
  int32: Int32Array,
  date32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
};

export type NumberKind = NumberVector['kind'];
export type Numbers = NumberVector['data'];

export interface BigIntVector extends VectorBase {
  kind: 'int64' | 'time64' | 'timestamp64' | 'decimal64';
  data: BigInt64Array;
}

export interface Fixed16Vector extends VectorBase {
  kind: 'fixed16';
  data: Uint8Array;
}

export interface BytesVector extends VectorBase {
  kind: 'utf8' | 'binary';
  /** length + 1 of them, ascending; offsets[0] may be more than 0 in a slice. */
  offsets: Int32Array;
  data: Uint8Array;
}

/** Rows firstRow .. firstRow + length of a table; vectors stand in the order of the table's fields. */
export interface Batch {
  firstRow: number;
  length: number;
  vectors: Vector[];
}

/** A column as a data path sees it: which vector it is, and what type it has in PostgreSQL. See `fieldsOf`. */
export interface Field {
  name: string;
  vector: VectorKind;
  /** Of decimal64. */
  scale: number;
}

/** Whether value `index` of a vector is missing. */
export function isNull(vector: Vector, index: number): boolean {
  return vector.validity !== null && (vector.validity[index >> 3] & (1 << (index & 7))) === 0;
}
