import assert from 'node:assert/strict';
import type { JobDetail, JobLogRecord } from '../../../client/src/engine/metadata/records';
import { jobText } from '../../../client/src/jobs/job-text';

const detail: JobDetail = {
  id: 'b3c1',
  workflow_id: 'w',
  status: 'failed',
  summary: 'registration.feature:3',
  operations: ['synthetic', 'provision'],
  created_at: '2026-01-10T12:00:00.000Z',
  started_at: '2026-01-10T12:00:00.000Z',
  finished_at: '2026-01-10T12:00:01.000Z',
  row_count: 500,
  test_case_id: 't',
  test_case_path: 'features/registration.feature:3',
  dataset_version_id: null,
  error_message: 'The role "app" may not create anything.',
  request: {} as never,
  result: {
    job_id: 'b3c1',
    workflow_id: 'w',
    overall_status: 'failed',
    // As stored: jsonb keeps no order.
    operations: {
      provision: {
        status: 'failed',
        started_at: '',
        duration_ms: 9,
        summary: 'The role "app" may not create anything.',
      },
      synthetic: { status: 'completed', started_at: '', duration_ms: 120, summary: '500 rows in users' },
    },
    decisions: [{ operation: 'synthetic', reason: 'The test case says what it needs.' }],
    dataset_version_id: null,
    provisioned_tables: [],
    fallbacks_used: [],
    duration_ms: 1000,
    error: { kind: 'user', message: 'The role "app" may not create anything.', hint: 'Let its owner GRANT it.' },
    job_context: {} as never,
  },
};

const log: JobLogRecord[] = [
  { sequence: 1, at: '2026-01-10T12:00:00.500Z', operation: 'synthetic', level: 'info', message: 'users: 500 rows' },
  { sequence: 2, at: '2026-01-10T12:00:01.000Z', operation: null, level: 'error', message: 'The job is failed.' },
];

describe('the text of a job', () => {
  it('says what was asked, decided and done, what to do next, and the log', () => {
    assert.equal(
      jobText(detail, log, undefined),
      `registration.feature:3

job         b3c1
status      failed
test case   features/registration.feature:3
created     2026-01-10T12:00:00.000Z
finished    2026-01-10T12:00:01.000Z
rows        500
error       The role "app" may not create anything.
what to do  Let its owner GRANT it.

Decisions
  synthetic  The test case says what it needs.

Steps
  synthetic  completed  120 ms  500 rows in users
  provision  failed  9 ms  The role "app" may not create anything.

Log
  12:00:00.500 [info] synthetic: users: 500 rows
  12:00:01.000 [error] The job is failed.
`,
    );
  });

  it('takes steps and log from the window while the job runs', () => {
    const running = { ...detail, status: 'running' as const, result: null, error_message: null };
    const text = jobText(running, log.slice(0, 1), {
      jobId: 'b3c1',
      testCaseId: 't',
      testCasePath: '',
      summary: '',
      status: 'running',
      startedAt: '',
      steps: [{ operation: 'synthetic', status: 'running', summary: '' }],
      progress: null,
      log: ['one', 'two'].map((message) => ({
        type: 'log' as const,
        job_id: 'b3c1',
        operation: null,
        level: 'info' as const,
        message,
        at: '2026-01-10T12:00:00.000Z',
      })),
    });
    assert.match(text, /Steps\n {2}synthetic {2}running\n\nLog\n.*one\n.*two\n$/);
  });
});
