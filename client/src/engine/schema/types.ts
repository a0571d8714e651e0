import type { VectorKind } from '../batch/vector';

/** A PostgreSQL type as a column declares it. `name` is PostgreSQL's internal name: int4, varchar, timestamptz. */
export interface ColumnType {
  name: string;
  /** The schema of a user-defined type (an enum, a domain ...); null for a built-in one. */
  schema: string | null;
  /** Characters of varchar and bpchar, bits of bit and varbit; null is unlimited. */
  length: number | null;
  /** Digits of numeric, or digits after the second of a time, a timestamp or an interval; null is unconstrained. */
  precision: number | null;
  /** Digits after the point, of numeric. */
  scale: number | null;
  /** What is said of a type besides, as PostgreSQL prints it after the type's name: `(3)`, ` year to month`. */
  modifier?: string;
  /** True for an array of this type. PostgreSQL does not tell dimensions apart. */
  array: boolean;
}

/** How values of a type are laid out in a batch, and how they go over the wire. */
export interface TypeLayout {
  vector: VectorKind;
  /** Digits after the point, of a decimal64 vector. */
  scale: number;
  /**
   * `native`: binary COPY in the type's own format. `text`: carried as PostgreSQL's own text form, exact for every type
   * there is; read as `column::text`, loaded as text and then turned into the type by ALTER TABLE ... USING.
   */
  wire: 'native' | 'text';
}

const native = (vector: VectorKind, scale = 0): TypeLayout => ({ vector, scale, wire: 'native' });

const LAYOUTS: ReadonlyMap<string, TypeLayout> = new Map([
  ['bool', native('bool')],
  ['int2', native('int16')],
  ['int4', native('int32')],
  ['int8', native('int64')],
  ['float4', native('float32')],
  ['float8', native('float64')],
  ['date', native('date32')],
  ['time', native('time64')],
  ['timestamp', native('timestamp64')],
  ['timestamptz', native('timestamp64')],
  ['uuid', native('fixed16')],
  ['text', native('utf8')],
  ['varchar', native('utf8')],
  ['bpchar', native('utf8')],
  ['name', native('utf8')],
  ['json', native('utf8')],
  ['jsonb', native('utf8')],
  ['xml', native('utf8')],
  ['bytea', native('binary')],
]);

const AS_TEXT: TypeLayout = { vector: 'utf8', scale: 0, wire: 'text' };

/** Decimal digits that an int64 always holds. */
const DECIMAL64_DIGITS = 18;

/** The layout of any type: total, since what has no layout of its own is carried as text. */
export function layoutOf(type: ColumnType): TypeLayout {
  if (type.array) return AS_TEXT;
  if (type.schema !== null) return AS_TEXT;
  if (type.name === 'numeric') {
    const { precision, scale } = type;
    return precision !== null && precision <= DECIMAL64_DIGITS && (scale ?? 0) >= 0 && (scale ?? 0) <= precision
      ? native('decimal64', scale ?? 0)
      : native('utf8');
  }
  return LAYOUTS.get(type.name) ?? AS_TEXT;
}

/** A built-in type by its internal name. */
export function builtin(name: string, modifiers: Partial<ColumnType> = {}): ColumnType {
  return { name, schema: null, length: null, precision: null, scale: null, array: false, ...modifiers };
}
