import type { Decision } from '../../job/job';
import type { SourceSchema } from '../../job/step';
import { withMeanings } from '../meaning/with-meanings';
import { displayName, type Schema } from '../schema';
import type { DescribedSchema } from './described';

/** A discovered database as a source of rows: its tables, what their columns seem to mean, and its statistics. */
export function describeDatabase({ schema, statistics }: SourceSchema): DescribedSchema {
  const { schema: own, decisions } = ownTables(schema);
  return {
    schema: withMeanings(own),
    literals: new Map(),
    counts: new Map(),
    rules: [],
    statistics,
    origins: [],
    decisions,
    fallbacks: [],
  };
}

/** Without what another server keeps: rows of a foreign table are not this database's. */
function ownTables(schema: Schema): { schema: Schema; decisions: Decision[] } {
  const foreign = schema.tables.filter((table) => table.foreign === true);
  if (foreign.length === 0) return { schema, decisions: [] };
  const left = new Set(foreign.map(displayName));
  return {
    schema: {
      ...schema,
      tables: schema.tables.filter((table) => table.foreign !== true),
      relationships: schema.relationships.filter(
        ({ from, to }) => !left.has(displayName(from)) && !left.has(displayName(to)),
      ),
    },
    decisions: [...left].map((name) => ({
      operation: 'synthetic',
      reason: `${name} is left out: it is a foreign table, whose rows are another server's.`,
    })),
  };
}
