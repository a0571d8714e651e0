import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, real, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { columns } from './schemas';
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
    piiType: text('pii_type').notNull(),
    confidence: real('confidence').notNull(),
    technique: text('technique'),
    evidence: jsonb('evidence').notNull(),
    decidedBy: text('decided_by').notNull().default('detection'),
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
    piiType: text('pii_type'),
    technique: text('technique').notNull(),
    parameters: jsonb('parameters')
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
