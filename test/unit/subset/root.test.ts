import assert from 'node:assert/strict';
import { readTestFile } from '../../../server/src/testcase/analyze';
import type { TestFile } from '../../../server/src/testcase/testcase';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { buildGraph } from '../../../client/src/engine/subset/graph';
import { readOptions } from '../../../client/src/engine/subset/options';
import { chooseRoot } from '../../../client/src/engine/subset/root';
import { column, refers, table } from '../../support/schema';

const int = builtin('int4');
const schema: Schema = {
  tables: [
    table('countries', [column('id', int), column('name', builtin('text'))]),
    table('customers', [column('id', int), column('countries', int), column('email', builtin('text'))]),
    table('orders', [column('id', int), column('customers', int), column('number', int)]),
    table('lines', [column('orders', int)]),
  ],
  relationships: [
    refers('customers.countries', 'countries.id'),
    refers('orders.customers', 'customers.id'),
    refers('lines.orders', 'orders.id'),
  ],
  enums: [],
};

function root(config: { root_table?: string; exclude_tables?: string[] }, testFile: TestFile | null = null) {
  const subset = {
    max_rows_per_table: {},
    children_depth: null,
    virtual_relationships: 'none' as const,
    plan_only: false,
  };
  const options = readOptions({ exclude_tables: [], ...subset, ...config }, schema.tables);
  const { table: chosen, reason } = chooseRoot(
    schema,
    { tables: [] },
    buildGraph(schema, 'none', []),
    options,
    testFile,
  );
  return { table: schema.tables[chosen].name, reason };
}

describe('the root of a subset', () => {
  it('is what the request names', () => {
    assert.deepEqual(root({ root_table: 'lines' }), { table: 'lines', reason: 'The request names it.' });
  });

  it('is what the test case enters data into', async () => {
    const text =
      'Feature: f\n  Scenario: s\n    When I enter order number "7"\n    And I enter the order "number" as "8"\n';
    const file = await readTestFile('orders.feature', text);
    assert(file.scenarios[0].entities.length > 0, 'the test says something');
    const { table: chosen, reason } = root({}, file);
    assert.equal(chosen, 'orders');
    assert.match(reason, /^The test case's "\w+" is the table "orders"/);
  });

  it('is the table of people that most hangs on, where nobody says anything', () => {
    assert.deepEqual(root({}), {
      table: 'customers',
      reason: '"customers" holds people, and 2 other tables hang on it.',
    });
    assert.deepEqual(root({ exclude_tables: ['customers'] }), {
      table: 'countries',
      reason: 'Of all tables, 3 other tables hang on it.',
    });
  });

  it('is none where there is no table', () => {
    const all = schema.tables.map((one) => one.name);
    assert.throws(() => root({ exclude_tables: all }), {
      message: 'The source has no table that a subset could begin with.',
    });
  });
});
