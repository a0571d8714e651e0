import { openDatabase } from '../../../client/src/engine/databases/pool';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { best, type BenchRow, rate } from '../bench';
import { throwAway } from './alternatives';
import { sourceSchema, subset } from './masked-rows';
import { type Place, runSql } from './server';

const SHOP_SQL = `
  CREATE TABLE countries (id int PRIMARY KEY, name text NOT NULL);
  CREATE TABLE products (id int PRIMARY KEY, name text NOT NULL, price numeric(8,2) NOT NULL);
  CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL, email text NOT NULL, country_id int NOT NULL REFERENCES countries,
    referred_by int REFERENCES customers);
  CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, placed_at timestamptz NOT NULL, note text);
  CREATE TABLE lines (order_id int NOT NULL REFERENCES orders, number int NOT NULL, product_id int NOT NULL REFERENCES products,
    quantity int NOT NULL, PRIMARY KEY (order_id, number));
  CREATE TABLE payments (id int PRIMARY KEY, order_id int NOT NULL REFERENCES orders, paid numeric(10,2) NOT NULL);
  INSERT INTO countries SELECT n, 'Country ' || n FROM generate_series(0, 199) n;
  INSERT INTO products SELECT n, 'Product ' || n, n % 1000 + 0.99 FROM generate_series(0, 19799) n;
  INSERT INTO customers SELECT n, 'Customer ' || n, 'c' || n || '@example.com', n % 200, CASE WHEN n % 10 = 0 AND n > 0 THEN n / 2 END
    FROM generate_series(0, 99999) n;
  INSERT INTO orders SELECT n, n * 7919 % 100000, timestamptz '2024-01-01' + n * interval '1 minute', 'Order ' || n FROM generate_series(0, 249999) n;
  INSERT INTO lines SELECT n % 250000, n / 250000, n % 19800, n % 9 + 1 FROM generate_series(0, 499999) n;
  INSERT INTO payments SELECT n, n, n % 500 + 0.5 FROM generate_series(0, 129999) n;
  CREATE INDEX ON orders (customer_id); CREATE INDEX ON payments (order_id); ANALYZE; CHECKPOINT;`;
const TABLES = ['countries', 'products', 'customers', 'orders', 'lines', 'payments'];
const ROWS = 1_000_000;

/** Subsets of six tables with a million rows, against COPY of all of them. */
export async function measureClosure(place: Place): Promise<BenchRow[]> {
  const url = await place.createDatabase();
  await runSql(url, SHOP_SQL);
  const database = await openDatabase(url);
  try {
    const source = await sourceSchema(database);
    const store = createLocalDatasetStore(place.folder);
    let taken = 0;
    const take = (config: object) => async () => {
      const { dataset } = await subset(database, source, place.folder, { root_table: 'customers', ...config });
      const { tables, dataset_version_id: id } = dataset!.manifest;
      taken = tables.reduce((sum, { row_count: count }) => sum + count, 0);
      await store.remove(id);
    };
    const raw = await best(2, () =>
      throwAway(
        url,
        TABLES.map((table) => `COPY ${table} TO STDOUT (FORMAT binary)`),
      ),
    );
    const rows: BenchRow[] = [{ what: 'COPY of six tables, binary, thrown away', value: rate(ROWS, raw), ratio: null }];
    for (const [what, config] of [
      ['every customer', {}],
      ['customers by a condition that half meet', { where: 'id % 2 = 0' }],
      ['a tenth of the customers', { percent: 10 }],
    ] as const) {
      const took = await best(2, take(config));
      rows.push({
        what: `  subset: ${what} (${taken.toLocaleString('en')} rows)`,
        value: rate(taken, took),
        ratio: raw / ROWS / (took / taken),
      });
    }
    return rows;
  } finally {
    await database.close();
  }
}
