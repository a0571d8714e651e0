import type { EngineApi } from '../engine/api';
import type { TableOutline } from '../engine/schema-outline';

/** The newest version of a schema that was read from a database. */
export interface Discovered {
  name: string;
  schemaVersionId: string;
  tables: TableOutline[];
}

/** Of every database that was discovered; the one that changed last comes last. */
export async function readDiscovered(engine: EngineApi): Promise<Discovered[]> {
  const newest = (await engine.listSchemas())
    .filter(({ source }) => source === 'database')
    .map(({ name, versions: [{ id, created_at: created }] }) => ({ name, id, created }))
    .sort((one, other) => one.created.localeCompare(other.created));
  return Promise.all(
    newest.map(async ({ name, id }) => ({
      name,
      schemaVersionId: id,
      tables: (await engine.outlineSchema(id)).tables,
    })),
  );
}
