import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';
import type { Entity } from '../../../../server/src/testcase/testcase';
import { takesUnder } from '../../../support/time';

describe('Karate', () => {
  it('reads the body that is sent, on the lines of its keys', () => {
    const steps = [
      "* url 'https://x.example/api/v2'",
      "Given path 'customers'",
      'And request',
      '"""',
      '{',
      "  first_name: 'Ann', // who",
      '  "age": 41,',
      '  vip: true',
      '}',
      '"""',
      'When method post',
    ];
    const [customers] = entities(...steps);
    assert.equal(customers.name, 'customers');
    assert.deepEqual(
      customers.fields.map(({ name, value, line }) => [name, value, line]),
      [
        ['first_name', 'Ann', 8],
        ['age', '41', 9],
        ['vip', 'true', 10],
      ],
    );
  });

  it('takes the table from what is written of an address', () => {
    const about = (url: string): string =>
      entities(`* url ${url}`, "* request { name: 'Rex' }", '* method post')[0].name;
    assert.deepEqual([about("base + '/pets'"), about("base + '/customers/bulk'")], ['pets', 'customers']);
  });

  it('takes what a mutation of GraphQL makes, from its variables or from what is written into it', () => {
    const made = (query: string, variables: string): unknown[] => {
      const body = `* request { query: '#(query)'${variables} }`;
      const [first] = entities("* path 'graphql'", '* text query =', '"""', query, '"""', body, '* method post');
      return [first.name, first.fields.map(({ name, value }) => `${name}=${value}`)];
    };
    const given = ", variables: { input: { name: 'Eve' } }";
    assert.deepEqual(made('mutation m($input: In!) { addMember(input: $input) { id } }', given), [
      'members',
      ['name=Eve'],
    ]);
    assert.deepEqual(made('mutation { createOrder(input: { coupon: "X", total: 12.5 }) { id } }', ''), [
      'orders',
      ['coupon=X', 'total=12.5'],
    ]);
  });

  it('knows variables, what is set in them, embedded expressions and sums', () => {
    const steps = [
      "* def name = 'Lee'",
      "* def user = { last_name: '#(name)', full: '#(\"Ann \" + name)' }",
      "* set user.address.city = 'Bonn'",
      "* path 'users'",
      '* request user',
      '* method put',
    ];
    assert.deepEqual(entities(...steps)[0].rows[0].values, { last_name: 'Lee', full: 'Ann Lee', city: 'Bonn' });
  });

  it('takes a name that nothing defines for a column of the examples', () => {
    const examples = ['Examples:', '| email | age |', '| a@b.c | 5 |', '| d@e.f | 6 |'];
    const rows = entities(
      "* path 'users'",
      "* request { email: '#(email)', age: <age> }",
      '* method post',
      ...examples,
    );
    assert.deepEqual(
      rows[0].rows.map(({ values }) => values),
      [
        { email: 'a@b.c', age: '5' },
        { email: 'd@e.f', age: '6' },
      ],
    );
  });

  it('reads forms, uploads and tables', () => {
    const form = entities(
      "* path 'login'",
      "* form field username = 'tom'",
      "* multipart file cv = { read: 'files/cv.pdf' }",
      '* method post',
    );
    assert.deepEqual(form[0].rows[0].values, { username: 'tom', cv: 'cv.pdf' });
    const table = entities('* table users', "| name  |", "| 'Ann' |", "| 'Bob' |", "* path 'users'", '* request users', '* method post'); // prettier-ignore
    assert.deepEqual(
      table[0].rows.map(({ values }) => values.name),
      ['Ann', 'Bob'],
    );
  });

  it('reads what is typed into a page', () => {
    const steps = [
      "* driver 'https://x.example/register'",
      "* input('#email', 'a@b.c').input('{}Last name', 'Lee')",
      "* waitFor('#city').input('Bonn')",
      "* waitFor(locators.form.phone).input('555')",
      "* input('#search', ['tea', Key.ENTER])",
      "* select('select[name=country]', '{^}Ger')",
    ];
    assert.deepEqual(entities(...steps)[0].rows[0].values, {
      email: 'a@b.c', last_name: 'Lee', city: 'Bonn', phone: '555', search: 'tea', country: 'Ger',
    }); // prettier-ignore
  });

  it('takes nothing that is asserted, looked up, or said of the request', () => {
    const steps = [
      "* url 'https://x.example/users'",
      "* param email = 'a@b.c'",
      "* header X-User = 'tom'",
      "* def expected = { email: 'a@b.c' }",
      '* method get',
      "* match response == { email: 'a@b.c' }",
      "* call read('get-user.feature') { id: 5 }",
      "* match text('#name') == 'Ann'",
    ];
    assert.deepEqual(entities(...steps), []);
  });

  it('follows the features that it calls, with what they are handed, and the files that they read', () => {
    const create = feature('* def body = read("user.json")', '* set body.role = role', "* path 'users'", '* request body', '* method post', '* def made = body'); // prettier-ignore
    const logIn = (tag: string, name: string): string =>
      [tag, 'Scenario: x', "* path 'sessions'", `* request { username: '${name}' }`, '* method post'].join('\n');
    const sources = sourcesOf([
      { path: 'users/create.feature', text: create },
      { path: 'users/user.json', text: '{ "email": "ann@example.com", "address": { "city": "#(town)" } }' },
      { path: 'login.feature', text: ['Feature: x', logIn('@admin', 'root'), logIn('@guest', 'guest')].join('\n') },
    ]);
    const steps = [
      "* def town = 'Bonn'",
      "* call read('login.feature@guest')",
      "* def result = call read('classpath:users/create.feature') { role: 'admin' }",
      "* path 'customers'",
      '* request { phone: "#(result.made.email)" }',
      '* method post',
    ];
    const { scenarios, follows } = analyzeTestFile('a.feature', feature(...steps), sources);
    const shown = scenarios[0].entities.map(({ name, rows }) => [name, rows.map(({ line, values }) => [line, values])]);
    assert.deepEqual(shown, [
      ['sessions', [[4, { username: 'guest' }]]],
      ['users', [[5, { email: 'ann@example.com', city: 'Bonn', role: 'admin' }]]],
      ['customers', [[7, { phone: 'ann@example.com' }]]],
    ]);
    assert.deepEqual(follows, ['login.feature', 'users/create.feature', 'users/user.json']);
  });

  it('reads a body with a name, one behind its quotes, and parameters that are sent', () => {
    assert.deepEqual(values("* path 'users'", '* request body = { "age": 41 }', '* method post'), [{ age: '41' }]);
    const quoted = ["* path 'users'", '* request', '""" {', '  "age": #(7)', '}', '"""', '* method post'];
    const [users] = entities(...quoted);
    assert.deepEqual(
      users.fields.map(({ name, line }) => [name, line]),
      [['age', 6]],
    );
    const items = ["* path 'items'", '* def id = 4', '* param itemId = id', "* params { size: 'L', key: unknown() }"];
    assert.deepEqual(values(...items, '* method put'), [{ item_id: '4', size: 'L' }]);
    assert.deepEqual(values(...items, '* method get'), []);
  });

  it('calls scenarios by what they are named', () => {
    const made = ['@name=make', 'Scenario: x', "* path 'users'", '* request { name: #(who) }', '* method post'];
    const sources = sourcesOf([{ path: 'b.feature', text: ['Feature: x', ...made].join('\n') }]);
    const text = feature("* def first = 'Ann'", "* call read('b.feature@name=make') { who: #(first) }");
    const [{ entities: found }] = analyzeTestFile('a.feature', text, sources).scenarios;
    assert.deepEqual(
      found.map(({ name, rows }) => [name, rows[0].values]),
      [['users', { name: 'Ann' }]],
    );
  });

  it('stops at features that call each other', async () => {
    const text = feature(
      "* call read('b.feature')",
      "* call read('b.feature')",
      "* request { name: 'x' }",
      '* method post',
    );
    const sources = sourcesOf([
      { path: 'a.feature', text },
      { path: 'b.feature', text: text.replaceAll('b.feature', 'a.feature') },
    ]);
    await takesUnder(2000, () => assert.equal(analyzeTestFile('a.feature', text, sources).scenarios.length, 1));
  });

  it('reads XML, and the body of a SOAP message', () => {
    const steps = [
      "* path 'customers'",
      'And request',
      '"""',
      '<soap:Envelope xmlns:soap="x"><soap:Body><customer>',
      '  <firstName>Ann</firstName>',
      '  <lastName>#(name)</lastName>',
      '</customer></soap:Body></soap:Envelope>',
      '"""',
      "When soap action 'add'",
    ];
    const [customers] = entities("* def name = 'Lee'", ...steps);
    assert.equal(customers.name, 'customers');
    assert.deepEqual(
      customers.fields.map(({ name, value, line }) => [name, value, line]),
      [
        ['first_name', 'Ann', 8],
        ['last_name', 'Lee', 9],
      ],
    );
  });

  it('calls what an object holds by its own name, unless that says nothing or is there twice', () => {
    const steps = [
      "* def order = { address: { street: 'A', name: 'Home' }, from: { city: 'Bonn' }, to: { city: 'Rome' }, note: 'x' }",
      "* order.phone = '555'",
      '* remove order.note',
      "* path 'orders'",
      '* request order',
      '* method post',
    ];
    assert.deepEqual(entities(...steps)[0].rows[0].values, {
      street: 'A', address_name: 'Home', from_city: 'Bonn', to_city: 'Rome', phone: '555',
    }); // prettier-ignore
  });

  it('takes what is cleared and entered again once', () => {
    const steps = ["* driver 'https://x.example/orders'", "* input('#price', '1')", "* clear('#price').input('#price', '2')"]; // prettier-ignore
    assert.deepEqual(
      entities(...steps)[0].rows.map(({ values }) => values),
      [{ price: '2' }],
    );
  });

  it('takes its examples from what an expression gives', () => {
    const outline = (cell: string, ...steps: string[]): string =>
      feature(
        ...steps,
        "* path 'users'",
        "* request { name: '<name>', age: <age> }",
        '* method post',
        'Examples:',
        `| ${cell} |`,
      );
    const sources = sourcesOf([
      { path: 'test/data/users.csv', text: 'name,age\nAnn,41\n"Lee, jr",5\n' },
      { path: 'test/data/users.json', text: '[{ "name": "Ann", "age": 41 }, { "name": "Lee, jr", "age": 5 }]' },
      { path: 'test/data/users.yaml', text: '- name: Ann\n  age: 41\n- name: Lee, jr\n  age: 5\n' },
    ]);
    for (const text of [
      outline("read('data/users.csv')"),
      outline("read('data/users.json')"),
      outline("karate.read('data/users.yaml')"),
      outline('users').replace('  Scenario', "  Background:\n* def users = read('data/users.csv')\n  Scenario"),
    ]) {
      const { scenarios, follows } = analyzeTestFile('test/a.feature', text, sources);
      const [users] = scenarios[0].entities;
      assert.deepEqual(
        users.rows.map(({ values }) => values),
        [
          { name: 'Ann', age: '41' },
          { name: 'Lee, jr', age: '5' },
        ],
        text,
      );
      assert.equal(follows.length, 1);
    }
  });

  it('reads the file that a column or a variable names', () => {
    const sources = sourcesOf([
      { path: 'test/ann.json', text: '{ "name": "Ann" }' },
      { path: 'test/lee.json', text: '{ "name": "Lee" }' },
    ]);
    const sent = ["* path 'users'", '* request user', '* method post'];
    for (const text of [
      feature("* def file = 'ann.json'", '* def user = read(file)', ...sent),
      feature("* def who = 'ann'", "* def user = read(who + '.json')", ...sent),
    ])
      assert.deepEqual(rowsOf(text), [{ name: 'Ann' }]);
    const examples = ['Examples:', '| file |', '| ann |', '| lee |'];
    for (const text of [
      feature("* def user = read('<file>.json')", ...sent, ...examples),
      feature("* def user = read(file + '.json')", ...sent, ...examples),
    ])
      assert.deepEqual(rowsOf(text), [{ name: 'Ann' }, { name: 'Lee' }]);

    function rowsOf(text: string): Record<string, string>[] {
      const { scenarios } = analyzeTestFile('test/a.feature', text, sources);
      return scenarios[0].entities.flatMap(({ rows }) => rows.map(({ values }) => values));
    }
  });

  it('sends a variable as it is then, and knows what karate-config.js sets', () => {
    const sources = sourcesOf([
      {
        path: 'karate-config.js',
        text: "function fn() {\n  // var name = 'no';\n  var config = { name: 'Ann' };\n  config.age = '41';\n  return config;\n}",
      },
    ]);
    const steps = [
      "* path 'users'",
      '* def user = { name: "#(name)" }',
      '* request user',
      '* set user.age = age',
      '* method post',
    ];
    const { scenarios } = analyzeTestFile('a.feature', feature(...steps), sources);
    assert.deepEqual(scenarios[0].entities[0].rows[0].values, { name: 'Ann', age: '41' });
  });

  it('calls what is typed by its column where the page only shows a value, and by a plain name where there is no other', () => {
    const steps = [
      "* driver 'https://x.example/users'",
      `* input("//input[@placeholder='(845)555-1212']", '<phone>')`,
      "* select('select[id=dropdown]', 'Two')",
    ];
    const values = entities(...steps, 'Examples:', '| phone |', '| 555 123 4567 |')[0].rows[0].values;
    assert.deepEqual(values, { phone: '555 123 4567', dropdown: 'Two' });
  });

  it('is told from sentences of a team', () => {
    const language = (...steps: string[]): string => analyzeTestFile('a.feature', feature(...steps)).language;
    assert.equal(language('* def x = 1', '* method get'), 'karate');
    assert.equal(language('Given I set the url', 'When I match "a"', 'Then status 200 is shown'), 'gherkin');
    assert.equal(language('Given path of the user', 'When request is sent'), 'gherkin');
  });

  it('reads a body that begins and ends beside its quotes', () => {
    const steps = ["* path 'users'", '* request', '""" {', '"name": "Ann"', '} """', '* header x = y', '* method post'];
    assert.deepEqual(values(...steps), [{ name: 'Ann' }]);
  });

  it('sends the JSON in a cell of the examples', () => {
    const examples = ['Examples:', '| body |', '| {} |', '| { name: "Ann" } |'];
    assert.deepEqual(values("* path 'users'", '* request <body>', '* method post', ...examples), [{ name: 'Ann' }]);
  });

  it('knows what a scenario of the same file gives back, and what stands for what is not given', () => {
    const steps = [
      "* def made = call read('classpath:pay/pay.feature@build') { currency: 'EUR' }",
      "* path 'payments'",
      '* request made.body',
      '* method post',
      '@build',
      'Scenario: z',
      "* def amount = karate.get('amount', 500)",
      "* def currency = karate.get('currency', 'COP')",
      '* def body = { amount: #(amount), currency: #(currency) }',
    ];
    const [
      {
        entities: [payments],
      },
    ] = analyzeTestFile('src/pay/pay.feature', feature(...steps)).scenarios;
    assert.deepEqual(payments.rows[0].values, { amount: '500', currency: 'EUR' });
  });

  it('takes what a Java method puts into its map', () => {
    const text = 'class Data { static Map book() { Map m = new HashMap(); m.put("title", "Emma"); m.put("isbn", any()); return m; } }'; // prettier-ignore
    const sources = sourcesOf([{ path: 'src/app/Data.java', text }]);
    const steps = [
      "* def Data = Java.type('app.Data')",
      '* def book = Data.book()',
      "* path 'books'",
      '* form fields book',
      '* method post',
    ];
    const { scenarios, follows } = analyzeTestFile('src/a.feature', feature(...steps), sources);
    assert.deepEqual(
      scenarios[0].entities[0].fields.map(({ name, value }) => [name, value]),
      [
        ['title', 'Emma'],
        ['isbn', null],
      ],
    );
    assert.deepEqual(follows, ['src/app/Data.java']);
  });

  it('takes any steps, and variables that hold each other', async () => {
    const part = fc.constantFrom("* def a = ", '* request ', '{', '}', 'a', ':', "'", '#(a)', ',', '[', ']', '(', ')', '<', '>', '+', '\n', '* input(', '* set a.b.c = ', '"""', '\n'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const { scenarios } = analyzeTestFile('a.feature', feature('* def a = 1', '* method post', parts.join('')));
        assert.ok(scenarios.length > 0);
      }),
    );
    const ten = Array.from({ length: 10 }, (_, i) => `k${i}: '#(a)'`).join(', ');
    const nested = Array.from({ length: 12 }, () => `* def a = { ${ten} }`);
    await takesUnder(3000, () =>
      entities('* def a = 1', ...nested, '* request a', '* method post', `* request ${'{a:'.repeat(2000)}`),
    );
  });
});

function feature(...steps: string[]): string {
  return ['Feature: x', '  Scenario: y', ...steps].join('\n');
}

function values(...steps: string[]): Readonly<Record<string, string>>[] {
  return entities(...steps).flatMap(({ rows }) => rows.map((row) => row.values));
}

function entities(...steps: string[]): Entity[] {
  return analyzeTestFile('a.feature', feature(...steps)).scenarios[0].entities;
}
