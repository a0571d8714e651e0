import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { formatConnectionString, parseConnectionString } from '../../../client/src/engine/databases/url';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import type { SourceSchema, StepContext, StepInput, StepOutput } from '../../../client/src/engine/job/step';
import { readSchema, readStatistics } from '../../../client/src/engine/schema/sources/database';
import { createSubsetStep } from '../../../client/src/engine/subset/step';
import { stepContext, stepInput } from '../../support/step';
import { testServer } from '../server';

/** A database to take subsets of, and a role that may read it but make no temporary table. */
export interface Source {
  database: Database;
  /** As a role that may only SELECT. */
  reader: Database;
  /** Its name, quoted. */
  role: string;
  schema(schemas?: string[]): Promise<SourceSchema>;
  /** Runs the step; datasets lie in a folder that goes with the source. */
  take(subset: object, given?: TakeOptions): Promise<Taken>;
  close(): Promise<void>;
}

export interface TakeOptions {
  /** The superuser when left out. */
  as?: Database;
  source?: SourceSchema;
  input?: Partial<StepInput>;
  context?: Partial<StepContext>;
}

export interface Taken {
  output: StepOutput;
  dataset: Dataset;
}

export async function openSource(): Promise<Source> {
  const server = await testServer();
  const url = await server.createDatabase();
  const database = await openDatabase(url);
  const name = `tdm_reader_${randomBytes(4).toString('hex')}`;
  const role = `"${name}"`;
  const target = parseConnectionString(url);
  await database.query(
    `CREATE ROLE ${role} LOGIN PASSWORD 'reader'; REVOKE TEMPORARY ON DATABASE "${target.database}" FROM PUBLIC`,
  );
  const reader = await openDatabase(
    formatConnectionString({ ...target, user: name, password: 'reader' }, { password: true }),
  );
  const folder = await mkdtemp(join(tmpdir(), 'tdm-subset-'));
  const schema: Source['schema'] = (schemas = []) =>
    database.transaction(
      async (connection) => {
        const read = await readSchema(connection, schemas);
        return {
          name: 'shop',
          versionId: null,
          schema: read.schema,
          statistics: await readStatistics(connection, read),
        };
      },
      { readOnly: true },
    );
  return {
    database,
    reader,
    role,
    schema,
    async take(subset, { as = database, source, input, context } = {}) {
      const given = { source: source ?? (await schema()), ...input };
      const output = await createSubsetStep().run(
        stepInput({ connection_string: 'postgresql://nowhere/x', config: { subset } }, given),
        stepContext(folder, { source: () => Promise.resolve(as), ...context }),
      );
      return { output, dataset: output.dataset! };
    },
    async close() {
      await reader.close();
      await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
      await database.close();
      await server.dropDatabase(url);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Lets the source's reader read everything that there is in a schema. */
export async function letRead({ database, role }: Source, schema = 'public'): Promise<void> {
  await database.query(
    `GRANT USAGE ON SCHEMA "${schema}" TO ${role}; GRANT SELECT ON ALL TABLES IN SCHEMA "${schema}" TO ${role}`,
  );
}
