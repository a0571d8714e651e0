import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import {
  type JobContext,
  type JobResult,
  JOB_STATUSES,
  type JobStatus,
  type LogLevel,
  type Operation,
  OPERATIONS,
  type Request,
} from '../../job/job';
import type { LineageNode } from '../../lineage/field-lineage';
import { key, time, createdAt, literals, oneOf } from './parts';

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const satisfies readonly LogLevel[];
const LINEAGE_KINDS = [
  'test_case',
  'source',
  'page',
  'api',
  'script',
  'domain',
  'dataset',
  'table',
] as const satisfies readonly LineageNode['kind'][];

/** One run of a plan. `result_json` is the result with the `job_context` in it; null until the job has ended. */
export const jobs = pgTable(
  'jobs',
  {
    id: key(),
    workflowId: text('workflow_id').notNull(),
    status: text('status').$type<JobStatus>().notNull().default('pending'),
    summary: text('summary').notNull(),
    operations: text('operations').array().$type<Operation[]>().notNull(),
    testCaseId: text('test_case_id'),
    testCasePath: text('test_case_path'),
    request: jsonb('request_json').$type<Request>().notNull(),
    result: jsonb('result_json').$type<JobResult & { job_context: JobContext }>(),
    rowCount: bigint('row_count', { mode: 'number' }).notNull().default(0),
    errorMessage: text('error_message'),
    /** Lines in job_logs, so that the next line's sequence is known without a look. */
    logLines: integer('log_lines').notNull().default(0),
    createdAt: createdAt(),
    startedAt: time('started_at'),
    finishedAt: time('finished_at'),
  },
  (table) => [
    check('jobs_status_check', oneOf(table.status, JOB_STATUSES)),
    check('jobs_operations_check', sql`${table.operations} <@ array[${literals(OPERATIONS)}]::text[]`),
    check('jobs_row_count_check', sql`${table.rowCount} >= 0`),
    check('jobs_finished_check', sql`(${table.finishedAt} is null) = (${table.status} in ('pending', 'running'))`),
    index('jobs_created_at_index').on(table.createdAt.desc().nullsFirst()),
    index('jobs_status_index').on(table.status),
    index('jobs_test_case_id_index').on(table.testCaseId, table.createdAt.desc().nullsFirst()),
  ],
);

/** What a job said, line by line; `sequence` grows by one. */
export const jobLogs = pgTable(
  'job_logs',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    sequence: integer('sequence').notNull(),
    at: time('at').notNull(),
    operation: text('operation').$type<Operation>(),
    level: text('level').$type<LogLevel>().notNull(),
    message: text('message').notNull(),
  },
  (table) => [
    primaryKey({ name: 'job_logs_pkey', columns: [table.jobId, table.sequence] }),
    check('job_logs_sequence_check', sql`${table.sequence} > 0`),
    check('job_logs_operation_check', oneOf(table.operation, OPERATIONS)),
    check('job_logs_level_check', oneOf(table.level, LOG_LEVELS)),
  ],
);

/** The edges of a job's lineage; `position` keeps the order in which the job told them. */
export const lineage = pgTable(
  'lineage',
  {
    id: key(),
    jobId: uuid('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    sourceKind: text('source_kind').$type<LineageNode['kind']>().notNull(),
    sourceId: text('source_id').notNull(),
    sourceTable: text('source_table'),
    sourceColumn: text('source_column'),
    targetKind: text('target_kind').$type<LineageNode['kind']>().notNull(),
    targetId: text('target_id').notNull(),
    targetTable: text('target_table'),
    targetColumn: text('target_column'),
    how: text('how').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('lineage_position_unique').on(table.jobId, table.position),
    check('lineage_source_kind_check', oneOf(table.sourceKind, LINEAGE_KINDS)),
    check('lineage_target_kind_check', oneOf(table.targetKind, LINEAGE_KINDS)),
    index('lineage_source_index').on(table.sourceKind, table.sourceId),
    index('lineage_target_index').on(table.targetKind, table.targetId),
  ],
);
