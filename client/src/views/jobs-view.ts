import * as vscode from 'vscode';
import { COMMANDS, ITEMS, VIEWS } from '../contributions';
import { DisposableStore } from '../disposable';
import type { JobStatus } from '../engine/job/job';
import type { JobRecord } from '../engine/metadata/records';
import { stepsOf, type LiveJob } from '../jobs/live-job';
import { countText, progressText } from '../commands/run-with-progress';
import type { Services } from '../services';
import { ago, duration, joined, operationName, rows, statusIcon, statusName } from '../text';
import { node, type Node } from './node';
import { Tree } from './tree';

const LIVE_UPDATE_MS = 250;
/** Jobs of other windows and shells are looked at this often while one runs and the view is shown. */
const OTHERS_UPDATE_MS = 2000;

/** What ran and what runs; running jobs of this window are updated as they tell. */
export class JobsView {
  readonly #store = new DisposableStore();
  readonly #tree: Tree;
  /** As last read; while only live jobs changed it is not read again. */
  #records: JobRecord[] | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly services: Services) {
    const { jobs, refresh } = services;
    this.#store.add(refresh.event(() => (this.#records = null)));
    this.#tree = this.#store.add(new Tree(services, { view: VIEWS.jobs, roots: () => this.#roots(), stored: true }));
    this.#clearBadge();
    this.#store.add(jobs.onDidChange(() => this.#updateIn(LIVE_UPDATE_MS)));
    this.#store.add(jobs.onDidBegin(() => this.#badge()));
    this.#store.add(jobs.onDidEnd(() => this.#badge()));
    this.#store.add(this.#tree.view.onDidChangeVisibility(({ visible }) => visible && this.#tree.update()));
    this.#store.add({ dispose: () => this.#timer !== null && clearTimeout(this.#timer) });
  }

  /** Shows a job in the view, opened; false when it is not among those listed. */
  async reveal(jobId: string): Promise<boolean> {
    const found = (await this.#tree.getChildren()).find(({ subject }) => subject.jobId === jobId);
    if (found !== undefined) await this.#tree.view.reveal(found, { select: true, focus: false, expand: true });
    return found !== undefined;
  }

  async #roots(): Promise<Node[]> {
    const { engine, jobs } = this.services;
    const live = jobs.running;
    const known = this.#records;
    const records =
      known !== null && live.every((job) => job.jobId === null || known.some(({ id }) => id === job.jobId))
        ? known
        : await engine.listJobs();
    const others = records.some(({ id, status }) => status === 'running' && jobs.find(id) === undefined);
    this.#records = others ? null : records;
    if (others && this.#tree.view.visible) this.#updateIn(OTHERS_UPDATE_MS);
    return records.map((record) => this.#job(record, jobs.find(record.id)));
  }

  #job(record: JobRecord, live: LiveJob | undefined): Node {
    const { id, summary, test_case_path: path, error_message: error } = record;
    const status: JobStatus = live?.status ?? record.status;
    const isRunning = status === 'running' || status === 'pending';
    const when = record.finished_at ?? record.created_at;
    const description = isRunning
      ? (live && progressText(live)) || statusName(status)
      : joined([status === 'completed' && makesRows(record) ? rows(record.row_count) : statusName(status), ago(when)]);
    return node(`job/${id}`, summary, {
      description,
      icon: statusIcon(status),
      tooltip: joined([summary, statusName(status), new Date(when).toLocaleString(), path, error]),
      contextValue: live === undefined ? ITEMS.job : ITEMS.runningJob,
      subject: { jobId: id, ...(path === null ? {} : { testCasePath: path }) },
      children: () => (live === undefined ? this.#recorded(record) : this.#live(live)),
      expanded: live !== undefined,
    });
  }

  async #recorded({ id, error_message: error }: JobRecord): Promise<Node[]> {
    const { result } = await this.services.engine.getJob(id);
    const steps = (result === null ? [] : stepsOf(result)).map(([operation, step]) =>
      node(`job/${id}/${operation}`, operationName(operation), {
        description: joined([step.summary, step.status === 'skipped' ? null : duration(step.duration_ms)]),
        icon: statusIcon(step.status),
        ...(step.error?.hint === undefined ? {} : { tooltip: `${step.error.message}\n${step.error.hint}` }),
      }),
    );
    const failure = error !== null && steps.length === 0 ? [node(`job/${id}/error`, error, { icon: 'error' })] : [];
    return [...steps, ...failure, this.#log(id)];
  }

  #live(job: LiveJob): Node[] {
    const id = job.jobId ?? '';
    const steps = job.steps.map(({ operation, status, summary }) =>
      node(`job/${id}/${operation}`, operationName(operation), {
        description: status === 'running' ? countText(job) : summary,
        icon: statusIcon(status),
      }),
    );
    return [...steps, this.#log(id, job.log.at(-1)?.message)];
  }

  #log(jobId: string, lastLine?: string): Node {
    return node(`job/${jobId}/log`, vscode.l10n.t('Log'), {
      icon: 'output',
      ...(lastLine === undefined ? {} : { description: lastLine }),
      command: { command: COMMANDS.showJobLog, arguments: [jobId] },
    });
  }

  #updateIn(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#tree.update();
    }, ms);
  }

  #badge(): void {
    const value = this.services.jobs.running.length;
    this.#tree.view.badge = value === 0 ? undefined : { value, tooltip: vscode.l10n.t('{0} jobs running', value) };
  }

  /** The editor keeps the badge of an extension host that died; one that was never set is not cleared. */
  #clearBadge(): void {
    this.#tree.view.badge = { value: 0, tooltip: '' };
    this.#badge();
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/** A job that only looks at a source has none. */
const makesRows = ({ operations }: JobRecord): boolean =>
  operations.some((operation) => operation !== 'discover' && operation !== 'pii');
