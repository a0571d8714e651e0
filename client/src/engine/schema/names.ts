import type { TableName } from './schema';

/** Whether two names are of one thing: a table, or a type, which has no schema where it is PostgreSQL's own. */
export const isSameName = (one: Named, other: Named): boolean => one.schema === other.schema && one.name === other.name;

interface Named {
  schema: string | null;
  name: string;
}

/** A table as a key of maps. */
export const tableKey = ({ schema, name }: TableName): string => JSON.stringify([schema, name]);

/** A column as a key of maps. */
export const columnKey = (schema: string, table: string, column: string): string =>
  JSON.stringify([schema, table, column]);
