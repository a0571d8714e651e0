import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { describePack, listDomains } from '../../../client/src/engine/domains/domains';
import { Engine } from '../../../client/src/engine/engine';
import type { JobResult } from '../../../client/src/engine/job/job';
import { testServer } from '../server';
import { PROMISES } from './rules-in-sql';

/** The third request of DESIGN.md section 6, as it stands. */
const REQUEST = {
  domain: 'ecommerce',
  operations: ['synthetic', 'provision'],
  config: { synthetic: { row_counts: { '*': 1000 }, scenario: 'b2c' }, provision: { target_env: 'default' } },
};

const scenarios = listDomains([]).flatMap(({ name, scenarios: own }) =>
  own.map((scenario) => [name, scenario.name] as const),
);

describe('domain packs, provisioned', () => {
  let home: string;
  let url: string;
  let engine: Engine;
  let target: Database;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'tdm-packs-'));
    const server = await testServer();
    url = await server.createDatabase();
    engine = new Engine({ home, metadataUrl: await server.createDatabase(), targetUrl: url });
    target = await openDatabase(url);
  });
  after(async () => {
    await target.close();
    await engine.close();
    await rm(home, { recursive: true, force: true });
  });

  async function made(request: object): Promise<JobResult> {
    const result = await engine.run(request);
    equal(result.overall_status, 'completed', JSON.stringify(result.error ?? result.operations, null, 2));
    return result;
  }

  /** Constraints of each kind, all of them valid. */
  async function constraints(): Promise<Record<string, number>> {
    const rows = await target.query<{ contype: string; number: number }>(
      `SELECT contype, count(*)::int AS number FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND convalidated AND contype IN ('p', 'u', 'f', 'c') GROUP BY 1`,
    );
    return Object.fromEntries(rows.map(({ contype, number }) => [contype, number]));
  }

  it('the third request of the design is answered as it stands', async () => {
    const { provisioned_tables: tables } = await made(REQUEST);
    deepEqual(tables.map(({ table }) => table).sort(), [
      'addresses',
      'categories',
      'customers',
      'order_items',
      'orders',
      'payments',
      'products',
      'reviews',
      'shipments',
    ]);
    for (const { row_count: rows } of tables) equal(rows, 1000);
  });

  for (const [name, scenario] of scenarios) {
    it(`${name}, ${scenario}: a thousand rows a table, with every constraint on and all that it promises`, async () => {
      const { schema } = describePack(name, scenario, []);
      const { provisioned_tables: tables } = await made({
        domain: name,
        operations: ['synthetic', 'provision'],
        config: {
          synthetic: { row_counts: { '*': 1000 }, scenario },
          provision: { target_env: 'default', reset_env: true },
        },
      });
      equal(tables.length, schema.tables.length);
      for (const { table, row_count: rows } of tables) equal(rows, 1000, table);
      const sum = (count: (table: (typeof schema.tables)[number]) => number): number =>
        schema.tables.reduce((total, table) => total + count(table), 0);
      const wanted = {
        c: sum(({ checks }) => checks.length),
        f: schema.relationships.length,
        p: sum(({ primary_key: key }) => (key === null ? 0 : 1)),
        u: sum(({ uniques }) => uniques.length),
      };
      deepEqual({ c: 0, u: 0, ...(await constraints()) }, wanted);

      const promises = PROMISES[`${name} ${scenario}`];
      for (const [promise, query] of Object.entries(promises.none)) {
        const [{ broken }] = await target.query<{ broken: number }>(
          `SELECT count(*)::int AS broken FROM (${query}) AS broken`,
        );
        equal(broken, 0, `${promise}: ${broken} rows break it`);
      }
      for (const [promise, query] of Object.entries(promises.holds ?? {})) {
        const [{ holds }] = await target.query<{ holds: boolean }>(`SELECT (${query}) AS holds`);
        ok(holds, promise);
      }
    });
  }
});
