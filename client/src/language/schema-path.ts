/** The path of a table's document: `/target/sales.users.sql`, the name percent-encoded. */
export function schemaPath(table: string): string {
  return `/target/${encodeURIComponent(table)}.sql`;
}

/** Null for a path that is none of a table. */
export function tableOfPath(path: string): string | null {
  const name = /^\/target\/([^/]+)\.sql$/.exec(path)?.[1];
  if (name === undefined) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
