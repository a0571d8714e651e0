import type { Connection, Database } from '../../databases/database';
import { UserError } from '../../errors';
import { nearest } from '../../nearest';
import { displayName, type Relationship, type Schema, type Sequence } from '../schema';
import type { SchemaStatistics } from '../statistics';
import { builtin } from '../types';
import {
  COLUMN_EXTRAS_SQL,
  COLUMNS_SQL,
  constraintsSql,
  indexesSql,
  MODIFIERS_SQL,
  SCHEMAS_SQL,
  TABLES_SQL,
  typesSql,
  type ColumnExtrasRow,
  type ColumnRow,
  type ConstraintRow,
  type IndexRow,
  type ModifierRow,
  type TableRow,
  type TypeRow,
} from './catalogue';
import {
  EXTENSIONS_SQL,
  partReferencesSql,
  SEQUENCES_SQL,
  VIEWS_SQL,
  type ExtensionRow,
  type PartReferenceRow,
  type SequenceRow,
  type ViewRow,
} from './catalogue-extras';
import { notesOf } from './catalogue-notes';
import {
  COLUMN_STATISTICS_SQL,
  TABLE_STATISTICS_SQL,
  type ColumnStatisticsRow,
  type TableStatisticsRow,
} from './catalogue-statistics';
import { attempt } from './attempt';
import { CatalogueTypes } from './catalogue-types';
import { statisticsOf } from './database-statistics';
import { isMetadata, METADATA_TABLES } from './metadata-tables';
import { relationshipOf, relationshipOfParts, TableReader, type OwnSequence, type StandingIndex } from './table-reader';

/** How long to wait for a table that another session has locked. */
const LOCK_MS = 1000;
const VIEWS_LEFT_OUT = 'The views are left out: another session has locked what they show.';

export interface DatabaseSchema {
  schema: Schema;
  /** What the role may not read, and what the schema does not say, for people. */
  notes: string[];
  /** Oids of the schema's tables, in their order. */
  oids: number[];
}

/**
 * The Schema of a live database, read in one read-only transaction, so that all of it is of one moment. Holds the
 * user's tables alone; no table of an extension, and none of TDM's own. Rejects with a TdmError.
 */
export function schemaFromDatabase(database: Database, signal?: AbortSignal): Promise<Schema> {
  return database.transaction(async (connection) => (await readSchema(connection)).schema, {
    readOnly: true,
    isolation: 'repeatable read',
    ...(signal === undefined ? {} : { signal }),
  });
}

/**
 * Reads `schemas`, all of the user's when there are none, within the caller's transaction, whose search path it empties and whose JIT it turns off.
 * Rejects with a UserError for a schema that there is not.
 */
export async function readSchema(connection: Connection, schemas: readonly string[] = []): Promise<DatabaseSchema> {
  const all = await connection.query<TableRow>(TABLES_SQL);
  if (schemas.length > 0) await checkSchemas(connection, schemas);
  const tables = askedTables(all, schemas);
  const oids = tables.map(({ oid }) => oid);
  const asked = schemas.length > 0 ? [...schemas] : null;
  const version = all.at(0)?.version ?? 0;
  const columns = await connection.query<ColumnRow>(COLUMNS_SQL, [oids]);
  const extras = await connection.query<ColumnExtrasRow>(COLUMN_EXTRAS_SQL, [oids]);
  const types = await connection.query<TypeRow>(typesSql(version), [
    [...new Set(columns.map(({ type }) => type))],
    asked,
  ]);
  const constraints = await connection.query<ConstraintRow>(constraintsSql(version), [oids]);
  const indexes = await connection.query<IndexRow>(indexesSql(version), [oids]);
  const sequences = await connection.query<SequenceRow>(SEQUENCES_SQL, [oids, asked]);
  const views = await attempt<ViewRow>(connection, { lock: LOCK_MS }, VIEWS_SQL, [asked]);
  const partitioned = tables.filter(({ kind }) => kind === 'p').map(({ oid }) => oid);
  const partReferences =
    partitioned.length === 0 ? [] : await connection.query<PartReferenceRow>(partReferencesSql(version), [partitioned]);
  const resolved = new CatalogueTypes(types, constraints);
  const modified = resolved.modified(columns);
  if (modified.length > 0) {
    const pairs = [modified.map(({ type }) => type), modified.map(({ modifier }) => modifier)];
    resolved.tell(await connection.query<ModifierRow>(MODIFIERS_SQL, pairs));
  }
  const extensions =
    all.at(0)?.extended === true
      ? await connection.query<ExtensionRow>(EXTENSIONS_SQL, [oids, resolved.extensions()])
      : [];
  const rows = { tables, columns, extras, constraints, indexes, sequences, views, partReferences, extensions };
  return assemble({ ...rows, views: views ?? [] }, resolved, views === null ? [VIEWS_LEFT_OUT] : []);
}

/** What the planner knows of the tables, within the transaction of `readSchema`. */
export async function readStatistics(
  connection: Connection,
  { schema, oids }: DatabaseSchema,
): Promise<SchemaStatistics> {
  const tables =
    (await attempt<TableStatisticsRow>(connection, { lock: LOCK_MS }, TABLE_STATISTICS_SQL, [oids, true])) ??
    (await connection.query<TableStatisticsRow>(TABLE_STATISTICS_SQL, [oids, false]));
  const schemas = [...new Set(schema.tables.map((table) => table.schema))];
  const columns = await connection.query<ColumnStatisticsRow>(COLUMN_STATISTICS_SQL, [schemas]);
  return statisticsOf(schema, oids, tables, columns);
}

async function checkSchemas(connection: Connection, schemas: readonly string[]): Promise<void> {
  const names = (await connection.query<{ name: string }>(SCHEMAS_SQL)).map(({ name }) => name);
  for (const schema of schemas) {
    if (names.includes(schema)) continue;
    const near = nearest(schema, names);
    throw new UserError(`The database has no schema ${JSON.stringify(schema)}.`, {
      where: 'config.discover.schemas',
      hint: near === null ? `It has ${names.join(', ') || 'none of its own'}.` : `Did you mean ${near}?`,
    });
  }
}

function askedTables(all: TableRow[], schemas: readonly string[]): TableRow[] {
  const tables = isMetadata(all) ? all.filter((row) => row.schema !== 'public' || !METADATA_TABLES.has(row.name)) : all;
  return schemas.length === 0 ? tables : tables.filter((row) => schemas.includes(row.schema));
}

interface Catalogue {
  tables: TableRow[];
  columns: ColumnRow[];
  extras: ColumnExtrasRow[];
  constraints: ConstraintRow[];
  indexes: IndexRow[];
  sequences: SequenceRow[];
  views: ViewRow[];
  partReferences: PartReferenceRow[];
  extensions: ExtensionRow[];
}

function assemble(rows: Catalogue, types: CatalogueTypes, moreNotes: string[]): DatabaseSchema {
  const columns = byRelation(rows.columns);
  const extras = byRelation(rows.extras);
  const constraints = byRelation(rows.constraints);
  const indexes = byRelation(rows.indexes.filter((row): row is StandingIndex => row.definition !== null));
  const sequences = byRelation(rows.sequences.filter(isOfOneColumn));
  const readers = new Map(
    rows.tables.map((row) => {
      const { oid } = row;
      const ofTable = {
        columns: columns(oid),
        extras: extras(oid),
        constraints: constraints(oid),
        indexes: indexes(oid),
        sequences: sequences(oid),
      };
      return [oid, new TableReader(row, ofTable, types)] as const;
    }),
  );
  const relationships: Relationship[] = [];
  const leavingOut: { from: TableReader['row']; row: ConstraintRow }[] = [];
  for (const row of rows.constraints) {
    const from = readers.get(row.relation);
    if (row.kind !== 'f' || from === undefined) continue;
    const to = readers.get(row.to);
    if (to === undefined || row.period) leavingOut.push({ from: from.row, row });
    else relationships.push(relationshipOf(row, from, to));
  }
  const declared = new Set(relationships.map(endsOf));
  for (const row of rows.partReferences) {
    const from = readers.get(row.relation);
    const to = readers.get(row.to);
    if (from === undefined || to === undefined) continue;
    const relationship = relationshipOfParts(row, from, to);
    if (!declared.has(endsOf(relationship))) relationships.push(relationship);
  }
  const tables = [...readers.values()].map((reader) => reader.table());
  const schema: Schema = {
    tables,
    relationships,
    enums: types.enums(),
    ...filled('domains', types.domains()),
    ...filled('composites', types.composites()),
    ...filled('ranges', types.ranges()),
    ...filled('sequences', rows.sequences.filter((row) => !isOfOneColumn(row)).map(sequenceOf)),
    ...filled(
      'views',
      rows.views.flatMap(({ definition, ...row }) =>
        definition === null ? [] : [{ ...row, definition: definition.trim().replace(/;$/, '') }],
      ),
    ),
    ...filled('extensions', rows.extensions),
  };
  const notes = [...notesOf({ rows: rows.tables, tables, relationships, leavingOut, types }), ...moreNotes];
  return { schema, notes, oids: rows.tables.map(({ oid }) => oid) };
}

/** A part of the schema where there is any of it. */
function filled<Name extends string, Item>(name: Name, items: Item[]): Partial<Record<Name, Item[]>> {
  return items.length === 0 ? {} : ({ [name]: items } as Record<Name, Item[]>);
}

const endsOf = ({ from, from_columns: columns, to, to_columns: toColumns }: Relationship): string =>
  JSON.stringify([displayName(from), columns, displayName(to), toColumns]);

/** Whether a sequence is nothing but how its column counts: that of an identity, or of `serial`. */
function isOfOneColumn(row: SequenceRow): row is OwnSequence {
  return row.relation !== null && (row.identity || (row.serial && !row.shared));
}

function sequenceOf({ schema, name, type, start, increment, min, max, cycle }: SequenceRow): Sequence {
  return { schema, name, type: builtin(type), start, increment, min, max, cycle };
}

function byRelation<Row extends { relation: number }>(rows: readonly Row[]): (oid: number) => Row[] {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const known = found.get(row.relation);
    if (known === undefined) found.set(row.relation, [row]);
    else known.push(row);
  }
  return (oid) => found.get(oid) ?? [];
}
