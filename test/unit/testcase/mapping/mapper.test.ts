import assert from 'node:assert/strict';
import fc from 'fast-check';
import { classifyField } from '../../../../server/src/testcase/fields/classify-field';
import type { KnownSchema, KnownTable } from '../../../../server/src/testcase/mapping/known-schema';
import { createMapper, NO_RULES, type Mapper, type MappingRules } from '../../../../server/src/testcase/mapping/mapper';
import { knownSchema, knownTable } from './known';
import { takesUnder } from '../../../support/time';

/** `table(column, column -> table)`. */
function schemaOf(...texts: string[]): KnownSchema {
  const read = (text: string): KnownTable => {
    const [, name, list] = /^([^(]+)\((.*)\)$/.exec(text)!;
    const parts = list.split(', ').map((part) => part.split(' -> '));
    const references = parts.flatMap(([column, to]) =>
      parts.length > 0 && to ? [{ columns: [column], table: to, to_columns: ['id'] }] : [],
    );
    return knownTable(
      name,
      parts.map(([column]) => column),
      { references },
    );
  };
  return knownSchema(...texts.map(read));
}

describe('the mapper', () => {
  const found = (mapper: Mapper, path: string): string => {
    const [entity, field] = path.split('.');
    const type = classifyField(field, null, entity).semantic_type;
    const match = mapper.column(entity, field, type);
    return match === null ? 'none' : `${match.table}.${match.column}`;
  };

  /** Each line: an entity's field, and the column that it is in the schema. */
  function holds(schema: KnownSchema, ...lines: string[]): void {
    const mapper = createMapper(schema);
    const seen = lines.map((line) => `${line.split(' = ')[0]} = ${found(mapper, line.split(' = ')[0])}`);
    assert.deepEqual(seen, lines);
  }

  it('finds columns whatever their case, number, prefix and short form', () => {
    holds(
      schemaOf(
        'app_user(usr_id, usr_email, FirstName, surname, tel_no, dt_of_birth, pwd_hash, zip, is_active, created_at)',
      ),
      'users.email = app_user.usr_email',
      'users.first_name = app_user.FirstName',
      'users.firstname = app_user.FirstName',
      'users.last_name = app_user.surname',
      'users.phone = app_user.tel_no',
      'users.date_of_birth = app_user.dt_of_birth',
      'users.password = app_user.pwd_hash',
      'users.postal_code = app_user.zip',
      'users.active = app_user.is_active',
      'users.id = app_user.usr_id',
      'users.captcha = none',
      'users.city = none',
    );
    holds(
      schemaOf(
        'tbl_customers(CustomerID, CustomerEmail, CustName, MobilePhone, StreetAddress, Postcode, Town, BirthDate)',
      ),
      'customers.email = tbl_customers.CustomerEmail',
      'customers.name = tbl_customers.CustName',
      'customers.full_name = tbl_customers.CustName',
      'customers.phone = tbl_customers.MobilePhone',
      'customers.address = tbl_customers.StreetAddress',
      'customers.zip = tbl_customers.Postcode',
      'customers.city = tbl_customers.Town',
      'customers.dob = tbl_customers.BirthDate',
      'clients.e_mail = tbl_customers.CustomerEmail',
    );
    holds(
      schemaOf(
        'orders(o_orderkey, o_orderdate, o_totalprice, order_status, qty)',
        'people(email_address, emailVerified, name)',
      ),
      'orders.status = orders.order_status',
      'orders.quantity = orders.qty',
      'people.email = people.email_address',
      'users.email = people.email_address',
    );
  });

  it('takes no column for what it is not', () => {
    holds(
      schemaOf(
        'users(email_verified_at, shipping_city, first_name, start_date, role_id, avatar_url, phone_extension_count)',
      ),
      'users.email = none',
      'users.billing_city = none',
      'users.name = none',
      'users.end_date = none',
      'users.order = none',
    );
  });

  it('looks where references lead', () => {
    holds(
      schemaOf(
        'users(id, username, address_id -> addresses)',
        'addresses(id, street, city, postcode, country_id -> countries, name)',
        'countries(id, name, iso_code)',
        'profiles(id, user_id -> users, first_name, last_name, name)',
        'products(id, title, price, category_id -> categories)',
        'categories(id, category_name)',
        'elsewhere(shoe_size)',
      ),
      'users.city = addresses.city',
      'users.first_name = profiles.first_name',
      'users.shoe_size = none',
      'users.login = users.username',
      'users.iso_code = countries.iso_code',
      'users.postal_code = addresses.postcode',
      'addresses.country = countries.name',
      'products.category = categories.category_name',
      'products.title = products.title',
    );
  });

  it('looks two references away for what is called the same, and takes people for people', () => {
    holds(
      schemaOf('customer(id, email, address_id -> address)', 'address(id, city_id -> city)', 'city(id, city)'),
      'customers.city = city.city',
      'users.city = none',
      'users.email = customer.email',
      'orders.email = none',
    );
  });

  it('chooses among tables by their names, and then by their fields', () => {
    const mapper = createMapper(
      schemaOf(
        'sales.users(id)',
        'user_accounts(email, password)',
        'user_audit(at, by)',
        'persons(given_name)',
        'line_items(qty)',
      ),
    );
    const table = (entity: string, fields?: string[]): string | null => mapper.table(entity, fields)?.table ?? null;
    assert.equal(table('users'), 'sales.users');
    assert.equal(table('people'), 'persons');
    assert.equal(table('order_items'), 'line_items');
    assert.equal(table('persns'), null);
    assert.equal(table('invoices'), null);
    assert.equal(table('signups', ['email', 'password']), 'user_accounts');
    const two = createMapper(schemaOf('user_audit(at, by)', 'user_accounts(email, password)'));
    assert.equal(two.table('users', ['email', 'password'])?.table, 'user_accounts');
    assert.equal(two.column('users', 'email', 'email', ['email', 'password'])?.table, 'user_accounts');
  });

  it('says how sure it is, and why', () => {
    const mapper = createMapper(schemaOf('users(email, phone_number)'));
    assert.deepEqual(mapper.column('users', 'email', 'email'), {
      table: 'users',
      column: 'email',
      confidence: 0.98,
      reason: 'the same name',
      source: 'name',
    });
    assert.deepEqual(mapper.column('users', 'mobile', 'phone'), {
      table: 'users',
      column: 'phone_number',
      confidence: 0.85,
      reason: '"mobile" and "phone_number" mean the same',
      source: 'meaning',
    });
  });

  it('does what the user says, and guesses nothing in its place', () => {
    const schema = schemaOf('app_user(email, mail)', 'users(email)', 'a.b(c.d)');
    const mapper = createMapper(schema, {
      tables: { members: 'app_user', ghosts: null, gone: 'nowhere' },
      fields: { 'users.email': 'app_user.mail', 'users.captcha': null, 'users.x': 'a.b.c.d', 'users.y': 'users.gone' },
    });
    assert.deepEqual(mapper.column('users', 'email', 'email'), {
      table: 'app_user',
      column: 'mail',
      confidence: 1,
      reason: '.tdm/mapping.json says so',
      source: 'mapping',
    });
    assert.equal(mapper.table('members')?.table, 'app_user');
    assert.equal(found(mapper, 'members.email'), 'app_user.email');
    assert.equal(found(mapper, 'users.x'), 'a.b.c.d');
    for (const none of ['users.captcha', 'ghosts.email', 'gone.email', 'users.y'])
      assert.equal(found(mapper, none), 'none');
    assert.ok(mapper.isExcluded('users', 'captcha'));
    assert.ok(mapper.isExcluded('ghosts', 'email'));
    assert.ok(!mapper.isExcluded('gone', 'email'));
    assert.ok(!mapper.isExcluded('users', 'email'));
  });

  it('offers what comes near, best first, when nothing is sure', () => {
    const mapper = createMapper(schemaOf('users(email_verified_at, work_email_backup, name)'));
    const offered = mapper.candidates('users', 'email', 'email', 2);
    assert.equal(mapper.column('users', 'emails_sent', 'integer'), null);
    assert.deepEqual(offered.map(({ column }) => column).sort(), ['email_verified_at', 'work_email_backup']);
  });

  const name = fc.oneof(
    fc.constantFrom(
      'users',
      'user',
      'app_user',
      'email',
      'e_mail',
      'name',
      'id',
      'user_id',
      '__proto__',
      'constructor',
      'Größe',
      'a.b',
      '',
    ),
    fc.string({ maxLength: 12 }),
  );
  const schemas = fc
    .uniqueArray(fc.tuple(name, fc.uniqueArray(name, { maxLength: 6 })), { selector: ([table]) => table, maxLength: 6 })
    .map((tables) =>
      knownSchema(
        ...tables.map(([table, columns], index) =>
          knownTable(table, columns, {
            references: [{ columns, table: tables[(index + 1) % tables.length][0], to_columns: [] }],
          }),
        ),
      ),
    );

  it('throws for nothing, says the same again, and is never sure without reason', () => {
    fc.assert(
      fc.property(schemas, name, name, name, fc.array(name), (schema, entity, field, type, fields) => {
        const [one, other] = [createMapper(schema), createMapper(schema)];
        const seen = (mapper: Mapper): unknown => [
          mapper.table(entity, fields),
          mapper.column(entity, field, type, fields),
          mapper.candidates(entity, field, type),
        ];
        assert.deepEqual(seen(one), seen(one));
        assert.deepEqual(seen(one), seen(other));
        const match = one.column(entity, field, type, fields);
        if (match === null) return;
        assert.ok(match.confidence >= 0.5 && match.confidence < 1 && match.reason !== '');
        const table = schema.tables.find((known) => known.name === match.table);
        assert.ok(table?.columns.some((column) => column.name === match.column));
      }),
    );
  });

  it('lets what the user says win, always', () => {
    fc.assert(
      fc.property(schemas, name, name, name, fc.nat(), fc.nat(), (schema, entity, field, type, t, c) => {
        const table = schema.tables.at(t % Math.max(1, schema.tables.length));
        const column = table?.columns.at(c % Math.max(1, table.columns.length));
        if (table === undefined || column === undefined) return;
        const path = `${table.name}.${column.name}`;
        const rules: MappingRules = { ...NO_RULES, fields: Object.fromEntries([[`${entity}.${field}`, path]]) };
        const match = createMapper(schema, rules).column(entity, field, type);
        if (table.name === '') return;
        assert.equal(match && `${match.table}.${match.column}`, path);
        assert.equal(match?.confidence, 1);
        const none: MappingRules = { ...NO_RULES, fields: Object.fromEntries([[`${entity}.${field}`, null]]) };
        assert.equal(createMapper(schema, none).column(entity, field, type), null);
      }),
    );
  });

  it('is fast over thousands of tables', async () => {
    const columns = Array.from({ length: 20 }, (_, index) => `column_${index}_value`);
    const tables = Array.from({ length: 2000 }, (_, index) =>
      knownTable(`module_${index % 40}_thing_${index}`, [...columns, 'customer_email'], {
        references: [{ columns: ['column_1_value'], table: `module_0_thing_${40 * (index % 50)}`, to_columns: ['id'] }],
      }),
    );
    const schema = knownSchema(...tables, knownTable('customers', ['id', 'email']));
    createMapper(schema).column('customers', 'email', 'email');
    let mapper = createMapper(schema);
    await takesUnder(300, () => (mapper = createMapper(schema)));
    mapper.column('customers', 'email', 'email');
    await takesUnder(500, () => {
      for (let index = 0; index < 1000; index++) mapper.column('customers', 'email', 'email');
    });
  });
});
