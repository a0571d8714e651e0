import { createMapper } from '../../../../server/src/testcase/mapping/mapper';
import { isAboutPeople } from '../../../../server/src/testcase/fields/classify-field';
import { plural } from '../../../../server/src/testcase/fields/names';
import { mergeEntities } from '../../../../server/src/testcase/merge';
import type { TestFile } from '../../../../server/src/testcase/testcase';
import { NoRowsError } from '../errors';
import { knownSchema } from '../schema/known-schema';
import { displayName, type Schema } from '../schema/schema';
import type { SchemaStatistics } from '../schema/statistics';
import { reachable, type Graph } from './graph';
import type { SubsetOptions } from './options';
import { rowEstimates } from './estimate';

export interface Root {
  table: number;
  /** Why this one, in words. */
  reason: string;
}

/**
 * The table that a subset begins with: the one asked for, the one that the test case enters data into, or the one that
 * most of the schema hangs on. Throws UserError for a schema without a table to begin with.
 */
export function chooseRoot(
  schema: Schema,
  statistics: SchemaStatistics,
  graph: Graph,
  options: SubsetOptions,
  testFile: TestFile | null,
): Root {
  if (options.root !== null) return { table: options.root, reason: 'The request names it.' };
  const candidates = schema.tables
    .map((_, index) => index)
    .filter((index) => !options.excluded.has(index) && schema.tables[index].foreign !== true);
  if (candidates.length === 0) {
    throw new NoRowsError('The source has no table that a subset could begin with.', {
      where: 'config.subset.root_table',
      hint: 'Discover it again, or take tables out of exclude_tables.',
    });
  }
  return fromTest(schema, graph, candidates, testFile) ?? fromGraph(schema, statistics, graph, candidates);
}

/** Of the tables that the test enters data into, the surest; among those as sure, the one that others hang on. */
function fromTest(schema: Schema, graph: Graph, candidates: readonly number[], testFile: TestFile | null): Root | null {
  if (testFile === null) return null;
  const mapper = createMapper(knownSchema(schema, 'source'));
  const found = mergeEntities(testFile.scenarios).flatMap((entity) => {
    const match = mapper.table(
      entity.name,
      entity.fields.map(({ name }) => name),
    );
    const table = candidates.find((index) => displayName(schema.tables[index]) === match?.table);
    if (match === null || table === undefined) return [];
    return [{ table, entity: entity.name, match, below: descendants(graph, table).size }];
  });
  found.sort((one, other) => other.match.confidence - one.match.confidence || other.below - one.below);
  const best = found.at(0);
  if (best === undefined) return null;
  const { table, entity, match } = best;
  return { table, reason: `The test case's "${entity}" is the table "${match.table}" (${match.reason}).` };
}

/** Fewer rows than this are a list of kinds rather than what tests are about. */
const FEW_ROWS = 50;

/**
 * By how much of the schema hangs on a table, directly and further down; tables of people are what tests begin with,
 * short lists (countries, kinds) are what they refer to.
 */
function fromGraph(schema: Schema, statistics: SchemaStatistics, graph: Graph, candidates: readonly number[]): Root {
  const rows = rowEstimates(schema, statistics);
  const scored = candidates.map((table) => {
    const direct = new Set(graph.children[table].map(({ from }) => from));
    direct.delete(table);
    const below = descendants(graph, table).size - 1;
    const called = schema.tables[table].name.toLowerCase();
    const people = isAboutPeople(called) || isAboutPeople(plural(called));
    const few = rows[table] !== null && rows[table] < FEW_ROWS;
    const score = below / candidates.length + direct.size / 10 + (people ? 0.6 : 0) - (few ? 0.5 : 0);
    return { table, below, direct: direct.size, people, score, rows: rows[table] ?? 0 };
  });
  scored.sort((one, other) => other.score - one.score || other.rows - one.rows || one.table - other.table);
  const [best] = scored;
  const name = displayName(schema.tables[best.table]);
  if (best.below === 0)
    return { table: best.table, reason: best.people ? `"${name}" holds people.` : 'No table tells more for itself.' };
  const hang = `${best.below} other ${best.below === 1 ? 'table hangs' : 'tables hang'} on it`;
  return {
    table: best.table,
    reason: best.people ? `"${name}" holds people, and ${hang}.` : `Of all tables, ${hang}.`,
  };
}

function descendants(graph: Graph, table: number): Set<number> {
  return reachable([table], (of) => graph.children[of].map(({ from }) => from));
}
