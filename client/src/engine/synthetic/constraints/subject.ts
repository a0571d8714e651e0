import { castValue } from '../../expressions/cast';
import type { Value } from '../../expressions/value';
import type { ColumnType } from '../../schema/types';

/** What a column's values are, as far as it decides how they are limited and made. */
export type Sort = 'whole' | 'numeric' | 'float' | 'date' | 'timestamp' | 'time' | 'text' | 'bool' | 'other';

const SORTS: Readonly<Record<string, Sort>> = {
  int2: 'whole',
  int4: 'whole',
  int8: 'whole',
  numeric: 'numeric',
  float4: 'float',
  float8: 'float',
  date: 'date',
  timestamp: 'timestamp',
  timestamptz: 'timestamp',
  time: 'time',
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  citext: 'text',
  name: 'text',
  // Bytes are made of a text's UTF-8.
  bytea: 'text',
  bool: 'bool',
};

export function sortOf(type: ColumnType): Sort {
  if (type.array) return 'other';
  if (type.schema !== null && type.name !== 'citext') return 'other';
  return Object.hasOwn(SORTS, type.name) ? SORTS[type.name] : 'other';
}

/** A constant as a value of the column; null where it is none. */
export function asColumnValue(value: Value, type: ColumnType): NonNullable<Value> | null {
  if (value === null) return null;
  try {
    return castValue(value, {
      name: type.name,
      schema: type.schema,
      array: type.array,
      modifiers:
        type.name === 'numeric' && type.precision !== null && type.scale !== null
          ? [String(type.precision), String(type.scale)]
          : [],
    });
  } catch {
    return null;
  }
}
