import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, json, pgTable, real, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Relationship, Schema, SchemaSource } from '../../schema/schema';
import type { SchemaStatistics } from '../../schema/statistics';
import { connections } from './places';
import { jobs } from './jobs';
import { key, createdAt, SCHEMA_SOURCES, oneOf, isConfidence } from './parts';

const REFERENTIAL_ACTIONS = [
  'no action',
  'restrict',
  'cascade',
  'set null',
  'set default',
] as const satisfies readonly Relationship['on_delete'][];

/** A schema under its name; what it looked like at a time is a schema version. */
export const schemas = pgTable(
  'schemas',
  {
    id: key(),
    name: text('name').notNull(),
    source: text('source').$type<SchemaSource>().notNull(),
    connectionId: uuid('connection_id').references(() => connections.id, { onDelete: 'set null' }),
    /** `postgresql://user@host:port/name`, where the source is a database that was never saved as a connection. */
    label: text('label'),
    createdAt: createdAt(),
  },
  (table) => [
    unique('schemas_name_source_unique').on(table.name, table.source),
    check('schemas_source_check', oneOf(table.source, SCHEMA_SOURCES)),
    index('schemas_connection_id_index').on(table.connectionId),
  ],
);

/**
 * A Schema as it was. `schema_json` is the noun itself, kept as `json` because that gives back exactly what was put in;
 * the rows of tables, columns and relationships say the same in a form that can be queried.
 */
export const schemaVersions = pgTable(
  'schema_versions',
  {
    id: key(),
    schemaId: uuid('schema_id')
      .notNull()
      .references(() => schemas.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    /** SHA-256 of the canonical JSON, lower-case hex. */
    hash: text('hash').notNull(),
    schema: json('schema_json').$type<Schema>().notNull(),
    /** What changes without the schema changing: row estimates, what values look like. */
    statistics: json('statistics_json').$type<SchemaStatistics>(),
    tableCount: integer('table_count').notNull(),
    jobId: uuid('job_id').references(() => jobs.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    unique('schema_versions_version_unique').on(table.schemaId, table.version),
    check('schema_versions_version_check', sql`${table.version} > 0`),
    index('schema_versions_job_id_index').on(table.jobId),
  ],
);

export const tables = pgTable(
  'tables',
  {
    id: key(),
    schemaVersionId: uuid('schema_version_id')
      .notNull()
      .references(() => schemaVersions.id, { onDelete: 'cascade' }),
    schemaName: text('schema_name').notNull(),
    name: text('name').notNull(),
    comment: text('comment'),
    source: text('source').$type<SchemaSource>().notNull(),
    confidence: real('confidence').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [
    unique('tables_name_unique').on(table.schemaVersionId, table.schemaName, table.name),
    check('tables_source_check', oneOf(table.source, SCHEMA_SOURCES)),
    check('tables_confidence_check', isConfidence(table.confidence)),
  ],
);

export const columns = pgTable(
  'columns',
  {
    id: key(),
    tableId: uuid('table_id')
      .notNull()
      .references(() => tables.id, { onDelete: 'cascade' }),
    /** From 1, in the table's order. */
    position: integer('position').notNull(),
    name: text('name').notNull(),
    /** As SQL writes it: `character varying(100)`. */
    dataType: text('data_type').notNull(),
    nullable: boolean('nullable').notNull(),
    default: text('default_expression'),
    identity: text('identity').$type<'always' | 'by_default'>(),
    generated: text('generated_expression'),
    semanticType: text('semantic_type'),
    comment: text('comment'),
    source: text('source').$type<SchemaSource>().notNull(),
    confidence: real('confidence').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [
    unique('columns_name_unique').on(table.tableId, table.name),
    check('columns_position_check', sql`${table.position} > 0`),
    check('columns_identity_check', oneOf(table.identity, ['always', 'by_default'])),
    check('columns_source_check', oneOf(table.source, SCHEMA_SOURCES)),
    check('columns_confidence_check', isConfidence(table.confidence)),
  ],
);

/** A foreign key, declared or inferred. `to_table_id` is null when the schema does not hold the table pointed to. */
export const relationships = pgTable(
  'relationships',
  {
    id: key(),
    schemaVersionId: uuid('schema_version_id')
      .notNull()
      .references(() => schemaVersions.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    fromTableId: uuid('from_table_id')
      .notNull()
      .references(() => tables.id, { onDelete: 'cascade' }),
    fromColumns: text('from_columns').array().notNull(),
    toTableId: uuid('to_table_id').references(() => tables.id, { onDelete: 'cascade' }),
    toSchemaName: text('to_schema_name').notNull(),
    toTableName: text('to_table_name').notNull(),
    toColumns: text('to_columns').array().notNull(),
    onDelete: text('on_delete').notNull(),
    onUpdate: text('on_update').notNull(),
    deferrable: boolean('deferrable').notNull(),
    virtual: boolean('virtual').notNull(),
    /** Of a polymorphic pair: the column that has to have the value. */
    whenColumn: text('when_column'),
    whenValue: text('when_value'),
    source: text('source').$type<SchemaSource>().notNull(),
    confidence: real('confidence').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [
    index('relationships_schema_version_id_index').on(table.schemaVersionId),
    index('relationships_from_table_id_index').on(table.fromTableId),
    index('relationships_to_table_id_index').on(table.toTableId),
    check('relationships_columns_check', sql`cardinality(${table.fromColumns}) = cardinality(${table.toColumns})`),
    check('relationships_on_delete_check', oneOf(table.onDelete, REFERENTIAL_ACTIONS)),
    check('relationships_on_update_check', oneOf(table.onUpdate, REFERENTIAL_ACTIONS)),
    check('relationships_source_check', oneOf(table.source, SCHEMA_SOURCES)),
    check('relationships_confidence_check', isConfidence(table.confidence)),
  ],
);
