import type { SampleRowsParams } from '../../../server/src/protocol';
import type { KnownSchema } from '../../../server/src/testcase/mapping/known-schema';
import type {
  CancelOptions,
  ConnectionTest,
  DatabaseName,
  DatabaseStatus,
  EngineApi,
  Intent,
  ProgressOptions,
  RunOptions,
} from '../engine/api';
import type { DomainSummary } from '../engine/domains/domains';
import type { RowReason } from '../engine/datasets/why';
import { TdmError } from '../engine/errors';
import type { FusionDecision } from '../engine/fusion/fusion';
import type { JobResult } from '../engine/job/job';
import type {
  ConnectionRecord,
  DatasetRecord,
  JobDetail,
  JobLogRecord,
  JobRecord,
  LineageRecord,
  MigrationState,
  SchemaRecord,
  SchemaVersionDetail,
} from '../engine/metadata/records';
import type { Classification, ColumnDecision } from '../engine/privacy/classification';
import type { MaskingRule } from '../engine/privacy/masking-rule';
import type { PiiType } from '../engine/privacy/pii-types';
import type { SchemaDiff } from '../engine/schema/diff';
import type { RelationshipDecision } from '../engine/schema/relationship-decision';
import type { TableName } from '../engine/schema/schema';
import type { SchemaOutline, TableDetail } from '../engine/schema-outline';
import type { FusionReport } from '../engine/workflow/fuse-schemas';
import type { MaskPreview } from '../engine/workflow/preview';
import { EngineCaller, type Ask } from './caller';
import type { EngineMethod, EngineNotice, Port, WorkerSettings } from './messages';

/** A thread with an engine in it. */
export interface EngineThread {
  port: Port;
  /** Told once, when the thread ended by itself; with what was thrown when that was why. */
  onEnd(listener: (error: unknown) => void): void;
  terminate(): Promise<unknown>;
}

export interface EngineClientOptions {
  spawn(settings: WorkerSettings): EngineThread;
  /** Asked each time a worker is started, so that secrets are held no longer than it runs. */
  settings(): Promise<WorkerSettings>;
  onNotice(notice: EngineNotice): void;
  /** The editor's language model; without one the engine is told that there is none. */
  ask?: Ask;
  /** How long `close` waits for the engine to end its work by itself. */
  closeTimeoutMs?: number;
}

/** A worker that runs, and the calls that wait for it. */
interface Running {
  thread: EngineThread;
  caller: EngineCaller;
}

/** The engine in a worker thread: started by the first call, and started anew after a crash or a change of settings. */
export class EngineClient implements EngineApi {
  #running: Promise<Running> | null = null;
  #closed = false;

  constructor(private readonly options: EngineClientOptions) {}

  run(request: unknown, options: RunOptions = {}): Promise<JobResult> {
    return this.#call('run', request, options);
  }
  listJobs(limit?: number): Promise<JobRecord[]> {
    return this.#call('listJobs', limit);
  }
  getJob(jobId: string): Promise<JobDetail> {
    return this.#call('getJob', jobId);
  }
  getJobLogs(jobId: string, afterSequence?: number): Promise<JobLogRecord[]> {
    return this.#call('getJobLogs', jobId, afterSequence);
  }
  lastRuns(): Promise<JobRecord[]> {
    return this.#call('lastRuns');
  }
  listDatasets(): Promise<DatasetRecord[]> {
    return this.#call('listDatasets');
  }
  listSchemas(): Promise<SchemaRecord[]> {
    return this.#call('listSchemas');
  }
  getSchemaVersion(schemaVersionId: string): Promise<SchemaVersionDetail> {
    return this.#call('getSchemaVersion', schemaVersionId);
  }
  listLineage(jobId?: string): Promise<LineageRecord[]> {
    return this.#call('listLineage', jobId);
  }
  listConnections(): Promise<ConnectionRecord[]> {
    return this.#call('listConnections');
  }
  saveConnection(name: string, url: string): Promise<ConnectionRecord> {
    return this.#call('saveConnection', name, url);
  }
  removeConnection(name: string): Promise<void> {
    return this.#call('removeConnection', name);
  }
  testConnection(nameOrUrl: string): Promise<ConnectionTest> {
    return this.#call('testConnection', nameOrUrl);
  }
  listDomains(packs: readonly unknown[]): Promise<DomainSummary[]> {
    return this.#call('listDomains', packs);
  }

  classifyIntent(request: unknown): Promise<Intent> {
    return this.#call('classifyIntent', request);
  }

  fuseSchemas(
    request: unknown,
    versionIds: readonly string[],
    name?: string,
    options?: CancelOptions,
  ): Promise<FusionReport> {
    return this.#call('fuseSchemas', request, versionIds, name, options);
  }

  fusionDecisions(): Promise<FusionDecision[]> {
    return this.#call('fusionDecisions');
  }

  settleFusion(decision: FusionDecision): Promise<void> {
    return this.#call('settleFusion', decision);
  }

  forgetFusion(decision: FusionDecision): Promise<void> {
    return this.#call('forgetFusion', decision);
  }

  compareSchemas(a: string, b: string): Promise<SchemaDiff> {
    return this.#call('compareSchemas', a, b);
  }
  listClassifications(schemaVersionId: string): Promise<Classification[]> {
    return this.#call('listClassifications', schemaVersionId);
  }
  outlineSchema(schemaVersionId: string): Promise<SchemaOutline> {
    return this.#call('outlineSchema', schemaVersionId);
  }
  describeTable(schemaVersionId: string, table: TableName): Promise<TableDetail> {
    return this.#call('describeTable', schemaVersionId, table);
  }
  decidedClasses(): Promise<Record<string, PiiType>> {
    return this.#call('decidedClasses');
  }
  decideColumn(schemaVersionId: string, decision: ColumnDecision): Promise<void> {
    return this.#call('decideColumn', schemaVersionId, decision);
  }
  decideRelationship(schemaVersionId: string, decision: RelationshipDecision): Promise<void> {
    return this.#call('decideRelationship', schemaVersionId, decision);
  }
  listMaskingRules(): Promise<MaskingRule[]> {
    return this.#call('listMaskingRules');
  }
  saveMaskingRule(rule: MaskingRule): Promise<void> {
    return this.#call('saveMaskingRule', rule);
  }
  removeMaskingRule(rule: MaskingRule): Promise<void> {
    return this.#call('removeMaskingRule', rule);
  }
  previewMask(request: unknown, rows?: number, options: CancelOptions = {}): Promise<MaskPreview> {
    return this.#call('previewMask', request, rows, options);
  }
  whyRow(datasetVersionId: string, table: string, key: string[]): Promise<RowReason[]> {
    return this.#call('whyRow', datasetVersionId, table, key);
  }
  targetSchema(): Promise<KnownSchema | null> {
    return this.#call('targetSchema');
  }
  columnValues(table: string, column: string, limit: number): Promise<string[]> {
    return this.#call('columnValues', table, column, limit);
  }
  sampleRows(params: SampleRowsParams): Promise<string[][]> {
    return this.#call('sampleRows', params);
  }
  databaseStatus(): Promise<DatabaseStatus> {
    return this.#call('databaseStatus');
  }
  startDatabase(options: ProgressOptions = {}): Promise<DatabaseStatus> {
    return this.#call('startDatabase', options);
  }
  stopDatabase(): Promise<DatabaseStatus> {
    return this.#call('stopDatabase');
  }
  connectionString(database: DatabaseName): Promise<string> {
    return this.#call('connectionString', database);
  }
  migrationState(): Promise<MigrationState> {
    return this.#call('migrationState');
  }
  upgradeMetadata(): Promise<MigrationState> {
    return this.#call('upgradeMetadata');
  }

  /** The next call gets a worker with the settings of then; calls that wait keep theirs. */
  async reset(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    const { thread, caller } = await running;
    await whenIdle(caller);
    await this.#end(thread, caller);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const running = this.#running;
    this.#running = null;
    const started = await running?.catch(() => null);
    if (started) await this.#end(started.thread, started.caller);
  }

  async #call<Result>(method: EngineMethod, ...args: unknown[]): Promise<Result> {
    if (this.#closed) throw new TdmError('cancelled', 'TDM is shutting down.');
    const { caller } = await this.#started();
    return (await caller.call(method, args)) as Result;
  }

  #started(): Promise<Running> {
    if (this.#running !== null) return this.#running;
    const forget = (): void => {
      if (this.#running === starting) this.#running = null;
    };
    const starting = this.#start(forget);
    this.#running = starting;
    starting.catch(forget);
    return starting;
  }

  async #start(forget: () => void): Promise<Running> {
    const thread = this.options.spawn(await this.options.settings());
    const caller = new EngineCaller(thread.port, (notice) => this.options.onNotice(notice), this.options.ask);
    thread.onEnd((error) => {
      forget();
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.options.onNotice({ kind: 'warning', message: `The engine stopped: ${why}` });
      caller.end(
        new TdmError('internal', 'The engine stopped unexpectedly, so this was not finished.', {
          hint: 'Try again: it starts anew. The log has the details (TDM: Show Log).',
        }),
      );
    });
    return { thread, caller };
  }

  async #end(thread: EngineThread, caller: EngineCaller): Promise<void> {
    const closing = caller.call('close', []).catch(() => undefined);
    await Promise.race([closing, after(this.options.closeTimeoutMs ?? 3000)]);
    caller.end(new TdmError('cancelled', 'TDM is shutting down.'));
    await thread.terminate();
  }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

async function whenIdle(caller: EngineCaller): Promise<void> {
  while (caller.pending > 0) await after(100);
}
