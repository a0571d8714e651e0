import { quoteIdentifier, quoteLiteral, quoteTable, typeSql } from '../databases/identifiers';
import { provisionMark } from '../schema/provision-mark';
import type { Column, EnumType, Key, Relationship, Table } from '../schema/schema';
import { layoutOf } from '../schema/types';

/** The SQL that makes a table in the order that loads fastest: bare, then (after the rows) types, keys, references. */

const list = (names: string[]): string => names.map(quoteIdentifier).join(', ');

/** Carried as text until the rows are in; see TypeLayout.wire. */
const isTextOnTheWire = (column: Column): boolean => layoutOf(column.type).wire === 'text';

/** `CREATE TYPE ... AS ENUM`. */
export function createEnum(type: EnumType): string {
  return `CREATE TYPE ${quoteTable(type)} AS ENUM (${type.labels.map(quoteLiteral).join(', ')})`;
}

/** The table without keys, defaults and NOT NULL, as rows load fastest; what is carried as text is text so far. */
export function createBareTable(table: Table): string {
  const columns = table.columns.map((column) => {
    const type = isTextOnTheWire(column) ? 'text' : typeSql(column.type);
    const identity =
      column.identity === null
        ? ''
        : ` GENERATED ${column.identity === 'always' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`;
    return `${quoteIdentifier(column.name)} ${type}${identity}`;
  });
  return `CREATE TABLE ${quoteTable(table)} (${columns.join(', ')})`;
}

/** Everything of the table itself that waits for the rows. References wait for all tables: see `addReference`. */
export function completeTable(table: Table): string[] {
  const actions: string[] = [];
  for (const column of table.columns) {
    const name = quoteIdentifier(column.name);
    if (isTextOnTheWire(column)) {
      const type = typeSql(column.type);
      actions.push(`ALTER COLUMN ${name} TYPE ${type} USING ${name}::${type}`);
    }
    if (!column.nullable && column.identity === null) actions.push(`ALTER COLUMN ${name} SET NOT NULL`);
    if (column.default !== null) actions.push(`ALTER COLUMN ${name} SET DEFAULT ${column.default}`);
  }
  const keys = table.uniques.map((key) => `ADD ${constraint(key)} UNIQUE (${list(key.columns)})`);
  if (table.primary_key !== null) {
    keys.unshift(`ADD ${constraint(table.primary_key)} PRIMARY KEY (${list(table.primary_key.columns)})`);
  }
  for (const check of table.checks)
    keys.push(`ADD CONSTRAINT ${quoteIdentifier(check.name)} CHECK (${check.expression})`);

  const alter = `ALTER TABLE ${quoteTable(table)} `;
  return [...(actions.length > 0 ? [alter + actions.join(', ')] : []), ...keys.map((action) => alter + action)];
}

const constraint = (key: Key): string => `CONSTRAINT ${quoteIdentifier(key.name)}`;

/** The foreign key of a declared relationship. */
export function addReference(reference: Relationship): string {
  return (
    `ALTER TABLE ${quoteTable(reference.from)} ADD CONSTRAINT ${quoteIdentifier(reference.name)} ` +
    `FOREIGN KEY (${list(reference.from_columns)}) REFERENCES ${quoteTable(reference.to)} (${list(reference.to_columns)}) ` +
    `ON DELETE ${reference.on_delete.toUpperCase()} ON UPDATE ${reference.on_update.toUpperCase()}` +
    (reference.deferrable ? ' DEFERRABLE' : '')
  );
}

/** Sets the sequence behind an identity column to go on after the highest value there is. */
export function continueSequence(table: Table, column: Column): string {
  const name = quoteIdentifier(column.name);
  const sequence = `pg_get_serial_sequence(${quoteLiteral(quoteTable(table))}, ${quoteLiteral(column.name)})`;
  // Not the next value, since after the highest bigint there is none.
  return `SELECT setval(${sequence}, greatest(max(${name}), 1), coalesce(max(${name}) >= 1, false)) FROM ${quoteTable(table)}`;
}

/** A table that TDM made says so in its comment. */
export function commentOn(table: Table, datasetVersionId: string, jobId: string): string {
  const mark = provisionMark(datasetVersionId, jobId);
  const comment = table.comment === null ? mark : `${table.comment}\n${mark}`;
  return `COMMENT ON TABLE ${quoteTable(table)} IS ${quoteLiteral(comment)}`;
}
