import type { JobEvent, LogLevel, Operation } from '../job/job';
import type { JobLogRecord } from '../metadata/records';

export type LogLine = Omit<JobLogRecord, 'sequence'>;

const FLUSH_AFTER_MS = 200;
/** Progress is told this often at most; the last word of each thing always is. */
const PROGRESS_EVERY_MS = 50;

/** Takes what a job says: tells it at once to whoever listens, and writes the log to `tdm` in bundles. */
export class Recorder {
  #pending: LogLine[] = [];
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #lastProgress = 0;

  constructor(
    private readonly jobId: string,
    private readonly write: (lines: LogLine[]) => Promise<void>,
    private readonly listener: (event: JobEvent) => void,
  ) {}

  emit(event: JobEvent): void {
    this.listener(event);
  }

  log(operation: Operation | null, level: LogLevel, message: string): void {
    const at = new Date().toISOString();
    this.#pending.push({ at, operation, level, message });
    this.listener({ type: 'log', job_id: this.jobId, operation, level, message, at });
    this.#timer ??= setTimeout(() => void this.flush().catch(() => undefined), FLUSH_AFTER_MS);
  }

  progress(operation: Operation, what: string, done: number, total: number | null): void {
    const now = performance.now();
    if (done !== total && now - this.#lastProgress < PROGRESS_EVERY_MS) return;
    this.#lastProgress = now;
    this.listener({ type: 'progress', job_id: this.jobId, operation, what, done, total });
  }

  /** Rejects when the lines could not be written; they are kept for the next try. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const attempt = this.#writing
      .catch(() => undefined)
      .then(async () => {
        const lines = this.#pending;
        this.#pending = [];
        if (lines.length === 0) return;
        try {
          await this.write(lines);
        } catch (error) {
          this.#pending = [...lines, ...this.#pending];
          throw error;
        }
      });
    this.#writing = attempt;
    return attempt;
  }
}
