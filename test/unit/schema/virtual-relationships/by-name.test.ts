import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayName, type Relationship, type Schema } from '../../../../client/src/engine/schema/schema';
import { inferByName } from '../../../../client/src/engine/schema/virtual-relationships/by-name';
import { relationship } from '../../../support/schema';
import { tablesOf } from '../../../support/tables';

const schemaOf = (text: string, relationships: Relationship[] = []): Schema => ({
  tables: tablesOf(text),
  relationships,
  enums: [],
});
const shown = (found: readonly Relationship[]): string[] =>
  found.map(
    ({ from, from_columns: columns, to, to_columns: toColumns }) =>
      `${displayName(from)}.${columns.join()} -> ${displayName(to)}.${toColumns.join()}`,
  );
const infer = (text: string, relationships?: Relationship[]): string[] =>
  shown(inferByName(schemaOf(text, relationships)));

describe('schema/virtual-relationships/by-name', () => {
  it('finds what a column is named after, however the two are written', () => {
    const cases: [table: string, column: string][] = [
      ['customers', 'customer_id'],
      ['customer', 'customer_id'],
      ['Customers', 'CustomerID'],
      ['customers', 'customerid'],
      ['order_items', 'orderItemId'],
      ['OrderItem', 'order_item_id'],
      ['categories', 'category_id'],
      ['addresses', 'address_id'],
      ['people', 'person_id'],
      ['children', 'child_id'],
      ['houses', 'house_id'],
      ['movies', 'movie_fk'],
      ['statuses', 'status_id'],
      ['tbl_user', 'user_id'],
      ['analyses', 'analysis_id'],
    ];
    for (const [name, column] of cases) {
      const found = infer(`${name}: id int4 pk\nnotes: id int4 pk, ${column} int4`);
      assert.deepEqual(found, [`notes.${column} -> ${name}.id`]);
    }
  });

  it('finds keys of their own names, codes and uuids', () => {
    assert.deepEqual(
      infer(`
        film: film_id int4 pk, title text
        inventory: inventory_id int4 pk, film_id int4
        countries: code bpchar pk, name text
        cities: id int4 pk, country_code bpchar
        sessions: id uuid pk
        events: id int8 pk, session_uuid uuid
        parts: id int4 pk, part_no varchar unique
        stock: id int4 pk, part_no varchar
      `),
      [
        'inventory.film_id -> film.film_id',
        'cities.country_code -> countries.code',
        'events.session_uuid -> sessions.id',
        'stock.part_no -> parts.part_no',
      ],
    );
  });

  it('finds roles, short forms, parts of a row, rows above and users', () => {
    assert.deepEqual(
      infer(`
        addresses: id int4 pk
        customers: id int4 pk
        users: id int4 pk
        product_types: id int4 pk
        products: id int4 pk, type_id int4, created_by int4
        orders: id int4 pk, billing_address_id int4, shiptoaddressid int4, cust_id int4
        employees: id int4 pk, manager_id int4
        comments: id int4 pk, parent_id int4, parent_comment_id int4, author_id int4
        departments: id int4 pk, manager_id int4
      `),
      [
        'products.type_id -> product_types.id',
        'products.created_by -> users.id',
        'orders.billing_address_id -> addresses.id',
        'orders.shiptoaddressid -> addresses.id',
        'orders.cust_id -> customers.id',
        'employees.manager_id -> employees.id',
        'comments.parent_id -> comments.id',
        'comments.parent_comment_id -> comments.id',
        'comments.author_id -> users.id',
      ],
    );
  });

  it('is the surer the plainer the name is', () => {
    const found = inferByName(
      schemaOf(`
        customers: id int8 pk
        a: id int4 pk, customer_id int8
        b: id int4 pk, customer_id int4
        c: id int4 pk, former_customer_id int8
        d: id int4 pk, cust_id int8
        crm.e: id int4 pk, customer_id int8
      `),
    );
    const sure = Object.fromEntries(found.map((one) => [one.from.name, one.provenance.confidence]));
    assert.deepEqual(sure, { a: 0.9, b: 0.8, c: 0.75, d: 0.65, e: 0.85 });
    assert.ok(found.every(({ provenance }) => provenance.reason.includes('customers')));
  });

  it('leaves alone what only looks like a reference', () => {
    assert.deepEqual(
      infer(`
        customers: id int4 pk, customer_id int4, external_customer_id int4, rowguid uuid unique
        users: user_id int4 pk, name text
        documents: rowguid uuid pk
        notes: id int4 pk, customer_id text, customer text, paid bool, users_count int4, stripe_customer_id int4, name text
        payments: payment_id int4 pk, amount numeric, paid_on date
        payments_2020: payment_id int4, amount numeric, paid_on date
        logs: id int4 pk, session_id int4
        links: a int4 pk, b int4 pk
        uses: id int4 pk, link_id int4
      `),
      [],
    );
  });

  it('chooses none where two are as likely, and the nearer of two schemas', () => {
    const users = 'auth.users: id int4 pk\ncrm.users: id int4 pk\n';
    assert.deepEqual(infer(`${users}sales.orders: id int4 pk, user_id int4`), []);
    assert.deepEqual(infer(`${users}crm.orders: id int4 pk, user_id int4`), ['crm.orders.user_id -> crm.users.id']);
  });

  it('adds nothing to what is declared', () => {
    const declared = relationship({
      name: 'fk',
      from: { schema: 'public', name: 'orders' },
      from_columns: ['tenant_id', 'customer_id'],
      to: { schema: 'public', name: 'customers' },
      to_columns: ['tenant_id', 'id'],
    });
    const text = 'customers: id int4 pk\ntenants: id int4 pk\norders: id int4 pk, tenant_id int4, customer_id int4';
    assert.deepEqual(infer(text, [declared]), []);
    assert.equal(infer(text).length, 2);
  });

  it('never throws, and only speaks of columns that are there, with one type on both ends', () => {
    const word = fc.constantFrom(
      'user',
      'users',
      'id',
      'order',
      'parent',
      'code',
      'type',
      'Kunde',
      'é',
      '1',
      '_',
      'fk',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('_'));
    const type = fc.constantFrom('int4', 'int8', 'text', 'uuid', 'bool');
    const some = fc.uniqueArray(
      fc.record({
        name,
        columns: fc.uniqueArray(fc.tuple(name, type), { selector: ([called]) => called, maxLength: 5 }),
      }),
      { selector: (one) => one.name, maxLength: 6 },
    );
    fc.assert(
      fc.property(some, (tables) => {
        const schema: Schema = {
          tables: tables.map((one) => {
            const [made] = tablesOf('t: a int4');
            const columns = one.columns.map(([called, of]) => ({
              ...made.columns[0],
              name: called,
              type: { ...made.columns[0].type, name: of },
            }));
            const first = columns.at(0);
            return {
              ...made,
              name: one.name,
              columns,
              primary_key: first === undefined ? null : { name: 'k', columns: [first.name] },
            };
          }),
          relationships: [],
          enums: [],
        };
        for (const found of inferByName(schema)) {
          const end = (table: string, column: string): string => {
            const of = schema.tables.find((one) => one.name === table);
            return of!.columns.find((one) => one.name === column)!.type.name.replace('int8', 'int4');
          };
          assert.equal(end(found.from.name, found.from_columns[0]), end(found.to.name, found.to_columns[0]));
          assert.ok(found.provenance.confidence > 0 && found.provenance.confidence < 1);
        }
      }),
    );
  });
});
