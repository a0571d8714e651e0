import { join } from 'node:path';
import type { Connection, Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { quoteIdentifier, quoteTable, typeSql } from '../../../client/src/engine/databases/identifiers';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import {
  displayName,
  storedColumns,
  type Relationship,
  type Schema,
  type Table,
  type TableName,
} from '../../../client/src/engine/schema/schema';
import { readSchema, readStatistics } from '../../../client/src/engine/schema/sources/database';
import { describeDatabase } from '../../../client/src/engine/schema/sources/described-database';
import { createGeneration } from '../../../client/src/engine/synthetic/generation';
import { planSynthetic } from '../../../client/src/engine/synthetic/plan';
import { textOf, type TextRow } from '../../support/batches';
import { stepContext, stepInput } from '../../support/step';
import type { Place } from '../source/server';
import { statementsOf } from './script';

export interface Filled {
  tables: number;
  checks: number;
  rowsPerTable: number;
  rows: number;
  accepted: number;
  seconds: number;
  provisioned: boolean;
  /** Constraints, indexes and defaults that the target could not have. */
  leftOut: string[];
  /** Tables that refused rows, with the reason. */
  refused: string[];
  /** What was decided, and what of the script was not understood. */
  notes: string[];
}

/** A script's tables filled with each of the row counts. */
export async function* fillSchema(
  script: string,
  counts: readonly number[],
  place: Pick<Place, 'createDatabase' | 'folder'>,
): AsyncGenerator<Filled> {
  const source = await openDatabase(await place.createDatabase());
  try {
    const notes = await load(source, script);
    const found = await source.transaction(async (connection) => {
      const read = await readSchema(connection);
      return { schema: read.schema, statistics: await readStatistics(connection, read) };
    });
    for (const count of counts) {
      const target = await emptied(script, found.schema, place);
      const one = await fillOnce(source, target, { name: 'bench', versionId: null, ...found }, count, place);
      yield { ...one, notes: [...notes, ...one.notes] };
    }
  } finally {
    await source.close();
  }
}

async function load(database: Database, script: string): Promise<string[]> {
  const notes: string[] = [];
  const connection = await database.connect();
  try {
    for (const statement of statementsOf(script)) {
      try {
        await connection.query(statement);
      } catch (error) {
        // Roles and rights are no part of a schema.
        if (/OWNER TO|^\s*(?:--.*\n|\s)*(?:GRANT|REVOKE|SET|COMMENT)\b/i.test(statement)) continue;
        notes.push(`${(error as Error).message}: ${statement.slice(0, 100).replace(/\s+/g, ' ')}`);
      }
    }
  } finally {
    await connection.release();
  }
  return notes;
}

/** A database that has the script's functions, which checks and indexes may call, and none of its tables and types. */
async function emptied(script: string, schema: Schema, place: Pick<Place, 'createDatabase'>): Promise<Database> {
  const target = await openDatabase(await place.createDatabase());
  await load(target, script);
  const drop = async (kind: string, all: readonly TableName[]): Promise<void> => {
    for (const name of all) await target.query(`DROP ${kind} IF EXISTS ${quoteTable(name)} CASCADE`);
  };
  await drop('TABLE', schema.tables);
  await drop('TYPE', [...(schema.composites ?? []), ...(schema.ranges ?? []), ...schema.enums]);
  await drop('DOMAIN', schema.domains ?? []);
  await drop('SEQUENCE', schema.sequences ?? []);
  return target;
}

async function fillOnce(
  source: Database,
  target: Database,
  found: Parameters<typeof describeDatabase>[0],
  count: number,
  place: Place,
): Promise<Filled> {
  const started = performance.now();
  const described = describeDatabase(found);
  const plan = planSynthetic(described, { row_counts: { '*': count }, seed: 'bench', literals: 'include' }, [
    { name: 'en', weight: 1 },
  ]);
  const datasets = createLocalDatasetStore(join(place.folder, 'datasets'));
  const { schema } = plan;
  const writer = await datasets.create({
    name: 'bench',
    origin: 'synthetic',
    jobId: 'bench',
    seed: '',
    locale: 'en',
    schema,
  });
  const refused: string[] = [];
  const generation = await createGeneration(plan);
  for (const { table } of plan.tables) {
    try {
      await writer.writeTable(table, generation.batches(displayName(table)));
    } catch (error) {
      refused.push(
        `${displayName(table)}: not generated: ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`,
      );
    }
  }
  const rows = plan.tables.reduce((sum, table) => sum + table.rows, 0);
  const checks = schema.tables.reduce((sum, table) => sum + table.checks.length, 0);
  const base = {
    tables: schema.tables.length,
    checks,
    rowsPerTable: count,
    rows,
    notes: plan.decisions.map((d) => d.reason),
    leftOut: [] as string[],
  };
  if (refused.length > 0) {
    await writer.abort();
    await target.close();
    return { ...base, accepted: 0, seconds: (performance.now() - started) / 1000, provisioned: false, refused };
  }
  const dataset = await writer.commit();
  let provisioned = false;
  try {
    const provision = { run_smoke_tests: true, dataset_version_id: dataset.manifest.dataset_version_id };
    const given = { jobId: crypto.randomUUID(), datasets, target: () => Promise.resolve(target) };
    const output = await createProvisionStep().run(
      stepInput({ config: { provision: { ...provision, reset_env: true } } }),
      stepContext('', given),
    );
    provisioned = true;
    const leftOut = (output.details?.left_out ?? []) as { what: string; reason: string }[];
    base.leftOut.push(
      ...leftOut
        .filter(({ reason }) => reason !== 'views are not made')
        .map(({ what, reason }) => `${what}: ${reason}`),
    );
  } catch (error) {
    refused.push(`provision: ${(error as Error).message}`);
  } finally {
    await target.close();
  }
  const seconds = (performance.now() - started) / 1000;
  const accepted = provisioned ? rows : await acceptedRows(source, dataset, refused);
  await datasets.remove(dataset.manifest.dataset_version_id);
  return { ...base, accepted, seconds, provisioned, refused };
}

/** Row by row into the tables themselves, where nothing but the constraints stands in the way; all taken back. */
async function acceptedRows(source: Database, dataset: Dataset, refused: string[]): Promise<number> {
  let accepted = 0;
  const { tables, relationships } = dataset.manifest.schema;
  const undone = new Error('undone');
  await source
    .transaction(async (connection) => {
      await connection.query("SET LOCAL session_replication_role = 'replica'");
      for (const table of tables) await connection.query(`DELETE FROM ${quoteTable(table)}`);
      for (const table of tables) accepted += await insertTable(connection, dataset, table, refused);
      for (const relationship of relationships) {
        if (relationship.virtual) continue;
        const orphans = await orphansOf(connection, relationship);
        accepted -= orphans;
        if (orphans > 0)
          refused.push(
            `${displayName(relationship.from)}: ${orphans} rows refer to no ${displayName(relationship.to)} (${relationship.name})`,
          );
      }
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return Math.max(0, accepted);
}

async function insertTable(connection: Connection, dataset: Dataset, table: Table, refused: string[]): Promise<number> {
  const stored = storedColumns(table);
  const names = stored.map(({ name }) => quoteIdentifier(name)).join(', ');
  const values = stored.map((column, index) => `v${index}::${typeSql(column.type)}`).join(', ');
  const from = stored.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const as = stored.map((_, index) => `v${index}`).join(', ');
  const sql = `INSERT INTO ${quoteTable(table)} (${names}) OVERRIDING SYSTEM VALUE SELECT ${values} FROM unnest(${from}) AS r(${as})`;
  const reasons = new Map<string, number>();
  let accepted = 0;
  let budget = 300;
  const insert = async (rows: TextRow[]): Promise<void> => {
    if (rows.length === 0) return;
    if (stored.length === 0) return;
    await connection.query('SAVEPOINT one');
    try {
      await connection.query(
        sql,
        stored.map((_, index) => rows.map((row) => row[index])),
      );
      await connection.query('RELEASE SAVEPOINT one');
      accepted += rows.length;
      return;
    } catch (error) {
      await connection.query('ROLLBACK TO SAVEPOINT one; RELEASE SAVEPOINT one');
      if (rows.length === 1) {
        const detail = ((error as { cause?: { detail?: string } }).cause?.detail ?? '').slice(0, 160);
        const message = `${(error as Error).message} ${detail}`;
        const kind = message.replace(/\d+/g, '#').slice(0, 60);
        if (!reasons.has(kind)) (reasons.set(kind, 0), (reasonText[kind] = message));
        reasons.set(kind, reasons.get(kind)! + 1);
        return;
      }
    }
    // Of a table whose rows are refused one after the other, the first tell enough.
    if (budget-- <= 0) return;
    await insert(rows.slice(0, rows.length >> 1));
    await insert(rows.slice(rows.length >> 1));
  };
  const reasonText: Record<string, string> = {};
  for await (const batch of dataset.read(table)) await insert(textOf(table, batch));
  for (const [kind, count] of reasons) refused.push(`${displayName(table)}: ${count} rows: ${reasonText[kind]}`);
  return accepted;
}

async function orphansOf(connection: Connection, relationship: Relationship): Promise<number> {
  const pairs = relationship.from_columns.map(
    (column, index) => `p.${quoteIdentifier(relationship.to_columns[index])} = c.${quoteIdentifier(column)}`,
  );
  const given = relationship.from_columns.map((column) => `c.${quoteIdentifier(column)} IS NOT NULL`);
  const [{ count }] = await connection.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${quoteTable(relationship.from)} c WHERE ${given.join(' AND ')}
       AND NOT EXISTS (SELECT FROM ${quoteTable(relationship.to)} p WHERE ${pairs.join(' AND ')})`,
  );
  return count;
}
