import { deepEqual, equal } from 'node:assert/strict';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { schemaFromDatabase } from '../../../client/src/engine/schema/sources/database';
import { describeDatabase } from '../../../client/src/engine/schema/sources/described-database';
import { readConstraints } from '../../../client/src/engine/synthetic/constraints/read-constraints';
import { createGeneration } from '../../../client/src/engine/synthetic/generation';
import { planSynthetic } from '../../../client/src/engine/synthetic/plan';
import { collect } from '../../support/batches';
import { testServer } from '../server';
import { CHECKED_TABLES, CHECKED_TYPES } from './check-cases';

const ROWS = 1_000;

describe('checks of a real database', () => {
  let database: Database;
  let schema: Schema;

  before(async () => {
    database = await openDatabase(await (await testServer()).createDatabase());
    await database.query(CHECKED_TYPES);
    for (const [name, body] of Object.entries(CHECKED_TABLES)) {
      await database.query(`CREATE TABLE ${name} (${body})`);
    }
    schema = await schemaFromDatabase(database);
  });
  after(() => database.close());

  it('are all understood', () => {
    const unclear = schema.tables.flatMap((table) =>
      readConstraints(table, schema).unclear.map(
        ({ check, reason }) => `${table.name}: ${check.expression}: ${reason}`,
      ),
    );
    deepEqual(unclear, []);
    const checks = schema.tables.flatMap((table) => table.checks);
    equal(checks.length > 60, true, `${checks.length} checks`);
  });

  for (const name of Object.keys(CHECKED_TABLES)) {
    it(`accept all of ${ROWS} rows of ${name}`, async () => {
      const table = schema.tables.find((each) => each.name === name)!;
      const plan = planSynthetic(
        describeDatabase({ name: 'checks', versionId: null, schema, statistics: { tables: [] } }),
        { row_counts: { '*': ROWS }, seed: 'checks', literals: 'include' },
        [{ name: 'en', weight: 1 }],
      );
      const rows = await collect(table, (await createGeneration(plan)).batches(name));
      const records = rows.map((row) =>
        Object.fromEntries(table.columns.map((column, index) => [column.name, valueFor(column.type.name, row[index])])),
      );
      deepEqual(await refused(database, name, records), []);
      const [{ count }] = await database.query<{ count: string }>(`SELECT count(*) FROM ${name}`);
      equal(Number(count), ROWS);
    });
  }
});

/** JSON stands in JSON as itself. */
const valueFor = (type: string, text: string | null): unknown =>
  text !== null && type === 'jsonb' ? (JSON.parse(text) as unknown) : text;

/** Why rows are refused, one by one where not all are taken at once; the first five. */
async function refused(database: Database, table: string, records: object[]): Promise<string[]> {
  const insert = `INSERT INTO ${table} SELECT * FROM json_populate_recordset(null::${table}, $1)`;
  try {
    await database.query(insert, [JSON.stringify(records)]);
    return [];
  } catch {
    const reasons: string[] = [];
    for (const record of records) {
      if (reasons.length >= 5) break;
      try {
        await database.query(insert, [JSON.stringify([record])]);
      } catch (error) {
        reasons.push(`${String(error)} ${JSON.stringify(record)}`.slice(0, 800));
      }
    }
    return reasons;
  }
}
