import assert from 'node:assert/strict';
import type { JobEvent } from '../../../client/src/engine/job/job';
import { apply, fractionDone, type LiveJob } from '../../../client/src/jobs/live-job';

const started = (): LiveJob => ({
  jobId: null,
  testCaseId: 't',
  testCasePath: 'a.feature',
  summary: 'a',
  status: 'running',
  startedAt: '2026-01-10T12:00:00Z',
  steps: [],
  progress: null,
  log: [],
});

describe('a live job', () => {
  it('grows with its events, from nothing to all of its steps', () => {
    const step = (operation: 'synthetic' | 'provision', status: 'running' | 'completed'): JobEvent => ({
      type: 'step',
      job_id: 'j',
      operation,
      status,
      summary: '',
    });
    const progress = (done: number, total: number | null): JobEvent => ({
      type: 'progress',
      job_id: 'j',
      operation: 'synthetic',
      what: 'users',
      done,
      total,
    });
    const job = started();
    const fractions = [
      step('synthetic', 'running'),
      progress(100, null),
      progress(250, 500),
      step('synthetic', 'completed'),
      step('provision', 'running'),
      step('provision', 'completed'),
    ].map((event) => {
      apply(job, event);
      return fractionDone(job, 2);
    });
    assert.deepEqual(fractions, [0, 0, 0.25, 0.5, 0.5, 1]);
    assert.equal(job.jobId, 'j');
    assert.deepEqual(
      job.steps.map(({ operation, status }) => [operation, status]),
      [
        ['synthetic', 'completed'],
        ['provision', 'completed'],
      ],
    );
  });
});
