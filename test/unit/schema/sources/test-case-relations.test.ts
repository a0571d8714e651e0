import { deepEqual, equal } from 'node:assert/strict';
import type { DescribedSchema } from '../../../../client/src/engine/schema/sources/described';
import { schemaFromTestFile } from '../../../../client/src/engine/schema/sources/test-case';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import type { Relation } from '../../../../server/src/testcase/testcase';
import { entity, testFile } from './test-files';

const read = async (...steps: string[]): Promise<DescribedSchema> =>
  schemaFromTestFile(
    await readTestFile('a.feature', `Feature: F\n  Scenario: S\n${steps.map((step) => `    ${step}\n`).join('')}`),
  );

const ties = ({ schema }: DescribedSchema): string[] =>
  schema.relationships.map(
    ({ from, from_columns: columns, to, to_columns: toColumns }) =>
      `${from.name}.${columns.join()} -> ${to.name}.${toColumns.join()}`,
  );

const belongsTo = (to: string, value: string | null = null, line = 1): Relation => ({
  to,
  value,
  line,
  confidence: 0.9,
  reason: 'the step says so',
});

describe('schema/sources/test-case-relations', () => {
  it('ties an entity to the one that it is for, and its row to the row that is named', async () => {
    const found = await read(
      'Given the following customers:',
      '  | name | email        |',
      '  | Ann  | ann@test.com |',
      '  | Bob  | bob@test.com |',
      'And customer "Bob" has the following orders:',
      '  | number | total |',
      '  | A-1    | 12.50 |',
      '  | A-2    | 7.00  |',
    );
    deepEqual(ties(found), ['orders.customer_id -> customers.id']);
    deepEqual(
      found.literals.get('orders')?.map((row) => row.customer_id),
      ['2', '2'],
    );
  });

  it('leaves free which row it is where the test does not say', () => {
    const orders = { ...entity('orders', { total: 'amount' }, [{ total: '1' }]), belongs_to: [belongsTo('customers')] };
    const customers = entity('customers', { name: 'full_name' }, [{ name: 'Ann' }, { name: 'Bob' }]);
    const found = schemaFromTestFile(testFile(customers, orders));
    deepEqual(ties(found), ['orders.customer_id -> customers.id']);
    equal(found.literals.get('orders')?.[0].customer_id, undefined);
  });

  it('takes a field that the test writes itself for what it is', () => {
    const orders = {
      ...entity('orders', { customer_id: 'id' }, [{ customer_id: 'C-7' }]),
      belongs_to: [belongsTo('customers')],
    };
    const found = schemaFromTestFile(testFile(entity('customers', { name: 'full_name' }), orders));
    deepEqual(ties(found), []);
    deepEqual(found.literals.get('orders'), [{ customer_id: 'C-7' }]);
  });

  it('lets one of two that need each other do without', () => {
    const teams = { ...entity('teams', { name: 'full_name' }), belongs_to: [belongsTo('users')] };
    const users = { ...entity('users', { name: 'full_name' }), belongs_to: [belongsTo('teams')] };
    const { schema } = schemaFromTestFile(testFile(teams, users));
    const nullable = schema.tables.map(({ columns }) => columns.find(({ name }) => name.endsWith('_id'))?.nullable);
    deepEqual(nullable, [false, true]);
  });

  it('ties nothing to itself or to what is not there', () => {
    const users = { ...entity('users', { name: 'full_name' }), belongs_to: [belongsTo('users'), belongsTo('nothing')] };
    deepEqual(ties(schemaFromTestFile(testFile(users))), []);
  });
});
