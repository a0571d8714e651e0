import { isSameName } from '../../schema/names';
import { displayName, type Schema, storedColumns } from '../../schema/schema';
import { layoutOf } from '../../schema/types';
import type { MaskedColumn, TableMask } from '../plan';

/** A column of the masked rows that may hold any text. */
export interface Place {
  /** With its table's. */
  name: string;
  column: string;
  escaped: boolean;
  isUuid: boolean;
  /** What it holds was put together from parts of the source's value and masked ones. */
  isMixed: boolean;
}

/** Columns that are not masked as a whole, and have room for a value that says something. */
export function placesOf({ table, columns }: TableMask, { enums, relationships }: Schema): Place[] {
  const masked = new Map(columns.map((column) => [column.index, column]));
  const isKey = (name: string): boolean =>
    table.primary_key?.columns.includes(name) === true ||
    relationships.some(({ from, from_columns: names }) => isSameName(from, table) && names.includes(name));
  return storedColumns(table).flatMap(({ name, type, identity }, index) => {
    const rule = masked.get(index);
    if (rule !== undefined && !holdsMixed(rule) && rule.rule.technique !== 'constant') return [];
    const { vector, scale } = layoutOf(type);
    const isNumber = vector === 'int32' || vector === 'int64' || (vector === 'decimal64' && scale === 0);
    // Keys that count rows meet every number.
    if (isNumber ? identity !== null || isKey(name) : vector !== 'utf8' && vector !== 'fixed16') return [];
    if (enums.some((one) => isSameName(one, type)) && !type.array) return [];
    if (type.length !== null && type.length < LEAST_ROOM && !type.array) return [];
    const escaped = type.array || type.name === 'json' || type.name === 'jsonb';
    return [
      {
        name: `${displayName(table)}.${name}`,
        column: name,
        escaped,
        isUuid: vector === 'fixed16',
        isMixed: rule !== undefined,
      },
    ];
  });
}

const LEAST_ROOM = 6;

/** Whether parts of a value stay as they were. */
export const holdsMixed = ({ rule: { technique } }: MaskedColumn): boolean =>
  technique === 'scan' || technique === 'json';
