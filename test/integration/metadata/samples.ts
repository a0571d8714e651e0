import { randomUUID } from 'node:crypto';
import type { Manifest } from '../../../client/src/engine/datasets/manifest';
import type { JobContext, JobResult } from '../../../client/src/engine/job/job';
import type { JobEnd, NewJob } from '../../../client/src/engine/metadata/jobs';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { parseRequest } from '../../../client/src/engine/workflow/request';
import { column, keyed, nullable, refers } from '../../support/schema';

export function newJob(given: Partial<NewJob> = {}): NewJob {
  return {
    id: randomUUID(),
    workflowId: 'a1b2',
    summary: 'registration.feature:3 · users',
    operations: ['synthetic', 'provision'],
    testCaseId: null,
    testCasePath: null,
    request: {
      test_case_files: [],
      urls: [],
      test_cases: [{ content: 'When I enter "email" as "user@test.com"', path: 'registration.feature:3' }],
      config: parseRequest({
        config: { synthetic: { row_counts: { '*': 500 } }, provision: { run_smoke_tests: true } },
      }).config,
    },
    ...given,
  };
}

export function jobEnd(jobId: string, given: Partial<JobEnd> = {}): JobEnd {
  const result: JobResult = {
    job_id: jobId,
    workflow_id: 'a1b2',
    overall_status: 'completed',
    operations: {},
    decisions: [{ operation: 'synthetic', reason: 'There is a test case.' }],
    dataset_version_id: randomUUID(),
    provisioned_tables: [{ table: 'users', row_count: 500 }],
    fallbacks_used: [],
    duration_ms: 1234,
  };
  const context: JobContext = {
    test_case_id: 'f00d',
    test_case_summary: 'Registration',
    test_case_path: 'registration.feature:3',
    ui_schema: null,
    api_schema: null,
    db_schema: null,
    unified_schema: null,
    domain_pack: null,
    scenario: null,
    operations: ['synthetic', 'provision'],
    fallbacks_used: [],
    quality_score: null,
  };
  return { status: 'completed', result, context, rowCount: 500, error: null, ...given };
}

/** Users and their orders, and as many tables beside them as asked for. */
export function sampleSchema(otherTables = 0): Schema {
  const users = keyed(
    'users',
    column('email', builtin('varchar', { length: 254 }), { semantic_type: 'email' }),
    nullable('balance', builtin('numeric', { precision: 12, scale: 2 }), { default: '0.00' }),
  );
  users.checks = [{ name: 'users_password_check', expression: 'password = upper(password)' }];
  const orders = keyed('orders', column('user_id', builtin('int8')), column('tags', builtin('text', { array: true })));
  const others = Array.from({ length: otherTables }, (_, index) =>
    keyed(`other_${index}`, ...Array.from({ length: 9 }, (_item, at) => column(`c${at}`, builtin('text')))),
  );
  const placedBy = refers('orders.user_id', 'users.id', { on_delete: 'cascade' });
  return {
    tables: [users, orders, ...others],
    relationships: [placedBy],
    enums: [{ schema: 'public', name: 'mood', labels: ['ok', 'ärgerlich'] }],
  };
}

export function sampleManifest(given: Partial<Manifest> = {}): Manifest {
  const file = { path: 'users/0.parquet', row_count: 500, bytes: 4000, sha256: 'ab'.repeat(32) };
  return {
    format: 1,
    dataset_version_id: randomUUID(),
    name: 'registration',
    origin: 'synthetic',
    job_id: randomUUID(),
    created_at: new Date().toISOString(),
    seed: 'tdm',
    locale: 'en',
    schema: sampleSchema(),
    tables: [
      {
        schema: 'public',
        name: 'users',
        row_count: 700,
        files: [file, { ...file, path: 'users/1.parquet', row_count: 200, bytes: 1000 }],
        literal_rows: [],
      },
    ],
    ...given,
  };
}
