import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { DatasetOrigin } from '../../datasets/manifest';
import type { DatasetRecord } from '../records';
import { jobs } from './jobs';
import { schemaVersions } from './schemas';
import { key, createdAt, oneOf } from './parts';

const DATASET_ORIGINS = ['synthetic', 'subset', 'mask'] as const satisfies readonly DatasetOrigin[];

/** A dataset under its name and origin: the parent of its versions. */
export const datasetMetadata = pgTable(
  'dataset_metadata',
  {
    id: key(),
    name: text('name').notNull(),
    origin: text('origin').$type<DatasetOrigin>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('dataset_metadata_name_origin_unique').on(table.name, table.origin),
    check('dataset_metadata_origin_check', oneOf(table.origin, DATASET_ORIGINS)),
  ],
);

/** One immutable version; its id is the manifest's `dataset_version_id`, `tables` its rows and bytes by table. */
export const datasetVersions = pgTable(
  'dataset_versions',
  {
    id: uuid('id').primaryKey(),
    datasetId: uuid('dataset_id')
      .notNull()
      .references(() => datasetMetadata.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    jobId: uuid('job_id').references(() => jobs.id, { onDelete: 'set null' }),
    schemaVersionId: uuid('schema_version_id').references(() => schemaVersions.id, { onDelete: 'set null' }),
    location: text('location').notNull(),
    seed: text('seed').notNull(),
    locale: text('locale').notNull(),
    tables: jsonb('tables').$type<DatasetRecord['tables']>().notNull(),
    rowCount: bigint('row_count', { mode: 'number' }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('dataset_versions_version_unique').on(table.datasetId, table.version),
    check('dataset_versions_version_check', sql`${table.version} > 0`),
    check('dataset_versions_row_count_check', sql`${table.rowCount} >= 0`),
    index('dataset_versions_job_id_index').on(table.jobId),
    index('dataset_versions_schema_version_id_index').on(table.schemaVersionId),
    index('dataset_versions_created_at_index').on(table.createdAt.desc().nullsFirst()),
  ],
);
