import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { HandedRows } from '../datasets/coming-dataset';
import type { Dataset, DatasetWriter } from '../datasets/dataset-store';
import type { LiteralRow } from '../datasets/manifest';
import { throwIfCancelled } from '../errors';
import type { Decision, Fallback, LiteralMode } from '../job/job';
import { counted, rowsText } from '../job/counted';
import type { Step, StepContext, StepInput, StepOutput } from '../job/step';
import type { FieldLineage, LineageNode } from '../lineage/field-lineage';
import { localeText } from '../locales/asked-locale';
import { displayName, type SchemaSource } from '../schema/schema';
import { brokenConditions, hasConditions, unclearChecks } from './constraints/said';
import { describe, type Description } from './describe';
import { createGeneration } from './generation';
import { REFERENCE_DATE, resolveLocales } from './locale';
import { planSynthetic, type SyntheticPlan, type TablePlan } from './plan';
import { RowMaker } from './row-maker';

/** Synthetic data for whatever schema the request's sources say. */
export function createSyntheticStep(): Step {
  return { operation: 'synthetic', check, run };
}

interface Prepared {
  description: Description;
  plan: SyntheticPlan;
  decisions: Decision[];
  fallbacks: Fallback[];
}

/** Everything that can be said without a database, a browser or another file. */
async function check(input: StepInput): Promise<void> {
  const { request } = input;
  const { connection, connection_string: url, schema_version_id: version, sql_script: sql, openapi, urls } = request;
  const isAtHand = [connection, url, version, sql, openapi, urls.at(0)].every((given) => given === undefined);
  if (isAtHand)
    await prepare(input, { scratch: unreachable, signal: new AbortController().signal, log: () => undefined });
  else resolveLocales(request.config.synthetic.locale);
}

const unreachable = (): Promise<never> => Promise.reject(new Error('No database is needed to read a test case.'));

/** Everything before the first row: what there is to make, and whether the request fits it. */
async function prepare(
  input: StepInput,
  around: Pick<StepContext, 'scratch' | 'signal' | 'log'> & Partial<Pick<StepContext, 'source'>>,
): Promise<Prepared> {
  const config = input.request.config.synthetic;
  const { locales, fallbacks } = resolveLocales(config.locale);
  const description = await describe(input, around);
  const plan = planSynthetic(description, config, locales);
  return {
    description,
    plan,
    decisions: [...description.decisions, ...plan.decisions, ...unclearChecks(plan)],
    fallbacks: [...description.fallbacks, ...fallbacks],
  };
}

async function run(input: StepInput, context: StepContext): Promise<StepOutput> {
  const { description, plan, fallbacks, ...prepared } = await prepare(input, context);
  const doubts = hasConditions(plan) ? brokenConditions(plan, await createGeneration(plan)) : [];
  const decisions = [...prepared.decisions, ...doubts];
  for (const { reason } of decisions) context.log('info', reason);
  for (const { from, to, reason } of fallbacks) context.log('warn', `${to} instead of ${from}: ${reason}`);

  const dataset = await write(plan, nameOf(input, description), context);
  return {
    summary: summaryOf(plan),
    schema: plan.schema,
    dataset,
    decisions,
    fallbacks,
    lineage: lineageOf(plan, description, input, dataset),
    context: contextOf(description, input),
    details: {
      mode: input.mode,
      seed: plan.seed,
      locale: localesOf(plan),
      literals: plan.literals,
      reference_date: REFERENCE_DATE,
      rows: Object.fromEntries(plan.tables.map((table) => [displayName(table.table), table.rows])),
      dataset_version_id: dataset.manifest.dataset_version_id,
    },
  };
}

/** Beyond these the report has them all, and the summary their sum. */
const SUMMARY_TABLES = 12;

function summaryOf({ tables }: SyntheticPlan): string {
  if (tables.length > SUMMARY_TABLES)
    return `${rowsText(tables.reduce((sum, { rows }) => sum + rows, 0))} in ${counted(tables.length, 'table')}`;
  return tables.map((table) => `${rowsText(table.rows)} in ${displayName(table.table)}`).join(', ');
}

async function write(plan: SyntheticPlan, name: string, context: StepContext): Promise<Dataset> {
  const { seed, schema } = plan;
  const maker = new RowMaker(plan);
  const writer = await context.datasets.create({
    name,
    origin: 'synthetic',
    jobId: context.jobId,
    seed,
    locale: localesOf(plan),
    schema,
  });
  const handed = offered(plan, context);
  try {
    await handed?.ready();
    for (const table of plan.tables) await writeTable(maker, table, plan, handed, writer, context);
    throwIfCancelled(context.signal);
    return await writer.commit();
  } catch (error) {
    handed?.fail(error);
    await writer.abort();
    throw error;
  } finally {
    await maker.close();
  }
}

/** So many rows are worth to be handed on while they are written. */
const MANY_ROWS = 50_000;

/** The rows for the next step, where it can take them while they are written. */
function offered({ schema, tables }: SyntheticPlan, { offer }: StepContext): HandedRows | null {
  const rows = new Map(tables.map((table) => [displayName(table.table), table.rows]));
  const total = tables.reduce((sum, table) => sum + table.rows, 0);
  if (offer === undefined || total < MANY_ROWS || !isDeepStrictEqual([...rows.keys()], schema.tables.map(displayName)))
    return null;
  const handed = new HandedRows(schema, (table) => rows.get(displayName(table)) ?? 0, true);
  offer(handed);
  return handed;
}

async function writeTable(
  maker: RowMaker,
  plan: TablePlan,
  { literals }: SyntheticPlan,
  handed: HandedRows | null,
  writer: DatasetWriter,
  context: StepContext,
): Promise<void> {
  const { signal } = context;
  const name = displayName(plan.table);
  const started = performance.now();
  context.progress(name, 0, plan.rows);
  const made = maker.batches(name, signal);
  await writer.writeTable(plan.table, handed === null ? made : handed.through(plan.table, made, 0), {
    literalRows: includedRows(plan, literals),
    signal,
    onRows: (rows) => context.progress(name, rows, plan.rows),
  });
  context.log('info', `${name}: ${rowsText(plan.rows)} in ${Math.round(performance.now() - started)} ms`);
}

function includedRows(plan: TablePlan, literals: LiteralMode): LiteralRow[] {
  return literals === 'include' ? plan.written.slice(0, plan.rows) : [];
}

function localesOf({ locales }: SyntheticPlan): string {
  const [first, ...rest] = locales;
  return localeText(
    rest.length === 0 ? first.name : Object.fromEntries(locales.map(({ name, weight }) => [name, weight])),
  );
}

/** From what the sources call things to the dataset's tables and columns. */
function lineageOf(plan: SyntheticPlan, { origins }: Description, input: StepInput, dataset: Dataset): FieldLineage[] {
  const edges: FieldLineage[] = [];
  const to = { kind: 'dataset' as const, id: dataset.manifest.dataset_version_id };
  for (const { source: kind, entity, field, table, column } of origins) {
    const planned = plan.tables.find((candidate) => displayName(candidate.table) === table);
    if (planned === undefined) continue;
    const from = originOf(kind, input);
    const isLiteral = includedRows(planned, plan.literals).some((row) => Object.hasOwn(row, column ?? ''));
    const ends = { source: { ...from, table: entity, column: field }, target: { ...to, table, column } };
    edges.push({ ...ends, how: 'generated' });
    if (isLiteral) edges.push({ ...ends, how: 'literal' });
  }
  return edges;
}

function originOf(kind: SchemaSource, { testFile, source, request }: StepInput): Pick<LineageNode, 'kind' | 'id'> {
  const { sql_script: sql, openapi, urls, domain } = request;
  switch (kind) {
    case 'database':
      return { kind: 'source', id: source?.versionId ?? source?.name ?? '' };
    case 'sql':
      return { kind: 'script', id: sql?.path ?? 'sql_script' };
    case 'openapi':
      return { kind: 'api', id: openapi?.path ?? 'openapi' };
    case 'web_form':
      return { kind: 'page', id: urls.at(0) ?? '' };
    case 'domain_pack':
      return { kind: 'domain', id: domain ?? '' };
    default:
      return { kind: 'test_case', id: testFile?.test_case_id ?? '' };
  }
}

function contextOf({ sources, schema }: Description, { request }: StepInput): StepOutput['context'] {
  const of = (kind: string): unknown => sources.find(({ source }) => source === kind)?.described.schema ?? null;
  return {
    ui_schema: of('web_form'),
    api_schema: of('openapi'),
    scenario: request.config.synthetic.scenario ?? null,
    ...(sources.length > 1 ? { unified_schema: schema } : {}),
  };
}

/** The test's title or its file's name, the source's name, or the domain's. */
function nameOf({ testFile, source, request }: StepInput, { sources }: Description): string {
  if (testFile !== null && sources.some((each) => each.source === 'test_case')) {
    const title = testFile.title?.trim() ?? '';
    if (title !== '') return title;
    const file = withoutEnding(testFile.path);
    return file !== '' ? file : (testFile.scenarios[0]?.name.trim() ?? '') || 'test case';
  }
  const { sql_script: sql, openapi, urls, domain } = request;
  const [first] = sources;
  switch (first.source) {
    case 'database':
      return `${source?.name ?? 'schema'} synthetic`;
    case 'sql':
      return withoutEnding(sql?.path ?? '') || 'script';
    case 'openapi':
      return withoutEnding(openapi?.path ?? '') || 'api';
    case 'web_form':
      return new URL(urls[0]).host;
    default:
      return domain ?? first.source;
  }
}

const withoutEnding = (path: string): string => basename(path).replace(/\.[^.]*$/, '');
