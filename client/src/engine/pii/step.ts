import type { Database } from '../databases/database';
import { TdmError, UserError } from '../errors';
import type { Fallback } from '../job/job';
import type { SourceSchema, Step, StepContext, StepInput, StepOutput } from '../job/step';
import type { Classification } from '../privacy/classification';
import { sampleProfiles, type SampledProfiles } from '../profile/sample-profiles';
import { storedProfiles } from '../profile/stored-profiles';
import type { ColumnProfile } from '../profile/column-profile';
import { displayName } from '../schema/schema';
import { askLanguageModel } from './ask-language-model';
import { classifySchema, type Profiles } from './classify';

/** Says of every column of the source what it holds of persons. */
export function createPiiStep(): Step {
  return { operation: 'pii', run };
}

async function run(input: StepInput, context: StepContext): Promise<StepOutput> {
  const { source, request, decided } = input;
  if (source === null) {
    throw new UserError('There is no schema to classify.', {
      where: 'operations',
      hint: 'Let the job discover a source (--connection), or name a stored version (--schema-version).',
    });
  }
  const { pii } = request.config;
  // The same job has looked at them just now when it discovered the source.
  const isFresh = input.operations.includes('discover') && request.config.discover.samples;
  const sampled = pii.samples && !isFresh ? await sampleSource(source, pii.sample_rows, context) : null;
  const profiles = profilesOf(source, sampled);
  const found = classifySchema(source.schema, profiles, decided.columns);
  const fallbacks: Fallback[] = [];
  const asked =
    pii.language_model === undefined
      ? found
      : await askLanguageModel(found, source.schema, pii.language_model, context, (fallback) =>
          fallbacks.push(fallback),
        );
  const personal = asked.filter(({ pii_type: type }) => type !== 'none');
  const tables = new Set(personal.map(({ schema, table }) => displayName({ schema, name: table })));
  for (const note of sampled?.notes ?? []) context.log('warn', note);
  return {
    summary: summaryOf(asked.length, personal, tables.size),
    classifications: asked,
    fallbacks,
    details: {
      classifications: (pii.all ? asked : personal).map(reported),
      columns: asked.length,
      personal: personal.length,
      sampled_tables: sampled?.tables.length ?? 0,
      ...(sampled === null || sampled.notes.length === 0 ? {} : { notes: sampled.notes }),
    },
  };
}

function summaryOf(columns: number, personal: readonly Classification[], tables: number): string {
  if (personal.length === 0) return `None of ${columns} columns is personal`;
  return `${personal.length} of ${columns} columns are personal, in ${tables === 1 ? '1 table' : `${tables} tables`}`;
}

/** As the step's report has it. */
function reported({
  schema,
  table,
  column,
  pii_type,
  confidence,
  technique,
  evidence,
  decided_by,
  paths,
}: Classification) {
  return {
    schema,
    table,
    column,
    pii_type,
    confidence,
    technique,
    evidence,
    decided_by,
    ...(paths === undefined ? {} : { paths }),
  };
}

/** Null where the source cannot be reached: what was sampled when it was discovered is used then. */
async function sampleSource(source: SourceSchema, rows: number, context: StepContext): Promise<SampledProfiles | null> {
  const database = await sourceIfThere(context);
  if (database === null) return null;
  try {
    return await sampleProfiles(database, source.schema, {
      rowsPerTable: rows,
      statistics: source.statistics,
      signal: context.signal,
      onTable: (done, total) => context.progress('sampling', done, total),
    });
  } catch (error) {
    if (!(error instanceof TdmError) || error.kind !== 'connection') throw error;
    context.log('warn', `No values were looked at: ${error.message}`);
    return null;
  }
}

async function sourceIfThere(context: StepContext): Promise<Database | null> {
  try {
    return await context.source();
  } catch (error) {
    if (!(error instanceof TdmError) || error.kind === 'cancelled') throw error;
    context.log('info', `No values are looked at now: ${error.message}`);
    return null;
  }
}

function profilesOf(source: SourceSchema, sampled: SampledProfiles | null): Profiles {
  const stored = storedProfiles(source.statistics);
  const fresh = new Map<string, ReadonlyMap<string, ColumnProfile>>();
  for (const table of sampled?.tables ?? []) fresh.set(displayName(table), table.columns);
  return (table, column) => fresh.get(displayName(table))?.get(column.name) ?? stored(table, column);
}
