import { and, desc, eq, gt, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { UserError } from '../errors';
import type { JobContext, JobResult, JobStatus, Operation, Request } from '../job/job';
import { type Access, chunks, isUuid, type Orm } from './access';
import { storableJson, storableText, storableWriting } from './guard';
import { holdJob, isJobHeld, type JobHold } from './job-holds';
import type { JobDetail, JobLogRecord, JobRecord } from './records';
import { jobLogs, jobs } from './tables';

export interface NewJob {
  id: string;
  workflowId: string;
  summary: string;
  request: Request;
  operations: Operation[];
  testCaseId: string | null;
  testCasePath: string | null;
}

export interface JobEnd {
  status: Exclude<JobStatus, 'pending' | 'running'>;
  result: JobResult;
  context: JobContext;
  /** Rows provisioned, or else generated. */
  rowCount: number;
  error: string | null;
}

export type JobLogLine = Omit<JobLogRecord, 'sequence'>;

const UNFINISHED = ['pending', 'running'] as const;

const RECORD = {
  id: jobs.id,
  workflowId: jobs.workflowId,
  status: jobs.status,
  summary: jobs.summary,
  operations: jobs.operations,
  createdAt: jobs.createdAt,
  startedAt: jobs.startedAt,
  finishedAt: jobs.finishedAt,
  rowCount: jobs.rowCount,
  testCaseId: jobs.testCaseId,
  testCasePath: jobs.testCasePath,
  datasetVersionId: sql<string | null>`${jobs.result} ->> 'dataset_version_id'`,
  errorMessage: jobs.errorMessage,
};

/** Jobs and their logs. */
export class JobStore {
  constructor(private readonly access: Access) {}

  /** Records a pending job. Hold it first: a job that nobody holds is taken for interrupted. */
  async create(job: NewJob): Promise<void> {
    await this.access.run((orm) =>
      orm.insert(jobs).values({
        id: job.id,
        workflowId: job.workflowId,
        summary: storableText(job.summary),
        request: storableWriting(job.request),
        operations: job.operations,
        testCaseId: job.testCaseId,
        testCasePath: job.testCasePath === null ? null : storableText(job.testCasePath),
      }),
    );
  }

  /** Says to every process, on whatever machine, that the job's own is alive. Throws UserError when another holds it. */
  hold(id: string): Promise<JobHold> {
    return holdJob(this.access, id);
  }

  /** A pending job is now running; any other stays what it is. */
  async start(id: string): Promise<void> {
    await this.access.run((orm) =>
      orm
        .update(jobs)
        .set({ status: 'running', startedAt: sql`now()` })
        .where(and(eq(jobs.id, id), eq(jobs.status, 'pending'))),
    );
  }

  /** Adds lines to a job's log, in their order. Lines of two calls stand in order when the first is awaited. */
  async log(id: string, lines: readonly JobLogLine[]): Promise<void> {
    for (const some of chunks(lines, 5000)) await this.access.transaction((orm) => appendLog(orm, id, some));
  }

  /** Records how a job ended, also of one that was taken for interrupted and was not. */
  async finish(id: string, end: JobEnd): Promise<void> {
    await this.access.run((orm) =>
      orm
        .update(jobs)
        .set({
          status: end.status,
          result: storableJson({ ...end.result, job_context: end.context }),
          rowCount: end.rowCount,
          errorMessage: end.error === null ? null : storableText(end.error),
          finishedAt: sql`now()`,
        })
        .where(eq(jobs.id, id)),
    );
  }

  /** Newest first. */
  async list(limit: number): Promise<JobRecord[]> {
    const rows = await this.access.run((orm) =>
      orm.select(RECORD).from(jobs).orderBy(desc(jobs.createdAt), desc(jobs.id)).limit(limit),
    );
    return rows.map(recordOf);
  }

  /** Throws UserError when there is no such job. */
  async get(id: string): Promise<JobDetail> {
    const rows = isUuid(id)
      ? await this.access.run((orm) =>
          orm
            .select({ ...RECORD, request: jobs.request, result: jobs.result })
            .from(jobs)
            .where(eq(jobs.id, id)),
        )
      : [];
    const row = rows.at(0);
    if (row === undefined) throw new UserError(`There is no job ${id}.`, { hint: '`tdm jobs` lists them.' });
    return { ...recordOf(row), request: row.request, result: row.result };
  }

  /** Lines after sequence `after`, oldest first; none for a job that is not there. */
  async logs(id: string, after = 0): Promise<JobLogRecord[]> {
    if (!isUuid(id)) return [];
    const rows = await this.access.run((orm) =>
      orm
        .select()
        .from(jobLogs)
        .where(and(eq(jobLogs.jobId, id), gt(jobLogs.sequence, after)))
        .orderBy(jobLogs.sequence),
    );
    return rows.map(({ sequence, at, operation, level, message }) => ({
      sequence,
      at: at.toISOString(),
      operation,
      level,
      message,
    }));
  }

  /** The newest job of each test case that has begun to run, newest first. */
  async lastRuns(): Promise<JobRecord[]> {
    const rows = await this.access.run((orm) => {
      const newest = orm
        .selectDistinctOn([jobs.testCaseId], { id: jobs.id })
        .from(jobs)
        .where(and(isNotNull(jobs.testCaseId), ne(jobs.status, 'pending')))
        .orderBy(jobs.testCaseId, desc(jobs.createdAt), desc(jobs.id));
      return orm.select(RECORD).from(jobs).where(inArray(jobs.id, newest)).orderBy(desc(jobs.createdAt), desc(jobs.id));
    });
    return rows.map(recordOf);
  }

  /** The ids of all jobs that have not ended. */
  async liveIds(): Promise<string[]> {
    const rows = await this.access.run((orm) =>
      orm.select({ id: jobs.id }).from(jobs).where(inArray(jobs.status, UNFINISHED)),
    );
    return rows.map(({ id }) => id);
  }

  /** Marks the jobs whose process is gone as interrupted, and hands them out. */
  async markInterrupted(): Promise<JobRecord[]> {
    const marked: JobRecord[] = [];
    for (const id of await this.liveIds()) {
      const job = await this.access.transaction((orm) => interrupt(orm, id));
      if (job !== null) marked.push(job);
    }
    return marked;
  }
}

async function interrupt(orm: Orm, id: string): Promise<JobRecord | null> {
  if (await isJobHeld(orm, id)) return null;
  const message = 'Interrupted: the process that ran this job ended before the job did.';
  const rows = await orm
    .update(jobs)
    .set({ status: 'interrupted', finishedAt: sql`now()`, errorMessage: message })
    // It may have ended between the two looks.
    .where(and(eq(jobs.id, id), inArray(jobs.status, UNFINISHED)))
    .returning(RECORD);
  const interrupted = rows.at(0);
  if (interrupted === undefined) return null;
  await appendLog(orm, id, [{ at: new Date().toISOString(), operation: null, level: 'error', message }]);
  return recordOf(interrupted);
}

async function appendLog(orm: Orm, id: string, lines: readonly JobLogLine[]): Promise<void> {
  const updated = await orm
    .update(jobs)
    .set({ logLines: sql`${jobs.logLines} + ${lines.length}` })
    .where(eq(jobs.id, id))
    .returning({ last: jobs.logLines });
  const job = updated.at(0);
  if (job === undefined) throw new UserError(`There is no job ${id} to log to.`);
  const first = job.last - lines.length + 1;
  await orm.insert(jobLogs).values(
    lines.map(({ at, operation, level, message }, index) => ({
      jobId: id,
      sequence: first + index,
      at: new Date(at),
      operation,
      level,
      message: storableText(message),
    })),
  );
}

interface RecordRow {
  id: string;
  workflowId: string;
  status: JobStatus;
  summary: string;
  operations: Operation[];
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  rowCount: number;
  testCaseId: string | null;
  testCasePath: string | null;
  datasetVersionId: string | null;
  errorMessage: string | null;
}

function recordOf(row: RecordRow): JobRecord {
  return {
    id: row.id,
    workflow_id: row.workflowId,
    status: row.status,
    summary: row.summary,
    operations: row.operations,
    created_at: row.createdAt.toISOString(),
    started_at: row.startedAt?.toISOString() ?? null,
    finished_at: row.finishedAt?.toISOString() ?? null,
    row_count: row.rowCount,
    test_case_id: row.testCaseId,
    test_case_path: row.testCasePath,
    dataset_version_id: row.datasetVersionId,
    error_message: row.errorMessage,
  };
}
