import type { Command } from 'commander';
import { OPERATIONS, type JobResult } from '../engine/job/job';
import { type CommonOptions, withDatabases } from './common';
import { runJob, withSource } from './job';
import { bold, dim, print, printJson, printTable, red } from './output';
import { type RequestFlags, requestOf, withInputs, withProvisioning, withSynthesis } from './request';

interface RunFlags extends CommonOptions, RequestFlags {
  operations?: string;
}

type Finish = (code: number) => void;

export function registerRun(program: Command, finish: Finish): void {
  const run = program.command('run').description('make the data that tests need and provision it');
  withSource(withInputs(withProvisioning(withSynthesis(withDatabases(run)))))
    .option('--request <file>', 'a request as JSON; - is standard input; flags win over it')
    .option('--operations <list>', `comma-separated: ${OPERATIONS.join(', ')}; decided from the input when left out`)
    .action(async (flags: RunFlags) => finish(await execute(flags, operationsOf(flags.operations))));

  const synthetic = program.command('synthetic').description('only generate: a dataset, no provisioning');
  withSource(withInputs(withSynthesis(withDatabases(synthetic)))).action(async (flags: RunFlags) =>
    finish(await execute(flags, ['synthetic'])),
  );

  const provision = program.command('provision').description('provision a dataset that was made before');
  withProvisioning(withDatabases(provision))
    .requiredOption('--dataset <id>', 'the dataset version (tdm datasets lists them)')
    .action(async (flags: RunFlags) => finish(await execute(flags, ['provision'])));
}

export const operationsOf = (list: string | undefined): string[] | undefined =>
  list?.split(',').map((name) => name.trim());

async function execute(flags: RunFlags, operations: string[] | undefined): Promise<number> {
  const request = await requestOf(flags, operations);
  const result = await runJob(flags, request, async (result, engine) => {
    if (!flags.json) report(result, (await engine.databaseStatus()).target);
  });
  if (flags.json) printJson(result);
  return result.overall_status === 'completed' ? 0 : 1;
}

function report(result: JobResult, target: string | null): void {
  print();
  print(bold(`Job ${result.overall_status}`) + dim(` in ${(result.duration_ms / 1000).toFixed(1)} s`));
  for (const [operation, step] of Object.entries(result.operations)) print(`  ${operation}: ${step.summary}`);
  for (const fallback of result.fallbacks_used)
    print(`  fell back from ${fallback.from} to ${fallback.to}: ${fallback.reason}`);
  if (result.provisioned_tables.length > 0) {
    print();
    printTable(
      ['table', 'rows'],
      result.provisioned_tables.map(({ table, row_count }) => [table, row_count]),
    );
    print(`\nIn ${target ?? 'the target'}. \`tdm db url target\` prints the connection string with its password.`);
  }
  if (result.dataset_version_id !== null) print(dim(`Dataset ${result.dataset_version_id}`));
  print(dim(`Job     ${result.job_id}`));
  if (result.error?.hint !== undefined) print(`${red('Next:')} ${result.error.hint}`);
}
