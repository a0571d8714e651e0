import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { LiteralRow } from '../../../../client/src/engine/datasets/manifest';
import type { Relationship, Table } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import type { RelationOptions } from '../../../../client/src/engine/synthetic/relations/plan-relations';
import { column, idColumn, nullable, table } from '../../../support/schema';
import { int, key, make, numbers, of, withId, written } from './make';

describe('synthetic/relations shapes', () => {
  it('a table of two references holds every pair once, also where one side is small', () => {
    const tables = [
      withId('users'),
      withId('roles'),
      of('user_roles', 'user_id role_id', { primary_key: key('user_id', 'role_id') }),
    ];
    const references = ['user_roles(user_id) -> users(id)', 'user_roles(role_id) -> roles(id)'];
    const { plan, said } = make(tables, references, { users: 40, roles: 3, user_roles: 1_000 });
    equal(plan.counts.get('user_roles'), 120);
    deepEqual(said, ['user_roles: 120 rows instead of 1,000, since its key (user_id, role_id) allows no more.']);
  });

  it("a key of a reference and a short list: each of an owner's rows is of another kind", () => {
    const kind = column('kind', builtin('kind', { schema: 'public' }));
    const tables = [
      withId('users'),
      table('settings', [...numbers('user_id'), kind], { primary_key: key('user_id', 'kind') }),
    ];
    const { plan, rows } = make(tables, ['settings(user_id) -> users(id)'], { users: 10, settings: 100 });
    equal(plan.counts.get('settings'), 30);
    ok(
      new Set(
        rows
          .get('settings')!
          .slice(0, 10)
          .map((row) => row['kind']),
      ).size > 1,
      'not the same of each',
    );
  });

  it('lines are numbered from 1 in each order', () => {
    const tables = [withId('orders'), of('lines', 'order_id line_no', { primary_key: key('order_id', 'line_no') })];
    const { rows, plan, schema } = make(tables, ['lines(order_id) -> orders(id)'], { orders: 50, lines: 200 });
    const childRows = plan.relations.childRows(schema.relationships[0])!;
    for (let order = 0; order < 50; order++)
      deepEqual(
        childRows(order).map((row) => rows.get('lines')![row]['line_no']),
        childRows(order).map((_, index) => String(index + 1)),
      );
  });

  it('keys that share a column are all kept', () => {
    const seats = of('seats', 'show_id seat_id guest_id', {
      primary_key: key('show_id', 'seat_id'),
      uniques: [key('show_id', 'guest_id')],
    });
    const tables = [withId('shows'), withId('places'), withId('guests'), seats];
    const references = ['seats(show_id) -> shows(id)', 'seats(seat_id) -> places(id)', 'seats(guest_id) -> guests(id)'];
    const { plan } = make(tables, references, { shows: 10, places: 20, guests: 30, seats: 1_000 });
    equal(plan.counts.get('seats'), 200);
  });

  it('a key that is a reference: one to one, through any number of tables', () => {
    const tables = [
      withId('people'),
      ...['employees', 'managers'].map((name) => of(name, 'id', { primary_key: key('id') })),
    ];
    const references = ['employees(id) -> people(id)', 'managers(id) -> employees(id)'];
    const { plan, rows } = make(tables, references, { people: 30, employees: 20, managers: 50 });
    equal(plan.counts.get('managers'), 20);
    deepEqual(
      rows.get('managers')!.map((row) => row['id']),
      rows
        .get('people')!
        .slice(0, 20)
        .map((row) => row['id']),
    );
  });

  it('a unique reference that may be null is null where no parent is left', () => {
    const tables = [withId('cars'), withId('drivers', 'car_id?', { uniques: [key('car_id')] })];
    const { plan, rows } = make(tables, ['drivers(car_id) -> cars(id)'], { cars: 5, drivers: 20 });
    equal(plan.counts.get('drivers'), 20);
    ok(rows.get('drivers')!.filter((row) => row['car_id'] !== null).length >= 3);
  });

  it('nulls that are not distinct are none', () => {
    const unique = { ...key('car_id'), nulls_not_distinct: true };
    const { plan } = make(
      [withId('cars'), withId('drivers', 'car_id?', { uniques: [unique] })],
      ['drivers(car_id) -> cars(id)'],
      { cars: 5, drivers: 20 },
    );
    equal(plan.counts.get('drivers'), 5);
  });

  it('trees are as deep as said; a root that has to refer to something refers to itself', () => {
    const parent = (may: string): Table[] => [withId('units', `parent_id${may}`)];
    const depth = { cardinality: { depth: 2 } };
    for (const may of ['?', '']) {
      const { plan, schema } = make(parent(may), [['units(parent_id) -> units(id)', depth]], 300);
      const parentRow = plan.relations.parentRow(schema.relationships[0])!;
      const depthOf = (row: number): number => {
        const above = parentRow(row);
        return above < 0 || above === row ? 0 : 1 + depthOf(above);
      };
      equal(Math.max(...Array.from({ length: 300 }, (_, row) => depthOf(row))), 2);
    }
  });

  it('a chain: each row is referred to once', () => {
    make([withId('items', 'next_id?', { uniques: [key('next_id')] })], ['items(next_id) -> items(id)'], 100);
    make([withId('items', 'next_id', { uniques: [key('next_id')] })], ['items(next_id) -> items(id)'], 100);
  });

  it('a tree inside of each tenant', () => {
    const tables = [withId('tenants'), of('units', 'tenant_id id parent_id?', { primary_key: key('tenant_id', 'id') })];
    const references = ['units(tenant_id) -> tenants(id)', 'units(tenant_id, parent_id) -> units(tenant_id, id)'];
    const { rows, plan } = make(tables, references, { tenants: 10, units: 300 });
    equal(plan.counts.get('units'), 300);
    ok(rows.get('units')!.filter((row) => row['parent_id'] !== null).length > 100);
  });

  it('tables that need each other', () => {
    const tables = [withId('a', 'b_id'), withId('b', 'c_id'), withId('c', 'a_id')];
    const references = ['a(b_id) -> b(id)', 'b(c_id) -> c(id)', 'c(a_id) -> a(id)'];
    const { plan } = make(tables, references, { a: 30, b: 20, c: 50 });
    deepEqual([...plan.counts.values()], [30, 20, 50]);
  });

  it('keys that are each others', () => {
    const tables = [withId('a'), of('b', 'id', { primary_key: key('id') })];
    const { plan } = make(tables, ['b(id) -> a(id)', 'a(id) -> b(id)'], { a: 30, b: 20 });
    deepEqual([...plan.counts.values()], [20, 20]);
  });

  it("a customer's default address is one of his own", () => {
    const tables = [
      withId('customers', 'default_id?'),
      withId('addresses', 'customer_id', { uniques: [key('customer_id', 'id')] }),
    ];
    const references = [
      'addresses(customer_id) -> customers(id)',
      'customers(id, default_id) -> addresses(customer_id, id)',
    ];
    const { plan, rows } = make(tables, references, { customers: 50, addresses: 120 });
    equal(plan.counts.get('customers'), 50);
    equal(rows.get('customers')!.filter((row) => row['default_id'] === null).length < 20, true);
    const needed = [withId('customers', 'default_id'), tables[1]];
    equal(make(needed, references, { customers: 50, addresses: 30 }).plan.counts.get('customers'), 30);
  });

  it("an order's address is its customer's", () => {
    const tables = [
      withId('customers'),
      withId('addresses', 'customer_id', { uniques: [key('customer_id', 'id')] }),
      withId('orders', 'customer_id address_id?'),
      withId('returns', 'customer_id address_id'),
    ];
    const of_ = (name: string): string[] => [
      `${name}(customer_id) -> customers(id)`,
      `${name}(customer_id, address_id) -> addresses(customer_id, id)`,
    ];
    const references = ['addresses(customer_id) -> customers(id)', ...of_('orders'), ...of_('returns')];
    const { plan, rows } = make(tables, references, { customers: 20, addresses: 50, orders: 500, returns: 100 });
    deepEqual([...plan.counts.values()], [20, 50, 500, 100]);
    ok(new Set(rows.get('orders')!.map((row) => row['customer_id'])).size > 10);
  });

  it('several references share a tenant, whose rows they all are', () => {
    const ofTenant = (name: string, more = ''): Table =>
      of(name, `tenant_id id${more}`, { primary_key: key('tenant_id', 'id') });
    const tables = [
      withId('tenants'),
      ofTenant('users'),
      ofTenant('plans'),
      ofTenant('projects', ' owner_id plan_id'),
      ofTenant('tasks', ' project_id assignee_id?'),
    ];
    const references = [
      ...tables.slice(1).map(({ name }) => `${name}(tenant_id) -> tenants(id)`),
      'projects(tenant_id, owner_id) -> users(tenant_id, id)',
      'projects(tenant_id, plan_id) -> plans(tenant_id, id)',
      'tasks(tenant_id, project_id) -> projects(tenant_id, id)',
      'tasks(tenant_id, assignee_id) -> users(tenant_id, id)',
    ];
    const counts = { tenants: 8, users: 60, plans: 12, projects: 100, tasks: 800 };
    const { plan, rows } = make(tables, references, counts);
    deepEqual(Object.fromEntries(plan.counts), counts);
    ok(new Set(rows.get('tasks')!.map((row) => row['tenant_id'])).size === 8);
    ok(rows.get('tasks')!.filter((row) => row['assignee_id'] === null).length < 200);
    equal(make(tables, references, 100).plan.counts.get('tasks'), 100);
  });

  it('pairs inside of a tenant, each once', () => {
    const ofTenant = (name: string): Table => of(name, 'tenant_id id', { primary_key: key('tenant_id', 'id') });
    const members = of('members', 'tenant_id user_id role_id', { primary_key: key('tenant_id', 'user_id', 'role_id') });
    const tables = [withId('tenants'), ofTenant('users'), ofTenant('roles'), members];
    const references = [
      'users(tenant_id) -> tenants(id)',
      'roles(tenant_id) -> tenants(id)',
      'members(tenant_id, user_id) -> users(tenant_id, id)',
      'members(tenant_id, role_id) -> roles(tenant_id, id)',
    ];
    const { plan } = make(tables, references, { tenants: 10, users: 60, roles: 30, members: 1_000 });
    equal(plan.counts.get('members'), 180);
    equal(make(tables, references, 50).plan.counts.get('members'), 50);
  });

  it('a shared column of tables that have no parent in common', () => {
    const ofTenant = (name: string): Table => of(name, 'tenant id', { primary_key: key('tenant', 'id') });
    const tables = [ofTenant('users'), ofTenant('plans'), withId('uses', 'tenant user_id plan_id')];
    const references = ['uses(tenant, user_id) -> users(tenant, id)', 'uses(tenant, plan_id) -> plans(tenant, id)'];
    equal(make(tables, references, { users: 30, plans: 30, uses: 100 }).plan.counts.get('uses'), 100);
  });

  it('references to unique columns that may be null find those that are not', () => {
    const tables = [withId('users', 'code?', { uniques: [key('code')] }), withId('logins', 'user_code')];
    make(tables, ['logins(user_code) -> users(code)'], { users: 30, logins: 90 });
  });

  it('matched in full, all columns are null or none', () => {
    const tables = [of('places', 'x y', { primary_key: key('x', 'y') }), withId('visits', 'x? y?')];
    const { rows } = make(tables, [['visits(x, y) -> places(x, y)', { match_full: true }]], 200);
    ok(rows.get('visits')!.some((row) => row['x'] === null));
  });

  it('what refers to a table without rows is null, or has none', () => {
    const tables = [
      withId('empty'),
      withId('may', 'empty_id?'),
      withId('must', 'empty_id'),
      withId('further', 'must_id'),
    ];
    const references = ['may(empty_id) -> empty(id)', 'must(empty_id) -> empty(id)', 'further(must_id) -> must(id)'];
    const { plan, said } = make(tables, references, { empty: 0, may: 10, must: 10, further: 10 });
    deepEqual([...plan.counts.values()], [0, 10, 0, 0]);
    match(said[0], /^must: 0 rows instead of 10, since what its rows have to refer to is not there\.$/);
  });

  it('a polymorphic pair: the type says which table the number is of', () => {
    const text = builtin('text');
    const notes = table('notes', [idColumn(), nullable('owner_type', text), nullable('owner_id', int)], {
      primary_key: key('id'),
    });
    const tables = [withId('users'), withId('posts'), notes];
    const when = (value: string): Partial<Relationship> => ({ when: { column: 'owner_type', value } });
    const references: [string, Partial<Relationship>][] = [
      ['notes(owner_id) -> users(id)', when('User')],
      ['notes(owner_id) -> posts(id)', when('Post')],
    ];
    const { rows, plan, schema } = make(tables, references, { users: 20, posts: 30, notes: 300 });
    const types = rows.get('notes')!.map((row) => row['owner_type']);
    deepEqual(new Set(types), new Set(['User', 'Post', null]));
    for (const row of rows.get('notes')!) equal(row['owner_type'] === null, row['owner_id'] === null);
    const posts = plan.relations.childRows(schema.relationships[1])!;
    for (const row of posts(3)) equal(types[row], 'Post');

    const once = { ...notes, uniques: [key('owner_type', 'owner_id')] };
    make([tables[0], tables[1], once], references, { users: 20, posts: 30, notes: 300 });
    const empty = make(tables, references, { users: 20, posts: 0, notes: 50 });
    ok(empty.rows.get('notes')!.every((row) => row['owner_type'] !== 'Post'));
  });

  it('pairs of different rows, and of a lesser and a greater one', () => {
    for (const sign of ['<>', '<', '>']) {
      const given = { primary_key: key('one', 'other'), checks: [{ name: 'c', expression: `(one ${sign} other)` }] };
      const tables = [
        withId('users'),
        of('friends', 'one other', given),
        withId('matches', 'one other', { checks: given.checks }),
      ];
      const references = tables
        .slice(1)
        .flatMap(({ name }) => [`${name}(one) -> users(id)`, `${name}(other) -> users(id)`]);
      const { rows, plan } = make(tables, references, { users: 12, friends: 500, matches: 100 });
      equal(plan.counts.get('friends'), sign === '<>' ? 132 : 66);
      for (const name of ['friends', 'matches'])
        for (const { one, other } of rows.get(name)!) {
          const [a, b] = [one, other].map((value) => Number(value!.split('#')[1]));
          ok(sign === '<>' ? a !== b : sign === '<' ? a < b : a > b);
        }
    }
  });

  it("one of a parent's rows is the default, as an index over some rows asks for", () => {
    const addresses = table('addresses', [idColumn(), ...numbers('user_id'), column('is_default', builtin('bool'))], {
      primary_key: key('id'),
      indexes: [{ name: 'one', unique: true, definition: 'USING btree (user_id) WHERE is_default' }],
    });
    const { rows, plan } = make([withId('users'), addresses], ['addresses(user_id) -> users(id)'], {
      users: 20,
      addresses: 60,
    });
    equal(plan.counts.get('addresses'), 60);
    const defaults = rows.get('addresses')!.filter((row) => row['is_default'] === 'true');
    equal(new Set(defaults.map((row) => row['user_id'])).size, defaults.length);
    ok(defaults.length > 15);
  });

  it('one row of a table is so, as an index over some rows asks for', () => {
    const roles = table('roles', [idColumn(), column('is_admin', builtin('bool'))], {
      primary_key: key('id'),
      indexes: [{ name: 'one', unique: true, definition: 'USING btree (is_admin) WHERE (is_admin = true)' }],
    });
    const { rows } = make([roles], [], 10);
    deepEqual(
      rows.get('roles')!.map((row) => row['is_admin']),
      ['true', ...Array<string>(9).fill('false')],
    );
  });

  it('guessed relationships count when they are to, and never take rows away', () => {
    const tables = [withId('users'), withId('events', 'user_id')];
    const references: [string, Partial<Relationship>][] = [['events(user_id) -> users(id)', { virtual: true }]];
    const ignored = make(tables, references, 10);
    equal(ignored.plan.relations.link(tables[1], 'user_id'), null);
    const counted = make(tables, references, { users: 0, events: 10 }, { counts: () => true });
    equal(counted.plan.counts.get('events'), 10);
    const link = make(tables, references, 10, { counts: () => true }).plan.relations.link(tables[1], 'user_id');
    equal(link?.kind, 'parent');
  });

  it('shares of nulls and of parents are those of the statistics', () => {
    const tables = [withId('users'), withId('events', 'user_id?')];
    const column_ = (name: string, distinct: number, nulls: number): object => ({
      name,
      distinct,
      null_fraction: nulls,
      average_width: 8,
      profile: null,
    });
    const statistics = {
      tables: [
        { schema: 'public', name: 'users', row_estimate: 1_000, bytes: 1, columns: [column_('id', 1_000, 0)] },
        { schema: 'public', name: 'events', row_estimate: 9_000, bytes: 1, columns: [column_('user_id', 250, 0.4)] },
      ],
    } as unknown as RelationOptions['statistics'];
    const { rows } = make(tables, ['events(user_id) -> users(id)'], { users: 500, events: 5_000 }, { statistics });
    const values = rows.get('events')!.map((row) => row['user_id']);
    const share = values.filter((value) => value === null).length / 5_000;
    ok(Math.abs(share - 0.4) < 0.03, `${share}`);
    const used = new Set(values).size / 500;
    ok(Math.abs(used - 0.25) < 0.07, `${used}`);
  });

  it('what the test writes wins: the parent that it names is there, and no key is used twice', () => {
    const tables = [
      withId('users'),
      withId('roles'),
      of('user_roles', 'user_id role_id', { primary_key: key('user_id', 'role_id') }),
      withId('orders', 'user_id?'),
    ];
    const references = [
      'user_roles(user_id) -> users(id)',
      'user_roles(role_id) -> roles(id)',
      'orders(user_id) -> users(id)',
    ];
    const literals: Record<string, LiteralRow[]> = {
      users: [{ id: '7' }],
      user_roles: [{ user_id: '7', role_id: '3' }, { user_id: '42' }, {}],
      orders: [{ user_id: '42' }, { user_id: null }, { user_id: '7' }, {}],
    };
    const { rows, plan, schema } = make(
      tables,
      references,
      { users: 5, roles: 4, user_roles: 20, orders: 30 },
      written(literals),
    );
    equal(plan.counts.get('user_roles'), 20);
    deepEqual(plan.written.get('users'), [{ id: '7' }, { id: '42' }]);
    deepEqual(rows.get('user_roles')![0], { user_id: '7', role_id: '3' });
    equal(rows.get('user_roles')![1]['user_id'], '42');
    deepEqual(
      rows
        .get('orders')!
        .slice(0, 3)
        .map((row) => row['user_id']),
      ['42', null, '7'],
    );
    const children = plan.relations.childRows(schema.relationships[2])!;
    ok(children(1).includes(0) && !children(1).includes(1));
    match(
      make(tables, references, { users: 1, roles: 1, user_roles: 1, orders: 4 }, written(literals)).said.join('\n'),
      /users: 2 rows instead of 1, since the test refers to them\./,
    );
  });
});
