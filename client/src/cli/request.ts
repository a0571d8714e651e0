import type { Command } from 'commander';
import { decodeTestFile, readTestFile } from '../../../server/src/testcase/analyze';
import { RecordingSources } from '../../../server/src/testcase/sources/recording-sources';
import { sliceScenario } from '../../../server/src/testcase/slice';
import type { TestFile } from '../../../server/src/testcase/testcase';
import { UserError } from '../engine/errors';
import { DATASET_OPERATIONS, LITERAL_MODES, SYNTHETIC_MODES } from '../engine/job/job';
import type { NamedText, TestCaseFile, TestCaseInput } from '../engine/job/job';
import { wholeNumber } from './common';
import { readInput } from './files';
import { given, type SourceFlags, sourceOf } from './job';
import { projectData } from './project-data';
import { ProjectSources } from './project-sources';

/** The flags that a request is made of, beside the file of one. */
export interface RequestFlags extends SourceFlags {
  request?: string;
  testCase?: string[];
  url?: string[];
  domain?: string;
  scenario?: string;
  sql?: string;
  openapi?: string;
  mode?: string;
  dataset?: string;
  rows?: string;
  negativeRows?: string;
  seed?: string;
  locale?: string;
  literals?: string;
  maxPages?: string;
  maxDepth?: string;
  timeout?: string;
  targetEnv?: string;
  resetEnv?: boolean;
  smokeTests?: boolean;
  from?: string;
}

/** What says which rows are needed, beside a source database. */
export function withInputs(command: Command): Command {
  return command
    .option('--test-case <file...>', 'test files; FILE:LINE is one scenario; - is standard input')
    .option('--url <url...>', 'pages whose forms say what is entered')
    .option('--domain <name>', 'a domain pack (tdm domains lists them)')
    .option('--scenario <name>', "the domain's scenario, such as b2b")
    .option('--sql <file>', 'a script that makes the schema; - is standard input')
    .option('--openapi <file>', 'an OpenAPI document; - is standard input');
}

export function withSynthesis(command: Command): Command {
  return command
    .option('--mode <mode>', `what counts first: ${SYNTHETIC_MODES.join(', ')}; decided from the input when left out`)
    .option('--rows <n>', 'rows for each table')
    .option('--negative-rows <n>', 'rows besides whose values a test expects to be refused')
    .option('--seed <seed>', 'another seed gives other data; the same seed the same')
    .option('--locale <locale>', 'language of names and addresses, such as de or pt_BR; en=3,de=1 mixes them')
    .option('--literals <mode>', `values written in the test: ${LITERAL_MODES.join(', ')}`)
    .option('--max-pages <n>', 'pages read, at most')
    .option('--max-depth <n>', 'links followed from a page')
    .option('--timeout <seconds>', 'for all pages together');
}

export function withProvisioning(command: Command): Command {
  return command
    .option('--target-env <name>', 'the environment to provision to')
    .option('--from <operation>', `of several datasets, the one made by: ${DATASET_OPERATIONS.join(', ')}`)
    .option('--reset-env', 'replace tables that TDM did not make, and drop those of earlier runs')
    .option('--smoke-tests', 'check counts, nulls, keys and literals before committing');
}

/** The request file with the flags over it, and what the project keeps in `.tdm`; validated by the engine. */
export async function requestOf(
  flags: RequestFlags,
  operations: string[] | undefined,
): Promise<Record<string, unknown>> {
  const base = flags.request === undefined ? {} : await requestFile(flags.request);
  const config = asObject(base.config, 'config');
  const provision = asObject(config.provision, 'config.provision');
  const { url, domain, sql, openapi, testCase, targetEnv, resetEnv, smokeTests, dataset, from } = flags;
  return {
    ...base,
    ...given({
      operations,
      urls: url,
      domain,
      sql_script: sql === undefined ? undefined : await namedText(sql),
      openapi: openapi === undefined ? undefined : await namedText(openapi),
      ...sourceOf(flags),
      ...(testCase && (await readTestCases(testCase))),
    }),
    config: {
      ...config,
      synthetic: await syntheticOf(flags, asObject(config.synthetic, 'config.synthetic')),
      provision: {
        ...provision,
        ...given({
          target_env: targetEnv,
          reset_env: resetEnv,
          run_smoke_tests: smokeTests,
          dataset_version_id: dataset,
          from,
        }),
      },
    },
  };
}

async function syntheticOf(flags: RequestFlags, base: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { rows, negativeRows, seed, locale, literals, mode, scenario, maxPages, maxDepth, timeout } = flags;
  const number = (option: string, text: string | undefined): number | undefined =>
    text === undefined ? undefined : wholeNumber(option, text);
  const count = number('--rows', rows);
  const seconds = number('--timeout', timeout);
  const crawl = given({
    max_pages: number('--max-pages', maxPages),
    max_depth: number('--max-depth', maxDepth),
    timeout_ms: seconds === undefined ? undefined : seconds * 1000,
  });
  return {
    ...(await projectData()),
    ...base,
    ...given({
      row_counts:
        count === undefined ? undefined : { ...asObject(base.row_counts, 'config.synthetic.row_counts'), '*': count },
      negative_rows: number('--negative-rows', negativeRows),
      seed,
      locale: locale === undefined ? undefined : localesOf(locale),
      literals,
      mode,
      scenario,
      crawl:
        Object.keys(crawl).length === 0 ? undefined : { ...asObject(base.crawl, 'config.synthetic.crawl'), ...crawl },
    }),
  };
}

/** `de`, or `en=3,de=1`. */
function localesOf(text: string): string | Record<string, number> {
  if (!/[,=]/.test(text)) return text;
  const shares = text.split(',').map((part): [string, number] => {
    const [name, share = '1'] = part.split('=').map((piece) => piece.trim());
    const weight = Number(share);
    if (name === '' || !Number.isFinite(weight) || weight <= 0) {
      throw new UserError(`--locale: "${part.trim()}" is no locale with its share.`, {
        where: '--locale',
        hint: 'Several look like en=3,de=1.',
      });
    }
    return [name, weight];
  });
  return Object.fromEntries(shares);
}

async function namedText(file: string): Promise<NamedText> {
  const content = decodeTestFile(await readInput(file));
  return file === '-' ? { content } : { content, path: file };
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
