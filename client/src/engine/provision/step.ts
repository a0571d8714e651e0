import type { Connection, Database } from '../databases/database';
import type { Dataset } from '../datasets/dataset-store';
import { IntegrityError, UserError } from '../errors';
import type { ProvisionConfig, ProvisionedTable } from '../job/job';
import { counted, rowsText } from '../job/counted';
import type { Step, StepContext, StepInput, StepOutput } from '../job/step';
import type { FieldLineage } from '../lineage/field-lineage';
import { displayName, storedColumns, type Schema } from '../schema/schema';
import { abilitiesOf } from './abilities';
import { Building } from './build';
import { inFinalNames } from './final-names';
import { fitSchema, type LeftOut } from './fit';
import { comingDataset, filesOf, type Incoming, incomingDataset, mustBeWhole } from './incoming';
import { explainLocks, refuseTooMany } from './limits';
import { explainRefusal } from './refusals';
import { orphanTests, smokeTest, type SmokeTest } from './smoke-tests';
import { stageSchema, type StagedSchema } from './staged-schema';
import { swap } from './swap';
import { inspectTarget } from './target';

/** Any two provisions of one database take turns: this number is their advisory lock. */
export const PROVISION_LOCK = 7_361_001;
/** Where a server has less, keys and references of large tables take much longer. */
const MAINTENANCE_MEMORY = '256MB';
/** Tables that a summary names one by one. */
const SUMMARY_TABLES = 20;

/** The step that puts a dataset into the environment's database: all of it, or nothing. */
export function createProvisionStep(): Step {
  return { operation: 'provision', run };
}

async function run(input: StepInput, context: StepContext): Promise<StepOutput> {
  const config = input.request.config.provision;
  const incoming =
    input.coming === undefined ? incomingDataset(await chooseDataset(input, context)) : comingDataset(input.coming);
  const database = await context.target(config.target_env);
  const count = incoming.schema.tables.length;
  context.log('info', `Provisioning ${counted(count, 'table')} to ${database.label}.`);

  const outcome = await database.transaction(
    (connection) => replaceAll(connection, incoming, config, context, database),
    {
      signal: context.signal,
    },
  );

  const { dataset, provisioned, leftOut, smokeTests } = outcome;
  // Of many tables, which is in the log; the report has them all.
  const summary =
    provisioned.length > SUMMARY_TABLES
      ? `${rowsText(provisioned.reduce((rows, { row_count }) => rows + row_count, 0))} in ${counted(provisioned.length, 'table')}`
      : provisioned.map(({ table, row_count }) => `${rowsText(row_count)} in ${table}`).join(', ');
  context.log('info', `Committed: ${summary}.`);
  return {
    summary,
    provisioned,
    lineage: lineageOf(dataset, config.target_env),
    fallbacks: leftOut.map(({ what, reason }) => ({ operation: 'provision', from: what, to: 'left out', reason })),
    details: {
      target_env: config.target_env,
      target: database.label,
      dataset_version_id: dataset.manifest.dataset_version_id,
      replaced_tables: outcome.replaced,
      left_out: leftOut,
      smoke_tests: smokeTests ?? 'not run',
    },
  };
}

interface Outcome {
  dataset: Dataset;
  provisioned: ProvisionedTable[];
  replaced: string[];
  leftOut: LeftOut[];
  smokeTests: SmokeTest[] | null;
}

/** Everything within the transaction of `connection`. */
async function replaceAll(
  connection: Connection,
  incoming: Incoming,
  config: ProvisionConfig,
  context: StepContext,
  { label }: Database,
): Promise<Outcome> {
  const { schema } = incoming;
  await takeTurn(connection, context);
  const contents = await inspectTarget(connection, schema, config.reset_env, label);
  await refuseTooMany(connection, schema, contents.replaced.length, label);
  const abilities = await abilitiesOf(connection, schema, label);
  for (const name of abilities.extensions.made) context.log('info', `Made the extension "${name}".`);
  const fitted = fitSchema(schema, abilities);
  const staged = stageSchema(fitted.schema, context.jobId, abilities.extensions.elsewhere);
  try {
    await connection.query(
      `SELECT set_config('maintenance_work_mem', $1, true)
        WHERE pg_size_bytes(current_setting('maintenance_work_mem')) < pg_size_bytes($1)`,
      [MAINTENANCE_MEMORY],
    );
    const building = new Building(connection, staged, incoming, context);
    await building.create();
    const provisioned = await building.load();
    await building.complete().catch(async (error: unknown) => {
      throw incoming.madeUp ? await explainRefusal(connection, error, staged) : error;
    });
    // Its rows may have come while it was made; it is asked for nothing meanwhile, however long that takes.
    await connection.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const dataset = await incoming.dataset();
    mustBeWhole(dataset, provisioned);
    const leftOut = [...fitted.leftOut, ...building.leftOut];
    for (const { what, reason } of leftOut) context.log('warn', `Left out: ${what}: ${reason}.`);
    const smokeTests = config.run_smoke_tests
      ? await runSmokeTests(connection, fitted.schema, staged, dataset, context)
      : null;
    await swap(connection, staged, dataset.manifest.dataset_version_id, contents, context);
    return { dataset, provisioned, replaced: contents.replaced.map(displayName), leftOut, smokeTests };
  } catch (error) {
    throw inFinalNames(explainLocks(error, label), staged);
  }
}

async function chooseDataset(input: StepInput, context: StepContext): Promise<Dataset> {
  const named = input.request.config.provision.dataset_version_id;
  if (named !== undefined) return context.datasets.open(named);
  const { from } = input.request.config.provision;
  if (from !== undefined) {
    const made = input.datasets.get(from);
    if (made !== undefined) return made;
    throw new UserError(`config.provision.from: this job made no dataset by ${from}.`, {
      where: 'config.provision.from',
      hint: `Ask for ${from} too, or leave the key out.`,
    });
  }
  if (input.dataset !== null) return input.dataset;
  throw new UserError('There is no dataset to provision.', {
    where: 'operations',
    hint: 'Put an operation that makes one (synthetic) before provision, or name one in config.provision.dataset_version_id.',
  });
}

/** Until the transaction ends. Says so when it has to wait, which may be long. */
async function takeTurn(connection: Connection, context: StepContext): Promise<void> {
  const [{ taken }] = await connection.query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', [
    PROVISION_LOCK,
  ]);
  if (taken) return;
  context.log('info', 'Another job is provisioning this database: waiting until it has ended.');
  context.progress('waiting for another job', 0, null);
  await connection.query('SELECT pg_advisory_xact_lock($1)', [PROVISION_LOCK]);
}

async function runSmokeTests(
  connection: Connection,
  fitted: Schema,
  staged: StagedSchema,
  dataset: Dataset,
  context: StepContext,
): Promise<SmokeTest[]> {
  const tests: SmokeTest[] = [];
  for (const [index, table] of staged.schema.tables.entries()) {
    const files = filesOf(dataset, dataset.manifest.schema.tables[index]);
    for (const test of await smokeTest(connection, table, files)) tests.push({ ...test, table: displayName(files) });
  }
  tests.push(...(await orphanTests(connection, fitted, staged.schema)));
  for (const test of tests) {
    if (test.status === 'warning') context.log('warn', `Smoke test ${test.name} of ${test.table}: ${test.detail}.`);
  }
  const failed = tests.filter((test) => test.status === 'failed');
  for (const test of failed) context.log('error', `Smoke test ${test.name} of ${test.table}: ${test.detail}.`);
  if (failed.length > 0) {
    const [first] = failed;
    throw new IntegrityError(
      `${failed.length} of ${tests.length} smoke tests failed, so nothing was changed: ${first.table}: ${first.detail}.`,
      {
        where: first.table,
      },
    );
  }
  context.log('info', `${tests.filter((test) => test.status === 'passed').length} smoke tests passed.`);
  return tests;
}

function lineageOf(dataset: Dataset, environment: string): FieldLineage[] {
  const { manifest } = dataset;
  return manifest.schema.tables.flatMap((table) =>
    [null, ...storedColumns(table).map((column) => column.name)].map((column): FieldLineage => {
      const node = { table: displayName(table), column };
      return {
        source: { kind: 'dataset', id: manifest.dataset_version_id, ...node },
        target: { kind: 'table', id: environment, ...node },
        how: 'loaded',
      };
    }),
  );
}
