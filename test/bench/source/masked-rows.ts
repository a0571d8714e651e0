import type { Database } from '../../../client/src/engine/databases/database';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import type { Operation } from '../../../client/src/engine/job/job';
import type { SourceSchema, StepOutput } from '../../../client/src/engine/job/step';
import { createMaskStep } from '../../../client/src/engine/mask/step';
import { readSchema, readStatistics } from '../../../client/src/engine/schema/sources/database';
import { createSubsetStep } from '../../../client/src/engine/subset/step';
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
): Promise<Dataset> {
  const { rows } = await subset(database, source, folder, { root_table: 'people' }, ['subset', 'mask']);
  const request = { connection_string: database.url, config: { mask: { leak_check: leakCheck, fail_closed: false } } };
  const given = { source, rows: rows ?? null, classifications: PEOPLE_CLASSIFICATIONS };
  const { dataset } = await createMaskStep().run(
    stepInput(request, { ...given, operations: ['subset', 'mask'] }),
    stepContext(folder),
  );
  return dataset!;
}
