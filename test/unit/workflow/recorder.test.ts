import assert from 'node:assert/strict';
import type { JobEvent } from '../../../client/src/engine/job/job';
import { Recorder, type LogLine } from '../../../client/src/engine/workflow/recorder';

describe('Recorder', () => {
  it('keeps the order of lines, and those of a write that failed', async () => {
    const written: LogLine[] = [];
    let broken = true;
    const recorder = new Recorder(
      'job',
      (lines) => {
        if (broken) return Promise.reject(new Error('gone'));
        written.push(...lines);
        return Promise.resolve();
      },
      () => undefined,
    );
    recorder.log('synthetic', 'info', 'one');
    await assert.rejects(recorder.flush(), /gone/);
    recorder.log('synthetic', 'info', 'two');
    broken = false;
    await recorder.flush();
    assert.deepEqual(
      written.map((line) => line.message),
      ['one', 'two'],
    );
  });

  it('tells progress seldom, but always the end', () => {
    const events: JobEvent[] = [];
    const recorder = new Recorder(
      'job',
      () => Promise.resolve(),
      (event) => events.push(event),
    );
    for (let done = 1; done <= 1000; done++) recorder.progress('synthetic', 'users', done, 1000);
    assert.ok(events.length < 100, `${events.length} events`);
    assert.deepEqual(events.at(-1), {
      type: 'progress',
      job_id: 'job',
      operation: 'synthetic',
      what: 'users',
      done: 1000,
      total: 1000,
    });
  });
});
