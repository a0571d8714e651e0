import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { DatasetStore, DatasetWriter } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { whyRow } from '../../../client/src/engine/datasets/why';
import { CancelledError, TdmError, UserError } from '../../../client/src/engine/errors';
import type { Relationship } from '../../../client/src/engine/schema/schema';
import { refers } from '../../support/schema';
import { becomes } from '../../support/until';
import { orphansOf, rowsWithoutReason, textOfDataset } from '../../support/whole';
import { endOtherSessions, OTHER_SESSIONS } from '../sessions';
import { letRead, openSource, type Source, type Taken } from './source';

const SHOP = `
  CREATE TABLE countries (code char(2) PRIMARY KEY, name text NOT NULL);
  CREATE TABLE customers (id int PRIMARY KEY, email text NOT NULL UNIQUE, country char(2) REFERENCES countries,
    referred_by int REFERENCES customers, upper_email text GENERATED ALWAYS AS (upper(email)) STORED);
  CREATE TABLE products (sku text NOT NULL, revision int NOT NULL, price numeric(8,2), PRIMARY KEY (sku, revision));
  CREATE TABLE orders (id int PRIMARY KEY, customer_email text NOT NULL REFERENCES customers (email), note text);
  CREATE TABLE lines (order_id int NOT NULL REFERENCES orders, sku text, revision int, quantity int,
    FOREIGN KEY (sku, revision) REFERENCES products);
  CREATE TABLE unrelated (id int PRIMARY KEY);
  INSERT INTO countries VALUES ('CH', 'Switzerland'), ('DE', 'Germany'), ('FR', 'France');
  INSERT INTO customers VALUES (1, 'a@x', 'CH', NULL), (2, 'b@x', 'DE', 1), (3, 'c@x', 'DE', 2), (4, 'd@x', NULL, NULL), (5, 'e@x', 'FR', 4);
  INSERT INTO products VALUES ('pen', 1, 1.50), ('pen', 2, 1.60), ('cup', 1, 9.90);
  INSERT INTO orders VALUES (10, 'a@x'), (11, 'a@x'), (12, 'b@x'), (13, 'd@x');
  INSERT INTO lines VALUES (10, 'pen', 1, 3), (10, 'pen', NULL, 1), (11, 'cup', 1, 1), (12, 'pen', 2, 5), (13, 'pen', 1, 1);
  INSERT INTO unrelated VALUES (1);
  ANALYZE;`;

describe('the subset step', () => {
  let source: Source;

  beforeEach(async () => {
    source = await openSource();
  });
  afterEach(() => source.close());

  /** Rows by table, as the step tells them. */
  const rows = ({ output }: Taken): Record<string, number> =>
    Object.fromEntries(Object.entries(output.details!.rows as Record<string, number>).filter(([, count]) => count > 0));
  const column = async ({ dataset }: Taken, table: string, name: string): Promise<(string | null)[]> => {
    const { columns, rows: all } = (await textOfDataset(dataset)).tables.get(table)!;
    return all.map((row) => row[columns.indexOf(name)]).sort();
  };
  const whole = async (taken: Taken, root: string): Promise<void> => {
    const text = await textOfDataset(taken.dataset);
    assert.deepEqual(orphansOf(text), []);
    assert.deepEqual(rowsWithoutReason(text, root), []);
  };
  const refuses = async (
    run: Promise<unknown>,
    message: RegExp,
    Kind: new (...of: never[]) => TdmError = UserError,
  ) => {
    await assert.rejects(run, (error: Error) => {
      assert(error instanceof Kind, `${error.name}: ${error.message}`);
      assert.match(error.message, message);
      return true;
    });
  };
  const left = async (): Promise<unknown[]> =>
    source.database.query(
      `SELECT relname FROM pg_class WHERE relpersistence = 't' UNION ALL
       SELECT state ${OTHER_SESSIONS} AND state <> 'idle'`,
    );
  /** The sessions of the source hold on to nothing after a step has ended; one that lost its client, a moment later. */
  const nothingLeft = (): Promise<void> => becomes(left, []);

  describe('of a shop', () => {
    beforeEach(async () => {
      await source.database.query(SHOP);
      await letRead(source);
    });

    it('takes what hangs on the root, and what all of it refers to', async () => {
      const taken = await source.take({ root_table: 'customers', where: 'id = 2' });
      assert.deepEqual(rows(taken), { countries: 2, customers: 3, lines: 1, orders: 1, products: 1 });
      assert.deepEqual(await column(taken, 'customers', 'id'), ['1', '2', '3']);
      await whole(taken, 'customers');
      assert.deepEqual(taken.output.details!.left_out, [
        { table: 'unrelated', reason: 'No relationship that is followed leads from customers to it.' },
      ]);
      await nothingLeft();
    });

    it('takes only parents at depth 0, and no children of theirs', async () => {
      const taken = await source.take({ root_table: 'orders', where: 'id = 12', children_depth: 0 });
      assert.deepEqual(rows(taken), { countries: 2, customers: 2, orders: 1 });
    });

    it('takes the first rows by key, a share of them, and no more of a table than is allowed', async () => {
      assert.deepEqual(await column(await source.take({ root_table: 'orders', rows: 2 }), 'orders', 'id'), [
        '10',
        '11',
      ]);
      assert.deepEqual(await column(await source.take({ root_table: 'orders', percent: 51 }), 'orders', 'id'), [
        '10',
        '11',
        '12',
      ]);
      const capped = await source.take({ root_table: 'customers', max_rows_per_table: { orders: 1, '*': 2 } });
      assert.deepEqual(rows(capped), { countries: 2, customers: 2, lines: 2, orders: 1, products: 1 });
      assert(
        capped.output.decisions!.some(({ reason }) =>
          reason.startsWith('orders has reached max_rows_per_table (1 row)'),
        ),
      );
      await whole(capped, 'customers');
      // Parents come besides: customer 3 was referred by 2, who was by 1.
      const parents = await source.take({ root_table: 'customers', where: 'id = 3', max_rows_per_table: { '*': 1 } });
      assert.deepEqual(await column(parents, 'customers', 'id'), ['1', '2', '3']);
    });

    it('takes whole tables without listing their rows', async () => {
      const taken = await source.take({ root_table: 'customers' });
      assert.deepEqual(rows(taken), { countries: 3, customers: 5, lines: 5, orders: 4, products: 3 });
      await whole(taken, 'customers');
      assert(taken.output.decisions!.some(({ reason }) => /every row of the root/.test(reason)));
    });

    it('leaves out tables that it is told to, unless a row needs them', async () => {
      const taken = await source.take({
        root_table: 'customers',
        where: 'id = 1',
        exclude_tables: ['lines', 'countries'],
      });
      assert.deepEqual(rows(taken), { countries: 2, customers: 3, orders: 3 });
      await refuses(source.take({ root_table: 'orders', exclude_tables: ['orders'] }), /is the root table/);
    });

    it('hands rows on, before a mask, and writes nothing', async () => {
      const taken = await source.take(
        { root_table: 'orders', where: 'id < 12' },
        { input: { operations: ['subset', 'mask'] } },
      );
      const { rows: streamed } = taken.output;
      assert.equal(taken.dataset, undefined);
      const table = streamed!.schema.tables.find(({ name }) => name === 'orders')!;
      assert.equal(streamed!.rowCount(table), 2);
      let read = 0;
      for await (const batch of streamed!.read(table, { trace: true })) {
        assert.equal(batch.vectors.length, 5);
        read += batch.length;
      }
      for await (const batch of streamed!.read(table)) assert.equal(batch.vectors.length, 3);
      assert.equal(read, 2);
      await streamed!.close();
      await nothingLeft();
    });

    it('says what it would take, and takes nothing', async () => {
      const { output } = await source.take({ root_table: 'customers', where: 'id > 3', plan_only: true });
      assert.equal(output.dataset, undefined);
      const plan = output.details!.plan as {
        root: string;
        tables: { table: string; via: string; join: string; estimated_rows: number }[];
      };
      assert.equal(plan.root, 'customers');
      assert.deepEqual(
        plan.tables.map(({ table }) => table),
        ['customers', 'orders', 'lines', 'countries', 'products'],
      );
      assert.equal(plan.tables[1].join, 'orders.customer_email = customers.email');
      assert.equal(plan.tables[0].estimated_rows, 2);
    });

    it('makes the plan without the source where that is out of reach', async () => {
      const known = await source.schema();
      const { output } = await source.take(
        { root_table: 'customers', plan_only: true },
        { source: known, context: { source: () => Promise.reject(new UserError('no source')) } },
      );
      assert.match(output.summary, /5 tables/);
    });

    it('refuses a condition that is none, and one that would do more', async () => {
      const where = (condition: string) => source.take({ root_table: 'orders', where: condition });
      await refuses(where('idd = 1'), /config\.subset\.where: column "idd" does not exist/);
      await refuses(where('id ='), /config\.subset\.where: syntax error/);
      await refuses(where('true); COMMIT; DROP TABLE unrelated; --'), /config\.subset\.where/);
      await refuses(where('id = 10) OR (true'), /config\.subset\.where: syntax error/);
      await refuses(where('1 / (id - id) = 1'), /config\.subset\.where: division by zero/);
      await source.database.query(
        `CREATE FUNCTION spoil() RETURNS bool LANGUAGE plpgsql AS 'BEGIN DELETE FROM unrelated; RETURN true; END'`,
      );
      await refuses(where('spoil()'), /config\.subset\.where: cannot execute DELETE in a read-only transaction/);
      assert.equal((await source.database.query('SELECT FROM unrelated')).length, 1);
      const quiet = await where(`id = 10 -- the first`);
      assert.deepEqual(await column(quiet, 'orders', 'id'), ['10']);
    });

    it('refuses tables that there are not', async () => {
      await refuses(source.take({ root_table: 'custommers' }), /root_table: the source has no table "custommers"/);
      await refuses(source.take({ max_rows_per_table: { ordres: 1 } }), /max_rows_per_table/);
    });

    it('infers the root and says why', async () => {
      const { output } = await source.take({ plan_only: true });
      assert.match(output.decisions![0].reason, /begins with customers\. "customers" holds people/);
    });

    it('follows the chain of a row to the root', async () => {
      const { dataset } = await source.take({ root_table: 'customers', where: 'id = 2' });
      const chain = await whyRow(dataset, 'countries', ['CH']);
      assert.deepEqual(chain, [
        { table: 'countries', key: { code: 'CH' }, relationship: 'customers_country_fkey', distance: 2 },
        { table: 'customers', key: { id: '1' }, relationship: 'customers_referred_by_fkey', distance: 1 },
        { table: 'customers', key: { id: '2' }, relationship: null, distance: 0 },
      ]);
      const line = await whyRow(dataset, 'lines', ['12', 'pen', '2', '5']);
      assert.deepEqual(
        line.map(({ table }) => table),
        ['lines', 'orders', 'customers'],
      );
      const product = await whyRow(dataset, 'products', ['pen', '2']);
      assert.deepEqual(
        product.map(({ table }) => table),
        ['products', 'lines', 'orders', 'customers'],
      );
      await refuses(whyRow(dataset, 'products', ['pen']), /products is known by sku, revision/);
      await refuses(whyRow(dataset, 'products', ['pen', '1']), /has no row with sku = pen, revision = 1/);
      await refuses(whyRow(dataset, 'product', ['pen', '1']), /has no table product/);
    });

    it('takes half of what it may read, and makes no orphan of it', async () => {
      await source.database.query(`REVOKE SELECT ON countries, products FROM ${source.role}`);
      const taken = await source.take({ root_table: 'customers', where: 'id = 1' }, { as: source.reader });
      assert.deepEqual(rows(taken), { customers: 3, lines: 4, orders: 3 });
      assert.deepEqual(await column(taken, 'customers', 'country'), [null, null, null]);
      await whole(taken, 'customers');
      assert(
        (taken.output.details!.notes as string[]).some((note) => note.startsWith('customers.country is left empty')),
      );
      // A column that may not be empty takes its table with it.
      await source.database.query(`REVOKE SELECT ON orders FROM ${source.role}`);
      const less = await source.take({ root_table: 'customers', where: 'id = 1' }, { as: source.reader });
      assert.deepEqual(rows(less), { customers: 3 });
      await refuses(source.take({ root_table: 'lines' }, { as: source.reader }), /No subset can begin with lines/);
    });

    for (const way of ['temporary tables', 'batches'] as const) {
      it(`leaves out rows whose parents this role does not see, with ${way}`, async () => {
        await source.database.query(
          `ALTER TABLE customers ENABLE ROW LEVEL SECURITY; CREATE POLICY shown ON customers USING (id <> 2)`,
        );
        if (way === 'temporary tables')
          await source.database.query(
            `DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO ${source.role}', current_database()); END $$`,
          );
        const taken = await source.take({ root_table: 'orders' }, { as: source.reader });
        assert.equal(taken.output.fallbacks!.length, way === 'batches' ? 1 : 0);
        assert.deepEqual(await column(taken, 'orders', 'id'), ['10', '11', '13']);
        await whole(taken, 'orders');
        const people = await source.take({ root_table: 'customers', where: 'id = 3' }, { as: source.reader });
        assert.deepEqual(await column(people, 'customers', 'referred_by'), [null]);
        await whole(people, 'customers');
        assert((taken.output.details!.notes as string[]).some((note) => note.startsWith('orders: 1 of its rows')));
      });
    }

    it('leaves out rows that refer to nothing by a key that was never checked', async () => {
      await source.database.query(`
        CREATE TABLE returns (order_id int NOT NULL, id int PRIMARY KEY);
        CREATE TABLE refunds (id int PRIMARY KEY, return_id int NOT NULL REFERENCES returns, other int REFERENCES returns);
        INSERT INTO returns VALUES (10, 1), (99, 2);
        INSERT INTO refunds VALUES (1, 1, 2), (2, 2, 1);
        ALTER TABLE returns ADD FOREIGN KEY (order_id) REFERENCES orders NOT VALID`);
      const taken = await source.take({ root_table: 'refunds' });
      assert.deepEqual(await column(taken, 'refunds', 'id'), ['1']);
      assert.deepEqual(await column(taken, 'refunds', 'other'), [null]);
      await whole(taken, 'refunds');
    });

    it('follows inferred relationships as far as asked, each of a polymorphic pair by its kind', async () => {
      await source.database.query(`
        CREATE TABLE comments (id int PRIMARY KEY, on_type text NOT NULL, on_id int NOT NULL);
        INSERT INTO comments VALUES (1, 'Order', 10), (2, 'Customer', 10), (3, 'Customer', 1), (4, 'Order', 77)`);
      const known = await source.schema();
      const to = (name: string, value: string): Relationship =>
        refers('comments.on_id', `${name}.id`, {
          name: `comments_${name}`,
          when: { column: 'on_type', value },
          virtual: true,
        });
      known.schema.relationships.push(to('orders', 'Order'), to('customers', 'Customer'));
      const take = (follow: string) =>
        source.take({ root_table: 'orders', where: 'id = 10', virtual_relationships: follow }, { source: known });
      assert.deepEqual(await column(await take('inferred'), 'comments', 'id'), ['1']);
      assert.equal(rows(await take('confirmed'))['comments'], undefined);
      const all = await source.take({ root_table: 'comments', virtual_relationships: 'inferred' }, { source: known });
      assert.deepEqual(rows(all), { comments: 4, countries: 1, customers: 1, orders: 1 });
      await whole(all, 'comments');
    });

    it('ends clearly when a table has gone meanwhile', async () => {
      const known = await source.schema();
      await source.database.query('DROP TABLE lines');
      await refuses(source.take({ root_table: 'customers' }, { source: known }), /no longer has the table lines/);
      await source.database.query('ALTER TABLE orders DROP COLUMN note');
      await refuses(
        source.take({ root_table: 'orders', children_depth: 0 }, { source: known }),
        /no longer as it was discovered/,
      );
      await nothingLeft();
    });

    it('ends when it is cancelled, and leaves nothing behind', async () => {
      const abort = new AbortController();
      const context = { signal: abort.signal, progress: () => abort.abort() };
      await refuses(
        source.take({ root_table: 'customers', where: 'id = 1' }, { context }),
        /Cancelled/,
        CancelledError,
      );
      await nothingLeft();
    });

    it('ends when the disk is full, with nothing left here or there', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'tdm-full-'));
      const store = createLocalDatasetStore(folder);
      const datasets: DatasetStore = {
        create: async (start) => {
          const writer = await store.create(start);
          const writeTable: DatasetWriter['writeTable'] = async (table, batches, options) => {
            if (table.name !== 'orders') return writer.writeTable(table, batches, options);
            for await (const batch of batches)
              throw new TdmError('user', `The disk is full after ${batch.length} rows.`);
            throw new Error('there are orders');
          };
          return {
            writeTable,
            written: () => writer.written(),
            commit: () => writer.commit(),
            abort: () => writer.abort(),
          };
        },
        open: (id) => store.open(id),
        list: () => store.list(),
        remove: (id) => store.remove(id),
        sweep: (isLive) => store.sweep(isLive),
      };
      await refuses(
        source.take({ root_table: 'customers', where: 'id = 1' }, { context: { datasets } }),
        /disk is full/,
        TdmError,
      );
      assert.deepEqual(await readdir(folder), []);
      await nothingLeft();
      await rm(folder, { recursive: true });
    });

    it('ends when the connection is lost, and leaves nothing behind', async () => {
      const other = await openDatabase(source.database.url);
      let ending: Promise<unknown> = Promise.resolve();
      const progress = () => {
        ending = endOtherSessions(source.database, `state = 'idle in transaction'`);
      };
      const slow = `(SELECT pg_sleep(0.2)) IS NOT NULL`;
      await refuses(
        source.take({ root_table: 'customers', where: `id = 1 AND ${slow}` }, { as: other, context: { progress } }),
        /was lost/,
        TdmError,
      );
      await other.close();
      await ending;
      await nothingLeft();
    });
  });

  it('reaches the end of a long chain in seconds', async () => {
    await source.database.query(`
      CREATE TABLE nodes (id int PRIMARY KEY, next int REFERENCES nodes);
      INSERT INTO nodes SELECT n, nullif(n, 3000) + 1 FROM generate_series(3000, 1, -1) n`);
    const taken = await source.take({ root_table: 'nodes', where: 'id = 1' });
    assert.deepEqual(rows(taken), { nodes: 3000 });
    const chain = await whyRow(taken.dataset, 'nodes', ['3000']);
    assert.equal(chain.length, 3000);
  });

  it('takes what two tables need that cannot be without each other', async () => {
    await source.database.query(`
      CREATE TABLE staff (id int PRIMARY KEY, store int NOT NULL);
      CREATE TABLE stores (id int PRIMARY KEY, manager int NOT NULL REFERENCES staff DEFERRABLE);
      INSERT INTO staff VALUES (1, 1), (2, 2), (3, 2); INSERT INTO stores VALUES (1, 1), (2, 2);
      ALTER TABLE staff ADD FOREIGN KEY (store) REFERENCES stores`);
    const taken = await source.take({ root_table: 'staff', where: 'id = 3', children_depth: 0 });
    assert.deepEqual(await column(taken, 'staff', 'id'), ['2', '3']);
    assert.deepEqual(rows(taken), { staff: 2, stores: 1 });
    await whole(taken, 'staff');
  });

  it('compares as the key does: by its collation, and by the operators of its type', async () => {
    await source.database.query(`
      CREATE COLLATION any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
      CREATE TABLE kinds (name text COLLATE "C" PRIMARY KEY);
      CREATE TABLE people (name text COLLATE any_case PRIMARY KEY);
      CREATE TABLE pets (id int PRIMARY KEY, owner text COLLATE any_case REFERENCES people, kind text REFERENCES kinds DEFAULT 'cat');
      INSERT INTO kinds VALUES ('cat'), ('dog');
      INSERT INTO people VALUES ('Ann'), ('Bob'); INSERT INTO pets VALUES (1, 'ANN'), (2, 'bob')`);
    const taken = await source.take({ root_table: 'pets', where: 'id = 1' });
    assert.deepEqual(await column(taken, 'people', 'name'), ['Ann']);
    assert.deepEqual(await column(taken, 'kinds', 'name'), ['cat']);
    const down = await source.take({ root_table: 'people', where: `name = 'bob'` });
    assert.deepEqual(await column(down, 'pets', 'id'), ['2']);
  });

  it('takes a table apart from those that inherit from it', async () => {
    await source.database.query(`
      CREATE TABLE logs (id int PRIMARY KEY); CREATE TABLE old_logs () INHERITS (logs);
      INSERT INTO logs VALUES (1); INSERT INTO old_logs VALUES (2)`);
    assert.deepEqual(rows(await source.take({ root_table: 'logs' })), { logs: 1 });
    assert.deepEqual(rows(await source.take({ root_table: 'logs', rows: 5 })), { logs: 1 });
  });
});
