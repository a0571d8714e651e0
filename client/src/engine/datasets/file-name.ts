import { createHash } from 'node:crypto';
import type { TableName } from '../schema/schema';

/** Names that Windows gives to devices, whatever follows the first point. */
const DEVICES = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * The file of a table: `<schema>.<table>.parquet`. Any name that a file system could refuse or confuse (upper case,
 * other letters, slashes, devices, too long) is made plain and told apart by a hash of the exact name.
 */
export function tableFileName(table: TableName): string {
  const schema = plain(table.schema);
  const name = plain(table.name);
  if (schema === table.schema && name === table.name && !DEVICES.test(schema)) return `${schema}.${name}.parquet`;
  const exact = JSON.stringify([table.schema, table.name]);
  const hash = createHash('sha256').update(exact).digest('hex').slice(0, 16);
  // The hyphen stands in no plain name, so neither form can be taken for the other.
  return `${DEVICES.test(schema) ? `_${schema}` : schema}.${name}-${hash}.parquet`;
}

function plain(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9_]/g, '_')
      .slice(0, 63) || '_'
  );
}
