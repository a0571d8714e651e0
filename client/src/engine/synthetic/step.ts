import { basename } from 'node:path';
import type { TestFile } from '../../../../server/src/testcase/testcase';
import type { Batch } from '../batch/vector';
import type { Dataset, DatasetWriter } from '../datasets/dataset-store';
import type { LiteralRow } from '../datasets/manifest';
import { throwIfCancelled, UserError } from '../errors';
import type { Decision, Fallback, LiteralMode } from '../job/job';
import { rowsText } from '../job/rows-text';
import type { Step, StepContext, StepInput, StepOutput } from '../job/step';
import type { FieldLineage } from '../lineage/field-lineage';
import { displayName } from '../schema/schema';
import { schemaFromTestFile, type TestCaseSchema } from '../schema/sources/test-case';
import { createGeneration, type Generation } from './generation';
import { REFERENCE_DATE, resolveLocale } from './locale';
import { planSynthetic, type SyntheticPlan, type TablePlan } from './plan';

/** Synthetic data in content mode: the test case says what tables, columns and literal rows there are. */
export function createSyntheticStep(): Step {
  return {
    operation: 'synthetic',
    check: async (input) => {
      await prepare(input);
    },
    run,
  };
}

interface Prepared {
  testFile: TestFile;
  source: TestCaseSchema;
  plan: SyntheticPlan;
  decisions: Decision[];
  fallbacks: Fallback[];
}

/** Everything before the first row: what there is to make, and whether the request fits it. */
async function prepare({ request, testFile }: StepInput): Promise<Prepared> {
  if (testFile === null) {
    throw new UserError('Synthetic data needs a test case.', {
      where: 'test_case_content',
      hint: 'Give one in test_case_content, or with --test-case FILE.',
    });
  }
  const source = schemaFromTestFile(testFile);
  if (source.schema.tables.length === 0) {
    throw new UserError(`No data entry was found in ${testFile.path === '' ? 'the test case' : testFile.path}.`, {
      where: testFile.path,
      hint: 'TDM reads steps such as: When I enter "email" as "user@test.com", and what test code types into fields. `tdm analyze FILE` shows what is understood.',
    });
  }
  const config = request.config.synthetic;
  const locale = await resolveLocale(config.locale);
  const plan = planSynthetic(source, config, [{ name: locale.name, weight: 1 }]);
  const fallbacks: Fallback[] =
    locale.fallback === null
      ? []
      : [{ operation: 'synthetic', from: config.locale, to: locale.name, reason: locale.fallback }];
  return { testFile, source, plan, decisions: [...source.decisions, ...plan.decisions], fallbacks };
}

async function run(input: StepInput, context: StepContext): Promise<StepOutput> {
  const { testFile, source, plan, decisions, fallbacks } = await prepare(input);
  for (const { reason } of decisions) context.log('info', reason);
  for (const { reason } of fallbacks) context.log('warn', reason);

  const dataset = await write(plan, nameOf(testFile), context);
  return {
    summary: plan.tables.map((table) => `${rowsText(table.rows)} in ${displayName(table.table)}`).join(', '),
    schema: plan.schema,
    dataset,
    decisions,
    fallbacks,
    lineage: lineageOf(plan, source, testFile, dataset),
    details: {
      seed: plan.seed,
      locale: localeText(plan),
      literals: plan.literals,
      reference_date: REFERENCE_DATE,
      rows: Object.fromEntries(plan.tables.map((table) => [displayName(table.table), table.rows])),
      dataset_version_id: dataset.manifest.dataset_version_id,
    },
  };
}

async function write(plan: SyntheticPlan, name: string, context: StepContext): Promise<Dataset> {
  const { seed, schema } = plan;
  const generation = await createGeneration(plan);
  const writer = await context.datasets.create({
    name,
    origin: 'synthetic',
    jobId: context.jobId,
    seed,
    locale: localeText(plan),
    schema,
  });
  try {
    for (const table of plan.tables) await writeTable(generation, table, plan, writer, context);
    throwIfCancelled(context.signal);
    return await writer.commit();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

async function writeTable(
  generation: Generation,
  plan: TablePlan,
  { literals }: SyntheticPlan,
  writer: DatasetWriter,
  context: StepContext,
): Promise<void> {
  const { signal } = context;
  const name = displayName(plan.table);
  const started = performance.now();
  const batches: AsyncIterable<Batch> = generation.batches(name, { signal });
  context.progress(name, 0, plan.rows);
  await writer.writeTable(plan.table, batches, {
    literalRows: includedRows(plan, literals),
    signal,
    onRows: (rows) => context.progress(name, rows, plan.rows),
  });
  context.log('info', `${name}: ${rowsText(plan.rows)} in ${Math.round(performance.now() - started)} ms`);
}

function includedRows(plan: TablePlan, literals: LiteralMode): LiteralRow[] {
  return literals === 'include' ? plan.written.slice(0, plan.rows) : [];
}

/** `de`, or `de 0.7, fr 0.3`. */
function localeText({ locales }: SyntheticPlan): string {
  return locales.length === 1 ? locales[0].name : locales.map(({ name, weight }) => `${name} ${weight}`).join(', ');
}

/** From the test's entities and fields to the dataset's tables and columns. */
function lineageOf(plan: SyntheticPlan, source: TestCaseSchema, testFile: TestFile, dataset: Dataset): FieldLineage[] {
  const edges: FieldLineage[] = [];
  const from = { kind: 'test_case' as const, id: testFile.test_case_id };
  const to = { kind: 'dataset' as const, id: dataset.manifest.dataset_version_id };
  for (const { entity, field, table, column } of source.origins) {
    const planned = plan.tables.find((candidate) => displayName(candidate.table) === table)!;
    const isLiteral = includedRows(planned, plan.literals).some((row) => Object.hasOwn(row, column ?? ''));
    const ends = { source: { ...from, table: entity, column: field }, target: { ...to, table, column } };
    edges.push({ ...ends, how: 'generated' });
    if (isLiteral) edges.push({ ...ends, how: 'literal' });
  }
  return edges;
}

/** The test's title, or its file's name. */
function nameOf(testFile: TestFile): string {
  const title = testFile.title?.trim() ?? '';
  if (title !== '') return title;
  const file = basename(testFile.path).replace(/\.[^.]*$/, '');
  return file !== '' ? file : (testFile.scenarios[0]?.name.trim() ?? '') || 'test case';
}
