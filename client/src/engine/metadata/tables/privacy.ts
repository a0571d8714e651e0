import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, real, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Classification, Evidence } from '../../privacy/classification';
import type { MaskingParameters } from '../../privacy/masking-rule';
import type { PiiType } from '../../privacy/pii-types';
import type { Technique } from '../../privacy/techniques';
import type { RelationshipDecision } from '../../schema/relationship-decision';
import { columns, schemas } from './schemas';
import { jobs } from './jobs';
import { key, createdAt, updatedAt, oneOf, isConfidence } from './parts';

/** What a column holds of persons; a decision of the user's wins over what was detected. */
export const piiClassification = pgTable(
  'pii_classification',
  {
    id: key(),
    columnId: uuid('column_id')
      .notNull()
      .references(() => columns.id, { onDelete: 'cascade' }),
    piiType: text('pii_type').$type<PiiType>().notNull(),
    confidence: real('confidence').notNull(),
    technique: text('technique').$type<Technique>(),
    evidence: jsonb('evidence').$type<Evidence[]>().notNull(),
    /** Of a JSON column: its personal paths. */
    paths: jsonb('paths').$type<Classification['paths']>(),
    decidedBy: text('decided_by').$type<Classification['decided_by']>().notNull().default('detection'),
    jobId: uuid('job_id').references(() => jobs.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique('pii_classification_column_id_unique').on(table.columnId),
    index('pii_classification_pii_type_index').on(table.piiType),
    index('pii_classification_job_id_index').on(table.jobId),
    check('pii_classification_confidence_check', isConfidence(table.confidence)),
    check('pii_classification_decided_by_check', oneOf(table.decidedBy, ['detection', 'user'])),
  ],
);

/** How to mask: one column, or (no column named) every column of a PII class. */
export const maskingRules = pgTable(
  'masking_rules',
  {
    id: key(),
    schemaName: text('schema_name'),
    tableName: text('table_name'),
    columnName: text('column_name'),
    piiType: text('pii_type').$type<PiiType>(),
    technique: text('technique').$type<Technique>().notNull(),
    parameters: jsonb('parameters')
      .$type<MaskingParameters>()
      .notNull()
      .default(sql`'{}'::jsonb`),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    check(
      'masking_rules_scope_check',
      sql`(num_nonnulls(${table.schemaName}, ${table.tableName}, ${table.columnName}) = 3 and ${table.piiType} is null) or (num_nonnulls(${table.schemaName}, ${table.tableName}, ${table.columnName}) = 0 and ${table.piiType} is not null)`,
    ),
    uniqueIndex('masking_rules_column_unique')
      .on(table.schemaName, table.tableName, table.columnName)
      .where(sql`${table.columnName} is not null`),
    uniqueIndex('masking_rules_pii_type_unique')
      .on(table.piiType)
      .where(sql`${table.piiType} is not null`),
  ],
);

/** What a user said of a column, by its name, so that it holds for every version of the schema. */
export const columnDecisions = pgTable(
  'column_decisions',
  {
    id: key(),
    schemaId: uuid('schema_id')
      .notNull()
      .references(() => schemas.id, { onDelete: 'cascade' }),
    schemaName: text('schema_name').notNull(),
    tableName: text('table_name').notNull(),
    columnName: text('column_name').notNull(),
    piiType: text('pii_type').$type<PiiType>().notNull(),
    technique: text('technique').$type<Technique>(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique('column_decisions_column_unique').on(table.schemaId, table.schemaName, table.tableName, table.columnName),
  ],
);

/** What a user said of an inferred relationship, by its ends. */
export const relationshipDecisions = pgTable(
  'relationship_decisions',
  {
    id: key(),
    schemaId: uuid('schema_id')
      .notNull()
      .references(() => schemas.id, { onDelete: 'cascade' }),
    fromSchemaName: text('from_schema_name').notNull(),
    fromTableName: text('from_table_name').notNull(),
    fromColumns: text('from_columns').array().notNull(),
    toSchemaName: text('to_schema_name').notNull(),
    toTableName: text('to_table_name').notNull(),
    toColumns: text('to_columns').array().notNull(),
    decision: text('decision').$type<RelationshipDecision['decision']>().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique('relationship_decisions_ends_unique').on(
      table.schemaId,
      table.fromSchemaName,
      table.fromTableName,
      table.fromColumns,
      table.toSchemaName,
      table.toTableName,
      table.toColumns,
    ),
    check('relationship_decisions_decision_check', oneOf(table.decision, ['confirmed', 'refused'])),
  ],
);
