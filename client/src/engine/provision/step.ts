import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import type { Dataset } from '../datasets/dataset-store';
import { IntegrityError, UserError } from '../errors';
import type { FieldLineage } from '../lineage/field-lineage';
import type { ProvisionedTable } from '../job/job';
import { rowsText } from '../job/rows-text';
import type { Step, StepContext, StepInput, StepOutput } from '../job/step';
import { displayName, storedColumns } from '../schema/schema';
import { addReference, commentOn, completeTable, continueSequence, createBareTable, createEnum } from './ddl';
import { smokeTest, type SmokeTest } from './smoke-tests';
import { stageSchema, type StagedSchema } from './staged-schema';
import { inspectTarget, type TargetContents } from './target';

/** Any two provisions of one database take turns: this number is their advisory lock. */
export const PROVISION_LOCK = 7_361_001;
/** How long the swap waits for the application to let go of a table. */
const SWAP_LOCK_TIMEOUT = '30s';

/** The step that puts a dataset into the environment's database: all of it, or nothing. */
export function createProvisionStep(): Step {
  return { operation: 'provision', run };
}

async function run(input: StepInput, context: StepContext): Promise<StepOutput> {
  const config = input.request.config.provision;
  const dataset = await chooseDataset(input, context);
  const database = await context.target(config.target_env);
  const { manifest } = dataset;
  const count = manifest.tables.length;
  context.log('info', `Provisioning ${count === 1 ? '1 table' : `${count} tables`} to ${database.label}.`);

  const outcome = await database.transaction(
    async (connection) => {
      await takeTurn(connection, context);
      const contents = await inspectTarget(connection, manifest.schema, config.reset_env, database.label);
      const staged = stageSchema(manifest.schema, context.jobId);
      await createStaging(connection, staged);
      const provisioned = await loadTables(connection, staged, dataset, context);
      await completeTables(connection, staged, context);
      const smokeTests = config.run_smoke_tests ? await runSmokeTests(connection, staged, dataset, context) : null;
      await swap(connection, staged, dataset, contents, context);
      return { provisioned, smokeTests, replaced: contents.replaced.map(displayName) };
    },
    { signal: context.signal },
  );

  const summary = outcome.provisioned.map(({ table, row_count }) => `${rowsText(row_count)} in ${table}`).join(', ');
  context.log('info', `Committed: ${summary}.`);
  return {
    summary,
    provisioned: outcome.provisioned,
    lineage: lineageOf(dataset, config.target_env),
    details: {
      target_env: config.target_env,
      target: database.label,
      dataset_version_id: manifest.dataset_version_id,
      replaced_tables: outcome.replaced,
      smoke_tests: outcome.smokeTests ?? 'not run',
    },
  };
}

async function chooseDataset(input: StepInput, context: StepContext): Promise<Dataset> {
  const named = input.request.config.provision.dataset_version_id;
  if (named !== undefined) return context.datasets.open(named);
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

async function createStaging(connection: Connection, staged: StagedSchema): Promise<void> {
  for (const [staging] of staged.names) await connection.query(`CREATE SCHEMA ${quoteIdentifier(staging)}`);
  for (const type of staged.schema.enums) await connection.query(createEnum(type));
  for (const table of staged.schema.tables) await connection.query(createBareTable(table));
}

/** The table's files stand in the manifest under its final name; `tables` of both schemas are in the same order. */
async function loadTables(
  connection: Connection,
  staged: StagedSchema,
  dataset: Dataset,
  context: StepContext,
): Promise<ProvisionedTable[]> {
  const provisioned: ProvisionedTable[] = [];
  for (const [index, table] of staged.schema.tables.entries()) {
    const files = filesOf(dataset, index);
    const name = displayName(files);
    const rows = await connection.copyIn(table, storedColumns(table), dataset.read(files, { signal: context.signal }), {
      signal: context.signal,
      onRows: (done) => context.progress(name, done, files.row_count),
    });
    if (rows !== files.row_count) {
      throw new IntegrityError(`${rows} rows arrived in ${name} instead of ${files.row_count}. Nothing was changed.`, {
        where: name,
      });
    }
    context.log('info', `${rowsText(rows)} loaded into ${name}.`);
    provisioned.push({ table: name, row_count: rows });
  }
  return provisioned;
}

function filesOf(dataset: Dataset, index: number) {
  const { schema, name } = dataset.manifest.schema.tables[index];
  const files = dataset.manifest.tables.find((candidate) => candidate.schema === schema && candidate.name === name);
  if (files === undefined) {
    throw new IntegrityError(
      `The dataset ${dataset.manifest.dataset_version_id} holds no rows for ${displayName({ schema, name })}.`,
    );
  }
  return files;
}

async function completeTables(connection: Connection, staged: StagedSchema, context: StepContext): Promise<void> {
  for (const table of staged.schema.tables) {
    context.progress(`keys of ${table.name}`, 0, null);
    for (const sql of completeTable(table)) await connection.query(sql);
    for (const column of table.columns) {
      if (column.identity !== null) await connection.query(continueSequence(table, column));
    }
    await connection.query(`ANALYZE ${quoteTable(table)}`);
  }
  for (const reference of staged.schema.relationships) {
    if (!reference.virtual) await connection.query(addReference(reference));
  }
}

async function runSmokeTests(
  connection: Connection,
  staged: StagedSchema,
  dataset: Dataset,
  context: StepContext,
): Promise<SmokeTest[]> {
  const tests: SmokeTest[] = [];
  for (const [index, table] of staged.schema.tables.entries()) {
    const files = filesOf(dataset, index);
    for (const test of await smokeTest(connection, table, files)) tests.push({ ...test, table: displayName(files) });
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
  context.log('info', `${tests.length} smoke tests passed.`);
  return tests;
}

/** The only moment that locks what the application uses: old tables go, new ones take their names. */
async function swap(
  connection: Connection,
  staged: StagedSchema,
  dataset: Dataset,
  contents: TargetContents,
  context: StepContext,
): Promise<void> {
  await connection.query(`SELECT set_config('lock_timeout', $1, true)`, [SWAP_LOCK_TIMEOUT]);
  const cascade = contents.cascade ? ' CASCADE' : '';
  for (const schema of contents.missingSchemas) await connection.query(`CREATE SCHEMA ${quoteIdentifier(schema)}`);
  if (contents.dependents.length > 0) context.log('warn', `Dropped as well: ${contents.dependents.join(', ')}.`);
  if (contents.replaced.length > 0) {
    await connection.query(`DROP TABLE ${contents.replaced.map(quoteTable).join(', ')}${cascade}`);
  }
  for (const type of contents.replacedTypes) await connection.query(`DROP TYPE ${quoteTable(type)}${cascade}`);

  const finalOf = new Map(staged.names);
  for (const type of staged.schema.enums) {
    await connection.query(`ALTER TYPE ${quoteTable(type)} SET SCHEMA ${quoteIdentifier(finalOf.get(type.schema)!)}`);
  }
  for (const table of staged.schema.tables) {
    await connection.query(commentOn(table, dataset.manifest.dataset_version_id, context.jobId));
    await connection.query(
      `ALTER TABLE ${quoteTable(table)} SET SCHEMA ${quoteIdentifier(finalOf.get(table.schema)!)}`,
    );
  }
  for (const [staging] of staged.names) await connection.query(`DROP SCHEMA ${quoteIdentifier(staging)}`);
}

function lineageOf(dataset: Dataset, environment: string): FieldLineage[] {
  const { manifest } = dataset;
  return manifest.schema.tables.flatMap((table) =>
    [null, ...table.columns.map((column) => column.name)].map((column): FieldLineage => {
      const node = { table: displayName(table), column };
      return {
        source: { kind: 'dataset', id: manifest.dataset_version_id, ...node },
        target: { kind: 'table', id: environment, ...node },
        how: 'loaded',
      };
    }),
  );
}
