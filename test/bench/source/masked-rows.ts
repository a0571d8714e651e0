import type { Database } from '../../../client/src/engine/databases/database';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { Operation, StepReport } from '../../../client/src/engine/job/job';
import type { SourceSchema, StepContext, StepInput, StepOutput } from '../../../client/src/engine/job/step';
import { createMaskStep } from '../../../client/src/engine/mask/step';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import { readSchema, readStatistics } from '../../../client/src/engine/schema/sources/database';
import { createSubsetStep } from '../../../client/src/engine/subset/step';
import { runTogether } from '../../../client/src/engine/workflow/run-together';
import { stepContext, stepInput } from '../../support/step';
import { PEOPLE_CLASSIFICATIONS } from './people';

export function sourceSchema(database: Database): Promise<SourceSchema> {
  return database.transaction(
    async (connection) => {
      const read = await readSchema(connection, []);
      const statistics = await readStatistics(connection, read);
      return { name: 'bench', versionId: null, schema: read.schema, statistics };
    },
    { readOnly: true },
  );
}

/** The subset step alone, or handing its rows on where a mask follows. */
export function subset(
  database: Database,
  source: SourceSchema,
  folder: string,
  config: object,
  operations: readonly Operation[] = ['subset'],
): Promise<StepOutput> {
  return createSubsetStep().run(
    stepInput({ connection_string: database.url, config: { subset: config } }, { source, operations }),
    stepContext(folder, { source: () => Promise.resolve(database) }),
  );
}

/** Every row of `people`: subset, five columns masked on the way, into a dataset in `folder`. */
export async function maskPeople(
  database: Database,
  source: SourceSchema,
  folder: string,
  leakCheck: boolean,
  given: Partial<StepContext> = {},
): Promise<Dataset> {
  const { rows } = await subset(database, source, folder, { root_table: 'people' }, ['subset', 'mask']);
  const request = { connection_string: database.url, config: { mask: { leak_check: leakCheck, fail_closed: false } } };
  const input = { source, rows: rows ?? null, classifications: PEOPLE_CLASSIFICATIONS };
  const { dataset } = await createMaskStep().run(
    stepInput(request, { ...input, operations: ['subset', 'mask'] }),
    stepContext(folder, given),
  );
  return dataset!;
}

/** The same, and into a target, as a job does both. */
export async function maskAndProvision(
  database: Database,
  source: SourceSchema,
  target: string,
  folder: string,
  leakCheck: boolean,
): Promise<Dataset> {
  let dataset: Dataset | null = null;
  const { maker, taker } = runTogether(
    async (extra) => {
      dataset = await maskPeople(database, source, folder, leakCheck, extra);
      return COMPLETED;
    },
    async (extra) => {
      await provision({ dataset, ...(extra === undefined ? {} : { coming: extra.coming }) }, target, folder);
      return COMPLETED;
    },
    () => dataset,
  );
  await Promise.all([maker, taker]);
  return dataset!;
}

const COMPLETED: StepReport = { status: 'completed', started_at: '', duration_ms: 0, summary: '' };

async function provision(given: Partial<StepInput>, target: string, folder: string): Promise<void> {
  const database = await openDatabase(target);
  try {
    const config = { provision: { reset_env: true, run_smoke_tests: false } };
    await createProvisionStep().run(
      stepInput({ connection_string: target, config }, given),
      stepContext(folder, { target: () => Promise.resolve(database) }),
    );
  } finally {
    await database.close();
  }
}
