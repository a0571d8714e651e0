import {
  OPERATIONS,
  type JobEvent,
  type JobResult,
  type JobStatus,
  type Operation,
  type StepReport,
} from '../engine/job/job';
import { rowsText } from '../engine/job/counted';

interface LiveStep {
  operation: Operation;
  status: 'running' | StepReport['status'];
  summary: string;
}

type LogEvent = Extract<JobEvent, { type: 'log' }>;
type ProgressEvent = Extract<JobEvent, { type: 'progress' }>;

/** What a job of this window has told so far. */
export interface LiveJob {
  /** Null until the engine gave it one. */
  jobId: string | null;
  /** Null where the job is for no test. */
  testCaseId: string | null;
  testCasePath: string | null;
  summary: string;
  status: JobStatus;
  startedAt: string;
  steps: LiveStep[];
  /** Of the step that runs. */
  progress: ProgressEvent | null;
  log: LogEvent[];
}

/** Takes an event into the job. Pure but for the job itself. */
export function apply(job: LiveJob, event: JobEvent): void {
  job.jobId = event.job_id;
  switch (event.type) {
    case 'job':
      job.status = event.status;
      job.summary = event.summary;
      break;
    case 'step': {
      const { operation, status, summary } = event;
      const step = job.steps.find((known) => known.operation === operation);
      if (step === undefined) job.steps.push({ operation, status, summary });
      else Object.assign(step, { status, summary });
      job.progress = null;
      break;
    }
    case 'progress':
      job.progress = event;
      break;
    case 'log':
      job.log.push(event);
      break;
  }
}

/** The part of the work that is done, 0 to 1: whole steps, and of the running step what it told. */
export function fractionDone(job: LiveJob, steps: number): number {
  const ended = job.steps.filter((step) => step.status !== 'running').length;
  const { progress } = job;
  const within = progress?.total ? Math.min(1, progress.done / progress.total) : 0;
  return Math.min(1, (ended + (ended < steps ? within : 0)) / Math.max(1, steps));
}

/** A result's reports in the order of the work: as stored, their order is lost. */
export function stepsOf(result: JobResult): [Operation, StepReport][] {
  return OPERATIONS.filter((operation) => Object.hasOwn(result.operations, operation)).map((operation) => [
    operation,
    result.operations[operation],
  ]);
}

/** `500 rows in users, 20 rows in orders`. */
export function outcomeOf(result: JobResult): string {
  return result.provisioned_tables.map(({ table, row_count }) => `${rowsText(row_count)} in ${table}`).join(', ');
}
