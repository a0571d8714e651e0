import type { Command } from 'commander';
import { displayName } from '../engine/schema/schema';
import type { Engine } from '../engine/engine';
import { type CommonOptions, wholeNumber, withDatabases, withEngine } from './common';
import { ago, bold, dim, print, printJson, printTable } from './output';

/** `tdm jobs | datasets | schemas | lineage`: what `tdm` has recorded. */
export function registerLists(program: Command): void {
  list(program, 'jobs', 'list jobs, or show one with its log', 'a job', printJobs, printJob);
  list(program, 'datasets', 'list dataset versions', null, printDatasets);
  list(
    program,
    'schemas',
    'list schemas, or show one version with its columns',
    'a schema version',
    printSchemas,
    printSchema,
  );
  list(
    program,
    'lineage',
    'what came from where: test case, dataset, table, field',
    'only of a job',
    printLineage,
    printLineage,
  );
}

type Printer = (engine: Engine, options: ListOptions, id?: string) => Promise<void>;

interface ListOptions extends CommonOptions {
  limit?: string;
}

function list(
  program: Command,
  name: string,
  description: string,
  what: string | null,
  all: Printer,
  one?: Printer,
): void {
  const command = withDatabases(program.command(name)).description(description);
  if (what !== null) command.argument('[id]', what);
  if (name === 'jobs') command.option('--limit <n>', 'how many, newest first', '20');
  command.action(async (...args: unknown[]) => {
    const [id, options] =
      what === null ? [undefined, args[0] as ListOptions] : [args[0] as string | undefined, args[1] as ListOptions];
    await withEngine(options, (engine) => (id === undefined ? all(engine, options) : one!(engine, options, id)));
  });
}

async function printJobs(engine: Engine, options: ListOptions): Promise<void> {
  const jobs = await engine.listJobs(wholeNumber('--limit', options.limit!));
  if (options.json) {
    printJson({ jobs });
    return;
  }
  printTable(
    ['job', 'status', 'rows', 'when', 'what'],
    jobs.map((job) => [job.id, job.status, job.row_count, ago(job.finished_at ?? job.created_at), job.summary]),
  );
}

async function printJob(engine: Engine, options: ListOptions, id?: string): Promise<void> {
  const job = await engine.getJob(id!);
  const logs = await engine.getJobLogs(id!);
  if (options.json) {
    printJson({ job, logs });
    return;
  }
  print(`${bold(job.summary)}  ${job.status}  ${dim(ago(job.finished_at ?? job.created_at))}`);
  for (const decision of job.result?.decisions ?? []) print(`  ${decision.operation}: ${decision.reason}`);
  print();
  for (const line of logs) print(`${dim(line.at)}  ${line.level.padEnd(5)} ${line.operation ?? ''}  ${line.message}`);
}

async function printDatasets(engine: Engine, options: ListOptions): Promise<void> {
  const datasets = await engine.listDatasets();
  if (options.json) {
    printJson({ datasets });
    return;
  }
  printTable(
    ['dataset version', 'name', 'version', 'origin', 'when', 'tables'],
    datasets.map((dataset) => [
      dataset.dataset_version_id,
      dataset.name,
      dataset.version,
      dataset.origin,
      ago(dataset.created_at),
      dataset.tables.map((table) => `${displayName(table)} (${table.row_count})`).join(', '),
    ]),
  );
}

async function printSchemas(engine: Engine, options: ListOptions): Promise<void> {
  const schemas = await engine.listSchemas();
  if (options.json) {
    printJson({ schemas });
    return;
  }
  printTable(
    ['schema version', 'schema', 'version', 'tables', 'source', 'when'],
    schemas.flatMap((schema) =>
      schema.versions.map((version) => [
        version.id,
        schema.name,
        version.version,
        version.table_count,
        schema.source,
        ago(version.created_at),
      ]),
    ),
  );
}

async function printSchema(engine: Engine, options: ListOptions, id?: string): Promise<void> {
  const version = await engine.getSchemaVersion(id!);
  if (options.json) {
    printJson(version);
    return;
  }
  for (const table of version.schema.tables) {
    print(bold(displayName(table)));
    printTable(
      ['column', 'type', 'meaning', 'confidence', 'reason'],
      table.columns.map((column) => [
        column.name,
        column.type.name,
        column.semantic_type ?? '',
        column.provenance.confidence,
        column.provenance.reason,
      ]),
    );
  }
}

async function printLineage(engine: Engine, options: ListOptions, id?: string): Promise<void> {
  const lineage = await engine.listLineage(id);
  if (options.json) {
    printJson({ lineage });
    return;
  }
  const node = (kind: string, table: string | null, column: string | null): string =>
    [kind, table, column].filter(Boolean).join(' ');
  printTable(
    ['from', 'how', 'to', 'job'],
    lineage.map(({ source, target, how, job_id }) => [
      node(source.kind, source.table, source.column),
      how,
      node(target.kind, target.table, target.column),
      job_id,
    ]),
  );
}
