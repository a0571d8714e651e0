import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteTable, typeSql } from '../databases/identifiers';
import type { LiteralRow, TableFiles } from '../datasets/manifest';
import { displayName, type Relationship, type Schema, type Table } from '../schema/schema';

/** One check of what was loaded, run inside the transaction: a failed one undoes everything. */
export interface SmokeTest {
  name: 'row_count' | 'not_null' | 'unique' | 'literals_present' | 'no_orphans';
  table: string;
  /** A warning is told, and undoes nothing. */
  status: 'passed' | 'failed' | 'warning';
  detail: string;
}

/** All four tests of a table that was loaded; `files` say what has to be there. A failed test is no error. */
export async function smokeTest(connection: Connection, table: Table, files: TableFiles): Promise<SmokeTest[]> {
  const outcome = (name: SmokeTest['name'], problem: string | null, good: string): SmokeTest => ({
    name,
    table: displayName(table),
    status: problem === null ? 'passed' : 'failed',
    detail: problem ?? good,
  });
  return [
    outcome('row_count', await wrongCount(connection, table, files.row_count), `${files.row_count} rows`),
    outcome('not_null', await foundNulls(connection, table), 'no null where none may be'),
    outcome('unique', await foundDuplicates(connection, table), 'every key is unique'),
    outcome(
      'literals_present',
      await missingLiteral(connection, table, files.literal_rows),
      `${files.literal_rows.length} rows written in the test`,
    ),
  ];
}

/**
 * Whether every row has its parent, for the relationships that the user confirmed and that no foreign key enforces. The
 * relationships of both schemas that no foreign key enforces are in the same order.
 */
export async function orphanTests(connection: Connection, schema: Schema, staged: Schema): Promise<SmokeTest[]> {
  const inferred = schema.relationships.filter(isUnenforced);
  const tests: SmokeTest[] = [];
  for (const [index, relationship] of staged.relationships.filter(isUnenforced).entries()) {
    const child = relationship.from_columns.map((column) => `child.${quoteIdentifier(column)}`);
    const parent = relationship.to_columns.map((column) => `parent.${quoteIdentifier(column)}::text`);
    const values: string[] = [];
    const conditions = child.map((column) => `${column} IS NOT NULL`);
    if (relationship.when !== undefined) {
      conditions.push(`child.${quoteIdentifier(relationship.when.column)}::text = $1`);
      values.push(relationship.when.value);
    }
    // As text: a relationship that is inferred may be between two types that cannot be compared.
    const equal = child.map((column, at) => `${column}::text = ${parent[at]}`).join(' AND ');
    const orphans = await count(
      connection,
      `SELECT count(*) AS n FROM ${quoteTable(relationship.from)} AS child WHERE ${conditions.join(' AND ')}
          AND NOT EXISTS (SELECT FROM ${quoteTable(relationship.to)} AS parent WHERE ${equal})`,
      values,
    );
    const { from, from_columns, to } = inferred[index];
    tests.push({
      name: 'no_orphans',
      table: displayName(from),
      status: orphans === 0 ? 'passed' : 'warning',
      detail:
        orphans === 0
          ? `every ${from_columns.join(', ')} is in ${displayName(to)}`
          : `${orphans} rows whose ${from_columns.join(', ')} is not in ${displayName(to)}`,
    });
  }
  return tests;
}

/** Confirmed by the user, and no constraint. */
function isUnenforced(relationship: Relationship): boolean {
  return relationship.virtual && relationship.provenance.source === 'user';
}

async function count(connection: Connection, sql: string, values: unknown[] = []): Promise<number> {
  const [row] = await connection.query<{ n: string }>(sql, values);
  return Number(row.n);
}

async function wrongCount(connection: Connection, table: Table, expected: number): Promise<string | null> {
  const rows = await count(connection, `SELECT count(*) AS n FROM ${quoteTable(table)}`);
  return rows === expected ? null : `${rows} rows instead of ${expected}`;
}

async function foundNulls(connection: Connection, table: Table): Promise<string | null> {
  const required = table.columns.filter((column) => !column.nullable);
  if (required.length === 0) return null;
  const anyNull = required.map((column) => `${quoteIdentifier(column.name)} IS NULL`).join(' OR ');
  const rows = await count(connection, `SELECT count(*) AS n FROM ${quoteTable(table)} WHERE ${anyNull}`);
  return rows === 0 ? null : `${rows} rows with a null in a column that may hold none`;
}

async function foundDuplicates(connection: Connection, table: Table): Promise<string | null> {
  const keys = table.primary_key === null ? table.uniques : [table.primary_key, ...table.uniques];
  for (const key of keys) {
    const columns = key.columns.map(quoteIdentifier);
    const present = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
    const groups = `SELECT 1 FROM ${quoteTable(table)} WHERE ${present} GROUP BY ${columns.join(', ')} HAVING count(*) > 1`;
    const duplicates = await count(connection, `SELECT count(*) AS n FROM (${groups}) AS duplicated`);
    if (duplicates > 0) return `${duplicates} values of (${key.columns.join(', ')}) stand more than once`;
  }
  return null;
}

async function missingLiteral(connection: Connection, table: Table, rows: LiteralRow[]): Promise<string | null> {
  for (const row of rows) {
    const conditions: string[] = [];
    const values: string[] = [];
    for (const [name, value] of Object.entries(row)) {
      const column = table.columns.find((candidate) => candidate.name === name)!;
      if (value === null) {
        conditions.push(`${quoteIdentifier(name)} IS NULL`);
        continue;
      }
      values.push(value);
      // Compared as the type compares, so 10.5 is found as 10.50; json and the like only as text.
      const comparable = !['json', 'xml', 'point'].includes(column.type.name);
      // Without length or precision: a cast to varchar(5) would cut the value and hide that it does not fit.
      const type = comparable ? typeSql({ ...column.type, length: null, precision: null, scale: null }) : 'text';
      conditions.push(`${quoteIdentifier(name)}${comparable ? '' : '::text'} = $${values.length}::${type}`);
    }
    if (conditions.length === 0) continue;
    const found = await count(
      connection,
      `SELECT count(*) AS n FROM ${quoteTable(table)} WHERE ${conditions.join(' AND ')}`,
      values,
    );
    if (found === 0) return `no row with ${Object.keys(row).join(', ')} as written in the test`;
  }
  return null;
}
