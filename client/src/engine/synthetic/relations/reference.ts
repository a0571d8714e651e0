import { isSameName, tableKey } from '../../schema/names';
import type { Column, Relationship, Schema, Table } from '../../schema/schema';

/** A foreign key as generation sees it; tables by their place in the schema. */
export interface Reference {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly string[];
  readonly target: readonly string[];
  readonly when: { readonly column: string; readonly value: string } | null;
  /** Null where the schema has none, and yet two columns have to share their values. */
  readonly relationship: Relationship | null;
}

/** A column of any table, as one text: keys of maps. */
export type ColumnId = string;
export const columnId = (table: number, column: string): ColumnId => `${table} ${column}`;

export const isSelf = (reference: Reference): boolean => reference.from === reference.to;

/** The relationships that rows have to keep to, each once. */
export function referencesOf(schema: Schema, counts: (relationship: Relationship) => boolean): Reference[] {
  const places = new Map(schema.tables.map((table, index) => [tableKey(table), index]));
  const references: Reference[] = [];
  const seen = new Map<string, number>();
  for (const relationship of schema.relationships) {
    if (relationship.virtual && !counts(relationship)) continue;
    const from = places.get(tableKey(relationship.from));
    const to = places.get(tableKey(relationship.to));
    if (from === undefined || to === undefined) continue;
    const pairs = relationship.from_columns.map((column, place) => [column, relationship.to_columns[place]] as const);
    // What is computed by the database refers by itself, or not.
    const isStored = ([column, target]: readonly [string, string]): boolean =>
      isStoredIn(schema.tables[from], column) && isStoredIn(schema.tables[to], target);
    if (pairs.length === 0 || !pairs.every(isStored)) continue;
    // A column that refers to itself says nothing.
    if (from === to && pairs.every(([column, target]) => column === target)) continue;
    const when = relationship.when ?? null;
    if (when !== null && !isStoredIn(schema.tables[from], when.column)) continue;
    const same = JSON.stringify([from, to, [...pairs].sort(), when]);
    const { from_columns: columns, to_columns: target } = relationship;
    const known = seen.get(same);
    // Of the same one twice, the stricter counts.
    if (known !== undefined && relationship.match_full !== true) continue;
    const id = known ?? references.length;
    seen.set(same, id);
    references[id] = { id, from, to, columns, target, when, relationship };
  }
  return references;
}

/** Columns of a table that are null together or not at all. */
export interface Whole {
  readonly table: number;
  readonly columns: readonly string[];
}

/** What references of a table's columns to themselves say, where they are matched in full: nothing but that. */
export function wholesOf(schema: Schema): Whole[] {
  return schema.relationships.flatMap(({ from, to, from_columns: columns, to_columns: target, ...rest }) => {
    const table = schema.tables.findIndex((one) => isSameName(one, from));
    const isSame = isSameName(from, to) && columns.every((column, place) => column === target[place]);
    const isWhole = rest.match_full === true && !rest.virtual && columns.length > 1;
    return table >= 0 && isSame && isWhole ? [{ table, columns }] : [];
  });
}

export const columnOf = (schema: Schema, table: number, name: string): Column =>
  schema.tables[table].columns.find((column) => column.name === name)!;

function isStoredIn(table: Table, name: string): boolean {
  return table.columns.some((column) => column.name === name && column.generated === null);
}
