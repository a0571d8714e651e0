import { storedColumns, type Table } from '../schema/schema';
import { layoutOf } from '../schema/types';
import type { Field } from './vector';

/** The fields of a table's batches: its stored columns in order, each in the layout of its type. */
export function fieldsOf(table: Table): Field[] {
  return storedColumns(table).map((column) => {
    const { vector, scale } = layoutOf(column.type);
    return { name: column.name, vector, scale };
  });
}
