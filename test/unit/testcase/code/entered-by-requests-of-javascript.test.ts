import { describeEntered } from '../../../support/entered';

const cypress = (...steps: string[]): string => `it('sends', () => {\n${steps.join('\n')}\n});`;
const playwright = (...steps: string[]): string =>
  `import { test } from '@playwright/test';\ntest('sends', async ({ request }) => {\n${steps.join('\n')}\n});`;

describeEntered('what requests of JavaScript send', [
  {
    of: 'cy.request with a method, an address and a body',
    files: { 'a.cy.js': cypress(`cy.request('POST', '/users', { firstName: 'Ann', age: 7 });`) },
    fields: ['first_name=Ann', 'age=7'],
  },
  {
    of: 'cy.request with options, by a command of the project',
    files: {
      'a.cy.js': cypress(`cy.addUser('Ann', 'Rome');`),
      'commands.js': `Cypress.Commands.add('addUser', (name, city) => cy.request({ method: 'POST', url: '/users', body: { name, city }, headers: { a: 'b' } }).then((response) => response));`,
    },
    fields: ['name=Ann', 'city=Rome'],
  },
  {
    of: 'nothing, where only something is got or what is answered is made up',
    files: {
      'a.cy.js': cypress(
        `cy.intercept('POST', '/users', { body: { name: 'Bob' } });`,
        `cy.request({ url: '/users', body: { name: 'Bob' } });`,
        `cy.request('PUT', '/users/1', { name: 'Ann' });`,
      ),
    },
    fields: ['name=Ann'],
  },
  {
    of: "Playwright's data, in a method that is called by its name",
    files: {
      'a.spec.ts': playwright(`await new Api(request).add({ name: 'Ann' });`),
      'api.ts': `export class Api {
  constructor(private readonly request) {}
  async add({ name, role = 'admin', method = 'post' }) {
    await this.request[method]('/users', { data: { name: name, role: role }, headers: {} });
  }
}`,
    },
    fields: ['name=Ann', 'role=admin'],
  },
  {
    of: 'axios, fetch and supertest',
    files: {
      'a.test.js': `const axios = require('axios');
it('sends', async () => {
  await browser.url('/');
  await axios.post('/users', { name: 'Ann' });
  await fetch('/orders', { method: 'POST', body: JSON.stringify({ quantity: 2 }) });
  await request(app).post('/products').set('Accept', 'application/json').send({ price: 7 });
});`,
    },
    fields: ['name=Ann', 'quantity=2', 'price=7'],
  },
  {
    of: 'CodeceptJS, and what GraphQL is given',
    files: {
      'a_test.js': `Feature('users');
Scenario('sends', ({ I }) => {
  I.sendPostRequest('/users', { name: 'Ann' });
  I.sendPostRequest('/graphql', { query: 'mutation Add($input: I!) { add(input: $input) { id } }', variables: { input: { city: 'Rome' } } });
});`,
    },
    fields: ['name=Ann', 'city=Rome'],
  },
  {
    of: 'arguments of a step, by their names in what is sent',
    files: {
      'a.feature': 'Feature: users\n  Scenario: add\n    When the user is renamed from "1" to "Ann"\n',
      'steps.ts': `import { When } from '@badeball/cypress-cucumber-preprocessor';
When('the user is renamed from {string} to {string}', (id: string, what: string) => {
  cy.request('PUT', '/users/' + id, { userId: id, nickname: what, changed: 'now' });
});`,
    },
    fields: ['user_id=1', 'nickname=Ann'],
  },
  {
    of: 'no token that a helper asks for with what the machine knows',
    files: {
      'a.spec.ts': playwright(`await token(request);`, `await request.post('/users', { data: { name: 'Ann' } });`),
      'token.ts': `export async function token(request) {
  await request.post('/auth/login', { data: { email: process.env.EMAIL, password: process.env.PASSWORD } });
}`,
    },
    fields: ['name=Ann'],
  },
]);
