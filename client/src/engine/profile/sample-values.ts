import type { Database } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import type { TableName } from '../schema/schema';

/** Characters of a value that are shown. */
const MAX_TEXT = 80;

/** Some values of one column, for a language model that may see them; never kept. Rejects with a TdmError. */
export async function sampleValues(
  database: Database,
  table: TableName,
  column: string,
  count: number,
  signal?: AbortSignal,
): Promise<string[]> {
  const name = quoteIdentifier(column);
  const rows = await database.transaction(
    (connection) =>
      connection.query<{ value: string }>(
        `SELECT left(${name}::text, ${MAX_TEXT}) AS value FROM ${quoteTable(table)} WHERE ${name} IS NOT NULL LIMIT ${count}`,
      ),
    { readOnly: true, ...(signal === undefined ? {} : { signal }) },
  );
  return rows.map(({ value }) => value);
}
