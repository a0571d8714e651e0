import { isSameName } from '../../schema/names';
import type { TableName } from '../../schema/schema';
import type { ColumnType } from '../../schema/types';
import { REFERENCE_DATE } from '../locale';
import { Codes } from '../unique';
import { MICROSECONDS_A_DAY, text, type ValueSource } from '../value-source';
import { distinctArray, distinctComposite, distinctRange } from './containers';
import { domainSource } from './domain-source';
import { distinctJson } from './json';
import { distinctNumbers } from './numbers';
import { spread } from './spread';
import { COUNTLESS, type TypeContext } from './type-context';
import { isTextType, textTypeOf, typeSource } from './type-source';

/** A source of which rows 0 to size - 1 all differ. */
export interface DistinctSource {
  size: number;
  source: ValueSource;
}

const REFERENCE = Date.parse(REFERENCE_DATE) * 1000;
const REFERENCE_DAY = REFERENCE / MICROSECONDS_A_DAY;
/** Days and minutes before the reference that are still of our era. */
const DAYS = 700_000;
const MINUTES = 1_000_000_000;

/** Values of a type that differ for every row, by construction; null where the type has none that can be told apart. */
export function distinctSource(type: ColumnType, context: TypeContext): DistinctSource | null {
  const { schema, key } = context;
  if (type.array) return distinctArray(type, context, distinctSource);
  if (isTextType(type) || (type.schema === null && type.name === 'bytea')) return distinctCodes(type, context);
  const own = textTypeOf(type);
  if (own !== undefined) {
    const distinct = own.distinct?.(type);
    if (distinct === undefined) return null;
    const order = spread(distinct.size, key);
    return { size: distinct.size, source: text((row) => distinct.at(order(row))) };
  }
  const range = distinctRange(type, context, distinctSource);
  if (range !== null) return range;
  if (type.schema !== null) {
    const isIt = (one: TableName): boolean => isSameName(one, type);
    const labels = schema.enums.find(isIt)?.labels;
    if (labels !== undefined) return { size: labels.length, source: text((row) => labels[row % labels.length]) };
    const domain = schema.domains?.find(isIt);
    if (domain !== undefined) {
      const base = distinctSource(domain.type, context);
      return base === null ? null : { ...base, source: domainSource(base.source, domain, context, true) };
    }
    const composite = schema.composites?.find(isIt);
    return composite === undefined
      ? null
      : distinctComposite(
          composite,
          context,
          (part, within) => typeSource(part, within) ?? text(() => ''),
          distinctSource,
        );
  }
  switch (type.name) {
    case 'bool':
      return { size: 2, source: { kind: 'boolean', at: (row) => row % 2 === 0 } };
    case 'int2':
    case 'int4':
    case 'int8':
    case 'numeric':
    case 'float4':
    case 'float8': {
      const { size, scale, at } = distinctNumbers(type, context);
      const isWhole = type.name.startsWith('int');
      return { size, source: isWhole ? { kind: 'integer', at } : { kind: 'decimal', scale, at } };
    }
    case 'date': {
      const order = spread(DAYS, key);
      return { size: DAYS, source: { kind: 'date', at: (row) => REFERENCE_DAY - 1 - order(row) } };
    }
    case 'timestamp':
    case 'timestamptz': {
      const order = spread(MINUTES, key);
      return { size: MINUTES, source: { kind: 'timestamp', at: (row) => REFERENCE - (order(row) + 1) * 60e6 } };
    }
    case 'time':
      return distinctTimes(type);
    case 'uuid':
      return { size: COUNTLESS, source: context.byMeaning('uuid', context.name, type, key) };
    case 'json':
    case 'jsonb':
      return { size: distinctJson.size, source: text((row) => distinctJson.at(row)) };
    default:
      return null;
  }
}

const SECONDS_A_DAY = 86_400;

function distinctTimes({ precision }: ColumnType): DistinctSource {
  const parts = 10 ** Math.min(6, precision ?? 6);
  return {
    size: SECONDS_A_DAY * parts,
    source: {
      kind: 'time',
      at: (row) => (row % SECONDS_A_DAY) * 1e6 + Math.floor(row / SECONDS_A_DAY) * (1e6 / parts),
    },
  };
}

/** Characters that a code has where there is room for more. */
const USUAL = 6;

/** Small letters and digits, so that they differ in every case and collation. */
function distinctCodes({ length }: ColumnType, { key }: TypeContext): DistinctSource {
  const shortest = Math.min(USUAL, Math.max(1, (length ?? USUAL) - 1));
  const codes = new Codes(36, shortest, key);
  let size = 0;
  for (let digits = shortest; digits <= (length ?? 12) && size < COUNTLESS; digits++) size += 36 ** digits;
  return { size: Math.min(size, COUNTLESS), source: text((row) => codes.at(row)) };
}
