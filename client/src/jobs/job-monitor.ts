import * as vscode from 'vscode';
import { DisposableStore } from '../disposable';
import type { EngineApi } from '../engine/api';
import type { JobResult } from '../engine/job/job';
import { apply, type LiveJob } from './live-job';

export interface JobStart {
  request: unknown;
  /** Null where the job is for no test. */
  testCaseId: string | null;
  testCasePath: string | null;
  summary: string;
}

/** The jobs of this window while they run: views, lenses and the status bar watch them here. */
export class JobMonitor {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<LiveJob>());
  readonly #began = this.#store.add(new vscode.EventEmitter<LiveJob>());
  readonly #ended = this.#store.add(new vscode.EventEmitter<LiveJob>());
  readonly #running = new Map<LiveJob, AbortController>();
  /** With each event of a job: many a second. */
  readonly onDidChange = this.#changed.event;
  readonly onDidBegin = this.#began.event;
  readonly onDidEnd = this.#ended.event;

  constructor(private readonly engine: EngineApi) {}

  get running(): LiveJob[] {
    return [...this.#running.keys()];
  }

  find(jobId: string): LiveJob | undefined {
    return this.running.find((job) => job.jobId === jobId);
  }

  /** A job of the same test that still runs. */
  findTestCase(testCaseId: string): LiveJob | undefined {
    return this.running.find((job) => job.testCaseId === testCaseId);
  }

  /** `result` rejects as the engine does. */
  start(start: JobStart, onChange: (job: LiveJob) => void): { job: LiveJob; result: Promise<JobResult> } {
    const { request, ...about } = start;
    const job: LiveJob = {
      ...about,
      jobId: null,
      status: 'running',
      startedAt: new Date().toISOString(),
      steps: [],
      progress: null,
      log: [],
    };
    return { job, result: this.#run(job, request, onChange) };
  }

  async #run(job: LiveJob, request: unknown, onChange: (job: LiveJob) => void): Promise<JobResult> {
    const abort = new AbortController();
    this.#running.set(job, abort);
    this.#began.fire(job);
    try {
      const result = await this.engine.run(request, {
        signal: abort.signal,
        onEvent: (event) => {
          apply(job, event);
          onChange(job);
          this.#changed.fire(job);
        },
      });
      job.status = result.overall_status;
      return result;
    } catch (error) {
      job.status = 'failed';
      throw error;
    } finally {
      this.#running.delete(job);
      this.#ended.fire(job);
    }
  }

  /** False when the job is none of this window's running ones. */
  cancel(job: LiveJob): boolean {
    const abort = this.#running.get(job);
    abort?.abort();
    return abort !== undefined;
  }

  dispose(): void {
    for (const abort of this.#running.values()) abort.abort();
    this.#store.dispose();
  }
}
