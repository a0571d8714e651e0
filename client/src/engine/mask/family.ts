import { type ColumnType, layoutOf } from '../schema/types';

/** Types that are masked alike. `text_form`: what PostgreSQL writes in a form of its own, and no technique looks into. */
export type Family =
  | 'text'
  | 'enum'
  | 'integer'
  | 'decimal'
  | 'numeric_text'
  | 'float'
  | 'bool'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'uuid'
  | 'bytes'
  | 'json'
  | 'network'
  | 'mac'
  | 'text_form';

const BY_NAME: Readonly<Record<string, Family>> = {
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  float4: 'float',
  float8: 'float',
  bool: 'bool',
  date: 'date',
  timestamp: 'timestamp',
  timestamptz: 'timestamp',
  time: 'time',
  uuid: 'uuid',
  bytea: 'bytes',
  json: 'json',
  jsonb: 'json',
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  name: 'text',
  inet: 'network',
  cidr: 'network',
  macaddr: 'mac',
  macaddr8: 'mac',
};

/** The family of a type, or of an array's elements. `labels` are an enum's. */
export function familyOf(type: ColumnType, labels: readonly string[] | null): Family {
  if (labels !== null) return 'enum';
  if (type.name === 'citext') return 'text';
  if (type.schema !== null) return 'text_form';
  if (type.name === 'numeric')
    return layoutOf({ ...type, array: false }).vector === 'decimal64' ? 'decimal' : 'numeric_text';
  return Object.hasOwn(BY_NAME, type.name) ? BY_NAME[type.name] : 'text_form';
}
