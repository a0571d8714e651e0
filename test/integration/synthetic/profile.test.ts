import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { tmpdir } from 'node:os';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { LiteralRow } from '../../../client/src/engine/datasets/manifest';
import { createDiscoverStep } from '../../../client/src/engine/discover/step';
import type { SourceSchema } from '../../../client/src/engine/job/step';
import type { Classification } from '../../../client/src/engine/privacy/classification';
import { learnShapes } from '../../../client/src/engine/profile/shapes/learn-shapes';
import type { ColumnShape } from '../../../client/src/engine/schema/column-shape';
import { describe as describeSources } from '../../../client/src/engine/synthetic/describe';
import { createGeneration } from '../../../client/src/engine/synthetic/generation';
import { planSynthetic } from '../../../client/src/engine/synthetic/plan';
import { collect } from '../../support/batches';
import { stepContext, stepInput } from '../../support/step';
import { testServer } from '../server';

const SHOP = `
  SELECT setseed(0.5);
  CREATE TYPE size AS ENUM ('S', 'M', 'L', 'XL');
  CREATE TABLE customers (id int PRIMARY KEY, email text NOT NULL, country char(2) NOT NULL, currency char(3) NOT NULL);
  CREATE TABLE orders (
    id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, status text NOT NULL, size size NOT NULL,
    weight numeric(8,2) NOT NULL, price numeric(10,2) NOT NULL, placed_on date NOT NULL, coupon text);
  INSERT INTO customers SELECT n, 'real-person-' || n || '@corp.internal',
    CASE WHEN n % 10 < 6 THEN 'DE' WHEN n % 10 < 9 THEN 'CH' ELSE 'GB' END,
    CASE WHEN n % 10 < 6 THEN 'EUR' WHEN n % 10 < 9 THEN 'CHF' ELSE 'GBP' END FROM generate_series(1, 2000) n;
  INSERT INTO orders SELECT n, 1 + floor(2000 * power(random(), 4)),
    CASE WHEN n <= 3 THEN 'held for the minister' WHEN n % 20 < 14 THEN 'paid' WHEN n % 20 < 19 THEN 'open' ELSE 'lost' END,
    (ARRAY['S','M','L','XL'])[1 + (n % 100 > 9)::int + (n % 100 > 59)::int + (n % 100 > 95)::int]::size,
    w, w * 10 + random() * 20, DATE '2024-01-01' + (n % 365), CASE WHEN n % 4 = 0 THEN 'SPRING' END
    FROM (SELECT n, round((1 + power(random(), 3) * 99)::numeric, 2) AS w FROM generate_series(1, 20000) n) rows;
  UPDATE orders SET price = 9999999 WHERE id = 7;
  ANALYZE;`;

describe('profiles of a source', () => {
  let database: Database;
  let source: SourceSchema;
  const none: Classification[] = [];

  before(async () => {
    database = await openDatabase(await (await testServer()).createDatabase());
    await database.query(SHOP);
    const input = stepInput({ connection_string: database.url, operations: ['discover'] });
    const context = stepContext(tmpdir(), { source: () => Promise.resolve(database) });
    source = { ...(await createDiscoverStep().run(input, context)).source!, name: 'shop' };
    for (const table of source.schema.tables) {
      for (const { name } of table.columns) {
        none.push({
          schema: table.schema,
          table: table.name,
          column: name,
          pii_type: name === 'email' ? 'email' : 'none',
          confidence: 1,
          technique: null,
          evidence: [],
          decided_by: 'detection',
        });
      }
    }
  });
  after(async () => {
    const { url } = database;
    await database.close();
    await (await testServer()).dropDatabase(url);
  });

  const learn = (classifications: Classification[] | null = none) =>
    learnShapes(database, source.schema, source.statistics, classifications);
  const shape = async (table: string, column: string, classifications?: null): Promise<ColumnShape | undefined> =>
    (await learn(classifications)).statistics.tables
      .find(({ name }) => name === table)!
      .columns.find(({ name }) => name === column)!.shape;

  async function made(table: string, rows = 5000): Promise<LiteralRow[]> {
    const input = stepInput({ connection_string: database.url }, { source, classifications: none, mode: 'schema' });
    const described = await describeSources(input, {
      source: () => Promise.resolve(database),
      scratch: () => Promise.reject(new Error('not needed')),
      signal: new AbortController().signal,
      log: () => undefined,
    });
    const plan = planSynthetic(described, { row_counts: { '*': rows }, seed: 's', literals: 'include' }, [
      { name: 'en', weight: 1 },
    ]);
    const own = plan.tables.find((each) => each.table.name === table)!.table;
    const values = await collect(own, (await createGeneration(plan)).batches(table));
    return values.map((row): LiteralRow => Object.fromEntries(row.map((value, at) => [own.columns[at].name, value])));
  }
  const shareOf = (rows: LiteralRow[], column: string, value: string | null): number =>
    rows.filter((row) => row[column] === value).length / rows.length;

  it('gives made-up rows the shares of common values, and never one that few rows have', async () => {
    const rows = await made('orders');
    for (const [value, share] of [
      ['paid', 0.7],
      ['open', 0.25],
      ['lost', 0.05],
    ] as const)
      ok(Math.abs(shareOf(rows, 'status', value) - share) < 0.03, `${value}: ${shareOf(rows, 'status', value)}`);
    equal(shareOf(rows, 'status', 'held for the minister'), 0);
    ok(Math.abs(shareOf(rows, 'size', 'S') - 0.1) < 0.03);
    ok(Math.abs(shareOf(rows, 'size', 'XL') - 0.04) < 0.02);
    ok(Math.abs(shareOf(rows, 'coupon', null) - 0.75) < 0.03);
  });

  it('spreads numbers and dates by quantiles, without the outermost ones', async () => {
    const rows = await made('orders');
    const weights = rows.map(({ weight }) => Number(weight)).sort((a, b) => a - b);
    // Half of the cubes of a uniform draw lie below an eighth.
    ok(Math.abs(weights[2500] - 13.4) < 3, `median ${weights[2500]}`);
    ok(Math.max(...rows.map(({ price }) => Number(price))) < 5000);
    ok(rows.every(({ placed_on: day }) => day! >= '2024-01-01' && day! <= '2024-12-31'));
  });

  it('keeps what goes together: numbers by their ranks, choices by what they are given', async () => {
    const orders = await made('orders');
    const rank = (values: number[]): number[] => {
      const sorted = values.map((value, at) => [value, at] as const).sort((a, b) => a[0] - b[0]);
      const ranks: number[] = [];
      sorted.forEach(([, at], place) => (ranks[at] = place));
      return ranks;
    };
    const one = rank(orders.map(({ weight }) => Number(weight)));
    const other = rank(orders.map(({ price }) => Number(price)));
    const middle = (orders.length - 1) / 2;
    const together = one.reduce((sum, value, at) => sum + (value - middle) * (other[at] - middle), 0);
    const alone = one.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    ok(together / alone > 0.8, `rank correlation ${together / alone}`);
    const money: Record<string, string> = { DE: 'EUR', CH: 'CHF', GB: 'GBP' };
    for (const { country, currency } of await made('customers', 500)) equal(currency, money[country!]);
  });

  it('knows few customers with most of the orders', async () => {
    const { schema } = await learn();
    const [relationship] = schema.relationships.filter(({ virtual }) => !virtual);
    equal(relationship.cardinality?.distribution, 'zipf');
    ok(relationship.cardinality.exponent! > 0.3);
  });

  it('learns nothing of a person, and of columns that nobody has looked at only what types name', async () => {
    equal(await shape('customers', 'email'), undefined);
    for (const { email } of await made('customers', 500)) ok(!email!.includes('corp.internal'));
    equal(await shape('orders', 'status', null), undefined);
    equal(await shape('orders', 'price', null), undefined);
    equal((await shape('orders', 'size', null))?.kind, 'choices');
    match((await learn(null)).notes.join(' '), /Personal columns are not known/);
  });

  it('learns no bound that a row has', async () => {
    const weights = await shape('orders', 'weight');
    ok(weights?.kind === 'spread');
    const rows = await database.query<{ weight: string }>('SELECT DISTINCT weight::text FROM orders');
    const real = new Set(rows.map(({ weight }) => Number(weight)));
    const bounds = weights.parts.flatMap(({ from, to }) => (from === to ? [] : [from, to]));
    // A middle of two values may be a third one's by chance, as any made-up number may.
    ok(bounds.filter((bound) => real.has(bound)).length < bounds.length / 2);
    ok(bounds.every((bound) => bound > 1 && bound < 100));
  });

  it('says when there are no statistics to learn from', async () => {
    const empty = await openDatabase(await (await testServer()).createDatabase());
    try {
      const { notes } = await learnShapes(empty, source.schema, source.statistics, none);
      match(notes[0], /ANALYZE makes some/);
    } finally {
      const { url } = empty;
      await empty.close();
      await (await testServer()).dropDatabase(url);
    }
  });

  it('makes the same rows for the same source', async () => {
    deepEqual(await made('orders', 200), (await made('orders', 300)).slice(0, 200));
  });
});
