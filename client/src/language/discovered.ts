import type { EngineApi } from '../engine/api';
import type { Classification } from '../engine/privacy/classification';
import type { PiiType } from '../engine/privacy/pii-types';
import { displayName, type Schema } from '../engine/schema/schema';

/** The newest version of a schema that was read from a database. */
export interface Discovered {
  name: string;
  schemaVersionId: string;
  schema: Schema;
  classifications: Classification[];
}

/** Of every database that was discovered; the one that changed last comes last. */
export async function readDiscovered(engine: EngineApi): Promise<Discovered[]> {
  return Promise.all(
    (await newestVersions(engine)).map(async ({ name, id }) => {
      const [{ schema }, classifications] = await Promise.all([
        engine.getSchemaVersion(id),
        engine.listClassifications(id),
      ]);
      return { name, schemaVersionId: id, schema, classifications };
    }),
  );
}

/**
 * What the user decided of columns of discovered databases: `users.email` -> class, that of the newest version where several
 * databases have such a column.
 */
export async function readDecidedClasses(engine: EngineApi): Promise<Map<string, PiiType>> {
  const found = await Promise.all((await newestVersions(engine)).map(({ id }) => engine.listClassifications(id)));
  const decided = found.flat().filter(({ decided_by: by }) => by === 'user');
  return new Map(
    decided.map((one) => [`${displayName({ schema: one.schema, name: one.table })}.${one.column}`, one.pii_type]),
  );
}

/** Oldest first. */
async function newestVersions(engine: EngineApi): Promise<{ name: string; id: string }[]> {
  const schemas = (await engine.listSchemas()).filter(({ source }) => source === 'database');
  return schemas
    .map(({ name, versions: [{ id, created_at: created }] }) => ({ name, id, created }))
    .sort((one, other) => one.created.localeCompare(other.created));
}
