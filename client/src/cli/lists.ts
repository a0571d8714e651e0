import type { Command } from 'commander';
import type { Engine } from '../engine/engine';
import { type CommonOptions, wholeNumber, withDatabases, withEngine } from './common';
import { ago, bold, dim, print, printJson, printTable } from './output';

/** `tdm jobs | lineage`: what `tdm` has recorded. */
export function registerLists(program: Command): void {
  list(program, 'jobs', 'list jobs, or show one with its log', 'a job', printJobs, printJob);
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

function list(program: Command, name: string, description: string, what: string, all: Printer, one: Printer): void {
  const command = withDatabases(program.command(name)).description(description).argument('[id]', what);
  if (name === 'jobs') command.option('--limit <n>', 'how many, newest first', '20');
  command.action(async (id: string | undefined, options: ListOptions) => {
    await withEngine(options, (engine) => (id === undefined ? all : one)(engine, options, id));
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
