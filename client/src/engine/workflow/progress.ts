import type { Dataset } from '../datasets/dataset-store';
import type { ErrorReport } from '../errors';
import type { Decision, Fallback, JobContext, JobResult, Operation, ProvisionedTable, StepReport } from '../job/job';
import type { StepInput, StepOutput } from '../job/step';
import type { Plan } from './decide';
import { decisionsFor, storedClassifications } from './known-source';
import type { RunDependencies } from './run';
import { summarize } from './test-cases';

/** What a job has come to so far. */
export interface Progress {
  input: StepInput & { datasets: Map<Operation, Dataset> };
  /** What steps add to the job's context. */
  context: NonNullable<StepOutput['context']>;
  reports: Record<string, StepReport>;
  decisions: Decision[];
  fallbacks: Fallback[];
  provisioned: ProvisionedTable[];
  datasetVersionId: string | null;
  /** Versions that this job made, taken away again when it is cancelled. */
  made: string[];
  /** Whether rows were made up where some were to be taken. */
  madeUp: boolean;
  error: ErrorReport | null;
}

/** What a step made becomes the input of the next, and a record in `tdm`; what the report says of that. */
export async function keep(
  operation: Operation,
  output: StepOutput,
  jobId: string,
  progress: Progress,
  { metadata, source }: RunDependencies,
): Promise<Record<string, unknown>> {
  const { input } = progress;
  let details: Record<string, unknown> = {};
  progress.decisions.push(...(output.decisions ?? []));
  progress.fallbacks.push(...(output.fallbacks ?? []));
  progress.provisioned.push(...(output.provisioned ?? []));
  if (output.schema !== undefined) input.schema = output.schema;
  Object.assign(progress.context, output.context);
  if (output.source !== undefined) {
    const name = source.place?.name ?? output.source.name;
    const saved = await metadata.schemas.save({
      name,
      source: 'database',
      schema: output.source.schema,
      statistics: output.source.statistics,
      jobId,
      connectionId: source.place?.connectionId ?? null,
      label: source.place?.label ?? null,
    });
    input.source = { ...output.source, name, versionId: saved.versionId };
    input.decided = await decisionsFor(name, metadata);
    if (!saved.changed) input.classifications ??= await storedClassifications(saved.versionId, metadata);
    details = { schema_id: saved.schemaId, schema_version_id: saved.versionId, changed: saved.changed };
  }
  if (output.classifications !== undefined) {
    input.classifications = output.classifications;
    const version = input.source?.versionId ?? null;
    if (version !== null) await metadata.privacy.saveClassifications(version, output.classifications, jobId);
    details = { ...details, schema_version_id: version };
  }
  if (output.rows !== undefined) input.rows = output.rows;
  if (output.dataset !== undefined) {
    const { manifest, location } = output.dataset;
    const isJoined = output.context?.unified_schema !== undefined;
    const schemaVersionId =
      (isJoined ? null : input.source?.versionId) ??
      (
        await metadata.schemas.save({
          name: manifest.name,
          source: manifest.schema.tables.at(0)?.provenance.source ?? 'test_case',
          schema: manifest.schema,
          jobId,
        })
      ).versionId;
    await metadata.datasets.save(manifest, location, schemaVersionId);
    progress.made.push(manifest.dataset_version_id);
    progress.datasetVersionId = manifest.dataset_version_id;
    input.dataset = output.dataset;
    input.datasets.set(operation, output.dataset);
  }
  await metadata.lineage.save(jobId, output.lineage ?? []);
  return details;
}

/** Cancelling leaves nothing behind. */
export async function takeBack(
  progress: Progress,
  result: JobResult,
  { metadata, datasets }: RunDependencies,
): Promise<void> {
  for (const id of progress.made) {
    await metadata.datasets.remove(id);
    await datasets.remove(id);
  }
  if (progress.made.length > 0) result.dataset_version_id = null;
}

/** What a job that has ended answers with. */
export function resultOf(jobId: string, plan: Plan, progress: Progress, duration: number): JobResult {
  const status = progress.error === null ? 'completed' : progress.error.kind === 'cancelled' ? 'cancelled' : 'failed';
  return {
    job_id: jobId,
    workflow_id: plan.workflow_id,
    overall_status: status,
    operations: progress.reports,
    decisions: progress.decisions,
    dataset_version_id: progress.datasetVersionId,
    provisioned_tables: progress.provisioned,
    fallbacks_used: progress.fallbacks,
    duration_ms: Math.round(duration),
    ...(progress.error === null ? {} : { error: progress.error }),
  };
}

/** What it was about. There are no quality scores yet, and no schemas of pages or APIs apart from the unified one. */
export function contextOf(plan: Plan, progress: Progress): JobContext {
  return {
    test_case_id: plan.testFile?.test_case_id ?? null,
    test_case_summary: plan.testFile === null ? null : summarize(plan.testFile),
    test_case_path: plan.testFile?.path || null,
    ui_schema: null,
    api_schema: null,
    db_schema: progress.input.source?.versionId ?? null,
    unified_schema: progress.input.schema,
    domain_pack: plan.request.domain ?? null,
    scenario: null,
    operations: plan.operations,
    fallbacks_used: progress.fallbacks,
    quality_score: null,
    ...progress.context,
  };
}

/** Rows in the tables that were provisioned; where none were, in the last dataset. */
export function rowCount(result: JobResult, progress: Progress): number {
  const counted =
    result.provisioned_tables.length > 0 ? result.provisioned_tables : (progress.input.dataset?.manifest.tables ?? []);
  return counted.reduce((sum, table) => sum + table.row_count, 0);
}
