import type { Command } from 'commander';
import { decodeTestFile, readTestFile } from '../../../server/src/testcase/analyze';
import { RecordingSources } from '../../../server/src/testcase/sources/recording-sources';
import { sliceScenario } from '../../../server/src/testcase/slice';
import type { TestFile } from '../../../server/src/testcase/testcase';
import { UserError } from '../engine/errors';
import { OPERATIONS, type JobResult, type TestCaseFile, type TestCaseInput } from '../engine/job/job';
import { type CommonOptions, wholeNumber, withDatabases } from './common';
import { readInput } from './files';
import { bold, dim, print, printJson, printTable, red } from './output';
import { given, runJob, type SourceFlags, sourceOf, withSource } from './job';
import { ProjectSources } from './project-sources';

interface RunFlags extends CommonOptions, SourceFlags {
  request?: string;
  testCase?: string[];
  domain?: string;
  operations?: string;
  dataset?: string;
  rows?: string;
  seed?: string;
  locale?: string;
  literals?: string;
  targetEnv?: string;
  resetEnv?: boolean;
  smokeTests?: boolean;
}

type Finish = (code: number) => void;

export function registerRun(program: Command, finish: Finish): void {
  const run = program.command('run').description('make the data that tests need and provision it');
  withSource(inputs(provisioning(synthesis(withDatabases(run)))))
    .option('--request <file>', 'a request as JSON; - is standard input; flags win over it')
    .option('--operations <list>', `comma-separated: ${OPERATIONS.join(', ')}; decided from the input when left out`)
    .action(async (flags: RunFlags) =>
      finish(
        await execute(
          flags,
          flags.operations?.split(',').map((name) => name.trim()),
        ),
      ),
    );

  inputs(
    synthesis(withDatabases(program.command('synthetic').description('only generate: a dataset, no provisioning'))),
  ).action(async (flags: RunFlags) => finish(await execute(flags, ['synthetic'])));

  const provision = program.command('provision').description('provision a dataset that was made before');
  provisioning(withDatabases(provision))
    .requiredOption('--dataset <id>', 'the dataset version (tdm datasets lists them)')
    .action(async (flags: RunFlags) => finish(await execute(flags, ['provision'])));
}

function inputs(command: Command): Command {
  return command
    .option('--test-case <file...>', 'test files; FILE:LINE is one scenario; - is standard input')
    .option('--domain <name>', 'what the test is about');
}

function synthesis(command: Command): Command {
  return command
    .option('--rows <n>', 'rows for each table')
    .option('--seed <seed>', 'another seed gives other data; the same seed the same')
    .option('--locale <locale>', 'language of names and addresses, such as de or pt_BR')
    .option('--literals <mode>', 'values written in the test: include, avoid or ignore');
}

function provisioning(command: Command): Command {
  return command
    .option('--target-env <name>', 'the environment to provision to')
    .option('--reset-env', 'replace tables that TDM did not make, and drop those of earlier runs')
    .option('--smoke-tests', 'check counts, nulls, keys and literals before committing');
}

async function execute(flags: RunFlags, operations: string[] | undefined): Promise<number> {
  const request = await requestOf(flags, operations);
  const result = await runJob(flags, request, async (result, engine) => {
    if (!flags.json) report(result, (await engine.databaseStatus()).target);
  });
  if (flags.json) printJson(result);
  return result.overall_status === 'completed' ? 0 : 1;
}

/** The request file with the flags over it; validated by the engine. */
async function requestOf(flags: RunFlags, operations: string[] | undefined): Promise<Record<string, unknown>> {
  const base = flags.request === undefined ? {} : await requestFile(flags.request);
  const config = asObject(base.config, 'config');
  const synthetic = asObject(config.synthetic, 'config.synthetic');
  const provision = asObject(config.provision, 'config.provision');
  const { rows, seed, locale, literals, targetEnv, resetEnv, smokeTests, dataset, domain, testCase } = flags;
  const rowCounts =
    rows === undefined
      ? undefined
      : { ...asObject(synthetic.row_counts, 'config.synthetic.row_counts'), '*': wholeNumber('--rows', rows) };
  return {
    ...base,
    ...given({ operations, domain, ...sourceOf(flags), ...(testCase && (await readTestCases(testCase))) }),
    config: {
      ...config,
      synthetic: { ...synthetic, ...given({ row_counts: rowCounts, seed, locale, literals }) },
      provision: {
        ...provision,
        ...given({
          target_env: targetEnv,
          reset_env: resetEnv,
          run_smoke_tests: smokeTests,
          dataset_version_id: dataset,
        }),
      },
    },
  };
}

async function requestFile(path: string): Promise<Record<string, unknown>> {
  const text = (await readInput(path)).toString('utf8').replace(/^\uFEFF/, '');
  try {
    return asObject(JSON.parse(text), path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${path} is not JSON: ${(error as Error).message}.`, { where: path, cause: error });
  }
}

function asObject(value: unknown, where: string): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError(`${where}: not an object.`, { where });
  return value as Record<string, unknown>;
}

/** What `--test-case` names, and the files of their projects that they call. */
async function readTestCases(
  args: string[],
): Promise<{ test_cases: TestCaseInput[]; test_case_files: TestCaseFile[] }> {
  const projects = new ProjectSources();
  const files = new Map<string, TestCaseFile>();
  const cases: TestCaseInput[] = [];
  for (const argument of args) {
    const [, path, line] = /^(.+?)(?::(\d+))?$/s.exec(argument) as unknown as [string, string, string | undefined];
    const text = decodeTestFile(await readInput(path));
    const sources = new RecordingSources(await projects.of(path));
    const testFile = await readTestFile(path, text, sources);
    for (const file of sources.filesOf(testFile)) files.set(file.path, { path: file.path, content: file.text });
    cases.push(line === undefined ? { content: text, path } : scenarioAt(testFile, text, Number(line), argument));
  }
  return { test_cases: cases, test_case_files: [...files.values()] };
}

/** `FILE:LINE`. */
function scenarioAt({ path, scenarios }: TestFile, text: string, line: number, argument: string): TestCaseInput {
  const scenario = scenarios.find((candidate) => candidate.line <= line && line <= candidate.end_line);
  if (scenario === undefined) {
    throw new UserError(`${argument}: no scenario stands at that line.`, {
      where: argument,
      hint: `Scenarios start at: ${scenarios.map((candidate) => candidate.line).join(', ') || 'none'}.`,
    });
  }
  return { content: sliceScenario(path, text, scenario.line), path: `${path}:${scenario.line}` };
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
