import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { formatConnectionString, parseConnectionString } from '../../../client/src/engine/databases/url';
import { createDiscoverStep } from '../../../client/src/engine/discover/step';
import { CancelledError } from '../../../client/src/engine/errors';
import {
  NOTHING_DECIDED,
  type StepContext,
  type StepInput,
  type StepOutput,
} from '../../../client/src/engine/job/step';
import { displayName, type Relationship } from '../../../client/src/engine/schema/schema';
import { named } from '../../support/schema';
import { stepContext, stepInput } from '../../support/step';
import { databasesForEach } from '../server';

describe('the discover step', () => {
  const newDatabase = databasesForEach();
  let database: Database;
  beforeEach(async () => {
    database = await newDatabase();
  });

  function discover(
    config: object = {},
    given: Partial<StepInput> = {},
    context: Partial<StepContext> = {},
  ): Promise<StepOutput> {
    const input = stepInput(
      { connection_string: database.url, operations: ['discover'], config: { discover: config } },
      given,
    );
    return createDiscoverStep().run(
      input,
      stepContext(tmpdir(), { source: () => Promise.resolve(database), ...context }),
    );
  }
  const inferred = ({ source }: StepOutput): string[] =>
    source!.schema.relationships.filter(({ virtual }) => virtual).map(textOf);
  const textOf = ({ from, from_columns: columns, to, to_columns: keys, when, provenance }: Relationship): string =>
    `${displayName(from)}.${columns.join()} -> ${displayName(to)}.${keys.join()} ` +
    `${when === undefined ? '' : `when ${when.column} is ${when.value} `}${provenance.confidence}`;

  const SHOP = `
    CREATE TABLE customers (id int PRIMARY KEY, name text);
    CREATE TABLE users (id int PRIMARY KEY);
    CREATE TABLE products (id int PRIMARY KEY);
    CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers, product_id int, user_id int);
    CREATE TABLE notes (id int PRIMARY KEY, about_type text NOT NULL, about_id int);
    INSERT INTO customers SELECT n, 'Kunigunde' FROM generate_series(1, 50) n;
    INSERT INTO users SELECT generate_series(1, 50);
    INSERT INTO products SELECT generate_series(100, 150);
    INSERT INTO orders SELECT n, n, n + 100, n + 1000 FROM generate_series(1, 50) n;
    INSERT INTO notes SELECT n, CASE WHEN n % 2 = 0 THEN 'App\\Models\\Customer' ELSE 'Product' END,
      CASE WHEN n % 2 = 0 THEN n ELSE n + 100 END FROM generate_series(1, 50) n;`;

  it('tells what there is, and infers what nobody declared, as far as the values agree', async () => {
    await database.query(SHOP);
    const output = await discover();
    assert.deepEqual(inferred(output), [
      'orders.product_id -> products.id 0.97',
      'notes.about_id -> customers.id when about_type is App\\Models\\Customer 0.97',
      'notes.about_id -> products.id when about_type is Product 0.97',
    ]);
    assert.equal(output.summary, '5 tables, 11 columns, 4 relationships (3 inferred)');
    assert.deepEqual(output.details, { tables: 5, columns: 11, relationships: 4, notes: [] });
    assert.match(output.decisions?.at(0)?.reason ?? '', /^3 relationships that nobody declared/);
    assert.equal(output.source?.versionId, null);
    assert.equal(output.source.statistics.tables.length, 5);
    assert.ok(!JSON.stringify(output).includes('Kunigunde'));
  });

  it('finds the same again, however many rows came meanwhile', async () => {
    await database.query(SHOP);
    const first = await discover();
    await database.query(`INSERT INTO orders SELECT n, n - 50, n + 50, n FROM generate_series(51, 100) n; ANALYZE;`);
    const second = await discover();
    assert.deepEqual(second.source?.schema, first.source?.schema);
    assert.notDeepEqual(second.source?.statistics, first.source?.statistics);
  });

  it('looks at no value when it is told not to, and infers nothing when it is told not to', async () => {
    await database.query(SHOP);
    assert.deepEqual(inferred(await discover({ samples: false })), [
      'orders.product_id -> products.id 0.9',
      'orders.user_id -> users.id 0.9',
    ]);
    assert.deepEqual(inferred(await discover({ virtual_relationships: false })), []);
  });

  it('keeps to what the user decided', async () => {
    await database.query(SHOP);
    const ends = { from: named('orders'), to_columns: ['id'] };
    const relationships = [
      { ...ends, from_columns: ['product_id'], to: named('products'), decision: 'refused' as const },
      { ...ends, from_columns: ['user_id'], to: named('users'), decision: 'confirmed' as const },
    ];
    const output = await discover({}, { decided: { ...NOTHING_DECIDED, relationships } });
    assert.deepEqual(
      inferred(output).filter((text) => text.startsWith('orders')),
      ['orders.user_id -> users.id 1'],
    );
  });

  it('says which tables the role may not read, and reads all else', async () => {
    const role = `reader_${process.pid}`;
    await database.query(`
      CREATE ROLE ${role} LOGIN PASSWORD 'r';
      CREATE SCHEMA sales;
      CREATE TABLE open (id int PRIMARY KEY, secret_id int, half_id int, one_id int);
      CREATE TABLE secret (id int PRIMARY KEY, x text); CREATE TABLE half (id int PRIMARY KEY, x text);
      CREATE TABLE sales.invoices (id int PRIMARY KEY);
      CREATE TABLE ones (id int PRIMARY KEY, x text); ALTER TABLE ones ENABLE ROW LEVEL SECURITY;
      INSERT INTO open VALUES (1, 1, 1, 1);
      GRANT SELECT ON open, ones TO ${role}; GRANT SELECT (id) ON half TO ${role};
      GRANT SELECT ON sales.invoices TO ${role};`);
    const target = { ...parseConnectionString(database.url), user: role, password: 'r' };
    const reader = await openDatabase(formatConnectionString(target, { password: true }));
    try {
      const logged: string[] = [];
      const output = await discover(
        {},
        {},
        {
          source: () => Promise.resolve(reader),
          log: (level, message) => level === 'warn' && logged.push(message),
        },
      );
      const { tables } = output.source!.schema;
      assert.deepEqual(
        tables.map((table) => `${displayName(table)} ${table.unreadable ?? false}`),
        ['half true', 'ones false', 'open false', 'secret true', 'sales.invoices true'],
      );
      const notes = [
        'No right to read half: none of its rows can be taken.',
        'No right to read secret: none of its rows can be taken.',
        'No right to read sales.invoices: none of its rows can be taken.',
        'Row security decides which rows of ones this role sees; others cannot be taken.',
      ];
      assert.deepEqual(output.details?.['notes'], notes);
      assert.deepEqual(logged, notes);
      // What cannot be looked at is neither surer nor refuted.
      assert.deepEqual(inferred(output), ['open.secret_id -> secret.id 0.9', 'open.half_id -> half.id 0.9']);
    } finally {
      await reader.close();
      await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });

  it('goes on past a table that another session holds, and leaves nothing in the source', async () => {
    await database.query(
      `${SHOP} CREATE VIEW shown AS SELECT id FROM products; CREATE VIEW other AS SELECT id FROM users;`,
    );
    const holder = await database.connect();
    try {
      await holder.query('BEGIN; LOCK TABLE products IN ACCESS EXCLUSIVE MODE');
      const output = await discover();
      assert.ok(inferred(output).includes('orders.product_id -> products.id 0.9'));
      const [ofViews, ofProducts, ...others] = output.details?.['notes'] as string[];
      assert.equal(ofViews, 'The views are left out: another session has locked what they show.');
      assert.match(ofProducts, /^products was not sampled/);
      assert.deepEqual(others, []);
      assert.ok(
        inferred(output).includes('notes.about_id -> customers.id when about_type is App\\Models\\Customer 0.97'),
      );
    } finally {
      await holder.query('ROLLBACK');
      await holder.release();
    }
    const [row] = await database.query<{ open: number }>(
      `SELECT count(*)::int AS open FROM pg_stat_activity
        WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    assert.equal(row.open, 0);
  });

  it('ends when it is cancelled', async () => {
    await assert.rejects(discover({}, {}, { signal: AbortSignal.abort() }), CancelledError);
  });
});
