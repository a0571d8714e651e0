import assert from 'node:assert/strict';
import { analyzeTestFile, decodeTestFile } from '../../../server/src/testcase/analyze';
import type { Entity } from '../../../server/src/testcase/testcase';

/** The entities of the first scenario that a step alone makes. */
function entitiesOf(...steps: string[]): Entity[] {
  const text = `Feature: Anything\n  Scenario: One\n${steps.map((step) => `    ${step}\n`).join('')}`;
  return analyzeTestFile('x.feature', text).scenarios[0].entities;
}

function valuesOf(...steps: string[]): Record<string, string | null> {
  return Object.fromEntries(
    entitiesOf(...steps).flatMap((entity) => entity.fields.map(({ name, value }) => [name, value])),
  );
}

describe('analyzeTestFile', () => {
  it('reads the bare three lines as one row of users', () => {
    const text =
      'When I enter "email" as "user@test.com"\nAnd I enter "firstname" as "John"\nAnd I enter "lastname" as "Doe"';
    const { language, scenarios, errors } = analyzeTestFile('a.txt', text);
    assert.equal(language, 'steps');
    assert.deepEqual(errors, []);
    assert.equal(scenarios.length, 1);
    const [users, ...others] = scenarios[0].entities;
    assert.deepEqual(others, []);
    assert.equal(users.name, 'users');
    assert.deepEqual(
      users.fields.map(({ name, value, line, semantic_type }) => [name, value, line, semantic_type]),
      [
        ['email', 'user@test.com', 1, 'email'],
        ['firstname', 'John', 2, 'first_name'],
        ['lastname', 'Doe', 3, 'last_name'],
      ],
    );
    assert.deepEqual(users.rows, [{ line: 1, values: { email: 'user@test.com', firstname: 'John', lastname: 'Doe' } }]);
  });

  it('keeps the numbers of JSON as they are written', () => {
    const json = '{"order": {"id": 12345678901234567890, "total": 1.50, "rates": [1e3, 2], "note": "7 \\"x\\" 8"}}';
    assert.deepEqual(valuesOf('Given the payload:', '  """', `  ${json}`, '  """'), {
      id: '12345678901234567890',
      total: '1.50',
      rates: '[1e3,2]',
      note: '7 "x" 8',
    });
  });

  const entered: [string, Record<string, string | null>][] = [
    ['When I enter "select" as "x"', { select: 'x' }],
    ['When I enter "order" as "7"', { order: '7' }],
    ['When I enter "value" as "<b>7</b>"', { value: '<b>7</b>' }],
    ['When I enter "ann@b.example" in the email field', { email: 'ann@b.example' }],
    ['When I enter "ann@b.example" into the "Email" field', { email: 'ann@b.example' }],
    ["When I fill in 'Email' with 'ann@b.example'", { email: 'ann@b.example' }],
    ['When I fill in “Last name” with “O\'Neil”', { last_name: "O'Neil" }],
    ['When I fill in the email field with "a@b.example"', { email: 'a@b.example' }],
    ['When I type "Ann" into "First Name"', { first_name: 'Ann' }],
    ['When I set the last name to "Lee"', { last_name: 'Lee' }],
    ['When I select "Germany" from "Country"', { country: 'Germany' }],
    ['When I choose "Express" from the shipping dropdown', { shipping: 'Express' }],
    ['When the "Email" field is filled with "a@b.example"', { email: 'a@b.example' }],
    ['When in the "City" field I enter "Berlin"', { city: 'Berlin' }],
    ['When I enter email as test@example.com', { email: 'test@example.com' }],
    ['When I enter username "ann", password "pw" and email "a@b.example"', { username: 'ann', password: 'pw', email: 'a@b.example' }],
    ['When I enter "ann" as username and "pw" as password', { username: 'ann', password: 'pw' }],
    ['When I enter an invalid email "nobody"', { email: 'nobody' }],
    ['When I fill in "Email" with "say \\"hi\\""', { email: 'say "hi"' }],
    ['Given a user with email "a@b.example" and name "Ann"', { email: 'a@b.example', name: 'Ann' }],
    ['Given my phone number is "+49 30 123456"', { phone: '+49 30 123456' }],
    ['Given the store has a product "Mug" priced at "$5"', { name: 'Mug', price: '$5' }],
    ['When I select "Company A" from "Origin"', { origin: 'Company A' }],
    ['When I enter "Ann" as "First name"', { first_name: 'Ann' }],
    ['When I fill in the email (required) field with "a@b.example"', { email: 'a@b.example' }],
    ['When I log in as "ann" with password "pw"', { username: 'ann', password: 'pw' }],
  ]; // prettier-ignore
  for (const [step, values] of entered) {
    it(`finds the data in: ${step}`, () => assert.deepEqual(valuesOf(step), values));
  }

  const nothing = [
    'When I click "Save"',
    'When I press the "Email" button',
    'When I navigate to "Settings"',
    'When I select the "Home" tab',
    'When I check that the total is "10"',
    'When I do not enter the "Email"',
    'When I leave the "Name" field empty',
    'When I wait 3 seconds',
    'When I add "Mug" to the cart',
    'When I unlike comment "Hello"',
    'Given the browser is open',
    'Given there is a button "Save"',
    'Given there are no users',
    'Then I should see "a@b.example" in the "Email" field',
    'Then the "Email" field contains "a@b.example"',
    'Then the email is "a@b.example"',
    'Then a user with email "a@b.example" exists',
  ];
  for (const step of nothing) it(`finds no data in: ${step}`, () => assert.deepEqual(entitiesOf(step), []));

  const named: [string, string][] = [
    ['E-mail address', 'email'], ['e-mail', 'email'], ['#user_email', 'email'], ['txtUserEmail', 'email'],
    ['First Name:', 'first_name'], ['firstName', 'first_name'], ['firstname', 'firstname'], ['User name', 'username'],
    ['Confirm password', 'confirm_password'], ['New password', 'new_password'], ['My current password', 'current_password'], ['Phone Number *', 'phone'], ["//input[@id='lastName']", 'last_name'],
    ['user[email]', 'email'], ['Straße', 'strasse'], ['2nd address', 'field_2nd_address'], ['created_at', 'created_at'],
  ]; // prettier-ignore
  for (const [label, name] of named) {
    it(`calls ${label} the column ${name}`, () => {
      assert.deepEqual(Object.keys(valuesOf(`When I fill in "${label}" with "x"`)), [name]);
    });
  }

  const tables: [string[], string][] = [
    [['Given I am on the registration page', 'When I enter "Mug" as name'], 'users'],
    [['When I open "https://shop.example/checkout?x=1"', 'When I enter "Mug" as name'], 'orders'],
    [['When I enter "4111 1111 1111 1111" as card number'], 'payments'],
    [['When I enter "Mug" as product name'], 'products'],
    [['When I want to create a new project', 'And I enter "Apollo" as name'], 'projects'],
    [['Given the customer\'s email is "a@b.example"'], 'customers'],
  ];
  for (const [steps, table] of tables) {
    it(`takes ${table} from: ${steps.join(' / ')}`, () => {
      assert.deepEqual(
        entitiesOf(...steps).map(({ name }) => name),
        [table],
      );
    });
  }

  it('adds up what several owners have', () => {
    const [, orders] = entitiesOf(
      'Given 3 orders for customer "Ann"',
      'And customer "Bob" has the following orders:',
      '  | number | total |',
      '  | 11     | 5     |',
      '  | 12     | 6     |',
    );
    assert.deepEqual([orders.name, orders.count, orders.rows.length], ['orders', 5, 2]);
    const [reviews] = entitiesOf('Given a review of product "Mug" by user "bob"').filter(
      ({ name }) => name === 'reviews',
    );
    assert.equal(reviews.count, 1);
  });

  it('counts what is said and what is written', () => {
    const counts = Object.fromEntries(
      entitiesOf('Given 3 orders', 'And there are five products', 'And a user "ann"', 'And a user "bob"').map(
        ({ name, count }) => [name, count],
      ),
    );
    assert.deepEqual(counts, { orders: 3, products: 5, users: 2 });
  });

  it('takes a list of names as rows, and a list of unnamed fields as none', () => {
    const [products] = entitiesOf('Given products "Mug", "Cap" and "Pen"');
    assert.deepEqual(
      products.rows.map(({ values }) => values.name),
      ['Mug', 'Cap', 'Pen'],
    );
    assert.deepEqual(valuesOf('Given an address "1 Main St", "12345", "Berlin"'), {});
    assert.deepEqual(valuesOf('When I specify the billing address as "1 Main St", "12345", "Berlin"'), {});
  });

  it('takes a thing that is spoken of again as the same row', () => {
    const [users] = entitiesOf(
      'Given a user "ann" with email "a@b.example"',
      'When I log in as "ann" with password "pw"',
    );
    assert.deepEqual(
      users.rows.map(({ values }) => values),
      [{ username: 'ann', email: 'a@b.example', password: 'pw' }],
    );
  });

  it('leaves out the form that fields are named after, and of one field alone', () => {
    const named = (...labels: string[]): string[] => {
      const steps = labels.map((label) => `    When I fill in "${label}" with "x"`).join('\n');
      const { scenarios } = analyzeTestFile('a.feature', `Feature: x\n  Scenario: y\n${steps}\n`);
      return scenarios[0].entities.flatMap(({ fields }) => fields.map(({ name }) => name));
    };
    assert.deepEqual(named('profile_bio', 'profile_first_name', 'city'), ['bio', 'first_name', 'city']);
    assert.deepEqual(named('profile_bio', 'city'), ['profile_bio', 'city']);
    assert.deepEqual(named('profile_photo', 'profile_url'), ['profile_photo', 'profile_url']);
  });

  it('says what is no test at all', () => {
    for (const text of ['', '\n\n', 'lorem ipsum\ndolor', '\0\u0001binary']) {
      const { scenarios, errors } = analyzeTestFile('x', text);
      assert.ok(errors.length > 0, JSON.stringify(text));
      assert.deepEqual(
        scenarios.flatMap(({ entities }) => entities),
        [],
      );
    }
  });

  it('gives no value that PostgreSQL cannot store', () => {
    const [users] = entitiesOf('When I enter "a\ud800b\0c" as first name', 'And I enter "Lee" as last name');
    assert.deepEqual(users.rows[0].values, { first_name: 'abc', last_name: 'Lee' });
  });
});

describe('decodeTestFile', () => {
  const text = 'Funktionalität: Größe “€”';
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'), 'latin1')],
  ];
  for (const [name, bytes] of encodings) {
    it(`reads ${name}`, () => assert.equal(decodeTestFile(new Uint8Array(bytes)), text));
  }
});
