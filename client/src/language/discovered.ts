import type { EngineApi } from '../engine/api';
import type { Classification } from '../engine/privacy/classification';
import type { Schema } from '../engine/schema/schema';

/** The newest version of a schema that was read from a database. */
export interface Discovered {
  name: string;
  schemaVersionId: string;
  schema: Schema;
  classifications: Classification[];
}

/** Of every database that was discovered; the one that changed last comes last. */
export async function readDiscovered(engine: EngineApi): Promise<Discovered[]> {
  const schemas = (await engine.listSchemas()).filter(({ source }) => source === 'database');
  const newest = schemas
    .map(({ name, versions }) => ({ name, version: versions[0] }))
    .sort((one, other) => one.version.created_at.localeCompare(other.version.created_at));
  return Promise.all(
    newest.map(async ({ name, version: { id } }) => {
      const [{ schema }, classifications] = await Promise.all([
        engine.getSchemaVersion(id),
        engine.listClassifications(id),
      ]);
      return { name, schemaVersionId: id, schema, classifications };
    }),
  );
}
