import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../../../../client/src/engine/databases/pool';
import type { Database } from '../../../../../client/src/engine/databases/database';
import { createLocalDatasetStore } from '../../../../../client/src/engine/datasets/local-store';
import { createProvisionStep } from '../../../../../client/src/engine/provision/step';
import { displayName } from '../../../../../client/src/engine/schema/schema';
import { describeOpenApi } from '../../../../../client/src/engine/schema/sources/openapi/describe-openapi';
import { createGeneration } from '../../../../../client/src/engine/synthetic/generation';
import { planSynthetic } from '../../../../../client/src/engine/synthetic/plan';
import { stepContext, stepInput } from '../../../../support/step';
import { testServer } from '../../../server';
import { SHOP_API } from './shop-api';

const ROWS = 300;

describe('rows for an OpenAPI document', () => {
  let folder: string;
  let target: Database;

  before(async function () {
    this.timeout(180_000);
    folder = await mkdtemp(path.join(tmpdir(), 'tdm-openapi-'));
    const url = await (await testServer()).createDatabase();
    await provision(await openDatabase(url));
    target = await openDatabase(url);
  });
  after(async () => {
    await target.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function provision(database: Database): Promise<void> {
    const described = await describeOpenApi(SHOP_API, 'shop.yaml');
    assert.deepEqual(described.decisions, []);
    const config = { row_counts: { '*': ROWS }, seed: 'tdm', literals: 'include' as const };
    const plan = planSynthetic(described, config, [{ name: 'en', weight: 1 }]);
    const datasets = createLocalDatasetStore(path.join(folder, 'datasets'));
    const made = { name: 'shop', origin: 'synthetic' as const, jobId: 'openapi', seed: 'tdm', locale: 'en' };
    const writer = await datasets.create({ ...made, schema: plan.schema });
    const generation = await createGeneration(plan);
    for (const { table } of plan.tables) await writer.writeTable(table, generation.batches(displayName(table)));
    const { manifest } = await writer.commit();
    const given = { jobId: crypto.randomUUID(), datasets, target: () => Promise.resolve(database) };
    const asked = { run_smoke_tests: true, reset_env: true, dataset_version_id: manifest.dataset_version_id };
    await createProvisionStep().run(stepInput({ config: { provision: asked } }), stepContext('', given));
    await database.close();
  }

  const count = async (condition: string, table: string): Promise<number> =>
    (await target.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${condition}`))[0].n;

  it('are all accepted, with every constraint on', async () => {
    for (const table of ['customers', 'products', 'orders', 'order_lines'])
      assert.equal(await count('true', table), ROWS, table);
    const [{ keys }] = await target.query<{ keys: number }>(
      `SELECT count(*)::int AS keys FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
    );
    // Orders to customers and the one before, lines to orders and products.
    assert.equal(keys, 4);
  });

  // Written anew in SQL: what the document says of each value.
  for (const [table, condition] of [
    ['customers', `email !~ '^[^@ ]+@[^@ ]+[.][a-z]+$' OR char_length(email) > 60`],
    ['customers', `char_length(name) NOT BETWEEN 2 AND 40`],
    ['customers', `level NOT IN ('basic', 'gold', 'it''s')`],
    ['customers', `vat !~ '^[A-Z]{2}[0-9]{8}$'`],
    ['customers', `NOT interests <@ ARRAY['music', 'sport']`],
    ['customers', `score NOT BETWEEN 0 AND 5 OR score * 2 <> trunc(score * 2)`],
    ['customers', `"limit" NOT BETWEEN 1 AND 10000`],
    ['customers', `website !~ '^https?://'`],
    ['customers', `address IS NOT NULL AND (jsonb_typeof(address) <> 'object' OR NOT address ? 'city')`],
    ['customers', `(address->>'floor')::int NOT BETWEEN 0 AND 9`],
    ['products', `price <= 0 OR ratio NOT BETWEEN 0 AND 1`],
    ['orders', `state <> 'open' OR customer_id IS NULL`],
    ['order_lines', `quantity NOT BETWEEN 1 AND 12 OR product_id IS NULL`],
  ] as const) {
    it(`never have ${table} with ${condition}`, async () => assert.equal(await count(condition, table), 0));
  }

  it('differ, and lack what is not required now and then', async () => {
    assert.ok((await count('vat IS NULL', 'customers')) > 0);
    assert.ok((await count('previous_id IS NULL', 'orders')) > 0);
    const [{ n }] = await target.query<{ n: number }>('SELECT count(DISTINCT email)::int AS n FROM customers');
    assert.ok(n > ROWS / 2);
  });
});
