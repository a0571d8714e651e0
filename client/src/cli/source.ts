import type { Command } from 'commander';
import { UserError } from '../engine/errors';
import { counted } from '../engine/job/counted';
import type { JobResult, Operation } from '../engine/job/job';
import type { MaskPreview } from '../engine/workflow/preview';
import { type CommonOptions, wholeNumber, withDatabases, withEngine } from './common';
import { given, runJob, type SourceFlags, sourceOf, withSource } from './job';
import { maskingFile } from './masking-file';
import { bold, dim, print, printError, printJson, printTable } from './output';

type PreviewTable = MaskPreview['tables'][number];
type Finish = (code: number) => void;
type Details = Record<string, unknown>;

interface Flags extends CommonOptions, SourceFlags {
  schemas?: string;
  virtualRelationships?: boolean;
  samples?: boolean;
  sampleRows?: string;
  all?: boolean;
  llmEndpoint?: string;
  llmModel?: string;
  llmSamples?: boolean;
  root?: string;
  where?: string;
  rows?: string;
  percent?: string;
  maxRows?: string[];
  childrenDepth?: string;
  virtual?: string;
  exclude?: string;
  plan?: boolean;
  dataset?: string;
  rules?: string;
  failClosed?: boolean;
  leakCheck?: boolean;
  preview?: string | true;
  locale?: string;
}

/** `tdm discover | pii | subset | mask`: the steps of a source database, each alone. */
export function registerSource(program: Command, finish: Finish): void {
  const step = (
    name: Operation,
    description: string,
    options: (command: Command) => Command,
    work: (flags: Flags) => Promise<number>,
  ): void => {
    options(withSource(withDatabases(program.command(name))))
      .description(description)
      .action(async (flags: Flags) => {
        finish(await work(flags));
      });
  };
  step('discover', 'read the schema of a source database', discoverOptions, discover);
  step('pii', 'find personal data in the columns of a discovered schema', piiOptions, pii);
  step('subset', 'take some rows, and all that they refer to, into a dataset', subsetOptions, subset);
  step('mask', 'mask a dataset, or a subset on its way out of a source', maskOptions, mask);
}

function discoverOptions(command: Command): Command {
  return command
    .option('--schemas <list>', 'comma-separated PostgreSQL schemas; all of the user when left out')
    .option('--no-virtual-relationships', 'infer no relationships')
    .option('--no-samples', 'look at no values');
}

function piiOptions(command: Command): Command {
  return command
    .option('--all', 'also the columns that are not personal')
    .option('--no-samples', 'look at no values')
    .option('--sample-rows <n>', 'rows looked at in each table')
    .option('--llm-endpoint <url>', 'ask an OpenAI-compatible model about what stays unsure (key: TDM_LLM_API_KEY)')
    .option('--llm-model <name>', 'the model of the endpoint')
    .option('--llm-samples', 'let it see sampled values, not only names and types');
}

function subsetOptions(command: Command): Command {
  return command
    .option('--root <table>', 'the table to start from; inferred when left out')
    .option('--where <sql>', 'a condition on the root table')
    .option('--rows <n>', 'rows of the root table at most')
    .option('--percent <n>', 'share of the rows of the root table, 0 to 100')
    .option('--max-rows <table=n...>', 'rows of a table at most, such as orders=500; *=5000 is every other table')
    .option('--children-depth <n>', 'how many relationships children are followed; all the way when left out')
    .option('--virtual <which>', 'inferred relationships that are followed: confirmed, inferred or none')
    .option('--exclude <list>', 'comma-separated tables that are left out')
    .option('--plan', 'say what would be taken, and take nothing');
}

function maskOptions(command: Command): Command {
  return subsetOptions(command)
    .option('--dataset <id>', 'the dataset version to mask; a subset of --connection when left out')
    .option('--rules <file>', 'masking rules; .tdm/masking.json of this folder or one above when left out')
    .option('--no-leak-check', 'do not look for values of the source in the masked rows')
    .option('--fail-closed', 'refuse while a column is not classified')
    .option('--locale <locale>', 'language of the names and addresses that stand for those of the source, such as de')
    .option('--preview [rows]', 'show some rows before and after masking, 5 of each table; nothing is kept');
}

function discover(flags: Flags): Promise<number> {
  const config = given({
    schemas: listOf(flags.schemas),
    virtual_relationships: flags.virtualRelationships,
    samples: flags.samples,
  });
  const request = { ...sourceOf(flags), operations: ['discover'], config: { discover: config } };
  return run(flags, request, 'discover', (details) => {
    const { schema_id, schema_version_id, changed, tables, columns, relationships, notes } = details;
    return {
      json: { schema_id, schema_version_id, changed, tables, columns, relationships, notes },
      show: () => {
        print(
          `${counted(tables as number, 'table')}, ${counted(columns as number, 'column')}, ${counted(relationships as number, 'relationship')}`,
        );
        for (const note of notes as string[]) print(`  ${note}`);
        print(dim(`Schema version ${String(schema_version_id)}${changed === true ? '' : ', as it was before'}`));
      },
    };
  });
}

function pii(flags: Flags): Promise<number> {
  const model = given({ endpoint: flags.llmEndpoint, model: flags.llmModel, samples: flags.llmSamples });
  const config = given({
    all: flags.all,
    samples: flags.samples,
    sample_rows: flags.sampleRows === undefined ? undefined : wholeNumber('--sample-rows', flags.sampleRows),
    language_model: flags.llmEndpoint === undefined ? undefined : model,
  });
  const request = { ...sourceOf(flags), operations: ['pii'], config: { pii: config } };
  return run(flags, request, 'pii', (details) => {
    const { schema_version_id } = details;
    const classifications = (details.classifications as Details[]).map(classificationOf);
    return {
      json: { schema_version_id, classifications },
      show: () =>
        printTable(
          ['column', 'class', 'confidence', 'technique', 'evidence'],
          classifications.map((one) => [
            `${String(one.schema)}.${String(one.table)}.${String(one.column)}`,
            String(one.pii_type),
            Number(one.confidence),
            text(one.technique),
            [...new Set((one.evidence as { detail: string }[]).map(({ detail }) => detail))].join('; '),
          ]),
        ),
    };
  });
}

const classificationOf = ({ schema, table, column, pii_type, confidence, technique, evidence }: Details): Details => ({
  schema,
  table,
  column,
  pii_type,
  confidence,
  technique,
  evidence,
});

function subset(flags: Flags): Promise<number> {
  const request = { ...sourceOf(flags), operations: ['subset'], config: { subset: subsetConfig(flags) } };
  return run(flags, request, 'subset', (details) =>
    flags.plan === true
      ? { json: details.plan, show: () => showPlan(details.plan as Details) }
      : { json: datasetOf(details), show: () => showDataset(details) },
  );
}

async function mask(flags: Flags): Promise<number> {
  const { rules, fail_closed: failClosed } = await maskingFile(flags.rules);
  const config = given({
    dataset_version_id: flags.dataset,
    rules,
    fail_closed: flags.failClosed ?? failClosed,
    leak_check: flags.leakCheck,
  });
  const synthetic = given({ locale: flags.locale });
  if (flags.preview !== undefined) return preview(flags, { ...sourceOf(flags), config: { mask: config, synthetic } });
  const operations = flags.dataset === undefined ? ['subset', 'mask'] : ['mask'];
  const request = { ...sourceOf(flags), operations, config: { subset: subsetConfig(flags), mask: config, synthetic } };
  return run(flags, request, 'mask', (details) => ({
    json: { ...datasetOf(details), leak_check: details.leak_check },
    show: () => showDataset(details),
  }));
}

async function preview(flags: Flags, request: Details): Promise<number> {
  const rows = typeof flags.preview === 'string' ? wholeNumber('--preview', flags.preview) : undefined;
  const { tables } = await withEngine(flags, (engine, signal) => engine.previewMask(request, rows, { signal }));
  if (flags.json === true) printJson({ tables });
  else if (tables.length === 0) print('Nothing is masked: no column is personal, or there are no rows.');
  else tables.forEach(showPreview);
  return 0;
}

/** Two lines a row, one below the other. */
function showPreview({ table, columns, rows }: PreviewTable, index: number): void {
  if (index > 0) print();
  print(`${bold(table)}  ${columns.map(({ column, technique }) => `${column}: ${technique}`).join(', ')}`);
  const line = (what: string, values: PreviewTable['rows'][number]['before']): string[] => [
    what,
    ...columns.map(({ column }) => shortened(values[column])),
  ];
  printTable(
    ['', ...columns.map(({ column }) => column)],
    rows.flatMap(({ before, after }) => [line('before', before), line('after', after)]),
  );
}

const SHOWN = 48;

/** On one line, cut where it is long; a null is empty. */
function shortened(value: string | null): string {
  const oneLine = (value ?? '').replace(/\s+/g, ' ');
  return oneLine.length > SHOWN ? `${oneLine.slice(0, SHOWN - 1)}…` : oneLine;
}

function subsetConfig(flags: Flags): Details {
  return given({
    root_table: flags.root,
    where: flags.where,
    rows: flags.rows === undefined ? undefined : wholeNumber('--rows', flags.rows),
    percent: flags.percent === undefined ? undefined : Number(flags.percent),
    max_rows_per_table: flags.maxRows === undefined ? undefined : Object.fromEntries(flags.maxRows.map(maxRows)),
    children_depth:
      flags.childrenDepth === undefined ? undefined : wholeNumber('--children-depth', flags.childrenDepth),
    virtual_relationships: flags.virtual,
    exclude_tables: listOf(flags.exclude),
    plan_only: flags.plan,
  });
}

function maxRows(text: string): [string, number] {
  const at = text.lastIndexOf('=');
  if (at < 1) {
    throw new UserError(`--max-rows: "${text}" is not TABLE=NUMBER.`, {
      where: '--max-rows',
      hint: 'Such as --max-rows "*=5000" orders=500.',
    });
  }
  return [text.slice(0, at), wholeNumber('--max-rows', text.slice(at + 1))];
}

const listOf = (text: string | undefined): string[] | undefined => text?.split(',').map((part) => part.trim());

const datasetOf = ({ dataset_version_id, rows, left_out }: Details): Details => ({
  dataset_version_id,
  rows,
  left_out: left_out ?? [],
});

function showDataset(details: Details): void {
  printTable(['table', 'rows'], Object.entries(details.rows as Record<string, number>));
  for (const note of (details.left_out ?? []) as unknown[])
    print(`  ${typeof note === 'string' ? note : Object.values(note as Details).join(': ')}`);
  print(dim(`Dataset ${String(details.dataset_version_id)}`));
}

function showPlan(plan: Details): void {
  print(`${bold(String(plan.root))}  ${String(plan.reason)}`);
  printTable(
    ['table', 'rows (estimated)', 'via', 'reason'],
    (plan.tables as Details[]).map((table) => [
      String(table.table),
      table.estimated_rows === null ? '?' : Number(table.estimated_rows),
      text(table.via),
      String(table.reason),
    ]),
  );
  for (const { table, reason } of (plan.left_out ?? []) as Details[]) print(`  ${String(table)}: ${String(reason)}`);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Runs one job and prints what the step of interest says in its report. */
async function run(
  flags: Flags,
  request: unknown,
  operation: Operation,
  printed: (details: Details) => { json: unknown; show: () => void },
): Promise<number> {
  const result: JobResult = await runJob(flags, request);
  if (result.overall_status !== 'completed') {
    if (result.error !== undefined) printError(result.error, flags.json === true);
    return 1;
  }
  const { json, show } = printed(result.operations[operation]);
  if (flags.json === true) printJson(json);
  else show();
  return 0;
}
