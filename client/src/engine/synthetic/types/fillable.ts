import { UserError } from '../../errors';
import { isSameName } from '../../schema/names';
import { displayName, storedColumns, type Column, type Schema, type Table, type TableName } from '../../schema/schema';
import type { ColumnType } from '../../schema/types';
import { subtypeOf } from './containers';
import { constantDefault } from './defaults';
import { isTextType, textTypeOf } from './type-source';

const PLAIN = /^(?:int[248]|numeric|float[48]|bool|date|time|timestamp|timestamptz|uuid|jsonb?|bytea)$/;

/** Whether values of a type can be made by what is known of it. */
function isKnown(type: ColumnType, schema: Schema): boolean {
  if (isTextType({ ...type, array: false }) || textTypeOf(type) !== undefined) return true;
  if (type.schema === null && PLAIN.test(type.name)) return true;
  const range = subtypeOf(type, schema);
  if (range !== null) return isKnown(range.subtype, schema);
  const isIt = (one: TableName): boolean => isSameName(one, type);
  if (schema.enums.some((one) => isIt(one) && one.labels.length > 0)) return true;
  const domain = schema.domains?.find(isIt);
  if (domain !== undefined) return isKnown(domain.type, schema);
  const composite = schema.composites?.find(isIt);
  return composite?.attributes.every((attribute) => isKnown(attribute.type, schema)) === true;
}

/** Whatever else there is to take where nothing is known of the type. */
function isGiven(column: Column): boolean {
  return column.nullable || column.values?.generator !== undefined || constantDefault(column.default) !== null;
}

/**
 * Throws a UserError that names every column that has to have a value of a type that nobody knows. `isDecided` tells of
 * the columns whose values come from elsewhere: a parent's, a rule's.
 */
export function refuseUnfillable(schema: Schema, isDecided: (table: Table, column: Column) => boolean): void {
  const unknown = schema.tables.flatMap((table) =>
    storedColumns(table)
      .filter((column) => !isGiven(column) && !isKnown(column.type, schema) && !isDecided(table, column))
      .map((column) => ({ where: `${displayName(table)}.${column.name}`, type: nameOf(column.type) })),
  );
  if (unknown.length === 0) return;
  const [first] = unknown;
  const columns = unknown.map(({ where, type }) => `${where} (${type})`).join(', ');
  throw new UserError(
    `Nothing is known of the type of ${unknown.length === 1 ? 'a column' : `${unknown.length} columns`} that must have a value: ${columns}.`,
    {
      where: first.where,
      hint: `Say how the values are made in .tdm/generators.json: { "generators": { "${first.where}": { "list": ["..."] } } }, or ask for 0 rows of the table.`,
    },
  );
}

const nameOf = ({ schema, name }: ColumnType): string => (schema === null ? name : `${schema}.${name}`);
