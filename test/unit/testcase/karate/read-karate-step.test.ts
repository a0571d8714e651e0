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
    assert.deepEqual(table[0].rows.map(({ values }) => values.name), ['Ann', 'Bob']); // prettier-ignore
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

  it('stops at features that call each other', async () => {
    const text = feature("* call read('b.feature')", "* call read('b.feature')", "* request { name: 'x' }", '* method post'); // prettier-ignore
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
    assert.deepEqual(entities(...steps)[0].rows.map(({ values }) => values), [{ price: '2' }]); // prettier-ignore
  });

  it('is told from sentences of a team', () => {
    const language = (...steps: string[]): string => analyzeTestFile('a.feature', feature(...steps)).language;
    assert.equal(language("* def x = 1", '* method get'), 'karate'); // prettier-ignore
    assert.equal(language('Given I set the url', 'When I match "a"', 'Then status 200 is shown'), 'gherkin');
    assert.equal(language('Given path of the user', 'When request is sent'), 'gherkin');
  });

  it('takes any steps, and variables that hold each other', async () => {
    const part = fc.constantFrom("* def a = ", '* request ', '{', '}', 'a', ':', "'", '#(a)', ',', '[', ']', '(', ')', '<', '>', '+', '\n', '* input(', '* set a.b.c = ', '"""', '\n'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const { scenarios } = analyzeTestFile('a.feature', feature("* def a = 1", "* method post", parts.join(''))); // prettier-ignore
        assert.ok(scenarios.length > 0);
      }),
    );
    const ten = Array.from({ length: 10 }, (_, i) => `k${i}: '#(a)'`).join(', ');
    const nested = Array.from({ length: 12 }, () => `* def a = { ${ten} }`);
    await takesUnder(3000, () => entities("* def a = 1", ...nested, '* request a', '* method post', `* request ${'{a:'.repeat(2000)}`)); // prettier-ignore
  });
});

function feature(...steps: string[]): string {
  return ['Feature: x', '  Scenario: y', ...steps].join('\n');
}

function entities(...steps: string[]): Entity[] {
  return analyzeTestFile('a.feature', feature(...steps)).scenarios[0].entities;
}
