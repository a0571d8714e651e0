import { counted } from '../job/counted';
import type { Decision } from '../job/job';
import type { SourceSchema, Step, StepContext, StepInput, StepOutput } from '../job/step';
import { sampleProfiles } from '../profile/sample-profiles';
import { withProfiles } from '../profile/stored-profiles';
import { displayName, type Relationship, type Schema } from '../schema/schema';
import { readSchema, readStatistics } from '../schema/sources/database';
import { applyDecisions } from '../schema/virtual-relationships/decided';
import { inferRelationships } from './infer';

/** Reads the source's schema and what its planner knows, in one read-only transaction, and infers what nobody declared. */
export function createDiscoverStep(): Step {
  return { operation: 'discover', run: discover };
}

async function discover(input: StepInput, context: StepContext): Promise<StepOutput> {
  const { discover: config } = input.request.config;
  const source = await context.source();
  const read = await source.transaction(
    async (connection) => {
      context.progress('reading the catalogue', 0, null);
      const found = await readSchema(connection, config.schemas);
      const statistics = await readStatistics(connection, found);
      const inferred = config.virtual_relationships
        ? await inferRelationships(connection, found.schema, {
            samples: config.samples,
            onProgress: (done, total) => context.progress('comparing keys', done, total),
          })
        : { found: [], notes: [] };
      return { ...found, statistics, inferred };
    },
    { readOnly: true, isolation: 'repeatable read', signal: context.signal },
  );
  const virtual = applyDecisions(read.schema, read.inferred.found, input.decided.relationships);
  const schema: Schema = { ...read.schema, relationships: [...read.schema.relationships, ...virtual] };
  const notes = [...read.notes, ...read.inferred.notes];
  for (const one of virtual) context.log('debug', `${textOf(one)}: ${one.provenance.reason}`);
  let { statistics } = read;
  if (config.samples) {
    const readable = read.schema.tables.filter((table) => table.unreadable !== true);
    const sampled = await sampleProfiles(
      source,
      { ...read.schema, tables: readable },
      {
        rowsPerTable: input.request.config.pii.sample_rows,
        statistics,
        signal: context.signal,
        onTable: (done, total) => context.progress('looking at values', done, total),
      },
    );
    statistics = withProfiles(statistics, sampled);
    notes.push(...sampled.notes);
  }
  for (const note of notes) context.log('warn', note);
  const found: SourceSchema = {
    name: input.source?.name ?? source.label.replace(/^postgresql:\/\/(?:[^@]*@)?/, ''),
    versionId: null,
    schema,
    statistics,
  };
  return {
    summary: summaryOf(schema),
    source: found,
    decisions: decisionsOf(virtual),
    details: {
      tables: schema.tables.length,
      columns: schema.tables.reduce((sum, { columns }) => sum + columns.length, 0),
      relationships: schema.relationships.length,
      notes,
    },
  };
}

function summaryOf({ tables, relationships }: Schema): string {
  const inferred = relationships.filter(({ virtual }) => virtual).length;
  const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
  return (
    `${counted(tables.length, 'table')}, ${counted(columns, 'column')}, ${counted(relationships.length, 'relationship')}` +
    (inferred === 0 ? '' : ` (${inferred} inferred)`)
  );
}

function textOf({ from, from_columns: columns, to, to_columns: toColumns, when }: Relationship): string {
  const only = when === undefined ? '' : ` where ${when.column} is ${JSON.stringify(when.value)}`;
  return `${displayName(from)}.${columns.join(', ')} -> ${displayName(to)}.${toColumns.join(', ')}${only}`;
}

/** What was inferred, for the job's record: it is a guess until the user says so. */
function decisionsOf(virtual: readonly Relationship[]): Decision[] {
  const open = virtual.filter(({ provenance }) => provenance.source !== 'user');
  if (open.length === 0) return [];
  const reason =
    `${counted(open.length, 'relationship')} that nobody declared ${open.length === 1 ? 'was' : 'were'} inferred; ` +
    'confirm or refuse them to make them sure.';
  return [{ operation: 'discover', reason }];
}
