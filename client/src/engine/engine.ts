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
import { refuseSourceAsTarget } from './databases/same-database';
import { defaultHome } from './databases/home';
import { DatabaseLocator } from './databases/locate';
import type { DatasetStore } from './datasets/dataset-store';
import { createLocalDatasetStore } from './datasets/local-store';
import { type RowReason, whyRow } from './datasets/why';
import { UserError } from './errors';
import { type DomainSummary, listDomains } from './domains/domains';
import type { FusionDecision } from './fusion/fusion';
import type { JobResult } from './job/job';
import { bareInput } from './job/step';
import { MetadataAccess } from './metadata-access';
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
import { TargetEnvironments } from './target-environments';
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
  readonly #metadata: MetadataAccess;
  readonly #targets: TargetEnvironments;

  constructor(settings: EngineSettings = {}) {
    const home = settings.home ?? defaultHome();
    this.#settings = settings;
    this.locator = new DatabaseLocator(home, settings);
    this.datasets = createLocalDatasetStore(join(home, 'datasets'));
    this.#metadata = new MetadataAccess(this.locator, this.datasets, settings.onUpgrade);
    this.#targets = new TargetEnvironments(this.locator, this.#metadata);
    this.#targetReader = new TargetReader(this.locator);
    this.#sources = new SourceAdmin(() => this.#metadata.open(), settings.passwords ?? {});
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
    const metadata = await this.#metadata.open();
    if (provisions) await this.#checkProvision(plan);
    const place = await placeOfSource(plan.request, metadata, this.#settings.passwords ?? {});
    const source = new SourceDatabase(place);
    const target =
      provisions && place !== null ? await this.#targets.open(plan.request.config.provision.target_env) : null;
    if (target !== null) await refuseSourceAsTarget(await source.open(), target);
    return runPlan(plan, {
      source,
      known: await knownSource(plan.request, place?.name ?? null, metadata),
      maskingKey: () => Promise.resolve(maskingKey(this.#settings.maskingKey)),
      languageModel: this.#settings.languageModel,
      steps: this.#steps,
      metadata,
      datasets: this.datasets,
      target: (environment) => this.#targets.open(environment),
      scratch: () => this.locator.scratch(),
      signal: signal ?? new AbortController().signal,
      onEvent: onEvent ?? (() => undefined),
    });
  }

  async listJobs(limit = 100): Promise<JobRecord[]> {
    return this.#metadata.recorded([], async (metadata) => {
      await this.#metadata.clearUp(metadata);
      return metadata.jobs.list(limit);
    });
  }

  async getJob(jobId: string): Promise<JobDetail> {
    return (await this.#metadata.open()).jobs.get(jobId);
  }

  async getJobLogs(jobId: string, afterSequence = 0): Promise<JobLogRecord[]> {
    return (await this.#metadata.open()).jobs.logs(jobId, afterSequence);
  }

  async lastRuns(): Promise<JobRecord[]> {
    return this.#metadata.recorded([], async (metadata) => {
      await this.#metadata.clearUp(metadata);
      return metadata.jobs.lastRuns();
    });
  }

  async listDatasets(): Promise<DatasetRecord[]> {
    return this.#metadata.recorded([], (metadata) => metadata.datasets.list());
  }

  async listSchemas(): Promise<SchemaRecord[]> {
    return this.#metadata.recorded([], (metadata) => metadata.schemas.list());
  }

  async getSchemaVersion(schemaVersionId: string): Promise<SchemaVersionDetail> {
    return (await this.#metadata.open()).schemas.get(schemaVersionId);
  }

  async listLineage(jobId?: string): Promise<LineageRecord[]> {
    return this.#metadata.recorded([], async (metadata) => {
      if (jobId !== undefined) await metadata.jobs.get(jobId);
      return metadata.lineage.list(jobId);
    });
  }

  listConnections(): Promise<ConnectionRecord[]> {
    return this.#metadata.recorded([], () => this.#sources.list());
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
    return fuseSchemas(parseRequest(raw), versionIds, name, await this.#metadata.open(), {
      scratch: () => this.locator.scratch(),
      signal: signal ?? new AbortController().signal,
      log: () => undefined,
    });
  }

  fusionDecisions(): Promise<FusionDecision[]> {
    return this.#metadata.recorded([], (metadata) => metadata.fusion.list());
  }

  async settleFusion(decision: FusionDecision): Promise<void> {
    await (await this.#metadata.open()).fusion.save(decision);
  }

  async forgetFusion(decision: FusionDecision): Promise<void> {
    await (await this.#metadata.open()).fusion.remove(decision);
  }

  async compareSchemas(a: string, b: string): Promise<SchemaDiff> {
    const { schemas } = await this.#metadata.open();
    return diffSchemas((await schemas.get(a)).schema, (await schemas.get(b)).schema);
  }

  outlineSchema(schemaVersionId: string): Promise<SchemaOutline> {
    return this.#sources.outline(schemaVersionId);
  }

  describeTable(schemaVersionId: string, table: TableName): Promise<TableDetail> {
    return this.#sources.describe(schemaVersionId, table);
  }

  decidedClasses(): Promise<Record<string, PiiType>> {
    return this.#metadata.recorded({}, () => this.#sources.decidedClasses());
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
    return this.#metadata.recorded([], (metadata) => metadata.privacy.maskingRules());
  }

  async saveMaskingRule(rule: MaskingRule): Promise<void> {
    await (await this.#metadata.open()).privacy.saveMaskingRule(rule);
  }

  async removeMaskingRule(rule: MaskingRule): Promise<void> {
    await (await this.#metadata.open()).privacy.removeMaskingRule(rule);
  }

  async previewMask(raw: unknown, rows = PREVIEW_ROWS, { signal }: CancelOptions = {}): Promise<MaskPreview> {
    if (!Number.isInteger(rows) || rows < 1 || rows > MAX_PREVIEW_ROWS)
      throw new UserError(`rows: it must be a whole number from 1 to ${MAX_PREVIEW_ROWS}.`, { where: 'rows' });
    const request = parseRequest(raw);
    const metadata = await this.#metadata.open();
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
    return (await this.#metadata.connect()).migrations.state();
  }

  async upgradeMetadata(): Promise<MigrationState> {
    return (await this.#metadata.connect()).migrations.upgrade();
  }

  async downgradeMetadata(to: { steps: number } | { to: number }): Promise<MigrationState> {
    return (await this.#metadata.connect()).migrations.downgrade(to);
  }

  /** What in `tdm` is not as the migrations make it, in words; empty when all is well. */
  async verifyMetadata(): Promise<string[]> {
    return (await this.#metadata.connect()).migrations.verify();
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#metadata.close(), this.#targets.close(), this.#targetReader.close()]);
  }

  /** Before a job begins, and before rows are made that could go nowhere. */
  async #checkProvision({ request }: Plan): Promise<void> {
    const { target_env: environment, dataset_version_id: dataset } = request.config.provision;
    await this.#targets.check(environment);
    if (dataset !== undefined) await this.datasets.open(dataset);
  }
}

export function createEngine(settings: EngineSettings = {}): EngineApi {
  return new Engine(settings);
}
