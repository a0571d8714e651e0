import { UserError } from '../errors';
import { fuse } from '../fusion/fuse';
import type { FusionConflict, FusionMatch, SourceDescription } from '../fusion/fusion';
import type { Request } from '../job/job';
import { bareInput, type StepContext } from '../job/step';
import type { Metadata } from '../metadata/metadata';
import type { SchemaSource } from '../schema/schema';
import { readSources } from '../synthetic/describe';
import { knownSource } from './known-source';
import { readTestCases } from './test-cases';

/** What `tdm schemas fuse --json` prints. */
export interface FusionReport {
  schema_id: string;
  schema_version_id: string;
  /** False where the newest version of that name is the same already. */
  changed: boolean;
  name: string;
  /** The surest source's name: what decisions are kept by. */
  into: string;
  tables: number;
  columns: number;
  relationships: number;
  sources: { source: SchemaSource; name: string; tables: number }[];
  matches: FusionMatch[];
  conflicts: FusionConflict[];
}

/**
 * Joins stored schema versions, and whatever sources the request gives, into one schema, and stores it. `name` is what
 * the unified schema is called; the surest source's with `unified` behind it when left out.
 */
export async function fuseSchemas(
  request: Request,
  versionIds: readonly string[],
  name: string | undefined,
  metadata: Metadata,
  around: Pick<StepContext, 'scratch' | 'signal' | 'log'>,
): Promise<FusionReport> {
  const sources: SourceDescription[] = [];
  for (const id of versionIds) sources.push(await storedSource(id, metadata));
  const known = await knownSource(request, null, metadata);
  const input = bareInput(request, { testFile: await readTestCases(request), ...known });
  const { read, failures } = await readSources(input, around);
  if (failures.length > 0) throw failures[0].error;
  sources.push(...read);
  if (sources.length < 2) {
    throw new UserError(`${sources.length === 0 ? 'No schema is' : 'Only one schema is'} given to be fused.`, {
      where: 'schema versions',
      hint: 'Give two or more: schema versions (tdm schemas lists them), --test-case, --url, --openapi, --sql or --domain.',
    });
  }
  const fused = fuse(sources, await metadata.fusion.list());
  const called = name ?? sources.map((each) => each.name).join(' + ');
  const saved = await metadata.schemas.save({
    name: called,
    source: fused.schema.tables.at(0)?.provenance.source ?? 'user',
    schema: fused.schema,
    jobId: null,
    ...(fused.statistics === null ? {} : { statistics: fused.statistics }),
  });
  return {
    schema_id: saved.schemaId,
    schema_version_id: saved.versionId,
    changed: saved.changed,
    name: called,
    into: fused.into,
    tables: fused.schema.tables.length,
    columns: fused.schema.tables.reduce((sum, { columns }) => sum + columns.length, 0),
    relationships: fused.schema.relationships.length,
    sources: sources.map((each) => ({
      source: each.source,
      name: each.name,
      tables: each.described.schema.tables.length,
    })),
    matches: fused.matches,
    conflicts: fused.conflicts,
  };
}

async function storedSource(versionId: string, metadata: Metadata): Promise<SourceDescription> {
  const version = await metadata.schemas.get(versionId);
  return {
    source: version.source,
    name: version.schema_name,
    described: {
      schema: version.schema,
      literals: new Map(),
      counts: new Map(),
      rules: [],
      statistics: version.statistics,
      origins: [],
      decisions: [],
      fallbacks: [],
    },
  };
}
