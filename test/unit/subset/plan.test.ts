import assert from 'node:assert/strict';
import type { SubsetConfig } from '../../../client/src/engine/job/job';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { resolveAvailability } from '../../../client/src/engine/subset/availability';
import { buildGraph } from '../../../client/src/engine/subset/graph';
import { readOptions } from '../../../client/src/engine/subset/options';
import { planReport, planSubset } from '../../../client/src/engine/subset/plan';
import { column, nullable, refers, table } from '../../support/schema';

const int = builtin('int4');
/** countries <- customers <- orders <- lines -> products; notes refer to products where they want to. */
const schema: Schema = {
  tables: [
    table('countries', [column('id', int)]),
    table('customers', [column('id', int), column('country', int)]),
    table('orders', [column('id', int), column('customer', int)]),
    table('lines', [column('order', int), column('product', int)]),
    table('products', [column('id', int)]),
    table('notes', [nullable('product', int), column('customer', int)]),
    table('apart', [column('id', int)]),
  ],
  relationships: [
    refers('customers.country', 'countries.id'),
    refers('orders.customer', 'customers.id'),
    refers('lines.order', 'orders.id'),
    refers('lines.product', 'products.id'),
    refers('notes.product', 'products.id'),
    refers('notes.customer', 'customers.id'),
  ],
  enums: [],
};
const statistics = {
  tables: Object.entries({
    countries: 10,
    customers: 1000,
    orders: 5000,
    lines: 20_000,
    products: 100,
    notes: 50,
    apart: 7,
  }).map(([called, rows]) => ({ schema: 'public', name: called, row_estimate: rows, bytes: null, columns: [] })),
};

function plan(config: Partial<SubsetConfig>, unreadable: Record<number, string> = {}) {
  const options = readOptions(
    {
      max_rows_per_table: {},
      children_depth: null,
      virtual_relationships: 'confirmed',
      exclude_tables: [],
      plan_only: true,
      root_table: 'customers',
      ...config,
    },
    schema.tables,
  );
  const graph = buildGraph(schema, 'confirmed', []);
  const availability = resolveAvailability(
    graph,
    new Map(Object.entries(unreadable).map(([key, why]) => [Number(key), why])),
  );
  const planned = planSubset(
    schema,
    statistics,
    graph,
    { table: options.root!, reason: 'The request names it.' },
    options,
    availability,
  );
  const report = planReport(planned, graph) as {
    tables: { table: string; estimated_rows: number; via: string | null }[];
    left_out: { table: string; reason: string }[];
  };
  return {
    availability,
    rows: Object.fromEntries(report.tables.map((one) => [one.table, one.estimated_rows])),
    via: report.tables.map(({ via }) => via),
    leftOut: Object.fromEntries(report.left_out.map((one) => [one.table, one.reason])),
  };
}

describe('the plan of a subset', () => {
  it('has the tables in the order in which they are reached, with the rows that are to be expected', () => {
    const { rows, via, leftOut } = plan({ rows: 100 });
    assert.deepEqual(rows, { customers: 100, orders: 500, notes: 5, lines: 2000, countries: 10, products: 100 });
    assert.deepEqual(via, [
      null,
      'orders_customer_fkey',
      'notes_customer_fkey',
      'lines_order_fkey',
      'customers_country_fkey',
      'notes_product_fkey',
    ]);
    assert.deepEqual(Object.keys(leftOut), ['apart']);
  });

  it('keeps to depth, limits, shares and what is left out', () => {
    assert.deepEqual(Object.keys(plan({ children_depth: 0 }).rows), ['customers', 'countries']);
    assert.deepEqual(Object.keys(plan({ children_depth: 1 }).rows), [
      'customers',
      'orders',
      'notes',
      'countries',
      'products',
    ]);
    assert.match(plan({ children_depth: 1 }).leftOut['lines'], /within children_depth 1/);
    const limited = plan({ percent: 10, max_rows_per_table: { orders: 20, notes: 0 } });
    assert.deepEqual(limited.rows, { customers: 100, orders: 20, lines: 80, countries: 10, products: 56 });
    assert.match(limited.leftOut['notes'], /allows no row of it/);
    assert.match(plan({ exclude_tables: ['orders'] }).leftOut['orders'], /The request leaves it out/);
  });

  it('takes a table that is left out where rows need it', () => {
    assert.equal(plan({ exclude_tables: ['countries'] }).rows['countries'], 10);
  });

  it('leaves empty what refers to a table that cannot be read, or leaves its table out', () => {
    const { rows, leftOut, availability } = plan({}, { 4: 'no right' });
    assert.deepEqual(Object.keys(rows), ['customers', 'orders', 'notes', 'countries']);
    assert.equal(leftOut['products'], 'no right');
    assert.equal(leftOut['lines'], 'Its rows refer to products, of which no row can be taken.');
    assert.deepEqual(
      availability.emptied.map(({ nullable: columns }) => columns),
      [['product']],
    );
  });
});

describe('the options of a subset', () => {
  const tables = [
    table('orders', []),
    table('users', [], { schema: 'sales' }),
    table('users', [], { schema: 'audit' }),
  ];
  const read = (config: Partial<SubsetConfig>) =>
    readOptions(
      {
        max_rows_per_table: {},
        children_depth: null,
        virtual_relationships: 'none',
        exclude_tables: [],
        plan_only: false,
        ...config,
      },
      tables,
    );

  it('find tables as people name them', () => {
    assert.equal(read({ root_table: 'public.orders' }).root, 0);
    assert.equal(read({ root_table: 'audit.users' }).root, 2);
    assert.throws(() => read({ root_table: 'users' }), {
      message: /several tables are called "users"/,
      hint: 'Name one of: sales.users, audit.users.',
    });
    assert.throws(() => read({ exclude_tables: ['odrers'] }), { hint: 'Did you mean "orders"?' });
  });

  it('limit each table by its own number, or by that of the others', () => {
    const { limit } = read({ max_rows_per_table: { orders: 3, '*': 5 } });
    assert.deepEqual([0, 1, 2].map(limit), [3, 5, 5]);
    assert.equal(read({}).limit(0), null);
  });
});
