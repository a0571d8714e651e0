import type { Connection, Database } from '../../databases/database';
import type { Classification } from '../../privacy/classification';
import type { ColumnShape } from '../../schema/column-shape';
import { columnKey, isSameName } from '../../schema/names';
import { displayName, type Column, type Schema, type Table } from '../../schema/schema';
import type { SchemaStatistics, TableStatistics } from '../../schema/statistics';
import { cardinalityOf } from './cardinalities';
import { FLOOR, shapeOf } from './column-shapes';
import { readCommonValues, type CommonValues } from './common-values';
import { addDependences } from './dependences';

/** The schema as rows for it are to be spread, and the shapes of its columns. */
export interface LearntShapes {
  schema: Schema;
  statistics: SchemaStatistics;
  /** For people: what was learnt, and what was not and why. */
  notes: string[];
}

/** Tables whose columns are compared with each other: the first ones, since each takes a look at its rows. */
const MOST_TABLES = 300;

/**
 * Learns from a database how its values are spread, in one transaction that reads: from PostgreSQL's own statistics, and
 * from a sample for what goes together. Of columns that are personal, or that nobody has classified, no value is
 * learnt; and nowhere one that fewer rows have than the floor.
 */
export async function learnShapes(
  database: Database,
  schema: Schema,
  statistics: SchemaStatistics,
  classifications: readonly Classification[] | null,
  signal?: AbortSignal,
): Promise<LearntShapes> {
  const personal = personalColumns(classifications);
  return database.transaction(
    async (connection) => {
      const schemas = [...new Set(schema.tables.map((table) => table.schema))];
      const found = (await readCommonValues(connection, schemas)) ?? [];
      const byColumn = new Map(found.map((row) => [columnKey(row.schema, row.table, row.column), row]));
      const of = (table: Table, column: string): CommonValues | undefined =>
        byColumn.get(columnKey(table.schema, table.name, column));
      const known = new Map(statistics.tables.map((table) => [displayName(table), table]));
      const tables: TableStatistics[] = [];
      const notes: string[] = [];
      let learnt = 0;
      for (const [index, table] of schema.tables.entries()) {
        const own = known.get(displayName(table));
        const shapes = await shapesOf(connection, table, own?.row_estimate ?? 0, index < MOST_TABLES, {
          of: (column) => of(table, column),
          mayLearn: (column) => personal !== null && !personal.has(columnKey(table.schema, table.name, column.name)),
          isKey: keyColumns(schema, table),
        });
        learnt += shapes.size;
        tables.push(withShapes(table, own, shapes));
      }
      notes.push(
        found.length === 0
          ? 'The source has no statistics of its columns, so nothing of their values is learnt: ANALYZE makes some.'
          : `The spread of ${learnt} columns is learnt from the source, nothing of it that fewer than ${FLOOR} rows have.`,
      );
      if (personal === null)
        notes.push('Personal columns are not known, so only what types themselves name is learnt: pii finds out.');
      return { schema: spread(schema, of, known), statistics: { tables }, notes };
    },
    { readOnly: true, ...(signal === undefined ? {} : { signal }) },
  );
}

interface Surroundings {
  of: (column: string) => CommonValues | undefined;
  mayLearn: (column: Column) => boolean;
  isKey: ReadonlySet<string>;
}

async function shapesOf(
  connection: Connection,
  table: Table,
  rows: number,
  compare: boolean,
  { of, mayLearn, isKey }: Surroundings,
): Promise<Map<string, ColumnShape>> {
  const shapes = new Map<string, ColumnShape>();
  for (const column of table.columns) {
    const found = of(column.name);
    if (found === undefined || isKey.has(column.name) || column.generated !== null) continue;
    const shape = shapeOf(column, found, rows, mayLearn(column));
    if (shape !== null) shapes.set(column.name, shape);
  }
  if (compare && shapes.size > 1 && table.unreadable !== true) await addDependences(connection, table, rows, shapes);
  return shapes;
}

function withShapes(
  { schema, name, columns }: Table,
  own: TableStatistics | undefined,
  shapes: ReadonlyMap<string, ColumnShape>,
): TableStatistics {
  const known = new Map((own?.columns ?? []).map((column) => [column.name, column]));
  return {
    schema,
    name,
    row_estimate: own?.row_estimate ?? null,
    bytes: own?.bytes ?? null,
    columns: columns.map((column) => {
      const before = known.get(column.name);
      const shape = shapes.get(column.name);
      return {
        ...(before ?? { name: column.name, null_fraction: null, distinct: null, average_width: null, profile: null }),
        ...(shape === undefined ? {} : { shape }),
      };
    }),
  };
}

/** Shares of nulls, and how many children parents have: no value is in either. */
function spread(
  schema: Schema,
  of: (table: Table, column: string) => CommonValues | undefined,
  known: ReadonlyMap<string, TableStatistics>,
): Schema {
  const tables = schema.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const nulls = of(table, column.name)?.null_fraction;
      if (nulls === undefined || !column.nullable) return column;
      return { ...column, values: { ...column.values, null_share: nulls } };
    }),
  }));
  const byName = new Map(schema.tables.map((table) => [displayName(table), table]));
  const relationships = schema.relationships.map((each) => {
    const from = byName.get(displayName(each.from));
    const found = from === undefined || each.from_columns.length !== 1 ? undefined : of(from, each.from_columns[0]);
    if (found === undefined) return each;
    return { ...each, cardinality: cardinalityOf(found, known.get(displayName(each.from))?.row_estimate ?? 0) };
  });
  return { ...schema, tables, relationships };
}

/** Null where nobody has looked for personal data. */
function personalColumns(classifications: readonly Classification[] | null): Set<string> | null {
  if (classifications === null) return null;
  return new Set(
    classifications
      .filter(({ pii_type: type }) => type !== 'none')
      .map(({ schema, table, column }) => columnKey(schema, table, column)),
  );
}

/** Keys are made by other means, and say nothing. */
function keyColumns({ relationships }: Schema, table: Table): Set<string> {
  const single = [table.primary_key, ...table.uniques].flatMap((key) => (key?.columns.length === 1 ? key.columns : []));
  const refers = relationships.filter(({ from }) => isSameName(from, table));
  return new Set([
    ...single,
    ...(table.primary_key?.columns ?? []),
    ...refers.flatMap(({ from_columns: columns }) => columns),
  ]);
}
