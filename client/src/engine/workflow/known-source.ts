import type { Request } from '../job/job';
import { NOTHING_DECIDED, type StepInput, type UserDecisions } from '../job/step';
import type { Metadata } from '../metadata/metadata';
import type { Classification } from '../privacy/classification';

/** What `tdm` knows of a request's source before the job begins. */
export type KnownSource = Pick<StepInput, 'source' | 'classifications' | 'decided'>;

/** `name` is the source's, null where the request has none. Throws UserError for a schema version that there is not. */
export async function knownSource(request: Request, name: string | null, metadata: Metadata): Promise<KnownSource> {
  const versionId = await schemaVersionOf(request, metadata);
  if (versionId === null) return { source: null, classifications: null, decided: await decisionsFor(name, metadata) };
  const version = await metadata.schemas.get(versionId);
  return {
    source: {
      name: version.schema_name,
      versionId,
      schema: version.schema,
      statistics: version.statistics ?? { tables: [] },
    },
    classifications: await storedClassifications(versionId, metadata),
    decided: await decisionsFor(version.schema_name, metadata),
  };
}

/** The stored schema version that a request is about: named, or that of the dataset to be masked. */
export async function schemaVersionOf(request: Request, metadata: Metadata): Promise<string | null> {
  if (request.schema_version_id !== undefined) return request.schema_version_id;
  const masked = request.config.mask.dataset_version_id;
  return masked === undefined ? null : (await metadata.datasets.get(masked)).schema_version_id;
}

/** Null where nobody has looked for personal data in that version. */
export async function storedClassifications(versionId: string, metadata: Metadata): Promise<Classification[] | null> {
  const found = await metadata.privacy.classifications(versionId);
  return found.length === 0 ? null : found;
}

/** What the user has decided of the schema of that name, and of all. */
export async function decisionsFor(name: string | null, metadata: Metadata): Promise<UserDecisions> {
  const { privacy } = metadata;
  const maskingRules = await privacy.maskingRules();
  const schemaId = name === null ? null : await privacy.schemaIdOf(name);
  const fusion = await metadata.fusion.list();
  if (schemaId === null) return { ...NOTHING_DECIDED, maskingRules, fusion };
  return {
    columns: await privacy.columnDecisions(schemaId),
    relationships: await privacy.relationshipDecisions(schemaId),
    maskingRules,
    fusion,
  };
}
