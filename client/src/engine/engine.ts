import { join } from 'node:path';
import type { SampleRowsParams } from '../../../server/src/protocol';
import type { KnownSchema } from '../../../server/src/testcase/mapping/known-schema';
import type {
  CancelOptions,
  ConnectionTest,
  DatabaseName,
  DatabaseStatus,
  EngineApi,
  EngineSettings,
  Intent,
  ProgressOptions,
  RunOptions,
} from './api';
import type { Database } from './databases/database';
import { refuseSourceAsTarget } from './databases/same-database';
import { defaultHome } from './databases/home';
import { DatabaseLocator } from './databases/locate';
import { openDatabase } from './databases/pool';
import type { DatasetStore } from './datasets/dataset-store';
import { createLocalDatasetStore } from './datasets/local-store';
import { type RowReason, whyRow } from './datasets/why';
import { UserError } from './errors';
import { type DomainSummary, listDomains } from './domains/domains';
import type { FusionDecision } from './fusion/fusion';
import type { JobResult } from './job/job';
import { bareInput } from './job/step';
import { openMetadata, type Metadata } from './metadata/metadata';
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
} from './metadata/records';
import type { Classification, ColumnDecision } from './privacy/classification';
import type { MaskingRule } from './privacy/masking-rule';
import type { PiiType } from './privacy/pii-types';
import { diffSchemas, type SchemaDiff } from './schema/diff';
import type { RelationshipDecision } from './schema/relationship-decision';
import type { TableName } from './schema/schema';
import type { SchemaOutline, TableDetail } from './schema-outline';
import { SourceAdmin } from './source-admin';
import { TargetReader } from './target-reader';
import { decide, type Plan } from './workflow/decide';
import { knownSource } from './workflow/known-source';
import { maskingKey } from './workflow/masking-key';
import { type MaskPreview, previewMask } from './workflow/preview';
import { sampleRows } from './workflow/samples';
import { parseRequest } from './workflow/request';
import { fuseSchemas, type FusionReport } from './workflow/fuse-schemas';
import { runPlan } from './workflow/run';
import { placeOfSource, SourceDatabase } from './workflow/source';
import { createSteps } from './workflow/steps';

const PREVIEW_ROWS = 5;
const MAX_PREVIEW_ROWS = 1_000;

/** The engine, in this thread. Opens nothing before it is needed. */
export class Engine implements EngineApi {
  readonly locator: DatabaseLocator;
  readonly datasets: DatasetStore;
  readonly #settings: EngineSettings;
  readonly #steps = createSteps();
  readonly #targetReader: TargetReader;
  readonly #sources: SourceAdmin;
  readonly #targets = new Map<string, Promise<Database>>();
  #metadata: Promise<Metadata> | null = null;
  #ready: Promise<Metadata> | null = null;

  constructor(settings: EngineSettings = {}) {
    const home = settings.home ?? defaultHome();
    this.#settings = settings;
    this.locator = new DatabaseLocator(home, settings);
    this.#targetReader = new TargetReader(this.locator);
    this.#sources = new SourceAdmin(() => this.#openMetadata(), settings.passwords ?? {});
    this.datasets = createLocalDatasetStore(join(home, 'datasets'));
  }

  /** Validates a request and says what would be done, and why. Touches nothing. */
  async plan(raw: unknown): Promise<Plan> {
    const plan = await decide(parseRequest(raw));
    const { request, testFile, operations, mode } = plan;
    const input = bareInput(request, { testFile, operations, mode });
    for (const operation of plan.operations) await this.#steps.get(operation)?.check?.(input);
    return plan;
  }

  async run(request: unknown, { signal, onEvent }: RunOptions = {}): Promise<JobResult> {
    const plan = await this.plan(request);
    const provisions = plan.operations.includes('provision');
    if (provisions) this.locator.refuseOneForBoth();
    const metadata = await this.#openMetadata();
    if (provisions) await this.#checkProvision(plan, metadata);
    const place = await placeOfSource(plan.request, metadata, this.#settings.passwords ?? {});
    const source = new SourceDatabase(place);
    const target = provisions && place !== null ? await this.#target(plan.request.config.provision.target_env) : null;
    if (target !== null) await refuseSourceAsTarget(await source.open(), target);
    return runPlan(plan, {
      source,
      known: await knownSource(plan.request, place?.name ?? null, metadata),
      maskingKey: () => Promise.resolve(maskingKey(this.#settings.maskingKey)),
      languageModel: this.#settings.languageModel,
      steps: this.#steps,
      metadata,
      datasets: this.datasets,
      target: (environment) => this.#target(environment),
      scratch: () => this.locator.scratch(),
      signal: signal ?? new AbortController().signal,
      onEvent: onEvent ?? (() => undefined),
    });
  }

  async listJobs(limit = 100): Promise<JobRecord[]> {
    return this.#recorded([], async (metadata) => {
      await this.#clearUp(metadata);
      return metadata.jobs.list(limit);
    });
  }

  async getJob(jobId: string): Promise<JobDetail> {
    return (await this.#openMetadata()).jobs.get(jobId);
  }

  async getJobLogs(jobId: string, afterSequence = 0): Promise<JobLogRecord[]> {
    return (await this.#openMetadata()).jobs.logs(jobId, afterSequence);
  }

  async lastRuns(): Promise<JobRecord[]> {
    return this.#recorded([], async (metadata) => {
      await this.#clearUp(metadata);
      return metadata.jobs.lastRuns();
    });
  }

  async listDatasets(): Promise<DatasetRecord[]> {
    return this.#recorded([], (metadata) => metadata.datasets.list());
  }

  async listSchemas(): Promise<SchemaRecord[]> {
    return this.#recorded([], (metadata) => metadata.schemas.list());
  }

  async getSchemaVersion(schemaVersionId: string): Promise<SchemaVersionDetail> {
    return (await this.#openMetadata()).schemas.get(schemaVersionId);
  }

  async listLineage(jobId?: string): Promise<LineageRecord[]> {
    return this.#recorded([], async (metadata) => {
      if (jobId !== undefined) await metadata.jobs.get(jobId);
      return metadata.lineage.list(jobId);
    });
  }

  listConnections(): Promise<ConnectionRecord[]> {
    return this.#recorded([], () => this.#sources.list());
  }

  saveConnection(name: string, url: string): Promise<ConnectionRecord> {
    return this.#sources.save(name, url);
  }

  removeConnection(name: string): Promise<void> {
    return this.#sources.remove(name);
  }

  testConnection(nameOrUrl: string): Promise<ConnectionTest> {
    return this.#sources.test(nameOrUrl);
  }

  listDomains(packs: readonly unknown[]): Promise<DomainSummary[]> {
    return Promise.resolve(listDomains(packs));
  }

  async classifyIntent(raw: unknown): Promise<Intent> {
    const { operations, mode, modeReason, decisions } = await this.plan(raw);
    return { operations, preferred_synthetic_mode: mode, mode_reason: modeReason, reasons: decisions };
  }

  async fuseSchemas(
    raw: unknown,
    versionIds: readonly string[],
    name?: string,
    { signal }: CancelOptions = {},
  ): Promise<FusionReport> {
    return fuseSchemas(parseRequest(raw), versionIds, name, await this.#openMetadata(), {
      scratch: () => this.locator.scratch(),
      signal: signal ?? new AbortController().signal,
      log: () => undefined,
    });
  }

  fusionDecisions(): Promise<FusionDecision[]> {
    return this.#recorded([], (metadata) => metadata.fusion.list());
  }

  async settleFusion(decision: FusionDecision): Promise<void> {
    await (await this.#openMetadata()).fusion.save(decision);
  }

  async forgetFusion(decision: FusionDecision): Promise<void> {
    await (await this.#openMetadata()).fusion.remove(decision);
  }

  async compareSchemas(a: string, b: string): Promise<SchemaDiff> {
    const { schemas } = await this.#openMetadata();
    return diffSchemas((await schemas.get(a)).schema, (await schemas.get(b)).schema);
  }

  outlineSchema(schemaVersionId: string): Promise<SchemaOutline> {
    return this.#sources.outline(schemaVersionId);
  }

  describeTable(schemaVersionId: string, table: TableName): Promise<TableDetail> {
    return this.#sources.describe(schemaVersionId, table);
  }

  decidedClasses(): Promise<Record<string, PiiType>> {
    return this.#recorded({}, () => this.#sources.decidedClasses());
  }

  listClassifications(schemaVersionId: string): Promise<Classification[]> {
    return this.#sources.classifications(schemaVersionId);
  }

  decideColumn(schemaVersionId: string, decision: ColumnDecision): Promise<void> {
    return this.#sources.decideColumn(schemaVersionId, decision);
  }

  decideRelationship(schemaVersionId: string, decision: RelationshipDecision): Promise<void> {
    return this.#sources.decideRelationship(schemaVersionId, decision);
  }

  listMaskingRules(): Promise<MaskingRule[]> {
    return this.#recorded([], (metadata) => metadata.privacy.maskingRules());
  }

  async saveMaskingRule(rule: MaskingRule): Promise<void> {
    await (await this.#openMetadata()).privacy.saveMaskingRule(rule);
  }

  async removeMaskingRule(rule: MaskingRule): Promise<void> {
    await (await this.#openMetadata()).privacy.removeMaskingRule(rule);
  }

  async previewMask(raw: unknown, rows = PREVIEW_ROWS, { signal }: CancelOptions = {}): Promise<MaskPreview> {
    if (!Number.isInteger(rows) || rows < 1 || rows > MAX_PREVIEW_ROWS)
      throw new UserError(`rows: it must be a whole number from 1 to ${MAX_PREVIEW_ROWS}.`, { where: 'rows' });
    const request = parseRequest(raw);
    const metadata = await this.#openMetadata();
    const place = await placeOfSource(request, metadata, this.#settings.passwords ?? {});
    const source = new SourceDatabase(place);
    try {
      return await previewMask(request, {
        steps: this.#steps,
        source,
        known: await knownSource(request, place?.name ?? null, metadata),
        datasets: this.datasets,
        maskingKey: () => Promise.resolve(maskingKey(this.#settings.maskingKey)),
        rows,
        signal: signal ?? new AbortController().signal,
      });
    } finally {
      await source.close();
    }
  }

  async whyRow(datasetVersionId: string, table: string, key: string[]): Promise<RowReason[]> {
    return whyRow(await this.datasets.open(datasetVersionId), table, key);
  }

  targetSchema(): Promise<KnownSchema | null> {
    return this.#targetReader.schema();
  }

  columnValues(table: string, column: string, limit: number): Promise<string[]> {
    return this.#targetReader.values(table, column, limit);
  }

  sampleRows(params: SampleRowsParams): Promise<string[][]> {
    return sampleRows(params);
  }

  databaseStatus(): Promise<DatabaseStatus> {
    return this.locator.status();
  }

  startDatabase(options: ProgressOptions = {}): Promise<DatabaseStatus> {
    return this.locator.start(options);
  }

  async stopDatabase(): Promise<DatabaseStatus> {
    await this.close();
    return this.locator.stop();
  }

  connectionString(database: DatabaseName): Promise<string> {
    return this.locator.url(database);
  }

  /** How `tdm` stands; changes nothing. */
  async migrationState(): Promise<MigrationState> {
    return (await this.#connectMetadata()).migrations.state();
  }

  async upgradeMetadata(): Promise<MigrationState> {
    return (await this.#connectMetadata()).migrations.upgrade();
  }

  async downgradeMetadata(to: { steps: number } | { to: number }): Promise<MigrationState> {
    return (await this.#connectMetadata()).migrations.downgrade(to);
  }

  /** What in `tdm` is not as the migrations make it, in words; empty when all is well. */
  async verifyMetadata(): Promise<string[]> {
    return (await this.#connectMetadata()).migrations.verify();
  }

  async close(): Promise<void> {
    const open = [this.#metadata, ...this.#targets.values()];
    this.#metadata = null;
    this.#ready = null;
    this.#targets.clear();
    const closing = open.map(async (database) => (await database)?.close());
    await Promise.allSettled([...closing, this.#targetReader.close()]);
  }

  /** Reads from `tdm`, and makes no server just to find it empty. */
  async #recorded<Result>(empty: Result, read: (metadata: Metadata) => Promise<Result>): Promise<Result> {
    if (this.#metadata === null && (await this.locator.isAbsent('metadata'))) return empty;
    return read(await this.#openMetadata());
  }

  /** `tdm`, connected and as it is. */
  #connectMetadata(): Promise<Metadata> {
    this.#metadata ??= this.locator
      .url('metadata')
      .then(openMetadata)
      .catch((error: unknown) => {
        this.#metadata = null;
        throw error;
      });
    return this.#metadata;
  }

  /** `tdm`, upgraded (saying so first), and cleared up after processes that died. */
  #openMetadata(): Promise<Metadata> {
    this.#ready ??= this.#connectMetadata()
      .then(async (metadata) => {
        await this.#upgradeOnFirstUse(metadata);
        await this.#clearUp(metadata);
        return metadata;
      })
      .catch((error: unknown) => {
        this.#ready = null;
        throw error;
      });
    return this.#ready;
  }

  async #upgradeOnFirstUse(metadata: Metadata): Promise<void> {
    const state = await metadata.migrations.state();
    if (state.current === state.latest) return;
    if (state.current === 0 && (await metadata.migrations.holdsOtherTables())) {
      throw new UserError(`The metadata database (${metadata.label}) already holds tables that are not TDM's.`, {
        where: 'DATABASE_URL',
        hint: "Give DATABASE_URL (tdm.metadataUrl, --metadata-url) an empty database, or run `tdm db upgrade` to put TDM's tables beside them.",
      });
    }
    this.#settings.onUpgrade?.(state);
    await metadata.migrations.upgrade();
  }

  /** Marks the jobs of dead processes, and removes what their dataset writers left. */
  async #clearUp(metadata: Metadata): Promise<void> {
    const dead = new Set((await metadata.jobs.markInterrupted()).map((job) => job.id));
    if (dead.size > 0) await this.datasets.sweep((jobId) => !dead.has(jobId));
  }

  /** Before a job begins, and before rows are made that could go nowhere. */
  async #checkProvision({ request }: Plan, metadata: Metadata): Promise<void> {
    const { target_env: environment, dataset_version_id: dataset } = request.config.provision;
    await this.#checkEnvironment(environment, metadata);
    if (dataset !== undefined) await this.datasets.open(dataset);
  }

  /** Throws UserError for an environment that is not known, or protected. */
  async #checkEnvironment(environment: string, metadata: Metadata): Promise<void> {
    const known = await metadata.environments.list();
    const found = known.find((candidate) => candidate.name === environment);
    if (found === undefined) {
      throw new UserError(`config.provision.target_env: there is no environment "${environment}".`, {
        where: 'config.provision.target_env',
        hint: `There are: ${known.map((candidate) => candidate.name).join(', ')}.`,
      });
    }
    if (found.protected) {
      throw new UserError(`The environment "${environment}" is protected, so nothing is provisioned to it.`, {
        where: 'config.provision.target_env',
        hint: 'Choose another one, or let its owner lift the protection.',
      });
    }
  }

  async #target(environment: string): Promise<Database> {
    const metadata = await this.#openMetadata();
    await this.#checkEnvironment(environment, metadata);
    let target = this.#targets.get(environment);
    if (target === undefined) {
      target = this.locator.url('target').then((url) => openDatabase(url));
      this.#targets.set(environment, target);
      target.catch(() => this.#targets.delete(environment));
    }
    const database = await target;
    await metadata.environments.setLabel(environment, database.label);
    return database;
  }
}

export function createEngine(settings: EngineSettings = {}): EngineApi {
  return new Engine(settings);
}
