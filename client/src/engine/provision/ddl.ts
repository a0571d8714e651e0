import { quoteIdentifier, quoteLiteral, quoteTable, typeSql } from '../databases/identifiers';
import { provisionMark } from '../schema/provision-mark';
import {
  storedColumns,
  type Column,
  type Counting,
  type Key,
  type Relationship,
  type Table,
  type TableName,
} from '../schema/schema';
import { layoutOf } from '../schema/types';
import type { Extra } from './extras';

/** The SQL that makes a table in the order that loads fastest: bare, then (after the rows) types, keys, references. */

const list = (names: string[]): string => names.map(quoteIdentifier).join(', ');

/** Carried as text until the rows are in; see TypeLayout.wire. */
const isTextOnTheWire = (column: Column): boolean => layoutOf(column.type).wire === 'text';

/** The type that a column is declared with. */
function declaredType({ domain, element_domain: element, type }: Column): string {
  if (domain !== undefined) return quoteTable(domain);
  return element === undefined ? typeSql(type) : `${quoteTable(element)}[]`;
}

const collated = (column: Column): string =>
  column.collation === undefined ? '' : ` COLLATE ${quoteTable(column.collation)}`;

/**
 * Whether the rows have to be loaded into a table of their own first: a column that is computed from others takes part
 * in no change of their types.
 */
export function isLoadedApart(table: Table): boolean {
  return table.columns.some((column) => column.generated !== null) && storedColumns(table).some(isTextOnTheWire);
}

/** The table without keys, checks and defaults, as rows load fastest; what is carried as text is text so far. */
export function createBareTable(table: Table): string {
  return createTable(table, (column) =>
    isTextOnTheWire(column) && column.generated === null ? 'text' : declaredType(column) + collated(column),
  );
}

/** As createBareTable, with all types as they are to be: for rows that come out of a table `createLoadTable` made. */
export function createTypedTable(table: Table): string {
  return createTable(table, (column) => declaredType(column) + collated(column));
}

function createTable(table: Table, typeOf: (column: Column) => string): string {
  const columns = table.columns.map((column) => {
    const required = column.nullable || column.identity !== null ? '' : ' NOT NULL';
    return `${quoteIdentifier(column.name)} ${typeOf(column)}${computed(column)}${required}`;
  });
  return `CREATE TABLE ${quoteTable(table)} (${columns.join(', ')})`;
}

function computed(column: Column): string {
  if (column.generated !== null) {
    return ` GENERATED ALWAYS AS (${column.generated}) ${column.virtual === true ? 'VIRTUAL' : 'STORED'}`;
  }
  if (column.identity === null) return '';
  const counting = column.counting === undefined ? '' : ` (${countingSql(column.counting)})`;
  return ` GENERATED ${column.identity === 'always' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY${counting}`;
}

/** Options of a sequence. */
export function countingSql({ increment, min, max, start, cycle }: Partial<Counting>): string {
  return [
    ...(increment === undefined ? [] : [`INCREMENT BY ${whole(increment)}`]),
    ...(min === undefined ? [] : [`MINVALUE ${whole(min)}`]),
    ...(max === undefined ? [] : [`MAXVALUE ${whole(max)}`]),
    ...(start === undefined ? [] : [`START WITH ${whole(start)}`]),
    ...(cycle === true ? ['CYCLE'] : []),
  ].join(' ');
}

/** Numbers come as text, and stand in SQL as they are. */
function whole(number: string): string {
  return BigInt(number).toString();
}

/** A table for the rows alone, of a table that isLoadedApart. */
export function createLoadTable(name: TableName, table: Table): string {
  const columns = storedColumns(table).map(
    (column) => `${quoteIdentifier(column.name)} ${isTextOnTheWire(column) ? 'text' : typeSql(column.type)}`,
  );
  return `CREATE TABLE ${quoteTable(name)} (${columns.join(', ')})`;
}

/** Brings the rows of a load table into the table itself. */
export function moveRows(name: TableName, table: Table): string {
  const stored = storedColumns(table);
  const values = stored.map((column) =>
    isTextOnTheWire(column) ? `${quoteIdentifier(column.name)}::${declaredType(column)}` : quoteIdentifier(column.name),
  );
  return (
    `INSERT INTO ${quoteTable(table)} (${list(stored.map((column) => column.name))}) OVERRIDING SYSTEM VALUE ` +
    `SELECT ${values.join(', ')} FROM ${quoteTable(name)}`
  );
}

/** Gives the columns of a bare table their types; null where they have them. */
export function setTypes(table: Table): string | null {
  const actions = storedColumns(table)
    .filter(isTextOnTheWire)
    .map((column) => {
      const name = quoteIdentifier(column.name);
      const type = declaredType(column);
      return `ALTER COLUMN ${name} TYPE ${type}${collated(column)} USING ${name}::${type}`;
    });
  return actions.length === 0 ? null : `ALTER TABLE ${quoteTable(table)} ${actions.join(', ')}`;
}

/** Primary and unique keys, as constraints or as indexes. */
export function addKeys(table: Table): string[] {
  const keys = table.uniques.map((key) => addUnique(table, key));
  const primary = table.primary_key;
  if (primary === null) return keys;
  const constraint = `${constraintName(primary)} PRIMARY KEY (${list(primary.columns)})${afterColumns(primary)}`;
  return [`ALTER TABLE ${quoteTable(table)} ADD ${constraint}`, ...keys];
}

function addUnique(table: Table, key: Key): string {
  const distinct = key.nulls_not_distinct === true ? ' NULLS NOT DISTINCT' : '';
  if (key.index === true) {
    const definition = key.definition ?? `(${list(key.columns)})${distinct}`;
    return `CREATE UNIQUE INDEX ${quoteIdentifier(key.name)} ON ${quoteTable(table)} ${definition}`;
  }
  const constraint = `${constraintName(key)} UNIQUE${distinct} (${list(key.columns)})${afterColumns(key)}`;
  return `ALTER TABLE ${quoteTable(table)} ADD ${constraint}`;
}

const constraintName = (key: { name: string }): string => `CONSTRAINT ${quoteIdentifier(key.name)}`;
/** There may be rows that break it, and they may stay. */
const unvalidated = (rule: { not_valid?: boolean }): string => (rule.not_valid === true ? ' NOT VALID' : '');
const afterColumns = (key: Key): string =>
  (key.include === undefined ? '' : ` INCLUDE (${list(key.include)})`) + deferrable(key);
const deferrable = (rule: { deferrable?: boolean; initially_deferred?: boolean }): string =>
  rule.initially_deferred === true ? ' DEFERRABLE INITIALLY DEFERRED' : rule.deferrable === true ? ' DEFERRABLE' : '';

/** Defaults come apart from their table: one may call a function that the target lacks. */
export function defaultsOf(table: Table): Extra[] {
  return table.columns.flatMap((column) =>
    column.default === null || column.generated !== null || column.identity !== null
      ? []
      : [
          {
            what: `the default of the column "${column.name}"`,
            sql: `ALTER TABLE ${quoteTable(table)} ALTER COLUMN ${quoteIdentifier(column.name)} SET DEFAULT ${column.default}`,
          },
        ],
  );
}

/** As one statement they cost one look at the rows: see `together`. */
export function checksOf(table: Table): Extra[] {
  return table.checks.map((check) => ({
    what: `the check "${check.name}"`,
    sql: `ALTER TABLE ${quoteTable(table)} ADD ${constraintName(check)} CHECK (${check.expression})${unvalidated(check)}`,
  }));
}

/** Several changes of one table as one. */
export function together(table: TableName, changes: readonly Extra[]): string {
  const start = `ALTER TABLE ${quoteTable(table)} `;
  return start + changes.map(({ sql }) => sql.slice(start.length)).join(', ');
}

/** Other indexes, and exclusion constraints. */
export function indexesOf(table: Table): Extra[] {
  return [
    ...(table.indexes ?? []).map((index) => ({
      what: `the index "${index.name}"`,
      sql: `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${quoteIdentifier(index.name)} ON ${quoteTable(table)} ${index.definition}`,
    })),
    ...(table.exclusions ?? []).map((exclusion) => ({
      what: `the exclusion "${exclusion.name}"`,
      sql: `ALTER TABLE ${quoteTable(table)} ADD ${constraintName(exclusion)} ${exclusion.definition}`,
    })),
  ];
}

/** The foreign key of a declared relationship. */
export function addReference(reference: Relationship): string {
  const setting = reference.on_delete_columns === undefined ? '' : ` (${list(reference.on_delete_columns)})`;
  return (
    `ALTER TABLE ${quoteTable(reference.from)} ADD CONSTRAINT ${quoteIdentifier(reference.name)} ` +
    `FOREIGN KEY (${list(reference.from_columns)}) REFERENCES ${quoteTable(reference.to)} (${list(reference.to_columns)}) ` +
    (reference.match_full === true ? 'MATCH FULL ' : '') +
    `ON DELETE ${reference.on_delete.toUpperCase()}${setting} ON UPDATE ${reference.on_update.toUpperCase()}` +
    deferrable(reference) +
    unvalidated(reference)
  );
}

/** The comment of the table, with the mark that TDM made it, and those of its columns. */
export function commentsOn(table: Table, datasetVersionId: string, jobId: string): string[] {
  const columns = table.columns.flatMap((column) =>
    column.comment === null
      ? []
      : [`COMMENT ON COLUMN ${quoteTable(table)}.${quoteIdentifier(column.name)} IS ${quoteLiteral(column.comment)}`],
  );
  return [markAs('TABLE', table, datasetVersionId, jobId, table.comment), ...columns];
}

/** What TDM made says so in its comment. */
export function markAs(
  kind: 'TABLE' | 'TYPE' | 'DOMAIN' | 'SEQUENCE',
  named: TableName,
  datasetVersionId: string,
  jobId: string,
  comment: string | null = null,
): string {
  const mark = provisionMark(datasetVersionId, jobId);
  return `COMMENT ON ${kind} ${quoteTable(named)} IS ${quoteLiteral(comment === null ? mark : `${comment}\n${mark}`)}`;
}
