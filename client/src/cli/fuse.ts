import type { Command } from 'commander';
import type { Engine } from '../engine/engine';
import { UserError } from '../engine/errors';
import { WEIGHTS, type FusionDecision } from '../engine/fusion/fusion';
import { counted } from '../engine/job/counted';
import type { SchemaSource } from '../engine/schema/schema';
import type { FusionReport } from '../engine/workflow/fuse-schemas';
import { percent } from '../../../server/src/testcase/percent';
import { type CommonOptions, withDatabases, withEngine } from './common';
import { bold, dim, print, printJson, printTable } from './output';
import { type RequestFlags, requestOf, withInputs } from './request';

interface FuseFlags extends CommonOptions, RequestFlags {
  name?: string;
}

interface SettleFlags extends CommonOptions {
  into?: string;
  source?: string;
  to?: string;
  none?: boolean;
  prefer?: boolean;
  forget?: boolean;
  table?: boolean;
}

/** `tdm schemas fuse` and `tdm schemas settle`: several sources as one schema, and what to do where they differ. */
export function registerFuse(schemas: Command): void {
  withInputs(withDatabases(schemas.command('fuse')))
    .description('join schema versions, and what tests, pages, APIs, scripts and domains say, into one schema')
    .argument('[versions...]', 'schema versions (tdm schemas lists them)')
    .option('--name <name>', 'what the unified schema is called')
    .action(async (versions: string[], _: unknown, command: Command) => {
      const flags = command.optsWithGlobals<FuseFlags>();
      const request = await requestOf(flags, undefined);
      await withEngine(flags, async (engine, signal) => {
        const report = await engine.fuseSchemas(request, versions, flags.name, { signal });
        if (flags.json) printJson(report);
        else printReport(report);
      });
    });

  withDatabases(schemas.command('settle'))
    .description(
      'say what a table or column of a source is, for all fusions to come; without a path lists what was said',
    )
    .argument('[path]', "the source's table, or table.column, as the conflict names it")
    .option('--into <name>', "the schema that it is joined to: the surest source's name")
    .option('--source <kind>', `what says it: ${Object.keys(WEIGHTS).join(', ')}`)
    .option('--to <path>', 'the table or table.column that it is')
    .option('--none', 'it is none of those there are')
    .option('--prefer', "this source's type counts, however sure others are")
    .option('--table', 'the path is a table with its schema, such as sales.orders')
    .option('--forget', 'take back what was said of it')
    .action(async (path: string | undefined, _: unknown, command: Command) => {
      const flags = command.optsWithGlobals<SettleFlags>();
      await withEngine(flags, (engine) => (path === undefined ? list(engine, flags) : settle(engine, flags, path)));
    });
}

function printReport({
  name,
  tables,
  columns,
  relationships,
  sources,
  matches,
  conflicts,
  ...rest
}: FusionReport): void {
  print(bold(name) + dim(`  ${rest.schema_version_id}${rest.changed ? '' : ' (as it was)'}`));
  for (const source of sources) print(`  ${source.source}  ${source.name}  ${counted(source.tables, 'table')}`);
  print(`  ${counted(tables, 'table')}, ${counted(columns, 'column')}, ${counted(relationships, 'relationship')}`);
  if (matches.length > 0) {
    print();
    printTable(
      ['from', 'is', 'sure', 'why'],
      matches.map((match) => [
        `${match.from_table}${match.from_column === null ? '' : `.${match.from_column}`}`,
        `${match.table}${match.column === null ? '' : `.${match.column}`}`,
        percent(match.confidence),
        match.reason,
      ]),
    );
  }
  if (conflicts.length === 0) return;
  print();
  print(
    bold('To be settled') +
      dim(`  tdm schemas settle PATH --source KIND --into ${JSON.stringify(rest.into)} --to PATH | --none | --prefer`),
  );
  for (const { message, candidates } of conflicts)
    print(`  ${message}${candidates.length === 0 ? '' : dim(`  Perhaps ${candidates.join(', ')}.`)}`);
}

async function list(engine: Engine, flags: SettleFlags): Promise<void> {
  const decisions = await engine.fusionDecisions();
  if (flags.json) printJson({ decisions });
  else
    printTable(
      ['into', 'source', 'what', 'is'],
      decisions.map((each) => [
        each.into,
        each.source,
        `${each.from_table}${each.from_column === null ? '' : `.${each.from_column}`}`,
        each.prefer ? 'preferred' : (each.to ?? 'none of those there'),
      ]),
    );
}

async function settle(engine: Engine, flags: SettleFlags, path: string): Promise<void> {
  const { into, source, to, none, prefer = false, forget = false } = flags;
  if (into === undefined || source === undefined) {
    throw new UserError('--into and --source say which conflict is meant.', {
      where: into === undefined ? '--into' : '--source',
      hint: '`tdm schemas fuse` prints both.',
    });
  }
  if (!Object.hasOwn(WEIGHTS, source)) {
    throw new UserError(`--source: "${source}" is not one of ${Object.keys(WEIGHTS).join(', ')}.`, {
      where: '--source',
    });
  }
  if ([to !== undefined, none === true, prefer, forget].filter(Boolean).length !== 1) {
    throw new UserError('Give one of --to PATH, --none, --prefer and --forget.', { where: '--to' });
  }
  const dot = path.lastIndexOf('.');
  // A table of another schema has a dot too: `sales.orders` is a table where it is said to be one.
  const isColumn = dot > 0 && !flags.table;
  const decision: FusionDecision = {
    into,
    source: source as SchemaSource,
    from_table: isColumn ? path.slice(0, dot) : path,
    from_column: isColumn ? path.slice(dot + 1) : null,
    to: to ?? null,
    prefer,
  };
  await (forget ? engine.forgetFusion(decision) : engine.settleFusion(decision));
  if (flags.json) printJson(forget ? { forgotten: decision } : decision);
  else
    print(
      `${path}: ${forget ? 'forgotten' : prefer ? 'preferred' : (to ?? 'none of those there')}. The next fusion takes it into account.`,
    );
}
