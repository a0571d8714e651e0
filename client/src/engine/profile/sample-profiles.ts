import type { Connection, Database } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import { CancelledError, TdmError, throwIfCancelled } from '../errors';
import { estimatedRows } from '../schema/estimated-rows';
import { displayName, storedColumns, type Column, type Schema, type Table, type TableName } from '../schema/schema';
import type { SchemaStatistics } from '../schema/statistics';
import type { ColumnProfile } from './column-profile';
import { createProfiler, type Profiler } from './profile-values';
import { SharedValues } from './shared-values';

export interface SampleOptions {
  /** Rows looked at in a table, at most. */
  rowsPerTable: number;
  /** How large tables are, so that large ones are not read from their beginning alone. */
  statistics?: SchemaStatistics;
  signal?: AbortSignal;
  onTable?: (done: number, total: number) => void;
}

export interface SampledProfiles {
  tables: TableProfiles[];
  /** Tables that could not be looked at, and why, for people. */
  notes: string[];
}

export interface TableProfiles extends TableName {
  /** By column. */
  columns: Map<string, ColumnProfile>;
}

/** Characters of a value that are looked at. */
const MAX_TEXT = 2000;
/** A table that is this many times larger than the sample is sampled by pages all over it. */
const MUCH_LARGER = 20;
/** Pages are read for so many times the rows wanted, since some of them are empty. */
const SPARE = 5;
/** Columns with fewer values than this are asked for values that are not null. */
const FEW = 10;
const MORE = 50;
/** Above this a search for what is not null could take long. */
const MAX_SEARCHED_ROWS = 1_000_000;
/** Where there are more tables than this, fewer values of each column are looked at. */
const MANY_TABLES = 500;
const FEWER_VALUES = 40;
const TABLE_TIMEOUT_MS = 10_000;

/**
 * Looks at some rows of every table, in read-only transactions, and keeps counts alone. A table that cannot be read is
 * left out with a note. Rejects with a TdmError when the database goes away or the signal is aborted.
 */
export async function sampleProfiles(
  database: Database,
  schema: Schema,
  options: SampleOptions,
): Promise<SampledProfiles> {
  const { signal } = options;
  const profiler = await createProfiler(schema.tables.length > MANY_TABLES ? FEWER_VALUES : undefined);
  const statistics = new Map((options.statistics?.tables ?? []).map((table) => [displayName(table), table]));
  const found: SampledProfiles = { tables: [], notes: [] };
  const shared = new SharedValues();
  const { tables } = schema;
  let next = 0;
  // A statement that fails ends its transaction: the tables after it are read in another one.
  while (next < tables.length) {
    try {
      await database.transaction(
        async (connection) => {
          await connection.query(`SET LOCAL statement_timeout = ${TABLE_TIMEOUT_MS}`);
          for (; next < tables.length; next++) {
            throwIfCancelled(signal);
            const table = tables[next];
            if (table.unreadable === true)
              found.notes.push(`${displayName(table)} was not sampled: the role may not read all of it.`);
            else {
              const known = statistics.get(displayName(table));
              const estimate = known === undefined ? null : estimatedRows(table, known);
              found.tables.push(await sampleTable(connection, table, estimate, options.rowsPerTable, profiler, shared));
            }
            options.onTable?.(next + 1, tables.length);
          }
        },
        { readOnly: true, ...(signal === undefined ? {} : { signal }) },
      );
    } catch (error) {
      if (signal?.aborted === true) throw new CancelledError();
      if (!(error instanceof TdmError) || error.kind === 'cancelled' || error.kind === 'internal') throw error;
      if (next >= tables.length || (await isGone(database))) throw error;
      found.notes.push(`${displayName(tables[next])} was not sampled: ${error.message}`);
      next++;
    }
  }
  shared.tell();
  return found;
}

/** Whether nothing can be asked any more. */
async function isGone(database: Database): Promise<boolean> {
  try {
    await database.query('SELECT 1');
    return false;
  } catch {
    return true;
  }
}

async function sampleTable(
  connection: Connection,
  table: Table,
  estimate: number | null,
  rows: number,
  profiler: Profiler,
  shared: SharedValues,
): Promise<TableProfiles> {
  const columns = storedColumns(table).filter((column) => kindOf(column) !== null);
  const profiles = new Map<string, ColumnProfile>();
  const result: TableProfiles = { schema: table.schema, name: table.name, columns: profiles };
  if (columns.length === 0) return result;
  const values = columns.map((column) => valueSql(column));
  const list = values.map((value, index) => `${value} AS c${index}`).join(', ');
  let found = await connection.query<TextRow>(
    `SELECT ${list} FROM ${quoteTable(table)}${pagesSql(table, estimate, rows)} LIMIT ${rows}`,
  );
  // Pages of a table that was emptied since it was last analysed.
  if (found.length < Math.min(rows, FEW) && pagesSql(table, estimate, rows) !== '') {
    found = await connection.query<TextRow>(`SELECT ${list} FROM ${quoteTable(table)} LIMIT ${rows}`);
  }
  const texts = columns.map((_, index) => found.map((row) => row[`c${index}`]));
  await fillSparse(connection, table, columns, texts, estimate);
  columns.forEach((column, index) => {
    const kind = kindOf(column)!;
    const profile = profiler(texts[index], kind);
    profiles.set(column.name, profile);
    if (kind === 'text' && !TIMES.test(column.type.name)) shared.add(table, column.name, profile, texts[index]);
  });
  return result;
}

type TextRow = Record<string, string | null>;

/** Columns that are nearly always null get some values that are not. */
async function fillSparse(
  connection: Connection,
  table: Table,
  columns: readonly Column[],
  texts: (string | null)[][],
  estimate: number | null,
): Promise<void> {
  if (estimate === null || estimate > MAX_SEARCHED_ROWS || texts[0].length < FEW) return;
  const sparse = columns.flatMap((column, index) => {
    const filled = texts[index].reduce((count, text) => count + (text === null ? 0 : 1), 0);
    return filled < FEW && filled < texts[index].length ? [{ column, index }] : [];
  });
  if (sparse.length === 0) return;
  const lists = sparse.map(
    ({ column, index }) =>
      `ARRAY(SELECT ${valueSql(column)} FROM ${quoteTable(table)} WHERE ${quoteIdentifier(column.name)} IS NOT NULL LIMIT ${MORE}) AS c${index}`,
  );
  const [row] = await connection.query<Record<string, (string | null)[]>>(`SELECT ${lists.join(', ')}`);
  for (const { index } of sparse) {
    const more = row[`c${index}`];
    if (more.length > 0) texts[index] = [...texts[index].filter((text) => text === null), ...more];
  }
}

function pagesSql({ foreign }: Table, estimate: number | null, rows: number): string {
  if (foreign === true || estimate === null || estimate < rows * MUCH_LARGER) return '';
  const percent = Math.min(100, (rows * SPARE * 100) / estimate);
  // The same pages each time, so that the same rows give the same classification.
  return ` TABLESAMPLE SYSTEM (${percent.toPrecision(6)}) REPEATABLE (1)`;
}

/** Types whose values tell nothing of persons. */
const PLAIN_TYPES = new Set([
  'bool',
  'tsvector',
  'tsquery',
  'vector',
  'halfvec',
  'bit',
  'varbit',
  'interval',
  'oid',
  'xid',
  'pg_lsn',
]);

/** Two columns have the same times by chance. */
const TIMES = /^(?:date|time|timestamp|interval)/;

function kindOf({ type }: Column): 'text' | 'json' | 'bytes' | null {
  if (PLAIN_TYPES.has(type.name)) return null;
  if (type.name === 'bytea') return type.array ? null : 'bytes';
  if (type.array) return 'text';
  return type.name === 'json' || type.name === 'jsonb' ? 'json' : 'text';
}

function valueSql(column: Column): string {
  const name = quoteIdentifier(column.name);
  const kind = kindOf(column);
  if (kind === 'bytes') return `encode(substring(${name} FROM 1 FOR 8), 'hex')`;
  if (column.type.array) return `left((${name}[array_lower(${name}, 1)])::text, ${MAX_TEXT})`;
  return `left(${name}::text, ${MAX_TEXT})`;
}
